"""An event as its reader sees it in private: the card, where she stands with it, and what she can do."""

from __future__ import annotations

from collections.abc import Mapping

from domain.event_rules import over_at
from domain.events import Answer, Event, EventState, EventWords
from domain.refused import Refused
from domain.rsvp import IN_LINE, Room, Rsvp, Why, is_open
from domain.screen import Button, Screen, button, in_twos
from domain.words import Line, Moment, Text, text
from handlers import event_lines, event_places
from handlers.actions import OpenEvents, OpenHome
from handlers.ctx import Ctx
from handlers.event_actions import (
    EventCalendar,
    EventMap,
    LeaveLine,
    LetPlaceGo,
    OpenNeeds,
    RingBell,
    SayWhy,
    TakePlace,
)
from handlers.event_needs import asked
from handlers.event_schedule import is_reminded
from storage.unit_of_work import UnitOfWork


async def card(ctx: Ctx, event: Event) -> Screen:
    """The card with her answer so far."""
    counts = await ctx.uow.rsvps.counts(event.id)
    held = await ctx.uow.rsvps.of(event.id, ctx.person.id)
    words = event_lines.in_words_of(event, await ctx.uow.events.words(event.id), ctx.language)
    lines = [*event_lines.lines(event, counts, words, ctx.language), *await _standing(ctx, event, held)]
    ways = (button("events-all", OpenEvents()), button("button-home", OpenHome()))
    if not is_open(event, ctx.now):
        return Screen(tuple(lines), (*_where_and_when(event), ways))
    room = await event_places.room(ctx.uow, ctx.house, event, ctx.person.id, counts, ctx.now)
    around = (*_where_and_when(event), *await _more(ctx, event, held), ways)
    return Screen(tuple(lines), (*doing(event, held, room), *around))


async def event_of(ctx: Ctx, event_id: int) -> Event:
    """An event that parents may see; it is held until the turn is over. Raises Refused."""
    event = await ctx.uow.events.get(event_id)
    if event is None or event.state is EventState.DRAFT:
        raise Refused("old-button")
    return event


def what_got_in_the_way(event: Event, said: Text) -> Screen:
    """One tap for somebody who can't come, or could not."""
    ways = [button(f"event-why-{each.value}", SayWhy(event.id, each.value)) for each in Why]
    return Screen((said, text("event-why")), in_twos(ways))


def titled(event: Event, words: Mapping[str, EventWords], language: str | None) -> str:
    """The event's title for a reader."""
    own = event_lines.in_words_of(event, words, language)
    return own.title if own else event.title


async def _standing(ctx: Ctx, event: Event, held: Rsvp | None) -> list[Line]:
    """Her own answer as a line, with what hangs on it; nothing of it when the event is off."""
    if event.state is EventState.CANCELLED or held is None:
        return []
    if not is_open(event, ctx.now):
        is_there = held.answer is Answer.GOING and ctx.now < over_at(event)
        return await standing(ctx.uow, event, held) if is_there else []
    lines = await standing(ctx.uow, event, held)
    if held.answer in IN_LINE:
        return lines
    if held.answer is Answer.MAYBE:
        bell = await ctx.uow.event_bells.has(event.id, ctx.person.id)
        lines.append(text("event-bell-on" if bell else "event-bell-off"))
    if held.answer is Answer.GOING and held.door_name:
        lines.append(text("event-door-name", name=held.door_name))
    return [*lines, text("event-change-below")]


async def standing(uow: UnitOfWork, event: Event, held: Rsvp) -> list[Line]:
    """Where somebody stands with it, and what she asked for."""
    if held.answer is Answer.WAITING:
        return [text("event-you-waiting", at=await uow.rsvps.position(event.id, held.person_id))]
    if held.answer is Answer.OFFERED and held.offer_until is not None:
        return [text("event-you-offered", until=Moment(held.offer_until, zone=event.zone))]
    if held.answer is Answer.MAYBE and event.places is not None:
        return [text("event-you-maybe"), text("event-no-place-kept")]
    return [text(f"event-you-{held.answer.value}"), *asked(event, held.needs)]


def doing(event: Event, held: Rsvp | None, room: Room) -> tuple[tuple[Button, ...], ...]:
    """What she can answer from where she stands."""
    if held is not None and held.answer is Answer.OFFERED:
        return ((button("event-take", TakePlace(event.id)), button("event-let-go", LetPlaceGo(event.id))),)
    if held is not None and held.answer is Answer.WAITING:
        leave = button("event-leave-line", LeaveLine(event.id))
        (_, _), (cannot,) = event_lines.answers(event)
        may_come = room.first_come and room.takes_one_more
        return ((event_lines.going(event), leave),) if may_come else ((leave, cannot),)
    comes = held is not None and held.answer is Answer.GOING
    return event_lines.answers(event, full=not comes and not room.takes_one_more)


def _where_and_when(event: Event) -> tuple[tuple[Button, ...], ...]:
    calendar = button("event-calendar", EventCalendar(event.id))
    if event.latitude is None or event.longitude is None:
        return ((calendar,),)
    return ((button("event-map", EventMap(event.id)), calendar),)


async def _more(ctx: Ctx, event: Event, held: Rsvp | None) -> tuple[tuple[Button, ...], ...]:
    """Needs for who is going; a bell for who has not said, or is not sure."""
    if held is not None and held.answer is Answer.GOING:
        return ((button("event-needs", OpenNeeds(event.id)),),)
    if held is not None and held.answer is not Answer.MAYBE:
        return ()
    if await ctx.uow.event_bells.has(event.id, ctx.person.id):
        return ((button("event-bell-stop", RingBell(event.id, on=False)),),)
    if not is_reminded(event, ctx.now):
        return ()
    key = "event-bell-anyway" if held is not None else "event-bell"
    return ((button(key, RingBell(event.id, on=True)),),)
