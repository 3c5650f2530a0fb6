"""Answers to an event: who has a place, who waits, who is offered one and until when, and what somebody needs."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from domain.delivery import QuietHours
from domain.events import Access, Answer, Event, EventState
from domain.refused import Refused

OFFER_LASTS = timedelta(hours=24)  # an offered place, from when its letter can be read
SHORTEST_OFFER = timedelta(minutes=30)  # less time than that is none to answer in
LAST_OFFER = timedelta(hours=2)  # before the start; from then on it is first come, first served
WISHES = frozenset({Answer.GOING, Answer.MAYBE, Answer.CANNOT})  # what a person can say; the rest follows from it
PLACED = frozenset({Answer.GOING, Answer.OFFERED})  # has a place, or one is kept
IN_LINE = frozenset({Answer.WAITING, Answer.OFFERED})


class Why(StrEnum):
    """What got in the way."""

    TIME = "time"
    CHILDCARE = "childcare"
    TRAVEL = "travel"
    LANGUAGE = "language"
    COST = "cost"
    OTHER = "other"
    UNSAID = "unsaid"


class Need(StrEnum):
    """What somebody needs to come."""

    INTERPRETER = "interpreter"
    CRECHE = "creche"
    STEP_FREE = "step_free"
    SIBLING = "sibling"
    PARTNER = "partner"


ARRANGED = (Need.INTERPRETER, Need.CRECHE, Need.STEP_FREE)  # somebody has to see to it; named as in `Access`


@dataclass(frozen=True)
class Needs:
    """What one family needs; `language` is the interpreter's, by code."""

    what: frozenset[Need] = frozenset()
    language: str = ""

    def toggled(self, need: Need) -> Needs:
        """With this need, or without it where it was there; the language goes with the interpreter."""
        what = self.what ^ {need}
        return Needs(what, self.language if Need.INTERPRETER in what else "")

    def interpreted(self, language: str) -> Needs:
        """With an interpreter for this language."""
        return replace(self, what=self.what | {Need.INTERPRETER}, language=language)


@dataclass(frozen=True)
class Rsvp:
    """Where one person stands with an event. `number` orders the line; `door_name` was chosen for the door."""

    event_id: int
    person_id: int
    answer: Answer
    at: datetime
    why: Why | None = None
    number: int | None = None
    offer_until: datetime | None = None
    confirmed_at: datetime | None = None
    arrived_at: datetime | None = None
    needs: Needs | None = None
    door_name: str = ""

    def was_there(self, starts_at: datetime) -> bool:
        """Whether she was ticked at the door, or said afterwards that she came."""
        return self.arrived_at is not None or (self.confirmed_at is not None and self.confirmed_at >= starts_at)

    def has_run_out(self, now: datetime) -> bool:
        """Whether a place was kept for her long enough."""
        return self.answer is Answer.OFFERED and self.offer_until is not None and self.offer_until <= now


@dataclass(frozen=True)
class Room:
    """What somebody finds who wants to come: free places (None: no limit), and how many others are before her.

    `first_come`: it is too late to offer places in turn.
    """

    free: int | None
    ahead: int = 0
    first_come: bool = False

    @property
    def takes_one_more(self) -> bool:
        """Whether she can have a place at once, without passing anybody."""
        return self.free is None or self.free > (0 if self.first_come else self.ahead)


def after(event: Event, room: Room, before: Answer | None, wish: Answer, now: datetime) -> Answer:
    """The answer that holds from now on. Raises Refused when the event is off or has begun."""
    check_open(event, now)
    if wish not in WISHES:
        raise Refused("old-button")
    if wish is not Answer.GOING or before in PLACED:
        return wish
    return Answer.GOING if room.takes_one_more else Answer.WAITING


def check_open(event: Event, now: datetime) -> None:
    """Raises Refused when the event takes no answers (any more)."""
    if event.state is not EventState.ANNOUNCED:
        raise Refused("events-is-off")
    if now >= event.starts_at:
        raise Refused("events-has-begun")


def is_open(event: Event, now: datetime) -> bool:
    """Whether the event takes answers."""
    return event.state is EventState.ANNOUNCED and now < event.starts_at


def offer_ends(event: Event, now: datetime, quiet: QuietHours) -> datetime | None:
    """Until when an offer made now would be kept; None when there is no time left to offer places in turn.

    Its clock starts when the letter can be read, and it ends in time for the next in line to be asked.
    """
    read = read_from(now, quiet)
    ends = min(read + OFFER_LASTS, event.starts_at - LAST_OFFER)
    return ends if ends - read >= SHORTEST_OFFER else None


def read_from(now: datetime, quiet: QuietHours) -> datetime:
    """From when a letter written now can be read."""
    return quiet.until(now) or now


def moved_offer(until: datetime, event: Event) -> datetime:
    """An offer's end after its event has moved: in time for the last offers, or, where that is past, the start."""
    last = event.starts_at - LAST_OFFER
    too_late = event.changed_at is not None and last <= event.changed_at
    return min(until, event.starts_at if too_late else last)


def unplanned(access: Access, needs: Collection[Need]) -> tuple[Need, ...]:
    """Of these needs, what the event has not planned for, so that nobody may count on it."""
    return tuple(each for each in ARRANGED if each in needs and not getattr(access, each.value))


def door_was_kept(expected: int, ticked: int) -> bool:
    """Whether the list at the door tells who did not come: somebody kept it, and got through half of it at least."""
    return 0 < expected <= 2 * ticked


def frees(before: Answer | None, following: Answer | None) -> bool:
    """Whether a place was given back."""
    return before in PLACED and following not in PLACED
