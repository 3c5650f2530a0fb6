"""Search in lessons and help cards, in all languages at once, forgiving of typos and of whole questions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from math import log

from rapidfuzz import process
from rapidfuzz.distance import OSA

from content.library import Library
from content.search_index import Index, Key, indexed
from content.spelling import NOT, folded, stem, telling

SAME, SAME_STEM, SHORT_STEM, BEGUN = 1.0, 0.92, 0.65, 0.6  # how well a word of hers can match one of ours
A_SLIP = 1.5  # what one slip takes away, divided by the letters of the word
FAINT = 0.5  # below this, a word that may be another one says nothing
MOST_WORDS = 32  # of one message; who writes more has said it by then
MOST_MISSPELT = 10  # looking for what a misspelt word may mean is what takes time
URGENT = 1.08  # of a help card and a lesson that fit alike, the help card goes first
ENOUGH = 21  # of 100
WHOLE = 1.1  # several words, all of them there, say more than one
BESIDE = 0.5  # of a help card's score, for the lesson that belongs to it
NEAR_THE_BEST = 0.4  # what fits much worse than the best is not meant
DENIED = 0.4  # "not" alone says little; only with what is not happening it does
UNKNOWN = 1.5  # how much a word weighs that stands nowhere; a word that stands in few texts weighs about 4


@dataclass(frozen=True)
class Hit:
    """One text that may be meant; `score` up to 100."""

    id: str
    is_help: bool
    score: float


@dataclass(frozen=True)
class Finder:
    """The search: its index is made once, asked in a few milliseconds."""

    library: Library

    @cached_property
    def index(self) -> Index:
        """What is searched."""
        return indexed(self.library)

    @staticmethod
    @lru_cache(maxsize=2)
    def over(library: Library) -> Finder:
        """The search over a library, made once for each."""
        return Finder(library)

    def find(self, words: str, most: int = 12) -> list[Hit]:
        """Return what fits best, the best first; nothing when nothing is close enough."""
        asked = folded(words)
        scores = self._scores(list(self._meant(asked)))
        best = max(scores.values(), default=0)
        least = max(ENOUGH, best * NEAR_THE_BEST)
        hits = [Hit(id_, is_help, round(score, 2)) for (id_, is_help), score in scores.items() if score >= least]
        return sorted(hits, key=lambda hit: (-hit.score, not hit.is_help, hit.id))[:most]

    def _meant(self, asked: list[str]) -> Iterator[Mapping[str, float]]:
        """For each word that says something: the words of ours that it may be, and how surely."""
        misspelt = 0
        written_apart = {first + second for first, second in pairwise(asked)}
        for word in [*telling(asked)[:MOST_WORDS], *sorted(self.index.written & written_apart)]:
            known = self._known(word)
            if word not in self.index.strong_words and misspelt < MOST_MISSPELT:
                misspelt += 1
                known = _surest(self._misspelt(word), self._begun(word), known)
            yield known

    def _known(self, word: str) -> dict[str, float]:
        """Our words that are this one, or another form of it."""
        index = self.index
        known: dict[str, float] = {}
        for language in index.languages:
            bare = stem(word, language)
            surely = SAME_STEM if len(bare) > 3 else SHORT_STEM
            known = _surest(known, dict.fromkeys(index.of_stem(bare, language), surely))
        return known | ({word: SAME} if word in index.places else {})

    def _begun(self, word: str) -> dict[str, float]:
        """Our words whose beginning she wrote."""
        return {ours: BEGUN + (SAME - BEGUN) * len(word) / len(ours) for ours in self.index.begun_with(word)}

    def _misspelt(self, word: str) -> dict[str, float]:
        """Our words of which this one may be a slip."""
        slips = _slips(len(word))
        if not slips:
            return {}
        near = process.extract(word, self.index.strong, scorer=OSA.distance, score_cutoff=slips, limit=6)
        # A thumb seldom misses the first letter, so two slips need it to be right.
        return {
            ours: SAME - A_SLIP * distance / len(word)
            for ours, distance, _ in near
            if ours[0] == word[0] or (distance == 1 and len(word) > 5)
        }

    def _scores(self, meant: list[Mapping[str, float]]) -> dict[Key, float]:
        total, scores = 0.0, defaultdict[Key, float](float)
        whole = self._whole_phrases(meant)
        for known in meant:
            fits: dict[Key, float] = defaultdict(float)
            for word, surely in known.items():
                for key, weight in self.index.places[word].items():
                    lifted = max(weight, whole.get((key, word), 0))
                    if surely * lifted >= FAINT or surely >= SAME_STEM:
                        fits[key] = max(fits[key], surely * lifted)
            told = _told(fits, len(self.index.keys)) * (DENIED if NOT in known else 1)
            total += told
            for key, fit in fits.items():
                scores[key] += told * fit
        marks = {key: min(100.0, 80 * score / total * (URGENT if key[1] else 1)) for key, score in scores.items()}
        for card, lesson in self.index.beside.items():
            if card in marks:
                marks[lesson] = max(marks.get(lesson, 0), BESIDE * marks[card])
        return marks

    def _whole_phrases(self, meant: list[Mapping[str, float]]) -> dict[tuple[Key, str], float]:
        """Words of a keyword or title all of whose words were found weigh more than a keyword of one word."""
        found = {word for known in meant for word in known}
        near = {number for word in found for number in self.index.phrases_with.get(word, ())}
        whole = {}
        for phrase in map(self.index.phrases.__getitem__, near):
            if phrase.words <= found:
                whole.update({(phrase.key, word): phrase.weight * WHOLE for word in phrase.words})
        return whole


def _told(fits: Mapping[Key, float], texts: int) -> float:
    """How much a word says: the more, the fewer texts it fits; one of running text alone, no more than an unknown."""
    rare = log(1 + texts / max(1, sum(fits.values())))
    return rare if max(fits.values(), default=0) >= FAINT else min(rare, UNKNOWN)


def _surest(*found: Mapping[str, float]) -> dict[str, float]:
    """All that was found, each with the best of its marks."""
    best: dict[str, float] = {}
    for marks in found:
        for word, surely in marks.items():
            best[word] = max(surely, best.get(word, 0))
    return best


def _slips(letters: int) -> int:
    """How many letters of a word may be wrong, missing or swapped."""
    return 0 if letters < 4 else 1 if letters < 7 else 2
