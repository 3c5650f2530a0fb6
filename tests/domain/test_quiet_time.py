"""Quiet time of a group: one stretch a day, each once, on every night of the year."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.delivery import QuietHours
from domain.groups import Group
from domain.quiet_time import QuietTime, quiet_time_of, when_awake

ZONE = "Europe/London"
LONDON = ZoneInfo(ZONE)
CLOCKS = st.times().map(lambda each: each.replace(second=0, microsecond=0))
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis wants naive bounds
FORWARD, BACK = (2027, 3, 28), (2026, 10, 25)


def at(*when: int) -> datetime:
    """A local time."""
    return datetime(*when, tzinfo=LONDON)  # type: ignore[misc,arg-type] # year, month, …


def a_group(start: str | None, end: str | None) -> Group:
    """A group with these hours."""
    return Group(1, -1001, 1, "Babies", -12, 26, ("en",), 40, quiet_from=start, quiet_to=end)


@pytest.mark.parametrize("pair", [(None, None), ("22:00", None), ("22:00", "22:00"), ("late", "07:00"), ("", "")])
def test_no_hours_or_hours_that_nobody_can_read_are_no_quiet_time(pair: tuple[str | None, str | None]) -> None:
    """Nothing is switched off for a typing error."""
    assert quiet_time_of(a_group(*pair), ZONE) is None


def test_a_night_goes_over_midnight() -> None:
    """From ten in the evening until seven in the morning; the end is not part of it."""
    quiet = quiet_time_of(a_group("22:00", "07:00"), ZONE)
    assert quiet is not None
    for moment in (at(2026, 11, 23, 22, 0), at(2026, 11, 24, 3, 0), at(2026, 11, 24, 6, 59)):
        night = quiet.now(moment)
        assert night is not None
        assert (night.begins, night.ends) == (at(2026, 11, 23, 22, 0), at(2026, 11, 24, 7, 0))
    assert quiet.now(at(2026, 11, 24, 7, 0)) is None
    assert quiet.now(at(2026, 11, 23, 21, 59)) is None


@pytest.mark.parametrize("day", [FORWARD, BACK], ids=["forward", "back"])
@pytest.mark.parametrize(
    ("start", "end"),
    [("22:00", "07:00"), ("21:00", "01:30"), ("01:30", "07:00"), ("00:30", "02:30"), ("01:10", "01:50")],
)
def test_the_night_of_a_clock_change_has_one_quiet_time(day: tuple[int, int, int], start: str, end: str) -> None:
    """E39: each begins once and ends once, also where the hour between comes twice or not at all."""
    quiet = quiet_time_of(a_group(start, end), ZONE)
    assert quiet is not None
    noon_before = at(*day, 12) - timedelta(days=1)
    seen = {quiet.now(noon_before + timedelta(minutes=m)) for m in range(23 * 60)} - {None}
    assert len(seen) == (0 if day == FORWARD and start == "01:10" else 1)  # an hour that is skipped holds no night


def test_a_quiet_time_begins_when_the_skipped_hour_is_over() -> None:
    """E39: there is no 01:30 that night; the clocks go from 01:00 to 02:00."""
    quiet = QuietTime(time(1, 30), time(7), ZONE)
    assert quiet.following(at(*FORWARD, 0)).begins == datetime(*FORWARD, 1, tzinfo=UTC)


@given(CLOCKS, CLOCKS, MOMENTS)
def test_by_day_and_night_it_is_quiet_exactly_between_one_beginning_and_its_end(
    start: time, end: time, now: datetime
) -> None:
    """What is now and what follows never overlap, and what follows is less than two days ahead."""
    if start == end:
        return
    quiet = QuietTime(start, end, ZONE)
    night, following = quiet.now(now), quiet.following(now)
    assert now < following.begins <= now + timedelta(days=2, hours=1)
    assert following.begins < following.ends
    assert quiet.now(following.begins) == following
    assert quiet.now(following.ends) != following
    if night:
        assert night.begins <= now < night.ends <= following.begins


@given(CLOCKS, CLOCKS, CLOCKS, CLOCKS, MOMENTS)
def test_awake_is_neither_in_the_programmes_hours_nor_in_the_groups(
    start: time, end: time, group_start: time, group_end: time, now: datetime
) -> None:
    """Where both leave an hour of the day at all, it is found."""
    hours = QuietHours(start, end, ZONE)
    quiet = QuietTime(group_start, group_end, ZONE) if group_start != group_end else None
    found = when_awake(now, hours, quiet)
    assert now <= found <= now + timedelta(days=4)
    if all(a.hour >= 18 and b.hour <= 10 for a, b in ((start, end), (group_start, group_end))):  # two nights
        assert hours.until(found) is None
        assert quiet is None or quiet.now(found) is None
