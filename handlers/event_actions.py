"""Buttons under an event for parents: the line, the reason, needs, the map, the calendar."""

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
