"""Telling somebody else something: a letter in the outbox, unique by its key."""

from __future__ import annotations

from domain.delivery import Class, Lane
from domain.people import Purpose
from domain.screen import Screen
from handlers.ctx import Ctx
from storage.outbox import Letter

_LANES = {Class.ALERT: Lane.ALERT, Class.REMINDER: Lane.REMINDER, Class.ANSWER: Lane.REMINDER}


async def tell(ctx: Ctx, person_id: int | None, screen: Screen, key: str, kind: Class) -> None:
    """Have this sent to a person of ours; nothing happens when there is no such person (any more)."""
    person = await ctx.uow.people.get(person_id) if person_id is not None else None
    if person is not None:
        letter = Letter(person.id, person.telegram_id, screen, kind, _LANES[kind], key)
        await ctx.uow.outbox.put(letter, ctx.now)


async def said_yes(ctx: Ctx, purpose: Purpose) -> bool:
    """Whether the person of this turn has said yes to a purpose."""
    return (await ctx.uow.consents.of(ctx.person.id)).get(purpose, False)
