"""The rules of cases: who may see them, who may do what, and when another look is possible."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.cases import (
    APPEALABLE,
    Appeal,
    Case,
    CaseState,
    Deed,
    Step,
    Who,
    choices,
    ends,
    follow,
    may_appeal,
    may_judge,
    may_see,
    new_reference,
    waits_for,
)
from domain.refused import Refused

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
CASE = Case(1, "C-4K2", 1, 500, NOW)
CHAMPION = Who(1, 101, champion=True)
OVERSEER = Who(2, 102, overseer=True)
SUBJECT = Who(3, 500, champion=True, overseer=True)
STRANGER = Who(4, 104)
STATES = st.sampled_from(list(CaseState))
MOVES = st.sampled_from([*Deed, *Step])


@given(state=STATES, move=MOVES)
def test_whom_a_case_is_about_sees_nothing_and_does_nothing(state: CaseState, move: Deed | Step) -> None:
    """A3: whatever roles they hold, whatever the state."""
    case = replace(CASE, state=state, taken_by=9)
    assert not may_see(case, SUBJECT)
    assert choices(case, SUBJECT) == ()
    with pytest.raises(Refused):
        follow(case, move, SUBJECT)


@given(state=STATES, move=MOVES)
def test_what_is_offered_is_what_is_possible(state: CaseState, move: Deed | Step) -> None:
    """A button that is shown works, and what is not shown is refused."""
    case = replace(CASE, state=state, taken_by=9)
    for who in (CHAMPION, OVERSEER, STRANGER):
        if move in choices(case, who):
            assert follow(case, move, who) is not state
        elif state is not CaseState.DOING:
            with pytest.raises(Refused):
                follow(case, move, who)


@given(state=STATES)
def test_a_decided_case_offers_nothing(state: CaseState) -> None:
    """B14: nothing is decided twice."""
    if state in {CaseState.DOING, CaseState.DONE}:
        assert choices(replace(CASE, state=state, taken_by=9), OVERSEER) == ()


def test_nobody_agrees_to_the_ban_they_asked_for() -> None:
    """A ban needs two people; where it is not known who asked, nobody can agree."""
    asked = replace(CASE, state=CaseState.ASKED, taken_by=CHAMPION.person_id)
    assert choices(asked, CHAMPION) == (Step.REFUSE,)
    assert Step.AGREE in choices(asked, OVERSEER)
    assert Step.AGREE not in choices(replace(asked, taken_by=None), OVERSEER)


def test_a_case_that_was_handed_over_is_the_overseers_alone() -> None:
    """Champions see it no more."""
    handed = replace(CASE, state=CaseState.HANDED)
    assert not may_see(handed, CHAMPION)
    assert Deed.REMOVE in choices(handed, OVERSEER)


def test_what_was_told_in_private_is_about_nobody_who_could_be_muted() -> None:
    """Without an author there is nobody to write to, or to take out."""
    assert set(choices(replace(CASE, author_id=0), CHAMPION)) == {Deed.LEAVE, Deed.SAFEGUARD, Step.HAND}


@pytest.mark.parametrize("deed", list(Deed))
def test_another_look_is_possible_once_and_for_a_month(deed: Deed) -> None:
    """Every removal has an appeal; a note or a case that was left needs none."""
    done = replace(CASE, state=CaseState.DONE, deed=deed, decided_at=NOW, decided_by=1)
    assert may_appeal(done, 500, NOW) is (deed in APPEALABLE)
    assert not may_appeal(done, 501, NOW)
    assert not may_appeal(done, 500, NOW + timedelta(days=30))
    assert not may_appeal(replace(done, appeal=Appeal.UPHELD), 500, NOW)
    assert not may_appeal(replace(done, author_id=0), 0, NOW)


def test_who_decided_does_not_look_again() -> None:
    """Another look is another person's."""
    appealed = replace(CASE, state=CaseState.DONE, appeal=Appeal.ASKED, decided_by=2, taken_by=5)
    assert not may_judge(appealed, OVERSEER)
    assert not may_judge(appealed, Who(5, 105, overseer=True))
    assert not may_judge(appealed, SUBJECT)
    assert not may_judge(appealed, CHAMPION)
    assert may_judge(appealed, Who(6, 106, overseer=True))


def test_a_mute_has_one_of_three_lengths_and_a_warning_thirty_days() -> None:
    """A forged button cannot mute for ever."""
    assert ends(Deed.MUTE, 24, NOW) == NOW + timedelta(days=1)
    assert ends(Deed.WARN, 0, NOW) == NOW + timedelta(days=30)
    assert ends(Deed.REMOVE, 0, NOW) is None
    with pytest.raises(Refused):
        ends(Deed.MUTE, 100000, NOW)


def test_a_reference_can_be_read_aloud() -> None:
    """Short, and without letters that look like figures."""
    rng = Random(1)
    for _ in range(50):
        made = new_reference(rng)
        assert made.startswith("C-")
        assert not set(made[2:]) & set("IO01")


@pytest.mark.parametrize("state", list(CaseState))
def test_what_waits_for_who_oversees(state: CaseState) -> None:
    """Handed over, a second person, another look that is theirs to give; never for a champion, nor whom it is about."""
    case = replace(CASE, state=state, taken_by=CHAMPION.person_id)
    assert waits_for(case, OVERSEER) is (state in {CaseState.HANDED, CaseState.ASKED})
    assert not waits_for(replace(case, taken_by=OVERSEER.person_id), OVERSEER) or state is CaseState.HANDED
    assert not waits_for(case, CHAMPION)
    assert not waits_for(case, SUBJECT)
    appealed = replace(CASE, state=CaseState.DONE, appeal=Appeal.ASKED, decided_by=9)
    assert waits_for(appealed, OVERSEER)
    assert not waits_for(replace(appealed, decided_by=OVERSEER.person_id), OVERSEER)
