"""A champion takes a rest: off tonight or for longer, who covers, and a chat after a hard case."""

from __future__ import annotations

from collections.abc import Iterable

from domain.authority import Right, scopes
from domain.delivery import Class
from domain.groups import Group
from domain.people import Person, Role
from domain.refused import Refused
from domain.rest import A_WEEK, Rest, carried_a_lot, ends
from domain.screen import Screen, button, toast
from domain.words import Line, text
from handlers.actions import OpenDesk, OpenWaiting
from handlers.champion_actions import AskForChat, ComeBack, Debrief, NoChat, OpenPanel, OpenRest, TakeRest
from handlers.ctx import Ctx
from handlers.looked_after import called, champions, group_of, place_of
from handlers.on_duty import on_duty
from handlers.rest_lines import off_until
from handlers.routes import Press, Route
from handlers.telling import tell
from storage.rest import CaseOf
from storage.schedule import Due


def routes() -> Iterable[Route]:
    """Rest, and what a hard case leaves behind."""
    yield Press(OpenRest, open_rest)
    yield Press(TakeRest, take_rest)
    yield Press(ComeBack, come_back)
    yield Press(Debrief, debrief)
    yield Press(AskForChat, ask_for_chat)
    yield Press(NoChat, no_chat)


async def open_rest(ctx: Ctx, press: OpenRest) -> Screen:
    """How long, and who covers?"""
    group = await group_of(ctx, press.group, Right.SEE_CHAMPION)
    until = (await ctx.uow.rests.until([ctx.person.id], ctx.now)).get(ctx.person.id)
    lines: list[Line] = [off_until(until, ctx.house.zone) if until else text("rest-how-long")]
    lines += [await _who_covers(ctx, group), *await _load(ctx)]
    tonight, week, until_i_say = (button(f"rest-{how.value}", TakeRest(group.id, how.value)) for how in Rest)
    ways = (button("form-back", OpenPanel(group.id)),)
    if until is not None:
        return Screen(tuple(lines), ((button("rest-back", ComeBack(group.id)),), ways))
    return Screen(tuple(lines), ((tonight, week), (until_i_say,), ways))


async def take_rest(ctx: Ctx, press: TakeRest) -> Screen:
    """Off from now on, in all her groups; the coordinators hear once where nobody is on any more."""
    group = await group_of(ctx, press.group, Right.SEE_CHAMPION)
    if press.how not in set(Rest):
        raise Refused("old-button")
    if (await ctx.uow.rests.until([ctx.person.id], ctx.now)).get(ctx.person.id) is not None:
        return toast("rest-already")
    until = ends(Rest(press.how), ctx.now, ctx.house.zone)
    await ctx.uow.rests.take(ctx.person.id, ctx.now, until)
    await ctx.uow.audit.write(ctx.person.id, "rest-taken", f"group:{group.id}", ctx.now, press.how)
    for each in await ctx.uow.groups.these(scopes(ctx.person, Right.SEE_CHAMPION)):
        await _tell_coordinators(ctx, each)
    lines = (text("rest-well"), off_until(until, ctx.house.zone), await _who_covers(ctx, group))
    rows = ((button("rest-back", ComeBack(group.id)), button("form-back", OpenPanel(group.id))),)
    return Screen(lines, rows)


async def come_back(ctx: Ctx, press: ComeBack) -> Screen:
    """On again."""
    group = await group_of(ctx, press.group, Right.SEE_CHAMPION)
    if not await ctx.uow.rests.end(ctx.person.id, ctx.now):
        return Screen(toast=text("rest-not-off"), next=OpenPanel(group.id))
    await ctx.uow.audit.write(ctx.person.id, "rest-over", f"group:{group.id}", ctx.now)
    return Screen(toast=text("rest-welcome-back"), next=OpenPanel(group.id))


