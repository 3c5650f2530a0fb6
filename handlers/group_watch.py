"""Whether the bot can still look after each group: asked when its rights change, and every day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from domain.group_check import ADMIN, REMOVED, wants_a_look
from domain.incoming import BotChanged, EffectDone, GroupMoved
from domain.screen import Screen
from handlers.ctx import Ctx, House
from handlers.group_checking import LOOKED, keep_found, keep_missing, look
from handlers.routes import Happens, Hourly, Resumes, Route
from handlers.taking_in import LEAVING, taken_in
from storage.unit_of_work import UnitOfWork

MOST_AN_HOUR = 60  # looks: five hundred groups are seen within a day, and nobody's link waits behind all of them
_NEVER = datetime.min.replace(tzinfo=UTC)


def routes() -> Iterable[Route]:
    """What happens to the bot, and to a group's number."""
    yield Happens(BotChanged, bot_changed)
    yield Happens(GroupMoved, group_moved)
    yield Resumes(LOOKED, looked)
    yield Hourly(look_around)


async def bot_changed(ctx: Ctx, happened: BotChanged) -> Screen | None:
    """Blocked or unblocked in private; brought into a group, or its rights there changed."""
    if happened.private:
        unreachable = None if happened.present else ctx.now
        await ctx.uow.people.change(ctx.person.id, unreachable_at=unreachable, unreachable_why=None)
        return None
    group = await ctx.uow.groups.by_chat(happened.chat_id)
    if group is None:
        return await _elsewhere(ctx, happened)
    if not (happened.present and happened.is_admin):  # certain already: the team need not wait for the look
        missing = ADMIN if happened.present else REMOVED
        await keep_missing(ctx, group, (missing,), is_forum=group.is_forum)
    await look(ctx.uow, group, ctx.now)
    return None


async def looked(ctx: Ctx, result: EffectDone) -> None:
    """What was found in a group, whoever had it looked at."""
    group = await ctx.uow.groups.by_chat(result.values["chat_id"])
    if group is not None:
        await keep_found(ctx, group, result.found)


async def group_moved(ctx: Ctx, happened: GroupMoved) -> None:
    """The group has a new id, everywhere at once; told twice by Telegram, in any order."""
    await ctx.uow.groups.move(happened.old_chat, happened.new_chat)
    group = await ctx.uow.groups.by_chat(happened.new_chat)
    if group is not None:
        await look(ctx.uow, group, ctx.now)


async def look_around(uow: UnitOfWork, house: House, now: datetime) -> None:
    """Those not seen for longest, as many that are well as not: nobody tells a bot that was down what it lost."""
    due = [group for group in await uow.groups.all() if wants_a_look(group, now)]
    due.sort(key=lambda group: group.checked_at or _NEVER)
    well = [group for group in due if group.protected]
    unwell = [group for group in due if not group.protected]
    for group in (*unwell[: MOST_AN_HOUR // 2], *well[: MOST_AN_HOUR // 2]):
        await look(uow, group, now)


async def _elsewhere(ctx: Ctx, happened: BotChanged) -> Screen | None:
    """In a group that is none of ours."""
    if happened.present:
        return await taken_in(ctx, happened.chat_id, happened.title, shared=happened.shared)
    await ctx.uow.schedule.cancel(LEAVING, happened.chat_id)
    return None
