"""The door of a group: who asks to come in, who came or left."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from domain.delivery import Class, Lane
from domain.effect import ApproveJoin, Ban, DeclineJoin, LookUpMember
from domain.groups import Asked, Group, Place, comes_in_expected, may_enter
from domain.incoming import AskedToJoin, EffectDone, MemberChanged
from domain.line import REQUEST_LIVES, Deed
from domain.people import Purpose
from domain.screen import Screen, button
from domain.words import Text, text
from handlers import places
from handlers.actions import OpenHome, OpenWaiting
from handlers.ctx import Ctx, House
from handlers.entering import entered, hold_mute
from handlers.line_actions import FindGroup, OpenArrived
from handlers.on_duty import on_duty
from handlers.routes import FallsDue, Happens, Hourly, Resumes, Route
from handlers.telling import said_yes
from storage.outbox import Letter
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

REST = "door-rest"  # while this is planned for a group, nobody is told again that somebody waits
TOLD_EVERY = timedelta(hours=1)
_INSIDE = {"member", "administrator", "creator", "restricted"}


def routes() -> Iterable[Route]:
    """What happens at the door."""
    yield Resumes("group-approved", approved)
    yield Resumes("group-looked-up", looked_up)
    yield Happens(AskedToJoin, asked_to_join)
    yield Happens(MemberChanged, member_changed)
    yield FallsDue(REST, rested)
    yield Hourly(decline_old)


async def asked_to_join(ctx: Ctx, happened: AskedToJoin) -> Screen | None:
    """Registered, consented, assigned: let in. Anybody else waits for the champion; nobody banned is heard."""
    group = await ctx.uow.groups.by_chat(happened.chat_id)
    if group is None:
        return None
    place = await ctx.uow.groups.place(group.id, ctx.person.id)
    request = await ctx.uow.groups.ask(group.id, ctx.person.telegram_id, ctx.now)
    if place is Place.BANNED or await ctx.uow.bans.holds(ctx.person.telegram_id, group.id):
        await ctx.uow.groups.decide(request.id, Asked.DECLINED, ctx.now)
        await ctx.uow.effects.ask(DeclineJoin(group.chat_id, ctx.person.telegram_id), ctx.now)
        return None
    consented = await said_yes(ctx, Purpose.NEARBY)
    joined = ctx.person.joined and ctx.person.stopped_at is None
    out = await ctx.uow.bans.needs_a_human(ctx.person.telegram_id, group.id)
    if not out and may_enter(joined=joined, consented=consented, adult=ctx.person.adult, place=place):
        await ctx.uow.groups.decide(request.id, Asked.APPROVED, ctx.now)
        effect = ApproveJoin(group.chat_id, ctx.person.telegram_id)
        await ctx.uow.effects.ask(effect, ctx.now, person_id=ctx.person.id, resume="group-approved")
        return None
    await _somebody_waits(ctx.uow, group, ctx.now)
    return None


async def approved(ctx: Ctx, result: EffectDone) -> Screen | None:
    """Telegram let them in, or says that the request is gone: one look tells whether they are inside."""
    group = await ctx.uow.groups.by_chat(result.values["chat_id"])
    if group is None or await ctx.uow.groups.place(group.id, ctx.person.id) is Place.MEMBER:
        return None
    if result.found is None:  # Telegram would not: a human has a look
        request = await ctx.uow.groups.ask(group.id, ctx.person.telegram_id, ctx.now)
        key = f"door-stuck:{request.id}:{ctx.now.isoformat()}"
        await _tell(ctx.uow, group, ctx.now, text("door-stuck", name=group.name), key)
        if not ctx.person.joined:
            return None
        return Screen((text("door-stuck-you", name=group.name),), ((button("button-home", OpenHome()),),), fresh=True)
    look = LookUpMember(group.chat_id, ctx.person.telegram_id)
    await ctx.uow.effects.ask(look, ctx.now, person_id=ctx.person.id, resume="group-looked-up")
    return None


async def looked_up(ctx: Ctx, result: EffectDone) -> Screen | None:
    """Inside indeed, should Telegram's own word about it not have come; or not, if the request was taken back."""
    group = await ctx.uow.groups.by_chat(result.values["chat_id"])
    status = result.found.get("status") if isinstance(result.found, dict) else None
    return await _enter(ctx, group) if group is not None and status in _INSIDE else None


async def member_changed(ctx: Ctx, happened: MemberChanged) -> Screen | None:
    """Somebody came in or left by whatever way."""
    group = await ctx.uow.groups.by_chat(happened.chat_id)
    if group is None:
        return None
    place = await ctx.uow.groups.place(group.id, ctx.person.id) if ctx.person.id else None
    if happened.inside:
        return await _came(ctx, group, happened, place)
    if happened.was_inside:
        await ctx.uow.groups.close_request(group.id, ctx.person.telegram_id, ctx.now)
    if place is Place.MEMBER:
        await places.leave(ctx.uow, ctx.house, group.id, ctx.person.id, Deed.GO, ctx.now)
    return None


