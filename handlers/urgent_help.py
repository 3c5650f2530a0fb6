"""Urgent help: one tap from everywhere, never blocked, the same cards for everybody."""

from __future__ import annotations

from collections.abc import Iterable

from content.help_card import HelpCard
from domain.refused import Refused
from domain.screen import Button, Screen, button, in_twos
from domain.words import Html, Line, text
from handlers.actions import HideThis, OpenHelp, OpenHelpCard, OpenHome, OpenSources, SeePicture
from handlers.ctx import Ctx
from handlers.local_help_actions import OpenLocalHelp
from handlers.routes import Command, Press, Route
from handlers.source_lines import checked_line, short_line

TOPICS_A_PAGE = 7
_MOST_WITH_A_WAY = 6  # buttons: with the two below them there is no room for one more


def routes() -> Iterable[Route]:
    """/help and its cards."""
    yield Command("help", lambda ctx, _command: topics(ctx, OpenHelp()))
    yield Press(OpenHelp, topics)
    yield Press(OpenHelpCard, card)
    yield Press(SeePicture, see_picture)
    yield Press(OpenSources, sources)


async def topics(ctx: Ctx, press: OpenHelp) -> Screen:
    """What needs 999 first, then the topics that have a card."""
    library = ctx.house.library
    offered = [t for t in library.topics if t.card]
    first = max(press.page, 0) * TOPICS_A_PAGE
    page = offered[first : first + TOPICS_A_PAGE] or offered[:TOPICS_A_PAGE]
    rows = [Button(text("plain", words=f"{t.emoji} {t.title(ctx.language)}"), OpenHelpCard(t.id)) for t in page]
    if len(offered) > TOPICS_A_PAGE:
        following = press.page + 1 if first + TOPICS_A_PAGE < len(offered) else 0
        pages = -(-len(offered) // TOPICS_A_PAGE)
        rows.append(button("help-more", OpenHelp(following), page=first // TOPICS_A_PAGE + 1, of=pages))
    if press.page and len(rows) < _MOST_WITH_A_WAY and ctx.person.joined:
        rows.append(button("local-help-button", OpenLocalHelp()))
    last = (Button(text("help-copy-111"), copy="111"), button("button-home", OpenHome()))
    own = () if ctx.language == ctx.house.wording.first else (text("help-emergency-line"),)
    return Screen((*own, text("help-first"), text("help-second")), (*in_twos(rows), last), beside=press.beside)


async def card(ctx: Ctx, press: OpenHelpCard) -> Screen:
    """One card, a level at a time and red first: on a small phone the whole card would show its green end only.

    An unchecked translation is one tap away and says what it is.
    """
    library = ctx.house.library
    if press.topic not in {c.id for c in library.help_cards}:
        raise Refused("old-button")
    draft = library.draft_card(press.topic, ctx.language)
    shown = draft if press.draft and draft else library.help_card(press.topic, ctx.language)
    level = next((each.level for each in shown.sections if each.level == press.level), None)
    if level is None:
        raise Refused("old-button")
    lines: list[Line] = []
    if shown is draft:
        lines.append(text("help-unchecked"))
    elif draft:
        lines.append(text("help-emergency-line"))
    if press.level != "red":
        lines.append(text("help-red-first"))
    lines += [Html(shown.page(level)), short_line(shown)]
    if press.level == "red":  # once more at the end: on a small phone the heading may be out of sight
        lines.append(text("help-red-end"))
    return Screen(tuple(lines), _rows(press, shown, draft), beside=press.beside)


async def see_picture(ctx: Ctx, press: SeePicture) -> Screen:
    """The card's picture beside the card, which stays where it is."""
    if press.topic not in {c.id for c in ctx.house.library.help_cards}:
        raise Refused("old-button")
    shown = ctx.house.library.help_card(press.topic, ctx.language)
    if shown.picture is None:
        raise Refused("old-button")
    lines = (text("help-picture", title=shown.title), text("help-red-end"))
    return Screen(lines, ((button("button-urgent-help", OpenHelp()),),), picture=shown.picture.name, beside=True)


async def sources(ctx: Ctx, press: OpenSources) -> Screen:
    """What the card is based on, apart from it: in an emergency every line on the card counts."""
    if press.topic not in {c.id for c in ctx.house.library.help_cards}:
        raise Refused("old-button")
    shown = ctx.house.library.help_card(press.topic, ctx.language)
    back = (button("form-back", OpenHelpCard(press.topic)), button("button-home", OpenHome()))
    return Screen((text("help-sources", title=shown.title), checked_line(shown, most=12)), (back,))


def _rows(press: OpenHelpCard, shown: HelpCard, draft: HelpCard | None) -> tuple[tuple[Button, ...], ...]:
    levels = tuple(
        button(_way_to(shown, each.level), OpenHelpCard(press.topic, press.draft, each.level))
        for each in shown.sections
        if each.level != press.level
    )
    other: tuple[tuple[Button, ...], ...] = ()
    if draft:
        key = "help-in-english" if press.draft else "help-in-my-language"
        other = ((button(key, OpenHelpCard(press.topic, not press.draft, press.level)),),)
    small: tuple[Button, ...] = (
        Button(text("help-copy-111"), copy="111"),
        button("help-sources-button", OpenSources(press.topic)),
    )
    if shown.picture:
        small = (button("help-picture-button", SeePicture(press.topic)), *small)
    last = [button("help-other", OpenHelp()), button("button-home", OpenHome())]
    if shown.hide:
        last.insert(0, button("crisis-button-hide", HideThis(0)))
    return (levels, *other, small, tuple(last))


def _way_to(card: HelpCard, level: str) -> str:
    """Where a card has headings of its own, 111 is not what its amber page is about."""
    return f"help-{level}-own" if level != "red" and card.headings.are_own else f"help-{level}"
