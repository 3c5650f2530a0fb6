"""Cards to drop into any chat: what fits the words that somebody typed behind the bot's name, help first.

Anybody may ask. Nothing is kept, counted or logged of it, nothing is stopped by it, and no card holds anything
personal.
"""

from __future__ import annotations

from collections.abc import Iterable

from content.tongue import tongue_of
from domain.crisis import LOSS, NEUTRAL, SAFEGUARDING, CrisisClass, details, matches
from domain.incoming import AskedInline
from domain.inline import MOST_CARDS, Card, Offered
from domain.said import clean
from domain.words import text
from handlers.card_links import HELP
from handlers.ctx import Ctx
from handlers.dropped_cards import help_card, lesson_card, opens

MOST_CRISIS, MOST_HELP = 3, 3
FITTING = 0.75  # of the best score: what is only near to the words does not stand above a lesson that is meant
_ALONE = {LOSS, NEUTRAL}  # nothing about babies behind a loss, nothing at all behind a fear of somebody
_ABOUT_HERSELF = SAFEGUARDING | {LOSS}
_OWN_WORDS_OUTSIDE = {CrisisClass.SELF_HARM, NEUTRAL, LOSS}
"""Their cards speak of the private chat: that nobody has seen it, what was stopped there, that it can be deleted."""


def offered(ctx: Ctx, asked: AskedInline) -> Offered:
    """The fixed help for crisis words first, then help cards, then lessons; all in one language."""
    words = clean(asked.words)
    language = language_of(ctx, words, asked.language)
    if not words:
        return Offered(asked.query_id, language, tuple(_for_everybody(ctx, language))[:MOST_CARDS])
    classes = matches(words, ctx.house.lexicon)
    cards = [_crisis(ctx, each, words, language) for each in classes[:MOST_CRISIS]]
    if not _ALONE & set(classes):
        cards += _found(ctx, words, language, lessons=not SAFEGUARDING & set(classes))
    above, start = (text("inline-help-above"), HELP) if classes else (None, "")
    if not cards:
        above, start = text("inline-nothing-above"), "home"
    return Offered(asked.query_id, language, tuple(cards)[:MOST_CARDS], above, start)


def language_of(ctx: Ctx, words: str, of_telegram: str | None) -> str:
    """The language of the words, else the person's, else that of their Telegram, else the first one."""
    known = ctx.house.wording.languages
    said = tongue_of(words, ctx.house.finder.index) if words else None
    theirs = (of_telegram or "").partition("-")[0].lower()
    return next(each for each in (said, ctx.person.language, theirs, ctx.house.wording.first) if each in known)


def _for_everybody(ctx: Ctx, language: str) -> Iterable[Card]:
    """Urgent help, then the safety essentials; those for a pregnancy alone go last."""
    yield from _helps(ctx, [ctx.house.library.first_card], language)
    essential = [each for each in ctx.house.library.offered(ctx.today) if each.essential and each.by_itself]
    essential.sort(key=lambda each: all(stage.expecting for stage in each.stages))
    yield from (lesson_card(ctx, each.id, language) for each in essential)


def _found(ctx: Ctx, words: str, language: str, *, lessons: bool) -> list[Card]:
    hits = ctx.house.finder.find(words)
    fitting = max((hit.score for hit in hits), default=0) * FITTING
    cards = _helps(ctx, [hit.id for hit in hits if hit.is_help and hit.score >= fitting], language)[:MOST_HELP]
    today = {each.id for each in ctx.house.library.offered(ctx.today)}
    found = [hit.id for hit in hits if not hit.is_help and hit.id in today]
    return [*cards, *(lesson_card(ctx, lesson, language) for lesson in found if lessons)]


def _helps(ctx: Ctx, ids: Iterable[str], language: str) -> list[Card]:
    library = ctx.house.library
    current = [each for each in ids if library.help_card(each, ctx.house.wording.first).is_current(ctx.today)]
    return [help_card(ctx, each, language) for each in current]


def _crisis(ctx: Ctx, found: CrisisClass, words: str, language: str) -> Card:
    """The fixed card of a class; its first words are what the asker sees in the list."""
    fixed = text(f"crisis-{found.value}-outside" if found in _OWN_WORDS_OUTSIDE else f"crisis-{found.value}")
    more = details(words, ctx.house.lexicon) if found is CrisisClass.POISON_OR_INJURY else ()
    own = () if language == ctx.house.wording.first else (text("crisis-emergency-line"),)
    lines = (*own, fixed, *(text(key) for key in more), text("content-draft-short"))
    title, about = text("inline-title-crisis"), fixed
    if found in _ABOUT_HERSELF:  # under her name, before everybody
        title = text("inline-title-for-all")
    if found is NEUTRAL:  # somebody may look over her shoulder at the list
        title, about = text("inline-title-neutral"), text("inline-about-neutral")
    return Card(f"crisis_{found.value}", title, about, lines, opens(ctx, "inline-open-all", HELP))