async def debrief(ctx: Ctx, press: Debrief) -> Screen:
    """That was a hard one. Would a chat help? Asked once for each case."""
    _, group = await _case(ctx, press.case)
    asked = Due("debrief", press.case, ctx.now, f"debrief:{press.case}:{ctx.person.id}")
    if not await ctx.uow.schedule.plan(asked):
        return Screen(next=place_of(ctx, group))
    names = [called(each) for each in await _coordinators(ctx, group)]
    yes = button("debrief-yes", AskForChat(press.case))
    if len(names) == 1:
        yes = button("debrief-yes-name", AskForChat(press.case), name=names[0])
    return Screen((text("debrief-hard"),), ((yes,), (button("debrief-fine", NoChat(press.case)),)))


async def ask_for_chat(ctx: Ctx, press: AskForChat) -> Screen:
    """The coordinators of the area hear who would like a chat, for they are colleagues, and nothing of the case."""
    _, group = await _case(ctx, press.case)
    there = await _coordinators(ctx, group)
    screen = Screen((text("debrief-to-coordinator", name=group.name, champion=called(ctx.person)),))
    asked = Due("debrief-chat", press.case, ctx.now, f"debrief-chat:{press.case}:{ctx.person.id}")
    if await ctx.uow.schedule.plan(asked):  # once, however often it is tapped
        for each in there:
            await tell(ctx, each.id, screen, f"debrief:{press.case}:{ctx.person.id}:{each.id}", Class.ALERT)
        await ctx.uow.audit.write(ctx.person.id, "debrief-asked", f"case:{press.case}", ctx.now)
    rows = ((button("form-back", place_of(ctx, group)),),)
    return Screen((_who_is_told(there), text("debrief-lines")), rows)


async def no_chat(ctx: Ctx, press: NoChat) -> Screen:
    """Good; the lines are there all the same."""
    _, group = await _case(ctx, press.case)
    return Screen((text("debrief-good"), text("debrief-lines")), ((button("form-back", place_of(ctx, group)),),))


def _who_is_told(coordinators: list[Person]) -> Line:
    if not coordinators:
        return text("debrief-nobody")
    return text("debrief-asked", first=called(coordinators[0]), more=len(coordinators) - 1)


async def _tell_coordinators(ctx: Ctx, group: Group) -> None:
    """Once for each rest that leaves a group with nobody on."""
    champion_ids = {each.id for each in await champions(ctx, group)}
    if champion_ids & set(await on_duty(ctx.uow, group, ctx.now)):
        return
    screen = Screen(
        (text("rest-nobody-on", name=group.name),),
        ((button("champion-see", OpenWaiting(group.id)), button("rest-to-desk", OpenDesk())),),
    )
    for each in await _coordinators(ctx, group):
        key = f"nobody-on:{group.id}:{ctx.person.id}:{ctx.now.isoformat(timespec='seconds')}:{each.id}"
        await tell(ctx, each.id, screen, key, Class.ALERT)


async def _who_covers(ctx: Ctx, group: Group) -> Line:
    on = set(await on_duty(ctx.uow, group, ctx.now))
    others = [called(each) for each in await champions(ctx, group) if each.id in on and each.id != ctx.person.id]
    if not others:
        return text("rest-covered-by-coordinators", name=group.name)
    return text("rest-covered-by", name=group.name, first=others[0], more=len(others) - 1)


async def _load(ctx: Ctx) -> list[Line]:
    """A kind word where it was a lot; nobody's deeds are counted out to them."""
    many = carried_a_lot(await ctx.uow.rests.cases_of(ctx.person.id, ctx.now - A_WEEK))
    return [text("rest-a-lot")] if many else []


async def _coordinators(ctx: Ctx, group: Group) -> list[Person]:
    ids = dict.fromkeys(await ctx.uow.roles.holders(Role.COORDINATOR, group.area_id))
    found = await ctx.uow.people.many(ids)
    return [each for each in found if each.id != ctx.person.id and each.stopped_at is None]


async def _case(ctx: Ctx, case_id: int) -> tuple[CaseOf, Group]:
    """The case, for somebody who had it in hand; whoever it is about learns nothing of it."""
    case = await ctx.uow.rests.case(case_id)
    if case is None or case.author_id == ctx.person.telegram_id or ctx.person.id not in case.hands:
        raise Refused("old-button")
    return case, await group_of(ctx, case.group_id, Right.HANDLE_CASE)
