"""A coordinator's way to a group: whether it is hers, and what follows when something was set."""

from __future__ import annotations

from domain.authority import Right, authorise_in, may, scopes
from domain.form import Answers
from domain.group_settings import packed
from domain.groups import Group
from domain.refused import Refused
from domain.screen import Screen, button
from domain.words import text
from handlers import places
from handlers.ctx import Ctx
from handlers.setup_actions import EditGroup, OpenGroupCard, PutBack


async def group_of(ctx: Ctx, group_id: int) -> Group:
    """The group, if this person may set it up. Raises Refused."""
    group = await ctx.uow.groups.get(group_id)
    if group is None:
        raise Refused("old-button")
    authorise_in(ctx.person, Right.SET_UP_GROUP, group)
    return group


async def group_in(ctx: Ctx, answers: Answers) -> Group:
    """The group that a form is about. Raises Refused."""
    return await group_of(ctx, answers.get("_group") or 0)


async def left_alone(_ctx: Ctx, answers: Answers) -> Screen:
    """A form about a group was thrown away: the group is as it was."""
    return Screen((text("form-left-alone"),), next=EditGroup(int(answers.get("_group") or 0)))


async def groups_of(ctx: Ctx) -> list[Group]:
    """The groups of this coordinator's areas, those that need somebody first. Raises Refused."""
    if not may(ctx.person, Right.SET_UP_GROUP):
        raise Refused("not-allowed")
    mine = scopes(ctx.person, Right.SET_UP_GROUP)
    return sorted(await ctx.uow.groups.in_areas(mine), key=lambda group: (group.protected, group.id))


async def keep(ctx: Ctx, before: Group, after: Group, field: str, *columns: str) -> Screen:
    """Set, written down, and easily undone where the old value fits into a button. More room goes to the line."""
    await ctx.uow.groups.put(after, *columns)
    await places.keep_line(ctx.uow, ctx.house, before.id, ctx.now)
    await ctx.uow.audit.write(ctx.person.id, "group-set", f"group:{before.id}", ctx.now, field)
    row = [button("groupset-go-on", EditGroup(before.id)), button("groupset-card", OpenGroupCard(before.id))]
    rows = [tuple(row)]
    if field not in {"name", "languages"}:
        rows.insert(0, (button("groupset-undo", PutBack(before.id, field, packed(before, field))),))
    return Screen((text("groupset-saved", name=after.name),), tuple(rows))
