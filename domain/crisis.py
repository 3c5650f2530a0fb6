"""The crisis net: which fixed help cards a message asks for, whatever else is going on.

It shows help and never judges: no question first, no score, no "not" understood as good news.
Nothing here keeps, counts or logs what was written.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from domain.crisis_phrases import Phrase, PhraseBook, Vocabulary, found_in
from domain.crisis_words import Reading, collapse, is_drawn_out, plain, readings, squashed


class CrisisClass(StrEnum):
    """What a message may be about; the value is the last part of the card's text key (`crisis-A`)."""

    CHILD_LIFE = "A"
    ILL_BABY = "B"
    POISON_OR_INJURY = "C"
    PREGNANCY = "D"
    SELF_HARM = "E"
    HARM_TO_BABY = "F"
    CONFUSION = "G"
    ABUSE = "H"
    CHILD_ABUSE = "I"
    LOSS = "J"
    MISSING_CHILD = "K"
    HUNGER = "L"
    DOSE = "M"
    NOT_RIGHT = "N"
    CATCH_ALL = "T"


ORDER = tuple(map(CrisisClass, "AKGCDEFHIBJMLNT"))
"""Cards in the order in which they are shown: what needs 999 this minute comes first."""
SAFEGUARDING = frozenset(map(CrisisClass, "EFGHI"))
"""What goes to safeguarding as well, when it is submitted to staff (and its author is told so before)."""
LOSS = CrisisClass.LOSS
"""Stops everything about a baby at once."""
LEARNABLE = frozenset(map(CrisisClass, "BLMNT"))
"""What may just as well be a question (in Turkish nothing tells them apart): behind these cards a search shows what
it found."""
NEUTRAL = CrisisClass.ABUSE
"""A neutral preview, no follow-up, and a way to hide the card."""
_IN_PREGNANCY = re.compile(r"weeks?\b|wks?\b|pregnan|miscar|stillb|scan\b|born sleeping", re.IGNORECASE)
_SAYS_LESS = {CrisisClass.NOT_RIGHT: frozenset(ORDER) - frozenset(map(CrisisClass, "NLMT"))}


@dataclass(frozen=True)
class WordList:
    """One language's words, as written by people: `phrases` and `squashed` are lines by class or detail key."""

    language: str
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    spellings: Mapping[str, str] = field(default_factory=dict)
    kept_apart: Mapping[str, str] = field(default_factory=dict)
    ordinary: tuple[str, ...] = ()
    phrases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    squashed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Lexicon:
    """The word lists of all languages, compiled once; ask it through `matches` and `details`."""

    vocabulary: Vocabulary
    starts: Mapping[int, tuple[Phrase, ...]]
    spellings: Mapping[str, Reading]
    kept_apart: Mapping[str, str]
    squashed: tuple[tuple[str, str], ...]


def compiled(*lists: WordList) -> Lexicon:
    """One lexicon for all `lists`; raises ValueError with class and line when a line is wrong."""
    book = PhraseBook()
    for words in lists:
        _add_lines(book, words)
    starts: dict[int, tuple[Phrase, ...]] = {}
    for phrase in book.phrases:
        starts[phrase.first] = (*starts.get(phrase.first, ()), phrase)
    spellings = {old: tuple(new.split()) for words in lists for old, new in words.spellings.items()}
    apart = {old: new for words in lists for old, new in words.kept_apart.items()}
    ordinary = {word for words in lists for word in words.ordinary}
    return Lexicon(
        vocabulary=book.vocabulary(frozenset(ordinary)),
        starts=starts,
        spellings={collapse(old): tuple(map(collapse, new)) for old, new in spellings.items()},
        kept_apart=apart,
        squashed=tuple(
            (squashed(line), label) for words in lists for label, lines in words.squashed.items() for line in lines
        ),
    )


def _add_lines(book: PhraseBook, words: WordList) -> None:
    book.name_groups({name: tuple(map(plain, members)) for name, members in words.groups.items()})
    for label, lines in words.phrases.items():
        for line in lines:
            try:
                book.add(label, plain(line))
            except ValueError as wrong:
                raise ValueError(f"class {label}: {wrong}") from None


def matches(text: str, lexicon: Lexicon) -> tuple[CrisisClass, ...]:
    """The classes of help that `text` asks for, in the order of their cards; empty when nothing was found."""
    labels = _labels(text, lexicon)
    found = {each for each in ORDER if each.value in labels}
    shown = [each for each in ORDER if each in found and not found & _SAYS_LESS.get(each, frozenset())]
    return tuple(_after_a_loss(shown, text) if LOSS in found else shown)


def _after_a_loss(shown: list[CrisisClass], text: str) -> list[CrisisClass]:
    """Somebody who says "we lost our baby" is not met by the police first, and not at all where weeks are named."""
    if CrisisClass.MISSING_CHILD not in shown:
        return shown
    rest: list[CrisisClass] = [each for each in shown if each is not CrisisClass.MISSING_CHILD]
    if _IN_PREGNANCY.search(text):
        return rest
    at = rest.index(LOSS) + 1
    return [*rest[:at], CrisisClass.MISSING_CHILD, *rest[at:]]


def details(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Text keys of the extra lines that belong to the words of `text` (`crisis-C-burn`), in a fixed order."""
    return tuple(sorted(label for label in _labels(text, lexicon) if label.startswith("crisis-")))


def _labels(text: str, lexicon: Lexicon) -> set[str]:
    if not text or text.isspace():
        return set()
    letters = squashed(text)
    labels = {label for phrase, label in lexicon.squashed if phrase in letters}
    for reading in readings(text):
        tokens, unglued = _spelled(reading, lexicon)
        labels |= found_in(tokens, lexicon.vocabulary, lexicon.starts)
        if unglued != tokens:
            labels |= found_in(unglued, lexicon.vocabulary, lexicon.starts)
    return labels


def _spelled(reading: Reading, lexicon: Lexicon) -> tuple[Reading, Reading]:
    """The reading in known spellings, and the same with glued words taken apart."""
    tokens: list[str] = []
    unglued: list[str] = []
    for word in reading:
        short = collapse(word)
        known = lexicon.spellings.get(short) or (_kept_apart(word, short, lexicon),)
        tokens.extend(known)
        unglued.extend(known if _is_known(short, lexicon) else _apart(short, known, lexicon))
    return tuple(tokens), tuple(unglued)


def _kept_apart(word: str, short: str, lexicon: Lexicon) -> str:
    """What stands for a word that would be another one without its double letter, however long it was held down."""
    held = (each for each in lexicon.kept_apart if len(word) >= len(each) and is_drawn_out(word, each))
    return next((lexicon.kept_apart[each] for each in held), short)


def _is_known(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.spellings or word in lexicon.vocabulary.glued


def _apart(word: str, known: Reading, lexicon: Lexicon) -> Reading:
    return lexicon.vocabulary.unglued(word) or known
