"""Looking at a group: asking Telegram, keeping what was found, and telling the team when it changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from domain.delivery import Class
from domain.effect import LookAtGroup
from domain.group_check import lacking
from domain.groups import Group
from domain.people import Role
from domain.screen import Screen, button
from domain.words import Line, text
from handlers import places
from handlers.actions import OpenHome
from handlers.ctx import Ctx
from handlers.setup_actions import OpenGroupCard
from handlers.telling import tell
from storage.unit_of_work import UnitOfWork

LOOKED = "group-looked"
_MOST_SAID = 3  # things to mend at a time


async def look(
    uow: UnitOfWork, group: Group, now: datetime, *, person_id: int | None = None, resume: str = LOOKED
) -> None:
    """Have the group looked at; what is found resumes the handler of that name, for a person or for nobody."""
    await uow.effects.ask(LookAtGroup(group.chat_id), now, person_id=person_id, resume=resume)


async def keep_found(ctx: Ctx, group: Group, found: Mapping[str, Any] | None) -> None:
    """What a look has shown, None when the bot is not let in any more."""
    forum = bool(found.get("forum")) if found is not None else group.is_forum
    await keep_missing(ctx, group, lacking(found), is_forum=forum)


async def keep_missing(ctx: Ctx, group: Group, missing: tuple[str, ...], *, is_forum: bool) -> None:
    """Remember what is missing in the group (as it was before this); the team is told when it is lost, or well again.

    Two who find the same at once tell it once: the letters' keys name the look before this one.
    """
    await ctx.uow.groups.looked_at(group.id, missing, ctx.now, is_forum=is_forum)
    if group.protected and missing:
        await _tell_of_loss(ctx, group, missing)
    elif not group.protected and not missing and group.checked_at is not None:
        await _tell_team(ctx, group, (text("group-unprotected-over", name=group.name),), "well", Class.ANSWER)
        await places.keep_line(ctx.uow, ctx.house, group.id, ctx.now)


def missing_lines(missing: tuple[str, ...]) -> list[Line]:
    """What is missing and how it is mended in Telegram, the first few things of it."""
    return [text(f"groupset-missing-{each}") for each in missing[:_MOST_SAID]]


async def _tell_of_loss(ctx: Ctx, group: Group, missing: tuple[str, ...]) -> None:
    lines = (text("group-unprotected", name=group.name), *missing_lines(missing))
    await _tell_team(ctx, group, lines, "unprotected", Class.ALERT)


async def _tell_team(ctx: Ctx, group: Group, lines: tuple[Line, ...], what: str, kind: Class) -> None:
    """The coordinators of the area, who can have a look, and the champions of the group."""
    coordinators = await ctx.uow.roles.holders(Role.COORDINATOR, group.area_id)
    champions = await ctx.uow.roles.holders(Role.CHAMPION, group.id)
    before = group.checked_at.isoformat() if group.checked_at else "never"
    for person_id in dict.fromkeys((*coordinators, *champions)):
        row = [button("button-home", OpenHome())]
        if person_id in coordinators:
            row.insert(0, button("groupset-see", OpenGroupCard(group.id)))
        await tell(ctx, person_id, Screen(lines, (tuple(row),)), f"{what}:{group.id}:{before}:{person_id}", kind)
