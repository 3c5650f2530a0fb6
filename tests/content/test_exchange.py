"""Texts go out as a spreadsheet and come back without losing, running or silently overwriting anything."""

import csv
import io
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.exchange import COLUMNS, Row, plan, prove, read_rows, rows_of, write, write_rows
from content.exchange.cells import safe, unsafe
from content.exchange.pieces import pieces, raw_text, with_pieces
from content.fault import ContentFault
from content.library import Library, all_texts, file_of
from tests.content.shelf import LESSON_FILE, TURKISH_CARD_FILE, TURKISH_FILE, replace_in, write_turkish

TODAY = date(2026, 11, 21)
FORMULA = ("=", "+", "-", "@", "\t", "\r")
AWKWARD = st.text(st.sampled_from("'=+-@\t\r\n\",;ışğ\ufeff") | st.characters(exclude_categories=["Cs"]), max_size=30)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_turkish(tmp_path / "shelf")


def exported(folder: Path, language: str = "tr") -> list[Row]:
    return rows_of(Library.load(folder), language)


def with_words(rows: list[Row], part: str, words: str) -> list[Row]:
    """The rows with other words in one part of the lesson."""
    return [replace(r, translated=words) if (r.kind, r.part) == ("lesson", part) else r for r in rows]


def taken(folder: Path, rows: list[Row], by: str | None = None) -> tuple[str, ...]:
    """Import rows; return what was refused."""
    library = Library.load(folder)
    planned = plan(library, rows, TODAY, by)
    assert prove(library, planned, TODAY) == []
    write(library, planned)
    return planned.refused


