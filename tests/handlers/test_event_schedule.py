"""When reminders of an event are due, by the clock of the place."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from domain.dates import wall_to_utc
from domain.events import Audience, Event, EventState
from handlers.event_schedule import DAY_BEFORE, FORGET, OVER, SOON, planned

LONDON = "Europe/London"


def an_event(wall: str, ends: str | None = None) -> Event:
    """An event at this wall time."""
    return Event(
        7, 1, "Night feed meet-up", "Hub", wall, LONDON, wall_to_utc(wall, LONDON), None, Audience.EVERYONE,
        EventState.ANNOUNCED, ends_wall=ends, ends_at=wall_to_utc(ends, LONDON) if ends else None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("wall", "day_before", "soon"),
    [
        ("2027-03-28T03:30", "2027-03-27T18:00+00:00", "2027-03-28T00:30+00:00"),  # the hour in between is skipped
        ("2027-03-28T10:00", "2027-03-27T18:00+00:00", "2027-03-28T07:00+00:00"),
        ("2027-03-29T01:30", "2027-03-28T17:00+00:00", "2027-03-28T22:30+00:00"),
        ("2026-10-25T10:00", "2026-10-24T17:00+00:00", "2026-10-25T08:00+00:00"),
        ("2027-10-31T02:30", "2027-10-30T17:00+00:00", "2027-10-31T00:30+00:00"),  # an hour comes twice before it
        ("2027-11-01T01:30", "2027-10-31T18:00+00:00", "2027-10-31T23:30+00:00"),
    ],
)
def test_the_evening_before_is_a_calendar_step_and_two_hours_are_real_ones(
    wall: str, day_before: str, soon: str
) -> None:
    """E39: on and around the days when clocks change, each at its right wall time."""
    found = {item.kind: item for item in planned(an_event(wall))}
    assert found[DAY_BEFORE].at == datetime.fromisoformat(day_before).astimezone(UTC)
    assert found[SOON].at == datetime.fromisoformat(soon).astimezone(UTC)
    assert found[DAY_BEFORE].expires_at == found[SOON].expires_at == wall_to_utc(wall, LONDON)


def test_an_event_is_over_an_hour_after_its_end_or_three_after_its_start() -> None:
    """Nobody is asked in the middle of it; names are forgotten last, also after a long one."""
    starts = wall_to_utc("2026-11-26T10:00", LONDON)
    found = {item.kind: item.at - starts for item in planned(an_event("2026-11-26T10:00"))}
    assert found[OVER].total_seconds() == 3 * 3600
    ends = {item.kind: item.at - starts for item in planned(an_event("2026-11-26T10:00", "2026-11-29T16:00"))}
    assert ends[OVER].total_seconds() == (3 * 24 + 7) * 3600
    assert ends[FORGET] >= ends[OVER]
