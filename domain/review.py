"""What keeps a child safe comes back: after a day, a week and a month, as a question with no wrong feeling about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

STEPS = (timedelta(days=1), timedelta(days=7), timedelta(days=30))
AGAIN = timedelta(days=1)  # after "not sure": the card was just read once more
LATER = timedelta(days=7)  # after several of them: it is not asked every day
MANY = 3


@dataclass(frozen=True)
class Recall:
    """One lesson that comes back. `step` counts what was known; `due_on` is None once nothing more comes.

    `misses` counts the "not sure" and other answers in a row.
    """

    lesson: str
    step: int = 0
    misses: int = 0
    due_on: date | None = None

    def is_due(self, today: date) -> bool:
        """Say whether it may be asked today."""
        return self.due_on is not None and self.due_on <= today


def first(lesson: str, finished_on: date) -> Recall:
    """Plan the first question after a lesson was finished."""
    return Recall(lesson, due_on=finished_on + STEPS[0])


def known(recall: Recall, today: date) -> Recall:
    """It was known: the next question comes later, or none any more."""
    step = recall.step + 1
    due = today + STEPS[step] if step < len(STEPS) else None
    return Recall(recall.lesson, step, 0, due)


def not_sure(recall: Recall, today: date) -> Recall:
    """It was not known, or not for sure: the same question soon again, without hurry after several times."""
    misses = recall.misses + 1
    return replace(recall, misses=misses, due_on=today + (LATER if misses >= MANY else AGAIN))


def question_of(recall: Recall, questions: int) -> int:
    """Which of a lesson's questions (from 1) is asked this time: they take turns."""
    return recall.step % max(questions, 1) + 1
