"""Prepare for an appointment: one's own questions, given back with words that help to be heard."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from domain.appointments import LONGEST, LONGEST_WORRY, Notes, Whom, make, note, rewrite
from domain.form import Answers, Form, Kind, Step
from domain.refused import Refused
from domain.screen import Screen, button
from domain.words import Line, text
from handlers import forms, joining_door
from handlers.actions import BeginForm, OpenHome
from handlers.appointment_actions import ChangeAppointment, DropAppointment, OpenAppointment
from handlers.appointment_lines import quoted, to_keep, until
from handlers.ctx import Ctx, House
from handlers.routes import FallsDue, FormRoute, Press, Route
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

OVER = "appointment-over"
_WORRY = Step("worry", Kind.TEXT, longest=LONGEST_WORRY)
APPOINTMENT = Form(
    "appointment",
    (
        Step("who", Kind.CHOICE, tuple(Whom), skippable=False),
        Step("words", Kind.TEXT, skippable=False, longest=LONGEST),
        _WORRY,
        Step("interpreter", Kind.CHOICE, ("yes", "no")),
    ),
    open_to_all=True,
)
REWRITING = Form("rewriting", (Step("words", Kind.TEXT, longest=LONGEST), _WORRY))


def routes() -> Iterable[Route]:
    """The way in, the two forms, and the end of it."""
    yield Press(OpenAppointment, open_appointment)
    yield Press(ChangeAppointment, change)
    yield Press(DropAppointment, drop)
    yield FormRoute(APPOINTMENT, appointment_done)
    yield FormRoute(REWRITING, rewriting_done, shows={"words": questions_now, "worry": worry_now})
    yield FallsDue(OVER, over)


async def open_appointment(ctx: Ctx, _press: OpenAppointment) -> Screen:
    """What is kept, or what this is."""
    if not ctx.person.joined:
        return joining_door.not_yet()
    kept = await ctx.uow.appointments.current(ctx.person.id, ctx.now)
    if kept is None:
        rows = ((button("appointment-write", BeginForm(APPOINTMENT.name)),), (button("button-home", OpenHome()),))
        return Screen((text("appointment-intro"),), rows)
    above = (text("appointment-until", until=until(ctx, kept)),)
    return to_keep(ctx, kept, above, below=((button("appointment-new", BeginForm(APPOINTMENT.name)),),))


async def appointment_done(ctx: Ctx, answers: Answers) -> Screen:
    """Kept in place of what was kept before, and given back."""
    words = note(answers["words"], answers.get("worry") or "", interpreter=answers.get("interpreter") == "yes")
    return await _keep(ctx, Whom(answers.get("who") or Whom.OTHER), words)


async def change(ctx: Ctx, press: ChangeAppointment) -> Screen:
    """Write anew; the message with the kept questions stays where it is."""
    kept = await ctx.uow.appointments.current(ctx.person.id, ctx.now)
    if kept is None or kept.id != press.appointment:
        raise Refused("old-button")
    return replace(await forms.begin(ctx, REWRITING.name, {"_appointment": kept.id}), beside=True)


async def questions_now(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """The kept questions, above the question for new ones."""
    return quoted((await _notes(ctx, answers)).questions)


async def worry_now(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """The kept worry, above the question for it."""
    return quoted((await _notes(ctx, answers)).worry)


async def rewriting_done(ctx: Ctx, answers: Answers) -> Screen:
    """The new words in place of the old ones. Old ones that are gone by now are no reason to lose the new ones."""
    words = rewrite(await _notes(ctx, answers), answers.get("words"), answers.get("worry"))
    kept = await ctx.uow.appointments.get(answers.get("_appointment", 0), ctx.person.id)
    if kept is None:
        return await (_keep(ctx, Whom.OTHER, words) if words.questions else open_appointment(ctx, OpenAppointment()))
    await ctx.uow.appointments.change(kept.id, ctx.person.id, words)
    return replace(to_keep(ctx, replace(kept, words=words)), toast=text("appointment-changed"))


async def drop(ctx: Ctx, press: DropAppointment) -> Screen:
    """Gone at once, and the draft of a change with it; a second tap says the same."""
    if await ctx.uow.appointments.drop(press.appointment, ctx.person.id):
        await ctx.uow.schedule.cancel(OVER, press.appointment)
        question = await ctx.uow.questions.of(ctx.person.id)
        if question and question.form == REWRITING.name:
            await ctx.uow.questions.close(ctx.person.id)
    rows = ((button("appointment-button", OpenAppointment()),), (button("button-home", OpenHome()),))
    return Screen((text("appointment-gone"),), rows)


async def what_is_kept(ctx: Ctx) -> tuple[Line, ...]:
    """The kept words, for somebody who asks what is kept of them."""
    kept = await ctx.uow.appointments.current(ctx.person.id, ctx.now)
    if kept is None:
        return ()
    words = f"{kept.words.questions}\n\n{kept.words.worry}".strip()
    return (text("mydata-appointment", until=until(ctx, kept), words=words),)


async def over(uow: UnitOfWork, house: House, item: Due, now: datetime) -> None:
    """Thirty days have passed; nobody is told, since there is nothing to do."""
    await uow.appointments.drop_expired(now)


async def _keep(ctx: Ctx, whom: Whom, words: Notes) -> Screen:
    """One at a time: the new one takes the old one's place, and its end is planned with it."""
    if not ctx.person.joined:
        return joining_door.not_yet()
    before = await ctx.uow.appointments.current(ctx.person.id, ctx.now)
    if before:
        await ctx.uow.appointments.drop(before.id, ctx.person.id)
        await ctx.uow.schedule.cancel(OVER, before.id)
    new = make(ctx.person.id, whom, words, ctx.now)
    number = await ctx.uow.appointments.add(new)
    await ctx.uow.schedule.plan(Due(OVER, number, new.expires_at, f"{OVER}:{number}"))
    return replace(to_keep(ctx, replace(new, id=number)), toast=text("appointment-kept"))


async def _notes(ctx: Ctx, answers: Answers) -> Notes:
    kept = await ctx.uow.appointments.get(answers.get("_appointment", 0), ctx.person.id)
    return kept.words if kept else Notes("")
