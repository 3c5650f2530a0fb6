"""The champion's screen: the groups she looks after, and who waits at the door."""

from __future__ import annotations

from collections.abc import Iterable

from domain.authority import Right, authorise, authorise_in, scopes
from domain.effect import ApproveJoin, DeclineJoin
from domain.groups import Asked
from domain.incoming import Commanded
from domain.refused import Refused
from domain.screen import Button, Screen, button
from domain.words import Line, text
from handlers.actions import DecideJoin, OpenChampion, OpenHome, OpenWaiting
from handlers.ctx import Ctx
from handlers.recording_actions import OpenRecording
from handlers.routes import Command, Press, Route


def routes() -> Iterable[Route]:
    """/champion."""
    yield Command("champion", open_by_command)
    yield Press(OpenChampion, open_champion)
    yield Press(OpenWaiting, open_waiting)
    yield Press(DecideJoin, decide)


async def open_by_command(ctx: Ctx, _command: Commanded) -> Screen:
    """The champion's groups."""
    return await open_champion(ctx, OpenChampion())


async def open_champion(ctx: Ctx, _press: OpenChampion) -> Screen:
    """Each group with its number of parents and of people waiting."""
    authorise(ctx.person, Right.SEE_CHAMPION)
    mine = scopes(ctx.person, Right.SEE_CHAMPION)
    lines: list[Line] = []
    rows: list[tuple[Button, ...]] = []
    for group in await ctx.uow.groups.all():
        if mine is None or group.id in mine:
            waiting = len(await ctx.uow.groups.waiting(group.id))
            lines.append(text("champion-group", name=group.name, parents=group.members, waiting=waiting))
            rows.append((button("champion-waiting", OpenWaiting(group.id), count=waiting),))
    record = (button("recording-open", OpenRecording()),)
    return Screen(tuple(lines) or (text("champion-no-group"),), (*rows, record, (button("button-home", OpenHome()),)))


async def open_waiting(ctx: Ctx, press: OpenWaiting) -> Screen:
    """Who waits, first come first: what we know, never a name that we hold."""
    group = await ctx.uow.groups.get(press.group)
    if group is None:
        raise Refused("old-button")
    authorise_in(ctx.person, Right.DECIDE_JOIN, group)
    waiting = await ctx.uow.groups.waiting(press.group)
    if not waiting:
        return Screen((text("champion-nobody-waits"),), ((button("form-back", OpenChampion()),),))
    request = waiting[0]
    person = await ctx.uow.people.find(request.telegram_id)
    known = person is not None and person.joined
    who: Line = text("champion-who", person=person.label()) if person and known else text("champion-stranger")
    lines = (text("champion-one-waits", name=group.name, count=len(waiting)), who)
    decide_row = (
        button("champion-let-in", DecideJoin(request.id, let_in=True)),
        button("champion-say-no", DecideJoin(request.id, let_in=False)),
    )
    return Screen(lines, (decide_row, (button("form-back", OpenChampion()),)))


async def decide(ctx: Ctx, press: DecideJoin) -> Screen:
    """A human decides, once; it is written down."""
    request = await ctx.uow.groups.request(press.request)
    if request is None:
        raise Refused("old-button")
    group = await ctx.uow.groups.get(request.group_id)
    if group is None:
        raise Refused("old-button")
    authorise_in(ctx.person, Right.DECIDE_JOIN, group)
    decision = Asked.APPROVED if press.let_in else Asked.DECLINED
    if not await ctx.uow.groups.decide(request.id, decision, ctx.now, ctx.person.id):
        raise Refused("champion-already-decided")
    kind = ApproveJoin if press.let_in else DeclineJoin
    await ctx.uow.effects.ask(kind(group.chat_id, request.telegram_id), ctx.now)
    await ctx.uow.audit.write(ctx.person.id, f"join-{decision.value}", f"request:{request.id}", ctx.now)
    return Screen((text(f"champion-{decision.value}"),), next=OpenWaiting(group.id))
