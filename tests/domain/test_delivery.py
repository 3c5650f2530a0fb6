"""What follows from each outcome, and when it is quiet."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.delivery import (
    FINAL,
    Class,
    Lane,
    Next,
    Outcome,
    QuietHours,
    Reader,
    State,
    Verdict,
    after,
    after_unknown,
    last_look,
)

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
NIGHT = datetime(2026, 11, 23, 23, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
QUIET = QuietHours()
READER = Reader(stopped=False, unreachable=False, baby_stopped=False, paused=False, consents=True)
AGAIN = Next(State.PENDING, NOW)


def in_seconds(seconds: float) -> Next:
    return Next(State.PENDING, NOW + timedelta(seconds=seconds))


def test_lanes_stand_in_the_order_of_what_cannot_wait() -> None:
    """An answer goes before an alert, before a reminder, before a lesson, before a broadcast."""
    assert sorted(Lane) == [Lane.INTERACTIVE, Lane.ALERT, Lane.REMINDER, Lane.LESSON, Lane.BROADCAST]


@pytest.mark.parametrize("kind", Class)
@pytest.mark.parametrize(
    ("verdict", "following"),
    [
        (Verdict(Outcome.SENT, message_id=5), Next(State.SENT)),
        (Verdict(Outcome.GONE), Next(State.UNREACHABLE)),
        (Verdict(Outcome.MOVED, moved_to=-100), AGAIN),
        (Verdict(Outcome.LATER, after=17), in_seconds(17)),
        (Verdict(Outcome.REFUSED), Next(State.FAILED)),
        (Verdict(Outcome.NOT_SENT), in_seconds(2)),
    ],
)
def test_a_clear_outcome_means_the_same_for_every_class(kind: Class, verdict: Verdict, following: Next) -> None:
    """D33: sent, gone, moved, later, refused and not sent each lead to one state."""
    assert after(verdict, kind, 1, NOW) == following


@pytest.mark.parametrize(
    ("kind", "first", "second", "ninth"),
    [
        (Class.ALERT, in_seconds(2), in_seconds(4), in_seconds(300)),
        (Class.REMINDER, AGAIN, Next(State.UNKNOWN), Next(State.UNKNOWN)),
        (Class.CHANGE, AGAIN, Next(State.UNKNOWN), Next(State.UNKNOWN)),
        (Class.ANSWER, AGAIN, Next(State.UNKNOWN), Next(State.UNKNOWN)),
        (Class.LESSON, Next(State.UNKNOWN), Next(State.UNKNOWN), Next(State.UNKNOWN)),
        (Class.NOTICE, Next(State.UNKNOWN), Next(State.UNKNOWN), Next(State.UNKNOWN)),
    ],
)
def test_a_lost_answer_is_resent_as_the_class_says(kind: Class, first: Next, second: Next, ninth: Next) -> None:
    """D28: alerts until it is certain, reminders and answers once more, lessons and broadcasts never."""
    lost = Verdict(Outcome.AMBIGUOUS)
    assert [after(lost, kind, n, NOW) for n in (1, 2, 9)] == [first, second, ninth]
    assert [after_unknown(kind, n, NOW) for n in (1, 2, 9)] == [first, second, ninth]


@pytest.mark.parametrize("kind", Class)
def test_a_message_that_never_left_is_tried_again_until_it_expires(kind: Class) -> None:
    """D28, E43: no connection was made, so an outage of hours loses nothing; the pauses grow to five minutes."""
    tries = [after(Verdict(Outcome.NOT_SENT), kind, n, NOW) for n in range(1, 200)]
    assert all(each.state is State.PENDING for each in tries)
    pauses = [each.due_at - NOW for each in tries if each.due_at]
    assert pauses == sorted(pauses)
    assert max(pauses) == timedelta(minutes=5)


@given(
    st.builds(Verdict, st.sampled_from(Outcome), st.floats(0, 10**5), st.just(-100)),
    st.sampled_from(Class),
    st.integers(1, 100),
)
def test_every_outcome_ends_or_comes_back_later(verdict: Verdict, kind: Class, attempts: int) -> None:
    """D27: nothing can fall out of the outbox: a row is over, or due at a moment that is not before now."""
    following = after(verdict, kind, attempts, NOW)
    if following.state is State.PENDING:
        assert following.due_at is not None
        assert following.due_at >= NOW
    else:
        assert following.state in FINAL
        assert following.due_at is None


@pytest.mark.parametrize(
    ("local", "ends"),
    [
        ("2026-11-23T20:59", None),
        ("2026-11-23T21:00", "2026-11-24T08:00"),
        ("2026-11-23T23:59", "2026-11-24T08:00"),
        ("2026-11-24T00:00", "2026-11-24T08:00"),
        ("2026-11-24T07:59", "2026-11-24T08:00"),
        ("2026-11-24T08:00", None),
        ("2026-12-31T22:00", "2027-01-01T08:00"),
        ("2026-03-28T22:00", "2026-03-29T08:00"),
        ("2026-03-29T00:30", "2026-03-29T08:00"),
        ("2026-10-24T22:00", "2026-10-25T08:00"),
        ("2026-10-25T00:30", "2026-10-25T08:00"),
    ],
)
def test_quiet_hours_end_by_the_clock_on_the_wall(local: str, ends: str | None) -> None:
    """E39: eight in the morning is eight in the morning, also on both days of a clock change."""
    until = QUIET.until(datetime.fromisoformat(local).replace(tzinfo=LONDON))
    assert until == (datetime.fromisoformat(ends).replace(tzinfo=LONDON) if ends else None)


def test_a_quiet_night_is_an_hour_shorter_in_spring_and_longer_in_autumn() -> None:
    """E39: real time between nine in the evening and eight in the morning."""
    for day, hours in ((date(2026, 3, 28), 10), (date(2026, 6, 1), 11), (date(2026, 10, 24), 12)):
        evening = datetime.combine(day, time(21), LONDON).astimezone(UTC)
        until = QUIET.until(evening)
        assert until is not None
        assert until - evening == timedelta(hours=hours)


HOURS = st.times().map(lambda at: at.replace(second=0, microsecond=0))
MOMENTS = st.one_of(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - made aware
    st.integers(0, 8 * 60).map(lambda n: datetime(2026, 3, 28, 22, tzinfo=UTC) + timedelta(minutes=n)),
    st.integers(0, 8 * 60).map(lambda n: datetime(2026, 10, 24, 21, tzinfo=UTC) + timedelta(minutes=n)),
)


@given(MOMENTS, HOURS, HOURS)
@example(datetime(2026, 10, 25, 1, 10, tzinfo=UTC), time(21), time(1, 30))
def test_the_end_of_the_quiet_lies_ahead_and_within_a_day(now: datetime, start: time, end: time) -> None:
    """E39: whatever hours are set, around midnight and clock changes too, a held letter is due later, not at once."""
    until = QuietHours(start, end).until(now)
    assert until is None or now < until <= now + timedelta(hours=25)


def test_hours_that_end_where_they_begin_are_no_quiet_hours() -> None:
    """00:00-00:00 turns them off."""
    assert QuietHours(time(0), time(0)).until(NIGHT) is None


@pytest.mark.parametrize(
    ("kind", "reader", "now", "expires", "held"),
    [
        (Class.REMINDER, READER, NOW, None, None),
        (Class.ALERT, READER, NIGHT, None, None),
        (Class.CHANGE, READER, NIGHT, None, None),
        (Class.CHANGE, Reader(False, False, True, False, True), NIGHT, None, State.CANCELLED),
        (Class.REMINDER, READER, NIGHT, None, State.PENDING),
        (Class.LESSON, READER, NIGHT, None, State.PENDING),
        (Class.NOTICE, READER, NIGHT, None, State.PENDING),
        (Class.ANSWER, READER, NIGHT, None, State.PENDING),
        (Class.REMINDER, READER, NOW, NOW, State.EXPIRED),
        (Class.REMINDER, READER, NIGHT, NIGHT - timedelta(hours=1), State.EXPIRED),
        (Class.REMINDER, READER, NOW, NOW + timedelta(seconds=1), None),
        (Class.LESSON, Reader(True, False, False, False, True), NOW, None, State.CANCELLED),
        (Class.NOTICE, Reader(False, False, False, False, False), NOW, None, State.CANCELLED),
        (Class.LESSON, Reader(False, False, True, False, True), NOW, None, State.CANCELLED),
        (Class.NOTICE, Reader(False, False, True, False, True), NOW, None, State.CANCELLED),
        (Class.REMINDER, Reader(False, False, True, False, True), NOW, None, State.CANCELLED),
        (Class.ANSWER, Reader(False, False, True, False, True), NOW, None, None),
        (Class.ALERT, Reader(False, False, True, False, True), NIGHT, None, None),
        (Class.LESSON, Reader(False, False, False, True, True), NOW, None, State.CANCELLED),
        (Class.NOTICE, Reader(False, False, False, True, True), NOW, None, State.CANCELLED),
        (Class.REMINDER, Reader(False, False, False, True, True), NOW, None, None),
        (Class.LESSON, Reader(False, True, False, False, True), NOW, None, State.UNREACHABLE),
    ],
)
def test_the_last_look_lets_only_what_is_still_right_go(
    kind: Class, reader: Reader, now: datetime, expires: datetime | None, held: State | None
) -> None:
    """A6, C22, C25: silence, a loss, a consent withdrawn or an event begun since are all seen just before sending."""
    found = last_look(kind, reader, QUIET, now, expires)
    assert (found.state if found else None) is held


def test_a_letter_held_by_the_night_is_due_in_the_morning() -> None:
    """It waits, it is not lost."""
    held = last_look(Class.LESSON, READER, QUIET, NIGHT, None)
    assert held == Next(State.PENDING, datetime(2026, 11, 24, 8, tzinfo=UTC))
