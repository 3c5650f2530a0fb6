"""Telegram's answers to what was decided in a case, and bans that reach all of the programme's groups."""

from __future__ import annotations

from collections.abc import Iterable

from domain.cases import Case, CaseState, Deed, Step
from domain.effect import Ban, LookUpMember
from domain.groups import Group, Place
from domain.incoming import EffectDone
from domain.line import Deed as PlaceDeed
from domain.refused import Refused
from domain.screen import Screen, button
from domain.words import text
from handlers import case_doing, case_people, places
from handlers.actions import OpenHome
from handlers.case_actions import BanEverywhere, OpenCase
from handlers.ctx import Ctx
from handlers.routes import Handler, Press, Resumes, Route
from storage.cases import subject


def routes() -> Iterable[Route]:
    """What Telegram said, and the wider ban."""
    yield Resumes("case-looked", looked)
    for deed, name in case_doing.DONE_BY.items():
        yield Resumes(name, _result_of(deed))
    yield Press(BanEverywhere, ban_everywhere)
    yield Resumes("ban-looked", looked_elsewhere)
    yield Resumes("ban-elsewhere", banned_elsewhere)


async def looked(ctx: Ctx, result: EffectDone) -> Screen | None:
    """What the person is in the group at this moment. Where that cannot be found out, nothing is done."""
    found = await _in_hand(ctx, result)
    if found is None:
        return None
    case, group = found
    status = result.found.get("status") if isinstance(result.found, dict) else None
    if status is None:
        await case_doing.failed(ctx.uow, ctx.house, case, group, Step.FAILED, ctx.now)
    elif status in case_doing.LEADS:
        await case_doing.failed(ctx.uow, ctx.house, case, group, Step.IS_ADMIN, ctx.now)
    elif status == "kicked" and case.deed is Deed.REMOVE:  # out and kept out already: taking out would let them in
        await case_doing.done(ctx, case, group)
    else:
        await case_doing.carry_out(ctx, case, group)
    return None


async def ban_everywhere(ctx: Ctx, press: BanEverywhere) -> Screen:
    """Kept out of every group, also of those to come; asked once more with the number of groups."""
    case, group, who = await case_people.load(ctx, press.case)
    if not who.overseer:
        raise Refused("not-allowed")
    banned = case.state is CaseState.DONE and case.deed is Deed.BAN and case.author_id
    if not banned or not await ctx.uow.bans.holds(case.author_id, group.id):
        raise Refused("old-button")
    others = [g for g in await ctx.uow.groups.all() if g.id != group.id]
    for each in sorted((group, *others), key=lambda g: g.id) if press.sure else ():
        await ctx.uow.groups.lock(each.id)  # each in the order of its id: two such bans at once do not block each other
    if await ctx.uow.bans.holds_everywhere(case.author_id):
        raise Refused("case-decided-already")
    if not press.sure:
        rows = (button("case-do-it", BanEverywhere(case.id, sure=True)), button("form-back", OpenCase(case.id)))
        return Screen((text("case-everywhere-sure", count=len(others)),), (rows,))
    await _keep_out(ctx, case, others)
    return Screen((text("case-everywhere-done"),), ((button("button-home", OpenHome()),),))


async def looked_elsewhere(ctx: Ctx, result: EffectDone) -> Screen | None:
    """In another group: an administrator there cannot be taken out by the bot; anybody else is banned."""
    status = result.found.get("status") if isinstance(result.found, dict) else None
    chat_id, user_id = result.values["chat_id"], result.values["user_id"]
    if status is None or status in case_doing.LEADS:
        await _say_it_failed(ctx, chat_id, user_id)
        return None
    await ctx.uow.effects.ask(Ban(chat_id, user_id), ctx.now, resume="ban-elsewhere")
    return None


async def banned_elsewhere(ctx: Ctx, result: EffectDone) -> Screen | None:
    """Done; or told to who wanted it."""
    if result.found is None:
        await _say_it_failed(ctx, result.values["chat_id"], result.values["user_id"])
    return None


def _result_of(deed: Deed) -> Handler:
    async def carried_out(ctx: Ctx, result: EffectDone) -> Screen | None:
        """Telegram did it, or did not."""
        found = await _in_hand(ctx, result)
        if found is None or found[0].deed is not deed:
            return None
        if result.found is None:
            await case_doing.failed(ctx.uow, ctx.house, *found, Step.FAILED, ctx.now)
        else:
            await case_doing.done(ctx, *found)
        return None

    return carried_out


async def _in_hand(ctx: Ctx, result: EffectDone) -> tuple[Case, Group] | None:
    """The case that waits for this answer; the group may have got a new chat meanwhile."""
    here = await ctx.uow.groups.by_chat(result.values["chat_id"])
    case = await ctx.uow.cases.in_the_doing(result.values["user_id"], here.id if here else None)
    group = await ctx.uow.groups.get(case.group_id) if case else None
    return (case, group) if case and group else None


async def _keep_out(ctx: Ctx, case: Case, others: list[Group]) -> None:
    who = {"asked_by": case.decided_by, "agreed_by": ctx.person.id}
    await ctx.uow.bans.add(case.author_id, None, case.id, ctx.now, **who)
    await ctx.uow.audit.write(ctx.person.id, "case-ban-everywhere", subject(case.id), ctx.now, case.reason)
    person = await ctx.uow.people.find(case.author_id)
    for group in others:
        # Taken out of there by another decision: that one stands for itself, also when this ban is lifted.
        if person is not None and await ctx.uow.groups.place(group.id, person.id) not in {None, Place.REMOVED}:
            await places.leave(ctx.uow, ctx.house, group.id, person.id, PlaceDeed.BAN, ctx.now)
        await ctx.uow.effects.ask(LookUpMember(group.chat_id, case.author_id), ctx.now, resume="ban-looked")


async def _say_it_failed(ctx: Ctx, chat_id: int, user_id: int) -> None:
    group = await ctx.uow.groups.by_chat(chat_id)
    by = await ctx.uow.bans.extended_by(user_id)
    person = await ctx.uow.people.get(by) if by is not None else None
    if group is not None and person is not None:
        screen = Screen((text("case-elsewhere-failed", group=group.name),), ((button("button-home", OpenHome()),),))
        await case_people.write(ctx.uow, person, f"ban-failed:{group.id}:{ctx.now.isoformat()}", screen, ctx.now)
