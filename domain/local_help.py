"""Places that help families: what is kept of them, how old that may be, and what a new table would change."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from domain.opening_hours import Hours, read_hours

RECHECK_AFTER = 6  # months
ASKED_UNTIL = 7  # day of the month


class Category(StrEnum):
    """What kind of help it is, in the order in which parents see it."""

    FAMILY_HUB = "family-hub"
    STAY_AND_PLAY = "stay-and-play"
    FOOD_BANK = "food-bank"
    BABY_BANK = "baby-bank"
    WARM_SPACE = "warm-space"
    BREASTFEEDING = "breastfeeding"
    ADVICE = "advice"
    PHARMACY = "pharmacy"

    @property
    def word(self) -> str:
        """Its name in one word."""
        return self.value.replace("-", "")


# Not shown to a parent who has asked us to say nothing about a baby.
ABOUT_BABIES = frozenset({Category.STAY_AND_PLAY, Category.BABY_BANK, Category.BREASTFEEDING})


class State(StrEnum):
    """Whether parents see an entry."""

    SHOWN = "shown"
    DOWN = "down"


class Doubt(StrEnum):
    """What a parent says of an entry."""

    CLOSED = "closed"
    MOVED = "moved"
    PHONE = "phone"
    TIMES = "times"
    OTHER = "other"


class DoubtState(StrEnum):
    """A doubt's life: said, or said by somebody who wants to hear what came of it; then settled."""

    NEW = "new"
    WANTS = "wants"
    SETTLED = "settled"


@dataclass(frozen=True)
class Entry:
    """One place. Dates are ISO days; `checked_on` is empty where nobody of ours has checked it yet.

    `languages` are codes, `hours` are written as `Hours.written` does, `phone` as Britain writes it.
    """

    ref: str
    category: Category
    name: str
    source: str
    source_name: str
    id: int = 0
    area_id: int = 0
    about: str = ""
    address: str = ""
    postcode: str = ""
    latitude: float | None = None
    longitude: float | None = None
    phone: str = ""
    web: str = ""
    languages: tuple[str, ...] = ()
    hours: str = ""
    cost: str = ""
    checked_on: str = ""
    recheck_on: str = ""
    state: State = State.SHOWN

    @property
    def opening(self) -> Hours:
        """The hours as a value."""
        return read_hours(self.hours)

    def is_due(self, today: date) -> bool:
        """Whether it has to be checked (again)."""
        return self.recheck_on <= today.isoformat()

    def checked(self, on: date) -> Entry:
        """The same, found right on that day."""
        return replace(self, checked_on=on.isoformat(), recheck_on=recheck_after(on.isoformat()))


@dataclass(frozen=True)
class Said:
    """One parent's doubt about an entry; `words` where a button does not say it."""

    id: int
    entry_id: int
    person_id: int | None
    what: Doubt
    words: str
    state: DoubtState


def asks_for_checks(today: date) -> bool:
    """Whether this is a day on which the team may be asked to look at what is due: the first week of a month."""
    return today.day <= ASKED_UNTIL


def recheck_after(checked_on: str) -> str:
    """Six months later, on the last day of a month that is too short; nothing for what was never checked."""
    if not checked_on:
        return ""
    day = date.fromisoformat(checked_on)
    year, month = divmod(day.year * 12 + day.month - 1 + RECHECK_AFTER, 12)
    for number in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, number).isoformat()
        except ValueError:
            continue
    raise ValueError(checked_on)


def can_be_found(entry: Entry) -> bool:
    """Whether a parent has some way to it."""
    return bool(entry.address or entry.postcode or entry.phone or entry.web)


def new_ref(name: str, taken: set[str]) -> str:
    """A ref of an entry's name that no other has."""
    stem = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:32].strip("-") or "place"
    return next(ref for number in range(1, 10**6) if (ref := stem if number == 1 else f"{stem}-{number}") not in taken)


@dataclass(frozen=True)
class Plan:
    """What a table would change in an area: all of it, or nothing."""

    new: tuple[Entry, ...] = ()
    changed: tuple[Entry, ...] = ()
    back: tuple[Entry, ...] = ()  # taken down before, and in the table all the same
    gone: tuple[Entry, ...] = ()

    @property
    def is_nothing(self) -> bool:
        """Whether everything is as the table says already."""
        return not (self.new or self.changed or self.back or self.gone)

    @property
    def mark(self) -> str:
        """What is compared to see that nothing else was changed between a preview and its yes."""
        return "/".join(",".join(e.ref for e in part) for part in (self.new, self.changed, self.back, self.gone))


def plan(stored: list[Entry], rows: list[Entry]) -> Plan:
    """Compare a table with what is kept of the area. Entries carry their ids where they have one."""
    before = {entry.ref: entry for entry in stored}
    there = {row.ref for row in rows}
    new = tuple(row for row in rows if row.ref not in before)
    known = [(before[row.ref], _later_check(before[row.ref], row)) for row in rows if row.ref in before]
    back = tuple(row for old, row in known if old.state is State.DOWN)
    changed = tuple(row for old, row in known if old.state is State.SHOWN and row != old)
    gone = tuple(old for old in stored if old.state is State.SHOWN and old.ref not in there)
    return Plan(new, changed, back, gone)


def _later_check(old: Entry, row: Entry) -> Entry:
    """The row as it would be kept: where it says nothing new, a later check of ours stands."""
    row = replace(row, id=old.id, area_id=old.area_id, state=State.SHOWN)
    as_checked = replace(row, checked_on=old.checked_on, recheck_on=old.recheck_on)
    same = as_checked == replace(old, state=State.SHOWN)
    return as_checked if same and old.checked_on >= row.checked_on else row
