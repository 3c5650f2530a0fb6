"""The line for a full group: a place in it, and a place kept when there is room."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from domain.groups import Group, Place, fits
from domain.line import Deed, wanting_in
from domain.refused import Refused
from domain.screen import Screen, button
from domain.words import text
from handlers import group_lines, joining_door, places
from handlers.actions import OpenHome, ReadRules
from handlers.ctx import Ctx, House
from handlers.line_actions import FindGroup, JoinLine, LeaveLine, LetItGo, OpenMine, TakeIt
from handlers.routes import FallsDue, Hourly, Press, Route
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

_HOME = (button("button-home", OpenHome()),)


def routes() -> Iterable[Route]:
    """Into the line, out of it, and what is offered."""
    yield Press(JoinLine, join_line)
    yield Press(LeaveLine, leave_line)
    yield Press(TakeIt, take_it)
    yield Press(LetItGo, let_it_go)
    yield FallsDue(places.LOOK, look_at_line)
    yield Hourly(look_at_lines)


async def join_line(ctx: Ctx, press: JoinLine) -> Screen:
    """Behind everybody who waits; where there is room by now, the rules at once."""
    if not ctx.person.joined:
        return joining_door.not_yet()
    if ctx.person.baby_stopped_at is not None:
        return Screen((text("circumstances-already"),), (_HOME,))
    group = await places.keep_line(ctx.uow, ctx.house, press.group, ctx.now)
    if group is None or not group.is_offered:
        raise Refused("group-closed")
    place = await ctx.uow.groups.place(group.id, ctx.person.id)
    if place in {Place.REMOVED, Place.BANNED}:
        raise Refused("group-a-human")
    if place not in {None, Place.LEFT}:
        return Screen(next=OpenMine(group.id))
    if ctx.person.adult is not True:
        return Screen(next=ReadRules(group.id, line=True))
    await _check(ctx, group)
    if wanting_in(place, group.room, len(await ctx.uow.groups.line(group.id))) is Deed.AGREE:
        return Screen(next=ReadRules(group.id))
    await ctx.uow.groups.move_on(group.id, ctx.person.id, Deed.WAIT, ctx.now)
    return Screen(next=OpenMine(group.id))


async def leave_line(ctx: Ctx, press: LeaveLine) -> Screen:
    """Out of the line; others move up."""
    if await ctx.uow.groups.place(press.group, ctx.person.id) is not Place.WAITING:
        return Screen(next=FindGroup())
    await places.leave(ctx.uow, ctx.house, press.group, ctx.person.id, Deed.GO, ctx.now)
    return Screen((text("line-left"),), ((button("group-find", FindGroup()),), _HOME))


async def take_it(ctx: Ctx, press: TakeIt) -> Screen:
    """The rules first; agreeing to them takes the place."""
    await places.keep_line(ctx.uow, ctx.house, press.group, ctx.now)
    place = await ctx.uow.groups.place(press.group, ctx.person.id)
    if place is Place.OFFERED:
        return Screen(next=ReadRules(press.group))
    if place in {Place.MEMBER, Place.ASSIGNED, Place.WAITING}:
        return Screen(next=OpenMine(press.group))
    rows = ((button("line-join-again", JoinLine(press.group)), button("group-find", FindGroup())), _HOME)
    return Screen((text("line-too-late"),), rows)


async def let_it_go(ctx: Ctx, press: LetItGo) -> Screen:
    """The place is for the next in line."""
    held = {Place.OFFERED, Place.ASSIGNED}
    if await ctx.uow.groups.place(press.group, ctx.person.id) not in held:
        return Screen(next=FindGroup())
    await places.leave(ctx.uow, ctx.house, press.group, ctx.person.id, Deed.GO, ctx.now)
    return Screen((text("line-let-go-thanks"),), ((button("group-find", FindGroup()),), _HOME))


async def look_at_line(uow: UnitOfWork, house: House, due: Due, now: datetime) -> None:
    """What was kept for somebody was kept long enough."""
    await places.keep_line(uow, house, due.subject, now)


async def look_at_lines(uow: UnitOfWork, house: House, now: datetime) -> None:
    """Every hour, whatever made room: a larger group, one that is open or looked after again.

    Only planned here: each group is looked at in a unit of work of its own, so that none holds up the others.
    """
    hour = now.strftime("%Y-%m-%dT%H")
    for group_id in await uow.groups.with_a_line(now):
        await uow.schedule.plan(Due(places.LOOK, group_id, now, f"{places.LOOK}:{group_id}:{hour}"))


async def _check(ctx: Ctx, group: Group) -> None:
    """Still hers to choose: near, for her child, and not closed to her. Raises Refused."""
    children = await group_lines.my_children(ctx)
    if group.area_id != ctx.person.area_id or not fits(group, children):
        raise Refused("group-not-for-you")
    if await ctx.uow.bans.needs_a_human(ctx.person.telegram_id, group.id):
        raise Refused("group-a-human")
