"""The content check finds each fault and says the cure; the real content has none but that it is a draft."""

from datetime import date
from pathlib import Path

import pytest

from content.check import Finding, check
from content.library import Library
from tests.content.shelf import (
    CARD_FILE,
    LESSON_FILE,
    TURKISH_CARD_FILE,
    TURKISH_FILE,
    replace_in,
    write_shelf,
    write_turkish,
)

TODAY = date(2026, 11, 21)
LONG = "Keep one hand on your baby all the time. " * 18
QUIZ = "    reason: A baby can slip in a moment."
TOPIC = "  - {id: washing, emoji: x, titles: {en: Washing, tr: Yıkama}}\n"
HARD = (
    "Physiological deterioration necessitates immediate multidisciplinary consultation notwithstanding inconvenience. "
)
MILESTONE = "\n  - {id: first-visit, kind: visitor, weeks: [1, 2], lesson: bath-time, words: {en: one, tr: bir}}"
WATCH = "minutes: 2\nwatch: {name: A charity, url: "


def findings(folder: Path, today: date = TODAY) -> list[Finding]:
    return [finding for finding in check(Library.load(folder), today) if not finding.is_notice]


def test_the_real_content_has_no_fault_but_that_nobody_has_approved_it() -> None:
    """Every text passes every rule, and the one notice counts the drafts."""
    library = Library.load()
    found = check(library, TODAY)
    assert [str(finding) for finding in found if not finding.is_notice] == []
    number = len(library.lesson_texts) + len(library.card_texts)
    assert [finding.sentence.split(" and ")[0] for finding in found] == [f"{number} of {number} texts are drafts"]


def test_no_real_text_claims_to_be_approved_or_its_translation_checked() -> None:
    """Approval is a clinician's; nothing here pretends to it."""
    library = Library.load()
    for text in (*library.lesson_texts.values(), *library.card_texts.values()):
        assert (text.status, text.approved_by, text.approved_on, text.is_draft) == ("draft", None, None, True)
        assert text.is_unchecked_translation == (text.language != "en")


