"""Events: who may come."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.events import (
    Answer,
    Audience,
    Counts,
    Event,
    EventState,
    answer,
    audience_shown,
    fits,
    places_left,
)
from domain.refused import Refused

STARTS = datetime(2026, 11, 26, 10, tzinfo=UTC)
BEFORE = STARTS - timedelta(days=1)
EVENT = Event(
    1, 1, "Stay & play", "Park hub", "2026-11-26T10:00", "Europe/London", STARTS, 10,
    Audience.EVERYONE, EventState.ANNOUNCED,
)  # fmt: skip


def refusal(event: Event, counts: Counts, before: Answer | None, wish: Answer, now: datetime) -> str:
    with pytest.raises(Refused) as problem:
        answer(event, counts, before, wish, now)
    return problem.value.key


@pytest.mark.parametrize(
    ("audience", "weeks", "expecting", "fitting"),
    [
        (Audience.EVERYONE, None, False, True),
        (Audience.EXPECTING, None, True, True),
        (Audience.EXPECTING, 3, False, False),
        (Audience.BABIES, 0, False, True),
        (Audience.BABIES, 51, False, True),
        (Audience.BABIES, 52, False, False),
        (Audience.BABIES, -1, True, False),
        (Audience.BABIES, None, False, False),
        (Audience.TODDLERS, 51, False, False),
        (Audience.TODDLERS, 52, False, True),
        (Audience.TODDLERS, 259, False, True),
        (Audience.TODDLERS, 260, False, False),
    ],
)
def test_an_event_is_for_the_ages_it_says(
    audience: Audience, weeks: int | None, expecting: bool, fitting: bool
) -> None:
    """A9: each age belongs to one side of each border; who told no age is not guessed at."""
    assert fits(audience, weeks, expecting=expecting) is fitting


@given(st.integers(0, 20), st.sampled_from([None, *Answer]), st.sampled_from(Answer))
def test_nobody_comes_in_beyond_the_places(going: int, before: Answer | None, wish: Answer) -> None:
    """E37: when all places are taken only who has one keeps it; to say no is always possible."""
    counts = Counts(going=going)
    if wish is Answer.GOING and before is not Answer.GOING and going >= 10:
        assert refusal(EVENT, counts, before, wish, BEFORE) == "events-full"
    else:
        assert answer(EVENT, counts, before, wish, BEFORE) is wish


def test_an_event_that_is_off_or_has_begun_takes_no_answer() -> None:
    """B14: an old button of an event that changed does nothing."""
    for state in (EventState.CANCELLED, EventState.DRAFT):
        off = replace(EVENT, state=state)
        assert refusal(off, Counts(), None, Answer.GOING, BEFORE) == "events-is-off"
    assert refusal(EVENT, Counts(), None, Answer.GOING, STARTS) == "events-has-begun"
    assert answer(EVENT, Counts(), None, Answer.GOING, STARTS - timedelta(seconds=1)) is Answer.GOING


def test_without_a_limit_there_is_always_room() -> None:
    """No number of places means no waiting."""
    open_to_all = replace(EVENT, places=None)
    assert places_left(open_to_all, Counts(going=999)) is None
    assert answer(open_to_all, Counts(going=999), None, Answer.GOING, BEFORE) is Answer.GOING


def test_free_places_are_never_below_none() -> None:
    """An event made smaller afterwards has no place left, not fewer."""
    assert places_left(EVENT, Counts(going=4)) == 6
    assert places_left(replace(EVENT, places=3), Counts(going=4)) == 0


@given(st.integers(0, 10_000))
def test_an_audience_is_never_shown_so_small_that_it_names_people(count: int) -> None:
    """B20: below eight nothing is shown, above it never more than there are, and rounded."""
    shown = audience_shown(count)
    if count < 8:
        assert shown is None
    else:
        assert shown is not None
        assert shown == 8 or shown % 5 == 0
        assert count - 5 < shown <= count
