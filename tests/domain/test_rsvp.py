"""Answers to an event: who gets a place, who waits, and how long an offer stands."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.delivery import QuietHours
from domain.events import Access, Answer, Audience, Event, EventState
from domain.refused import Refused
from domain.rsvp import (
    LAST_OFFER,
    OFFER_LASTS,
    SHORTEST_OFFER,
    WISHES,
    Need,
    Needs,
    Room,
    Rsvp,
    after,
    door_was_kept,
    frees,
    moved_offer,
    offer_ends,
    unplanned,
)

STARTS = datetime(2026, 11, 26, 10, tzinfo=UTC)
BEFORE = STARTS - timedelta(days=3)
EVENT = Event(
    1, 1, "Stay & play", "Park hub", "2026-11-26T10:00", "Europe/London", STARTS, 10,
    Audience.EVERYONE, EventState.ANNOUNCED,
)  # fmt: skip
QUIET = QuietHours(time(21), time(8))
HOUR = timedelta(hours=1)
ROOMS = st.builds(Room, st.none() | st.integers(0, 5), st.integers(0, 5), st.booleans())


@given(ROOMS, st.sampled_from([None, *Answer]), st.sampled_from(sorted(WISHES)))
def test_nobody_comes_in_beyond_the_places_or_past_those_who_wait(
    room: Room, before: Answer | None, wish: Answer
) -> None:
    """E37: without a free place that nobody waits for, going means waiting; who has a place keeps it."""
    holds = after(EVENT, room, before, wish, BEFORE)
    if wish is not Answer.GOING:
        assert holds is wish
    elif before in {Answer.GOING, Answer.OFFERED} or room.free is None:
        assert holds is Answer.GOING
    elif room.free == 0 or (room.free <= room.ahead and not room.first_come):
        assert holds is Answer.WAITING
    else:
        assert holds is Answer.GOING


@pytest.mark.parametrize("state", [EventState.CANCELLED, EventState.DRAFT])
def test_an_event_that_is_off_takes_no_answer(state: EventState) -> None:
    """B14: an old button of an event that changed does nothing."""
    with pytest.raises(Refused, match="events-is-off"):
        after(replace(EVENT, state=state), Room(5), None, Answer.GOING, BEFORE)


def test_an_event_takes_answers_until_it_begins() -> None:
    """A mind may change until the very start; nobody puts themselves into the line by a forged button."""
    assert after(EVENT, Room(1), None, Answer.GOING, STARTS - timedelta(seconds=1)) is Answer.GOING
    with pytest.raises(Refused, match="events-has-begun"):
        after(EVENT, Room(1), None, Answer.GOING, STARTS)
    for forged in (Answer.WAITING, Answer.OFFERED):
        with pytest.raises(Refused, match="old-button"):
            after(EVENT, Room(1), None, forged, BEFORE)


@pytest.mark.parametrize(
    ("hours_before", "ends_before"),
    [
        (72, timedelta(hours=48)),  # a whole day
        (25, LAST_OFFER),  # less than that: two hours before it begins
        (22, LAST_OFFER),
        (2.01, None),  # at ten past night's end there is no time left
    ],
)
def test_an_offer_stands_for_a_day_but_never_into_the_last_two_hours(
    hours_before: float, ends_before: timedelta | None
) -> None:
    """The earlier of a day from now and two hours before the start."""
    ends = offer_ends(EVENT, STARTS - hours_before * HOUR, QUIET)
    assert ends == (None if ends_before is None else STARTS - ends_before)


def test_the_clock_of_an_offer_made_at_night_starts_in_the_morning() -> None:
    """Nobody loses a place while asleep."""
    night = datetime(2026, 11, 23, 23, tzinfo=UTC)
    assert offer_ends(EVENT, night, QUIET) == datetime(2026, 11, 24, 8, tzinfo=UTC) + OFFER_LASTS
    eve = datetime(2026, 11, 25, 22, tzinfo=UTC)
    early = replace(EVENT, starts_at=datetime(2026, 11, 26, 9, tzinfo=UTC))
    assert offer_ends(early, eve, QUIET) is None


def test_nobody_is_offered_a_place_for_a_few_minutes() -> None:
    """With less than half an hour to answer in, it is first come, first served at once."""
    afternoon = replace(EVENT, starts_at=STARTS + 4 * HOUR)
    last = afternoon.starts_at - LAST_OFFER
    assert offer_ends(afternoon, last - SHORTEST_OFFER, QUIET) == last
    assert offer_ends(afternoon, last - SHORTEST_OFFER + timedelta(seconds=1), QUIET) is None


@given(st.integers(0, 24 * 14 * 60))
def test_an_offer_that_is_made_can_be_read_and_leaves_time_for_the_next(minutes: int) -> None:
    """Whenever it is made: awake for a while, over by two hours before, never longer than a day of waking up to it."""
    now = STARTS - timedelta(minutes=minutes)
    ends = offer_ends(EVENT, now, QUIET)
    if ends is not None:
        read = QUIET.until(now) or now
        assert read + SHORTEST_OFFER <= ends <= STARTS - LAST_OFFER
        assert ends - read <= OFFER_LASTS


def test_an_offer_moves_with_its_event() -> None:
    """An event that is earlier now ends offers earlier; moved to very soon, they stand until it begins."""
    until = STARTS - 10 * HOUR
    assert moved_offer(until, EVENT) == until
    earlier = replace(EVENT, starts_at=until)
    assert moved_offer(until, earlier) == until - LAST_OFFER
    assert moved_offer(until, replace(earlier, changed_at=until - HOUR)) == until


def test_needs_are_tapped_on_and_off() -> None:
    """The language goes with the interpreter."""
    needs = Needs().toggled(Need.CRECHE).interpreted("tr")
    assert needs == Needs(frozenset({Need.CRECHE, Need.INTERPRETER}), "tr")
    assert needs.toggled(Need.CRECHE) == Needs(frozenset({Need.INTERPRETER}), "tr")
    assert needs.toggled(Need.INTERPRETER) == Needs(frozenset({Need.CRECHE}))


def test_what_is_not_planned_is_not_promised() -> None:
    """A crèche that nobody arranged is named; company that a family brings needs no arranging."""
    assert unplanned(Access(creche=True), tuple(Need)) == (Need.INTERPRETER, Need.STEP_FREE)
    assert unplanned(Access(creche=False), {Need.CRECHE, Need.SIBLING}) == (Need.CRECHE,)
    assert unplanned(Access(), {Need.PARTNER}) == ()


def test_a_door_list_tells_who_missed_it_only_where_it_was_kept() -> None:
    """Two ticks of fifty-five tell nothing of the others."""
    assert [door_was_kept(*each) for each in ((0, 0), (3, 0), (55, 2), (3, 1), (2, 1), (55, 28))] == [
        False, False, False, False, True, True,
    ]  # fmt: skip


def test_who_said_so_afterwards_was_there_as_much_as_who_was_ticked() -> None:
    """That she is coming, said the day before, is not yet that she came."""
    going = Rsvp(1, 1, Answer.GOING, BEFORE, confirmed_at=BEFORE)
    assert not going.was_there(STARTS)
    assert replace(going, confirmed_at=STARTS + HOUR).was_there(STARTS)
    assert replace(going, arrived_at=STARTS - HOUR).was_there(STARTS)


def test_only_who_had_a_place_gives_one_back() -> None:
    """Waiting, or having said maybe, holds nothing."""
    assert frees(Answer.GOING, Answer.CANNOT)
    assert frees(Answer.OFFERED, None)
    assert not frees(Answer.OFFERED, Answer.GOING)
    assert not frees(Answer.WAITING, None)
