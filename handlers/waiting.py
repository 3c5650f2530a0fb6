"""Who waits at a group's door: one at a time, first come first, what is needed to decide and nothing more."""

from __future__ import annotations

from collections.abc import Iterable

from domain.authority import Right
from domain.child import age
from domain.effect import ApproveJoin, DeclineJoin
from domain.groups import Asked, Group, JoinRequest, Place
from domain.line import Deed
from domain.people import Person
from domain.refused import Refused
from domain.screen import Button, Screen, button
from domain.words import Line, text
from handlers.actions import DecideJoin, OpenWaiting
from handlers.champion_actions import DeclineStrangers, LetInAllTheSame, NextWaiting
from handlers.ctx import Ctx
from handlers.household import children_of
from handlers.looked_after import back, called, champions, group_of
from handlers.routes import Press, Route

A_RAID = 3  # strangers; with as many, they may be declined all at once
_OUT = {Place.REMOVED, Place.BANNED}
_AGREED = {Place.ASSIGNED, Place.MEMBER}


def routes() -> Iterable[Route]:
    """From the panel, the letter, or the desk."""
    yield Press(OpenWaiting, open_waiting)
    yield Press(NextWaiting, next_waiting)
    yield Press(DecideJoin, decide)
    yield Press(LetInAllTheSame, let_in_all_the_same)
    yield Press(DeclineStrangers, decline_strangers)


async def open_waiting(ctx: Ctx, press: OpenWaiting) -> Screen:
    """The first of those who wait."""
    return await next_waiting(ctx, NextWaiting(press.group, 0))


async def next_waiting(ctx: Ctx, press: NextWaiting) -> Screen:
    """One of them: what we know, never a name that we hold."""
    group = await group_of(ctx, press.group, Right.DECIDE_JOIN)
    waiting = await ctx.uow.groups.waiting(group.id)
    if not waiting:
        return Screen((text("champion-nobody-waits"),), ((back(ctx, group),),))
    at = press.at % len(waiting)
    request = waiting[at]
    heading = text("champion-one-waits", name=group.name, count=len(waiting), at=at + 1)
    lines = (heading, *await _facts(ctx, group, request))
    strangers = await ctx.uow.groups.strangers(group.id)
    yes = button("champion-let-in", DecideJoin(request.id, let_in=True))
    no = button("champion-say-no", DecideJoin(request.id, let_in=False))
    stranger = request.id in {each.id for each in strangers}
    rows: list[tuple[Button, ...]] = [(no, yes) if stranger else (yes, no)]
    if len(strangers) >= A_RAID:
        everybody = DeclineStrangers(group.id, max(each.id for each in strangers))
        rows.append((button("champion-not-these", everybody, count=len(strangers)),))
    last = [button("champion-next", NextWaiting(group.id, at + 1))] if len(waiting) > 1 else []
    return Screen(lines, (*rows, (*last, back(ctx, group))))


async def decide(ctx: Ctx, press: DecideJoin) -> Screen:
    """A human decides, once; a stranger, somebody taken out before, or no room: asked once more."""
    request, group = await _request(ctx, press.request)
    if press.let_in and request.state is Asked.PENDING:
        doubts = await _doubts(ctx, group, request)
        if doubts:
            sure = (button("champion-let-in-sure", LetInAllTheSame(request.id)),)
            no = (button("champion-say-no", DecideJoin(request.id, let_in=False)),)
            return Screen((*doubts, text("champion-sure")), (no, sure, (back(ctx, group),)))
    return await _decide(ctx, request, group, Asked.APPROVED if press.let_in else Asked.DECLINED)


async def let_in_all_the_same(ctx: Ctx, press: LetInAllTheSame) -> Screen:
    """Yes, with open eyes."""
    request, group = await _request(ctx, press.request)
    return await _decide(ctx, request, group, Asked.APPROVED)


async def decline_strangers(ctx: Ctx, press: DeclineStrangers) -> Screen:
    """After a raid: everybody who has not joined the programme, after one more question."""
    group = await group_of(ctx, press.group, Right.DECIDE_JOIN)
    strangers = [each for each in await ctx.uow.groups.strangers(group.id) if each.id <= press.upto]
    if not strangers:
        return Screen(toast=text("champion-already-decided-all"), next=OpenWaiting(group.id))
    if not press.sure:
        yes = button("champion-decline-all", DeclineStrangers(group.id, press.upto, sure=True), count=len(strangers))
        rows = ((yes,), (button("form-back", OpenWaiting(group.id)),))
        return Screen((text("champion-decline-all-sure", count=len(strangers)),), rows)
    declined = 0
    for request in strangers:
        if await ctx.uow.groups.decide(request.id, Asked.DECLINED, ctx.now, ctx.person.id):
            await ctx.uow.effects.ask(DeclineJoin(group.chat_id, request.telegram_id), ctx.now)
            declined += 1
    await ctx.uow.audit.write(ctx.person.id, "join-declined-all", f"group:{group.id}", ctx.now, str(declined))
    return Screen((text("champion-declined-all", count=declined),), next=OpenWaiting(group.id))


