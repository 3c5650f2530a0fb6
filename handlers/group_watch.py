"""Whether the bot can still look after each group: asked when its rights change, and every day."""

from __future__ import annotations

from collections.abc import Iterable

from domain.delivery import Class
from domain.incoming import BotChanged, GroupMoved
from domain.people import Role
from domain.screen import Screen
from domain.words import text
from handlers.ctx import Ctx
from handlers.routes import Happens, Route
from handlers.telling import tell


def routes() -> Iterable[Route]:
    """What happens to the bot, and to a group's number."""
    yield Happens(BotChanged, bot_changed)
    yield Happens(GroupMoved, group_moved)


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
