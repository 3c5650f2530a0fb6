"""My group: the groups that I am in or on the way into, and the one that fits."""

from __future__ import annotations

from collections.abc import Iterable

from domain.effect import LeaveGroup
from domain.groups import Group, Place, Standing, fitting
from domain.line import FEW, Deed
from domain.refused import Refused
from domain.screen import Button, Screen, button
from domain.words import Line, Moment, text
from handlers import group_lines, joining_door, places
from handlers.actions import AgreeRules, BeginForm, OpenGroup, OpenHome, ReadRules
from handlers.case_actions import ReportInPrivate
from handlers.ctx import Ctx
from handlers.line_actions import FindGroup, JoinLine, LeaveLine, LeaveOne, LetItGo, OpenMine, SeeRules, TakeIt
from handlers.local_help_actions import OpenLocalHelp
from handlers.routes import Command, Press, Route

_ON_THE_WAY = (Place.OFFERED, Place.ASSIGNED, Place.WAITING)
_MOST_LISTED = 5
_A_FEW = -1  # in the words, for a count that is too small to be told
_HOME = (button("button-home", OpenHome()),)


def routes() -> Iterable[Route]:
    """/group, finding one, leaving one."""
    yield Command("group", lambda ctx, _command: open_group(ctx, OpenGroup()))
    yield Press(OpenGroup, open_group)
    yield Press(FindGroup, find_group)
    yield Press(OpenMine, open_mine)
    yield Press(SeeRules, see_rules)
    yield Press(LeaveOne, leave_one)


async def open_group(ctx: Ctx, press: OpenGroup) -> Screen:
    """Her groups first; without any, the best fitting one."""
    if not ctx.person.joined:
        return joining_door.not_yet()
    mine = await _mine(ctx)
    if not mine or press.shift:
        return await find_group(ctx, FindGroup(press.shift))
    if len(mine) == 1:
        return await open_mine(ctx, OpenMine(mine[0][0].id))
    rows = tuple(
        (Button(text("group-button", name=group.name), OpenMine(group.id)),) for group, _ in mine[:_MOST_LISTED]
    )
    lines: list[Line] = [text("group-all-yours")]
    lines += [text(f"group-one-{place.value}", name=group.name) for group, place in mine[:_MOST_LISTED]]
    return Screen(tuple(lines), (*rows, *_find_row(ctx), _HOME))


async def find_group(ctx: Ctx, press: FindGroup) -> Screen:
    """The best fitting group that she has nothing to do with yet, and why it fits."""
    if not ctx.person.joined:
        return joining_door.not_yet()
    if ctx.person.baby_stopped_at is not None:  # a group of babies is the last thing to be shown
        return Screen((text("circumstances-already"),), (_HOME,))
    if ctx.person.area_id is None:
        return Screen((text("group-no-area"),), ((button("group-set-area", BeginForm("area")),), _HOME))
    known = {i for i, place in (await ctx.uow.groups.places_of(ctx.person.id)).items() if place is not Place.LEFT}
    children = await group_lines.my_children(ctx)
    near = fitting(await ctx.uow.groups.in_areas([ctx.person.area_id]), ctx.person.area_id, children, ctx.language)
    out = await ctx.uow.bans.kept_out(ctx.person.telegram_id)
    fit = [g for g in near if g.id not in known and not out.of(g.id)]
    if not fit:
        mine = bool(await _mine(ctx))
        return Screen((await group_lines.none_fits(ctx, other=mine),), (_back_row(mine=mine), _HOME))
    return await _offer(ctx, fit, press.shift % len(fit))


async def open_mine(ctx: Ctx, press: OpenMine) -> Screen:
    """One of hers, and what she can do: it depends on how far she is."""
    group, standing = await _place_of(ctx, press.group)
    match standing.place:
        case Place.MEMBER:
            return _inside(ctx, group)
        case Place.WAITING:
            return await _in_line(ctx, group)
        case Place.OFFERED:
            rows = ((button("line-take", TakeIt(group.id)), button("line-let-go", LetItGo(group.id))), _HOME)
            return Screen((text("line-offer", name=group.name, until=_until(ctx, standing)),), rows)
        case _:
            return await _on_the_way(ctx, group, standing)


async def see_rules(ctx: Ctx, press: SeeRules) -> Screen:
    """The rules, to read again."""
    group, _ = await _place_of(ctx, press.group)
    return Screen((await group_lines.rules(ctx, group),), ((button("form-back", OpenMine(group.id)),), _HOME))


