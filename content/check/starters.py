"""What a conversation starter owes a group: few plain words in every language, no advice, no numbers to ring."""

import re
from collections.abc import Callable, Iterator

from content.check.finding import Said
from content.check.words import OLDEST_READER
from content.library import ENGLISH, Library
from content.lines import Key
from content.reading_age import reading_age
from content.seen import units
from content.starters import FILE, Starter, load_starters

LONGEST, LONGEST_NOTE = 300, 300  # characters, as Telegram counts them: seen whole on a small phone

# The only numbers a starter may hold. Everything else is an amount, an age or a number to ring that nobody has checked.
_KNOWN_NUMBERS = {"999", "111"}
_NUMBER = re.compile(r"\d+")
# A starter asks; it neither advises nor judges.
_ADVISING = re.compile(
    r"\byou (?:should|must|ought)\b|don[’']t worry|\bnormal\b|gerekir\b|zorundasınız|merak etmeyin|endişelenmeyin"
    r"|\bgood (?:mum|mother|dad|father|parent)s?\b|\biyi (?:anne|baba)\b",
    re.IGNORECASE,
)


def _starters(library: Library) -> Iterator[Said]:
    if not (library.folder / FILE).exists():  # a folder of lessons alone is a whole one
        return
    topics = {topic.id for topic in library.lesson_topics}
    for place, starter in enumerate(load_starters(library.folder).all):
        yield from _places(starter, library, topics, place)
        for language in starter.languages:
            yield from _approval(starter, language, place)
            yield from _texts(starter, language, place)


def _places(starter: Starter, library: Library, topics: set[str], place: int) -> Iterator[Said]:
    if starter.topic is not None and starter.topic not in topics:
        cure = f"the topic of `{starter.id}` is not in `lessons/topics.yaml`; choose one of it or leave it out."
        yield Said(cure, ("starters", place, "topic"))
    for language in library.languages:
        if language not in starter.texts:
            yield Said(f"`{starter.id}` has no words in `{language}`; add them.", ("starters", place, "words"))


def _approval(starter: Starter, language: str, place: int) -> Iterator[Said]:
    where = ("starters", place, "status")
    unread = starter.is_unchecked_translation(language)
    if (starter.status[language] != "draft" or (language != ENGLISH and not unread)) and not starter.checked_by.get(
        language
    ):
        yield Said(f"`{starter.id}` says checked in `{language}`, but not by whom; fill `checked_by`.", where)
    if starter.status[language] == "approved" and unread:
        cure = f"`{starter.id}` says approved in `{language}`, but the translation is a machine draft; have it checked."
        yield Said(cure, where)


def _texts(starter: Starter, language: str, place: int) -> Iterator[Said]:
    kinds = (("words", starter.texts, LONGEST), ("champion_note", starter.notes, LONGEST_NOTE))
    for field, texts, longest in kinds:
        if language in texts:
            where: tuple[Key, ...] = ("starters", place, field, language)
            for sentence in _faults(texts[language], language, longest):
                yield Said(f"`{starter.id}` in `{language}`: {sentence}", where)


def _faults(words: str, language: str, longest: int) -> Iterator[str]:
    if units(words) > longest:
        yield f"there are {units(words)} characters; shorten it to {longest}."
    if "!" in words:
        yield "there is an exclamation mark; end the sentence calmly."
    for number in _NUMBER.findall(words):
        if number not in _KNOWN_NUMBERS:
            yield f"“{number}” is a number; leave out amounts, ages and numbers to ring other than 999 and 111."
    advising = _ADVISING.search(words)
    if advising:
        yield f"“{advising[0]}” advises or judges; ask, and leave advice to the lessons."
    if language == ENGLISH and reading_age(words) > OLDEST_READER:
        yield f"the reading age is {reading_age(words):.1f}; use shorter sentences and words, down to {OLDEST_READER}."


RULES: tuple[tuple[str, Callable[[Library], Iterator[Said]]], ...] = ((FILE, _starters),)
