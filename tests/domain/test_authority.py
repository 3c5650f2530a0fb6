"""Who may do what: the table of rights and roles, cell by cell."""

from itertools import product

import pytest

from domain.authority import ABOUT_A_GROUP, Right, authorise, authorise_in, may, may_in, scopes
from domain.groups import Group
from domain.people import SHARED_IDS, Grant, Person, Role
from domain.refused import Refused

PERMITTED = {
    (Right.SEE_CHAMPION, Role.CHAMPION),
    (Right.DECIDE_JOIN, Role.CHAMPION),
    (Right.DECIDE_JOIN, Role.COORDINATOR),
    (Right.POST_TO_GROUP, Role.CHAMPION),
    (Right.POST_TO_GROUP, Role.COORDINATOR),
    (Right.HANDLE_CASE, Role.CHAMPION),
    (Right.HANDLE_CASE, Role.COORDINATOR),
    (Right.OVERSEE_CASES, Role.COORDINATOR),
    (Right.SET_UP_GROUP, Role.COORDINATOR),
    (Right.SEE_DESK, Role.COORDINATOR),
    (Right.WRITE_EVENT, Role.COORDINATOR),
    (Right.READ_VOICES, Role.COORDINATOR),
    (Right.HANDLE_WORRIES, Role.LEAD),
    (Right.HANDLE_WORRIES, Role.DEPUTY),
    (Right.SEE_OWNER, Role.OWNER),
    (Right.WRITE_NOTICE, Role.COORDINATOR),
    (Right.APPROVE_NOTICE, Role.COORDINATOR),
    (Right.APPROVE_NOTICE, Role.OWNER),
    (Right.KEEP_LOCAL_HELP, Role.COORDINATOR),
    (Right.CHECK_IN, Role.COORDINATOR),
    (Right.INVITE_STAFF, Role.OWNER),
    (Right.RECORD_LESSON, Role.CHAMPION),
    (Right.JUDGE_RECORDING, Role.COORDINATOR),
}


def in_area(number: int, area: int) -> Group:
    return Group(number, -1000 - number, area, "Babies", 0, 26, ("en",), 40)


def holding(*grants: Grant, telegram_id: int = 42) -> Person:
    return Person(1, telegram_id, grants=grants)


@pytest.mark.parametrize(("right", "role"), list(product(Right, Role)))
def test_a_role_carries_its_rights_and_no_other(right: Right, role: Role) -> None:
    """B13: each cell of the table; a right that nobody wrote down is denied."""
    assert may(holding(Grant(role)), right) is ((right, role) in PERMITTED)


@pytest.mark.parametrize("right", Right)
def test_a_parent_holds_no_right_of_staff(right: Right) -> None:
    """B13, B17: somebody without a grant, or whose grant was revoked, is refused everything."""
    assert not may(holding(), right)
    assert scopes(holding(), right) == ()
    with pytest.raises(Refused) as problem:
        authorise(holding(), right)
    assert problem.value.key == "not-allowed"


@pytest.mark.parametrize(("shared", "right"), list(product(sorted(SHARED_IDS), Right)))
def test_a_shared_telegram_id_holds_nothing_even_if_granted(shared: int, right: Right) -> None:
    """B13: anonymous admins, linked channels and channel posts are many people; no grant can help them."""
    everything = holding(*(Grant(role) for role in Role), telegram_id=shared)
    assert not may(everything, right)
    assert scopes(everything, right) == ()


def test_the_shared_ids_are_the_three_of_telegram() -> None:
    """B13: GroupAnonymousBot, the service account, and the channel bot."""
    assert {1087968824, 777000, 136817688} == SHARED_IDS


def test_a_role_holds_in_its_own_place_only() -> None:
    """B13: Rosa looks after groups 3 and 8, not group 4."""
    rosa = holding(Grant(Role.CHAMPION, 3), Grant(Role.CHAMPION, 8))
    assert may_in(rosa, Right.DECIDE_JOIN, in_area(3, 1))
    assert not may_in(rosa, Right.DECIDE_JOIN, in_area(4, 3))
    assert scopes(rosa, Right.SEE_CHAMPION) == (3, 8)
    authorise_in(rosa, Right.DECIDE_JOIN, in_area(8, 1))
    with pytest.raises(Refused):
        authorise_in(rosa, Right.SET_UP_GROUP, in_area(3, 3))


def test_a_scope_of_another_role_does_not_help() -> None:
    """B13: area 4 of a coordinator opens no door of group 4, nor group 3 of a champion the groups of area 3."""
    priya = holding(Grant(Role.COORDINATOR, 4), Grant(Role.CHAMPION, 3))
    assert not may_in(priya, Right.DECIDE_JOIN, in_area(4, 9))
    assert not may_in(priya, Right.SET_UP_GROUP, in_area(3, 3))
    assert may_in(priya, Right.SET_UP_GROUP, in_area(7, 4))
    assert not may(priya, Right.WRITE_EVENT, 3)


@pytest.mark.parametrize("right", sorted(ABOUT_A_GROUP))
def test_a_right_about_a_group_is_never_asked_with_a_bare_number(right: Right) -> None:
    """B13: the number of an area is not mistaken for the number of a group."""
    with pytest.raises(ValueError, match="may_in"):
        may(holding(Grant(Role.CHAMPION, 3)), right, 3)


@pytest.mark.parametrize(("shared", "right"), list(product(sorted(SHARED_IDS), sorted(ABOUT_A_GROUP))))
def test_a_shared_telegram_id_looks_after_no_group(shared: int, right: Right) -> None:
    """B13: an anonymous admin or a channel is nobody's authority."""
    everything = holding(*(Grant(role) for role in Role), telegram_id=shared)
    assert not may_in(everything, right, in_area(3, 1))


def test_a_grant_without_a_place_holds_everywhere() -> None:
    """The lead handles worries of every area."""
    lead = holding(Grant(Role.LEAD))
    assert may(lead, Right.HANDLE_WORRIES, 99)
    assert scopes(lead, Right.HANDLE_WORRIES) is None
