"""A file that cannot be loaded is named with its line and its cure, whatever is wrong with it."""

from pathlib import Path

import pytest

from content.fault import ContentFault
from content.library import Library
from tests.content.shelf import CARD_FILE, LESSON_FILE, TURKISH_FILE, replace_in, write_turkish

OPTION = "      - {id: short, text: For a short time}\n"


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "cure"),
    [
        (LESSON_FILE, "minutes: 2", "minuets: 2", 8, "the field `minuets` is not known; did you mean `minutes`?"),
        (LESSON_FILE, "minutes: 2\n", "", None, "the field `minutes` is missing; add it"),
        (LESSON_FILE, "minutes: 2", "minutes: two", 8, "must be a whole number"),
        (LESSON_FILE, "from_weeks: 0", "from_week: 0", 7, "did you mean `from_weeks`? known here are expecting,"),
        (LESSON_FILE, "to_weeks: 52", "to_weeks: lots", 7, "the field `stages.2.to_weeks` must be a whole number"),
        (LESSON_FILE, "- expecting: true", "- {}", 6, "give either `expecting: true` or `from_weeks`"),
        (LESSON_FILE, "review_by: 2027-11-01", "review_by: 2027-13-45", 14, "is no date; write it as in 2026-11-30"),
        (LESSON_FILE, "last_changed: 2026-11-01", "last_changed: soon", 17, "is no date; write it as in"),
        (LESSON_FILE, "status: draft", "status: finished", 15, "'draft', 'checked' or 'approved'"),
        (LESSON_FILE, "title: Bath time", "title: ''", 3, "the field `title` is empty; write it"),
        (LESSON_FILE, "title: Bath time", "title: Bath time\ntitle: Bath", 4, "`title` stands twice; keep one of them"),
        (LESSON_FILE, "title: Bath time", "title: [", 5, "this is not valid YAML"),
        (LESSON_FILE, "id: bath-time\n", "", 2, "the `id` is missing; write `id: bath-time`."),
        (LESSON_FILE, "sources: [S1]", "sources: [S1, S9]", 9, "the source `S9` is not in `sources.yaml`; add it"),
        (LESSON_FILE, "sources: [S1]", "sources: S1", 9, "`sources` must be a list"),
        (LESSON_FILE, "related: []", "related: []\nto_verify: [[]]", 20, "must be words; put it in quotes"),
        (LESSON_FILE, "related: []", "related: bath", 19, "must be a list, as in [one, two]"),
        (LESSON_FILE, "keywords: [bath, washing]", "keywords: [1.5]", 10, "must be words; put them in quotes"),
        (LESSON_FILE, "name: bath,", "name: bath, colour: blue,", 21, "`colour` is not known"),
        (LESSON_FILE, "alt: A baby in a small bath.", "alt: ''", 21, "the field `alt` is empty; write it"),
        (LESSON_FILE, "{card: 1, name", "{card: 5, name", 21, "a picture stands on card 5, but there are 3 cards"),
        (LESSON_FILE, "    card: 1", "    card: 7", 24, "`alone` is answered on card 7, but there are 3 cards"),
        (LESSON_FILE, OPTION, OPTION + OPTION, 23, "must be the id of exactly one option"),
        (LESSON_FILE, OPTION, "", 27, "at least 2 items"),
        (LESSON_FILE, "reason: A baby", "reason: A **baby", 30, "the mark `*` has no partner"),
        (LESSON_FILE, "quiz:", "quiz: often\nquizzes:", 22, "`quiz` must be a list"),
        (LESSON_FILE, "**Stay close.**", "**Stay close.", 32, "the mark `*` has no partner or no meaning here"),
        (LESSON_FILE, "Try the water", "Try <b>the water", 34, "the mark `<` has no partner or no meaning here"),
        (LESSON_FILE, "help_card: slips", "watch: {name: A, url: 'http://a.org'}", 18, "a full address, https://"),
        (
            TURKISH_FILE,
            "author: A parent",
            "topic: washing\nauthor: A parent",
            5,
            "taken from the English file; remove",
        ),
        (TURKISH_FILE, 'translated_from: "', 'translated_form: "', 11, "did you mean `translated_from`?"),
        (CARD_FILE, "title: Slips", "titel: Slips", 3, "did you mean `title`?"),
        (CARD_FILE, "- your baby coughs after a slip", "- your baby `coughs`", 19, "the mark ``` has no partner"),
        ("sources.yaml", "name:", "nam:", 1, "did you mean `name`?"),
        ("sources.yaml", "seen: 2026-11-01", "seen: 2026-11-31", 1, "the field `seen` is no date"),
        ("sources.yaml", "https://example.org/bath", "example.org", 1, "must be a full address"),
        ("sources.yaml", "S1:", "S1: {name: A}\nS1:", 2, "`S1` stands twice; keep one of them"),
        ("milestones.yaml", "[]", "[{id: a, kin: jabs}]", 1, "did you mean `kind`?"),
        ("help/topics.yaml", "card: true", "card: perhaps", 3, "must be `true` or `false`"),
        ("lessons/topics.yaml", "emoji: x", "sign: x", 2, "known here are emoji, id, titles"),
        ("help/frame.en.yaml", "closing:", "closings:", None, "did you mean `red_closing`?"),
    ],
)
def test_a_fault_in_a_file_is_named_with_its_line_and_cure(
    tmp_path: Path, file: str, old: str, new: str, line: int | None, cure: str
) -> None:
    """Whoever edits content reads where to look and what to write, and never a traceback."""
    folder = write_turkish(tmp_path)
    replace_in(folder / file, old, new)
    with pytest.raises(ContentFault) as refused:
        Library.load(folder)
    assert cure in str(refused.value), str(refused.value)
    assert refused.value.path == folder / file
    assert line is None or refused.value.line == line, str(refused.value)


