"""Conversation starters: the real ones fit every family, and a spoilt file is answered with its line and the cure."""

import re
from pathlib import Path

import pytest

from content.check import check
from content.check.words import OLDEST_READER
from content.fault import ContentFault
from content.library import Library
from content.reading_age import reading_age
from content.seen import units
from content.starters import EARLIEST, LATEST, Kind, Starter, Starters, load_starters
from tests.content.shelf import replace_in, write_turkish
from tests.content.test_check import TODAY

LANGUAGES = ("en", "tr")
FILE = "starters.yaml"
HARD = "Multidisciplinary consultation notwithstanding considerable inconvenience necessitates prioritisation."
TWO = """starters:
  - id: warm-tea
    kind: starter
    topic: washing
    from_weeks: 0
    to_weeks: 26
    words: {en: "What made you laugh?", tr: "Sizi ne güldürdü?"}
    status: {en: draft, tr: draft}
  - id: long-days
    kind: starter
    sensitive: true
    words: {en: "Who do you see?", tr: "Kimi görüyorsunuz?"}
    champion_note: {en: Stay near., tr: Yakında olun.}
    status: {en: draft, tr: draft}
"""


@pytest.fixture(scope="module")
def real() -> Starters:
    return load_starters()


def write_two(folder: Path) -> Path:
    write_turkish(folder)
    (folder / FILE).write_text(TWO, encoding="utf-8")
    return folder


def findings(folder: Path) -> list[str]:
    return [str(finding) for finding in check(Library.load(folder), TODAY) if not finding.is_notice]


def ids(starters: tuple[Starter, ...]) -> list[str]:
    return [starter.id for starter in starters]


def all_words(starter: Starter) -> list[str]:
    return [*starter.texts.values(), *starter.notes.values()]


def test_there_is_enough_to_choose_from(real: Starters) -> None:
    """A champion who posts twice a week finds something new for months; each id stands once."""
    kinds = [starter.kind for starter in real.all]
    assert (kinds.count("starter") >= 40, kinds.count("question") >= 16) == (True, True)
    assert len(set(ids(real.all))) == len(real.all)


def test_every_starter_is_there_in_every_language_and_is_a_draft(real: Starters) -> None:
    """No group is left with English alone, and nothing claims that somebody has read it."""
    for starter in real.all:
        assert starter.languages == LANGUAGES
        assert starter.status == {"en": "draft", "tr": "draft"}
        assert [starter.is_unchecked_translation(language) for language in LANGUAGES] == [False, True]
        assert all(starter.is_draft(language) for language in LANGUAGES)


def test_every_starter_is_short_calm_and_easy_to_read(real: Starters) -> None:
    """At most 300 characters, a reading age of eleven at most, no exclamation mark, no number but 999 and 111."""
    for starter in real.all:
        for words in all_words(starter):
            assert units(words) <= 300, (starter.id, units(words))
            assert "!" not in words, starter.id
            assert set(re.findall(r"\d+", words)) <= {"999", "111"}, starter.id
        for words in (starter.words("en"), starter.note("en") or "Stay near."):
            assert reading_age(words) <= OLDEST_READER, (starter.id, reading_age(words))


def test_no_starter_takes_a_family_for_granted(real: Starters) -> None:
    """A starter fits one parent or two, any faith, any way of feeding; a group has all of them in it."""
    assumed = re.compile(
        r"\b(?:mums?|mummy|mothers?|husbands?|wife|wives|breast\w*|bottles?|formula|church|mosque|christmas|ramadan"
        r"|anneler|kocanız|karınız|emzir\w*|biberon\w*|bayram\w*|noel)\b",
        re.IGNORECASE,
    )
    for starter in real.all:
        assert [assumed.findall(words) for words in starter.texts.values()] == [[], []], starter.id


def test_where_it_may_hurt_the_champion_is_told_what_to_watch_for(real: Starters) -> None:
    """Every sensitive starter says in each language: neither investigate nor advise, and when to tell safeguarding."""
    sensitive = [starter for starter in real.all if starter.sensitive]
    assert len(sensitive) >= 8
    for starter in sensitive:
        assert re.search(r"Don't investigate, don't advise\..*Tell safeguarding if", starter.note("en") or ""), (
            starter.id
        )
        told = r"Soruşturmayın, öğüt vermeyin\..*çocuk güvenliği sorumlusuna haber verin"
        assert re.search(told, starter.note("tr") or ""), starter.id


