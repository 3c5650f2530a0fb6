"""Silence about babies, in one commit: it is remembered, and what has not left yet is taken out of the post.

Both are needed where several processes share a PostgreSQL: a last look that began before this commit finds the
letter cancelled when it wants to let it leave.
"""

from __future__ import annotations

from domain.delivery import Class
from handlers.ctx import Ctx

ABOUT_BABIES = (Class.LESSON, Class.NOTICE, Class.REMINDER)


async def silence_all(ctx: Ctx) -> None:
    """Nothing about any baby or pregnancy."""
    await ctx.uow.people.change(ctx.person.id, baby_stopped_at=ctx.now)
    await ctx.uow.outbox.cancel(ctx.now, person_id=ctx.person.id, kinds=ABOUT_BABIES)


async def silence_child(ctx: Ctx, child_id: int) -> None:
    """Nothing about this child, nor what was learned until now: it may have been learned for this child."""
    await ctx.uow.people.stop_child(ctx.person.id, child_id, ctx.now)
    await ctx.uow.outbox.cancel(ctx.now, person_id=ctx.person.id, child_id=child_id)
    await ctx.uow.learning.forget_what_comes_back(ctx.person.id)
