"""A group's quiet time: one stretch a day between two local clock times, once, whatever the clocks do that night."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.delivery import QuietHours
from domain.groups import Group

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Night:
    """One quiet time, in UTC; `ends` is not part of it."""

    begins: datetime
    ends: datetime

    def holds(self, now: datetime) -> bool:
        """Whether it is this quiet time."""
        return self.begins <= now < self.ends


@dataclass(frozen=True)
class QuietTime:
    """Local clock times in a zone; `start` may lie before midnight."""

    start: time
    end: time
    zone: str

    def now(self, now: datetime) -> Night | None:
        """The quiet time that it is at `now` (aware)."""
        return next((night for night in self._around(now) if night.holds(now)), None)

    def following(self, now: datetime) -> Night:
        """The next quiet time that begins after `now`."""
        return next(night for night in self._around(now) if night.begins > now)

    def _around(self, now: datetime) -> Iterable[Night]:
        today = now.astimezone(ZoneInfo(self.zone)).date()
        for day in (today - _DAY, today, today + _DAY, today + 2 * _DAY):
            morning = day + _DAY if self.end < self.start else day
            night = Night(_when(day, self.start, self.zone), _when(morning, self.end, self.zone))
            if night.begins < night.ends:  # both may lie in an hour that is skipped
                yield night


def quiet_time_of(group: Group, zone: str) -> QuietTime | None:
    """The group's quiet time; None where it has none. Times that nobody can read are none."""
    try:
        start, end = (time.fromisoformat(each or "") for each in (group.quiet_from, group.quiet_to))
    except ValueError:
        return None
    return QuietTime(start, end, zone) if start != end else None


def when_awake(at: datetime, hours: QuietHours, quiet: QuietTime | None) -> datetime:
    """`at`, or the next moment at which it is quiet neither by the programme's hours nor by the group's own."""
    for _ in range(4):  # one may end in the other
        night = quiet.now(at) if quiet else None
        later = max(hours.until(at) or at, night.ends if night else at)
        if later == at:
            break
        at = later
    return at


def _when(day: date, clock: time, zone: str) -> datetime:
    """The first moment of a day at which its clocks show this time, or, where they skip it, the moment they do so."""
    place = ZoneInfo(zone)
    wall = datetime.combine(day, clock)
    found = wall.replace(tzinfo=place).astimezone(UTC)
    skipped = found.astimezone(place).replace(tzinfo=None) - wall
    if not skipped:
        return found
    found -= skipped
    while found.astimezone(place).replace(tzinfo=None) < wall:
        found += _MINUTE
    return found
