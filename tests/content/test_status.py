"""The status tells in plain words how far the content is."""

from datetime import date
from pathlib import Path

from content.library import Library
from content.status import status
from tests.content.shelf import CARD_FILE, LESSON_FILE, TURKISH_CARD_FILE, replace_in, write_turkish

TODAY = date(2026, 11, 21)


def test_the_status_counts_by_language_and_state(tmp_path: Path) -> None:
    """Approved, checked and draft are told apart, and a translation that nobody checked is counted."""
    folder = write_turkish(tmp_path)
    replace_in(folder / LESSON_FILE, "status: draft", "status: approved")
    replace_in(folder / LESSON_FILE, "approved_by: null", "approved_by: Dr A")
    replace_in(folder / LESSON_FILE, "approved_on: null", "approved_on: 2026-11-02")
    replace_in(folder / CARD_FILE, "status: draft", "status: checked")
    lines = status(Library.load(folder), TODAY).splitlines()
    assert [line.split() for line in lines[1:5]] == [
        ["en", "lessons", "1", "0", "0"],
        ["en", "help", "cards", "0", "1", "0"],
        ["tr", "lessons", "0", "0", "1", "1"],
        ["tr", "help", "cards", "0", "0", "1", "1"],
    ]


def test_reviews_are_named_sixty_days_ahead_and_when_they_are_over(tmp_path: Path) -> None:
    """Whoever plans the work sees what is next, with its day."""
    folder = write_turkish(tmp_path)
    library = Library.load(folder)
    assert "Reviews: none is overdue or due within 60 days." in status(library, date(2027, 9, 1))
    assert "2027-11-01  due in 60 days" in status(library, date(2027, 9, 2))
    assert "2027-11-01  due today             lesson bath-time (en)" in status(library, date(2027, 11, 1))
    assert "2027-11-01  overdue for 9 days    help card slips (tr)" in status(library, date(2027, 11, 10))


def test_sources_to_verify_are_counted(tmp_path: Path) -> None:
    """What nobody has looked at is not forgotten."""
    folder = write_turkish(tmp_path)
    assert "Sources to verify: none." in status(Library.load(folder), TODAY)
    replace_in(folder / LESSON_FILE, "sources: [S1]", "sources: [S1]\nto_verify: [A midwife, A book]")
    assert "Sources to verify: 2 in 1 texts." in status(Library.load(folder), TODAY)


def test_translations_behind_their_english_are_named(tmp_path: Path) -> None:
    """A translator reads which texts wait."""
    folder = write_turkish(tmp_path)
    assert "Translations: all follow their English." in status(Library.load(folder), TODAY)
    replace_in(folder / LESSON_FILE, "Dry the skin well.", "Pat the skin dry.")
    replace_in(folder / TURKISH_CARD_FILE, "translated_from:", "# translated_from:")
    report = status(Library.load(folder), TODAY)
    assert "Translations behind their English: 2." in report
    assert "  lesson bath-time (tr)\n" in report
    assert "  help card slips (tr), never compared with the English" in report
    (folder / TURKISH_CARD_FILE).unlink()
    assert "  help card slips (tr), not translated yet" in status(Library.load(folder), TODAY)


def test_the_real_status_fits_a_terminal() -> None:
    """No line is wider than a terminal."""
    assert max(map(len, status(Library.load(), TODAY).splitlines())) <= 100
