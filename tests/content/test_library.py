"""The shelf loads, falls back to English where it may, and says in plain words what is wrong."""

from datetime import date
from pathlib import Path

import pytest

from content.fault import ContentFault
from content.library import Library
from content.markdown import plain
from domain.choosing import Stage, fits
from tests.content.shelf import CARD_FILE, LESSON_FILE, TURKISH_CARD_FILE, replace_in, write_shelf, write_turkish


@pytest.fixture(scope="module")
def library() -> Library:
    return Library.load()


def test_a_lesson_comes_in_the_language_asked_for(library: Library) -> None:
    """A parent who reads Turkish gets the Turkish file, and it says so."""
    lesson = library.lesson("coping-with-crying", "tr")
    assert (lesson.language, lesson.title) == ("tr", "Ağlamayla baş etmek")
    assert lesson.is_unchecked_translation


def test_a_lesson_without_a_translation_comes_in_english_and_says_so(library: Library) -> None:
    """A missing language never means a missing lesson."""
    assert library.lesson("feeling-low", "so").language == "en"


def test_an_unknown_lesson_or_card_is_not_looked_for_on_the_disk(library: Library) -> None:
    """B18: ids and languages are looked up in memory, so a path in a button opens nothing."""
    for name in ("/etc/passwd", "../../.env", "file:///etc/passwd", "../help/crying"):
        with pytest.raises(KeyError):
            library.lesson(name, "en")
        with pytest.raises(KeyError):
            library.help_card(name, "en")
    assert library.lesson("feeling-low", "../../.env").language == "en"


def test_an_unchecked_translation_of_a_help_card_is_not_shown_by_itself(library: Library) -> None:
    """In an emergency the English card comes first, with the emergency line in the parent's language."""
    assert library.help_card("high-temperature", "tr").language == "en"
    draft = library.draft_card("high-temperature", "tr")
    assert draft is not None
    assert draft.language == "tr"
    assert "999" in library.emergency_line("tr")
    assert "nterpreter" in library.emergency_line("tr")
    assert library.emergency_line("so") == library.emergency_line("en")
    assert library.draft_card("high-temperature", "en") is None


def test_a_checked_translation_of_a_help_card_is_shown(tmp_path: Path) -> None:
    """Once somebody has checked a translation, parents get it at once."""
    folder = write_turkish(tmp_path)
    replace_in(folder / TURKISH_CARD_FILE, "machine draft, not checked", "checked")
    loaded = Library.load(folder)
    assert loaded.help_card("slips", "tr").language == "tr"
    assert loaded.draft_card("slips", "tr") is None


def test_a_lesson_whose_review_is_over_is_not_offered(tmp_path: Path) -> None:
    """It rests until somebody has reviewed it; up to the day itself it is offered, and nothing else is hidden."""
    library = Library.load(write_turkish(tmp_path))
    assert [lesson.id for lesson in library.offered(date(2027, 11, 1))] == ["bath-time"]
    assert library.offered(date(2027, 11, 2)) == ()
    assert [lesson.id for lesson in library.lessons] == ["bath-time"]


def test_lessons_are_offered_in_english_and_in_the_order_of_their_ids(library: Library) -> None:
    """Whoever chooses among them gets the same order every time, each once."""
    offered = library.offered(date(2026, 11, 21))
    assert [lesson.id for lesson in offered] == sorted({lesson.id for lesson in library.lessons})
    assert {lesson.language for lesson in offered} == {"en"}


def test_every_help_card_has_its_fixed_lines_and_red_comes_first(library: Library) -> None:
    """No card is a list to be reassured by: it opens with red and closes with "still get help"."""
    for card in library.help_cards:
        text = plain(card.html)
        assert text.endswith("If you are worried and it is not on this list, still get help.")
        assert text.index("Call 999") < text.index("•")
        assert "interpreter" in text
        if "Phone 111" in text:
            usual = "If you can't get through in 4 hours, check the red list again."
            assert (card.headings.amber_closing or usual) in text
            assert text.index("🔴") < text.index("🟠") < text.index("🟢")
        assert len(text) < 3500


