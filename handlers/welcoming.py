"""One welcome an hour for everybody who came, which takes the one before it down."""

from __future__ import annotations

from collections.abc import Iterable

from domain.effect import DeleteMessages
from domain.incoming import JoinedLine, LeftLine
from domain.screen import Screen
from handlers.ctx import Ctx
from handlers.routes import Happens, Route


def routes() -> Iterable[Route]:
    """Telegram's own lines about who came and who went."""
    yield Happens(LeftLine, take_down)
    yield Happens(JoinedLine, take_down)


async def take_down(ctx: Ctx, line: LeftLine | JoinedLine) -> Screen | None:
    """Whoever leaves quietly leaves no line behind; whoever comes is welcomed by the group, not by a line."""
    if await ctx.uow.groups.by_chat(line.chat_id) is not None:
        await ctx.uow.effects.ask(DeleteMessages(line.chat_id, (line.message_id,)), ctx.now)
    return None
