"""Search: a few words, in any language, misspelt or not."""

from __future__ import annotations

from collections.abc import Iterable

from domain.form import Answers, Form, Kind, Step
from domain.screen import Screen, button
from domain.words import text
from handlers import lesson_list
from handlers.actions import BeginForm, OpenHelp, OpenHelpCard, OpenHome, OpenLearn
from handlers.ctx import Ctx
from handlers.routes import FormRoute, Route

SEARCH = Form("search", (Step("words", Kind.TEXT, skippable=False, longest=200),), fleeting=True, open_to_all=True)
MOST = 4


def routes() -> Iterable[Route]:
    """The search."""
    yield FormRoute(SEARCH, found)


async def found(ctx: Ctx, answers: Answers) -> Screen:
    """Help cards first, for they may be urgent; then lessons; a way on where nothing fits."""
    words = str(answers["words"])
    again = (button("learn-search-again", BeginForm("search")), button("learn-list-button", OpenLearn()))
    last = (button("button-urgent-help", OpenHelp()), button("button-home", OpenHome()))
    hits = ctx.house.finder.find(words)
    cards = [hit.id for hit in hits if hit.is_help][:2]
    lessons = [hit.id for hit in hits if not hit.is_help and hit.id in lesson_list.shown(ctx)][: MOST - len(cards)]
    if not cards and not lessons:
        return Screen((text("learn-nothing-found", words=words[:60]),), (again, last))
    helps = [(button("learn-found-help", OpenHelpCard(card), title=_title(ctx, card)),) for card in cards]
    done = {p.lesson for p in await ctx.uow.progress.all(ctx.person.id) if p.finished_at}
    items = [(lesson_list.item(ctx, lesson, done=lesson in done),) for lesson in lessons]
    return Screen((text("learn-found", words=words[:60]),), (*helps, *items, again, last))


def _title(ctx: Ctx, card: str) -> str:
    """The topic's name, which is there in every language; the card's own title where it is no topic."""
    topic = next((t for t in ctx.house.library.topics if t.id == card), None)
    return topic.title(ctx.language) if topic else ctx.house.library.help_card(card, ctx.language).title
