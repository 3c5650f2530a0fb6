"""What the search looks in: every word of lessons and help cards, and how much it says about them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import takewhile

from content.help_card import HelpCard
from content.lesson import Lesson
from content.library import Library, all_texts
from content.markdown import plain
from content.record import Record
from content.spelling import folded, stem, telling

Key = tuple[str, bool]  # id, and whether it is a help card
TITLE, KEYWORD, TEXT = 1.05, 1.0, 0.3  # how much a word says about the text in which it stands so
EARLIER = 0.007  # keywords are listed with the most telling ones first
STRONG = 0.4
LEAST_BEGINNING = 4  # letters from which a word may be completed


@dataclass(frozen=True)
class Phrase:
    """A title or keyword of several words; `weight` is what its words say when all of them are there."""

    key: Key
    words: frozenset[str]
    weight: float


@dataclass(frozen=True)
class Index:
    """`places`: for each word, how much it says about which text. `strong`: the words of titles and keywords,
    in order, also two as one; `written`: those of them that are written so. `beside`: the lesson of a help card.
    """

    keys: frozenset[Key]
    places: Mapping[str, Mapping[Key, float]]
    strong: tuple[str, ...]
    strong_words: frozenset[str]
    written: frozenset[str]
    stems: Mapping[tuple[str, str], frozenset[str]]
    phrases: tuple[Phrase, ...]
    phrases_with: Mapping[str, tuple[int, ...]]
    beside: Mapping[Key, Key]
    languages: tuple[str, ...]

    def of_stem(self, stem: str, language: str) -> frozenset[str]:
        """Our words of a language with this stem."""
        return self.stems.get((language, stem), frozenset())

    def begun_with(self, word: str) -> Iterable[str]:
        """Our words of titles and keywords that begin so, when enough is written."""
        if len(word) < LEAST_BEGINNING or word.isdigit():
            return ()
        first = bisect_left(self.strong, word)
        return takewhile(lambda ours: ours.startswith(word), self.strong[first : first + 12])


def indexed(library: Library) -> Index:
    """Read every title, keyword and sentence once; takes about 0.2 s."""
    read = _Read()
    for text in all_texts(library):
        for words, weight in _weighed(text, library):
            read.take((text.id, isinstance(text, HelpCard)), text.language, words, weight)
    strong = sorted(word for word, keys in read.places.items() if max(keys.values()) >= STRONG)
    return Index(
        keys=frozenset(key for keys in read.places.values() for key in keys),
        places=dict(read.places),
        strong=tuple(strong),
        strong_words=frozenset(strong),
        written=frozenset(word for words in read.spoken.values() for word in words) & frozenset(strong),
        stems=_by_stem(read.spoken),
        phrases=tuple(read.phrases),
        phrases_with=_by_word(read.phrases),
        beside={(card.id, True): (card.lesson, False) for card in library.help_cards if card.lesson},
        languages=library.languages,
    )


@dataclass(frozen=True)
class _Read:
    """What was read so far: words and their weights, the words of each language, phrases of several words."""

    places: dict[str, dict[Key, float]] = field(default_factory=lambda: defaultdict(dict))
    spoken: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    phrases: list[Phrase] = field(default_factory=list)

    def take(self, key: Key, language: str, words: list[str], weight: float) -> None:
        """Add a title, keyword or sentence."""
        said, named = telling(words), weight > TEXT
        self.spoken[language].update(said)
        alone = weight * 1.1 / (len(said) ** 0.5 + 0.1) if named else weight
        for word in said:
            self.places[word][key] = max(self.places[word].get(key, 0), alone)
        if named and len(said) > 1:
            self.phrases.append(Phrase(key, frozenset(said), weight))
        if named and len(words) == 2:  # "carseat" for a car seat
            self.places["".join(words)][key] = weight


def _by_stem(spoken: Mapping[str, Iterable[str]]) -> dict[tuple[str, str], frozenset[str]]:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for language, words in spoken.items():
        for word in words:
            found[language, stem(word, language)].add(word)
    return {of: frozenset(words) for of, words in found.items()}


def _by_word(phrases: list[Phrase]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = defaultdict(list)
    for number, phrase in enumerate(phrases):
        for word in phrase.words:
            found[word].append(number)
    return {word: tuple(numbers) for word, numbers in found.items()}


def _weighed(text: Record, library: Library) -> Iterator[tuple[list[str], float]]:
    yield folded(text.title), TITLE
    for place, keyword in enumerate(text.keywords):
        yield folded(keyword), KEYWORD - min(place, 15) * EARLIER
    for topic in library.topics if isinstance(text, HelpCard) else ():
        if topic.id == text.id:
            yield folded(topic.emoji), KEYWORD
            yield folded(topic.title(text.language)), KEYWORD
    for sentences in _texts(text):
        yield folded(plain(sentences)), TEXT


def _texts(text: Record) -> Iterator[str]:
    if isinstance(text, Lesson):
        yield from (card.html for card in text.cards)
    if isinstance(text, HelpCard):
        yield from (line for section in text.sections for line in (*section.bullets, section.note or ""))
