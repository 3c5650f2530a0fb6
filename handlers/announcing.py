"""A coordinator's events: the form, the draft with its preview and count, the notice, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from domain.authority import Right, authorise, scopes
from domain.dates import wall_to_utc
from domain.event_rules import check_announceable, with_field
from domain.events import Audience, Counts, Event, EventState
from domain.form import Answers, Form, Kind, Step
from domain.paging import nearest, spans
from domain.refused import Refused
from domain.screen import Button, Screen, button, in_twos
from domain.words import Line, Moment, text
from handlers import event_counts, event_fields, event_lines, event_notices
from handlers.actions import OpenDesk, OpenDeskEvent, OpenDeskEvents
from handlers.ctx import Ctx
from handlers.event_desk_actions import (
    CallOff,
    ChangeEvent,
    ChangeField,
    CopyEvent,
    DropEvent,
    OpenAccess,
    OpenDoor,
    OpenEventWords,
    PreviewEvent,
    RepeatEvent,
    SendEvent,
    TurnEvents,
)
from handlers.event_fields import DETAILS, ESSENTIALS, step
from handlers.paging import around
from handlers.routes import FormRoute, Press, Route

EVENT = Form(
    "newevent",
    (
        Step("area", Kind.CHOICE, skippable=False, only_if=lambda answers: "_area" not in answers),
        Step("language", Kind.CHOICE, skippable=False),
        *(step(name) for name in ESSENTIALS),
        Step("more", Kind.CHOICE, ("yes", "no"), skippable=False),
        *(step(name, lambda answers: answers.get("more") == "yes") for name in DETAILS),
    ),
    staff_write=True,
    open_to_all=True,
)
_PAST_IS_SHOWN = timedelta(days=14)


def routes() -> Iterable[Route]:
    """New events and what became of them."""
    choices = {"area": event_fields.areas, "language": event_fields.languages}
    left, knows = event_fields.left_alone, event_fields.only_area
    yield FormRoute(EVENT, made, choices=choices, reads=event_fields.reads(EVENT), thrown=left, knows=knows)
    yield Press(OpenDeskEvents, list_events)
    yield Press(TurnEvents, turn)
    yield Press(OpenDeskEvent, show_event)
    yield Press(PreviewEvent, preview)
    yield Press(SendEvent, send)
    yield Press(DropEvent, drop)


async def made(ctx: Ctx, answers: Answers) -> Screen:
    """A draft: nobody hears of it before it is sent."""
    event = _event(ctx, answers)
    authorise(ctx.person, Right.WRITE_EVENT, event.area_id)
    event_id = await ctx.uow.events.add(event, ctx.person.id, ctx.now)
    await ctx.uow.audit.write(ctx.person.id, "event-drafted", f"event:{event_id}", ctx.now)
    more = answers.get("more") == "yes"
    return Screen(toast=text("announce-kept"), next=OpenAccess(event_id) if more else OpenDeskEvent(event_id))


async def list_events(ctx: Ctx, _press: OpenDeskEvents) -> Screen:
    """Drafts, the events that come, those of the last days, and what was called off, in this coordinator's areas."""
    return await turn(ctx, TurnEvents(0))


async def turn(ctx: Ctx, press: TurnEvents) -> Screen:
    """A page of them."""
    authorise(ctx.person, Right.SEE_DESK)
    mine = scopes(ctx.person, Right.SEE_DESK)
    coming = await ctx.uow.events.coming(ctx.now, mine)
    past = await ctx.uow.events.past(ctx.now, ctx.now - _PAST_IS_SHOWN, mine)
    off = await ctx.uow.events.called_off(ctx.now - _PAST_IS_SHOWN, mine)
    found = [*await ctx.uow.events.drafts(mine), *coming, *past, *off]
    pages = spans(len(found))
    at = nearest(press.page, len(pages))
    items = in_twos([_item(ctx, each) for each in found[slice(*pages[at])]])
    last = around(at, len(pages), TurnEvents, button("form-back", OpenDesk()))
    return Screen((text("desk-events-heading" if found else "desk-no-events"),), (*items, last))


async def show_event(ctx: Ctx, press: OpenDeskEvent) -> Screen:
    """A draft as parents will see it; else how it went out and who comes: counts, never names."""
    event = await ctx.uow.events.get(press.event)
    if event is None:
        raise Refused("old-button")
    authorise(ctx.person, Right.SEE_DESK, event.area_id)
    if event.state is EventState.DRAFT:
        return await _draft(ctx, event)
    counts = await ctx.uow.rsvps.counts(event.id)
    card = event_lines.lines(event, None, reader=ctx.language)
    lines = (*card, *await event_notices.went(ctx, event), *await event_counts.lines(ctx, event, counts))
    return Screen(lines, await _ways(ctx, event))


