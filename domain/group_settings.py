"""What is set for a group, as it is chosen, typed, and put back."""

from __future__ import annotations

import re
from dataclasses import replace

from domain.groups import Group

LONGEST_NAME = 60  # characters
LONGEST_WORDS = 700  # characters of a group's own rules or welcome
# Choices of age: weeks since birth, the last one not included.
AGES = {
    "pregnancy": (-42, 0),
    "m6": (0, 26),
    "m12": (26, 52),
    "y2": (52, 104),
    "y5": (104, 261),
    "all": (-42, 261),
}
# Choices of quiet time: local clock times.
QUIET = {"off": (None, None), "late": ("21:00", "07:00"), "later": ("22:00", "07:00"), "latest": ("23:00", "07:00")}
_HOURS = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|to)\s*(\d{1,2})(?:[:.](\d{2}))?")
_PACKED = re.compile(r"(\d{2})(\d{2})-(\d{2})(\d{2})")


def read_hours(written: str) -> tuple[str, str] | None:
    """Two clock times, as in "22-7" or "21:30 to 6.45"; None for anything else, and for no time between them."""
    found = _HOURS.fullmatch(written.strip().lower())
    if not found:
        return None
    begins, ends = _clock(found[1], found[2] or "0"), _clock(found[3], found[4] or "0")
    return (begins, ends) if begins and ends and begins != ends else None


def age_choice(group: Group) -> str | None:
    """Which choice of `AGES` the group has; None when it is another range or none at all."""
    ages = (group.from_weeks, group.to_weeks)
    return next((name for name, weeks in AGES.items() if weeks == ages), None)


def packed(group: Group, field: str) -> str:
    """What a field is set to, short enough for a button that puts it back. Raises KeyError for other fields."""
    quiet = f"{group.quiet_from}-{group.quiet_to}".replace(":", "") if group.quiet_from and group.quiet_to else "off"
    values = {
        "area": str(group.area_id),
        "ages": f"{group.from_weeks}.{group.to_weeks}",
        "places": str(group.capacity),
        "quiet": quiet,
    }
    return values[field]


def put_back(group: Group, field: str, value: str) -> Group:
    """The group with a field as `packed` wrote it. Raises ValueError for what it never wrote."""
    match field:
        case "area":
            return replace(group, area_id=int(value))
        case "ages":
            first, _, last = value.partition(".")
            return replace(group, from_weeks=int(first), to_weeks=int(last))
        case "places":
            return replace(group, capacity=int(value))
        case "quiet":
            begins, ends = _unpacked(value)
            return replace(group, quiet_from=begins, quiet_to=ends)
        case _:
            raise ValueError(field)


def toggled(languages: tuple[str, ...], language: str) -> tuple[str, ...]:
    """With the language when it was not there, without it when it was; the first one is the group's first language."""
    return tuple(each for each in languages if each != language) if language in languages else (*languages, language)


def _unpacked(value: str) -> tuple[str | None, str | None]:
    if value == "off":
        return None, None
    found = _PACKED.fullmatch(value)
    begins, ends = (_clock(found[1], found[2]), _clock(found[3], found[4])) if found else ("", "")
    if not (begins and ends):
        raise ValueError(value)
    return begins, ends


def _clock(hours: str, minutes: str) -> str:
    """ "07:05" for 7 and 5; empty when there is no such time."""
    return f"{int(hours):02}:{int(minutes):02}" if int(hours) < 24 and int(minutes) < 60 else ""