def test_loneliness_leads_to_the_private_chat_and_to_help(real: Starters) -> None:
    """Who says that they are lonely in a group is shown where help is, in both languages."""
    for id_ in ("long-lonely-days", "night-worries"):
        starter = real.get(id_)
        assert starter.sensitive
        assert "private chat" in starter.words("en")
        assert "Urgent help" in starter.words("en")
        assert "Acil yardım" in starter.words("tr")


def test_every_lesson_that_a_note_names_is_there_under_that_title(real: Starters) -> None:
    """A champion who is told to share a lesson finds it."""
    library = Library.load()
    buttons = {"Urgent help", "Acil yardım"}
    for language in LANGUAGES:
        titles = {library.lesson(lesson.id, language).title for lesson in library.lessons}
        notes = [starter.note(language) or "" for starter in real.all]
        named = {title for note in notes for title in re.findall("“([^”]+)”", note)} - buttons
        assert named
        assert named <= titles


def test_windows_are_within_a_pregnancy_and_five_years(real: Starters) -> None:
    """Every group, from the first weeks of pregnancy to five years, has starters and questions in every month."""
    for weeks in range(EARLIEST, LATEST, 13):
        for month in range(1, 13):
            assert len(real.offered("starter", weeks, weeks + 13, "tr", month)) >= 10
            assert len(real.offered("question", weeks, weeks + 13, "tr", month)) >= 10


@pytest.mark.parametrize(
    ("kind", "ages", "month", "offered"),
    [
        ("starter", (0, 26), 7, ["warm-tea", "long-days"]),
        ("starter", (26, 52), 7, ["warm-tea", "long-days"]),  # its last week is the group's first
        ("starter", (27, 52), 7, ["long-days"]),
        ("starter", (-40, 0), 7, ["long-days"]),  # the group ends before the birth
        ("starter", (-40, 1), 7, ["warm-tea", "long-days"]),
        ("starter", (0, 26), 12, ["dark-days", "warm-tea", "long-days"]),
        ("question", (0, 26), 12, []),
    ],
)
def test_a_group_is_offered_what_touches_its_ages_and_the_month(
    tmp_path: Path, kind: Kind, ages: tuple[int, int], month: int, offered: list[str]
) -> None:
    """A starter's window has both ends, a group's last week is not in it; what is of the season comes first."""
    season = TWO.replace("warm-tea", "dark-days").replace("topic: washing", "months: [12, 1]").split("  - id: long")[0]
    (tmp_path / FILE).write_text(TWO + season.removeprefix("starters:\n"), encoding="utf-8")
    assert ids(load_starters(tmp_path).offered(kind, *ages, "en", month)) == offered


def test_what_is_missing_in_a_language_is_offered_in_english_after_the_rest(tmp_path: Path) -> None:
    """A group in Turkish sees Turkish first, and English rather than nothing."""
    english = TWO.replace(', tr: "Sizi ne güldürdü?"', "").replace(", tr: draft", "", 1)
    (tmp_path / FILE).write_text(english, encoding="utf-8")
    starters = load_starters(tmp_path)
    assert ids(starters.offered("starter", 0, 26, "tr", 5)) == ["long-days", "warm-tea"]
    assert ids(starters.offered("starter", 0, 26, "en", 5)) == ["warm-tea", "long-days"]
    tea, days = starters.get("warm-tea"), starters.get("long-days")
    assert (tea.words("tr"), tea.note("tr")) == ("What made you laugh?", None)
    assert (days.words("tr"), days.note("tr"), days.note("so")) == (
        "Kimi görüyorsunuz?",
        "Yakında olun.",
        "Stay near.",
    )
    assert (tea.is_unchecked_translation("tr"), days.is_unchecked_translation("tr")) == (False, True)
    with pytest.raises(KeyError):
        starters.get("cold-tea")


