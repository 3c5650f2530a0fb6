"""A champion's rest: how long it lasts, and when somebody has carried a lot."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

OPEN_END = datetime(2999, 1, 1, tzinfo=UTC)  # off until she says so
A_WEEK = timedelta(days=7)
MANY_CASES = 10  # decided by one person within a week; with more than these a rest is offered
_MORNING = time(8)
_NIGHT_ENDS = time(5)  # who goes off at two in the morning means this night


class Rest(StrEnum):
    """How long somebody is off."""

    TONIGHT = "tonight"
    WEEK = "week"
    OPEN = "open"


def ends(rest: Rest, now: datetime, zone: str) -> datetime:
    """When a rest that begins `now` (aware) is over: at eight in the morning on the clocks of `zone`, or at no time."""
    if rest is Rest.OPEN:
        return OPEN_END
    local = now.astimezone(ZoneInfo(zone))
    tonight = 0 if local.time() < _NIGHT_ENDS else 1
    day = local.date() + timedelta(days=7 if rest is Rest.WEEK else tonight)
    return datetime.combine(day, _MORNING, ZoneInfo(zone)).astimezone(UTC)


def is_open(until: datetime) -> bool:
    """Whether the rest has no end of its own."""
    return until >= OPEN_END


def carried_a_lot(cases: int) -> bool:
    """Whether somebody decided so many cases within a week that a rest should be offered."""
    return cases > MANY_CASES
