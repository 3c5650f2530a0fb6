"""Peer groups: which fits, and who may go in."""

from dataclasses import replace
from itertools import product

import pytest

from domain.groups import Group, Place, fitting, may_enter

BABIES = Group(1, -1001, 5, "Babies", 0, 26, ("en",), 40)
TURKISH = Group(2, -1002, 5, "Bebekler", 0, 26, ("tr",), 40)
BROAD = Group(3, -1003, 5, "Under ones", -12, 52, ("en", "tr"), 40)
FULL = Group(4, -1004, 5, "Full", 0, 26, ("en",), 2, members=2)
ELSEWHERE = Group(5, -1005, 6, "Elsewhere", 0, 26, ("en",), 40)
UNPROTECTED = Group(6, -1006, 5, "Unprotected", 0, 26, ("en",), 40, protected=False)
ALL = (FULL, BROAD, ELSEWHERE, TURKISH, BABIES, UNPROTECTED)


def names(area: int | None, weeks: int | None, language: str) -> list[str]:
    return [group.name for group in fitting(ALL, area, weeks, language)]


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
    assert fitting([replace(UNPROTECTED, protected=True)], 5, 5, "en")


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
