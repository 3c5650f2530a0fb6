"""What every text owes: sources, an owner, a review in time, links that lead somewhere, all languages in step."""

from collections.abc import Iterator
from datetime import date

from content.check.finding import Rule, Said
from content.help_card import HelpCard
from content.lesson import Lesson
from content.library import ENGLISH, Library
from content.record import Record


def _records(text: Record, _library: Library, today: date) -> Iterator[Said]:
    if text.language == ENGLISH and not text.sources:
        yield Said("there are no sources; name where each fact comes from, with the date it was seen.", ("sources",))
    if text.review_by < today:
        cure = f"its review was due by {text.review_by}; have it reviewed and set a new `review_by`."
        yield Said(cure, ("review_by",))
    if not text.keywords:
        yield Said("there are no `keywords`; add the words that parents would type to find it.", ("keywords",))


def _approval(text: Record, _library: Library, _today: date) -> Iterator[Said]:
    if text.status != "approved":
        return
    if not (text.approved_by and text.approved_on):
        cure = "it says approved, but not by whom and when; fill `approved_by` and `approved_on`, or say draft."
        yield Said(cure, ("status",))
    if text.is_unchecked_translation:
        yield Said("it says approved, but the translation is a machine draft; have it checked first.", ("translation",))
    for source in text.sources:
        if source.to_verify:
            yield Said(f"it says approved, but nobody has seen `{source.name}`; verify it.", ("status",))


def _links(text: Record, library: Library, _today: date) -> Iterator[Said]:
    if text.language != ENGLISH:  # translations take their links from the English file
        return
    lessons = {lesson.id for lesson in library.lessons}
    cards = {card.id for card in library.help_cards}
    # Related things are of one kind: a lesson leads to lessons, a help card to help cards.
    kind, known = ("lesson", lessons) if isinstance(text, Lesson) else ("help card", cards)
    for place, other in enumerate(text.related):
        if other not in known:
            cure = f"it is related to `{other}`, but there is no such {kind}; correct `related`."
            yield Said(cure, ("related", place))
    if isinstance(text, Lesson) and text.help_card and text.help_card not in cards:
        yield Said(f"its help card `{text.help_card}` does not exist; correct `help_card`.", ("help_card",))
    if isinstance(text, HelpCard) and text.lesson and text.lesson not in lessons:
        yield Said(f"its lesson `{text.lesson}` does not exist; correct `lesson`.", ("lesson",))


def _languages(text: Record, library: Library, _today: date) -> Iterator[Said]:
    shelf = library.lesson_texts if isinstance(text, Lesson) else library.card_texts
    if text.language == ENGLISH:
        for language in library.languages:
            if (text.id, language) not in shelf:
                yield Said(f"the file `{text.id}.{language}.md` is missing; translate it, if only as a marked draft.")
        if text.translation != "original":
            yield Said(
                "the English text is what others are translated from; say `translation: original`.", _TRANSLATION
            )
    elif shape(text) != shape(shelf[text.id, ENGLISH]):
        yield Said("its cards, quiz ids, sections or pictures differ from the English file; make both the same.")


def _in_step(text: Record, library: Library, _today: date) -> Iterator[Said]:
    if text.language == ENGLISH:
        return
    shelf = library.lesson_texts if isinstance(text, Lesson) else library.card_texts
    version = shelf[text.id, ENGLISH].version
    set_it = f'then set `translated_from: "{version}"`.'
    if text.translated_from is None:
        yield Said(f"it does not say which English text it follows; compare the two, {set_it}", _TRANSLATION)
    elif text.translated_from != version:
        yield Said(f"the English text has changed since it was translated; go through it, {set_it}", _FROM)
    if text.translation == "original":
        yield Said("a translation cannot be the original; say `machine draft, not checked` or `checked`.", _TRANSLATION)
    if text.translation == "checked" and not text.checked_by:
        yield Said("the translation is checked, but not by whom; name the checker in `checked_by`.", _TRANSLATION)


_TRANSLATION, _FROM = ("translation",), ("translated_from",)


def shape(text: Record) -> object:
    """Return what must be the same in every language: progress is kept by it, and the language may change midway."""
    if isinstance(text, Lesson):
        asked = [(each.id, each.card, each.right, [option.id for option in each.options]) for each in text.quiz]
        return [card.picture and card.picture.name for card in text.cards], asked
    if isinstance(text, HelpCard):
        return [section.level for section in text.sections], text.picture and text.picture.name
    return None


RULES: tuple[Rule, ...] = (_records, _approval, _links, _languages, _in_step)
