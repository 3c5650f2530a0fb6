"""The first day in a group: media and links wait, and somebody says privately why. Too much at once is calmed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from domain.authority import Right, may_in
from domain.delivery import Class, Lane
from domain.effect import DeleteMessages, Restrict
from domain.flood import CALM
from domain.groups import Group, Place
from domain.incoming import EffectDone, HeldBack
from domain.newcomers import FIRST_DAY, TELL_AGAIN_AFTER, Kind, is_new
from domain.screen import Screen, button
from domain.words import text
from handlers.actions import OpenHome
from handlers.ctx import Ctx, House
from handlers.entering import DAY_GOES_ON, hold_media, hold_media_again
from handlers.routes import FallsDue, Happens, Resumes, Route
from storage.outbox import Letter
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

_HELD = "held-"


def routes() -> Iterable[Route]:
    """What the watchman noticed, and what came of it."""
    yield Happens(HeldBack, held_back)
    for kind in Kind:
        yield Resumes(f"{_HELD}{kind}", tell_why)
    yield FallsDue(DAY_GOES_ON, first_day_goes_on)


async def held_back(ctx: Ctx, held: HeldBack) -> None:
    """In a group of ours, by somebody who does not look after it. Whoever is no person of ours hears nothing of us."""
    group = await ctx.uow.groups.by_chat(held.chat_id)
    if group is None or may_in(ctx.person, Right.POST_TO_GROUP, group):
        return
    if held.kind is Kind.FLOOD:
        await _calm(ctx, group, held)
    elif await _is_first_day(ctx, group):
        await _ask(ctx, DeleteMessages(group.chat_id, (held.message_id,)), held.kind)


async def tell_why(ctx: Ctx, result: EffectDone) -> None:
    """It was done on Telegram: a private word, at most one an hour. What could not be done is not spoken of."""
    group = await ctx.uow.groups.by_chat(result.values["chat_id"])
    if result.found is None or group is None:
        return
    subject = f"held:{group.id}:{ctx.person.id}"
    if await ctx.uow.outbox.said_since(subject, ctx.now - TELL_AGAIN_AFTER):
        return
    kind = Kind(result.resume.removeprefix(_HELD))
    expires = ctx.now + (CALM if kind is Kind.FLOOD else FIRST_DAY)
    letter = Letter(
        ctx.person.id,
        ctx.person.telegram_id,
        why(kind, group),
        Class.ANSWER,
        Lane.REMINDER,
        f"{subject}:{ctx.now.timestamp()}",
        subject,
        expires_at=expires,
    )
    await ctx.uow.outbox.put(letter, ctx.now)


async def first_day_goes_on(uow: UnitOfWork, _house: House, due: Due, now: datetime) -> None:
    """A mute is over, and with it Telegram has forgotten the first day: it is told again."""
    standing = await uow.newcomers.behind(due.subject)
    group = await uow.groups.get(standing.group_id) if standing else None
    person = await uow.people.get(standing.person_id) if standing else None
    if standing is not None and group is not None and person is not None:
        await hold_media(uow, group, person, standing, now)


async def _calm(ctx: Ctx, group: Group, held: HeldBack) -> None:
    """Nothing can be written for a while. Nothing is taken down: a flood of worry is still worry."""
    until = ctx.now + CALM
    await _ask(ctx, Restrict(group.chat_id, held.user_id, "nothing", until.isoformat(timespec="seconds")), Kind.FLOOD)
    if ctx.person.id:
        await hold_media_again(ctx.uow, group, ctx.person, until)


async def _ask(ctx: Ctx, effect: DeleteMessages | Restrict, kind: Kind) -> None:
    if ctx.person.id:
        await ctx.uow.effects.ask(effect, ctx.now, person_id=ctx.person.id, resume=f"{_HELD}{kind}")
    else:
        await ctx.uow.effects.ask(effect, ctx.now)


async def _is_first_day(ctx: Ctx, group: Group) -> bool:
    """By our own list; about who has no place in it the watchman is believed, who saw them come in."""
    standing = await ctx.uow.groups.standing(group.id, ctx.person.id) if ctx.person.id else None
    if standing is None or standing.place is not Place.MEMBER:
        return True
    return is_new(standing.entered_at, ctx.now)


def why(kind: Kind, group: Group) -> Screen:
    """What waits and until when, without blame."""
    return Screen((text(f"newcomers-held-{kind}", group=group.name),), ((button("button-home", OpenHome()),),))
