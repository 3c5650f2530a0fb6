"""A table of places: its columns by name, each row checked, and back into a table that no spreadsheet obeys."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from domain.local_help import Category, Entry, can_be_found, recheck_after
from domain.place_faults import Nonsense, Problem
from domain.place_fields import NotRight, read_category, read_checked_on, read_degrees, read_field, read_ref

HERE = Path(__file__).parent
COLUMNS = (
    "ref", "category", "name", "about", "address", "postcode", "phone", "web", "languages", "hours", "cost",
    "latitude", "longitude", "source_name", "source", "checked_on",
)  # fmt: skip
_NEEDED = ("ref", "category", "name", "source_name", "source", "checked_on")
MOST_ROWS = 1000
LARGEST = 1024 * 1024  # bytes
_OBEYED = ("=", "+", "-", "@", "\t", "\r")  # a cell that begins so is a formula to a spreadsheet


@dataclass(frozen=True)
class Read:
    """A table that was read: its entries, and what is wrong. Nothing is taken while anything is wrong."""

    entries: list[Entry]
    problems: list[Problem]


def decode(content: bytes) -> str:
    """The file's words: UTF-8, with or without a mark, or what older spreadsheets write. Raises Nonsense."""
    if not content.strip():
        raise Nonsense("empty")
    if len(content) > LARGEST:
        raise Nonsense("large")
    if b"\x00" in content or content.startswith((b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0")):
        raise Nonsense("binary")
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Nonsense("binary")


def read_table(words: str, today: date) -> Read:
    """Every row checked; the order of the columns is free. Raises Nonsense for what is no such table."""
    rows = _rows(words)
    header = [name.strip().lower().replace(" ", "_") for name in rows[0]]
    missing = [name for name in _NEEDED if name not in header]
    if missing or len(set(header) - {""}) != len([name for name in header if name]):
        raise Nonsense("columns", ", ".join(missing or header)[:100])
    entries: list[Entry] = []
    problems: list[Problem] = [Problem(1, name[:40], "column") for name in header if name and name not in COLUMNS]
    seen: dict[str, int] = {}
    for number, cells in enumerate(rows[1:], start=2):
        if not any(cell.strip() for cell in cells):
            continue
        entry, found = _entry(number, dict(zip(header, map(_unquoted, cells), strict=False)), today)
        if len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
            found.append(Problem(number, header[-1], "cells"))
        if entry and entry.ref in seen:
            found.append(Problem(number, "ref", "twice", entry.ref))
        if entry:
            seen.setdefault(entry.ref, number)
            entries.append(entry)
        problems += found
    if not entries and not problems:
        raise Nonsense("empty")
    return Read(entries, problems)


def write_table(entries: Iterable[Entry]) -> str:
    """The entries as the table from which they could be read again; no cell is obeyed as a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for entry in entries:
        writer.writerow([_quoted(_cell(entry, name), name) for name in COLUMNS])
    return "\ufeff" + out.getvalue()


def template() -> str:
    """A table with its columns and one invented row, to be written over."""
    invented = Entry(
        "invented-park",
        Category.FAMILY_HUB,
        "Invented Park Family Hub",
        "https://www.example.org/family-hubs",
        "Invented Council",
        about="Stay and play, health visitors, advice. Write over this row.",
        address="1 Invented Road, London",
        postcode="N18 2XX",
        phone="020 7946 0123",
        web="https://www.example.org/family-hubs",
        languages=("en", "tr"),
        hours="Mon 10:00-12:00; Thu 13:00-15:30",
        cost="Free",
        checked_on="2026-11-03",
    )
    return write_table([invented])


def _rows(words: str) -> list[list[str]]:
    first = words.lstrip().split("\n", 1)[0]
    separator = max((",", ";", "\t"), key=first.count)
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(words.lstrip(), newline=""), delimiter=separator, strict=True):
            rows.append(row)
            if len(rows) > MOST_ROWS + 1:
                raise Nonsense("rows", str(MOST_ROWS))
    except csv.Error:
        raise Nonsense("broken") from None
    if not rows:
        raise Nonsense("empty")
    return rows


def _entry(number: int, cells: dict[str, str], today: date) -> tuple[Entry | None, list[Problem]]:
    """The row's entry; None as soon as one of its cells cannot be taken."""
    values: dict[str, object] = {}
    problems: list[Problem] = []
    for column in COLUMNS:
        try:
            values[column] = _reader(column, today)(cells.get(column, "").strip())
        except NotRight as fault:
            problems.append(Problem(number, column, fault.what, fault.value))
    if (values.get("latitude") is None) != (values.get("longitude") is None) and not problems:
        problems.append(Problem(number, "longitude", "half"))
    if problems:
        return None, problems
    entry = Entry(**values)  # type: ignore[arg-type] # read column by column
    if not can_be_found(entry):
        return None, [Problem(number, "address", "nowhere")]
    return replace(entry, recheck_on=recheck_after(entry.checked_on)), []


def _reader(column: str, today: date) -> Callable[[str], object]:
    match column:
        case "ref":
            return read_ref
        case "category":
            return read_category
        case "latitude" | "longitude":
            return lambda cell: read_degrees(cell, north=column == "latitude")
        case "checked_on":
            return lambda cell: read_checked_on(cell, today)
        case _:
            return lambda cell: read_field(column, cell)


def _cell(entry: Entry, name: str) -> str:
    value = getattr(entry, name)
    if name == "languages":
        return " ".join(entry.languages)
    return "" if value is None else str(value)


def _quoted(cell: str, column: str) -> str:
    """A cell that a spreadsheet would obey gets an apostrophe in front; degrees are numbers and stay."""
    return f"'{cell}" if cell.startswith(_OBEYED) and column not in {"latitude", "longitude"} else cell


def _unquoted(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_OBEYED) else cell
