"""Places that help families: what is kept of them, how old that may be, and what a new table would change."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

import phonenumbers

from domain.opening_hours import Hours, NotHours, read_hours
from domain.said import clean

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


class NotRight(Exception):
    """A field cannot be kept as it is; `what` names the cure, `value` is what was written."""

    def __init__(self, what: str, value: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.value = value[:40]


LANGUAGES = {
    "en": "English", "tr": "Turkish", "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "el": "Greek",
    "es": "Spanish", "fa": "Persian", "fr": "French", "it": "Italian", "ku": "Kurdish", "lt": "Lithuanian",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "so": "Somali", "sq": "Albanian", "uk": "Ukrainian",
    "ur": "Urdu", "yi": "Yiddish",
}  # fmt: skip
_CODES = {name.lower(): code for code, name in LANGUAGES.items()} | {code: code for code in LANGUAGES}
LONGEST = {
    "ref": 40, "name": 120, "about": 400, "address": 200, "cost": 80, "source_name": 120, "source": 300, "web": 300,
    "phone": 40, "hours": 600,
}  # fmt: skip
_POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?) ?([0-9][A-Z]{2})")
_PHONE = re.compile(r"\+?[0-9 ()./-]{7,30}")
_REF = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WEB = re.compile(r"https://[A-Za-z0-9.-]+\.[A-Za-z]{2,}(?::\d+)?(?:[/?#][^\s<>\"]*)?")
_SOUTH, _NORTH, _WEST, _EAST = 49.8, 60.9, -8.7, 1.8  # degrees around Great Britain


def read_ref(written: str) -> str:
    """Lower-case letters, digits and hyphens. Raises NotRight."""
    if not written:
        raise NotRight("missing")
    if not _REF.fullmatch(written) or len(written) > LONGEST["ref"]:
        raise NotRight("ref", written)
    return written


def read_category(written: str) -> Category:
    """One of the categories, however its words are joined. Raises NotRight."""
    if not written:
        raise NotRight("missing")
    try:
        return Category(re.sub(r"[\s_-]+", "-", written.strip().lower()))
    except ValueError:
        raise NotRight("category", written) from None


def read_words(written: str, field: str, *, needed: bool = False) -> str:
    """Words on one line, not too long for their place. Raises NotRight."""
    found = " ".join(clean(written).split())
    if needed and not found:
        raise NotRight("missing")
    if len(found) > LONGEST[field]:
        raise NotRight("long", found)
    return found


def read_postcode(written: str) -> str:
    """As in "N18 2XX", or nothing. Raises NotRight."""
    found = _POSTCODE.fullmatch(" ".join(written.upper().split()))
    if written.strip() and found is None:
        raise NotRight("postcode", written)
    return f"{found[1]} {found[2]}" if found else ""


def read_phone(written: str) -> str:
    """A British number as Britain writes it, or nothing. Raises NotRight."""
    if not written.strip():
        return ""
    try:
        number = phonenumbers.parse(written, "GB")
    except phonenumbers.NumberParseException:
        raise NotRight("phone", written) from None
    whole = phonenumbers.is_possible_number_with_reason(number) == phonenumbers.ValidationResult.IS_POSSIBLE
    if number.country_code != 44 or not whole or number.extension or not _PHONE.fullmatch(written.strip()):
        raise NotRight("phone", written)
    # Numbers kept for drama are possible but belong to nobody, so only the shape is asked for.
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)


def read_web(written: str, *, needed: bool = False) -> str:
    """A full address that begins with https://, or nothing. Raises NotRight."""
    found = written.strip()
    if needed and not found:
        raise NotRight("missing")
    if found and (len(found) > LONGEST["web"] or not _WEB.fullmatch(found)):
        raise NotRight("web", found)
    return found


def read_languages(written: str) -> tuple[str, ...]:
    """Codes or English names, in the order of our list. Raises NotRight for one that is not in it."""
    words = [word for word in re.split(r"[\s,;/]+", written.lower()) if word and word != "and"]
    for word in words:
        if word not in _CODES:
            raise NotRight("language", word)
    spoken = {_CODES[word] for word in words}
    return tuple(code for code in LANGUAGES if code in spoken)


def read_times(written: str) -> str:
    """Opening hours, written our way. Raises NotRight."""
    try:
        return read_hours(written).written()
    except NotHours as problem:
        raise NotRight("hours", problem.part) from None


def read_degrees(written: str, *, north: bool) -> float | None:
    """Latitude or longitude within Britain, or nothing. Raises NotRight."""
    if not written.strip():
        return None
    try:
        found = float(written)
    except ValueError:
        found = float("nan")
    low, high = (_SOUTH, _NORTH) if north else (_WEST, _EAST)
    if not low <= found <= high:
        raise NotRight("latitude" if north else "longitude", written)
    return round(found, 6)


def read_checked_on(written: str, today: date) -> str:
    """A day that was, as 2026-11-03 or 03/11/2026; nothing where nobody has checked. Raises NotRight."""
    found = written.strip()
    if not found:
        return ""
    british = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", found)  # what a spreadsheet makes of it
    try:
        day = date(*(int(n) for n in reversed(british.groups()))) if british else date.fromisoformat(found)
    except ValueError:
        raise NotRight("date", written) from None
    if day > today:
        raise NotRight("future", written)
    return day.isoformat()


def read_field(field: str, written: str) -> object:
    """What somebody of the team writes into one field of an entry. Raises NotRight."""
    match field:
        case "postcode":
            return read_postcode(written)
        case "phone":
            return read_phone(written)
        case "web" | "source":
            return read_web(written, needed=field == "source")
        case "languages":
            return read_languages(written)
        case "hours":
            return read_times(written)
        case _:
            return read_words(written, field, needed=field in {"name", "source_name"})


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
