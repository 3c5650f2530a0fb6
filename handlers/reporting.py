"""A report: /report in the group, or the private button; stored, then acknowledged. Nobody sees who reported."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from domain.authority import Right, may_in
from domain.cases import REPORTS_AN_HOUR, Case, CaseState, new_reference
from domain.delivery import Class, Lane
from domain.effect import DeleteMessages
from domain.form import Answers, Form, Kind, Step
from domain.groups import Group, Place
from domain.incoming import GroupCommand, Quoted
from domain.refused import Refused
from domain.said import Sent, clean
from domain.screen import Button, Screen, button
from domain.words import Html, text
from handlers import case_alerts, case_safeguarding, forms
from handlers.actions import AddToVoice, OpenHelp, OpenHome
from handlers.case_actions import ReportInPrivate
from handlers.ctx import Ctx, House
from handlers.routes import FallsDue, FormRoute, InGroup, Press, Route
from storage.cases import subject
from storage.outbox import Letter
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

HINT_STAYS = timedelta(minutes=2)
REPORT = Form(
    "groupreport",
    (
        Step("safety", Kind.CHOICE, ("no", "yes"), skippable=False),
        Step("team", Kind.CHOICE, ("no", "yes"), skippable=False, only_if=lambda a: a.get("safety") == "no"),
        Step("words", Kind.WORDS, skippable=False, only_if=lambda a: a.get("safety") == "no"),
    ),
    staff_read=True,
)


def routes() -> Iterable[Route]:
    """/report, and the private way."""
    yield InGroup("report", report)
    yield FallsDue("report-hint", take_hint_down)
    yield Press(ReportInPrivate, begin_in_private)
    yield FormRoute(REPORT, told_in_private)


async def report(ctx: Ctx, command: GroupCommand) -> Screen | None:
    """The command goes at once; the message that it answers becomes a case. Nobody in the group is told of it."""
    group = await ctx.uow.groups.by_chat(command.chat_id)
    if group is None:
        return None
    await ctx.uow.effects.ask(DeleteMessages(group.chat_id, (command.message_id,)), ctx.now)
    quoted = command.quoted
    if command.shared:
        return await _hint(ctx, group, command, "report-as-yourself")
    if quoted is None:
        return await _explain(ctx, group, command, "report-how", "report-how-short")
    if quoted.shared or quoted.by_bot:
        return await _explain(ctx, group, command, "report-not-one-person", "report-not-one-person-short")
    if quoted.author_id not in {ctx.person.telegram_id, command.sender_id}:
        await _keep(ctx, group, quoted)
    return None


async def begin_in_private(ctx: Ctx, press: ReportInPrivate) -> Screen:
    """For who is in the group, or looks after it."""
    group = await ctx.uow.groups.get(press.group)
    if group is None:
        raise Refused("old-button")
    inside = await ctx.uow.groups.place(group.id, ctx.person.id) is Place.MEMBER
    if not inside and not may_in(ctx.person, Right.HANDLE_CASE, group):
        raise Refused("not-allowed")
    return await forms.begin(ctx, "groupreport", {"_group": group.id})


async def told_in_private(ctx: Ctx, answers: Answers) -> Screen:
    """A case without a message; what is about somebody's safety goes to safeguarding instead."""
    group = await ctx.uow.groups.get(answers.get("_group", 0))
    if group is None:
        raise Refused("old-button")
    if answers["safety"] == "yes":
        held = {forms.HELD: answers[forms.HELD]} if forms.HELD in answers else {}
        return await forms.begin(ctx, "worry", held)
    words = answers["words"]
    if case_safeguarding.is_grave(ctx, words.get("text", "")):
        voice = await case_safeguarding.told_by_herself(ctx, words, about_team=answers["team"] == "yes")
        lines = (text("worry-receipt", reference=voice.reference), text("say-safeguarding"))
        row = (button("say-add", AddToVoice(voice.id)), button("button-urgent-help", OpenHelp()))
        return Screen(lines, (row, (button("button-home", OpenHome()),)))
    loud = await _may_ring(ctx)
    case = await _open(ctx, _private_case(ctx, group, words, about_team=answers["team"] == "yes"))
    await ctx.uow.cases.add_reporter(case.id, ctx.person.id, ctx.now)
    if loud:
        await case_alerts.ring(ctx, case, group)
    key = "report-receipt-team" if answers["team"] == "yes" else "report-receipt"
    return Screen((text(key, reference=case.reference),), ((button("button-home", OpenHome()),),))


async def take_hint_down(uow: UnitOfWork, house: House, item: Due, now: datetime) -> None:
    """What was said in the group for a moment is gone again."""
    group = await uow.groups.get(item.subject)
    ids = await uow.outbox.put_up(item.key)
    if group is not None and ids:
        await uow.effects.ask(DeleteMessages(group.chat_id, tuple(ids)), now)


