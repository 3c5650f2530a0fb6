"""Reading a lesson to its end on a phone, as a parent does."""

from __future__ import annotations

from typing import Any

from simulator.people import Person
from tests.stories.town import Town


async def read_lesson(town: Town, person: Person) -> Any:
    """From an open card to the end: Next, the right answers, Next; gives the last screen."""
    library = town.app.house.library
    right = {o.text for text in library.lesson_texts.values() for q in text.quiz for o in q.options if o.id == q.right}
    for _ in range(40):
        labels = [label for row in person.screen.buttons for label in row]
        if "finished" in person.screen.text:
            return person.screen
        onward = next((label for label in labels if label in right), None)
        onward = onward or next(label for label in labels if "Next" in label or "short question" in label)
        await person.press(onward)
        await town.settled()
    raise AssertionError("the lesson has no end")
