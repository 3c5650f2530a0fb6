"""Peer groups: which fits, and who may go in."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.child import Child
from domain.dates import PartDate
from domain.groups import Group, Place, Weeks, fits, fitting, may_enter, weeks_of

BABIES = Group(1, -1001, 5, "Babies", 0, 26, ("en",), 40)
TURKISH = Group(2, -1002, 5, "Bebekler", 0, 26, ("tr",), 40)
BROAD = Group(3, -1003, 5, "Under ones", -12, 52, ("en", "tr"), 40)
FULL = Group(4, -1004, 5, "Full", 0, 26, ("en",), 2, members=2)
ELSEWHERE = Group(5, -1005, 6, "Elsewhere", 0, 26, ("en",), 40)
UNPROTECTED = Group(6, -1006, 5, "Unprotected", 0, 26, ("en",), 40, protected=False)
ALL = (FULL, BROAD, ELSEWHERE, TURKISH, BABIES, UNPROTECTED)


def names(area: int | None, weeks: int | None, language: str) -> list[str]:
    children = [(weeks, weeks)] if weeks is not None else []
    return [group.name for group in fitting(ALL, area, children, language)]


def test_the_best_group_comes_first() -> None:
    """Room before no room, then her language, then the closest ages."""
    assert names(5, 5, "en") == ["Babies", "Under ones", "Bebekler", "Full"]
    assert names(5, 5, "tr") == ["Bebekler", "Under ones", "Babies", "Full"]


@pytest.mark.parametrize(
    ("weeks", "found"),
    [(-13, False), (-12, True), (0, True), (51, True), (52, False), (None, True)],
)
def test_a_group_fits_from_its_first_week_up_to_its_last(weeks: int | None, found: bool) -> None:
    """A9: the last week is not included; who told no age is offered every group of the area."""
    assert ("Under ones" in names(5, weeks, "en")) is found


def test_without_an_area_no_group_is_near() -> None:
    """Nobody is sent to a group far away."""
    assert names(None, 5, "en") == []
    assert names(6, 5, "en") == ["Elsewhere"]


def test_a_group_without_a_working_bot_is_offered_to_nobody() -> None:
    """A8: an unprotected group is not offered until it is fixed."""
    assert "Unprotected" not in names(5, 5, "en")
    assert fitting([replace(UNPROTECTED, protected=True)], 5, [(5, 5)], "en")


@pytest.mark.parametrize(
    ("joined", "consented", "adult", "place"),
    list(product((True, False), (True, False), (True, False, None), (None, *Place))),
)
def test_the_door_opens_by_itself_only_when_everything_is_known(
    joined: bool, consented: bool, adult: bool | None, place: Place | None
) -> None:
    """A10: registered, consented, grown up and given a place; in each other case a human decides."""
    opens = may_enter(joined=joined, consented=consented, adult=adult, place=place)
    assert opens is (joined and consented and adult is True and place in {Place.ASSIGNED, Place.MEMBER})


def test_a_full_group_has_no_room() -> None:
    """The last place is a place, the one behind it is not."""
    assert replace(FULL, members=1).has_room
    assert not FULL.has_room


TODAY = date(2026, 11, 23)
SPANS = st.tuples(st.integers(-40, 260), st.integers(0, 8)).map(lambda each: (each[0], each[0] + each[1]))


@pytest.mark.parametrize(
    ("born", "on", "weeks"),
    [
        (True, PartDate(2026, 10, 19), (5, 5)),
        (True, PartDate(2026, 11), (0, 3)),  # some day in November, and not one to come
        (True, PartDate(2026, 12, 1), (0, 0)),
        (True, None, None),
        (False, PartDate(2026, 12, 21), (-4, -4)),
        (False, PartDate(2026, 11, 9), (-1, 2)),  # due two weeks ago: expected still, or here
        (False, None, (-40, -1)),
    ],
)
def test_a_child_is_as_old_as_it_can_be(born: bool, on: PartDate | None, weeks: Weeks | None) -> None:
    """Where a month is known, or a due date has passed, every age that is possible counts."""
    assert weeks_of(Child(1, 1, born, on), TODAY) == weeks


@given(st.dates(TODAY - timedelta(days=2000), TODAY + timedelta(days=280)), st.booleans(), st.booleans())
def test_no_child_is_older_than_itself(on: date, born: bool, known: bool) -> None:
    """The youngest that a child can be is never more than the oldest; one that is born is not before its birth."""
    found = weeks_of(Child(1, 1, born, PartDate(on.year, on.month, on.day if known else None)), TODAY)
    assert found is not None
    assert found[0] <= found[1]
    assert not born or found[0] >= 0


@given(st.lists(SPANS, min_size=1, max_size=4))
def test_any_of_several_children_opens_a_group(children: list[Weeks]) -> None:
    """A group fits a family exactly where it fits one of the children; with no children told of, any group does."""
    for group in ALL:
        assert fits(group, children) is any(fits(group, [child]) for child in children)
        assert fits(group, [])


def test_the_group_of_the_youngest_comes_first() -> None:
    """With a baby and an older child, both kinds of groups are shown, the baby's first."""
    older = Group(7, -1007, 5, "Two to five", 104, 260, ("en",), 40)
    found = fitting((older, BABIES), 5, [(130, 130), (3, 3)], "en")
    assert [group.name for group in found] == ["Babies", "Two to five"]
