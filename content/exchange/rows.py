"""Writes texts as rows of a spreadsheet: one row a piece, English beside the translation."""

import csv
import io
from collections.abc import Collection, Iterable
from dataclasses import astuple, dataclass

from content.exchange.cells import safe
from content.exchange.pieces import fingerprint, pieces, raw_text
from content.fault import ContentFault
from content.lesson import Lesson
from content.library import ENGLISH, Library, all_texts, file_of
from content.record import Record

COLUMNS = ("file", "kind", "part", "English text", "translated text", "English version", "own version", "status")


@dataclass(frozen=True)
class Row:
    """One piece of a text. The versions say what the row was made from; `status` is for reading only."""

    file: str
    kind: str
    part: str
    english: str
    translated: str
    english_version: str
    own_version: str
    status: str


def rows_of(library: Library, language: str, only: Collection[str] = ()) -> list[Row]:
    """Return a row for each piece in `language`, or of the ids in `only`; raises `ContentFault` for a wrong name."""
    if language not in library.languages:
        known = ", ".join(library.languages)
        raise ContentFault(library.folder, f"there is nothing in `{language}` here; choose one of {known}.")
    texts = [text for text in all_texts(library) if text.language == language]
    unknown = sorted(set(only) - {text.id for text in texts})
    if unknown:
        raise ContentFault(library.folder, f"there is no lesson or help card `{unknown[0]}` in `{language}`.")
    return [row for text in texts if not only or text.id in only for row in _rows(library, text)]


def _rows(library: Library, text: Record) -> Iterable[Row]:
    shelf, kind = (library.lesson_texts, "lesson") if isinstance(text, Lesson) else (library.card_texts, "help card")
    original = shelf[text.id, ENGLISH]
    english = pieces(raw_text(library.folder / file_of(original)))
    own = raw_text(library.folder / file_of(text))
    stamp = fingerprint(own)
    status = text.status if text.language == ENGLISH else f"{text.status}; translation: {text.translation}"
    for part, piece in pieces(own).items():
        words = english[part].text if part in english else ""
        yield Row(file_of(text), kind, part, words, piece.text, original.version, stamp, status)


def write_rows(rows: Iterable[Row]) -> bytes:
    """Return the rows as CSV that Excel opens: UTF-8 with its mark, no cell that could run as a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    writer.writerows([safe(cell) for cell in astuple(row)] for row in rows)
    return out.getvalue().encode("utf-8-sig")
