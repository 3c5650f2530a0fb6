"""Our search against plain fuzzy matching: how quick it is, and how often what was meant is among the first three."""

from __future__ import annotations

import difflib
from collections.abc import Awaitable, Callable, Iterable

import pytest
from rapidfuzz import fuzz, process

from content.finder import Finder
from content.library import Library
from content.spelling import folded
from tests.benchmarks.race import race, say_whether
from tests.content.asked import ENGLISH, TURKISH

MOST_MS = 10
ASKED = (*ENGLISH, *TURKISH)
Search = Callable[[str], list[str]]


@pytest.mark.bench
async def test_search_against_plain_fuzzy_matching() -> None:
    """What parents type, every question to each in turn: ours within ten milliseconds for 19 of 20."""
    finder = Finder(Library.load())
    phrases = _phrases(finder.library)
    searches: dict[str, Search] = {
        "ours": lambda words: _names((hit.id, hit.is_help) for hit in finder.find(words)),
        "rapidfuzz WRatio over all phrases": lambda words: _by_rapidfuzz(words, phrases),
        "difflib over all phrases": lambda words: _by_difflib(words, phrases),
    }
    contenders = {name: _awaited(search) for name, search in searches.items()}
    title = f"Searching {len(phrases)} titles and keywords"
    paces = await race(title, contenders, [asked.words for asked in ASKED[::4]], 3)
    for name, search in searches.items():
        found = sum(set(asked.first_three) <= set(search(asked.words)[:3]) for asked in ASKED)
        print(f"  {name:<44} finds what is meant in {found} of {len(ASKED)}")  # noqa: T201 - a benchmark talks by printing
    say_whether(paces["ours"], below=MOST_MS)


@pytest.mark.bench
async def test_search_for_every_question_and_for_very_long_ones() -> None:
    """All that parents type, and 4,000 letters of words that nobody knows."""
    finder = Finder(Library.load())
    search = _awaited(lambda words: _names((hit.id, hit.is_help) for hit in finder.find(words)))
    usual = await race("Searching, every question", {"ours": search}, [asked.words for asked in ASKED])
    long = " ".join(f"zzqaq{chr(97 + n % 26)}{chr(97 + n // 26)}xy" for n in range(400))[:4000]
    endless = await race("Searching for 4,000 letters", {"ours": search}, [long] * 20)
    say_whether(usual["ours"], below=MOST_MS)
    say_whether(endless["ours"], below=MOST_MS * 5)


def _awaited(search: Search) -> Callable[[str], Awaitable[list[str]]]:
    async def searched(words: str) -> list[str]:
        return search(words)

    return searched


def _phrases(library: Library) -> list[tuple[str, str]]:
    """(phrase, name of its text) of every title and keyword in every language."""
    shelves = ((False, library.lesson_texts), (True, library.card_texts))
    texts = [(text, is_help) for is_help, shelf in shelves for text in shelf.values()]
    return [
        (" ".join(folded(phrase)), _name(text.id, is_help))
        for text, is_help in texts
        for phrase in (text.title, *text.keywords)
    ]


def _by_rapidfuzz(words: str, phrases: list[tuple[str, str]]) -> list[str]:
    asked = " ".join(folded(words))
    found = process.extract(asked, [phrase for phrase, _ in phrases], scorer=fuzz.WRatio, score_cutoff=70, limit=40)
    return list(dict.fromkeys(phrases[at][1] for _, _, at in found))


def _by_difflib(words: str, phrases: list[tuple[str, str]]) -> list[str]:
    asked = " ".join(folded(words))
    close = difflib.get_close_matches(asked, [phrase for phrase, _ in phrases], n=12, cutoff=0.6)
    return list(dict.fromkeys(name for each in close for phrase, name in phrases if phrase == each))


def _names(found: Iterable[tuple[str, bool]]) -> list[str]:
    return [_name(id_, is_help) for id_, is_help in found]


def _name(id_: str, is_help: bool) -> str:
    return f"help:{id_}" if is_help else id_
