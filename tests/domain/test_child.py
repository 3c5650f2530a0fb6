"""A child's age."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.child import Age, Child, age, corrected, week_of_pregnancy
from domain.dates import PartDate

FIRST, LAST = date(2024, 1, 1), date(2030, 12, 31)
EVERY_DAY = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]


def born(on: date, weeks_early: int = 0) -> Child:
    return Child(1, 1, born=True, on=PartDate(on.year, on.month, on.day), weeks_early=weeks_early)


def born_in(year: int, month: int) -> Child:
    return Child(1, 1, born=True, on=PartDate(year, month))


@pytest.mark.parametrize("birth", [date(2024, 2, 29), date(2024, 3, 31), date(2025, 12, 31), date(2028, 2, 29)])
def test_a_child_is_a_day_older_every_day(birth: date) -> None:
    """A9: on every day of 2024 to 2030, leap days and clock changes too, the age counts calendar days."""
    child = born(birth)
    for today in EVERY_DAY:
        found = age(child, today)
        assert found == Age(max((today - birth).days, 0), about=False)


def test_every_birthday_of_seven_years_gives_the_same_weeks() -> None:
    """A9: for every birth date of 2024 to 2030, five weeks later it is five weeks."""
    for birth in EVERY_DAY:
        for days, weeks in ((0, 0), (6, 0), (7, 1), (34, 4), (35, 5), (41, 5)):
            found = age(born(birth), birth + timedelta(days=days))
            assert found is not None
            assert found.weeks == weeks


def test_a_month_alone_gives_the_youngest_possible_age() -> None:
    """A9: for every day of 2024 to 2030 nothing can come too early: no day of that month makes a younger child."""
    for today in EVERY_DAY:
        first = date(today.year - 1, today.month, 1)
        found = age(born_in(first.year, first.month), today)
        assert found is not None
        assert found.about
        days_of_month = [first + timedelta(days=n) for n in range(31)]
        assert found.days == min((today - day).days for day in days_of_month if day.month == first.month)


def test_a_child_born_this_month_is_not_younger_than_nothing() -> None:
    """A9: a month that is not over yet gives zero, not a negative age."""
    assert age(born_in(2026, 11), date(2026, 11, 3)) == Age(0, about=True)


@given(st.sampled_from(EVERY_DAY), st.integers(0, 16), st.integers(0, 2000))
def test_an_early_child_is_counted_from_the_due_date(birth: date, weeks_early: int, days: int) -> None:
    """A9: corrected by the weeks that the parent told us, no more and no less."""
    child = born(birth, weeks_early)
    found = age(child, birth + timedelta(days=days))
    assert found is not None
    due = birth + timedelta(weeks=weeks_early)
    assert corrected(found, child).days == (birth + timedelta(days=days) - due).days


def test_without_a_date_there_is_no_age() -> None:
    """Nothing is guessed."""
    unknown = Child(1, 1, born=True, on=None)
    assert age(unknown, FIRST) is None
    assert week_of_pregnancy(unknown, FIRST) is None


@pytest.mark.parametrize(
    ("today", "week"),
    [
        (date(2026, 11, 21), 40),
        (date(2026, 11, 14), 39),
        (date(2026, 11, 20), 39),
        (date(2026, 2, 14), 1),
        (date(2025, 6, 1), 1),
        (date(2027, 6, 1), 42),
    ],
)
def test_the_week_of_pregnancy_is_counted_back_from_the_due_date(today: date, week: int) -> None:
    """Forty weeks at the due date; never below the first or above the forty-second."""
    expected = Child(1, 1, born=False, on=PartDate(2026, 11, 21))
    assert week_of_pregnancy(expected, today) == week


def test_an_unborn_child_has_a_negative_age() -> None:
    """Before the due date no lesson for a born child can fit."""
    found = age(Child(1, 1, born=False, on=PartDate(2026, 12, 1)), date(2026, 11, 21))
    assert found is not None
    assert found.days == -10
