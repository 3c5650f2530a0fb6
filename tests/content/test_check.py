"""The content check finds each fault and says the cure; the real content has none but that it is a draft."""

from datetime import date
from pathlib import Path

import pytest

from content.check import Finding, check
from content.library import Library
from tests.content.shelf import CARD_FILE, LESSON_FILE, replace_in, write_shelf

TODAY = date(2026, 11, 21)
LONG = "Keep one hand on your baby all the time. " * 18
QUIZ = "    reason: A baby can slip in a moment."
SOURCES = """sources:
  - {name: A children's ward, url: "https://example.org/bath", seen: 2026-11-01}"""
HARD = (
    "Physiological deterioration necessitates immediate multidisciplinary consultation notwithstanding inconvenience. "
)


def findings(folder: Path, today: date = TODAY) -> list[Finding]:
    return [finding for finding in check(Library.load(folder), today) if not finding.is_notice]


def test_the_real_content_has_no_fault_but_that_nobody_has_approved_it() -> None:
    """Every text passes every rule, and the one notice counts the drafts."""
    found = check(Library.load(), TODAY)
    assert [str(finding) for finding in found if not finding.is_notice] == []
    assert len(found) == 1
    assert "14 of 14 texts are drafts" in str(found[0])


def test_no_real_text_claims_to_be_approved_or_its_translation_checked() -> None:
    """Approval is a clinician's; nothing here pretends to it."""
    library = Library.load()
    for text in (*library.lesson_texts.values(), *library.card_texts.values()):
        assert (text.status, text.approved_by, text.approved_on, text.is_draft) == ("draft", None, None, True)
        assert text.is_unchecked_translation == (text.language != "en")


def test_a_faultless_shelf_has_no_findings(tmp_path: Path) -> None:
    """The shelf that the other tests spoil is whole."""
    assert findings(write_shelf(tmp_path)) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "cure"),
    [
        (LESSON_FILE, "Dry the skin well.", LONG, "card 3 has 737 characters; shorten it to 700 or split it."),
        (LESSON_FILE, "**Stay close.**", LONG * 2, "Telegram takes 1024; split it."),
        (LESSON_FILE, "Dry the skin well.", LONG * 6, "Telegram takes 4096; split it."),
        (LESSON_FILE, "\n---\nDry the skin well.", "", "there are 2 cards; make it 3 to 6."),
        (LESSON_FILE, "Dry the skin well.", "Dry.\n---\n" * 5 + "Dry.", "there are 8 cards; make it 3 to 6."),
        (LESSON_FILE, "Dry the skin well.", HARD * 4, "use shorter sentences and words, down to 11."),
        (LESSON_FILE, SOURCES, "sources: []", "name where each fact comes from"),
        (LESSON_FILE, "review_by: 2027-11-01", "review_by: 2026-11-20", "its review was due by 2026-11-20"),
        (LESSON_FILE, "related: []", "related: [swimming]", "related to `swimming`, but there is no such lesson"),
        (LESSON_FILE, "help_card: slips", "help_card: falls", "its help card `falls` does not exist"),
        (LESSON_FILE, "name: bath,", "name: shower,", "there is no picture `shower`; draw `shower.svg`"),
        (LESSON_FILE, QUIZ, "    reason: ''", "`alone` gives no reason"),
        (LESSON_FILE, "text: Never", f"text: {'Never ' * 12}", "too long for a button; use at most 64"),
        (LESSON_FILE, "Dry the skin well.", "Give 5ml of soap.", "“5ml” looks like a dose"),
        (LESSON_FILE, "Dry the skin well.", "Give 2.5 mg now.", "looks like a dose"),
        (LESSON_FILE, QUIZ, "    reason: Give 120 mg.", "“120 mg” looks like a dose"),
        (CARD_FILE, "nothing above fits", "you gave 10 puffs", "“10 puffs” looks like a dose"),
        (LESSON_FILE, "Dry the skin well.", "Don't worry.", "is a verdict that nobody here can give"),
        (LESSON_FILE, "status: draft", "status: approved", "not by whom and when; fill `approved_by`"),
        (CARD_FILE, "lesson: bath-time", "lesson: bed-time", "its lesson `bed-time` does not exist"),
        (CARD_FILE, "last_changed", "related: [falls]\nlast_changed", "there is no such help card"),
        (CARD_FILE, "nothing above fits", "it is well " * 400, "shorten it to 3500."),
        ("help/topics.yaml", "id: slips", "id: falls", "`falls` has no help card; write it or say `card: false`."),
        ("help/topics.yaml", "first: slips", "first: falls", "`falls` has no help card"),
    ],
)
def test_a_fault_is_found_with_its_file_and_cure(tmp_path: Path, file: str, old: str, new: str, cure: str) -> None:
    """Each rule of the check bites, names the file and says what to do."""
    folder = write_shelf(tmp_path)
    replace_in(folder / file, old, new)
    found = [str(finding) for finding in findings(folder)]
    assert any(sentence.startswith(f"{file}: ") and cure in sentence for sentence in found), found


