"""Days, months and wall-clock times as people write them, in English and Turkish."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan ocak oca", "february feb şubat subat şub sub", "march mar mart", "april apr nisan nis",
            "may mayıs mayis", "june jun haziran haz", "july jul temmuz tem", "august aug ağustos agustos ağu agu",
            "september sept sep eylül eylul eyl", "october oct ekim eki", "november nov kasım kasim kas",
            "december dec aralık aralik ara",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_TODAY = {"today": 0, "bugün": 0, "bugun": 0, "yesterday": -1, "dün": -1, "dun": -1, "tomorrow": 1, "yarın": 1,
          "yarin": 1}  # fmt: skip
_CLOCK = re.compile(r"\b(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?\b", re.IGNORECASE)


class NotADate(Exception):
    """What was written is no day or time that exists once; `key` says what would help."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True)
class PartDate:
    """A day (`day` given), or just a month and year."""

    year: int
    month: int
    day: int | None = None

    def isoformat(self) -> str:
        """`2026-10-17`, or `2026-10` where the day is not known."""
        month = f"{self.year:04d}-{self.month:02d}"
        return f"{month}-{self.day:02d}" if self.day else month

    @classmethod
    def parse(cls, written: str) -> PartDate:
        """The reverse of `isoformat`."""
        year, month, *day = (int(part) for part in written.split("-"))
        return cls(year, month, day[0] if day else None)

    def earliest(self) -> date:
        """The first day it can mean."""
        return date(self.year, self.month, self.day or 1)

    def latest(self) -> date:
        """The last day it can mean."""
        if self.day:
            return date(self.year, self.month, self.day)
        following = date(self.year + self.month // 12, self.month % 12 + 1, 1)
        return following - timedelta(days=1)


def read_date(written: str, today: date) -> PartDate:
    """`17 October`, `17/10/2026`, `Oct 2026`, `yesterday`. The day comes first, as in Britain and Turkey.

    Without a year, the one that brings it closest to today. Raises NotADate.
    """
    words = re.findall(r"[^\W\d_]+|\d+", written.lower().replace("i̇", "i"))
    if len(words) == 1 and words[0] in _TODAY:
        near = today + timedelta(days=_TODAY[words[0]])
        return PartDate(near.year, near.month, near.day)
    month = next((_MONTHS[w] for w in words if w in _MONTHS), None)
    numbers = [int(w) for w in words if w.isdecimal() and len(w) <= 4]
    try:
        return _named_month(month, numbers, today) if month else _only_numbers(numbers, today)
    except (ValueError, IndexError) as problem:
        raise NotADate("form-wants-date") from problem


def read_moment(written: str, now: datetime, zone: str) -> str:
    """A day and a clock time in `zone`, e.g. `26 Nov 10:00` or `26/11/2026 2pm`; ISO wall time without offset.

    A time that the clock change skips or repeats is refused (NotADate), so that nobody stands at a closed door.
    """
    today = now.astimezone(ZoneInfo(zone)).date()
    clocks = [m for m in _CLOCK.finditer(written) if m.group(2) or m.group(3)]
    clock = [m for m in clocks if not re.match(r"\.\d", written[m.end() :])]
    if not clock:
        raise NotADate("form-wants-moment")
    found = clock[-1]
    day = read_date(written[: found.start()] + written[found.end() :], today)
    if day.day is None:
        raise NotADate("form-wants-moment")
    wall = datetime.combine(day.earliest(), _clock_time(found))  # noqa: DTZ007,RUF100 - a wall time, on purpose
    check_wall_time(wall, zone)
    return wall.isoformat(timespec="minutes")


def check_wall_time(wall: datetime, zone: str) -> None:
    """Raises NotADate when this wall time does not exist in the zone, or exists twice."""
    place = ZoneInfo(zone)
    first, second = wall.replace(tzinfo=place, fold=0), wall.replace(tzinfo=place, fold=1)
    if first.astimezone(UTC).astimezone(place).replace(tzinfo=None) != wall:
        raise NotADate("form-time-does-not-exist")
    if first.utcoffset() != second.utcoffset():
        raise NotADate("form-time-exists-twice")


def wall_to_utc(wall: str, zone: str) -> datetime:
    """An ISO wall time in `zone` as an aware UTC moment."""
    return datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def _clock_time(found: re.Match[str]) -> time:
    hour, minute, half = int(found.group(1)), int(found.group(2) or 0), (found.group(3) or "").lower()
    if half == "pm" and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    if hour > 23 or minute > 59:
        raise NotADate("form-wants-moment")
    return time(hour, minute)


def _named_month(month: int, numbers: list[int], today: date) -> PartDate:
    years = [n for n in numbers if n >= 1000]
    days = [n for n in numbers if n < 1000]
    year = years[0] if years else None
    if not days:
        return _checked(PartDate(year or _nearest_year(month, 1, today), month))
    return _checked(PartDate(year or _nearest_year(month, days[0], today), month, days[0]))


def _only_numbers(numbers: list[int], today: date) -> PartDate:
    if len(numbers) == 2 and numbers[1] >= 1000:
        return _checked(PartDate(numbers[1], numbers[0]))
    if len(numbers) == 3 and numbers[0] >= 1000:
        return _checked(PartDate(numbers[0], numbers[1], numbers[2]))
    day, month = numbers[0], numbers[1]
    year = numbers[2] if len(numbers) > 2 else _nearest_year(month, day, today)
    return _checked(PartDate(year + 2000 if year < 100 else year, month, day))


def _nearest_year(month: int, day: int, today: date) -> int:
    candidates = [today.year + shift for shift in (-1, 0, 1)]
    return min(candidates, key=lambda y: abs((date(y, month, min(day, 28)) - today).days))


def _checked(day: PartDate) -> PartDate:
    if not 1990 <= day.year <= 2100:
        raise ValueError(day.year)
    if day.day is not None:
        date(day.year, day.month, day.day)  # raises ValueError for the 31st of February, and for day 0
    day.earliest()  # and for a 13th month
    return day
