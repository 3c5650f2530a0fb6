"""A coordinator announces an event: the form, the preview with the count, and the notice to the right families."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from domain import events
from domain.authority import Right, authorise, scopes
from domain.child import Child, age
from domain.dates import wall_to_utc
from domain.delivery import Class, Lane, State
from domain.events import Audience, Counts, Event, EventState
from domain.form import Answers, Form, Kind, NotUnderstood, Step, read
from domain.people import Person, Purpose
from domain.refused import Refused
from domain.said import Said
from domain.screen import Screen, button
from domain.words import Line, text
from handlers import event_lines
from handlers.actions import OpenDesk, OpenDeskEvent, OpenDeskEvents
from handlers.ctx import Ctx
from handlers.routes import FormRoute, Press, Route
from storage.outbox import Letter
from storage.schedule import Due

EVENT = Form(
    "newevent",
    (
        Step("area", Kind.CHOICE, skippable=False),
        Step("title", Kind.TEXT, skippable=False, longest=80),
        Step("when", Kind.MOMENT, skippable=False),
        Step("where", Kind.TEXT, skippable=False, longest=160),
        Step("places", Kind.NUMBER, lowest=1, highest=5000),
        Step("audience", Kind.CHOICE, tuple(Audience), skippable=False),
        Step("sure", Kind.CHOICE, ("send",), skippable=False),
    ),
    staff_write=True,
    open_to_all=True,
)
OVER_AFTER = timedelta(hours=3)


def routes() -> Iterable[Route]:
    """New events and what became of them."""
    yield FormRoute(EVENT, announce, choices={"area": areas}, shows={"sure": preview}, reads={"when": read_when})
    yield Press(OpenDeskEvents, list_events)
    yield Press(OpenDeskEvent, show_event)


async def areas(ctx: Ctx, _answers: Answers) -> list[tuple[str, Line]]:
    """The areas of this coordinator."""
    authorise(ctx.person, Right.WRITE_EVENT)
    mine = scopes(ctx.person, Right.WRITE_EVENT)
    found = [a for a in await ctx.uow.areas.all() if mine is None or a.id in mine]
    return [(str(a.id), text("plain", words=a.name)) for a in found[:6]]


async def read_when(ctx: Ctx, said: Said) -> str:
    """A day and time that is still to come. Raises NotUnderstood."""
    asked = EVENT.step("when")
    assert asked is not None  # noqa: S101 - the step above
    wall = str(read(asked, said, ctx.now, ctx.house.zone))
    if wall_to_utc(wall, ctx.house.zone) <= ctx.now:
        raise NotUnderstood("announce-in-the-past")
    return wall


async def preview(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """The notice exactly as parents get it, and how many get it."""
    event = _event(ctx, answers)
    if event.starts_at <= ctx.now:
        raise Refused("announce-in-the-past")
    shown = events.audience_shown(len(await _recipients(ctx, event)))
    count = text("announce-few") if shown is None else text("announce-about", count=shown)
    return (text("announce-preview"), *event_lines.notice(event, Counts()).lines, text("announce-line"), count)


async def announce(ctx: Ctx, answers: Answers) -> Screen:
    """The event, one letter for each family it is for, and the question afterwards: all in one commit."""
    event = _event(ctx, answers)
    authorise(ctx.person, Right.WRITE_EVENT, event.area_id)
    if event.starts_at <= ctx.now:
        raise Refused("announce-in-the-past")
    event_id = await ctx.uow.events.add(event, ctx.person.id, ctx.now)
    stored = await ctx.uow.events.get(event_id)
    assert stored is not None  # noqa: S101 - written in this very turn
    await send_notice(ctx, stored)
    over = Due("event-over", event_id, event.starts_at + OVER_AFTER, f"event-over:{event_id}", event.wall, event.zone)
    await ctx.uow.schedule.plan(over)
    await ctx.uow.audit.write(ctx.person.id, "event-announced", f"event:{event_id}", ctx.now)
    return Screen((text("announce-on-its-way"),), next=OpenDeskEvent(event_id))


async def send_notice(ctx: Ctx, event: Event) -> None:
    """One letter for each recipient, unique by event and person."""
    screen = event_lines.notice(event, await ctx.uow.events.counts(event.id))
    for person, child_id in await _recipients(ctx, event):
        letter = Letter(
            person_id=person.id,
            chat_id=person.telegram_id,
            screen=screen,
            kind=Class.NOTICE,
            lane=Lane.BROADCAST,
            key=f"event:{event.id}:notice:{person.id}",
            subject=f"event:{event.id}",
            needs=Purpose.NEARBY.value,
            child_id=child_id,
            expires_at=event.starts_at,
        )
        await ctx.uow.outbox.put(letter, ctx.now)


async def list_events(ctx: Ctx, _press: OpenDeskEvents) -> Screen:
    """The events that come, in this coordinator's areas."""
    authorise(ctx.person, Right.SEE_DESK)
    coming = await ctx.uow.events.coming(ctx.now, scopes(ctx.person, Right.SEE_DESK))
    rows = tuple((button("desk-event-item", OpenDeskEvent(e.id), title=e.title),) for e in coming[:6])
    key = "desk-events-heading" if coming else "desk-no-events"
    return Screen((text(key),), (*rows, (button("form-back", OpenDesk()),)))


