"""The record that every lesson and help card carries: who wrote it, from what, who approved it, until when."""

import hashlib
import json
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

# Ids travel in buttons and name files, so they hold nothing that could be part of a path.
Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=32)]
Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class Frozen(BaseModel):
    """A value read from a file: cannot be changed, knows all its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Source(Frozen):
    """Where a fact comes from; without `seen` (a date) nobody has looked at it yet and it is to be verified."""

    name: Words
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = None
    seen: date | None = None

    @property
    def to_verify(self) -> bool:
        """True while nobody has looked at this source."""
        return self.seen is None


class Watch(Frozen):
    """A film or page of the organisation named, at its own address: a Watch button leads there."""

    name: Words
    url: Annotated[str, StringConstraints(pattern=r"^https://\S+$")]


class Picture(Frozen):
    """A picture by name, never by path, and what it shows, for people who cannot see it."""

    name: Name
    alt: Words


class Record(Frozen):
    """What is kept about a text; `review_by` is the last day on which it may be shown unreviewed.

    Titles, questions, answers and `alt` are plain text, to be escaped by whoever shows them; HTML is named so.
    `version` changes with what parents read, not with who approved it; a translation says in `translated_from`
    which version of the English text it follows, and in `checked_by` who compared the two. `keywords` are what
    parents would type to find it.
    """

    id: Name
    language: str
    title: Words
    version: str
    translated_from: str | None = None
    checked_by: Words | None = None
    keywords: tuple[Words, ...] = ()
    sources: tuple[Source, ...] = ()
    author: Words
    approved_by: Words | None
    approved_on: date | None
    review_by: date
    status: Literal["draft", "checked", "approved"]
    translation: Literal["original", "machine draft, not checked", "checked"]
    last_changed: date
    related: tuple[Name, ...] = ()

    @property
    def is_draft(self) -> bool:
        """True until a named clinician has approved this text, in this language."""
        return self.status != "approved" or self.approved_by is None

    @property
    def is_unchecked_translation(self) -> bool:
        """True while nobody who knows both languages has read the translation."""
        return self.translation == "machine draft, not checked"

    def is_current(self, today: date) -> bool:
        """True up to the day by which it must be reviewed."""
        return today <= self.review_by


def version_of(*read: object) -> str:
    """Return a short hash of what parents read."""
    return hashlib.sha256(json.dumps(read, default=str, ensure_ascii=False).encode()).hexdigest()[:12]
