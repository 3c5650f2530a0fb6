"""Parents as editors: one tap under a lesson, a sentence, and an answer from the team."""

import re

from simulator.people import Person
from tests.stories.reader import move_in, read_lesson
from tests.stories.town import Town

TWENTY_WEEKS = "2026-07-06"


async def to_the_end(town: Town, person: Person) -> str:
    """Read the lesson of the week; gives its title."""
    await move_in(town, person, TWENTY_WEEKS)
    await person.send("/menu")
    await person.press("Start the lesson")
    await person.sees("1 of ")
    finished = await read_lesson(town, person)
    found = re.search(r"You've finished (.+?)\.\s", finished.text)
    assert found
    return found.group(1)


async def test_unclear_asks_for_a_sentence_and_the_desk_sees_what_it_is_about(town: Town) -> None:
    """A tap alone bothers nobody; with a sentence it is read with its lesson and version, answered, and she is told."""
    title = await to_the_end(town, town.amina)
    await town.amina.press("Unclear")
    await town.amina.sees("What was unclear? The team reads it")
    await town.priya.send("/desk")
    await town.priya.sees("Voices: 0 waiting")
    await town.amina.send("What is a routine?")
    await town.amina.sees("Your reference is")
    await town.priya.send("/desk")
    await town.priya.press("Voices (1)")
    card = await town.priya.sees("What is a routine?")
    assert title in card.text
    assert re.search(r"They say: 🤔 Unclear · version \w+", card.text)
    assert "changed since" not in card.text
    assert "Amina" not in card.text
    await town.priya.press("Answer")
    await town.priya.sees("Write the answer")
    await town.priya.send("We have said it in other words")
    await town.priya.press("Send it")
    await town.amina.sees("We have said it in other words")


async def test_a_crisis_word_in_a_note_shows_the_numbers_and_keeps_the_note(town: Town) -> None:
    """A7: what she wrote is held, and Carry on sends it."""
    await to_the_end(town, town.amina)
    await town.amina.press("Not true for us")
    await town.amina.sees("What is different for you")
    await town.amina.send("I cannot go on, I want to die")
    await town.amina.sees("Samaritans")
    await town.amina.press("Carry on")
    await town.amina.sees("Your reference is")
