"""Conversation starters and questions of the week, which champions post to their groups: read once, found by id."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, ValidationError, model_validator

from content.fault import ContentFault, in_plain_words, line_in
from content.front_matter import read_mapping
from content.library import ENGLISH, FOLDER
from content.record import Frozen, Name, Words

FILE = "starters.yaml"
EARLIEST, LATEST = -40, 260  # weeks since birth: a whole pregnancy before it, five years after it

Kind = Literal["starter", "question"]
Month = Annotated[int, Field(ge=1, le=12)]
_NOBODY_CHECKED: Literal["machine draft, not checked"] = "machine draft, not checked"


class Starter(Frozen):
    """Words that open a conversation (`starter`), or ask for answers in private (`question`), by language.

    `from_weeks` and `to_weeks`: the child's age since birth in full weeks, negative in pregnancy, both included; an
    end that is not given is open. `months` (1 to 12): it fits these months of the year only. `sensitive`: a champion
    stays near, and the note says what to watch for. All words are plain text, to be escaped by whoever shows them.
    """

    id: Name
    kind: Kind
    topic: Name | None = None
    from_weeks: int | None = Field(default=None, ge=EARLIEST, le=LATEST)
    to_weeks: int | None = Field(default=None, ge=EARLIEST, le=LATEST)
    months: tuple[Month, ...] = ()
    sensitive: bool = False
    texts: dict[str, Words] = Field(alias="words")
    notes: dict[str, Words] = Field(default_factory=dict, alias="champion_note")
    status: dict[str, Literal["draft", "checked", "approved"]]
    translation: dict[str, Literal["machine draft, not checked", "checked"]] = Field(default_factory=dict)
    checked_by: dict[str, Words] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.from_weeks is not None and self.to_weeks is not None and self.to_weeks < self.from_weeks:
            raise ValueError("`to_weeks` comes before `from_weeks`")
        if ENGLISH not in self.texts:
            raise ValueError(f"`words` has no `{ENGLISH}`; write it, the others fall back on it")
        if self.status.keys() != self.texts.keys():
            raise ValueError("`status` names other languages than `words`; say one for each")
        if self.sensitive and ENGLISH not in self.notes:
            raise ValueError(f"it is sensitive, but `champion_note` has no `{ENGLISH}`; say what to watch for")
        if self.notes and self.notes.keys() != self.texts.keys():
            raise ValueError("`champion_note` is in other languages than `words`; write it in each")
        return self

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which it is written, as they stand in the file."""
        return tuple(self.texts)

    def words(self, language: str) -> str:
        """Return what is posted, in `language` or in English."""
        return self.texts.get(language, self.texts[ENGLISH])

    def note(self, language: str) -> str | None:
        """Return the line for the champion alone, in `language` or in English; None where there is none."""
        return self.notes.get(language, self.notes.get(ENGLISH))

    def is_draft(self, language: str) -> bool:
        """Whether nobody has approved the words which `words(language)` returns."""
        return self.status[self._shown(language)] != "approved"

    def is_unchecked_translation(self, language: str) -> bool:
        """Whether what `words(language)` returns is a translation which nobody who knows both languages has read."""
        shown = self._shown(language)
        return shown != ENGLISH and self.translation.get(shown, _NOBODY_CHECKED) == _NOBODY_CHECKED

    def fits(self, weeks_from: int, weeks_to: int, month: int) -> bool:
        """Whether its window touches the ages from `weeks_from` up to but not including `weeks_to`, in this month."""
        begins = EARLIEST if self.from_weeks is None else self.from_weeks
        ends = LATEST if self.to_weeks is None else self.to_weeks
        return begins < weeks_to and weeks_from <= ends and (not self.months or month in self.months)

    def _shown(self, language: str) -> str:
        return language if language in self.texts else ENGLISH


@dataclass(frozen=True)
class Starters:
    """All starters and questions, in the order of the file."""

    all: tuple[Starter, ...]

    def get(self, id: str) -> Starter:  # noqa: A002 - a starter's id is called id everywhere
        """Return the starter or question of this id; raises `KeyError`."""
        for starter in self.all:
            if starter.id == id:
                return starter
        raise KeyError(id)

    def offered(self, kind: Kind, weeks_from: int, weeks_to: int, language: str, month: int) -> tuple[Starter, ...]:
        """Return what fits a group of these ages (weeks since birth; `weeks_to` not included) in this month (1 to 12).

        First what is written in `language`, then what is there in English alone; in each, what belongs to this time
        of the year comes first; else the order is that of the file.
        """
        fitting = (each for each in self.all if each.kind == kind and each.fits(weeks_from, weeks_to, month))
        return tuple(sorted(fitting, key=lambda each: (language not in each.texts, not each.months)))


class _File(Frozen):
    starters: tuple[Starter, ...]


def load_starters(folder: Path | None = None) -> Starters:
    """Read `starters.yaml` of a folder of content (the project's own by default); raises `ContentFault`."""
    path = (folder or FOLDER) / FILE
    try:
        starters = _File.model_validate(read_mapping(path)).starters
    except ValidationError as fault:
        raise in_plain_words(path, fault, _File) from fault
    times = Counter(starter.id for starter in starters)
    for place, starter in enumerate(starters):
        if times[starter.id] > 1:
            cure = f"the id `{starter.id}` stands twice; give each its own."
            raise ContentFault(path, cure, line_in(path, ["starters", place, "id"]))
    return Starters(starters)
