"""Search in titles and keywords of lessons and help cards, in all languages at once, forgiving of typos."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz, process, utils

from content.library import Library
from content.record import Record

CLOSE_ENOUGH = 72  # of 100: one or two slips in a word of six letters
TITLE_BONUS = 4  # of two that match as well, the one that is named so goes first
_TURKISH = str.maketrans("ıİçÇğĞöÖşŞüÜ", "iicCgGoOsSuU")
_STOP = frozenset(
    [
        "my",
        "is",
        "the",
        "a",
        "an",
        "to",
        "for",
        "of",
        "and",
        "in",
        "on",
        "at",
        "with",
        "how",
        "what",
        "when",
        "does",
        "do",
        "i",
        "baby",
        "babys",
        "child",
        "kid",
        "help",
        "me",
        "has",
        "have",
        "it",
        "bebek",
        "bebegim",
        "bebegin",
        "cocuk",
        "cocugum",
        "benim",
        "ne",
        "nasil",
        "icin",
        "ve",
        "bir",
        "mi",
        "mu",
        "var",
        "cok",
    ]
)


@dataclass(frozen=True)
class Hit:
    """One text that may be meant; `score` up to 100."""

    id: str
    is_help: bool
    score: float


@dataclass(frozen=True)
class Finder:
    """The index: made once at start, asked in under ten milliseconds."""

    library: Library

    @cached_property
    def _phrases(self) -> tuple[list[str], list[tuple[str, bool, bool]]]:
        phrases, owners = [], []
        for is_help, shelf in ((False, self.library.lesson_texts), (True, self.library.card_texts)):
            for text in shelf.values():
                for is_title, phrase in _phrases_of(text):
                    phrases.append(phrase)
                    owners.append((text.id, is_help, is_title))
        return phrases, owners

    def find(self, words: str, most: int = 12) -> list[Hit]:
        """Return what fits best, the best first; nothing when nothing is close enough."""
        asked = folded(words)
        if not asked:
            return []
        phrases, owners = self._phrases
        best: dict[tuple[str, bool], float] = {}
        for query in _queries(asked):
            scorer = fuzz.ratio if len(query) < 4 else fuzz.WRatio
            limit = 100 if len(query) < 4 else CLOSE_ENOUGH + (query != asked) * 8
            for _, score, at in process.extract(query, phrases, scorer=scorer, score_cutoff=limit, limit=40):
                id_, is_help, is_title = owners[at]
                weighed = score + TITLE_BONUS * is_title - 3 * (query != asked)
                best[id_, is_help] = max(best.get((id_, is_help), 0), weighed)
        hits = [Hit(id_, is_help, score) for (id_, is_help), score in best.items()]
        return sorted(hits, key=lambda hit: (-hit.score, hit.id))[:most]


def folded(words: str) -> str:
    """Return words in the form in which they are compared: small letters, no accents, Turkish letters as typed
    without a Turkish keyboard."""
    plain = unicodedata.normalize("NFKD", words.translate(_TURKISH))
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(utils.default_process(bare).split())


def _phrases_of(text: Record) -> Iterable[tuple[bool, str]]:
    yield True, folded(text.title)
    for keyword in text.keywords:
        yield False, folded(keyword)


def _queries(asked: str) -> list[str]:
    """The whole question, and each word of it that says something."""
    words = [word for word in asked.split() if word not in _STOP]
    core = " ".join(words)
    return list(dict.fromkeys([core or asked, *words]))[:8]