def test_a_faultless_shelf_has_no_findings(tmp_path: Path) -> None:
    """The shelves that the other tests spoil are whole, in one language and in two."""
    assert findings(write_shelf(tmp_path / "one")) == []
    assert findings(write_turkish(tmp_path / "two")) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "cure"),
    [
        (LESSON_FILE, "Dry the skin well.", LONG, 36, "card 3 has 737 characters; shorten it to 700 or split it."),
        (LESSON_FILE, "**Stay close.**", LONG * 2, 32, "Telegram takes 1024; split it."),
        (LESSON_FILE, "Dry the skin well.", LONG * 6, 36, "Telegram takes 4096; split it."),
        (LESSON_FILE, "\n---\nDry the skin well.", "", None, "there are 2 cards; make it 3 to 6."),
        (LESSON_FILE, "Dry the skin well.", "Dry.\n---\n" * 5 + "Dry.", None, "there are 8 cards; make it 3 to 6."),
        (LESSON_FILE, "Dry the skin well.", HARD * 4, None, "use shorter sentences and words, down to 11."),
        (LESSON_FILE, "sources: [S1]", "sources: []", 9, "name where each fact comes from"),
        (LESSON_FILE, "review_by: 2027-11-01", "review_by: 2026-11-20", 14, "its review was due by 2026-11-20"),
        (LESSON_FILE, "keywords: [bath, washing]", "keywords: []", 10, "add the words that parents would type"),
        (LESSON_FILE, "related: []", "related: [swimming]", 19, "related to `swimming`, but there is no such lesson"),
        (LESSON_FILE, "help_card: slips", "help_card: falls", 18, "its help card `falls` does not exist"),
        (LESSON_FILE, "name: bath,", "name: shower,", 21, "there is no picture `shower`; draw `shower.svg`"),
        (LESSON_FILE, QUIZ, "    reason: ''", 23, "`alone` gives no reason"),
        (LESSON_FILE, "text: Never", f"text: {'Never ' * 12}", 23, "too long for a button; use at most 64"),
        (LESSON_FILE, "text: For a short time", "text: never", 23, "`alone` reads like another one"),
        (LESSON_FILE, "title: Bath time", f"title: {'Bath time ' * 5}", 3, "the title has 49 characters; shorten it"),
        (LESSON_FILE, "topic: washing", "topic: bathing", 4, "not in `lessons/topics.yaml`; choose one of washing"),
        (LESSON_FILE, "to_weeks: 52", "to_weeks: 300", 7, "the stage reaches 300 weeks"),
        (LESSON_FILE, "minutes: 2", f"{WATCH}'https://bit.ly/x'}}", 9, "hides where it leads"),
        (LESSON_FILE, "minutes: 2", f"{WATCH}'https://a.org/?utm_x=1'}}", 9, "follows who opens it"),
        (LESSON_FILE, "minutes: 2", f"minutes: 2\nwatch: {{name: {'A ' * 30}, url: 'https://a.org'}}", 9, "alone"),
        (LESSON_FILE, "translation: original", "translation: checked", 16, "say `translation: original`"),
        (LESSON_FILE, "Dry the skin well.", "Give 5ml of soap.", None, "“5ml” looks like a dose"),
        (LESSON_FILE, "Dry the skin well.", "Give 2.5 mg now.", None, "looks like a dose"),
        (LESSON_FILE, QUIZ, "    reason: Give 120 mg.", None, "“120 mg” looks like a dose"),
        (LESSON_FILE, "Dry the skin well.", "Don't worry.", None, "is a verdict that nobody here can give"),
        (LESSON_FILE, "status: draft", "status: approved", 15, "not by whom and when; fill `approved_by`"),
        (CARD_FILE, "keywords: [slip, water]\n", "", None, "add the words that parents would type"),
        (CARD_FILE, "nothing above fits", "you gave 10 puffs", None, "“10 puffs” looks like a dose"),
        (CARD_FILE, "lesson: bath-time", "lesson: bed-time", 13, "its lesson `bed-time` does not exist"),
        (CARD_FILE, "last_changed", "related: [falls]\nlast_changed", 12, "there is no such help card"),
        (CARD_FILE, "nothing above fits", "it is well " * 400, None, "shorten it to 3500."),
        (
            "help/topics.yaml",
            "id: slips",
            "id: falls",
            None,
            "`falls` has no help card; write it or say `card: false`.",
        ),
        ("help/topics.yaml", "first: slips", "first: falls", None, "`falls` has no help card"),
        ("help/topics.yaml", "en: Slips, tr", f"en: {'Slips ' * 6}, tr", 3, "has 35 characters; shorten it to 34"),
        ("lessons/topics.yaml", TOPIC, TOPIC * 9, 2, "there are 9 topics; put some together, at most 8"),
        ("lessons/topics.yaml", TOPIC, TOPIC * 2, 3, "the topic `washing` stands twice"),
        ("milestones.yaml", "[]", MILESTONE.replace("bath-time", "swim"), 2, "`first-visit` leads to no lesson `swim`"),
        (
            "milestones.yaml",
            "[]",
            MILESTONE.replace(", tr: bir", ""),
            2,
            "`first-visit` has no words in `tr`; add them",
        ),
        ("milestones.yaml", "[]", MILESTONE * 2, 3, "the milestone `first-visit` stands twice"),
        ("sources.yaml", "S1:", "S2: {name: A book}\nS1:", 1, "no text cites `S2`; cite it or remove it."),
        (TURKISH_FILE, "translated_from:", "# translated_from:", 10, "does not say which English text it follows"),
        (TURKISH_FILE, 'translated_from: "', 'translated_from: "0', 11, "the English text has changed since"),
        (
            TURKISH_CARD_FILE,
            'translated_from: "',
            'translated_from: "0',
            11,
            "go through it, then set `translated_from:",
        ),
        (TURKISH_FILE, "machine draft, not checked", "original", 10, "a translation cannot be the original"),
        (TURKISH_FILE, "machine draft, not checked", "checked", 10, "name the checker in `checked_by`"),
        (TURKISH_FILE, "keywords: [banyo, yıkama]\n", "", None, "add the words that parents would type"),
        (TURKISH_FILE, "\n---\nCildini iyice kurulayın.", "", None, "differ from the English file; make both the same"),
        (TURKISH_FILE, "right: never", "right: short", None, "differ from the English file; make both the same"),
        (TURKISH_CARD_FILE, "## green\n- yukarıdakilerin hiçbiri değil\n", "", None, "differ from the English file"),
    ],
)
def test_a_fault_is_found_with_its_file_line_and_cure(
    tmp_path: Path, file: str, old: str, new: str, line: int | None, cure: str
) -> None:
    """Each rule of the check bites, names the file, the line where there is one, and says what to do."""
    folder = write_turkish(tmp_path)
    replace_in(folder / file, old, new)
    found = [str(finding) for finding in findings(folder)]
    place = f"{file}: " if line is None else f"{file}, line {line}: "
    assert any(sentence.startswith(place) and cure in sentence for sentence in found), found


