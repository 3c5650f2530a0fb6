"""What people say to us and its life: heard, answered, done; with a reference and a date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from domain.refused import Refused

if TYPE_CHECKING:
    from random import Random

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"  # no I and no O: they read as 1 and 0 on the phone
ANSWER_DAYS = 3  # working days, the NHS time to acknowledge
_CONCERNS = re.compile(r":about:(\d+)$")
ALERT_EVERY = timedelta(minutes=15)


class Voice(StrEnum):
    """The kinds of things that people say."""

    FEEDBACK = "feedback"
    WORRY = "worry"


class VoiceState(StrEnum):
    """How far it has come."""

    TAPPED = "tapped"  # a face was tapped and nothing written
    NEW = "new"
    HEARD = "heard"
    ANSWERED = "answered"


class Urgency(StrEnum):
    """Chosen by the parent, never by us."""

    TODAY = "today"
    WEEK = "week"
    WAIT = "wait"


class Outcome(StrEnum):
    """How a worry ended to which nobody could be answered."""

    SPOKE = "spoke"
    SERVICE = "service"
    EMERGENCY = "emergency"
    NOTHING = "nothing"
    OTHER = "other"


# After so many alerts that nobody acknowledged, the owners are alerted, too: 15 minutes, 4 hours, 24 hours.
ESCALATE_AT = {Urgency.TODAY: 1, Urgency.WEEK: 16, Urgency.WAIT: 96}


def escalates(urgency: Urgency | None, times: int) -> bool:
    """Whether the owners hear of it with this repetition of the alert (0 is the first)."""
    return times >= ESCALATE_AT.get(urgency or Urgency.TODAY, 1)


@dataclass(frozen=True)
class Said:
    """One thing somebody said: `subject` names the lesson, event or case, as in `lesson:high-temperature`."""

    id: int
    reference: str
    kind: Voice
    person_id: int | None
    area_id: int | None
    subject: str
    score: int | None
    urgency: Urgency | None
    about_team: bool
    state: VoiceState
    handler_id: int | None
    created_at: datetime
    due_at: datetime | None

    @property
    def is_from_group(self) -> bool:
        """Whether it came from a case in a group, and is nobody's own."""
        return self.person_id is None and self.subject.startswith("case:")

    @property
    def concerns(self) -> int | None:
        """The person of ours whom a worry from a case is about: never told of it, and never shown it."""
        found = _CONCERNS.search(self.subject)
        return int(found[1]) if found else None


def about_somebody(subject: str, person_id: int | None) -> str:
    """A worry's subject with whom it is about, as in `case:12:about:34`."""
    return subject if person_id is None else f"{subject}:about:{person_id}"


def new_reference(rng: Random) -> str:
    """A short reference that can be read aloud, such as K7-204."""
    return f"{rng.choice(_LETTERS)}{rng.randrange(10)}-{rng.randrange(1000):03d}"


def answer_due(now: datetime, urgency: Urgency | None = None) -> datetime:
    """When an answer is due: today's worry within a day, all else in three working days. `now` is aware, local."""
    if urgency is Urgency.TODAY:
        return now + timedelta(days=1)
    due, left = now, ANSWER_DAYS
    while left:
        due += timedelta(days=1)
        left -= due.weekday() < 5
    return due


def take(voice: Said) -> VoiceState:
    """Somebody says "I have it". Raises Refused when somebody already did."""
    if voice.state is not VoiceState.NEW:
        raise Refused("desk-already-taken")
    return VoiceState.HEARD


def close(voice: Said, handler_id: int) -> VoiceState:
    """Whoever has a worry says that it is dealt with. Raises Refused where a person waits for an answer instead."""
    if voice.state is VoiceState.ANSWERED:
        raise Refused("desk-already-answered")
    if voice.handler_id != handler_id:
        raise Refused("desk-already-taken")
    if voice.person_id is not None:
        raise Refused("old-button")
    return VoiceState.ANSWERED


def check_answerable(voice: Said) -> None:
    """Raises Refused when there is nobody to answer, or it was answered."""
    if voice.state is VoiceState.ANSWERED:
        raise Refused("desk-already-answered")
    if voice.person_id is None:
        raise Refused("desk-nobody-to-answer")
