"""Search, asked as tired parents ask: with one thumb, in whole questions, without Turkish letters, in capitals."""

from __future__ import annotations

from time import perf_counter

import pytest

from content.finder import Finder, Hit
from content.library import Library
from tests.content.asked import ENGLISH, NOTHING, TURKISH, Asked

P95_MS = 10


@pytest.fixture(scope="module")
def finder() -> Finder:
    return Finder(Library.load())


def _names(hits: list[Hit]) -> list[str]:
    return [f"help:{hit.id}" if hit.is_help else hit.id for hit in hits]


@pytest.mark.parametrize("asked", [*ENGLISH, *TURKISH], ids=lambda asked: asked.words)
def test_what_is_meant_is_among_the_first_three(finder: Finder, asked: Asked) -> None:
    """A parent finds what she means without reading a long list; what may be urgent stands first."""
    found = _names(finder.find(asked.words))
    assert set(asked.first_three) <= set(found[:3]), found
    if asked.first:
        assert found[0] == asked.first, found


@pytest.mark.parametrize("words", NOTHING, ids=repr)
def test_what_nothing_is_written_about_finds_nothing(finder: Finder, words: str) -> None:
    """Nothing is better than something wrong; the screen then offers other ways on."""
    assert finder.find(words) == []


def test_every_lesson_and_card_is_found_by_its_own_title(finder: Finder) -> None:
    """Whoever remembers a title finds it again, in both languages; a card may stand above its lesson."""
    for is_help, shelf in ((False, finder.library.lesson_texts), (True, finder.library.card_texts)):
        for (id_, language), text in shelf.items():
            found = [(hit.id, hit.is_help) for hit in finder.find(text.title)[:3]]
            assert (id_, is_help) in found, f"{text.title!r} ({language}): {found}"


def test_every_keyword_finds_its_own_text(finder: Finder) -> None:
    """A keyword that leads nowhere is a mistake in the keywords; many texts may share one."""
    for is_help, shelf in ((False, finder.library.lesson_texts), (True, finder.library.card_texts)):
        for (id_, _), text in shelf.items():
            for keyword in text.keywords:
                found = [(hit.id, hit.is_help) for hit in finder.find(keyword)]
                assert (id_, is_help) in found, f"{keyword!r} does not find {id_}: {found}"


def test_a_very_long_message_is_searched_by_its_first_words(finder: Finder) -> None:
    """4,000 characters are no reason to fail, nor to keep everybody else waiting."""
    found = _names(finder.find("my baby has a fever and i dont know what to do " * 85))
    assert found[0] == "help:high-temperature"
    begun = perf_counter()
    finder.find(" ".join(f"zzq{number:x}w{number:x}" for number in range(500))[:4000])
    assert perf_counter() - begun < 0.1


ODD = ("\x00", "\ufffd" * 50, "a" * 4000, "<b>", "<" * 4000, "%s {x} \\", "'; DROP TABLE", "\u202eates")


@pytest.mark.parametrize("words", ODD, ids=lambda words: ascii(words[:12]))
def test_odd_characters_do_no_harm(finder: Finder, words: str) -> None:
    """Whatever is pasted is an ordinary search, at worst one that finds nothing."""
    assert all(0 < hit.score <= 100 for hit in finder.find(words))


def test_markup_counts_for_nothing(finder: Finder) -> None:
    """Pasted HTML is searched by the words between its tags."""
    assert _names(finder.find("<b>fever</b>")) == _names(finder.find("fever"))


def test_capitals_and_turkish_letters_change_nothing(finder: Finder) -> None:
    """A wrong keyboard, capital letters and missing dots lead to the same texts."""
    for ways in (("ateşi düşmüyor", "ATESI DUSMUYOR", "ATEŞİ DÜŞMÜYOR"), ("won't feed", "WONT FEED", "won’t feed")):
        first, *others = (_names(finder.find(way)) for way in ways)
        assert all(other == first for other in others), ways


def test_no_more_comes_than_was_asked_for_and_the_best_comes_first(finder: Finder) -> None:
    """The order is by score; the same question always has the same answer."""
    hits = finder.find("cough", most=3)
    assert len(hits) == 3
    assert hits == sorted(hits, key=lambda hit: -hit.score)
    assert hits == finder.find("cough", most=3)


def test_a_help_card_brings_its_lesson_along(finder: Finder) -> None:
    """Words that only a help card knows lead to the lesson beside it too, below the card."""
    found = _names(finder.find("dishwasher tablet"))
    assert found[0] == "help:swallowed-something"
    assert "poisons" in found


def test_the_search_is_quick(finder: Finder) -> None:
    """19 of 20 questions are answered in under ten milliseconds; by far, so that a busy machine does not matter."""
    took = []
    for words in [*(asked.words for asked in (*ENGLISH, *TURKISH)), *NOTHING]:
        begun = perf_counter()
        finder.find(words)
        took.append((perf_counter() - begun) * 1000)
    assert sorted(took)[int(len(took) * 0.95)] < P95_MS
