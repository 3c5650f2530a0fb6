"""What a lesson owes: sizes that a tired parent can take in, a fair quiz, a topic, an age, light pictures."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

from content.check.finding import Rule, Said
from content.help_card import HelpCard
from content.lesson import Lesson, Question
from content.library import ENGLISH, Library
from content.pictures import NoSuchPicture
from content.record import Picture, Record
from content.seen import units

MESSAGE, CAPTION, BUTTON = 4096, 1024, 64  # Telegram's limits, in UTF-16 units of what is seen
CARD, HELP_CARD, FEWEST_CARDS, MOST_CARDS = 700, 3500, 3, 6  # ours: what a tired parent reads in one go
LONGEST_TITLE, LONGEST_WATCH = 40, 50  # a watch button has words of its own before the name
OLDEST_CHILD = 260  # weeks; five years
HEAVIEST_PICTURE = 150_000  # bytes


def _sizes(text: Record, _library: Library, _today: date) -> Iterator[Said]:
    if units(text.title) > LONGEST_TITLE:
        yield Said(f"the title has {units(text.title)} characters; shorten it to {LONGEST_TITLE}.", ("title",))
    if isinstance(text, HelpCard) and units(text.html) > HELP_CARD:
        yield Said(f"the card has {units(text.html)} characters; shorten it to {HELP_CARD}.")
    if not isinstance(text, Lesson):
        return
    if not FEWEST_CARDS <= len(text.cards) <= MOST_CARDS:
        yield Said(f"there are {len(text.cards)} cards; make it {FEWEST_CARDS} to {MOST_CARDS}.")
    for number, card in enumerate(text.cards, start=1):
        length = units(card.html)
        limit = CAPTION if card.picture else MESSAGE
        if length > limit:
            yield Said(
                f"card {number} has {length} characters and Telegram takes {limit}; split it.", ("cards", number)
            )
        elif length > CARD:
            cure = f"card {number} has {length} characters; shorten it to {CARD} or split it."
            yield Said(cure, ("cards", number))


def _quizzes(text: Record, _library: Library, _today: date) -> Iterator[Said]:
    if not isinstance(text, Lesson):
        return
    if text.essential and not text.quiz:
        cure = "an essential lesson comes back as a question; ask at least one."
        yield Said(cure, ("essential",) if text.language == ENGLISH else ())
    elif not 1 <= len(text.quiz) <= 2:
        yield Said(f"there are {len(text.quiz)} quiz questions; ask 1 or 2.", ("quiz",))
    ids = Counter(asked.id for asked in text.quiz)
    for place, asked in enumerate(text.quiz):
        if ids[asked.id] > 1:
            yield Said(f"the quiz id `{asked.id}` stands twice; give each question its own.", ("quiz", place, "id"))
        for sentence in _question(asked):
            yield Said(sentence, ("quiz", place))


def _question(asked: Question) -> Iterator[str]:
    if not asked.reason:
        yield f"the quiz question `{asked.id}` gives no reason; write why the right answer is right."
    texts = Counter(option.text.casefold() for option in asked.options)
    for option in asked.options:
        if units(option.text) > BUTTON:
            yield f"the answer `{option.id}` is too long for a button; use at most {BUTTON} characters."
        if texts[option.text.casefold()] > 1:
            yield f"the answer `{option.id}` of `{asked.id}` reads like another one; make each answer differ."


def _place(text: Record, library: Library, _today: date) -> Iterator[Said]:
    if not isinstance(text, Lesson) or text.language != ENGLISH:  # translations take these from the English file
        return
    topics = [topic.id for topic in library.lesson_topics]
    if text.topic not in topics:
        cure = f"the topic `{text.topic}` is not in `lessons/topics.yaml`; choose one of {', '.join(topics)}."
        yield Said(cure, ("topic",))
    for place, stage in enumerate(text.stages):
        oldest = max(stage.from_weeks or 0, stage.to_weeks or 0)
        if oldest > OLDEST_CHILD:
            cure = f"the stage reaches {oldest} weeks; children here are at most {OLDEST_CHILD} weeks (five years) old."
            yield Said(cure, ("stages", place))
    yield from _watch(text)


def _watch(lesson: Lesson) -> Iterator[Said]:
    if lesson.watch is None:
        return
    if units(lesson.watch.name) > LONGEST_WATCH:
        cure = f"the name of what to watch has more than {LONGEST_WATCH} characters; name the organisation alone."
        yield Said(cure, ("watch", "name"))
    address = urlsplit(lesson.watch.url)
    # A film is reached at its owner's own address: no shortener hides where it leads, nobody is counted on the way.
    if "." not in (address.hostname or "") or address.hostname in _SHORTENERS or "@" in address.netloc:
        cure = "the address of what to watch hides where it leads; give the organisation's own, in full."
        yield Said(cure, ("watch", "url"))
    if "utm_" in address.query or "fbclid" in address.query:
        yield Said("the address of what to watch follows who opens it; remove what stands after `?`.", ("watch", "url"))


_SHORTENERS = {"bit.ly", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "is.gd", "buff.ly"}


def _pictures(text: Record, library: Library, _today: date) -> Iterator[Said]:
    for shown, where in _pictures_of(text):
        try:
            size = len(library.picture(shown.name))
        except NoSuchPicture:
            yield Said(f"there is no picture `{shown.name}`; draw `{shown.name}.svg` and render it.", where)
        else:
            if size >= HEAVIEST_PICTURE:
                cure = f"the picture `{shown.name}` has {size} bytes; keep it below {HEAVIEST_PICTURE}."
                yield Said(cure, where)


def _pictures_of(text: Record) -> list[tuple[Picture, tuple[str, ...]]]:
    if isinstance(text, Lesson):
        on_cards = [(card.picture, ("pictures",)) for card in text.cards if card.picture]
        asked = [(Picture(name=each.picture, alt=each.question), ("quiz",)) for each in text.quiz if each.picture]
        return [*on_cards, *asked]
    return [(text.picture, ("picture",))] if isinstance(text, HelpCard) and text.picture else []


RULES: tuple[Rule, ...] = (_sizes, _quizzes, _place, _pictures)
