"""Reads a spreadsheet that comes back: CSV as Excel, LibreOffice or we ourselves write it."""

import csv
import io
from pathlib import Path

from content.exchange.cells import unsafe
from content.exchange.rows import COLUMNS, Row
from content.fault import ContentFault

LARGEST = 20_000_000  # bytes; the whole shelf in one language has about half a million
_DELIMITERS = ",;\t"  # Excel writes what the country is used to


def read_rows(path: Path) -> list[Row]:
    """Return the rows of a CSV file; raises `ContentFault`, with the line where it is known."""
    text = _text(path)
    header = text.split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(_DELIMITERS, key=header.count), strict=True)
    try:
        names = [name.strip() for name in next(reader, [])]
        missing = [name for name in COLUMNS if name not in names]
        if missing:
            raise ContentFault(path, f"the column `{missing[0]}` is missing; export again and keep the first row.", 1)
        places = [names.index(name) for name in COLUMNS]
        return [_row(path, cells, places, reader.line_num) for cells in reader if any(cells)]
    except csv.Error as fault:
        cure = "this is not whole CSV, a quote may be missing; save it as CSV UTF-8 again."
        raise ContentFault(path, cure, reader.line_num) from fault


def _row(path: Path, cells: list[str], places: list[int], line: int) -> Row:
    if len(cells) <= max(places):
        raise ContentFault(path, f"this row has {len(cells)} cells; there should be {len(places)}.", line)
    return Row(*(unsafe(cells[place]) for place in places))


def _text(path: Path) -> str:
    try:
        raw = path.read_bytes() if path.stat().st_size <= LARGEST else b"\0"
    except FileNotFoundError as fault:
        raise ContentFault(path, "there is no such file; give the name of the CSV file.") from fault
    except IsADirectoryError as fault:
        raise ContentFault(path, "this is a folder; give the name of the CSV file in it.") from fault
    except OSError as fault:
        raise ContentFault(path, "this file cannot be opened; see who may read it.") from fault
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise ContentFault(path, "this is not UTF-8 text; save the sheet as “CSV UTF-8”.") from fault
    if "\0" in text or not text.strip():
        raise ContentFault(path, "this is empty or no spreadsheet text; save the sheet as “CSV UTF-8”.")
    return text
