"""A child's age, by calendar date, corrected by the weeks early that the parent told us."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from domain.dates import PartDate

WEEKS_OF_PREGNANCY = 40
EARLIEST_STAGE_WEEK = -WEEKS_OF_PREGNANCY


@dataclass(frozen=True)
class Child:
    """One child, born or expected. `on` is the birth or due date: a day or a month. `weeks_early` where told.

    `nickname` tells several children apart; `stopped`: nothing comes about this child any more.
    """

    id: int
    person_id: int
    born: bool
    on: PartDate | None
    weeks_early: int = 0
    nickname: str = ""
    stopped: bool = False


@dataclass(frozen=True)
class Age:
    """`days` since birth (negative before the due date); `about` where only a month is known."""

    days: int
    about: bool

    @property
    def weeks(self) -> int:
        """Whole weeks, rounded down."""
        return self.days // 7


def age(child: Child, today: date) -> Age | None:
    """The calendar age today; where only a month is known, the *youngest* possible age: nothing comes too early."""
    if child.on is None:
        return None
    days = (today - child.on.latest()).days
    if child.born:
        days = max(days, 0)
    return Age(days, about=child.on.day is None)


def corrected(found: Age, child: Child) -> Age:
    """The age counted from the due date for a child born early."""
    return Age(found.days - 7 * child.weeks_early, found.about)


def week_of_pregnancy(child: Child, today: date) -> int | None:
    """The week of pregnancy today, 1 to 42, from the due date; None when that is not known."""
    if child.on is None:
        return None
    due = child.on.latest()
    days = (today - (due - timedelta(weeks=WEEKS_OF_PREGNANCY))).days
    return min(max(days // 7, 1), 42)