def test_a_fault_in_what_languages_share_is_said_once(tmp_path: Path) -> None:
    """A dangling link in the English file is not blamed on the translator."""
    folder = write_turkish(tmp_path)
    replace_in(folder / LESSON_FILE, "help_card: slips", "help_card: falls")
    assert [found.file for found in findings(folder)] == [LESSON_FILE]


def test_a_quiz_is_asked(tmp_path: Path) -> None:
    """A lesson without a quiz is found, and an essential one is told why it needs a question."""
    folder = write_shelf(tmp_path)
    text = (folder / LESSON_FILE).read_text(encoding="utf-8")
    start, end = text.index("quiz:"), text.index("---\n**Stay")
    (folder / LESSON_FILE).write_text(text[:start] + text[end:], encoding="utf-8")
    assert [f.sentence for f in findings(folder)] == ["there are 0 quiz questions; ask 1 or 2."]
    replace_in(folder / LESSON_FILE, "minutes: 2", "minutes: 2\nessential: true")
    assert ["comes back as a question; ask at least one" in f.sentence for f in findings(folder)] == [True]


def test_a_quiz_id_stands_once(tmp_path: Path) -> None:
    """Answers are kept by it."""
    folder = write_shelf(tmp_path)
    text = (folder / LESSON_FILE).read_text(encoding="utf-8")
    asked = text[text.index("  - id: alone") : text.index("---\n**Stay")]
    replace_in(folder / LESSON_FILE, asked, asked * 2)
    assert {f.sentence for f in findings(folder)} == {"the quiz id `alone` stands twice; give each question its own."}


def test_a_review_may_be_done_until_the_last_day(tmp_path: Path) -> None:
    """`review_by` itself is still in time, by the date that is given and no clock of its own."""
    folder = write_shelf(tmp_path)
    assert findings(folder, today=date(2027, 11, 1)) == []
    assert len(findings(folder, today=date(2027, 11, 2))) == 2


def test_a_language_that_is_missing_is_found(tmp_path: Path) -> None:
    """What exists in one language exists in all."""
    folder = write_turkish(tmp_path)
    (folder / TURKISH_CARD_FILE).unlink()
    replace_in(folder / "help/topics.yaml", ", tr: Kaymalar", "")
    found = [str(finding) for finding in findings(folder)]
    assert any("help/slips.en.md: the file `slips.tr.md` is missing" in sentence for sentence in found)
    assert any("`slips` has no title in `tr`" in sentence for sentence in found)


def test_an_approved_machine_draft_or_unseen_source_is_found(tmp_path: Path) -> None:
    """Approval cannot cover a translation or a source that nobody has looked at."""
    folder = write_turkish(tmp_path)
    for file in (LESSON_FILE, TURKISH_FILE):
        replace_in(folder / file, "status: draft", "status: approved")
        replace_in(folder / file, "approved_by: null", "approved_by: Dr A, paediatrician")
        replace_in(folder / file, "approved_on: null", "approved_on: 2026-11-02")
    [finding] = findings(folder)
    assert "the translation is a machine draft" in str(finding)
    replace_in(folder / "sources.yaml", ", seen: 2026-11-01", "")
    assert any("nobody has seen `A children's ward`" in str(finding) for finding in findings(folder))


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
