"""When a place is open, week by week: written like "Mon 10:00-12:00; Thu 13:00-15:30", read back the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import pairwise

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_DAY = re.compile(r"(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?", re.IGNORECASE)
_SPAN = re.compile(r"(\d{1,2})[:.](\d{2})\s*(?:-|–|—|to)\s*(\d{1,2})[:.](\d{2})")
_MOST_SLOTS = 28  # four times a day
_END_OF_DAY = 24 * 60


class NotHours(Exception):
    """The words are no opening hours; `part` is what could not be read."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


@dataclass(frozen=True, order=True)
class Slot:
    """Open on one day of the week (0 is Monday), from and to minutes after midnight."""

    day: int
    opens: int
    closes: int

    @property
    def span(self) -> str:
        """As in "10:00–12:00"."""
        return f"{_clock(self.opens)}–{_clock(self.closes)}"


@dataclass(frozen=True)
class Hours:
    """The slots of a week, in order; none where nobody knows them."""

    slots: tuple[Slot, ...] = ()

    def written(self) -> str:
        """The one way in which they are kept."""
        return "; ".join(f"{DAYS[s.day]} {_clock(s.opens)}-{_clock(s.closes)}" for s in self.slots)

    def on(self, day: date) -> tuple[Slot, ...]:
        """The slots of a day."""
        return tuple(slot for slot in self.slots if slot.day == day.weekday())

    def by_span(self) -> list[tuple[tuple[int, ...], str]]:
        """Days that have the same times together: `((0, 3), "10:00–12:00")`, in the order of their first day."""
        days: dict[int, list[str]] = {}
        for slot in self.slots:
            days.setdefault(slot.day, []).append(slot.span)
        together: dict[str, list[int]] = {}
        for day, spans in days.items():
            together.setdefault(", ".join(spans), []).append(day)
        return [(tuple(found), spans) for spans, found in together.items()]


class Now(StrEnum):
    """What is to be said of today."""

    UNKNOWN = "unknown"
    CLOSED = "closed"
    LATER = "later"  # it opens, or is open and will be for a while
    OVER = "over"  # it was open today


def today(hours: Hours, local: datetime) -> Now:
    """Whether a place is open today, at this time on the clock of the place."""
    if not hours.slots:
        return Now.UNKNOWN
    slots = hours.on(local.date())
    if not slots:
        return Now.CLOSED
    minute = local.hour * 60 + local.minute
    return Now.LATER if any(minute < slot.closes for slot in slots) else Now.OVER


def is_run(days: tuple[int, ...]) -> bool:
    """Whether three or more days follow one another, so that "Mon to Fri" says them."""
    return len(days) > 2 and all(after == before + 1 for before, after in pairwise(days))


def read_hours(written: str) -> Hours:
    """The hours in what somebody wrote; nothing for nothing. Raises NotHours."""
    slots: list[Slot] = []
    for part in re.split(r"[;\n]", written):
        if part.strip():
            slots += _read_part(part.strip())
    slots.sort()
    if len(slots) > _MOST_SLOTS:
        raise NotHours(written[:40])
    for before, after in pairwise(slots):
        if before.day == after.day and after.opens < before.closes:
            raise NotHours(f"{DAYS[after.day]} {_clock(after.opens)}-{_clock(after.closes)}")
    return Hours(tuple(slots))


def _read_part(part: str) -> list[Slot]:
    """One or more days and one or more spans, as in "Mon, Thu 10:00-12:00, 13:00-15:00"."""
    first = _SPAN.search(part)
    if first is None:
        raise NotHours(part[:40])
    days = _read_days(part[: first.start()], part)
    if not re.fullmatch(rf"{_SPAN.pattern}(?:\s*(?:,|and|&)\s*{_SPAN.pattern})*", part[first.start() :]):
        raise NotHours(part[:40])
    spans = [_read_span(found, part) for found in _SPAN.finditer(part[first.start() :])]
    return [Slot(day, opens, closes) for day in days for opens, closes in spans]


def _read_days(words: str, part: str) -> list[int]:
    days: list[int] = []
    for each in re.split(r",|&|\band\b", words.strip(" :\t")):
        ends = re.split(r"-|–|—|\bto\b", each.strip())
        found = [_DAY.fullmatch(end.strip()) for end in ends]
        if len(found) > 2 or not all(found):
            raise NotHours(part[:40])
        numbers = [DAYS.index(match[1].capitalize()) for match in found if match]
        if numbers[0] > numbers[-1]:
            raise NotHours(part[:40])
        days += range(numbers[0], numbers[-1] + 1)
    if len(set(days)) != len(days):
        raise NotHours(part[:40])
    return days


def _read_span(found: re.Match[str], part: str) -> tuple[int, int]:
    hour, minute, to_hour, to_minute = (int(number) for number in found.groups())
    opens, closes = hour * 60 + minute, to_hour * 60 + to_minute
    if minute > 59 or to_minute > 59 or not 0 <= opens < closes <= _END_OF_DAY:
        raise NotHours(part[:40])
    return opens, closes


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