@pytest.mark.parametrize(
    ("old", "new", "line", "cure"),
    [
        ("id: long-days", "id: warm-tea", 2, "the id `warm-tea` stands twice; give each its own."),
        ("to_weeks: 26", "to_weeks: -1", 2, "`to_weeks` comes before `from_weeks`"),
        ("to_weeks: 26", "to_weeks: 999", 6, "the field `starters.1.to_weeks`"),
        ("to_weeks: 26", "months: [13]", 6, "the field `starters.1.months.1`"),
        ('words: {en: "What made you laugh?", ', "words: {", 2, "`words` has no `en`; write it"),
        ("status: {en: draft, tr: draft}", "status: {en: draft}", 2, "`status` names other languages than `words`"),
        ("    champion_note: {en: Stay near., tr: Yakında olun.}\n", "", 9, "it is sensitive, but `champion_note`"),
        ("note: {en: Stay near., tr: Yakında olun.}", "note: {en: Stay near.}", 9, "write it in each"),
        ("from_weeks", "form_weeks", 5, "did you mean `from_weeks`?"),
        ("kind: starter", "kind: joke", 3, "the field `starters.1.kind`"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_with_its_line_and_cure(
    tmp_path: Path, old: str, new: str, line: int, cure: str
) -> None:
    """The bot does not start with starters that are broken, and says what to mend."""
    (tmp_path / FILE).write_text(TWO, encoding="utf-8")
    replace_in(tmp_path / FILE, old, new)
    with pytest.raises(ContentFault) as refused:
        load_starters(tmp_path)
    assert f"{FILE}, line {line}: " in str(refused.value)
    assert cure in str(refused.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    """Loading says which file is missing."""
    with pytest.raises(ContentFault, match=r"starters\.yaml: this file is missing"):
        load_starters(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "line", "cure"),
    [
        ("topic: washing", "topic: bathing", 4, "the topic of `warm-tea` is not in `lessons/topics.yaml`"),
        ("What made you laugh?", "What made you laugh!", 7, "`warm-tea` in `en`: there is an exclamation mark"),
        ("Yakında olun.", "Yakında olun!", 13, "`long-days` in `tr`: there is an exclamation mark"),
        ("What made you laugh?", "Why? " * 70, 7, "there are 349 characters; shorten it to 300."),
        ("What made you laugh?", "Call 0800 now.", 7, "“0800” is a number"),
        ("What made you laugh?", "You should rest.", 7, "“You should” advises or judges"),
        ("What made you laugh?", HARD, 7, "use shorter sentences and words, down to 11."),
        ("status: {en: draft", "status: {en: checked", 8, "says checked in `en`, but not by whom"),
        ("tr: draft}", "tr: approved}", 8, "but the translation is a machine draft"),
        ("status: {en", "translation: {tr: checked}\n    status: {en", 9, "checked in `tr`, but not by whom"),
        (', tr: "Sizi ne güldürdü?"}\n    status: {en: draft, tr: draft}', "}\n    status: {en: draft}", 7, "in `tr`"),
    ],
)
def test_the_check_finds_each_fault_with_its_line_and_cure(
    tmp_path: Path, old: str, new: str, line: int, cure: str
) -> None:
    """`content check` reads starters as it reads lessons."""
    folder = write_two(tmp_path)
    assert findings(folder) == []
    replace_in(folder / FILE, old, new)
    found = findings(folder)
    assert any(sentence.startswith(f"{FILE}, line {line}: ") and cure in sentence for sentence in found), found


def test_what_a_reader_has_checked_says_so(tmp_path: Path) -> None:
    """A translation that somebody has read and signed is no machine draft any more, and may be approved."""
    folder = write_two(tmp_path)
    signed = "translation: {tr: checked}\n    checked_by: {tr: A reader}\n    status: {en: draft, tr: approved}"
    replace_in(folder / FILE, "status: {en: draft, tr: draft}", signed)
    assert findings(folder) == []
    tea = load_starters(folder).get("warm-tea")
    assert (tea.is_unchecked_translation("tr"), tea.is_draft("tr"), tea.is_draft("en")) == (False, False, True)
