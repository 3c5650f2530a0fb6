"""What's on: weeks and pages, what somebody chose to see, what is next; and the rules of the monthly letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import digest
from domain.child import Child
from domain.dates import PartDate
from domain.events import Access, Answer, Audience, Event, EventState, Kind
from domain.whats_on import (
    ON_A_PAGE,
    Leaf,
    Listed,
    Spot,
    Wanted,
    chosen,
    her_next,
    leaf,
    monday_of,
    next_near,
    suits,
    week_of,
)

LONDON = "Europe/London"
MONDAY = date(2026, 11, 23)
BABY = Child(1, 1, born=True, on=PartDate(2026, 10, 19))
EXPECTED = Child(2, 1, born=False, on=PartDate(2027, 2, 1))


def on(number: int, day: date, clock: time = time(10)) -> Event:
    """An event at a clock time in London."""
    starts = datetime.combine(day, clock, ZoneInfo(LONDON)).astimezone(UTC)
    wall = f"{day.isoformat()}T{clock:%H:%M}"
    return Event(number, 1, f"E{number}", "Hub", wall, LONDON, starts, None, Audience.EVERYONE, EventState.ANNOUNCED)


def walk(items: Sequence[Listed], today: date) -> list[Leaf]:
    """Every page from this week on, by Later; and each one leads back by Earlier."""
    leaves = [leaf(items, today)]
    while (later := leaves[-1].later) is not None:
        leaves.append(leaf(items, today, later))
        assert leaves[-1].earlier == leaves[-2].spot
    assert leaves[0].earlier is None
    return leaves


@given(st.lists(st.integers(0, 80), max_size=30))
def test_later_leads_through_everything_once_in_order_and_earlier_leads_back(days: list[int]) -> None:
    """No event is lost between two weeks or two pages, over the year and both clock changes; no page is empty later."""
    start = date(2026, 12, 14)
    items = [Listed(on(number, start + timedelta(days=day))) for number, day in enumerate(days, 1)]
    leaves = walk(items, start)
    shown = [each for found in leaves for each in found.items]
    assert [each.event.id for each in shown] == [
        each.event.id for each in sorted(items, key=lambda item: (item.event.starts_at, item.event.id))
    ]
    assert all(0 < len(found.items) <= ON_A_PAGE for found in leaves if items)
    assert all(week_of(each.event) == found.spot.monday for found in leaves for each in found.items)


@pytest.mark.parametrize(
    ("day", "clock", "monday"),
    [
        (date(2027, 1, 3), time(23, 30), date(2026, 12, 28)),  # a week of two years
        (date(2027, 3, 28), time(23, 30), date(2027, 3, 22)),  # summer time began that morning
        (date(2027, 3, 29), time(0, 15), date(2027, 3, 29)),  # still Sunday by UTC
        (date(2026, 10, 25), time(23, 30), date(2026, 10, 19)),  # it ended
    ],
)
def test_the_week_of_an_event_is_the_one_on_the_clock_where_it_is(day: date, clock: time, monday: date) -> None:
    """Late on a Sunday and early on a Monday belong to different weeks, in summer time, too."""
    assert week_of(on(1, day, clock)) == monday


def test_an_empty_week_gives_way_to_the_next_one_and_an_old_button_finds_its_place() -> None:
    """The first week with something in it is the first page; a week that is past or gone leads to the nearest page."""
    items = [Listed(on(1, MONDAY + timedelta(days=17))), Listed(on(2, MONDAY + timedelta(days=24)))]
    first = leaf(items, MONDAY + timedelta(days=6))
    there, after = Spot(MONDAY + timedelta(days=14)), Spot(MONDAY + timedelta(days=21))
    assert (first.spot, first.items, first.earlier, first.later) == (there, (items[0],), None, after)
    assert leaf(items, MONDAY, after).items == (items[1],)
    for past in (Spot(date(2026, 1, 5)), Spot(MONDAY)):
        assert leaf(items, MONDAY, past).spot == there
    assert leaf(items, MONDAY, Spot(MONDAY + timedelta(days=700), 9)).spot == after
    assert leaf([], MONDAY) == Leaf(Spot(MONDAY))


def test_she_sees_what_she_chose() -> None:
    """Her area or the others; a sort; what is spoken there, or else written in; what she may come to, anywhere."""
    near, away = on(1, MONDAY), replace(on(2, MONDAY), area_id=2, kind=Kind.OUTDOORS)
    turkish = replace(on(3, MONDAY), access=Access(languages=("tr", "en")))
    items = [Listed(near), Listed(away, Answer.MAYBE), Listed(turkish, Answer.CANNOT)]

    def ids(wanted: Wanted, language: str = "en") -> list[int]:
        return [each.event.id for each in chosen(items, wanted, 1, language)]

    assert ids(Wanted()) == [1, 3]
    assert ids(Wanted(elsewhere=True)) == [2]
    assert ids(Wanted(tongue=True), "tr") == [3]
    assert ids(Wanted(tongue=True)) == [1, 3]
    assert ids(Wanted(mine=True)) == [2]
    assert ids(Wanted(kind="outdoors")) == []
    assert ids(Wanted(kind="outdoors", elsewhere=True)) == [2]


def test_home_shows_her_own_next_one_and_what_else_is_near_and_suits() -> None:
    """Neither what she cannot come to nor what is for children of another age is put before her."""
    toddlers = replace(on(1, MONDAY), audience=Audience.TODDLERS)
    cannot, going, babies = on(2, MONDAY), on(3, MONDAY), replace(on(4, MONDAY), audience=Audience.BABIES)
    items = [Listed(toddlers), Listed(cannot, Answer.CANNOT), Listed(going, Answer.GOING), Listed(babies)]
    assert her_next(items) == going
    assert next_near(items, 1, [BABY], MONDAY) == babies
    assert next_near(items, 1, [EXPECTED], MONDAY) is None
    assert next_near(items, 2, [BABY], MONDAY) is None
    kept = Listed(on(5, MONDAY), Answer.OFFERED)
    assert her_next([kept]) is None
    assert next_near([kept], 1, [], MONDAY) == kept.event
    assert suits(replace(toddlers, audience=Audience.EXPECTING), [BABY, EXPECTED], MONDAY)
    assert not suits(babies, [replace(BABY, stopped=True)], MONDAY)


@pytest.mark.parametrize(
    ("first", "leaves"),
    [
        (date(2026, 12, 1), "2026-11-26T10:00"),
        (date(2027, 1, 1), "2026-12-31T10:00"),  # the last Thursday is the last day of the year
        (date(2027, 4, 1), "2027-03-25T10:00"),
        (date(2028, 3, 1), "2028-02-24T10:00"),  # a leap year
    ],
)
def test_the_letter_leaves_on_the_last_thursday_before_its_month(first: date, leaves: str) -> None:
    """And from its wall time alone it is known which month it is about."""
    assert digest.wall_of(first) == leaves
    assert digest.month_of(leaves) == first


@given(st.dates(date(2026, 1, 1), date(2040, 12, 31)))
def test_every_month_is_planned_ahead_and_late_for_seven_days_at_most(today: date) -> None:
    """Whatever day the process comes back on, the right letters are planned, and no others."""
    this = today.replace(day=1)
    planned = digest.to_plan(today)
    assert digest.next_month(today) in planned
    assert (this in planned) is ((today - this).days < 7)
    for first in planned:
        assert datetime.fromisoformat(digest.wall_of(first)).weekday() == 3
        assert timedelta() < first - digest.leaves_on(first) <= timedelta(days=7)
        assert digest.too_late(first, LONDON).astimezone(ZoneInfo(LONDON)).date() == first + timedelta(days=7)
    assert monday_of(today).weekday() == 0


@given(st.lists(st.integers(1, 120), min_size=1, max_size=40))
def test_a_letter_holds_at_most_ten_events_and_stays_short(lengths: list[int]) -> None:
    """One bubble of at most 1,500 characters, with as many events as there is room for."""
    titles = ["x" * each for each in lengths]
    count = digest.how_many_fit(titles)
    assert 1 <= count <= min(10, len(titles))
    assert sum(len(each) + 45 for each in titles[:count]) <= 1200


def test_an_event_is_in_the_month_of_its_own_clock() -> None:
    """Half past midnight on the first of June is still May by UTC."""
    assert digest.is_in(on(1, date(2027, 6, 1), time(0, 30)), date(2027, 6, 1))
    assert not digest.is_in(on(1, date(2027, 6, 1), time(0, 30)), date(2027, 5, 1))