def snapshot(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@given(AWKWARD)
def test_no_cell_begins_as_a_formula_and_every_text_comes_back(text: str) -> None:
    """B19: `= + - @ TAB CR` get an apostrophe before them, and exactly that is taken off again."""
    assert not safe(text).startswith(FORMULA)
    assert unsafe(safe(text)) == text


def test_a_text_that_begins_with_an_apostrophe_keeps_it() -> None:
    """B19: an apostrophe that somebody wrote is a letter, even before a formula's mark."""
    assert [safe(text) for text in ("'s morgens", "'=1", "=1", "''-")] == ["'s morgens", "''=1", "'=1", "'''-"]
    assert unsafe("'s morgens") == "'s morgens"


@settings(deadline=None)
@given(st.lists(st.builds(Row, *[AWKWARD] * 8), max_size=4))
def test_any_rows_survive_the_spreadsheet(rows: list[Row]) -> None:
    """B19: what is written as CSV is read back the same, and no cell of it could run."""
    data = write_rows(rows)
    assert data.startswith(b"\xef\xbb\xbf")
    cells = [cell for line in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")) for cell in line]
    assert not [cell for cell in cells if cell.startswith(FORMULA)]
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "texts.csv"
        path.write_bytes(data)
        if b"\0" not in data:
            filled = [row for row in rows if any((row.file, row.kind, row.part, row.english, row.translated))]
            assert [row for row in read_rows(path) if row in filled] == filled


@settings(deadline=None, max_examples=40)
@given(st.lists(st.text(st.sampled_from("'=+-@ ab.ış,;\"#:"), min_size=1, max_size=20), min_size=3, max_size=3))
def test_export_and_import_of_any_words_changes_no_byte(words: list[str]) -> None:
    """B19: whatever stands in titles, answers and cards, out and in again leaves every file as it was."""
    with tempfile.TemporaryDirectory() as place:
        folder = write_turkish(Path(place) / "shelf")
        path = folder / TURKISH_FILE
        quiz, card, title = (f"{each}x" for each in words)
        parts = {"quiz alone option never": quiz, "card 2": f"A {card}", "title": title}
        path.write_bytes(with_pieces(raw_text(path), parts).encode())
        try:
            before, rows = snapshot(folder), exported(folder)
        except ContentFault:
            return  # words that Markdown refuses never reach an export
        (Path(place) / "tr.csv").write_bytes(write_rows(rows))
        planned = plan(Library.load(folder), read_rows(Path(place) / "tr.csv"), TODAY)
        assert (planned.changes, planned.refused) == ((), ())
        write(Library.load(folder), planned)
        assert snapshot(folder) == before


@settings(deadline=None, max_examples=40)
@given(AWKWARD, AWKWARD)
def test_words_that_are_taken_are_in_the_file_afterwards_exactly(title: str, card: str) -> None:
    """Whatever a translator types is kept as it is, or refused with a reason; it never spoils a file."""
    with tempfile.TemporaryDirectory() as place:
        folder = write_turkish(Path(place))
        library = Library.load(folder)
        rows = with_words(with_words(exported(folder), "title", title), "card 2", f"{card} x")
        planned = plan(library, rows, TODAY)
        if planned.refused or prove(library, planned, TODAY):
            return
        write(library, planned)
        found = pieces(raw_text(folder / TURKISH_FILE))
        assert found["title"].text == Library.load(folder).lesson("bath-time", "tr").title == title.strip()
        assert found["card 2"].text.split() == f"{card} x".split()


def test_the_real_texts_come_apart_into_pieces_and_together_again() -> None:
    """Every real file is understood: rewriting all its pieces changes none of their words."""
    library = Library.load()
    for text in all_texts(library):
        raw = raw_text(library.folder / file_of(text))
        found = {part: piece.text for part, piece in pieces(raw).items()}
        again = with_pieces(raw, found)
        assert {part: piece.text for part, piece in pieces(again).items()} == found
    assert plan(library, rows_of(library, "tr"), TODAY).changes == ()


def test_each_piece_has_a_row_with_the_english_beside_it(folder: Path) -> None:
    """A translator sees everything that parents read, and a clinician sees what state it is in."""
    rows = [row for row in exported(folder) if row.kind == "lesson"]
    assert [row.part for row in rows] == [
        "title", "keywords", "card 1", "card 2", "card 3", "picture of card 1", "quiz alone question",
        "quiz alone option never", "quiz alone option short", "quiz alone reason",
    ]  # fmt: skip
    assert (rows[0].english, rows[0].translated) == ("Bath time", "Banyo zamanı")
    assert (rows[1].english, rows[1].translated) == ("bath, washing", "banyo, yıkama")
    assert rows[3].translated == "Suyu dirseğinizle deneyin."
    assert rows[0].english_version == Library.load(folder).lesson("bath-time", "en").version
    assert rows[0].status == "draft; translation: machine draft, not checked"
    parts = [row.part for row in exported(folder) if row.kind == "help card"]
    assert parts == ["title", "keywords", "red", "amber", "green", "picture"]


def test_a_changed_row_changes_its_words_the_record_and_no_other_byte(folder: Path) -> None:
    """Comments, order, quotes and blank lines stay; the day and the English version are written down."""
    before = (folder / TURKISH_FILE).read_text(encoding="utf-8")
    rows = with_words(exported(folder), "card 2", "Suyu *değil*, **dirseği** deneyin.".replace("*değil*", "önce"))
    rows = with_words(rows, "quiz alone option short", 'Kısa: "bir" süre #1')
    assert taken(folder, rows) == ()
    expected = before.replace("Suyu dirseğinizle deneyin.", "Suyu önce, **dirseği** deneyin.")
    expected = expected.replace("'Kısa bir süre'", r'"Kısa: \"bir\" süre #1"')
    expected = expected.replace("last_changed: 2026-11-01", "last_changed: 2026-11-21")
    assert (folder / TURKISH_FILE).read_text(encoding="utf-8") == expected
    assert Library.load(folder).lesson("bath-time", "tr").quiz[0].options[1].text == 'Kısa: "bir" süre #1'


def test_a_new_translation_says_which_english_it_follows(folder: Path) -> None:
    """What came back complete and changed follows the English of the export."""
    replace_in(folder / LESSON_FILE, "Dry the skin well.", "Pat the skin dry.")
    rows = with_words(exported(folder), "card 3", "Cildini hafifçe kurulayın.")
    assert taken(folder, rows) == ()
    library = Library.load(folder)
    lesson = library.lesson("bath-time", "tr")
    assert lesson.translated_from == library.lesson("bath-time", "en").version
    assert (lesson.status, lesson.translation) == ("draft", "machine draft, not checked")
    assert "checked  # nobody yet" in (folder / TURKISH_FILE).read_text(encoding="utf-8")


def test_a_part_of_a_text_alone_does_not_bring_it_into_step(folder: Path) -> None:
    """Nobody has gone through the rows that did not come back."""
    replace_in(folder / LESSON_FILE, "Dry the skin well.", "Pat the skin dry.")
    old = Library.load(folder).lesson("bath-time", "tr").translated_from
    rows = [row for row in with_words(exported(folder), "card 3", "Kurulayın.") if row.part == "card 3"]
    assert taken(folder, rows, by="Dr B") == ()
    lesson = Library.load(folder).lesson("bath-time", "tr")
    assert (lesson.translated_from, lesson.translation) == (old, "machine draft, not checked")
    assert lesson.cards[2].html == "Kurulayın."


def test_a_named_checker_makes_a_translation_checked_but_not_approved(folder: Path) -> None:
    """Who compared the two is written down; approval stays with a named clinician, by hand."""
    assert taken(folder, exported(folder), by="Ayşe Demir, midwife") == ()
    lesson = Library.load(folder).lesson("bath-time", "tr")
    assert (lesson.translation, lesson.checked_by) == ("checked", "Ayşe Demir, midwife")
    assert (lesson.status, lesson.is_draft) == ("draft", True)


def test_words_that_change_later_are_neither_checked_nor_approved_any_more(folder: Path) -> None:
    """A signature belongs to the words that were signed."""
    taken(folder, exported(folder), by="Ayşe Demir")
    replace_in(folder / TURKISH_FILE, "status: draft", "status: approved")
    replace_in(folder / TURKISH_FILE, "approved_by: null", "approved_by: Dr A")
    replace_in(folder / TURKISH_FILE, "approved_on: null", "approved_on: 2026-11-20")
    assert taken(folder, with_words(exported(folder), "card 2", "Suyu deneyin.")) == ()
    lesson = Library.load(folder).lesson("bath-time", "tr")
    assert (lesson.status, lesson.approved_by, lesson.approved_on) == ("draft", None, None)
    assert (lesson.translation, lesson.checked_by) == ("machine draft, not checked", None)


@pytest.mark.parametrize(
    ("file", "old", "new", "why"),
    [
        (LESSON_FILE, "Dry the skin well.", "Pat the skin dry.", "the English text has changed since the export"),
        (TURKISH_FILE, "Cildini iyice", "Cildini hafifçe", "the text has changed here since the export"),
        (TURKISH_FILE, "yıkama]", "yıkamak]", "the text has changed here since the export"),
    ],
)
def test_rows_made_from_other_words_are_refused_and_the_others_taken(
    folder: Path, file: str, old: str, new: str, why: str
) -> None:
    """Nothing that somebody changed meanwhile is overwritten in silence."""
    rows = with_words(exported(folder), "card 2", "Suyu deneyin.")
    rows = [replace(row, translated="Kaymak") if row.translated == "Kaymalar" else row for row in rows]
    replace_in(folder / file, old, new)
    before = (folder / TURKISH_FILE).read_bytes()
    [sentence] = taken(folder, rows)
    assert sentence.startswith(f"{TURKISH_FILE}: {why}; export again. Not taken: title, keywords, card 1, card 2,")
    assert (folder / TURKISH_FILE).read_bytes() == before
    assert Library.load(folder).card_texts["slips", "tr"].title == "Kaymak"


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda row: replace(row, file="../../.env"), "../../.env: there is no such lesson or help card here"),
        (lambda row: replace(row, part="card 9"), "there is no such part; keep the names of the parts as they are"),
        (lambda row: replace(row, translated=" \n"), "nothing is removed by leaving a cell empty. Not taken: title"),
        (lambda row: replace(row, translated="Banyo\nzamanı"), "stand on several lines; write them on one"),
        (lambda row: replace(row, english="Bath"), "the English text in the row is not ours"),
        (lambda row: replace(row, part="card 1", english="**Stay close.** Keep one hand on your baby."), "in two rows"),
    ],
)
def test_a_row_that_cannot_be_taken_is_refused_with_a_reason(
    folder: Path, change: Callable[[Row], Row], why: str
) -> None:
    """B18: a path in a row opens nothing, and each refusal says why."""
    rows = [change(row) if (row.kind, row.part) == ("lesson", "title") else row for row in exported(folder)]
    planned = plan(Library.load(folder), rows, TODAY)
    assert len(planned.refused) == 1
    assert why in planned.refused[0]


