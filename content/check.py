"""Says what must be mended in lessons and help cards before parents read them, in sentences with a cure."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from content.help_card import HelpCard
from content.lesson import Lesson
from content.library import ENGLISH, Library, all_texts, file_of
from content.pictures import NoSuchPicture
from content.reading_age import reading_age
from content.record import Picture, Record
from content.seen import units, words_of

MESSAGE, CAPTION, BUTTON = 4096, 1024, 64  # Telegram's limits, in UTF-16 units of what is seen
CARD, HELP_CARD, FEWEST_CARDS, MOST_CARDS = 700, 3500, 3, 6  # ours: what a tired parent reads in one go
OLDEST_READER = 11
HEAVIEST_PICTURE = 150_000  # bytes
_AMOUNT = (
    r"ml|mls|mg|mcg|µg|millilit\w+|milligram\w*|drops?|puffs?|tablets?|teaspoons?|doses?|damla|puf|ölçek|doz|kaşık"
)
_DOSE = re.compile(rf"\d[\d.,]*\s*(?:{_AMOUNT})\b", re.IGNORECASE)
_REASSURING = re.compile(r"that[’']s fine|don[’']t worry|nothing to worry|merak etmeyin|endişelenmeyin", re.IGNORECASE)


@dataclass(frozen=True)
class Finding:
    """One thing to mend in `file`; a notice is known and lets the check pass."""

    file: str
    sentence: str
    is_notice: bool = False

    def __str__(self) -> str:
        return f"{self.file}: {self.sentence}"


def check(library: Library, today: date) -> list[Finding]:
    """Return all findings, those of one file together; last, a notice that counts what nobody has approved."""
    findings = []
    for text in all_texts(library):
        for rule in _RULES:
            findings += [Finding(file_of(text), sentence) for sentence in rule(text, library, today)]
    findings += [Finding("help/topics.yaml", sentence) for sentence in _topics(library)]
    return [*findings, *_unapproved(library)]


def _records(text: Record, _library: Library, today: date) -> Iterator[str]:
    if not text.sources:
        yield "there are no sources; name where each fact comes from, with the date it was seen."
    if text.review_by < today:
        yield f"its review was due by {text.review_by}; have it reviewed and set a new `review_by`."
    if text.status == "approved":
        if not (text.approved_by and text.approved_on):
            yield "it says approved, but not by whom and when; fill `approved_by` and `approved_on`, or say draft."
        if text.is_unchecked_translation:
            yield "it says approved, but the translation is a machine draft; have it checked first."
        yield from (
            f"it says approved, but nobody has seen `{s.name}`; verify it." for s in text.sources if s.to_verify
        )


def _links(text: Record, library: Library, _today: date) -> Iterator[str]:
    lessons = {lesson.id for lesson in library.lessons}
    cards = {card.id for card in library.help_cards}
    # Related things are of one kind: a lesson leads to lessons, a help card to help cards.
    kind, known = ("lesson", lessons) if isinstance(text, Lesson) else ("help card", cards)
    yield from (
        f"it is related to `{i}`, but there is no such {kind}; correct `related`."
        for i in text.related
        if i not in known
    )
    if isinstance(text, Lesson) and text.help_card and text.help_card not in cards:
        yield f"its help card `{text.help_card}` does not exist; correct `help_card`."
    if isinstance(text, HelpCard) and text.lesson and text.lesson not in lessons:
        yield f"its lesson `{text.lesson}` does not exist; correct `lesson`."


def _languages(text: Record, library: Library, _today: date) -> Iterator[str]:
    shelf = library.lesson_texts if isinstance(text, Lesson) else library.card_texts
    if text.language == ENGLISH:
        for language in library.languages:
            if (text.id, language) not in shelf:
                yield f"the file `{text.id}.{language}.md` is missing; translate it, if only as a marked draft."
    elif isinstance(text, Lesson) and _shape(text) != _shape(library.lesson(text.id, ENGLISH)):
        yield "its cards or quiz ids differ from the English file; make both the same."


def _shape(lesson: Lesson) -> object:
    # Progress is kept by these, and the language may be changed midway.
    return len(lesson.cards), [(asked.id, asked.right, [o.id for o in asked.options]) for asked in lesson.quiz]


def _lesson_sizes(text: Record, _library: Library, _today: date) -> Iterator[str]:
    if not isinstance(text, Lesson):
        return
    if not FEWEST_CARDS <= len(text.cards) <= MOST_CARDS:
        yield f"there are {len(text.cards)} cards; make it {FEWEST_CARDS} to {MOST_CARDS}."
    for number, card in enumerate(text.cards, start=1):
        length = units(card.html)
        limit = CAPTION if card.picture else MESSAGE
        if length > limit:
            yield f"card {number} has {length} characters and Telegram takes {limit}; split it."
        elif length > CARD:
            yield f"card {number} has {length} characters; shorten it to {CARD} or split it."


def _help_sizes(text: Record, _library: Library, _today: date) -> Iterator[str]:
    if isinstance(text, HelpCard) and units(text.html) > HELP_CARD:
        yield f"the card has {units(text.html)} characters; shorten it to {HELP_CARD}."


def _quizzes(text: Record, _library: Library, _today: date) -> Iterator[str]:
    if not isinstance(text, Lesson):
        return
    if not 1 <= len(text.quiz) <= 2:
        yield f"there are {len(text.quiz)} quiz questions; ask 1 or 2."
    for asked in text.quiz:
        if not asked.reason:
            yield f"the quiz question `{asked.id}` gives no reason; write why the right answer is right."
        for option in asked.options:
            if units(option.text) > BUTTON:
                yield f"the answer `{option.id}` is too long for a button; use at most {BUTTON} characters."


def _pictures(text: Record, library: Library, _today: date) -> Iterator[str]:
    for shown in _pictures_of(text):
        try:
            size = len(library.picture(shown.name))
        except NoSuchPicture:
            yield f"there is no picture `{shown.name}`; draw `{shown.name}.svg` and render it."
        else:
            if size >= HEAVIEST_PICTURE:
                yield f"the picture `{shown.name}` has {size} bytes; keep it below {HEAVIEST_PICTURE}."
        if not shown.alt.strip():
            yield f"the picture `{shown.name}` has no `alt`; say in a sentence what it shows."


def _words(text: Record, _library: Library, _today: date) -> Iterator[str]:
    words = words_of(text)
    dose = _DOSE.search(words)
    if dose:
        yield f"“{dose[0]}” looks like a dose; write “read the bottle, ask a pharmacist” instead."
    soothing = _REASSURING.search(words)
    if soothing:
        yield f"“{soothing[0]}” is a verdict that nobody here can give; say when to get help instead."
    if text.language == ENGLISH and reading_age(words) > OLDEST_READER:
        yield f"the reading age is {reading_age(words):.1f}; use shorter sentences and words, down to {OLDEST_READER}."


def _topics(library: Library) -> Iterator[str]:
    cards = {card.id for card in library.help_cards}
    offered = {topic.id for topic in library.topics if topic.card} | {library.first_card}
    yield from (f"`{i}` has no help card; write it or say `card: false`." for i in sorted(offered - cards))
    yield from (f"the help card `{i}` is on no screen; add it to the topics." for i in sorted(cards - offered))
    for topic in library.topics:
        yield from (
            f"`{topic.id}` has no title in `{lang}`; add one." for lang in library.languages if lang not in topic.titles
        )


def _unapproved(library: Library) -> Iterator[Finding]:
    texts = list(all_texts(library))
    drafts = sum(text.is_draft for text in texts)
    open_sources = {source.name for text in texts for source in text.sources if source.to_verify}
    if drafts:
        yield Finding(
            "content",
            f"{drafts} of {len(texts)} texts are drafts and {len(open_sources)} sources are still to be verified; "
            "a named clinician must approve each text before parents rely on it.",
            is_notice=True,
        )


def _pictures_of(text: Record) -> list[Picture]:
    if isinstance(text, Lesson):
        return [card.picture for card in text.cards if card.picture]
    return [text.picture] if isinstance(text, HelpCard) and text.picture else []


_RULES: tuple[Callable[[Record, Library, date], Iterator[str]], ...] = (
    _records,
    _links,
    _languages,
    _lesson_sizes,
    _help_sizes,
    _quizzes,
    _pictures,
    _words,
)
