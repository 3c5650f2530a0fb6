"""Takes a spreadsheet's rows back into the files: nothing is overwritten in silence, nothing that breaks a rule."""

import shutil
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from content.check import check
from content.exchange.changes import Change, change_of
from content.exchange.pieces import Piece, fingerprint, pieces, raw_text
from content.exchange.rows import Row
from content.fault import ContentFault
from content.lesson import Lesson
from content.library import ENGLISH, Library, all_texts, file_of
from content.record import Record


@dataclass(frozen=True)
class Plan:
    """What an import would do: the changes file by file, and sentences about the rows that are not taken."""

    changes: tuple[Change, ...]
    refused: tuple[str, ...]


def plan(library: Library, rows: Iterable[Row], today: date, by: str | None = None) -> Plan:
    """Decide about each row; `by` names who checked the translations. Raises `ContentFault` where nobody can have."""
    texts = {file_of(text): text for text in all_texts(library)}
    changes, refused = [], []
    for file, group in groupby(sorted(rows, key=lambda row: row.file), key=lambda row: row.file):
        if file not in texts:
            refused.append(f"{file}: there is no such lesson or help card here; its rows were not taken.")
            continue
        if by and texts[file].language == ENGLISH:
            raise ContentFault(library.folder / file, "`--by` names who checked a translation; this text is English.")
        good, said = _sorted_out(_here(library, texts[file]), list(group))
        refused += [f"{file}: {sentence}" for sentence in said]
        change = change_of(library, texts[file], good, today, by)
        changes += [change] if change else []
    return Plan(tuple(changes), tuple(refused))


@dataclass(frozen=True)
class _Here:
    """A text as it is here now, which rows are held against."""

    language: str
    english_version: str
    own_version: str
    english: Mapping[str, str]
    own: Mapping[str, Piece]


def _here(library: Library, text: Record) -> _Here:
    shelf = library.lesson_texts if isinstance(text, Lesson) else library.card_texts
    original = shelf[text.id, ENGLISH]
    english = pieces(raw_text(library.folder / file_of(original)))
    own = raw_text(library.folder / file_of(text))
    words = {part: piece.text for part, piece in english.items()}
    return _Here(text.language, original.version, fingerprint(own), words, pieces(own))


def _sorted_out(here: _Here, rows: list[Row]) -> tuple[dict[str, str], list[str]]:
    """Return the words that may be taken, by part, and a sentence for each reason why the others may not."""
    good: dict[str, str] = {}
    why: dict[str, list[str]] = {}
    for row in rows:
        reason = "the part stands in two rows; keep one" if row.part in good else _against(row, here)
        if reason:
            why.setdefault(reason, []).append(row.part)
        else:
            words, old = _unified(row.translated), here.own[row.part].text
            good[row.part] = old if words == _unified(old) else words
    return good, [f"{reason}. Not taken: {', '.join(parts)}." for reason, parts in why.items()]


def _against(row: Row, here: _Here) -> str | None:
    """Return why a row cannot be taken, or None."""
    words = _unified(row.translated)
    if row.english_version != here.english_version:
        return "the English text has changed since the export; export again"
    if row.own_version != here.own_version:
        return "the text has changed here since the export; export again"
    if row.part not in here.own:
        return "there is no such part; keep the names of the parts as they are"
    if here.language != ENGLISH and _unified(row.english) != _unified(here.english.get(row.part, "")):
        return "the English text in the row is not ours; change English in its own file"
    if not words:
        return "the words are missing; nothing is removed by leaving a cell empty"
    if "\n" in words and here.own[row.part].kind != "block":
        return "the words stand on several lines; write them on one"
    return None


def _unified(words: str) -> str:
    """Return the words with one kind of line end, as spreadsheets mix them, and nothing around."""
    return "\n".join(line.rstrip() for line in words.splitlines()).strip()


def prove(library: Library, plan: Plan, today: date) -> list[str]:
    """Return what would be wrong with the changed texts, found by the check in a copy of the folder."""
    before = {(found.file, found.sentence) for found in check(library, today)}
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / "content"
        shutil.copytree(library.folder, copy, ignore=shutil.ignore_patterns("*.py", "__pycache__", "*.svg", "locales"))
        for change in plan.changes:
            (copy / change.file).write_bytes(change.text.encode("utf-8"))
        try:
            found = check(Library.load(copy), today)
        except ContentFault as fault:
            return [str(fault)]
    changed = {change.file for change in plan.changes}
    return [str(each) for each in found if each.file in changed and (each.file, each.sentence) not in before]


def write(library: Library, plan: Plan) -> None:
    """Write the changed files, each at once or not at all."""
    for change in plan.changes:
        path = library.folder / change.file
        new = path.with_name(f".{path.name}.new")
        new.write_bytes(change.text.encode("utf-8"))
        shutil.copymode(path, new)
        new.replace(path)
