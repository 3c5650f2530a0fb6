"""Whom a notice is for: children, groups, and whose notice it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.child import Child
from domain.dates import PartDate
from domain.groups import Group, GroupState
from domain.notices import Whom
from domain.people import Grant, Person, Role
from domain.refused import Refused
from domain.whom import authorise_writing, child_fits, chosen, group_fits, is_chosen, may_write

TODAY = date(2026, 11, 23)
CHOICES = [("area", "2"), ("group", "3"), ("stage", "babies"), ("language", "tr"), ("interest", "sleep"),
           ("came", "4"), ("missed", "4"), ("unseen", "8"), ("posts", "also"), ("posts", "only")]  # fmt: skip
GROUP = Group(1, -100, 7, "Babies", -12, 26, ("en",), 40)


def born(weeks: int, *, stopped: bool = False) -> Child:
    day = TODAY - timedelta(weeks=weeks)
    return Child(1, 1, born=True, on=PartDate(day.year, day.month, day.day), stopped=stopped)


def due(days: int) -> Child:
    day = TODAY + timedelta(days=days)
    return Child(1, 1, born=False, on=PartDate(day.year, day.month, day.day))


@pytest.mark.parametrize(
    ("child", "stages", "fitting"),
    [
        (born(3), ("babies",), True),
        (born(3), ("expecting", "toddlers"), False),
        (born(3, stopped=True), ("babies",), False),
        (born(60), ("babies", "toddlers"), True),
        (due(30), ("expecting",), True),
        (due(-14), ("expecting",), True),
        (due(-15), ("expecting",), False),
        (due(30), ("babies",), False),
        (Child(1, 1, born=False, on=None), ("expecting",), True),
        (Child(1, 1, born=True, on=None), ("babies",), False),
    ],
)
def test_a_child_counts_for_its_age_and_never_after_a_stop(
    child: Child, stages: tuple[str, ...], fitting: bool
) -> None:
    """A2, E37: nothing is guessed, least of all long after a due date."""
    assert child_fits(Whom(stages=stages), child, TODAY) is fitting


@given(st.lists(st.tuples(st.sampled_from(CHOICES), st.booleans()), max_size=8), st.sampled_from(CHOICES))
def test_a_second_tap_on_the_same_button_changes_nothing(
    before: list[tuple[tuple[str, str], bool]], choice: tuple[str, str]
) -> None:
    """B14: a choice is made or taken back, never turned round by accident."""
    whom = Whom(areas=(1,))
    for (part, value), on in before:
        whom = chosen(whom, part, value, on=on)
    made = chosen(whom, *choice, on=True)
    assert is_chosen(made, *choice)
    assert chosen(made, *choice, on=True) == made
    gone = chosen(made, *choice, on=False)
    assert not is_chosen(gone, *choice)
    assert chosen(gone, *choice, on=False) == gone


def test_it_goes_into_groups_only_where_that_was_chosen_and_the_bot_looks_after_them() -> None:
    """Named groups get it whatever their ages; of the others those for such ages and languages."""
    near = Whom(areas=(7,), to_groups=True)
    assert group_fits(near, GROUP)
    assert not group_fits(replace(near, to_groups=False), GROUP)
    assert not group_fits(near, replace(GROUP, protected=False))
    assert not group_fits(near, replace(GROUP, state=GroupState.NEW))
    assert not group_fits(replace(near, areas=(8,)), GROUP)
    assert not group_fits(replace(near, languages=("tr",)), GROUP)
    assert group_fits(replace(near, stages=("expecting",)), GROUP)
    assert not group_fits(replace(near, stages=("toddlers",)), GROUP)
    assert group_fits(replace(near, stages=("toddlers",), groups=(1,)), GROUP)
    assert not group_fits(replace(near, groups=(2,)), GROUP)


def test_a_notice_is_written_by_who_coordinates_every_one_of_its_areas() -> None:
    """C: nobody writes to families of an area that is not theirs, or to everybody, by leaving the areas out."""
    one, two = Grant(Role.COORDINATOR, 1), Grant(Role.COORDINATOR, 2)
    assert may_write(Person(1, 1, grants=(one, two)), Whom(areas=(1, 2)))
    assert not may_write(Person(1, 1, grants=(one,)), Whom(areas=(1, 2)))
    assert not may_write(Person(1, 1, grants=(one,)), Whom())
    assert may_write(Person(1, 1, grants=(Grant(Role.COORDINATOR),)), Whom())
    with pytest.raises(Refused):
        authorise_writing(Person(1, 1, grants=(Grant(Role.OWNER),)), Whom(areas=(1,)))