async def _keep(ctx: Ctx, group: Group, quoted: Quoted) -> None:
    """One case for one message, however many report it."""
    loud = await _may_ring(ctx)
    await ctx.uow.groups.lock(group.id)  # two reports of one message, read by two processes
    case = await ctx.uow.cases.of_message(group.id, quoted.message_id)
    if case is None:
        case = await _open(ctx, _case(ctx, group, quoted))
    grave = case_safeguarding.is_grave(ctx, clean(quoted.said.text))
    grave = grave and case.state is not CaseState.DONE and await case_safeguarding.somebody_hears(ctx, case)
    if grave:  # as it reads now: it may have been edited since it was first reported
        said = _case(ctx, group, quoted)
        now = replace(case, words=said.words, media_kind=said.media_kind, media=said.media)
        await case_safeguarding.hand_over(ctx, now, group)
    if ctx.person.id and await ctx.uow.cases.add_reporter(case.id, ctx.person.id, ctx.now):
        await _thank(ctx, case, "report-receipt-grave" if grave else "report-receipt")
    if loud and case.state is CaseState.OPEN:
        await case_alerts.ring(ctx, case, group)


async def _open(ctx: Ctx, case: Case) -> Case:
    """Stored, written down without content, and looked after until somebody decides."""
    while not await ctx.uow.cases.reference_is_free(case.reference):
        case = replace(case, reference=new_reference(ctx.rng))
    case_id = await ctx.uow.cases.add(case)
    await ctx.uow.audit.write(None, "case-opened", subject(case_id), ctx.now)
    await case_alerts.plan_waits(ctx.uow, ctx.house, case_id, ctx.now)
    stored = await ctx.uow.cases.get(case_id)
    assert stored is not None  # noqa: S101 - written in this very turn
    return stored


def _case(ctx: Ctx, group: Group, quoted: Quoted) -> Case:
    said = quoted.said
    return Case(
        id=0,
        reference=new_reference(ctx.rng),
        group_id=group.id,
        author_id=quoted.author_id,
        opened_at=ctx.now,
        message_id=quoted.message_id,
        sent_at=quoted.sent_at,
        author_name=quoted.author_name,
        words=clean(said.text),
        media_kind="" if said.kind is Sent.TEXT else said.kind.value,
        media=said.file_id or "",
    )


def _private_case(ctx: Ctx, group: Group, words: dict[str, Any], *, about_team: bool) -> Case:
    """What may be about a champion is for the coordinators from the start."""
    plain = words["kind"] == "text"
    return Case(
        id=0,
        reference=new_reference(ctx.rng),
        group_id=group.id,
        author_id=0,
        opened_at=ctx.now,
        state=CaseState.HANDED if about_team else CaseState.OPEN,
        words=words.get("text", ""),
        media_kind="" if plain else words["kind"],
        media="" if plain else words["file_id"],
    )


async def _may_ring(ctx: Ctx) -> bool:
    """Whether this report makes phones ring; of one person, so many an hour do."""
    if not ctx.person.id:
        return True
    return await ctx.uow.cases.reports_since(ctx.person.id, ctx.now - timedelta(hours=1)) < REPORTS_AN_HOUR


async def _thank(ctx: Ctx, case: Case, key: str) -> None:
    """The private receipt; of a case that is decided already the end, too, which is told once."""
    await _tell(ctx, Screen((text(key, reference=case.reference),), _home()), f"{subject(case.id)}:receipt")
    if case.state is CaseState.DONE and ctx.person.id in await ctx.uow.cases.reporters_to_tell(case.id, ctx.now):
        await _tell(ctx, Screen((text("report-looked", reference=case.reference),), _home()), f"{subject(case.id)}:end")


async def _explain(ctx: Ctx, group: Group, command: GroupCommand, key: str, short: str) -> Screen | None:
    """How it works, in private; in the group for a moment where we cannot write to them."""
    person = ctx.person
    if not person.id or not person.joined or person.stopped_at is not None or person.unreachable_at is not None:
        return await _hint(ctx, group, command, short)
    screen = Screen((text(key),), ((button("report-in-private", ReportInPrivate(group.id)),), *_home()))
    await _tell(ctx, screen, f"report-how:{group.id}:{command.message_id}")
    return None


async def _hint(ctx: Ctx, group: Group, command: GroupCommand, key: str) -> Screen | None:
    """One line in the group, which takes itself down. In a forum it is shown in the topic where it was asked."""
    language = group.languages[0] if group.languages else ctx.house.wording.first
    link = f"https://t.me/{ctx.house.bot_username}?start=help"
    said, label = (Html(ctx.house.wording.line(text(each), language)) for each in (key, "group-open-chat"))
    screen = Screen((said,), ((Button(label, url=link),),))
    if command.in_topic:  # a letter knows no topics
        return screen
    name = f"report-hint:{group.id}:{command.message_id}"
    letter = Letter(None, group.chat_id, screen, Class.POST, Lane.REMINDER, name, subject=name, group_id=group.id)
    await ctx.uow.outbox.put(letter, ctx.now)
    await ctx.uow.schedule.plan(Due("report-hint", group.id, ctx.now + HINT_STAYS, name))
    return None


async def _tell(ctx: Ctx, screen: Screen, key: str) -> None:
    """A letter to who reported. They did it this very second, so it goes out at night, too: as alerts do."""
    person = ctx.person
    letter = Letter(person.id, person.telegram_id, screen, Class.ALERT, Lane.REMINDER, f"{key}:{person.id}")
    await ctx.uow.outbox.put(letter, ctx.now)


def _home() -> tuple[tuple[Button, ...], ...]:
    return ((button("button-home", OpenHome()),),)
