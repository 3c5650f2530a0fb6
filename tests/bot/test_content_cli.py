"""The commands for content do what they say, and answer bad input with a sentence and exit code 1."""

from pathlib import Path

import pytest

from bot.app import CannotStart, check_content
from bot.cli import main
from bot.settings import Settings
from content.library import Library
from tests.content.shelf import LESSON_FILE, TURKISH_FILE, replace_in, write_turkish


@pytest.fixture
def folder(tmp_path: Path) -> str:
    return str(write_turkish(tmp_path / "shelf"))


@pytest.fixture
def sheet(folder: str, tmp_path: Path) -> Path:
    """The exported Turkish texts."""
    path = tmp_path / "tr.csv"
    assert main(["content", "export", "--folder", folder, "--language", "tr", "--out", str(path)]) == 0
    return path


def put(sheet: Path, old: str, new: str) -> None:
    text = sheet.read_bytes()
    assert old.encode() in text
    sheet.write_bytes(text.replace(old.encode(), new.encode()))


def test_check_passes_on_a_whole_shelf_and_counts_the_drafts(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Drafts are known, so they let the check pass."""
    assert main(["content", "check", "--folder", folder]) == 0
    assert "content: 4 of 4 texts are drafts" in capsys.readouterr().out


def test_check_fails_on_a_finding_and_names_its_place(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever runs it in a pipeline is stopped."""
    replace_in(Path(folder) / LESSON_FILE, "help_card: slips", "help_card: falls")
    assert main(["content", "check", "--folder", folder]) == 1
    assert "lessons/bath-time.en.md, line 18: its help card `falls` does not exist" in capsys.readouterr().out


def test_a_file_that_cannot_be_loaded_is_a_sentence(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No command shows a traceback for a mistake in a text."""
    replace_in(Path(folder) / LESSON_FILE, "minutes: 2", "minuets: 2")
    for command in (["check"], ["status"], ["preview"], ["export", "--language", "tr"], ["import", "no.csv"]):
        assert main(["content", command[0], "--folder", folder, *command[1:]]) == 1
        assert "did you mean `minutes`?" in capsys.readouterr().err


def test_status_is_printed(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It can be read in a terminal."""
    assert main(["content", "status", "--folder", folder]) == 0
    assert "translation not checked" in capsys.readouterr().out


def test_preview_is_written_where_it_is_wanted(folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A place that cannot be written is a sentence."""
    assert main(["content", "preview", "--folder", folder, "--out", str(tmp_path / "all.html")]) == 0
    assert (tmp_path / "all.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert main(["content", "preview", "--folder", folder, "--out", str(tmp_path / "none/all.html")]) == 1
    assert "choose another place with --out" in capsys.readouterr().err


def test_an_untouched_sheet_changes_nothing(folder: str, sheet: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Out and in again is no change."""
    before = (Path(folder) / TURKISH_FILE).read_bytes()
    assert main(["content", "import", "--folder", folder, str(sheet)]) == 0
    assert "There was nothing to change." in capsys.readouterr().out
    assert (Path(folder) / TURKISH_FILE).read_bytes() == before


def test_a_dry_run_says_what_would_change_and_changes_nothing(
    folder: str, sheet: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Looking first costs nothing; then the words go in, with the checker's name."""
    put(sheet, "Suyu dirseğinizle deneyin.", "Önce suyu deneyin.")
    before = (Path(folder) / TURKISH_FILE).read_bytes()
    command = ["content", "import", "--folder", folder, str(sheet), "--by", "Ayşe Demir"]
    assert main([*command, "--dry-run"]) == 0
    said = capsys.readouterr().out
    assert "lessons/bath-time.tr.md: card 2\n  its translation counts as checked by Ayşe Demir" in said
    assert "nothing was changed" in said
    assert (Path(folder) / TURKISH_FILE).read_bytes() == before
    assert main(command) == 0
    assert "2 files were changed." in capsys.readouterr().out
    assert Library.load(Path(folder)).lesson("bath-time", "tr").checked_by == "Ayşe Demir"


def test_words_that_break_a_rule_are_refused_with_the_rule(
    folder: str, sheet: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is written when the check finds something."""
    put(sheet, "Suyu dirseğinizle deneyin.", "5 ml verin.")
    before = (Path(folder) / TURKISH_FILE).read_bytes()
    assert main(["content", "import", "--folder", folder, str(sheet)]) == 1
    assert "“5 ml” looks like a dose" in capsys.readouterr().out
    assert (Path(folder) / TURKISH_FILE).read_bytes() == before


def test_rows_that_are_out_of_date_are_reported(folder: str, sheet: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The exit code tells that something was left behind."""
    replace_in(Path(folder) / LESSON_FILE, "Dry the skin well.", "Pat the skin dry.")
    assert main(["content", "import", "--folder", folder, str(sheet)]) == 1
    assert "the English text has changed since the export; export again. Not taken:" in capsys.readouterr().out


def test_only_some_texts_are_exported_when_they_are_named(
    folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A checker gets the texts that they will check, and no others."""
    out = tmp_path / "slips.csv"
    command = ["content", "export", "--folder", folder, "--language", "tr", "--out", str(out), "--only"]
    assert main([*command, "slips"]) == 0
    assert "lessons/" not in out.read_text(encoding="utf-8")
    assert main([*command, "swimming"]) == 1
    assert "there is no lesson or help card `swimming` in `tr`" in capsys.readouterr().err


def test_a_language_that_nobody_writes_in_is_a_sentence(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The languages that exist are named."""
    assert main(["content", "export", "--folder", folder, "--language", "../../etc"]) == 1
    assert "there is nothing in `../../etc` here; choose one of en, tr." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (None, "there is no such file"),
        (b"", "this is empty or no spreadsheet text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "save the sheet as “CSV UTF-8”"),
        ("file;kind\nBanyo zamanı".encode("cp1254"), "this is not UTF-8 text; save the sheet as “CSV UTF-8”"),
        (b"name,age\nA,3\n", "line 1: the column `file` is missing; export again and keep the first row"),
        (b'file,kind,part,English text,translated text,English version,own version,status\n"a', "a quote may be"),
        (b"file,kind,part,English text,translated text,English version,own version,status\na,b\n", "has 2 cells"),
    ],
)
def test_a_sheet_that_cannot_be_read_is_a_sentence(
    folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes | None, words: str
) -> None:
    """A picture, an old encoding, other columns: each is answered with its cure."""
    path = tmp_path / "in.csv"
    if data is not None:
        path.write_bytes(data)
    assert main(["content", "import", "--folder", folder, str(path)]) == 1
    assert words in capsys.readouterr().err


def test_a_folder_instead_of_a_sheet_and_a_checker_without_a_name_are_sentences(
    folder: str, sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The last two ways to hold it wrong."""
    assert main(["content", "import", "--folder", folder, str(tmp_path)]) == 1
    assert "this is a folder" in capsys.readouterr().err
    assert main(["content", "import", "--folder", folder, str(sheet), "--by", " "]) == 1
    assert "--by takes the name of a person" in capsys.readouterr().err


def test_a_wrong_command_says_how_it_is_used(capsys: pytest.CaptureFixture[str]) -> None:
    """`content` alone lists what it can do."""
    with pytest.raises(SystemExit) as left:
        main(["content"])
    assert left.value.code == 2
    assert "what" in capsys.readouterr().err


def test_the_bot_does_not_start_with_unsigned_texts_unless_it_is_allowed(folder: str) -> None:
    """Health content that no clinician has signed is not shown to the public by accident."""
    library = Library.load(Path(folder))
    made = Settings.model_construct(allow_unapproved_content=False)
    with pytest.raises(CannotStart, match=r"4 of 4 lessons .* set ALLOW_UNAPPROVED_CONTENT=true"):
        check_content(made, library)
    check_content(made.model_copy(update={"allow_unapproved_content": True}), library)
