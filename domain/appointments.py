"""Questions for an appointment: a parent's own words, kept for a while and for nobody else."""

from __future__ import annotations

import html
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

LIVES = timedelta(days=30)
LONGEST = 1500  # characters of questions
LONGEST_WORRY = 500  # characters
_ROOM = 2400  # UTF-16 units of escaped words that leave room for ours in one message of 4096


class Whom(StrEnum):
    """Whom the appointment is with."""

    GP = "gp"
    MIDWIFE = "midwife"
    VISITOR = "visitor"  # a health visitor
    OTHER = "other"


@dataclass(frozen=True)
class Notes:
    """What was noted, as it was written; `worry` is empty where nothing worries most."""

    questions: str
    worry: str = ""
    interpreter: bool = False


@dataclass(frozen=True)
class Appointment:
    """Notes for one appointment; both times are aware. Of one person, the newest is the one that counts."""

    id: int
    person_id: int
    with_whom: Whom
    words: Notes
    made_at: datetime
    expires_at: datetime


def make(person_id: int, with_whom: Whom, words: Notes, now: datetime) -> Appointment:
    """A new one, not stored yet."""
    return Appointment(0, person_id, with_whom, words, now, now + LIVES)


def note(questions: str, worry: str = "", *, interpreter: bool = False) -> Notes:
    """Notes no longer than may be kept."""
    return Notes(questions[:LONGEST], worry[:LONGEST_WORRY], interpreter)


def rewrite(notes: Notes, questions: str | None, worry: str | None) -> Notes:
    """The notes with what was written anew; None leaves a part as it is."""
    written = note(notes.questions if questions is None else questions, notes.worry if worry is None else worry)
    return replace(written, interpreter=notes.interpreter)


def is_full(notes: Notes) -> bool:
    """Whether the words may have been longer than what is kept of them."""
    return len(notes.questions) >= LONGEST or len(notes.worry) >= LONGEST_WORRY


def leaves_room(notes: Notes) -> bool:
    """Whether the notes and what we add to them fit into one message."""
    escaped = html.escape(notes.questions + notes.worry, quote=False)
    return len(escaped.encode("utf-16-le")) // 2 <= _ROOM