async def show_event(ctx: Ctx, press: OpenDeskEvent) -> Screen:
    """How it went out and who comes: counts, never names."""
    event = await ctx.uow.events.get(press.event)
    if event is None:
        raise Refused("old-button")
    authorise(ctx.person, Right.SEE_DESK, event.area_id)
    counts = await ctx.uow.events.counts(event.id)
    tally = await ctx.uow.outbox.tally(f"event:{event.id}")
    waiting = tally[State.PENDING] + tally[State.CLAIMED] + tally[State.SENDING]
    not_reached = tally[State.UNREACHABLE] + tally[State.FAILED] + tally[State.EXPIRED] + tally[State.CANCELLED]
    sent: Line = text(
        "desk-event-sent",
        sent=tally[State.SENT],
        waiting=waiting,
        not_reached=not_reached,
        unknown=tally[State.UNKNOWN],
    )
    answers = text("desk-event-answers", going=counts.going, cannot=counts.cannot)
    again = (button("desk-refresh", OpenDeskEvent(event.id)), button("form-back", OpenDeskEvents()))
    return Screen((*event_lines.lines(event, counts)[:2], sent, answers), (again,))


def _event(ctx: Ctx, answers: Answers) -> Event:
    zone = ctx.house.zone
    return Event(
        id=0,
        area_id=int(answers["area"]),
        title=answers["title"],
        place=answers["where"],
        wall=answers["when"],
        zone=zone,
        starts_at=wall_to_utc(answers["when"], zone),
        places=answers.get("places"),
        audience=Audience(answers["audience"]),
        state=EventState.ANNOUNCED,
    )


async def _recipients(ctx: Ctx, event: Event) -> list[tuple[Person, int | None]]:
    """Everybody in the area who said yes to this, whom it is for, who can be reached; and for which child."""
    consented = await ctx.uow.consents.holders(Purpose.NEARBY)
    children = await ctx.uow.people.children_of_all()
    near = [p for p in await ctx.uow.people.reachable() if p.area_id == event.area_id and p.id in consented]
    if event.audience is Audience.EVERYONE:
        return [(person, None) for person in near]
    fitting = ((person, _child_for(ctx, event.audience, person, children.get(person.id, []))) for person in near)
    return [(person, child) for person, child in fitting if child is not None]


def _child_for(ctx: Ctx, audience: Audience, person: Person, children: list[Child]) -> int | None:
    """The child for whose age the event is; none about whom messages were stopped."""
    if person.baby_stopped_at is not None:
        return None
    for child in children:
        found = age(child, ctx.today)
        weeks = found.weeks if found and child.born else None
        if not child.stopped and events.fits(audience, weeks, expecting=not child.born):
            return child.id
    return None
