"""What may be changed of an event, how it repeats, and when its door list is open."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.dates import NotADate, check_wall_time, wall_to_utc
from domain.event_rules import (
    DOOR_AFTER,
    DOOR_BEFORE,
    FIELDS,
    check_changeable,
    check_door,
    copied,
    differing,
    is_link,
    is_same_day,
    moved,
    next_version,
    read_end,
    weekly,
    with_field,
)
from domain.events import Audience, Event, EventState
from domain.refused import Refused

ZONE = "Europe/London"
STARTS = datetime(2026, 11, 26, 10, tzinfo=UTC)
EVENT = Event(
    7, 1, "Stay & play", "Park hub", "2026-11-26T10:00", ZONE, STARTS, 10, Audience.EVERYONE, EventState.ANNOUNCED,
    ends_wall="2026-11-26T11:30", ends_at=STARTS + timedelta(minutes=90), uid="event-7", sequence=3,
)  # fmt: skip
WALLS = st.datetimes(datetime(2026, 1, 1), datetime(2029, 1, 1)).map(lambda at: at.replace(second=0, microsecond=0))  # noqa: DTZ001 - wall times, on purpose


@pytest.mark.parametrize(
    ("written", "wall"),
    [
        ("11:30", "2026-11-26T11:30"),
        ("2pm", "2026-11-26T14:00"),
        ("27 November 01:00", "2026-11-27T01:00"),
        ("26/11/2026 12:15", "2026-11-26T12:15"),
    ],
)
def test_an_end_is_a_clock_time_on_the_same_day_or_a_whole_moment(written: str, wall: str) -> None:
    """Nobody has to write the day twice."""
    assert read_end(written, EVENT.wall, ZONE) == wall


@pytest.mark.parametrize(
    ("written", "key"),
    [("09:30", "newevent-ends-before"), ("10:00", "newevent-ends-before"), ("soon", "form-wants-moment")],
)
def test_an_end_before_the_start_or_no_time_at_all_is_refused_with_its_reason(written: str, key: str) -> None:
    """E34: bad input is refused at the field."""
    with pytest.raises(NotADate) as refused:
        read_end(written, EVENT.wall, ZONE)
    assert refused.value.key == key


def test_an_end_that_the_clock_change_skips_is_refused() -> None:
    """E34: an event cannot end at 01:30 in the night in which the clocks go forward."""
    with pytest.raises(NotADate) as refused:
        read_end("28 March 2027 01:30", "2027-03-27T20:00", ZONE)
    assert refused.value.key == "form-time-does-not-exist"


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("https://example.org/meet?x=1", True),
        ("http://example.org", False),
        ("example.org", False),
        ("https://", False),
        ("https://nowhere", False),
        ("https://example.org/a b", False),
        ("javascript:alert(1)", False),
        ("https://[bad", False),
        ("https://example.org/" + "a" * 300, False),
    ],
)
def test_only_a_whole_https_address_is_a_link(written: str, right: bool) -> None:
    """E34: a link that is no link is refused."""
    assert is_link(written) is right


@given(WALLS, st.integers(1, 12))
def test_a_weekly_event_keeps_its_wall_time_and_leaves_out_what_is_not_there_once(start: datetime, times: int) -> None:
    """E36: the same clock time each week, over every clock change."""
    found = weekly(start.isoformat(timespec="minutes"), ZONE, times)
    assert len(found) == times
    for number, (wall, exists) in enumerate(found, start=1):
        meant = start + timedelta(weeks=number)
        assert datetime.fromisoformat(wall) == meant
        if exists:
            assert wall_to_utc(wall, ZONE).astimezone(ZoneInfo(ZONE)).replace(tzinfo=None) == meant
        else:
            with pytest.raises(NotADate):
                check_wall_time(meant, ZONE)


@given(WALLS)
def test_a_moved_event_lasts_as_long_as_before(start: datetime) -> None:
    """Its end moves with it, in real hours."""
    after = moved(EVENT, start.isoformat(timespec="minutes"))
    assert after.ends_at is not None
    assert after.ends_at - after.starts_at == timedelta(minutes=90)
    assert after.ends_wall == after.ends_at.astimezone(ZoneInfo(ZONE)).replace(tzinfo=None).isoformat(
        timespec="minutes"
    )


def test_each_field_changes_itself_alone_and_is_seen_to_differ() -> None:
    """What is shown before and after is what was changed."""
    values = {"when": "2026-11-27T10:00", "ends": "2026-11-26T12:00", "where": "W", "places": 12, "title": "T",
              "about": "A", "address": "X", "pin": [51.5, -0.1], "link": "https://a.bc", "cost": "£2", "kind": "play",
              "audience": "babies", "changed": "C"}  # fmt: skip
    assert set(values) == set(FIELDS)
    for field, value in values.items():
        found = differing(EVENT, with_field(EVENT, field, value))
        assert found == (("when", "ends") if field == "when" else (field,))
    with pytest.raises(ValueError, match="state"):
        with_field(EVENT, "state", "draft")


def test_what_is_off_or_has_begun_cannot_be_changed_and_a_draft_always_can() -> None:
    """E35: a past event cannot be changed."""
    check_changeable(EVENT, STARTS - timedelta(minutes=1))
    check_changeable(replace(EVENT, state=EventState.DRAFT), STARTS + timedelta(days=1))
    for state, now, key in (
        (EventState.CANCELLED, STARTS - timedelta(days=1), "desk-event-is-off"),
        (EventState.ANNOUNCED, STARTS, "desk-event-is-past"),
    ):
        with pytest.raises(Refused) as refused:
            check_changeable(replace(EVENT, state=state), now)
        assert refused.value.key == key


def test_a_copy_is_a_new_event_with_nothing_of_the_old_ones_life() -> None:
    """No uid, no version, no reason why the old one was off."""
    old = replace(EVENT, state=EventState.CANCELLED, cancelled_why="rain", changed_at=STARTS)
    fresh = copied(old, "2026-12-03T11:00", "It starts at 11 now.", state=EventState.DRAFT, series_id=None)
    assert (fresh.id, fresh.uid, fresh.sequence, fresh.cancelled_why, fresh.changed_at) == (0, "", 0, "", None)
    assert (fresh.title, fresh.places, fresh.changed) == (EVENT.title, EVENT.places, "It starts at 11 now.")
    assert fresh.ends_wall == "2026-12-03T12:30"


def test_the_door_list_is_open_from_two_hours_before_until_a_day_after() -> None:
    """Names are seen when they are needed, and at no other time."""
    assert EVENT.ends_at is not None
    for now in (STARTS - DOOR_BEFORE, STARTS, EVENT.ends_at + DOOR_AFTER):
        check_door(EVENT, now)
    second = timedelta(seconds=1)
    for event, now, key in (
        (EVENT, STARTS - DOOR_BEFORE - second, "door-not-yet"),
        (EVENT, EVENT.ends_at + DOOR_AFTER + second, "door-over"),
        (replace(EVENT, state=EventState.CANCELLED), STARTS, "door-is-off"),
    ):
        with pytest.raises(Refused) as refused:
            check_door(event, now)
        assert refused.value.key == key


def test_a_change_is_of_the_same_day_by_the_clock_of_the_place() -> None:
    """At 23:30 tomorrow's event can wait until the morning; one moved to today cannot."""
    late = datetime(2026, 11, 25, 23, 30, tzinfo=UTC)
    assert not is_same_day(EVENT, EVENT, late)
    assert is_same_day(EVENT, moved(EVENT, "2026-11-25T23:45"), late)
    assert is_same_day(EVENT, moved(EVENT, "2026-11-28T10:00"), STARTS)


def test_each_change_is_newer_for_calendars() -> None:
    """The number only goes up."""
    after = next_version(EVENT, STARTS)
    assert (after.sequence, after.changed_at) == (4, STARTS)
