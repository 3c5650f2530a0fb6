"""Tables of places: every fault with its row and cure, no nonsense, no formulas, and our own tables in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from content.check import places
from content.library import Library
from content.places import HERE, MOST_ROWS, decode, read_table, template, write_table
from domain.place_faults import Nonsense
from domain.words import Text

TODAY = date(2026, 11, 23)
HEAD = "ref,category,name,address,source_name,source,checked_on"
GOOD = "hub,family-hub,Hub,1 Invented Road,Us,https://www.example.org,2026-11-03"


def faults(*rows: str, head: str = HEAD) -> list[tuple[int, str, str]]:
    """Row, column and what is wrong."""
    return [(p.row, p.column, p.what) for p in read_table("\n".join([head, *rows]), TODAY).problems]


def test_every_fault_is_named_with_its_row_and_column() -> None:
    """E: whoever fills in the table can mend it without asking anybody."""
    assert faults(GOOD) == []
    assert faults("Hub,pub,,1 Road,Us,http://x.org,2027-01-01") == [
        (2, "ref", "ref"), (2, "category", "category"), (2, "name", "missing"), (2, "source", "web"),
        (2, "checked_on", "future"),
    ]  # fmt: skip
    assert faults(GOOD, "", GOOD) == [(4, "ref", "twice")]
    assert faults("hub,family-hub,Hub,,Us,https://www.example.org,") == [(2, "address", "nowhere")]
    assert faults(GOOD + ",and more") == [(2, "checked_on", "cells")]
    assert faults(GOOD + ",x", head=HEAD + ",telephone") == [(1, "telephone", "column")]
    assert faults(GOOD + ",51.6,", head=HEAD + ",latitude,longitude") == [(2, "longitude", "half")]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_table_is_read_as_spreadsheets_write_it(separator: str, encoding: str) -> None:
    """Commas, semicolons or tabs; with or without a mark; with lines of Windows."""
    words = "\r\n".join([HEAD, GOOD.replace("Hub", "Café")]).replace(",", separator)
    (entry,) = read_table(decode(words.encode(encoding)), TODAY).entries
    assert entry.name == "Café"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"), (b" \n ", "empty"), (b"PK\x03\x04rest", "binary"), (b"\x89PNG\x00", "binary"),
        (HEAD.encode("utf-16"), "binary"), (b"hello, this is a letter", "columns"), (HEAD.encode(), "empty"),
        (f'{HEAD}\n"hub,never closed'.encode(), "broken"), (b"x" * 1_100_000, "large"),
        (f"{HEAD}\n{(GOOD + chr(10)) * (MOST_ROWS + 1)}".encode(), "rows"), (f"{HEAD},ref\n".encode(), "columns"),
    ],
)  # fmt: skip
def test_nonsense_gets_one_sentence(content: bytes, why: str) -> None:
    """A picture, a letter, a table of something else: one kind sentence, no list of a thousand faults."""
    with pytest.raises(Nonsense) as fault:
        read_table(decode(content), TODAY)
    assert fault.value.why == why
    assert fault.value.line.key == f"place-file-{why}"


def test_what_is_written_can_be_read_again_and_is_obeyed_by_no_spreadsheet() -> None:
    """Formula injection: a name that begins with = arrives as words."""
    (entry,) = read_table(decode(template().encode()), TODAY).entries
    odd = [
        replace(entry, ref=f"r{n}", name=f"{sign}SUM(A1)", longitude=-0.06, latitude=51.6)
        for n, sign in enumerate("=+-@")
    ]
    words = write_table(odd)
    assert all(f"'{sign}SUM" in words for sign in "=+-@")
    assert "'-0.06" not in words
    assert read_table(decode(words.encode()), TODAY).entries == odd


def test_our_own_tables_are_in_order_and_name_their_sources() -> None:
    """Nothing about a real place without the page it was found on; the invented ones are plainly invented."""
    assert list(places.found(Library.load(), TODAY)) == []
    for path in sorted(HERE.glob("*.csv")):
        for entry in read_table(decode(path.read_bytes()), TODAY).entries:
            assert entry.is_due(TODAY) or entry.checked_on  # until somebody checks, parents are told to ask first
    for entry in read_table(decode((HERE / "invented" / "edmonton.csv").read_bytes()), TODAY).entries:
        assert "nvented" in entry.name + entry.address
        assert not entry.phone or entry.phone.startswith(("020 7946 0", "01632 960"))


def test_the_check_says_what_to_mend_in_a_table(tmp_path: Path) -> None:
    """`content check` finds a broken table before anybody imports it."""
    (tmp_path / "places").mkdir()
    (tmp_path / "places" / "x.csv").write_text(f"{HEAD}\n{GOOD.replace('family-hub', 'pub')}\n", encoding="utf-8")
    ((file, said),) = places.found(replace(Library.load(), folder=tmp_path), TODAY)
    assert file == "places/x.csv"
    assert said.sentence.startswith("Row 2, category, “pub”: that kind is not known")


def test_a_problem_is_said_in_words() -> None:
    """The row as the spreadsheet counts it, the column, what was written, and the cure."""
    (problem,) = read_table(f"{HEAD}\n{GOOD.replace('family-hub', 'pub')}", TODAY).problems
    assert problem.line.args["row"] == 2
    assert problem.line.args["cure"] == Text("place-wrong-category")
