"""Which notices a parent wants: news from nearby, the monthly letter; and when anything comes at all."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time

from domain.digest import LETTER
from domain.people import Purpose
from domain.screen import Button, Screen, button
from domain.words import Line, text
from handlers import joining_door
from handlers.actions import OpenHome, OpenSettings
from handlers.ctx import Ctx
from handlers.learning_actions import OpenPause
from handlers.routes import Press, Route
from handlers.whats_on_actions import OpenNoticeSettings, OpenQuietHours, SetLetter, SetNews


def routes() -> Iterable[Route]:
    """Settings, Notices."""
    yield Press(OpenNoticeSettings, open_notices)
    yield Press(SetNews, set_news)
    yield Press(SetLetter, set_letter)
    yield Press(OpenQuietHours, open_quiet_hours)


async def open_notices(ctx: Ctx, _press: OpenNoticeSettings) -> Screen:
    """As it is now; each tap changes one of them."""
    if not ctx.person.joined:
        return joining_door.not_yet()
    news = await _said_yes(ctx)
    letter = news and await ctx.uow.notice_wishes.wants_letter(ctx.person.id)
    rows = (
        (button("notices-news-stop" if news else "notices-news-start", SetNews(on=not news)),),
        (button("notices-letter-stop" if letter else "notices-letter-start", SetLetter(on=not letter)),),
        (button("notices-quiet", OpenQuietHours()),),
        _back(),
    )
    lines: list[Line] = [
        text("notices-heading"),
        text("notices-news", on="yes" if news else "no"),
        text("notices-letter", on="yes" if letter else "no"),
    ]
    if news and ctx.person.area_id is None:
        lines.append(text("notices-no-area"))
    return Screen(tuple(lines), rows)


async def set_news(ctx: Ctx, press: SetNews) -> Screen:
    """A yes or a no, kept as every consent is; without news there is no letter either."""
    if not ctx.person.joined:
        return joining_door.not_yet()
    await _set_news(ctx, on=press.on)
    if not press.on:
        await _set_letter(ctx, on=False)
    return await open_notices(ctx, OpenNoticeSettings())


async def set_letter(ctx: Ctx, press: SetLetter) -> Screen:
    """The letter tells of what is nearby: it needs the yes to that, and does not take it for granted."""
    if not ctx.person.joined:
        return joining_door.not_yet()
    if press.on and not press.both and not await _said_yes(ctx):
        both = (button("notices-both", SetLetter(on=True, both=True)),)
        return Screen((text("notices-needs-news"),), (both, (button("form-back", OpenNoticeSettings()),)))
    if press.on:
        await _set_news(ctx, on=True)
    await _set_letter(ctx, on=press.on)
    return await open_notices(ctx, OpenNoticeSettings())


async def open_quiet_hours(ctx: Ctx, _press: OpenQuietHours) -> Screen:
    """When nothing comes that was not asked for, and how to have a rest."""
    quiet = ctx.house.quiet
    never = quiet.start == quiet.end
    line = (
        text("notices-any-time")
        if never
        else text("notices-quiet-hours", start=_clock(quiet.start), end=_clock(quiet.end))
    )
    rows = ((button("settings-pause", OpenPause()), button("form-back", OpenNoticeSettings())),)
    return Screen((line,), rows)


async def _said_yes(ctx: Ctx) -> bool:
    return (await ctx.uow.consents.of(ctx.person.id)).get(Purpose.NEARBY, False)


async def _set_news(ctx: Ctx, *, on: bool) -> None:
    """Saying the same again is no new answer; a first no is."""
    said = (await ctx.uow.consents.of(ctx.person.id)).get(Purpose.NEARBY)
    if said is not on:
        await ctx.uow.consents.record(ctx.person.id, Purpose.NEARBY, given=on, how="settings", at=ctx.now)


async def _set_letter(ctx: Ctx, *, on: bool) -> None:
    if on != await ctx.uow.notice_wishes.wants_letter(ctx.person.id):
        await ctx.uow.notice_wishes.set_letter(ctx.person.id, ctx.now, on=on)
    if not on:
        await ctx.uow.outbox.cancel(ctx.now, person_id=ctx.person.id, subject=LETTER)


def _clock(at: time) -> str:
    return f"{at:%H:%M}"


def _back() -> tuple[Button, ...]:
    return (button("form-back", OpenSettings()), button("button-home", OpenHome()))
