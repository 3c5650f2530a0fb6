"""A notice as it will look in each language, and sent to oneself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.notices import Notice
from domain.refused import Refused
from domain.screen import Button, Screen, button, in_twos
from domain.words import Line, text
from handlers import notice_lines, notice_whom_lines
from handlers.ctx import Ctx
from handlers.notice_actions import OpenWhom, PreviewNotice, ReadyToSend, SendToMe
from handlers.notice_quotes import gap, named
from handlers.notice_run_actions import PlanNotice, SendNotice
from handlers.notice_ways import back, draft_of
from handlers.routes import Press, Route


def routes() -> Iterable[Route]:
    """How it looks, the real thing, and the last look."""
    yield Press(PreviewNotice, preview)
    yield Press(SendToMe, send_to_me)
    yield Press(ReadyToSend, ready)


async def preview(ctx: Ctx, press: PreviewNotice) -> Screen:
    """Exactly what readers of the language get, and below it the other languages."""
    return await _preview(ctx, await draft_of(ctx, press.notice), press.language)


async def _preview(ctx: Ctx, notice: Notice, language: str) -> Screen:
    words = await ctx.uow.notices.words(notice.id)
    made = await notice_lines.screens(ctx, notice, words)
    language = language or notice_lines.base(ctx.house, words)
    if language not in made:
        raise Refused("old-button")
    others = [each for each in made if each != language][:4]
    ways: list[Button] = [button("notice-preview-to-me", SendToMe(notice.id, language))]
    ways += [Button(text("notice-preview-in", language=named(each)), PreviewNotice(notice.id, each)) for each in others]
    lines: list[Line] = [text("notice-preview-above", language=named(language))]
    if language not in words:
        lines.append(gap(ctx, words, language))
    return made[language].followed_by(Screen(tuple(lines), in_twos([*ways, back(notice)])))


async def send_to_me(ctx: Ctx, press: SendToMe) -> Screen:
    """The real thing as a message of its own, then the ways on again; what Telegram has no more shows here."""
    shown = await _preview(ctx, await draft_of(ctx, press.notice), press.language)
    return replace(shown, fresh=True, toast=text("notice-preview-sent"))


async def ready(ctx: Ctx, press: ReadyToSend) -> Screen:
    """Whom it reaches, what is missing, and then now or later."""
    notice = await draft_of(ctx, press.notice)
    words = await ctx.uow.notices.words(notice.id)
    await notice_lines.screens(ctx, notice, words)
    people, groups = await ctx.uow.audiences.count(notice.whom, ctx.now, ctx.house.zone, notice.written_by)
    if not people and not groups:
        rows = ((button("notice-draft-to-whom", OpenWhom(notice.id)), back(notice)),)
        return Screen((text("notice-draft-nobody"),), rows)
    gaps = [gap(ctx, words, each) for each in notice_lines.missing(ctx.house, words)]
    lines = (text("notice-ready-heading"), *await notice_whom_lines.lines(ctx, notice), *gaps)
    send = (
        button("notice-ready-now", SendNotice(notice.id, notice.version)),
        button("notice-ready-later", PlanNotice(notice.id, notice.version)),
    )
    return Screen(lines, (send, (back(notice),)))
