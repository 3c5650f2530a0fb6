"""Events: who may come."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.events import (
    Audience,
    Counts,
    Event,
    EventState,
    audience_shown,
    fits,
    places_left,
)

STARTS = datetime(2026, 11, 26, 10, tzinfo=UTC)
EVENT = Event(
    1, 1, "Stay & play", "Park hub", "2026-11-26T10:00", "Europe/London", STARTS, 10,
    Audience.EVERYONE, EventState.ANNOUNCED,
)  # fmt: skip


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


def test_without_a_limit_there_is_always_room() -> None:
    """No number of places means no waiting."""
    open_to_all = replace(EVENT, places=None)
    assert places_left(open_to_all, Counts(going=999)) is None


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
