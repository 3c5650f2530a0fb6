"""What a person sent, whatever it was, as one small value."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum


class Sent(StrEnum):
    """The kind of a message."""

    TEXT = "text"
    VOICE = "voice"
    AUDIO = "audio"  # a sound file; Telegram does not play one as a voice note
    PHOTO = "photo"
    VIDEO = "video"
    DOCUMENT = "document"
    STICKER = "sticker"
    LOCATION = "location"
    CONTACT = "contact"
    OTHER = "other"


@dataclass(frozen=True)
class Said:
    """One message. `text` holds the text or the caption; `edited` is a later change of an older message.

    `latitude` and `longitude` are of a place on the map, in degrees.
    """

    kind: Sent
    text: str = ""
    message_id: int = 0
    file_id: str | None = None
    seconds: int | None = None
    edited: bool = False
    latitude: float | None = None
    longitude: float | None = None


def clean(written: str) -> str:
    """Text that every store and screen can hold: no NUL or other control characters but line ends and tabs."""
    kept = (c for c in written if c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cs"})
    return "".join(kept).strip()


_DIRECTION = {*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"}
_LONGEST_NAME = 40


def clean_name(name: str | None) -> str:
    """A display name that cannot turn the text around it, at most 40 characters; empty when nothing is left."""
    kept = [c for c in clean(name or "") if c not in _DIRECTION and c not in "\n\t"]
    letters: list[str] = []
    marks = 0
    for character in kept:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= 8:
            letters.append(character)
    return "".join(letters)[:_LONGEST_NAME].strip()
