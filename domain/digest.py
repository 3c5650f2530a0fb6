"""The monthly letter, as rules: when it leaves, until when it may be late, and what fits into it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.dates import wall_to_utc
from domain.events import Event

LETTER = "month-letter"  # what ties its rows and letters together
HOUR = time(10)  # local; no clock change touches it
LATE_FOR = timedelta(days=7)  # after its month began
MOST_EVENTS = 10
LONGEST = 1500  # characters of the whole letter
_AROUND = 300  # its first line, and the lines about what is left out
_A_LINE = 45  # day, time and marks, in the longest of our languages


def next_month(day: date) -> date:
    """The first day of the month after this day's."""
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def to_plan(today: date) -> list[date]:
    """The months, by their first day, whose letter is to come or may still come late."""
    this = today.replace(day=1)
    late = [this] if today < this + LATE_FOR else []
    return [*late, next_month(today)]


def leaves_on(first: date) -> date:
    """The last Thursday before the month."""
    last = first - timedelta(days=1)
    return last - timedelta(days=(last.weekday() - 3) % 7)


def wall_of(first: date) -> str:
    """When it leaves, as an ISO wall time."""
    return f"{leaves_on(first).isoformat()}T{HOUR:%H:%M}"


def month_of(wall: str) -> date:
    """The month, by its first day, that a letter of this wall time is about."""
    return next_month(datetime.fromisoformat(wall).date())


def too_late(first: date, zone: str) -> datetime:
    """From when on it would tell of too much that is over; aware."""
    return wall_to_utc(f"{(first + LATE_FOR).isoformat()}T00:00", zone)


def is_in(event: Event, first: date) -> bool:
    """Whether an event is in the month, by the clock where it is."""
    return event.starts_at.astimezone(ZoneInfo(event.zone)).date().replace(day=1) == first


def how_many_fit(titles: Sequence[str]) -> int:
    """How many of these events, in their order, have room in one letter; one always has."""
    room = LONGEST - _AROUND
    for count, title in enumerate(titles[:MOST_EVENTS]):
        room -= len(title) + _A_LINE
        if room < 0:
            return max(count, 1)
    return min(len(titles), MOST_EVENTS)
