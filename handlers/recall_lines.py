"""A question that has come back, as a screen, with "not sure" among the answers."""

from __future__ import annotations

from content.lesson import Lesson
from domain.screen import Button, Screen, button
from domain.words import text
from handlers.learning_actions import AnswerRecall


def question_screen(lesson: Lesson, question: int, below: tuple[tuple[Button, ...], ...]) -> Screen:
    """Question `question` (from 1) of a lesson, with a picture where it has one that does not tell the answer."""
    asked = lesson.quiz[question - 1]
    options = tuple(
        (Button(text("plain", words=option.text), AnswerRecall(lesson.id, question, number)),)
        for number, option in enumerate(asked.options, start=1)
    )
    unsure = (button("recall-unsure", AnswerRecall(lesson.id, question, 0)),)
    lines = (text("recall-heading", title=lesson.title), text("plain", words=asked.question))
    return Screen(lines, (*options, unsure, *below), picture=asked.picture)
