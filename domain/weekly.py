"""The question of the week: its life, who sees the answers and how, and how long they are kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

ANSWERABLE = timedelta(days=7)
KEPT_AFTER_RETURN = timedelta(days=30)
KEPT_WITHOUT_RETURN = timedelta(days=90)  # after it closed: nobody gives it back any more
LONGEST_QUESTION, LONGEST_ANSWER, LONGEST_SUMMARY = 300, 1000, 2000  # characters
LONGEST_IN_BOTH = 3000  # characters of a summary in two languages, which go up as one message
ENOUGH = 3  # answers; with fewer, what each of them says may tell who said it
A_PAGE = 900  # characters of answers on one card
_LONGEST_DRAFT = 1800


class QuestionState(StrEnum):
    """The life of a question of the week."""

    OPEN = "open"  # answers come in; nobody sees them yet
    CLOSED = "closed"  # the champions read the answers and write what came back
    RETURNED = "returned"  # everybody who was asked has been told
    ENDED = "ended"  # nobody answered, or it was left at that


@dataclass(frozen=True)
class GroupQuestion:
    """One question asked in a group: `starter` names one of the library, `words` are a champion's own."""

    id: int
    group_id: int
    starter: str
    words: str
    asked_by: int | None
    asked_at: datetime
    closes_at: datetime
    state: QuestionState

    def takes_answers(self, now: datetime) -> bool:
        """Whether an answer may still be given or changed."""
        return self.state is QuestionState.OPEN and now < self.closes_at


@dataclass(frozen=True)
class Answer:
    """What one person said; the id is our own and tells nobody who that is."""

    id: int
    words: str


def closed(answers: int) -> QuestionState:
    """What a question becomes when it closes: without an answer there is nothing to give back."""
    return QuestionState.CLOSED if answers else QuestionState.ENDED


def in_no_order(question: int, answers: Iterable[Answer]) -> list[Answer]:
    """The answers in an order that has nothing to do with who came first, and is the same each time."""
    return sorted(answers, key=lambda answer: hashlib.sha256(f"{question}:{answer.id}".encode()).digest())


def pages(answers: Iterable[Answer], longest: int = A_PAGE) -> list[list[Answer]]:
    """As many answers on a card as fit into `longest` characters, at least one."""
    found: list[list[Answer]] = []
    room = 0
    for answer in answers:
        if not found or len(answer.words) > room:
            found.append([])
            room = longest
        found[-1].append(answer)
        room -= len(answer.words)
    return found


def may_be_quoted(answers: int) -> bool:
    """Whether the answers are enough to hide behind one another: with fewer, champions read not a word of them."""
    return answers >= ENOUGH


def may_close_early(answers: int) -> bool:
    """Whether a champion may close it before its time: with too few answers it waits for more."""
    return answers >= ENOUGH


def written_for(reader: str, written: Mapping[str, str]) -> tuple[str, str]:
    """The language and the words of a summary for somebody who reads `reader`; else the ones that were written first.

    `written` is language -> words, never empty, first written first.
    """
    language = reader if reader in written else next(iter(written))
    return language, written[language]


def draft(answers: Iterable[Answer]) -> str:
    """The answers as bullet points to begin a summary with; cut where it grows too long to be edited."""
    bullets = "\n".join(f"• {' '.join(answer.words.split())}" for answer in answers)
    return bullets if len(bullets) <= _LONGEST_DRAFT else bullets[: _LONGEST_DRAFT - 1] + "…"
