"""Somebody brought the bot into a group that is none of ours: who it was decides what becomes of that."""

from __future__ import annotations

from datetime import timedelta

from domain.authority import Right, may, scopes
from domain.groups import Group, GroupState
from domain.screen import Screen
from domain.words import text
from handlers.ctx import Ctx
from handlers.group_checking import look
from storage.areas import Area
from storage.schedule import Due

PAYLOAD = "g_"  # then an area's number: visible to all, it decides nothing but the area that is set first
ADDED = "group-added"
LEAVING = "leave-group"
_A_MOMENT = timedelta(seconds=10)  # so that the group can read why
_A_DAY = timedelta(days=1)
_LONGEST_TITLE = 60


async def taken_in(ctx: Ctx, chat_id: int, title: str, payload: str = "", *, shared: bool) -> Screen | None:
    """A coordinator makes it a group of ours. Anybody else is told so in the group, once, and the bot goes again.

    Who is an administrator of the group on Telegram counts for nothing here.
    """
    if shared:
        return await _leave_later(ctx, chat_id, _A_DAY, "groupset-anonymous")
    area = await area_of(ctx, payload)
    if area is None:
        return await _leave_later(ctx, chat_id, _A_MOMENT, "groupset-stranger")
    fresh = Group(0, chat_id, area.id, title[:_LONGEST_TITLE], 0, 0, (), 0, protected=False, state=GroupState.NEW)
    group_id = await ctx.uow.groups.add_new(fresh)
    await ctx.uow.schedule.cancel(LEAVING, chat_id)
    group = await ctx.uow.groups.by_chat(chat_id)
    if group_id is not None and group is not None:
        await ctx.uow.audit.write(ctx.person.id, "group-added", f"group:{group_id}", ctx.now)
        await look(ctx.uow, group, ctx.now, person_id=ctx.person.id, resume=ADDED)
    return None


async def area_of(ctx: Ctx, payload: str) -> Area | None:
    """The area that the link named, or else the first one, of those that this coordinator looks after."""
    if not may(ctx.person, Right.SET_UP_GROUP):
        return None
    mine = scopes(ctx.person, Right.SET_UP_GROUP)
    areas = [area for area in await ctx.uow.areas.all() if mine is None or area.id in mine]
    named = next((area for area in areas if payload == f"{PAYLOAD}{area.id}"), None)
    return named or next(iter(areas), None)


async def _leave_later(ctx: Ctx, chat_id: int, after: timedelta, key: str) -> Screen | None:
    if await ctx.uow.schedule.is_planned(LEAVING, chat_id):
        return None
    await ctx.uow.schedule.plan(Due(LEAVING, chat_id, ctx.now + after, f"{LEAVING}:{chat_id}:{ctx.now.isoformat()}"))
    return Screen((text(key),))