async def leave_one(ctx: Ctx, press: LeaveOne) -> Screen:
    """Out of one group without a word there, after one question; the door stays open."""
    group, standing = await _place_of(ctx, press.group)
    if standing.place is not Place.MEMBER:
        return await open_mine(ctx, OpenMine(group.id))
    if not press.sure:
        rows = (
            (button("circumstances-leave-yes", LeaveOne(group.id, sure=True)),),
            (button("form-back", OpenMine(group.id)),),
        )
        return Screen((text("circumstances-leave-sure", groups=group.name),), rows)
    await places.leave(ctx.uow, ctx.house, group.id, ctx.person.id, Deed.GO, ctx.now)
    await ctx.uow.effects.ask(LeaveGroup(group.chat_id, ctx.person.telegram_id), ctx.now, person_id=ctx.person.id)
    return Screen((text("circumstances-left"),), (*_find_row(ctx), _HOME))


async def _mine(ctx: Ctx) -> list[tuple[Group, Place]]:
    """Where she is inside, then where she is on the way in."""
    held = await ctx.uow.groups.places_of(ctx.person.id)
    wanted = (Place.MEMBER,) if ctx.person.baby_stopped_at is not None else (Place.MEMBER, *_ON_THE_WAY)
    mine = [(g, held[g.id]) for g in await ctx.uow.groups.these(held) if held[g.id] in wanted]
    return sorted(mine, key=lambda each: (wanted.index(each[1]), each[0].id))


async def _place_of(ctx: Ctx, group_id: int) -> tuple[Group, Standing]:
    """A group that she is in or on the way into. Raises Refused."""
    group = await ctx.uow.groups.get(group_id)
    standing = await ctx.uow.groups.standing(group_id, ctx.person.id)
    if group is None or standing is None or standing.place not in (Place.MEMBER, *_ON_THE_WAY):
        raise Refused("old-button")
    return group, standing


def _inside(ctx: Ctx, group: Group) -> Screen:
    rows = (
        (button("group-rules-button", SeeRules(group.id)), button("group-leave", LeaveOne(group.id))),
        (button("group-wrong", ReportInPrivate(group.id)),),
        *_find_row(ctx),
        (button("local-help-button", OpenLocalHelp()), *_HOME),
    )
    return Screen((text("group-yours", name=group.name),), rows)


async def _in_line(ctx: Ctx, group: Group) -> Screen:
    at = await places.position(ctx.uow, group.id, ctx.person.id)
    ways = (button("line-other-groups", FindGroup()), button("line-leave", LeaveLine(group.id)))
    return Screen((text("line-at", name=group.name, at=at),), (ways, _HOME))


async def _on_the_way(ctx: Ctx, group: Group, standing: Standing) -> Screen:
    """Her link again, or a new one where it does not open the door."""
    link = await ctx.uow.groups.link(group.id, ctx.person.id)
    words = text("line-assigned", name=group.name, until=_until(ctx, standing))
    join = ((Button(text("group-join"), url=link),),) if link else ()
    ways = (button("line-new-link", AgreeRules(group.id)), button("line-let-go", LetItGo(group.id)))
    return Screen((words,), (*join, ways, _HOME))


def _until(ctx: Ctx, standing: Standing) -> Moment:
    return Moment(standing.until or ctx.now, "day_time", ctx.house.zone)


async def _offer(ctx: Ctx, fit: list[Group], at: int) -> Screen:
    group = fit[at]
    waiting = len(await ctx.uow.groups.line(group.id))
    free = sum(g.has_room for g in fit)
    full = not group.has_room or waiting > 0
    lines: tuple[Line, ...] = (
        text("group-fits", groups=free) if free else text("group-all-full"),
        await group_lines.card(ctx, group),
        *((text("line-how-long", waiting=_A_FEW if 0 < waiting < FEW else waiting),) if full else ()),
    )
    way = button("line-join", JoinLine(group.id)) if full else button("group-rules-button", ReadRules(group.id))
    others = (button("group-others", FindGroup(at + 1)),) if len(fit) > 1 else ()
    return Screen(lines, ((way, *others), _HOME))


def _find_row(ctx: Ctx) -> tuple[tuple[Button, ...], ...]:
    return () if ctx.person.baby_stopped_at is not None else ((button("group-find", FindGroup()),),)


def _back_row(*, mine: bool) -> tuple[Button, ...]:
    return (button("line-my-group", OpenGroup()),) if mine else (button("group-ask-team", BeginForm("feedback")),)