def test_cards_about_small_children_send_nobody_to_111_online(library: Library) -> None:
    """For under-fives 111 is phoned."""
    for name in ("high-temperature", "crying"):
        assert "For a child under 5, phone 111. Do not use 111 online." in plain(library.help_card(name, "en").html)


def test_under_three_months_with_38c_is_red_everywhere(library: Library) -> None:
    """Where sources differ the cautious one is used: red, in the lesson and on both cards."""
    for name in ("high-temperature", "crying"):
        red = library.help_card(name, "en").sections[0]
        assert any("under 3 months" in bullet and "38C" in bullet for bullet in red.bullets)
    first = library.lesson("high-temperature", "en").cards[0].html
    assert first.startswith("<b>Under 3 months, 38C or more? Call 999 or go to A&amp;E now.</b>")


def test_the_urgent_help_screen_begins_with_the_emergency_card(library: Library) -> None:
    """Whatever else is offered, "not breathing, blue, floppy" stands first."""
    assert library.first_card == "emergency"
    assert library.topics[0].id == "high-temperature"
    assert {topic.id for topic in library.topics if topic.card} | {"emergency"} == {c.id for c in library.help_cards}
    assert library.topics[0].title("tr") == "Yüksek ateş"
    assert library.topics[0].title("so") == "High temperature"


def test_the_lessons_of_an_age_follow_the_stage_map(library: Library) -> None:
    """A9: at five weeks crying is there; in pregnancy nothing about fevers is sent; at six years nothing."""

    def at(stage: Stage) -> set[str]:
        return {lesson.id for lesson in library.lessons if fits(lesson.offer(), stage)}

    assert "coping-with-crying" in at(Stage(1, expecting=False, weeks=5, by_birth=5))
    assert "high-temperature" in at(Stage(1, expecting=False, weeks=0, by_birth=0))
    expecting = at(Stage(1, expecting=True))
    assert {"coping-with-crying", "feeling-low"} <= expecting
    assert "high-temperature" not in expecting
    assert at(Stage(1, expecting=False, weeks=320, by_birth=320)) == set()


def test_every_picture_is_described_in_each_language_in_its_own_words(library: Library) -> None:
    """Each lesson can be read in pictures and heard in words; a translation shows the same picture."""
    for lesson in library.lesson_texts.values():
        original = library.lesson(lesson.id, "en")
        for here, there in zip(lesson.cards, original.cards, strict=True):
            if lesson.language == "en" or there.picture is None:
                continue
            assert here.picture is not None
            assert (here.picture.name, here.picture.alt != there.picture.alt) == (there.picture.name, True)


def test_the_version_changes_with_the_words_and_not_with_the_approval(tmp_path: Path) -> None:
    """A parent midway starts again only when what she reads has changed."""
    folder = write_shelf(tmp_path)
    before = Library.load(folder).lesson("bath-time", "en")
    replace_in(folder / LESSON_FILE, "approved_by: null", "approved_by: Dr A, paediatrician")
    approved = Library.load(folder).lesson("bath-time", "en")
    replace_in(folder / LESSON_FILE, "Dry the skin well", "Pat the skin dry")
    changed = Library.load(folder).lesson("bath-time", "en")
    assert before.version == approved.version != changed.version


