"""A time zone as calendar files write it (RFC 5545, VTIMEZONE): each change of its clocks around a moment."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_AROUND = timedelta(days=400)  # on either side: both changes of the year, also for somebody who looks back
_DAY, _SECOND = timedelta(days=1), timedelta(seconds=1)


def zone_around(zone: str, moment: datetime) -> Timezone:
    """The zone's rules from a year before an aware moment to a year after it."""
    place = ZoneInfo(zone)
    first = (moment - _AROUND).astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    found = Timezone()
    found.add("tzid", zone)
    found.add_component(_rule(place, first, first))
    for change in _changes(place, first, moment + _AROUND):
        found.add_component(_rule(place, change - _SECOND, change))
    return found


def _changes(place: ZoneInfo, first: datetime, last: datetime) -> Iterable[datetime]:
    """The moments, in UTC, from which on the clocks show another time."""
    day = first
    while day < last:
        before, after = day, day + _DAY
        if _offset(place, before) != _offset(place, after):
            while after - before > _SECOND:
                middle = before + (after - before) // 2
                changed = _offset(place, middle) != _offset(place, day)
                before, after = (before, middle) if changed else (middle, after)
            yield after.replace(microsecond=0)
        day += _DAY


def _rule(place: ZoneInfo, before: datetime, since: datetime) -> TimezoneDaylight | TimezoneStandard:
    """What holds from `since` on; its beginning is written in the time that the clocks showed until then."""
    there = since.astimezone(place)
    rule = TimezoneDaylight() if there.dst() else TimezoneStandard()
    rule.add("dtstart", (since + _offset(place, before)).replace(tzinfo=None))
    rule.add("tzoffsetfrom", _offset(place, before))
    rule.add("tzoffsetto", _offset(place, since))
    rule.add("tzname", there.tzname() or place.key)
    return rule


def _offset(place: ZoneInfo, at: datetime) -> timedelta:
    return at.astimezone(place).utcoffset() or timedelta(0)
