"""A decision on its way to Telegram: asked freshly what the person is, then done, then told; or open again.

Not a feature of its own: `case_deeds` begins here, and Telegram's answers come back to `case_results`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.cases import ANSWERED_WITHIN, Case, CaseState, Deed, Step, after_telegram
from domain.effect import Ban, Effect, LeaveGroup, LookUpMember, Restrict
from domain.groups import Group, Place
from domain.line import Deed as PlaceDeed
from domain.refused import Refused
from handlers import case_alerts, case_end, case_lines, entering, places
from handlers.ctx import Ctx, House
from storage.cases import subject
from storage.unit_of_work import UnitOfWork

LEADS = {"administrator", "creator"}  # whom no bot can take out
DONE_BY = {Deed.MUTE: "case-muted", Deed.REMOVE: "case-removed", Deed.BAN: "case-banned"}


async def begin(ctx: Ctx, case: Case, group: Group) -> None:
    """Decide it now, once; Telegram is asked after the commit. Raises Refused when somebody was quicker."""
    await ctx.uow.groups.lock(group.id)
    if await ctx.uow.cases.in_the_doing(case.author_id, group.id):
        raise Refused("case-one-moment")
    me = ctx.person.id
    assert case.deed is not None  # noqa: S101 - chosen by the callers
    if case.state is CaseState.ASKED:
        mine = await ctx.uow.cases.agree(case.id, me, decided_at=ctx.now)
    else:
        values = {"deed": case.deed.value, "reason": case.reason, "ends_at": case.ends_at, "taken_by": None}
        who = {"decided_by": me, "decided_at": ctx.now}
        mine = await ctx.uow.cases.step(case.id, case.state, CaseState.DOING, **values, **who)
    if not mine:
        raise Refused("case-decided-already")
    await ctx.uow.audit.write(me, f"case-{case.deed.value}", subject(case.id), ctx.now, case.reason)
    await ctx.uow.effects.ask(LookUpMember(group.chat_id, case.author_id), ctx.now, resume="case-looked")


async def carry_out(ctx: Ctx, case: Case, group: Group) -> None:
    """Ask Telegram for the deed itself."""
    assert case.deed is not None  # noqa: S101 - it is in the doing
    if case.ends_at is not None and case.ends_at <= ctx.now:  # a mute that is over by now would last for ever
        await failed(ctx.uow, ctx.house, case, group, Step.FAILED, ctx.now)
        return
    await ctx.uow.effects.ask(_effect(case, group), ctx.now, resume=DONE_BY[case.deed])


async def done(ctx: Ctx, case: Case, group: Group) -> None:
    """Telegram did it: now it is decided, and everybody concerned is told, once."""
    state = after_telegram(Step.DID)
    assert case.deed is not None  # noqa: S101 - it is in the doing
    if not await ctx.uow.cases.step(case.id, CaseState.DOING, state):
        return
    await ctx.uow.audit.write(None, f"case-done-{case.deed.value}", subject(case.id), ctx.now)
    await _out(ctx, case, group)
    await _first_day_goes_on(ctx, case, group)
    words = case_lines.to_person(case, group, case.deed, case.reason, _hours(case))
    reached = await case_end.tell_person(ctx, case, case.deed, words)
    await case_end.decided(ctx, case)
    key = f"case-did-{case.deed.value}" if reached else f"case-did-{case.deed.value}-untold"
    await case_end.tell_team(ctx, case, group, key)


async def failed(uow: UnitOfWork, house: House, case: Case, group: Group, how: Step, now: datetime) -> None:
    """Telegram did not: open again with a note, or with the coordinators, where only the group's owner can do it."""
    state = after_telegram(how)
    why = how.value
    values = {"reason": why, "decided_by": None, "decided_at": None, "taken_by": None, "ends_at": None}
    if not await uow.cases.step(case.id, CaseState.DOING, state, **values):
        return
    await uow.audit.write(None, f"case-{how.value}", subject(case.id), now)
    await case_end.tell_actors(uow, replace(case, deed=None), group, f"case-did-not-{how.value}", now)
    if how is Step.IS_ADMIN:
        await case_end.tell_overseers(uow, house, case, group, "case-owner-must", now)
    await case_alerts.plan_waits(uow, house, case.id, now)


async def free_the_stuck(uow: UnitOfWork, house: House, now: datetime) -> None:
    """What Telegram's answer to got lost (a turn that was parked) is open again: nobody knows whether it was done."""
    for case in await uow.cases.in_the_doing_since(now - ANSWERED_WITHIN):
        group = await uow.groups.get(case.group_id)
        if group is not None and not await uow.cases.is_on_its_way(case.author_id):
            await failed(uow, house, case, group, Step.LOST, now)


async def _out(ctx: Ctx, case: Case, group: Group) -> None:
    """The person's place, link and ban follow the deed."""
    if case.deed is Deed.BAN:
        who = {"asked_by": case.taken_by, "agreed_by": case.decided_by}
        await ctx.uow.bans.add(case.author_id, group.id, case.id, ctx.now, **who)
    if case.deed is Deed.REMOVE:  # also of strangers, and beyond an erasure: places come and go
        await ctx.uow.bans.taken_out(case.author_id, group.id, case.id, ctx.now, case.decided_by)
    person = await ctx.uow.people.find(case.author_id)
    if person is None or case.deed is Deed.MUTE:
        return
    deed, place = (PlaceDeed.BAN, Place.BANNED) if case.deed is Deed.BAN else (PlaceDeed.REMOVE, Place.REMOVED)
    known = await ctx.uow.groups.place(group.id, person.id)
    if not await places.leave(ctx.uow, ctx.house, group.id, person.id, deed, ctx.now) and known is None:
        await ctx.uow.groups.set_place(group.id, person.id, place, ctx.now)


async def _first_day_goes_on(ctx: Ctx, case: Case, group: Group) -> None:
    """Telegram knows one restriction for each member: what waited for an earlier one would cut this mute short."""
    person = await ctx.uow.people.find(case.author_id)
    if case.deed is not Deed.MUTE or case.ends_at is None or person is None:
        return
    number = await ctx.uow.newcomers.number(group.id, person.id)
    if number is not None:
        await ctx.uow.schedule.cancel(entering.DAY_GOES_ON, number)
        await entering.hold_media_again(ctx.uow, group, person, case.ends_at)


def _effect(case: Case, group: Group) -> Effect:
    if case.deed is Deed.MUTE:
        until = case.ends_at.isoformat() if case.ends_at else ""
        return Restrict(group.chat_id, case.author_id, "nothing", until)
    kind = Ban if case.deed is Deed.BAN else LeaveGroup
    return kind(group.chat_id, case.author_id)


def _hours(case: Case) -> int:
    """How long a mute was to be, of those lengths that are offered."""
    if case.ends_at is None or case.decided_at is None:
        return 0
    return round((case.ends_at - case.decided_at).total_seconds() / 3600)
