"""Buttons under an event for parents: the line, the reason, needs, reminders, the map, the calendar."""

from __future__ import annotations

from dataclasses import dataclass

from domain.action import Action


@dataclass(frozen=True)
class EventCalendar(Action, code="ec"):
    """The event as a file for a calendar."""

    event: int


@dataclass(frozen=True)
class EventMap(Action, code="em"):
    """Where the event is, as a pin."""

    event: int


@dataclass(frozen=True)
class SayWhy(Action, code="ey"):
    """What got in the way."""

    event: int
    reason: str


@dataclass(frozen=True)
class OpenNeeds(Action, code="eo"):
    """What do you need?"""

    event: int


@dataclass(frozen=True)
class ToggleNeed(Action, code="en"):
    """I need this, or I do not after all."""

    event: int
    option: str


@dataclass(frozen=True)
class NeedInterpreter(Action, code="el"):
    """An interpreter for this language."""

    event: int
    language: str


@dataclass(frozen=True)
class NeedsSaid(Action, code="ed"):
    """That is all; on to the name at the door."""

    event: int


@dataclass(frozen=True)
class RingBell(Action, code="eb"):
    """Remind me, though I am not sure to come; or do not."""

    event: int
    on: bool


@dataclass(frozen=True)
class ConfirmComing(Action, code="ei"):
    """I'm coming, said under a reminder."""

    event: int


@dataclass(frozen=True)
class WasThere(Action, code="ew"):
    """I was there, or I couldn't make it: asked afterwards."""

    event: int
    came: bool


@dataclass(frozen=True)
class TakePlace(Action, code="et"):
    """The place that is kept for me."""

    event: int


@dataclass(frozen=True)
class LetPlaceGo(Action, code="eg"):
    """It may go to the next in line."""

    event: int


@dataclass(frozen=True)
class LeaveLine(Action, code="ex"):
    """Out of the waiting list."""

    event: int