@pytest.mark.parametrize(
    ("part", "words", "rule"),
    [
        ("card 2", "Suyu **deneyin.", "has no partner"),
        ("card 2", "Suyu deneyin.\n---\nYine deneyin.", "differ from the English file"),
        ("card 2", "5 ml verin.", "looks like a dose"),
        ("quiz alone option never", "Asla " * 20, "too long for a button"),
        ("title", "Banyo zamanı " * 5, "shorten it to 40"),
        ("keywords", ",", "`keywords`"),
    ],
)
def test_words_that_break_a_rule_change_nothing(folder: Path, part: str, words: str, rule: str) -> None:
    """The check reads the result in a copy first."""
    before = snapshot(folder)
    library = Library.load(folder)
    planned = plan(library, with_words(exported(folder), part, words), TODAY)
    found = prove(library, planned, TODAY)
    assert len(found) == 1
    assert rule in found[0]
    assert "lessons/bath-time.tr.md" in found[0]
    assert snapshot(folder) == before


def test_a_help_card_comes_back_too(folder: Path) -> None:
    """Its sections begin with `- `, which a spreadsheet would take for a formula."""
    rows = exported(folder)
    [red] = [row for row in rows if row.part == "red"]
    assert red.translated.startswith("- ")
    assert b"'- bebe" in write_rows(rows)
    changed = [replace(row, translated=f"{row.translated}\n- çok yorgun") if row is red else row for row in rows]
    assert taken(folder, changed) == ()
    assert "- çok yorgun\n## amber" in (folder / TURKISH_CARD_FILE).read_text(encoding="utf-8")


