"""The door of a group: who asks to come in, who came or left, and whether the bot can look after it."""

from __future__ import annotations

from collections.abc import Iterable

from domain.delivery import Class
from domain.effect import ApproveJoin, DeleteMessages, RevokeInviteLink
from domain.groups import Asked, Group, Place, may_enter
from domain.incoming import AskedToJoin, BotChanged, EffectDone, GroupCommand, GroupMoved, LeftLine, MemberChanged
from domain.people import Purpose, Role
from domain.screen import Button, Screen, button
from domain.words import text
from handlers.actions import OpenHome, OpenWaiting
from handlers.ctx import Ctx
from handlers.routes import Happens, Resumes, Route
from handlers.telling import said_yes, tell


def routes() -> Iterable[Route]:
    """What happens at the door and in the group."""
    yield Resumes("group-approved", approved)
    yield Happens(AskedToJoin, asked_to_join)
    yield Happens(MemberChanged, member_changed)
    yield Happens(BotChanged, bot_changed)
    yield Happens(GroupMoved, group_moved)
    yield Happens(LeftLine, left_line)
    yield Happens(GroupCommand, group_command)


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


async def bot_changed(ctx: Ctx, happened: BotChanged) -> Screen | None:
    """Blocked or unblocked in private; in a group, the bot lost or got back what it needs to look after it."""
    if happened.private:
        unreachable = None if happened.present else ctx.now
        await ctx.uow.people.change(ctx.person.id, unreachable_at=unreachable, unreachable_why=None)
        return None
    group = await ctx.uow.groups.by_chat(happened.chat_id)
    if group is None:
        return None
    protected = happened.present and happened.is_admin
    await ctx.uow.groups.protect(group.id, protected=protected)
    if group.protected and not protected:
        screen = Screen((text("group-unprotected", name=group.name),))
        for person_id in await ctx.uow.roles.holders(Role.COORDINATOR, group.area_id):
            await tell(ctx, person_id, screen, f"unprotected:{group.id}:{ctx.now:%Y%m%d%H%M}:{person_id}", Class.ALERT)
    return None


async def group_moved(ctx: Ctx, happened: GroupMoved) -> None:
    """The group has a new id, everywhere at once."""
    await ctx.uow.groups.move(happened.old_chat, happened.new_chat)


async def left_line(ctx: Ctx, line: LeftLine) -> Screen | None:
    """Whoever leaves quietly leaves no line behind."""
    if await ctx.uow.groups.by_chat(line.chat_id) is not None:
        await ctx.uow.effects.ask(DeleteMessages(line.chat_id, (line.message_id,)), ctx.now)
    return None


async def group_command(ctx: Ctx, command: GroupCommand) -> Screen | None:
    """/rules and /help in the group itself; anything personal belongs in the private chat."""
    group = await ctx.uow.groups.by_chat(command.chat_id)
    if command.name == "help":
        return Screen((text("group-help"),), ((Button(text("group-open-chat"), url=_chat_link(ctx)),),))
    if command.name == "rules" and group:
        return Screen((text("group-rules", name=group.name),))
    return None


async def _enter(ctx: Ctx, group: Group) -> None:
    await ctx.uow.groups.set_place(group.id, ctx.person.id, Place.MEMBER, ctx.now)
    link = await ctx.uow.groups.link(group.id, ctx.person.id)
    if link:
        await ctx.uow.effects.ask(RevokeInviteLink(group.chat_id, link), ctx.now, person_id=ctx.person.id)
        await ctx.uow.groups.set_link(group.id, ctx.person.id, None)


def _chat_link(ctx: Ctx) -> str:
    return f"https://t.me/{ctx.house.bot_username}?start=help"