def test_a_quiz_is_asked(tmp_path: Path) -> None:
    """A lesson without a quiz is found."""
    folder = write_shelf(tmp_path)
    text = (folder / LESSON_FILE).read_text(encoding="utf-8")
    start, end = text.index("quiz:"), text.index("---\n**Stay")
    (folder / LESSON_FILE).write_text(text[:start] + text[end:], encoding="utf-8")
    assert [f.sentence for f in findings(folder)] == ["there are 0 quiz questions; ask 1 or 2."]


def test_a_review_may_be_done_until_the_last_day(tmp_path: Path) -> None:
    """`review_by` itself is still in time, by the date that is given and no clock of its own."""
    folder = write_shelf(tmp_path)
    assert findings(folder, today=date(2027, 11, 1)) == []
    assert len(findings(folder, today=date(2027, 11, 2))) == 2


def test_a_language_that_is_missing_or_shaped_otherwise_is_found(tmp_path: Path) -> None:
    """What exists in one language exists in all, card for card and answer for answer."""
    folder = write_shelf(tmp_path)
    turkish = folder / "lessons/bath-time.tr.md"
    text = (folder / LESSON_FILE).read_text(encoding="utf-8")
    turkish.write_text(text.replace("\n---\nTry the water with your elbow.", ""), encoding="utf-8")
    found = [str(finding) for finding in findings(folder)]
    assert any("lessons/bath-time.tr.md: its cards or quiz ids differ" in sentence for sentence in found)
    assert any("help/slips.en.md: the file `slips.tr.md` is missing" in sentence for sentence in found)
    assert any("`slips` has no title in `tr`" in sentence for sentence in found)


def test_an_approved_machine_draft_or_unseen_source_is_found(tmp_path: Path) -> None:
    """Approval cannot cover a translation or a source that nobody has looked at."""
    folder = write_shelf(tmp_path)
    replace_in(folder / LESSON_FILE, "status: draft", "status: approved")
    replace_in(folder / LESSON_FILE, "approved_by: null", "approved_by: Dr A, paediatrician")
    replace_in(folder / LESSON_FILE, "approved_on: null", "approved_on: 2026-11-02")
    assert findings(folder) == []
    replace_in(folder / LESSON_FILE, ", seen: 2026-11-01", "")
    replace_in(folder / LESSON_FILE, "translation: original", "translation: machine draft, not checked")
    found = " ".join(str(finding) for finding in findings(folder))
    assert "nobody has seen `A children's ward`" in found
    assert "the translation is a machine draft" in found


def test_a_heavy_picture_is_found(tmp_path: Path) -> None:
    """Pictures stay below 150 kB."""
    folder = write_shelf(tmp_path)
    (folder / "pictures/png/bath.png").write_bytes(b"0" * 150_000)
    assert "keep it below 150000" in str(findings(folder)[0])


def test_when_all_is_approved_the_notice_goes(tmp_path: Path) -> None:
    """The count of drafts ends with the drafts."""
    folder = write_shelf(tmp_path)
    for file in (LESSON_FILE, CARD_FILE):
        replace_in(folder / file, "status: draft", "status: approved")
        replace_in(folder / file, "approved_by: null", "approved_by: Dr A, paediatrician")
        replace_in(folder / file, "approved_on: null", "approved_on: 2026-11-02")
    assert check(Library.load(folder), TODAY) == []
