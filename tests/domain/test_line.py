"""The ways between places, and how long a place is kept."""

from datetime import UTC, datetime, time, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.delivery import QuietHours
from domain.groups import Place
from domain.line import FEW, HELD, MOVER, OFFER_LASTS, WAYS, Deed, Mover, about, after, is_few, offer_ends, wanting_in

ZONE = "Europe/London"
PLACES = (None, *Place)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds are naive


@pytest.mark.parametrize(("deed", "place"), list(product(Deed, PLACES)))
def test_nobody_stays_where_a_deed_was_done(deed: Deed, place: Place | None) -> None:
    """A deed leads elsewhere or cannot be done: done twice, it changes nothing. Only a link may be asked for again."""
    there = after(deed, place)
    assert there is None or there is not place or (deed, place) == (Deed.AGREE, Place.ASSIGNED)


def test_every_deed_has_somebody_who_does_it() -> None:
    """The table is whole."""
    assert set(WAYS) == set(MOVER) == set(Deed)


@pytest.mark.parametrize("place", [Place.REMOVED, Place.BANNED])
def test_who_was_taken_out_comes_back_by_a_human_alone(place: Place) -> None:
    """A10: neither she herself nor the line moves anybody out of there."""
    own = [deed for deed, mover in MOVER.items() if mover in {Mover.HERSELF, Mover.LINE}]
    assert all(after(deed, place) is None for deed in own)


def test_nobody_banned_becomes_a_member_by_any_deed() -> None:
    """Even inside, somebody banned has no place until the ban is lifted."""
    assert [deed for deed in Deed if after(deed, Place.BANNED)] == [Deed.FORGIVE]


def test_an_offer_comes_from_the_line_alone() -> None:
    """Nobody offers a place to themselves, and only who waits is offered one."""
    assert MOVER[Deed.OFFER] is Mover.LINE
    assert list(WAYS[Deed.OFFER]) == [Place.WAITING]


@pytest.mark.parametrize(
    ("place", "room", "waiting", "deed"),
    [
        (None, 1, 0, Deed.AGREE),
        (None, 1, 1, Deed.WAIT),
        (Place.LEFT, 5, 1, Deed.WAIT),
        (None, 0, 0, Deed.WAIT),
        (Place.OFFERED, 0, 9, Deed.AGREE),
        (Place.ASSIGNED, 0, 9, Deed.AGREE),
    ],
)
def test_nobody_passes_those_who_wait(place: Place | None, room: int, waiting: int, deed: Deed) -> None:
    """While others wait, a newcomer waits, too; what is kept for somebody stays theirs."""
    assert wanting_in(place, room, waiting) is deed


@given(MOMENTS)
def test_an_offer_is_kept_two_days_from_when_it_can_be_read(now: datetime) -> None:
    """An offer lasts 48 hours from when it can be read, and ends by day, also across clock changes."""
    quiet = QuietHours(zone=ZONE)
    ends = offer_ends(now, quiet)
    read_at = quiet.until(now) or now
    assert OFFER_LASTS <= ends - read_at <= OFFER_LASTS + timedelta(hours=12)
    assert time(8) <= ends.astimezone(ZoneInfo(ZONE)).time() <= time(21)


@given(st.integers(0, 10_000))
def test_a_small_count_is_never_told(count: int) -> None:
    """B20: below eight nothing is said, above it the nearest five."""
    told = about(count)
    assert (told is None) is is_few(count) is (count < FEW)
    assert told is None or (told % 5 == 0 and abs(told - count) <= 2)


def test_places_that_are_kept_fill_room() -> None:
    """Offered and assigned places are somebody's."""
    assert {Place.OFFERED, Place.ASSIGNED} == HELD