def test_line_ends_of_a_file_are_kept(folder: Path) -> None:
    """A file written on Windows stays one, whatever the spreadsheet made of its lines."""
    path = folder / TURKISH_FILE
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert taken(folder, with_words(exported(folder), "card 2", "Suyu deneyin.\r\n\r\nSonra girin.")) == ()
    raw = path.read_bytes()
    assert b"Suyu deneyin.\r\n\r\nSonra girin." in raw
    assert raw.count(b"\n") == raw.count(b"\r\n")


def test_english_can_be_changed_and_leaves_the_translation_behind(folder: Path) -> None:
    """A clinician's words go in, and the check then asks for the translation."""
    rows = with_words(exported(folder, "en"), "card 3", "Pat the skin dry.")
    assert taken(folder, rows) == ()
    lesson = Library.load(folder).lesson("bath-time", "en")
    assert (lesson.cards[2].html, lesson.translation, lesson.translated_from) == ("Pat the skin dry.", "original", None)
    with pytest.raises(ContentFault, match="this text is English"):
        plan(Library.load(folder), exported(folder, "en"), TODAY, "Dr B")


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_a_sheet_saved_the_way_of_another_country_is_read(folder: Path, tmp_path: Path, delimiter: str) -> None:
    """Excel puts semicolons where commas are decimal points."""
    rows = exported(folder)
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(COLUMNS)
    writer.writerows([[safe(cell) for cell in vars(row).values()] for row in rows])
    (tmp_path / "tr.csv").write_text(out.getvalue(), encoding="utf-8", newline="")
    assert read_rows(tmp_path / "tr.csv") == rows
