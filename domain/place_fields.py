"""Each field of a place as it is written, in a form or a table: read into what is kept, or refused with a cure."""

from __future__ import annotations

import re
from datetime import date

import phonenumbers

from domain.local_help import Category
from domain.opening_hours import NotHours, read_hours
from domain.said import clean
from domain.web_address import is_web_address


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
    if found and not is_web_address(found, LONGEST["web"]):
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
            return read_web(written)
        case "languages":
            return read_languages(written)
        case "hours":
            return read_times(written)
        case _:
            return read_words(written, field, needed=field in {"name", "source_name"})
