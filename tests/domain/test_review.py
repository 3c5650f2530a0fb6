"""What keeps a child safe comes back after a day, a week and a month, and never in a hurry."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.review import Recall, first, known, not_sure, question_of

DAY = timedelta(days=1)
TODAY = date(2026, 11, 23)
answers = st.lists(st.tuples(st.booleans(), st.integers(0, 40)), max_size=30)


def test_what_is_known_comes_back_after_a_day_a_week_and_a_month() -> None:
    """Each time counted from the day of the answer; after the third time it is over."""
    recall = first("sleep", TODAY)
    assert recall == Recall("sleep", 0, 0, TODAY + DAY)
    recall = known(recall, TODAY + 4 * DAY)
    assert recall == Recall("sleep", 1, 0, TODAY + 11 * DAY)
    recall = known(recall, TODAY + 11 * DAY)
    assert recall == Recall("sleep", 2, 0, TODAY + 41 * DAY)
    recall = known(recall, TODAY + 41 * DAY)
    assert recall == Recall("sleep", 3, 0, None)


@pytest.mark.parametrize(("misses", "days"), [(0, 1), (1, 1), (2, 7), (3, 7), (9, 7)])
def test_not_sure_asks_again_soon_and_after_three_times_without_hurry(misses: int, days: int) -> None:
    """Nothing that was known is taken away by not being sure."""
    recall = not_sure(Recall("sleep", 1, misses, TODAY), TODAY)
    assert recall == Recall("sleep", 1, misses + 1, TODAY + days * DAY)


@pytest.mark.parametrize(("due_on", "due"), [(None, False), (TODAY + DAY, False), (TODAY, True), (TODAY - DAY, True)])
def test_it_is_asked_from_its_day_on(due_on: date | None, *, due: bool) -> None:
    """Not before, and never again once it is over."""
    assert Recall("sleep", due_on=due_on).is_due(TODAY) == due


@given(answers)
def test_whatever_is_answered_it_ends_after_three_that_were_known(given_answers: list[tuple[bool, int]]) -> None:
    """Three known answers end it, however many were not; until then it always has a day, at most a month ahead."""
    recall, today, right, in_a_row = first("sleep", TODAY), TODAY, 0, 0
    for knew, waited in given_answers:
        if recall.due_on is None:
            break
        today = max(today, recall.due_on) + waited * DAY
        recall = known(recall, today) if knew else not_sure(recall, today)
        right, in_a_row = right + knew, 0 if knew else in_a_row + 1
        pause = {1: 7, 2: 30}.get(right) if knew else (1 if in_a_row < 3 else 7)
        assert (recall.step, recall.misses) == (right, in_a_row)
        assert recall.due_on == (None if pause is None else today + pause * DAY)
    assert (recall.due_on is None) == (right == 3)


@pytest.mark.parametrize(
    ("step", "questions", "asked"),
    [(0, 3, 1), (1, 3, 2), (2, 3, 3), (0, 2, 1), (1, 2, 2), (2, 2, 1), (2, 1, 1), (1, 0, 1)],
)
def test_the_questions_of_a_lesson_take_turns(step: int, questions: int, asked: int) -> None:
    """Counted from 1, and always one that there is."""
    assert question_of(Recall("sleep", step), questions) == asked
