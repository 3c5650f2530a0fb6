"""My group: the one that fits, 18 or over, the rules, a link of one's own, the door."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from secrets import token_urlsafe

from domain.child import age
from domain.delivery import Class
from domain.effect import MakeInviteLink, RevokeInviteLink
from domain.groups import Group, Place, fitting
from domain.incoming import Commanded, EffectDone
from domain.people import Purpose, Role
from domain.refused import Refused
from domain.screen import Button, Screen, button
from domain.words import Line, text
from handlers import joining_door
from handlers.actions import (
    AgreeRules,
    BeginForm,
    OpenGroup,
    OpenHelp,
    OpenHome,
    ReadRules,
    SayAdult,
)
from handlers.ctx import Ctx
from handlers.household import children_of
from handlers.routes import Command, Press, Resumes, Route
from handlers.telling import said_yes, tell

LINK_LIVES = timedelta(days=7)


def routes() -> Iterable[Route]:
    """/group, the way in, and what happens at the door."""
    yield Command("group", open_by_command)
    yield Press(OpenGroup, open_group)
    yield Press(ReadRules, read_rules)
    yield Press(SayAdult, say_adult)
    yield Press(AgreeRules, agree)
    yield Resumes("group-link", link_made)


async def open_by_command(ctx: Ctx, _command: Commanded) -> Screen:
    """My group, or the one that fits."""
    return await open_group(ctx, OpenGroup())


async def open_group(ctx: Ctx, press: OpenGroup) -> Screen:
    """The group she is in, or the best fitting one with its number of parents."""
    if not ctx.person.joined:
        return joining_door.not_yet()
    places = await ctx.uow.groups.places_of(ctx.person.id)
    groups = await ctx.uow.groups.all()
    mine = [g for g in groups if places.get(g.id) is Place.MEMBER]
    if mine:
        return Screen((text("group-yours", name=mine[0].name),), ((button("button-home", OpenHome()),),))
    if ctx.person.baby_stopped_at is not None:  # a group of babies is the last thing to be shown
        return Screen((text("circumstances-already"),), ((button("button-home", OpenHome()),),))
    if ctx.person.area_id is None:
        rows = ((button("group-set-area", BeginForm("area")),), (button("button-home", OpenHome()),))
        return Screen((text("group-no-area"),), rows)
    fit = [g for g in fitting(groups, ctx.person.area_id, await _weeks(ctx), ctx.language) if g.has_room]
    if not fit:
        return Screen((text("group-none"),), ((button("button-home", OpenHome()),),))
    return await _offer(ctx, fit, press.shift % len(fit))


async def read_rules(ctx: Ctx, press: ReadRules) -> Screen:
    """Asked once: 18 or over? Then the rules."""
    group = await _group(ctx, press.group)
    if ctx.person.adult is None:
        yes, no = SayAdult(group.id, adult=True), SayAdult(group.id, adult=False)
        return Screen((text("group-adult"),), ((button("yes", yes), button("no", no)),))
    if not ctx.person.adult:
        return _worker_first()
    rows = ((button("group-agree", AgreeRules(group.id)),), (button("form-back", OpenGroup()),))
    return Screen((text("group-rules", name=group.name),), rows)


async def say_adult(ctx: Ctx, press: SayAdult) -> Screen:
    """Under 18: a named worker first, no group without a person's decision."""
    await ctx.uow.people.change(ctx.person.id, adult=press.adult)
    if press.adult:
        return await read_rules(ctx.as_person(adult=True), ReadRules(press.group))
    group = await _group(ctx, press.group)
    screen = Screen((text("group-young-parent", person=ctx.person.label()),))
    for person_id in await ctx.uow.roles.holders(Role.COORDINATOR, group.area_id):
        await tell(ctx, person_id, screen, f"young:{ctx.person.id}:{person_id}", Class.ALERT)
    return _worker_first()


async def agree(ctx: Ctx, press: AgreeRules) -> Screen:
    """Assigned; a personal link is being made and comes in a moment."""
    group = await _group(ctx, press.group)
    if ctx.person.adult is not True:
        return await read_rules(ctx, ReadRules(group.id))
    if not await said_yes(ctx, Purpose.NEARBY):
        await ctx.uow.consents.record(ctx.person.id, Purpose.NEARBY, given=True, how="group", at=ctx.now)
    if await ctx.uow.groups.place(group.id, ctx.person.id) is not Place.MEMBER:
        await ctx.uow.groups.set_place(group.id, ctx.person.id, Place.ASSIGNED, ctx.now)
    expires = (ctx.now + LINK_LIVES).isoformat()
    effect = MakeInviteLink(group.chat_id, f"p-{token_urlsafe(6)}", expires)
    await ctx.uow.effects.ask(effect, ctx.now, person_id=ctx.person.id, resume="group-link")
    return Screen((text("group-making-link"),))


async def link_made(ctx: Ctx, result: EffectDone) -> Screen:
    """Her own link, kept sealed so that it can be ended once it is used."""
    group = await ctx.uow.groups.by_chat(result.values["chat_id"])
    link = result.found.get("link") if isinstance(result.found, dict) else None
    if group is None or link is None:
        return Screen((text("group-no-link"),), ((button("group-try-again", OpenGroup()),),), fresh=True)
    older = await ctx.uow.groups.link(group.id, ctx.person.id)
    if older and older != link:
        await ctx.uow.effects.ask(RevokeInviteLink(group.chat_id, older), ctx.now, person_id=ctx.person.id)
    await ctx.uow.groups.set_link(group.id, ctx.person.id, link)
    rows = ((Button(text("group-join"), url=link),), (button("button-home", OpenHome()),))
    return Screen((text("group-link", name=group.name),), rows, fresh=True)


async def _offer(ctx: Ctx, fit: list[Group], at: int) -> Screen:
    group = fit[at]
    count: Line = text("group-parents", count=group.members) if group.members >= 8 else text("group-few-parents")
    lines = (text("group-fits", groups=len(fit)), text("group-name", name=group.name), count)
    ways = [button("group-rules-button", ReadRules(group.id))]
    if len(fit) > 1:
        ways.append(button("group-others", OpenGroup(at + 1)))
    return Screen(lines, (tuple(ways), (button("button-home", OpenHome()),)))


async def _group(ctx: Ctx, group_id: int) -> Group:
    """The group, if it still fits this person. Raises Refused."""
    groups = fitting(await ctx.uow.groups.all(), ctx.person.area_id, await _weeks(ctx), ctx.language)
    group = next((g for g in groups if g.id == group_id), None)
    if group is None:
        raise Refused("old-button")
    if not group.has_room:
        raise Refused("group-full")
    return group


async def _weeks(ctx: Ctx) -> int | None:
    """The youngest child's age in weeks; negative before birth; None when it is not known."""
    known = [found.weeks for child in await children_of(ctx.uow, ctx.person) if (found := age(child, ctx.today))]
    return min(known) if known else None


def _worker_first() -> Screen:
    return Screen(
        (text("group-worker-first"),), ((button("button-urgent-help", OpenHelp()), button("button-home", OpenHome())),)
    )