async def _decide(ctx: Ctx, request: JoinRequest, group: Group, decision: Asked) -> Screen:
    if decision is Asked.APPROVED and await ctx.uow.bans.holds(request.telegram_id, group.id):
        raise Refused("champion-banned")
    if not await ctx.uow.groups.decide(request.id, decision, ctx.now, ctx.person.id):
        raise Refused("champion-already-decided")
    person = await ctx.uow.people.find(request.telegram_id)
    if decision is Asked.APPROVED:
        await _let_bygones_be(ctx, request, person)
    if decision is Asked.DECLINED:
        await ctx.uow.effects.ask(DeclineJoin(group.chat_id, request.telegram_id), ctx.now)
    else:
        effect = ApproveJoin(group.chat_id, request.telegram_id)
        known = person is not None and person.joined
        resume = "group-approved" if known else ""
        person_id = person.id if person and known else None
        await ctx.uow.effects.ask(effect, ctx.now, person_id=person_id, resume=resume)
    await ctx.uow.audit.write(ctx.person.id, f"join-{decision.value}", f"request:{request.id}", ctx.now)
    return Screen((text(f"champion-{decision.value}"),), next=OpenWaiting(group.id))


async def _let_bygones_be(ctx: Ctx, request: JoinRequest, person: Person | None) -> None:
    """Whoever was taken out comes back by this decision, and nothing of it stands in the way any more."""
    await ctx.uow.bans.may_come_back(request.telegram_id, request.group_id, ctx.now)
    if person and await ctx.uow.groups.place(request.group_id, person.id) is Place.REMOVED:
        await ctx.uow.groups.move_on(request.group_id, person.id, Deed.FORGIVE, ctx.now)


async def _request(ctx: Ctx, request_id: int) -> tuple[JoinRequest, Group]:
    request = await ctx.uow.groups.request(request_id)
    if request is None:
        raise Refused("old-button")
    return request, await group_of(ctx, request.group_id, Right.DECIDE_JOIN)


async def _facts(ctx: Ctx, group: Group, request: JoinRequest) -> list[Line]:
    """What is needed to decide."""
    person = await ctx.uow.people.find(request.telegram_id)
    if person is None or not person.joined:
        lines: list[Line] = [text("champion-stranger"), text("champion-stranger-unknown")]
        place = await ctx.uow.groups.place(group.id, person.id) if person else None
    else:
        place = await ctx.uow.groups.place(group.id, person.id)
        agreed = text("champion-agreed" if place in _AGREED else "champion-not-agreed")
        colleagues = {each.id for each in await champions(ctx, group)}
        who = called(person) if person.id in colleagues else person.label()
        lines = [text("champion-who", person=who), text(await _fits(ctx, group, person)), agreed]
        if person.adult is False:
            lines.append(text("champion-young"))
    lines.append(text("champion-room" if group.has_room or place in _AGREED else "champion-full"))
    if await _was_out(ctx, group, request, place):
        lines.append(text("champion-was-out"))
    return [*lines, text("champion-no-is-silent")]


async def _doubts(ctx: Ctx, group: Group, request: JoinRequest) -> list[Line]:
    person = await ctx.uow.people.find(request.telegram_id)
    place = await ctx.uow.groups.place(group.id, person.id) if person else None
    lines: list[Line] = [] if person and person.joined else [text("champion-stranger-unknown")]
    if not group.has_room and place not in _AGREED:
        lines.append(text("champion-full"))
    if await _was_out(ctx, group, request, place):
        lines.append(text("champion-was-out"))
    return lines


async def _was_out(ctx: Ctx, group: Group, request: JoinRequest, place: Place | None) -> bool:
    return place in _OUT or await ctx.uow.bans.needs_a_human(request.telegram_id, group.id)


async def _fits(ctx: Ctx, group: Group, person: Person) -> str:
    """Whether any child is of the group's age; nothing is said of a child of whom nothing may be said."""
    known = [found.weeks for child in await children_of(ctx.uow, person) if (found := age(child, ctx.today))]
    if not known:
        return "champion-age-unknown"
    fits = any(group.from_weeks <= each < group.to_weeks for each in known)
    return "champion-age-fits" if fits else "champion-age-no"
