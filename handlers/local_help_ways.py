"""The team's local help: which areas are theirs, a place of one of them, and what is written down of a change."""

from __future__ import annotations

from domain.authority import Right, authorise, scopes
from domain.local_help import Entry, State
from domain.refused import Refused
from handlers.ctx import Ctx

NEW = "newplace"  # the form of a new place


async def entry_of(ctx: Ctx, entry_id: int, *, down: bool = False) -> Entry:
    """A place of their areas; one that is down only when asked for. Raises Refused."""
    entry = await ctx.uow.local_help.get(entry_id)
    if entry is None or (entry.state is State.DOWN and not down):
        raise Refused("place-gone")
    authorise(ctx.person, Right.KEEP_LOCAL_HELP, entry.area_id)
    return entry


async def write_down(ctx: Ctx, action: str, entry: Entry, field: str = "") -> None:
    """Who did what to which place; never what it says."""
    await ctx.uow.audit.write(ctx.person.id, action, f"local-help:{entry.id}", ctx.now, field)


def mine(ctx: Ctx) -> tuple[int, ...] | None:
    """The areas whose places this person keeps; None for all. Raises Refused."""
    authorise(ctx.person, Right.KEEP_LOCAL_HELP)
    return scopes(ctx.person, Right.KEEP_LOCAL_HELP)
