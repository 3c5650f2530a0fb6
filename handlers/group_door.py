"""The door of a group: who asks to come in, who came or left."""

from __future__ import annotations

from collections.abc import Iterable

from domain.delivery import Class
from domain.effect import ApproveJoin, RevokeInviteLink
from domain.groups import Asked, Group, Place, may_enter
from domain.incoming import AskedToJoin, EffectDone, MemberChanged
from domain.people import Purpose, Role
from domain.screen import Screen, button
from domain.words import text
from handlers.actions import OpenHome, OpenWaiting
from handlers.ctx import Ctx
from handlers.entering import entered
from handlers.routes import Happens, Resumes, Route
from handlers.telling import said_yes, tell


def routes() -> Iterable[Route]:
    """What happens at the door."""
    yield Resumes("group-approved", approved)
    yield Happens(AskedToJoin, asked_to_join)
    yield Happens(MemberChanged, member_changed)


async def asked_to_join(ctx: Ctx, happened: AskedToJoin) -> Screen | None:
    """Registered, consented, assigned: let in. Anybody else waits for the champion."""
    group = await ctx.uow.groups.by_chat(happened.chat_id)
    if group is None:
        return None
    place = await ctx.uow.groups.place(group.id, ctx.person.id)
    consented = await said_yes(ctx, Purpose.NEARBY)
    request = await ctx.uow.groups.ask(group.id, ctx.person.telegram_id, ctx.now)
    joined = ctx.person.joined and ctx.person.stopped_at is None
    if may_enter(joined=joined, consented=consented, adult=ctx.person.adult, place=place):
        await ctx.uow.groups.decide(request.id, Asked.APPROVED, ctx.now)
        effect = ApproveJoin(group.chat_id, ctx.person.telegram_id)
        await ctx.uow.effects.ask(effect, ctx.now, person_id=ctx.person.id, resume="group-approved")
        return None
    screen = Screen(
        (text("champion-somebody-waits", name=group.name),), ((button("champion-see", OpenWaiting(group.id)),),)
    )
    for person_id in await ctx.uow.roles.holders(Role.CHAMPION, group.id):
        await tell(ctx, person_id, screen, f"door:{request.id}:{ctx.now:%Y%m%d%H}:{person_id}", Class.REMINDER)
    return None


async def approved(ctx: Ctx, result: EffectDone) -> Screen | None:
    """In: say hello if you like. The link has done its work and ends."""
    group = await ctx.uow.groups.by_chat(result.values["chat_id"])
    if group is None:
        return None
    if result.found is None:  # Telegram would not: a human has a look
        await ctx.uow.groups.ask(group.id, ctx.person.telegram_id, ctx.now)
        return None
    await _enter(ctx, group)
    rows = ((button("button-home", OpenHome()),),)
    return Screen((text("group-in", name=group.name),), rows, fresh=True)


async def member_changed(ctx: Ctx, happened: MemberChanged) -> Screen | None:
    """Somebody came in or left by whatever way."""
    group = await ctx.uow.groups.by_chat(happened.chat_id)
    if group is None:
        return None
    if happened.inside:
        await _enter(ctx, group)
    elif await ctx.uow.groups.place(group.id, ctx.person.id):
        await ctx.uow.groups.set_place(group.id, ctx.person.id, Place.LEFT, ctx.now)
    return None


async def _enter(ctx: Ctx, group: Group) -> None:
    await ctx.uow.groups.set_place(group.id, ctx.person.id, Place.MEMBER, ctx.now)
    link = await ctx.uow.groups.link(group.id, ctx.person.id)
    if link:
        await ctx.uow.effects.ask(RevokeInviteLink(group.chat_id, link), ctx.now, person_id=ctx.person.id)
        await ctx.uow.groups.set_link(group.id, ctx.person.id, None)
    await entered(ctx, group)
