"""The ways a case goes once somebody has decided: closed, handed over, a second person asked; the message deleted.

Not a feature of its own: `case_deeds` decides who may, and then comes here.
"""

from __future__ import annotations

from dataclasses import replace

from domain.cases import WAITING, Case, CaseState, Deed, may_judge
from domain.effect import DeleteMessages
from domain.form import Answers
from domain.groups import Group
from domain.refused import Refused
from domain.screen import Button, Screen, button
from domain.words import Line, text
from handlers import case_alerts, case_end, case_people, case_safeguarding
from handlers.actions import OpenHome
from handlers.case_actions import OpenAppeal, OpenCase, OpenCases
from handlers.ctx import Ctx
from storage.cases import subject


async def close(ctx: Ctx, case: Case, group: Group, words: tuple[Line, ...]) -> Screen:
    """What needs nothing of Telegram: decided, told and done in one commit."""
    assert case.deed is not None  # noqa: S101 - chosen by the callers
    values = {"deed": case.deed.value, "reason": case.reason, "ends_at": case.ends_at}
    who = {"decided_by": ctx.person.id, "decided_at": ctx.now}
    if not await ctx.uow.cases.step(case.id, case.state, CaseState.DONE, **values, **who):
        raise Refused("case-decided-already")
    await ctx.uow.audit.write(ctx.person.id, f"case-{case.deed.value}", subject(case.id), ctx.now, case.reason)
    reached = not words or await case_end.tell_person(ctx, case, case.deed, words)
    if case.deed is Deed.SAFEGUARD:
        await case_safeguarding.hand_over(ctx, case, group)
    await case_end.decided(ctx, case)
    if case.deed is Deed.SAFEGUARD:
        await ctx.uow.cases.wipe(case.id)
    lines = (text(f"case-done-{case.deed.value}"), *(() if reached else (text("case-not-reached"),)))
    return Screen(lines, (*case_end.after(case, ctx.person), *on(group)))


async def hand(ctx: Ctx, case: Case, group: Group) -> Screen:
    """To the coordinators of the area, who hear of it."""
    if not await ctx.uow.cases.step(case.id, CaseState.OPEN, CaseState.HANDED):
        raise Refused("case-decided-already")
    await ctx.uow.audit.write(ctx.person.id, "case-handed", subject(case.id), ctx.now)
    handed = replace(case, state=CaseState.HANDED)
    await case_end.tell_overseers(ctx.uow, ctx.house, handed, group, "case-handed-letter", ctx.now)
    return Screen((text("case-handed"),), on(group))


async def ask_second(ctx: Ctx, case: Case, group: Group, *, deleted: bool) -> Screen:
    """A ban needs two people; the others who look after the group hear of it, or who oversees it."""
    values = {"deed": Deed.BAN.value, "reason": case.reason, "taken_by": ctx.person.id, "decided_by": None}
    if not await ctx.uow.cases.step(case.id, case.state, CaseState.ASKED, **values):
        raise Refused("case-decided-already")
    await ctx.uow.audit.write(ctx.person.id, "case-ban-asked", subject(case.id), ctx.now, case.reason)
    asked = replace(case, state=CaseState.ASKED, taken_by=ctx.person.id)
    people = await case_people.first_told(ctx.uow, ctx.house, asked, group, ctx.now)
    screen = case_alerts.letter("case-second-needed", case, group)
    await case_people.alert(ctx.uow, asked, people, f"second:{ctx.now.isoformat()}", screen, ctx.now)
    return Screen((text("case-ban-waits-deleted" if deleted else "case-ban-waits"),), on(group))


async def delete_message(ctx: Ctx, case: Case, group: Group) -> None:
    """The reported message goes, if Telegram still allows it."""
    if case.message_id is not None:
        effect = DeleteMessages(group.chat_id, (case.message_id,))
        await ctx.uow.effects.ask(effect, ctx.now, resume="case-message-gone")


async def left_alone(ctx: Ctx, answers: Answers) -> Screen:
    """A form about a case was thrown away: not the case. Back to it, for who may still see it."""
    try:
        case, _, who = await case_people.load(ctx, answers.get("_case", 0))
    except Refused:
        return Screen((text("case-nothing-done"),), next=OpenHome())
    if may_judge(case, who):
        return Screen((text("case-still-waits"),), next=OpenAppeal(case.id))
    key = "case-still-waits" if case.state in WAITING else "case-nothing-done"
    return Screen((text(key),), next=OpenCase(case.id))


def on(group: Group) -> tuple[tuple[Button, ...], ...]:
    """On to the other cases, or home."""
    return ((button("case-list-open", OpenCases(group.id)), button("button-home", OpenHome())),)
