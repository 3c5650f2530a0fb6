"""Search in lessons and help cards, in all languages at once, forgiving of typos and of whole questions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import log

from rapidfuzz import process
from rapidfuzz.distance import OSA

from content.library import Library
from content.search_index import Index, Key, indexed
from content.spelling import folded, stem, telling

SAME, SAME_STEM, BEGUN, ALIKE = 1.0, 0.92, 0.85, 0.7  # how well a word of hers can match one of ours
MOST_WORDS = 32  # of one message; who writes more has said it by then
MOST_MISSPELT = 10  # looking for what a misspelt word may mean is what takes time
URGENT = 1.06  # of a help card and a lesson that fit alike, the help card goes first
ENOUGH = 24  # of 100
NEAR_THE_BEST = 0.4  # what fits much worse than the best is not meant
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

    def find(self, words: str, most: int = 12) -> list[Hit]:
        """Return what fits best, the best first; nothing when nothing is close enough."""
        asked = folded(words)
        meant = [match for match in self._meant(asked)]
        scores = self._scores(meant)
        best = max(scores.values(), default=0)
        least = max(ENOUGH, best * NEAR_THE_BEST)
        hits = [Hit(id_, is_help, round(score, 2)) for (id_, is_help), score in scores.items() if score >= least]
        return sorted(hits, key=lambda hit: (-hit.score, not hit.is_help, hit.id))[:most]

    def _meant(self, asked: list[str]) -> Iterator[Mapping[str, float]]:
        """For each word that says something: the words of ours that it may be, and how surely."""
        misspelt = 0
        written_apart = {first + second for first, second in zip(asked, asked[1:], strict=False)}
        for word in [*telling(asked)[:MOST_WORDS], *sorted(self.index.phrases_joined & written_apart)]:
            known = self._known(word)
            if not self.index.is_strong(known) and misspelt < MOST_MISSPELT:
                misspelt += 1
                known = {**self._misspelt(word), **known}
            yield known

    def _known(self, word: str) -> dict[str, float]:
        index = self.index
        known = dict.fromkeys(index.begun_with(word), BEGUN)
        for language in index.languages:
            known |= dict.fromkeys(index.of_stem(stem(word, language), language), SAME_STEM)
        return known | ({word: SAME} if word in index.places else {})

    def _misspelt(self, word: str) -> dict[str, float]:
        slips = _slips(len(word))
        if not slips:
            return {}
        near = process.extract(word, self.index.strong, scorer=OSA.distance, score_cutoff=slips, limit=6)
        # A thumb seldom misses the first letter, so two slips need it to be right.
        return {
            ours: ALIKE + (SAME - ALIKE) * (1 - distance / len(word)) / 2
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
                    fits[key] = max(fits[key], surely * lifted)
            told = log(1 + len(self.index.keys) / sum(fits.values())) if fits else UNKNOWN
            total += told
            for key, fit in fits.items():
                scores[key] += told * fit
        return {key: min(100.0, 90 * score / total * (URGENT if key[1] else 1)) for key, score in scores.items()}

    def _whole_phrases(self, meant: list[Mapping[str, float]]) -> dict[tuple[Key, str], float]:
        """Words of a keyword or title all of whose words were found weigh as much as a keyword of one word."""
        found = {word for known in meant for word in known}
        near = {number for word in found for number in self.index.phrases_with.get(word, ())}
        whole = {}
        for phrase in map(self.index.phrases.__getitem__, near):
            if phrase.words <= found:
                whole.update({(phrase.key, word): phrase.weight for word in phrase.words})
        return whole


def _slips(letters: int) -> int:
    """How many letters of a word may be wrong, missing or swapped."""
    return 0 if letters < 4 else 1 if letters < 7 else 2