async def preview(ctx: Ctx, press: PreviewEvent) -> Screen:
    """The notice in each language, as its readers get it."""
    event = await event_fields.event_of(ctx, press.event)
    found: list[Line] = []
    for language, screen in (await event_notices.screens(ctx, event)).items():
        found += [text("announce-in", language=text(f"tongue-{language}")), *screen.lines, text("announce-line")]
    return Screen(tuple(found), ((button("form-back", OpenDeskEvent(event.id)),),))


async def send(ctx: Ctx, press: SendEvent) -> Screen:
    """The event is on, and its notice on the way; whoever presses later, or on an older preview, sees how it is."""
    event = await event_fields.event_of(ctx, press.event)
    here = OpenDeskEvent(event.id)
    if event.state is not EventState.CANCELLED and event.starts_at <= ctx.now:
        return _too_late(event)
    check_announceable(event, ctx.now)
    if press.sequence != event.sequence:
        return Screen(toast=text("desk-event-changed-meanwhile"), next=here)
    return await event_notices.announce(ctx, event)


async def drop(ctx: Ctx, press: DropEvent) -> Screen:
    """A draft is thrown away, after asking once."""
    event = await event_fields.event_of(ctx, press.event)
    if not press.sure:
        yes, no = button("form-throw-away-yes", DropEvent(event.id, sure=True)), OpenDeskEvent(event.id)
        return Screen((text("desk-event-drop-sure", title=event.title),), ((yes, button("form-back", no)),))
    if not await ctx.uow.events.drop_draft(event.id):
        raise Refused("desk-event-no-draft")
    await ctx.uow.audit.write(ctx.person.id, "event-dropped", f"event:{event.id}", ctx.now)
    return Screen(toast=text("desk-event-dropped"), next=OpenDeskEvents())


async def _draft(ctx: Ctx, event: Event) -> Screen:
    words = await ctx.uow.events.words(event.id)
    missing = [each for each in ctx.house.wording.languages if each not in {event.language, *words}]
    shown = event_lines.notice(event, Counts()).lines
    lacking = tuple(text("announce-missing", language=text(f"tongue-{each}")) for each in missing)
    count = await event_notices.audience(ctx, event)
    lines = (text("announce-preview"), *shown, text("announce-line"), *lacking, count)
    rows = (
        (button("announce-send", SendEvent(event.id, event.sequence)),),
        (button("desk-event-change", ChangeEvent(event.id)), button("desk-event-access", OpenAccess(event.id))),
        (button("desk-event-words", OpenEventWords(event.id)), button("announce-each", PreviewEvent(event.id))),
        (button("form-throw-away", DropEvent(event.id)), button("announce-keep", OpenDeskEvents())),
    )
    return Screen(lines, rows)


def _too_late(event: Event) -> Screen:
    """Too late for that time; a draft gets a new one."""
    ways = [button("form-back", OpenDeskEvent(event.id))]
    if event_fields.is_draft(event):
        ways.insert(0, button("desk-event-new-time", ChangeField(event.id, "when")))
    return Screen((text("announce-in-the-past"),), (tuple(ways),))


async def _ways(ctx: Ctx, event: Event) -> tuple[tuple[Button, ...], ...]:
    again = (button("desk-refresh", OpenDeskEvent(event.id)), button("form-back", OpenDeskEvents()))
    copy = button("desk-event-copy", CopyEvent(event.id))
    door = button("desk-event-door", OpenDoor(event.id))
    if event.state is EventState.CANCELLED:
        return ((copy,), again)
    if event.starts_at <= ctx.now:
        return ((copy, button("desk-event-repeat", RepeatEvent(event.id))), (door,), again)
    notice = await event_notices.way(ctx, event)
    return (
        (button("desk-event-change", ChangeEvent(event.id)), copy),
        (button("desk-event-repeat", RepeatEvent(event.id)), button("desk-event-off", CallOff(event.id))),
        (door, notice),
        again,
    )


def _item(ctx: Ctx, event: Event) -> Button:
    if event.state is EventState.DRAFT:
        return button("desk-event-draft", OpenDeskEvent(event.id), title=event.title)
    key = "desk-event-item" if event.starts_at > ctx.now else "desk-event-was"
    if event.state is EventState.CANCELLED:
        key = "desk-event-is-called-off"
    at = Moment(event.starts_at, "brief", event.zone)
    return Button(text(key, title=event.title, at=at), OpenDeskEvent(event.id))


def _event(ctx: Ctx, answers: Answers) -> Event:
    zone = ctx.house.zone
    event = Event(
        id=0,
        area_id=int(answers.get("area") or answers["_area"]),
        title=answers["title"],
        place=answers["where"],
        wall=answers["when"],
        zone=zone,
        starts_at=wall_to_utc(answers["when"], zone),
        places=answers.get("places"),
        audience=Audience(answers["audience"]),
        state=EventState.DRAFT,
        language=answers.get("language") or ctx.language,
    )
    for name in DETAILS:
        event = with_field(event, name, answers.get(name)) if name in answers else event
    return event