def test_progress_follows_the_english_outline_in_every_language(library: Library) -> None:
    """The language may be changed in the middle of a lesson."""
    outline = library.outline("coping-with-crying")
    assert outline.cards == 6
    assert outline.questions["worst"] == ("first", "weeks", "year")
    assert outline.version == library.lesson("coping-with-crying", "en").version


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        (LESSON_FILE, "minutes: 2", "minuets: 2", "minuets"),
        (LESSON_FILE, "title: Bath time", "title: [", "YAML"),
        (LESSON_FILE, "id: bath-time", "id: ../../.env", "line 2: the id is `../../.env`; name the file after it"),
        (LESSON_FILE, "id: bath-time", "id: bed-time", "name the file after it"),
        (LESSON_FILE, "name: bath,", "name: ../../../.env,", "field `name`"),
        (LESSON_FILE, "name: bath,", "name: /etc/passwd,", "field `name`"),
        (LESSON_FILE, "name: bath,", "name: 'file:///etc/passwd',", "field `name`"),
        (LESSON_FILE, "card: 1", "card: 9", "card 9"),
        (LESSON_FILE, "right: never", "right: often", "right: often"),
        (LESSON_FILE, "- expecting: true", "- {expecting: true, from_weeks: 3}", "either"),
        (LESSON_FILE, "from_weeks: 0, to_weeks: 52", "from_weeks: 9, to_weeks: 5", "comes before"),
        (LESSON_FILE, "alt: A baby in a small bath.", "alt: ''", "field `alt`"),
        (LESSON_FILE, "---\nid", "--\nid", "front matter"),
        (LESSON_FILE, "elbow.", "elbow.\n---", "line 36: this card is empty"),
        (LESSON_FILE, "Try the water", "# Try the water", "line 34: headings"),
        (CARD_FILE, "id: slips", "id: slops", "name the file after it"),
        (CARD_FILE, "title: Slips", "titel: Slips", "titel"),
        (CARD_FILE, "## red", "## green", "in this order"),
        (CARD_FILE, "## red", "Hello\n## red", "begin with `## red`"),
        (CARD_FILE, "- nothing above fits", "nothing above fits", "needs bullets"),
        (CARD_FILE, "Phone; do not write.", "Phone.\n- late bullet", "put the bullets above"),
        (CARD_FILE, "Phone; do not write.", "Phone.\nPhone.", "at most one line"),
        ("help/topics.yaml", "card: true", "card: perhaps", "card"),
        ("help/frame.en.yaml", "closing:", "closings:", "field"),
    ],
)
def test_a_spoilt_file_is_named_with_the_cure(tmp_path: Path, file: str, old: str, new: str, words: str) -> None:
    """B18: whoever edits content reads what to mend, and a path in place of a name stops the load."""
    folder = write_shelf(tmp_path / "shelf")
    replace_in(folder / file, old, new)
    with pytest.raises(ContentFault) as refused:
        Library.load(folder)
    assert Path(file).name in str(refused.value)
    assert words in str(refused.value)


def test_a_symbolic_link_among_the_lessons_is_refused(tmp_path: Path) -> None:
    """B18: a lesson file that is a link to something else stops the load."""
    folder = write_shelf(tmp_path / "shelf")
    outside = tmp_path / "outside.md"
    outside.write_text((folder / LESSON_FILE).read_text(encoding="utf-8"), encoding="utf-8")
    (folder / LESSON_FILE).unlink()
    (folder / LESSON_FILE).symlink_to(outside)
    with pytest.raises(ContentFault, match="symbolic link"):
        Library.load(folder)


def test_a_translation_without_its_english_file_is_refused(tmp_path: Path) -> None:
    """There is always something to fall back on."""
    folder = write_shelf(tmp_path)
    (folder / LESSON_FILE).rename(folder / "lessons/bath-time.tr.md")
    with pytest.raises(ContentFault, match=r"bath-time\.en\.md: this file is missing"):
        Library.load(folder)


def test_a_language_without_fixed_words_and_a_badly_named_file_are_refused(tmp_path: Path) -> None:
    """A help card cannot appear without its headings and closing lines."""
    folder = write_turkish(tmp_path)
    (folder / "help/frame.tr.yaml").unlink()
    with pytest.raises(ContentFault, match=r"frame\.tr\.yaml"):
        Library.load(folder)
    (folder / TURKISH_CARD_FILE).rename(folder / "help/slips.md")
    with pytest.raises(ContentFault, match="name the file"):
        Library.load(folder)
    (folder / "help/slips.md").unlink()
    (folder / "help/frame.en.yaml").write_text("- a list", encoding="utf-8")
    with pytest.raises(ContentFault, match="name: value"):
        Library.load(folder)
    (folder / "help/frame.en.yaml").unlink()
    with pytest.raises(ContentFault, match=r"frame\.en\.yaml: this file is missing"):
        Library.load(folder)