def test_many_faults_at_once_are_counted_and_three_are_named(tmp_path: Path) -> None:
    """A file that is wrong from top to bottom still makes a sentence that can be read."""
    folder = write_turkish(tmp_path)
    for name in ("author", "status", "minutes", "topic", "review_by"):
        replace_in(folder / LESSON_FILE, f"\n{name}:", f"\nx-{name}:")
    with pytest.raises(ContentFault, match=r"; and 7 more\.$"):
        Library.load(folder)


def test_a_file_that_is_no_utf_8_is_named_with_its_line(tmp_path: Path) -> None:
    """An old editor's encoding is told from words."""
    folder = write_turkish(tmp_path)
    raw = (folder / TURKISH_FILE).read_bytes().replace("Banyo zamanı".encode(), "Banyo zamanı".encode("cp1254"))
    (folder / TURKISH_FILE).write_bytes(raw)
    with pytest.raises(ContentFault, match=r"bath-time\.tr\.md, line 3: this is not UTF-8 text; save it as UTF-8\."):
        Library.load(folder)


def test_a_folder_in_the_place_of_a_file_is_named(tmp_path: Path) -> None:
    """A folder called like a lesson is no lesson."""
    folder = write_turkish(tmp_path)
    (folder / "lessons/swimming.en.md").mkdir()
    with pytest.raises(ContentFault, match=r"swimming\.en\.md: this is a folder; put a text file here"):
        Library.load(folder)


def test_a_file_that_may_not_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The person who started the bot learns which file to open up."""
    folder = write_turkish(tmp_path)
    real = Path.read_bytes

    def closed(path: Path) -> bytes:
        if path.name == "slips.en.md":
            raise PermissionError
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", closed)
    with pytest.raises(ContentFault, match=r"slips\.en\.md: this file cannot be opened; let the bot's user read it"):
        Library.load(folder)


@pytest.mark.parametrize(
    "file", ["sources.yaml", "milestones.yaml", "help/topics.yaml", "lessons/topics.yaml", "help/frame.en.yaml"]
)
def test_a_missing_file_is_named(tmp_path: Path, file: str) -> None:
    """Every file that the shelf needs is asked for by name."""
    folder = write_turkish(tmp_path)
    (folder / file).unlink()
    with pytest.raises(ContentFault, match=rf"{Path(file).name}: this file is missing"):
        Library.load(folder)


def test_line_ends_of_another_system_are_read_alike(tmp_path: Path) -> None:
    """A file saved on Windows holds the same lesson."""
    folder = write_turkish(tmp_path)
    before = Library.load(folder).lesson("bath-time", "en")
    path = folder / LESSON_FILE
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert Library.load(folder).lesson("bath-time", "en") == before
