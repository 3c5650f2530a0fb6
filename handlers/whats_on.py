"""What's on: events near you, and your answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain import events
from domain.delivery import Class, Lane
from domain.events import Answer, Event, EventState
from domain.incoming import Commanded
from domain.refused import Refused
from domain.screen import Button, Screen, button
from domain.words import Line, Moment, text
from handlers import event_lines, joining_door
from handlers.actions import AnswerEvent, BeginForm, OpenEvent, OpenEvents, OpenHome, TapFace
from handlers.ctx import Ctx, House
from handlers.routes import Command, FallsDue, Press, Route
from storage.outbox import Letter
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

MOST_LISTED = 5


def routes() -> Iterable[Route]:
    """/events."""
    yield Command("events", open_by_command)
    yield Press(OpenEvents, open_events)
    yield Press(OpenEvent, open_event)
    yield Press(AnswerEvent, answer)
    yield FallsDue("event-over", ask_how_it_was)


async def open_by_command(ctx: Ctx, _command: Commanded) -> Screen:
    """What's on near you."""
    return await open_events(ctx, OpenEvents())


async def open_events(ctx: Ctx, _press: OpenEvents) -> Screen:
    """The next events of the area."""
    if not ctx.person.joined:
        return joining_door.not_yet()
    home = (button("button-home", OpenHome()),)
    if ctx.person.area_id is None:
        return Screen((text("events-no-area"),), ((button("group-set-area", BeginForm("area")),), home))
    coming = (await ctx.uow.events.coming(ctx.now, (ctx.person.area_id,)))[:MOST_LISTED]
    if not coming:
        return Screen((text("events-none"),), (home,))
    rows = tuple((_event_button(event),) for event in coming)
    return Screen((text("events-heading"),), (*rows, home))


async def open_event(ctx: Ctx, press: OpenEvent) -> Screen:
    """One event, with her answer so far."""
    return await _card(ctx, await _event(ctx, press.event))


async def answer(ctx: Ctx, press: AnswerEvent) -> Screen:
    """Going or can't come; pressing twice changes nothing."""
    event = await _event(ctx, press.event)
    if press.answer not in tuple(Answer):
        raise Refused("old-button")
    wish = Answer(press.answer)
    before = await ctx.uow.events.answer_of(event.id, ctx.person.id)
    held = events.answer(event, await ctx.uow.events.counts(event.id), before, wish, ctx.now)
    if held is not before:
        await ctx.uow.events.answer(event.id, ctx.person.id, held, ctx.now)
    return replace(await _card(ctx, event), toast=text(f"event-said-{held.value}"))


async def ask_how_it_was(uow: UnitOfWork, house: House, item: Due, now: object) -> None:
    """After the event: five faces for those who were going."""
    event = await uow.events.get(item.subject)
    if event is None or event.state is not EventState.ANNOUNCED:
        return
    faces = tuple(button(f"star-{score}", TapFace("e", str(event.id), score)) for score in range(1, 6))
    screen = Screen((text("event-how-was-it", title=event.title),), (faces,))
    for person in await uow.people.many(await uow.events.going(event.id)):
        key = f"event:{event.id}:how:{person.id}"
        letter = Letter(person.id, person.telegram_id, screen, Class.REMINDER, Lane.REMINDER, key, needs="asking")
        await uow.outbox.put(letter, item.at)


async def _card(ctx: Ctx, event: Event) -> Screen:
    found: list[Line] = [*event_lines.lines(event, await ctx.uow.events.counts(event.id))]
    said = await ctx.uow.events.answer_of(event.id, ctx.person.id)
    if said:
        found.append(text(f"event-you-{said.value}"))
    ways = (button("events-all", OpenEvents()), button("button-home", OpenHome()))
    return Screen(tuple(found), (event_lines.answers(event), ways))


async def _event(ctx: Ctx, event_id: int) -> Event:
    event = await ctx.uow.events.get(event_id)
    if event is None or event.state is EventState.DRAFT:
        raise Refused("old-button")
    return event


def _event_button(event: Event) -> Button:
    return Button(
        text("event-item", title=event.title, at=Moment(event.starts_at, "day", event.zone)), OpenEvent(event.id)
    )
