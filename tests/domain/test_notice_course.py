"""How far a notice is, and the sums of its report."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.delivery import State
from domain.notice_course import CELLS, EMPTY, FULL, bar, course, minutes_left

LETTERS = st.lists(st.tuples(st.sampled_from(State), st.booleans(), st.integers(0, 20_000)), max_size=20)


@given(letters=LETTERS, gone=st.integers(0, 500))
def test_the_sums_of_a_report_make_up_everybody_it_was_for(letters: list[tuple[State, bool, int]], gone: int) -> None:
    """C8: whatever became of the letters, however many people had theirs deleted, nobody is lost."""
    snapshot = sum(count for _, _, count in letters) + gone
    found = course(snapshot, letters)
    assert found.total == snapshot
    assert found.left == gone
    parts = found.sent + found.not_got + found.left + found.to_go
    assert parts == snapshot


@given(done=st.integers(0, 20_000), total=st.integers(0, 20_000))
def test_the_bar_is_full_at_the_end_and_only_then(done: int, total: int) -> None:
    """A full bar means that it is over; an empty one that nothing has happened yet."""
    drawn = bar(done, total)
    assert len(drawn) == CELLS
    assert drawn == FULL * drawn.count(FULL) + EMPTY * drawn.count(EMPTY)
    assert (drawn == FULL * CELLS) == (done >= total or total == 0)
    assert (drawn == EMPTY * CELLS) == (done == 0 < total)


@pytest.mark.parametrize(
    ("to_go", "lately", "seconds", "minutes"),
    [(83, 28, 1, 1), (600, 100, 20, 2), (9000, 600, 20, 5), (10, 0, 20, None), (10, 5, 0, None), (0, 5, 20, None)],
)
def test_the_time_left_follows_the_pace_of_the_last_seconds(
    to_go: int, lately: int, seconds: float, minutes: int | None
) -> None:
    """Whole minutes, never less than is needed; nothing is promised while nobody can tell."""
    assert minutes_left(to_go, lately, seconds) == minutes
