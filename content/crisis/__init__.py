"""Loads the crisis words of every language into one lexicon, and says in plain words what is wrong with a file."""

from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from domain.crisis import CrisisClass, Lexicon, WordList, compiled

FOLDER = Path(__file__).parent
DETAIL_KEYS = frozenset({"crisis-C-burn", "crisis-C-head"})
LABELS = frozenset(CrisisClass) | DETAIL_KEYS


class BadWords(ValueError):
    """A word list cannot be used; the message names the file and the entry."""


class WordsFile(BaseModel):
    """The shape of one `words.<language>.yaml`; phrases are one a line, groups are words with spaces between."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    language: Literal["en", "tr"]
    checked: bool
    spellings: dict[str, str]
    kept_apart: dict[str, str]
    groups: dict[str, str]
    ordinary: str
    phrases: dict[str, str]
    squashed: dict[str, str]

    @field_validator("phrases", "squashed")
    @classmethod
    def _labels_exist(cls, lines: dict[str, str]) -> dict[str, str]:
        for label, text in lines.items():
            if label not in LABELS:
                raise ValueError(f"there is no class called '{label}'")
            if not _lines(text):
                raise ValueError(f"class {label} has no phrases")
        return lines

    @field_validator("squashed")
    @classmethod
    def _long_enough(cls, lines: dict[str, str]) -> dict[str, str]:
        for label, text in lines.items():
            for line in _lines(text):
                if sum(map(str.isalpha, line)) < 6:
                    raise ValueError(f"'{line}' (class {label}) is too short to be looked for without its spaces")
        return lines


def load_lexicon(folder: Path = FOLDER) -> Lexicon:
    """All `words.*.yaml` of `folder` as one lexicon; raises BadWords naming the file and the entry."""
    files = sorted(folder.glob("words.*.yaml"))
    if not files:
        raise BadWords(f"There are no crisis words in {folder.name}/: words.en.yaml is missing.")
    lists = []
    for file in files:
        words = _word_list(file)
        try:
            compiled(words)
        except ValueError as wrong:
            raise BadWords(f"{file.name}: {wrong}.") from None
        lists.append(words)
    return compiled(*lists)


def _word_list(file: Path) -> WordList:
    try:
        read = WordsFile.model_validate(yaml.safe_load(file.read_text(encoding="utf-8")))
    except yaml.YAMLError as wrong:
        raise BadWords(f"{file.name}: this is not YAML that can be read ({wrong}).") from None
    except ValidationError as wrong:
        first = wrong.errors()[0]
        entry = ".".join(map(str, first["loc"])) or "the whole file"
        raise BadWords(f"{file.name}, entry {entry}: {first['msg']}.") from None
    return WordList(
        language=read.language,
        groups={name: tuple(words.split()) for name, words in read.groups.items()},
        spellings=read.spellings,
        kept_apart=read.kept_apart,
        ordinary=tuple(read.ordinary.split()),
        phrases={label: _lines(text) for label, text in read.phrases.items()},
        squashed={label: _lines(text) for label, text in read.squashed.items()},
    )


def _lines(text: str) -> tuple[str, ...]:
    stripped = (line.strip() for line in text.splitlines())
    return tuple(line for line in stripped if line and not line.startswith("#"))
