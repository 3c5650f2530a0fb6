"""What is answered in the group itself: /rules and /help. Anything personal belongs in the private chat."""

from __future__ import annotations

from collections.abc import Iterable

from domain.incoming import GroupCommand
from domain.screen import Button, Screen
from domain.words import text
from handlers.ctx import Ctx
from handlers.routes import InGroup, Route


def routes() -> Iterable[Route]:
    """The commands that everybody has in a group."""
    yield InGroup("help", show_help)
    yield InGroup("rules", show_rules)


async def show_help(ctx: Ctx, _command: GroupCommand) -> Screen:
    """The numbers, and the way to the private chat."""
    return Screen((text("group-help"),), ((Button(text("group-open-chat"), url=_chat_link(ctx)),),))


async def show_rules(ctx: Ctx, command: GroupCommand) -> Screen | None:
    """The rules of this group; a stranger's group has none of ours."""
    group = await ctx.uow.groups.by_chat(command.chat_id)
    return Screen((text("group-rules", name=group.name),)) if group else None


def _chat_link(ctx: Ctx) -> str:
    return f"https://t.me/{ctx.house.bot_username}?start=help"
