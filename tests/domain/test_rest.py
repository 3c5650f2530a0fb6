"""A champion's rest, and the quiet time of a group, on local clocks."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.groups import Group
from domain.posting import came_lately, quiet_until
from domain.rest import OPEN_END, Rest, carried_a_lot, ends, is_open

ZONE = "Europe/London"
ANY_TIME = st.datetimes(datetime(2024, 1, 1), datetime(2030, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis wants naive bounds
GROUP = Group(1, -1001, 1, "Babies", -12, 26, ("en",), 40, quiet_from="22:00", quiet_to="07:00")


@given(ANY_TIME)
def test_tonight_ends_at_eight_in_the_morning(now: datetime) -> None:
    """Also in the nights of both clock changes; never in the past, and within a day and a bit."""
    end = ends(Rest.TONIGHT, now, ZONE)
    assert end.astimezone(ZoneInfo(ZONE)).strftime("%H:%M") == "08:00"
    assert timedelta(hours=2) < end - now < timedelta(hours=28)


def test_in_the_small_hours_tonight_is_this_night() -> None:
    """Who cannot any more at two o'clock is back at eight, not a day later."""
    assert ends(Rest.TONIGHT, datetime(2026, 11, 24, 2, tzinfo=UTC), ZONE) == datetime(2026, 11, 24, 8, tzinfo=UTC)
    assert ends(Rest.TONIGHT, datetime(2026, 11, 23, 22, tzinfo=UTC), ZONE) == datetime(2026, 11, 24, 8, tzinfo=UTC)


@given(ANY_TIME)
def test_until_i_say_so_has_no_end_of_its_own(now: datetime) -> None:
    """A week has one."""
    assert is_open(ends(Rest.OPEN, now, ZONE))
    assert not is_open(ends(Rest.WEEK, now, ZONE))
    assert now < OPEN_END


def test_more_than_ten_cases_are_a_lot() -> None:
    """Ten are not yet."""
    assert not carried_a_lot(10)
    assert carried_a_lot(11)


@pytest.mark.parametrize(
    ("now", "until"),
    [
        (datetime(2026, 11, 23, 23, tzinfo=UTC), datetime(2026, 11, 24, 7, tzinfo=UTC)),
        (datetime(2026, 11, 23, 12, tzinfo=UTC), None),
        (datetime(2026, 10, 24, 22, tzinfo=UTC), datetime(2026, 10, 25, 7, tzinfo=UTC)),  # the clocks go back
        (datetime(2027, 3, 27, 23, tzinfo=UTC), datetime(2027, 3, 28, 6, tzinfo=UTC)),  # the clocks go forward
    ],
)
def test_a_post_waits_until_the_groups_quiet_time_is_over(now: datetime, until: datetime | None) -> None:
    """By local clocks, over both clock changes."""
    assert quiet_until(GROUP, now, ZONE) == until


def test_a_starter_of_yesterday_is_no_reason_to_wait() -> None:
    """Twenty hours apart; one that waits for the morning counts already."""
    now = datetime(2026, 11, 23, 10, tzinfo=UTC)
    assert came_lately(now - timedelta(hours=19), now)
    assert came_lately(now + timedelta(hours=5), now)
    assert not came_lately(now - timedelta(hours=20), now)
    assert not came_lately(None, now)
