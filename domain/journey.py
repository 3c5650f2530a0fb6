"""For which stretch of life a lesson is meant, and how far a parent has come in one."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from domain.refused import Refused


@dataclass(frozen=True)
class Window:
    """A stretch of life for which a lesson is meant: pregnancy, or full weeks of age, both ends included."""

    expecting: bool = False
    from_weeks: int | None = None
    to_weeks: int | None = None

    def fits(self, age_weeks: int | None, *, expecting: bool) -> bool:
        """Say whether a family is inside: a child of `age_weeks` full weeks, or a baby on the way."""
        if self.expecting:
            return expecting
        if age_weeks is None or self.from_weeks is None:
            return False
        return self.from_weeks <= age_weeks and (self.to_weeks is None or age_weeks <= self.to_weeks)


@dataclass(frozen=True)
class Outline:
    """What the rules need to know of a lesson: its version, how many cards, which answers each question has."""

    lesson: str
    version: str
    cards: int
    questions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Progress:
    """How far somebody has come; `card` is the furthest card opened, counted from 1, and 0 means none yet."""

    lesson: str
    version: str
    card: int = 0
    answers: Mapping[str, str] = field(default_factory=dict)
    finished_at: datetime | None = None


def begin(outline: Outline) -> Progress:
    """Start a lesson; also the way on when its text has changed since."""
    return Progress(lesson=outline.lesson, version=outline.version)


def turn_to(progress: Progress, card: int, outline: Outline) -> Progress:
    """Open a card (from 1): any that was open before, or the next one.

    Raises `Refused`: `lesson-changed`, `lesson-no-such-card`, `lesson-locked` (a card was jumped over).
    """
    _same_text(progress, outline)
    if not 1 <= card <= outline.cards:
        raise Refused("lesson-no-such-card", card=card, cards=outline.cards)
    if card > progress.card + 1:
        raise Refused("lesson-locked", card=progress.card + 1, cards=outline.cards)
    return replace(progress, card=max(card, progress.card))


def answer(progress: Progress, question: str, option: str, outline: Outline) -> Progress:
    """Keep the first answer to a quiz question; a second tap changes nothing.

    Raises `Refused`: `lesson-changed`, `lesson-locked` (cards are left), `quiz-no-such-answer`.
    """
    _same_text(progress, outline)
    _all_read(progress, outline)
    if option not in outline.questions.get(question, ()):
        raise Refused("quiz-no-such-answer")
    return replace(progress, answers={question: option, **progress.answers})


def finish(progress: Progress, at: datetime, outline: Outline) -> Progress:
    """Mark the lesson as done at an aware time; done once, the first time stays.

    Raises `Refused`: `lesson-changed`, `lesson-locked` (cards are left), `quiz-unanswered`.
    """
    if at.tzinfo is None:
        raise ValueError("a lesson is finished at an aware time; give it a zone")
    if progress.finished_at is not None:
        return progress
    _same_text(progress, outline)
    _all_read(progress, outline)
    if set(outline.questions) - set(progress.answers):
        raise Refused("quiz-unanswered")
    return replace(progress, finished_at=at)


def _same_text(progress: Progress, outline: Outline) -> None:
    if (progress.lesson, progress.version) != (outline.lesson, outline.version):
        raise Refused("lesson-changed", lesson=outline.lesson)


def _all_read(progress: Progress, outline: Outline) -> None:
    if progress.card < outline.cards:
        raise Refused("lesson-locked", card=progress.card + 1, cards=outline.cards)