async def rested(uow: UnitOfWork, house: House, due: Due, now: datetime) -> None:
    """An hour after the champions were told: one letter for all who came to the door since."""
    group = await uow.groups.get(due.subject)
    if group is None:
        return
    told_at = due.at - TOLD_EVERY
    if any(request.asked_at and request.asked_at > told_at for request in await uow.groups.waiting(group.id)):
        await _somebody_waits(uow, group, now)


async def decline_old(uow: UnitOfWork, house: House, now: datetime) -> None:
    """Nobody stands at a door for ever."""
    for request in await uow.groups.undecided_since(now - REQUEST_LIVES):
        group = await uow.groups.get(request.group_id)
        if group is None or not await uow.groups.decide(request.id, Asked.DECLINED, now):
            continue
        await uow.effects.ask(DeclineJoin(group.chat_id, request.telegram_id), now)
        person = await uow.people.find(request.telegram_id)
        if person is not None and person.joined:
            screen = Screen((text("door-too-long", name=group.name),), ((button("group-find", FindGroup()),),))
            key = f"door-too-long:{request.id}:{now.isoformat()}"
            letter = Letter(person.id, person.telegram_id, screen, Class.REMINDER, Lane.REMINDER, key)
            await uow.outbox.put(letter, now)


async def _came(ctx: Ctx, group: Group, happened: MemberChanged, place: Place | None) -> Screen | None:
    if place is Place.MEMBER or (happened.was_inside and place in {None, Place.REMOVED, Place.BANNED}):
        return None  # muted or made an administrator: no coming in
    out = await ctx.uow.bans.needs_a_human(ctx.person.telegram_id, group.id)
    young = ctx.person.adult is False
    request = await ctx.uow.groups.request_of(group.id, ctx.person.telegram_id)
    standing = await ctx.uow.groups.standing(group.id, ctx.person.id) if ctx.person.id else None
    by_human = request is not None and request.state is Asked.APPROVED and request.decided_by is not None
    if out or (young and not by_human) or not (_is_hers(ctx, group, place) or comes_in_expected(request, standing)):
        await _came_unseen(ctx, group)
        return None
    return await _enter(ctx, group) if ctx.person.id else None


def _is_hers(ctx: Ctx, group: Group, place: Place | None) -> bool:
    """A champion may be brought into her own group by hand."""
    return ctx.person.looks_after(group.id) and place not in {Place.REMOVED, Place.BANNED}


async def _enter(ctx: Ctx, group: Group) -> Screen | None:
    """Once: what comes with being inside, and a hello to those who can be written to."""
    if not await places.come_in(ctx.uow, group.id, ctx.person.id, ctx.now):
        return None
    await entered(ctx, group)
    return Screen(fresh=True, next=OpenArrived(group.id)) if ctx.person.joined else None


async def _came_unseen(ctx: Ctx, group: Group) -> None:
    """Somebody is inside whom nobody let in: the champions are told, each time. Who is banned goes out again.

    One of ours waits for a human all the same: let in, they have their place.
    """
    them = ctx.person.telegram_id
    await hold_mute(ctx.uow, group, them, ctx.now)
    if await ctx.uow.bans.holds(them, group.id):
        await ctx.uow.effects.ask(Ban(group.chat_id, them), ctx.now)
        await ctx.uow.groups.close_request(group.id, them, ctx.now)
    elif ctx.person.joined:
        await ctx.uow.groups.ask(group.id, them, ctx.now)
    else:
        await ctx.uow.groups.close_request(group.id, them, ctx.now)
    key = f"came:{group.id}:{ctx.now.isoformat()}"
    await _tell(ctx.uow, group, ctx.now, text("door-came-unseen", name=group.name), key)


async def _somebody_waits(uow: UnitOfWork, group: Group, now: datetime) -> None:
    """One letter an hour for a group, however many ask."""
    await uow.groups.lock(group.id)
    if await uow.schedule.is_planned(REST, group.id):
        return
    words = text("door-waiting", name=group.name, count=len(await uow.groups.waiting(group.id)))
    await _tell(uow, group, now, words, f"door:{group.id}:{now.isoformat()}")
    await uow.schedule.plan(Due(REST, group.id, now + TOLD_EVERY, f"{REST}:{group.id}:{now.isoformat()}"))


async def _tell(uow: UnitOfWork, group: Group, now: datetime, words: Text, key: str) -> None:
    """A letter to whoever is on duty: a reference to the waiting list, nothing about anybody."""
    screen = Screen((words,), ((button("door-see", OpenWaiting(group.id)),),))
    for person in await uow.people.many(await on_duty(uow, group, now)):
        letter = Letter(person.id, person.telegram_id, screen, Class.REMINDER, Lane.REMINDER, f"{key}:{person.id}")
        await uow.outbox.put(letter, now)
