"""What is to be said, as values: keys and arguments now, words in somebody's language later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class Moment:
    """A point in time to be written out for a reader.

    `at` is aware; `style` is one of `day` ("Thursday 26 November"), `time` ("10:00"),
    `day_time` (both) or `date` ("26 November 2026"); on a button `short` ("Thu 10:00", within a week) or `brief`
    ("Thu 26 Nov"). `zone` is where its clock hangs.
    `tappable`: the reader's Telegram knows that it is a time, and shows it on their own clock or makes a reminder.
    """

    at: datetime
    style: str = "day_time"
    zone: str = "Europe/London"
    tappable: bool = False


@dataclass(frozen=True)
class Text:
    """A sentence by its key in the locale files, with the values that it names."""

    key: str
    args: Mapping[str, Argument] = field(default_factory=dict)


@dataclass(frozen=True)
class Html:
    """Finished words from our own content files, already in Telegram's HTML. Never made from what people write."""

    source: str


Argument = str | int | Moment | Text
Line = Text | Html


def text(key: str, **args: Argument) -> Text:
    """`text("home-hello", name="Amina")`: shorter to write than the class itself."""
    return Text(key, args)
