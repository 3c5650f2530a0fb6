"""What follows when somebody has come into a group, by whatever way."""

from __future__ import annotations

from domain.groups import Group
from handlers.ctx import Ctx


async def entered(ctx: Ctx, group: Group) -> None:
    """The person of this turn is in the group now."""
