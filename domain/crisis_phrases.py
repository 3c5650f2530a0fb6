"""Phrases with gaps, stems and slips: compiled once, then looked for in a reading of a message."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from domain.crisis_words import Reading, collapse, one_letter_fewer, one_slip_apart

NEXT, NEAR, FAR, SOMEWHERE = 0, 3, 6, 8
"""How many other words may stand between two parts of a phrase: `+`, `_`, `__` and `~`."""
BY_THE_WAY = 1
SHORTEST_FOR_SLIPS = 6
LONGEST_FOR_SLIPS = 24
LONGEST_STEM = 14
LONGEST_GLUED = 4_096
_GAPS = {"+": NEXT, "_": NEAR, "__": FAR}
_ENDINGS = ("", "e", "s", "es", "ed", "ing", "in", "y")


@dataclass(frozen=True)
class Phrase:
    """`parts` of words found in this order, each at most `gap` words after the one before, mean `label`."""

    label: str
    first: int
    rest: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Vocabulary:
    """Which words belong to which part of a phrase; a word or stem is known by its collapsed spelling."""

    words: Mapping[str, frozenset[int]]
    stems: Mapping[str, frozenset[int]]
    near_words: Mapping[str, frozenset[str]]
    near_stems: Mapping[str, frozenset[str]]
    known: frozenset[str]
    glued: frozenset[str]

    def parts_of(self, word: str) -> frozenset[int]:
        """The parts that `word` (collapsed) can stand for, one slip of the finger forgiven in long words."""
        found = set(self.words.get(word, ()))
        for end in range(2, min(len(word), LONGEST_STEM) + 1):
            found.update(self.stems.get(word[:end], ()))
        if not found and word not in self.known and SHORTEST_FOR_SLIPS - 1 <= len(word) <= LONGEST_FOR_SLIPS:
            found.update(self._slips(word))
        return frozenset(found)

    def _slips(self, word: str) -> Iterator[int]:
        for key in one_letter_fewer(word):
            for meant in self.near_words.get(key, ()):
                if one_slip_apart(word, meant):
                    yield from self.words[meant]
        for end in range(SHORTEST_FOR_SLIPS - 1, min(len(word), LONGEST_STEM) + 1):
            start = word[:end]
            for key in one_letter_fewer(start):
                for meant in self.near_stems.get(key, ()):
                    if one_slip_apart(start, meant):
                        yield from self.stems[meant]

    def unglued(self, word: str) -> Reading:
        """The words that make up `word` ("babyisblue"), or nothing when it is not wholly made of known words."""
        if not 4 <= len(word) <= LONGEST_GLUED:
            return ()
        back: dict[int, tuple[int, str]] = {0: (0, "")}
        for start in range(len(word)):
            if start in back:
                self._reach(word, start, back)
        return tuple(_walk_back(back, len(word))) if len(word) in back else ()

    def _reach(self, word: str, start: int, back: dict[int, tuple[int, str]]) -> None:
        # "notturning" has lost a t by collapsing: the next word may begin with the last letter of this one.
        for begin in (start, start - 1) if start else (0,):
            for end in range(start + 1, min(begin + 15, len(word)) + 1):
                piece = word[begin:end]
                if piece in self.glued and end not in back:
                    back[end] = (start, piece)


def _walk_back(back: Mapping[int, tuple[int, str]], end: int) -> list[str]:
    pieces: list[str] = []
    while end:
        end, piece = back[end]
        pieces.append(piece)
    return pieces[::-1]


class PhraseBook:
    """Collects phrases line by line, then gives the vocabulary they need; raises ValueError in plain words."""

    def __init__(self) -> None:
        self.groups: Mapping[str, frozenset[str]] = {}
        self._parts: dict[frozenset[str], int] = {}
        self.phrases: list[Phrase] = []

    def name_groups(self, groups: Mapping[str, Iterable[str]]) -> None:
        """The groups that the next lines may use instead of all earlier ones."""
        for name, members in groups.items():
            for member in members:
                if not member.removesuffix("*").isalnum():
                    raise ValueError(f"'{member}' in group '{name}' is not a word")
        self.groups = {name: frozenset(members) for name, members in groups.items()}

    def add(self, label: str, line: str) -> None:
        """Adds one line such as `{baby} _ (blue|grey)`; `~` reads its two sides in either order."""
        sides = line.split(" ~ ")
        if len(sides) > 2:
            raise ValueError(f"'~' stands more than once in '{line}'")
        if len(sides) == 2:
            for first, second in (sides, sides[::-1]):
                self._add([*self._steps(first, line), *self._steps(second, line, after=SOMEWHERE)], label)
        else:
            self._add(self._steps(line, line), label)

    def _add(self, steps: list[tuple[int, int]], label: str) -> None:
        self.phrases.append(Phrase(label, steps[0][1], tuple(steps[1:])))

    def _steps(self, side: str, line: str, *, after: int = BY_THE_WAY) -> list[tuple[int, int]]:
        steps: list[tuple[int, int]] = []
        gap = after
        for element in side.split():
            if element in _GAPS:
                gap = _GAPS[element]
                continue
            words = frozenset(self._alternatives(element, line))
            steps.append((gap, self._parts.setdefault(words, len(self._parts))))
            gap = BY_THE_WAY
        if not steps:
            raise ValueError(f"no words in '{line}'")
        return steps

    def _alternatives(self, element: str, line: str) -> Iterator[str]:
        for choice in element.removeprefix("(").removesuffix(")").split("|"):
            if choice.startswith("{"):
                name = choice.strip("{}")
                if name not in self.groups:
                    raise ValueError(f"there is no group called '{name}' (in '{line}')")
                yield from self.groups[name]
            elif not choice.removesuffix("*").isalnum():
                raise ValueError(f"'{choice}' is not a word (in '{line}')")
            else:
                yield choice

    def vocabulary(self, ordinary: frozenset[str]) -> Vocabulary:
        """What `parts_of` needs; `ordinary` words are never taken for a slip, and may stand in glued words."""
        words: dict[str, set[int]] = {}
        stems: dict[str, set[int]] = {}
        long: set[str] = set()
        for spellings, part in self._parts.items():
            for spelling in spellings:
                bare = collapse(spelling.removesuffix("*"))
                (stems if spelling.endswith("*") else words).setdefault(bare, set()).add(part)
                if len(spelling.removesuffix("*")) >= SHORTEST_FOR_SLIPS:
                    long.add(bare)
        plain_words = frozenset(map(collapse, ordinary))
        return Vocabulary(
            words={word: frozenset(parts) for word, parts in words.items()},
            stems={stem: frozenset(parts) for stem, parts in stems.items()},
            near_words=_by_slip(long & set(words)),
            near_stems=_by_slip(long & set(stems)),
            known=plain_words,
            glued=frozenset(chain(words, plain_words, (s + end for s in stems for end in _ENDINGS))),
        )


def _by_slip(words: set[str]) -> dict[str, frozenset[str]]:
    keys: dict[str, set[str]] = {}
    for word in words:
        for key in one_letter_fewer(word):
            keys.setdefault(key, set()).add(word)
    return {key: frozenset(found) for key, found in keys.items()}


def found_in(tokens: Reading, vocabulary: Vocabulary, starts: Mapping[int, tuple[Phrase, ...]]) -> set[str]:
    """The labels of all phrases that stand in `tokens` (collapsed).

    Where a part of a phrase stands is one whole number, a bit for each word of the message: a phrase is
    followed by shifting bits, so that the time is bounded however often a word is repeated.
    """
    places: dict[int, int] = {}
    parts: dict[str, frozenset[int]] = {}
    for at, token in enumerate(tokens):
        if token not in parts:
            parts[token] = vocabulary.parts_of(token)
        for part in parts[token]:
            places[part] = places.get(part, 0) | 1 << at
    labels: set[str] = set()
    for part in places:
        for phrase in starts.get(part, ()):
            if phrase.label not in labels and _stands(phrase, places):
                labels.add(phrase.label)
    return labels


def _stands(phrase: Phrase, places: Mapping[int, int]) -> bool:
    here = places[phrase.first]
    for gap, part in phrase.rest:
        there = places.get(part, 0)
        if not there:
            return False
        reached = 0
        for step in range(1, gap + 2):
            reached |= here << step
        here = reached & there
        if not here:
            return False
    return True
