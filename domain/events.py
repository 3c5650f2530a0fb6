"""Events: who they are for, and who comes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.refused import Refused

SMALLEST_AUDIENCE_SHOWN = 8


class Audience(StrEnum):
    """Whom an event is for, within its area."""

    EVERYONE = "everyone"
    EXPECTING = "expecting"
    BABIES = "babies"  # under 1
    TODDLERS = "toddlers"  # 1 to 4


class EventState(StrEnum):
    """The life of an event."""

    DRAFT = "draft"
    ANNOUNCED = "announced"
    CANCELLED = "cancelled"


class Answer(StrEnum):
    """What somebody said to an event."""

    GOING = "going"
    CANNOT = "cannot"


@dataclass(frozen=True)
class Event:
    """One event. `wall` is the ISO wall time in `zone`; `starts_at` the same moment in UTC; `places` None: no limit."""

    id: int
    area_id: int
    title: str
    place: str
    wall: str
    zone: str
    starts_at: datetime
    places: int | None
    audience: Audience
    state: EventState


@dataclass(frozen=True)
class Counts:
    """How many people said what."""

    going: int = 0
    cannot: int = 0


def fits(audience: Audience, weeks: int | None, *, expecting: bool) -> bool:
    """Whether the event is for somebody whose child has this age in weeks (None: not told)."""
    match audience:
        case Audience.EVERYONE:
            return True
        case Audience.EXPECTING:
            return expecting
        case Audience.BABIES:
            return weeks is not None and 0 <= weeks < 52
        case Audience.TODDLERS:
            return weeks is not None and 52 <= weeks < 260


def answer(event: Event, counts: Counts, before: Answer | None, wish: Answer, now: datetime) -> Answer:
    """The answer that holds from now on. Raises Refused when the event is off, over, or full."""
    if event.state is not EventState.ANNOUNCED:
        raise Refused("events-is-off")
    if now >= event.starts_at:
        raise Refused("events-has-begun")
    full = event.places is not None and counts.going >= event.places
    if wish is Answer.GOING and before is not Answer.GOING and full:
        raise Refused("events-full")
    return wish


def places_left(event: Event, counts: Counts) -> int | None:
    """Free places; None where there is no limit."""
    return None if event.places is None else max(event.places - counts.going, 0)


def audience_shown(count: int) -> int | None:
    """An audience's size as staff may see it: None below 8, else rounded down to a multiple of 5 (at least 8)."""
    if count < SMALLEST_AUDIENCE_SHOWN:
        return None
    return max(count // 5 * 5, SMALLEST_AUDIENCE_SHOWN)
