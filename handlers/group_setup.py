"""Adding a group: the link, what the bot found there, and what is still missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from domain.authority import Right, authorise_in, may, may_in, scopes
from domain.effect import DeleteMessages, LeaveChat
from domain.group_check import RIGHTS
from domain.groups import GroupState
from domain.incoming import EffectDone, GroupCommand
from domain.refused import Refused
from domain.screen import Button, Screen, button
from domain.words import Line, text
from handlers import invited
from handlers.ctx import Ctx, House
from handlers.group_checking import keep_found, look
from handlers.looked_after import champions
from handlers.routes import FallsDue, InGroup, Press, Resumes, Route
from handlers.setup_actions import AddGroup, CheckGroup, OpenGroupCard, OpenGroups
from handlers.taking_in import ADDED, LEAVING, PAYLOAD, area_of, taken_in
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

CHECKED = "group-checked"
_MOST_AREAS = 6


def routes() -> Iterable[Route]:
    """From the desk into a group of Telegram's, and back with what is missing there."""
    yield Press(AddGroup, show_way)
    yield Press(CheckGroup, check)
    yield InGroup("start", start_in_group)
    yield Resumes(ADDED, added)
    yield Resumes(CHECKED, checked)
    yield FallsDue(LEAVING, leave)


async def show_way(ctx: Ctx, _press: AddGroup) -> Screen:
    """Make a group, tap the button, choose the group. One button for each area."""
    if not may(ctx.person, Right.SET_UP_GROUP):
        raise Refused("not-allowed")
    mine = scopes(ctx.person, Right.SET_UP_GROUP)
    areas = [area for area in await ctx.uow.areas.all() if mine is None or area.id in mine]
    rights = "+".join(right.removeprefix("can_") for right in RIGHTS)
    link = f"https://t.me/{ctx.house.bot_username}?startgroup={PAYLOAD}{{area}}&admin={rights}"
    rows = tuple(
        (Button(text("groupset-add-in", area=area.name), url=link.format(area=area.id)),)
        for area in areas[:_MOST_AREAS]
    )
    return Screen((text("groupset-way"), text("groupset-own-link")), (*rows, (button("form-back", OpenGroups()),)))


async def start_in_group(ctx: Ctx, command: GroupCommand) -> Screen | None:
    """What the link sends into the group; it may come before the news of being added, behind it, or alone."""
    group = await ctx.uow.groups.by_chat(command.chat_id)
    screen = None
    if group is None:
        screen = await taken_in(ctx, command.chat_id, command.title, command.rest, shared=command.shared)
        group = await ctx.uow.groups.by_chat(command.chat_id)
    elif not command.shared and group.state is GroupState.NEW and not group.languages:
        area = await area_of(ctx, command.rest)
        if area is not None and may_in(ctx.person, Right.SET_UP_GROUP, group):  # the news came without the area
            await ctx.uow.groups.put(replace(group, area_id=area.id), "area_id")
    if group is not None:
        await ctx.uow.effects.ask(DeleteMessages(command.chat_id, (command.message_id,)), ctx.now)
    return screen


async def added(ctx: Ctx, result: EffectDone) -> Screen | None:
    """The first look at a group, for the coordinator who added it."""
    return await _found(ctx, result, (text("groupset-added"),))


async def check(ctx: Ctx, press: CheckGroup) -> Screen:
    """Look now, for champions who are inside, too; the card comes back with what was found."""
    group = await ctx.uow.groups.get(press.group)
    if group is None:
        raise Refused("old-button")
    authorise_in(ctx.person, Right.SET_UP_GROUP, group)
    await look(ctx.uow, group, ctx.now, person_id=ctx.person.id, resume=CHECKED)
    for champion in await champions(ctx, group):
        await invited.look_for(ctx.uow, ctx.house, group, champion, ctx.now)
    return Screen((text("groupset-unseen"),), ((button("form-back", OpenGroupCard(group.id)),),))


async def checked(ctx: Ctx, result: EffectDone) -> Screen | None:
    """The card as it is now."""
    return await _found(ctx, result, ())


async def leave(uow: UnitOfWork, house: House, item: Due, now: datetime) -> None:
    """Out of a group, unless a coordinator made it one of ours meanwhile."""
    if await uow.groups.by_chat(item.subject) is None:
        await uow.effects.ask(LeaveChat(item.subject), now)


async def _found(ctx: Ctx, result: EffectDone, lines: tuple[Line, ...]) -> Screen | None:
    group = await ctx.uow.groups.by_chat(result.values["chat_id"])
    if group is None:
        return None
    await keep_found(ctx, group, result.found)
    if not may_in(ctx.person, Right.SET_UP_GROUP, group):
        return None
    return Screen(lines, fresh=True, next=OpenGroupCard(group.id))
