"""An event does not take place: why, the preview, and one letter to everybody who might have come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.event_rules import check_changeable, next_version
from domain.events import Event, EventState
from domain.form import Answers, Form, Kind, Step
from domain.refused import Refused
from domain.said import Said
from domain.screen import Screen
from domain.words import Line, text
from handlers import event_fields, event_notices, event_schedule, event_telling, forms
from handlers.actions import OpenDeskEvent
from handlers.ctx import Ctx
from handlers.event_desk_actions import CallOff
from handlers.event_schedule import line_subject, reminder_subject
from handlers.routes import FormRoute, Press, Route

OFF = Form(
    "eventoff",
    (
        Step("which", Kind.CHOICE, ("one", "all"), skippable=False, only_if=lambda a: bool(a.get("_more"))),
        Step("why", Kind.TEXT, skippable=False),
        Step("sure", Kind.CHOICE, ("yes",), skippable=False),
    ),
    staff_write=True,
)
_MOST_AT_ONCE = 60


def routes() -> Iterable[Route]:
    """One button, one form."""
    yield Press(CallOff, begin)
    yield FormRoute(OFF, call_off, reads={"why": read_why}, shows={"sure": preview}, thrown=event_fields.left_alone)


async def begin(ctx: Ctx, press: CallOff) -> Screen:
    """Why, and for a weekly one: this one, or all that follow, too."""
    event = await _announced(ctx, press.event)
    more = len(await _meant(ctx, event, "all")) > 1
    return await forms.begin(ctx, OFF.name, {"_event": event.id, "_more": more, "_language": event.language})


async def read_why(ctx: Ctx, said: Said) -> str:
    """A short reason that parents can read. Raises NotUnderstood."""
    language = (await event_fields.answers_so_far(ctx)).get("_language")
    return event_fields.not_too_long(ctx, "changed", event_fields.typed(said), language)


async def preview(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """Exactly what parents get, and how many are told."""
    event = await _announced(ctx, answers.get("_event") or 0)
    events = await _meant(ctx, event, answers.get("which"))
    told = sum([await event_telling.concerned(ctx, each) for each in events])
    off = replace(event, state=EventState.CANCELLED, cancelled_why=answers["why"])
    many = (text("eventoff-many", count=len(events)),) if len(events) > 1 else ()
    return (*event_telling.end_lines(off), text("announce-line"), *many, text("desk-event-will-tell", count=told))


async def call_off(ctx: Ctx, answers: Answers) -> Screen:
    """Everybody concerned is told once; nothing else about it leaves or falls due."""
    event = await _announced(ctx, answers.get("_event") or 0)
    for each in await _meant(ctx, event, answers.get("which")):
        await _end(ctx, each, answers["why"])
    return Screen(toast=text("desk-event-called-off"), next=OpenDeskEvent(event.id))


async def _end(ctx: Ctx, event: Event, why: str) -> None:
    after = next_version(replace(event, state=EventState.CANCELLED, cancelled_why=why), ctx.now)
    if not await ctx.uow.events.change_from(event, after):
        raise Refused("desk-event-changed-meanwhile")
    await event_schedule.drop(ctx.uow, event.id)
    await event_notices.call_back(ctx, event.id)
    for subject in (f"event:{event.id}", line_subject(event.id), reminder_subject(event.id)):
        await ctx.uow.outbox.cancel(ctx.now, subject=subject)
    await event_telling.of_end(ctx, event, after)
    await ctx.uow.audit.write(ctx.person.id, "event-called-off", f"event:{event.id}", ctx.now)


async def _announced(ctx: Ctx, event_id: int) -> Event:
    event = await event_fields.event_of(ctx, event_id)
    if event.state is EventState.DRAFT:
        raise Refused("old-button")
    check_changeable(event, ctx.now)
    return event


async def _meant(ctx: Ctx, event: Event, which: str | None) -> list[Event]:
    """This one; or, of a weekly one, this and all that follow and are still on."""
    if which != "all" or event.series_id is None:
        return [event]
    following = [each for each in await ctx.uow.events.series(event.series_id) if each.starts_at > event.starts_at]
    on = [each for each in following if each.state is EventState.ANNOUNCED]
    return [event, *on[:_MOST_AT_ONCE]]
