"""At the door: who comes, by the name that each parent chose, ticked off; and who helps there."""

from __future__ import annotations

from collections.abc import Iterable

from domain.authority import Right, may
from domain.delivery import Class
from domain.event_rules import DOOR_BEFORE, check_door, opens_later
from domain.events import Answer, Event, EventState
from domain.people import Person, Role
from domain.refused import Refused
from domain.rsvp import Rsvp
from domain.screen import Button, Screen, button, in_twos
from domain.words import Line, Moment, Text, text
from handlers.actions import OpenDeskEvent, OpenHome
from handlers.ctx import Ctx
from handlers.event_desk_actions import ChangeEvent, NoHost, OpenDoor, OpenHosts, SetHost, TickDoor, TurnDoor
from handlers.event_fields import changeable
from handlers.looked_after import called, champions
from handlers.routes import Press, Route
from handlers.telling import tell

A_PAGE = 6  # names; with the ways on, eight buttons
_MOST_CHAMPIONS = 7


def routes() -> Iterable[Route]:
    """The list at the door, and those who help with it."""
    yield Press(OpenDoor, open_door)
    yield Press(TurnDoor, turn)
    yield Press(TickDoor, tick)
    yield Press(OpenHosts, open_hosts)
    yield Press(SetHost, set_host)
    yield Press(NoHost, decline)


async def open_door(ctx: Ctx, press: OpenDoor) -> Screen:
    """The list from its beginning; each opening is written down."""
    event = await _theirs(ctx, press.event)
    if opens_later(event, ctx.now):
        return _not_yet(ctx, event)
    check_door(event, ctx.now)
    await ctx.uow.audit.write(ctx.person.id, "door-opened", f"event:{event.id}", ctx.now)
    return await _list(ctx, event, 0)


async def turn(ctx: Ctx, press: TurnDoor) -> Screen:
    """Another page."""
    return await _list(ctx, await _door(ctx, press.event), press.page)


async def tick(ctx: Ctx, press: TickDoor) -> Screen:
    """Here, or not after all; the same button undoes it, and pressing twice changes nothing."""
    event = await _door(ctx, press.event)
    held = await ctx.uow.rsvps.of(event.id, press.person)
    if held is None or held.answer is not Answer.GOING:
        return Screen(toast=text("door-not-going"), next=TurnDoor(event.id, press.page))
    if (held.arrived_at is not None) is not press.here:
        await ctx.uow.rsvps.arrive(event.id, press.person, ctx.now if press.here else None)
    said = text("door-here" if press.here else "door-not-here", name=_name(held))
    return Screen(toast=said, next=TurnDoor(event.id, press.page))


async def open_hosts(ctx: Ctx, press: OpenHosts) -> Screen:
    """The champions of the area's groups: who helps, who could be asked."""
    event = await changeable(ctx, press.event)
    helping = await ctx.uow.event_hosts.of(event.id)
    found = await _could_help(ctx, event)
    buttons = [
        Button(
            text("desk-event-ticked" if helps else "desk-event-unticked", what=text("plain", words=called(each))),
            SetHost(event.id, each.id, wanted=not helps),
        )
        for each in found[:_MOST_CHAMPIONS]
        for helps in [each.id in helping]
    ]
    key = "desk-event-who-helps" if found else "desk-event-nobody-helps"
    return Screen((text(key),), (*in_twos(buttons), (button("form-back", ChangeEvent(event.id, 2)),)))


async def set_host(ctx: Ctx, press: SetHost) -> Screen:
    """Asked by a letter, or not needed any more."""
    event = await changeable(ctx, press.event)
    person = next((each for each in await _could_help(ctx, event) if each.id == press.person), None)
    here = OpenHosts(event.id)
    if not press.wanted:
        if await ctx.uow.event_hosts.drop(event.id, press.person):
            await ctx.uow.audit.write(
                ctx.person.id, "host-ended", f"event:{event.id}", ctx.now, f"person:{press.person}"
            )
        return Screen(toast=text("desk-event-host-not"), next=here)
    if person is None or event.state is not EventState.ANNOUNCED:
        raise Refused("desk-event-host-later")
    if await ctx.uow.event_hosts.add(event.id, person.id):
        await ctx.uow.audit.write(ctx.person.id, "host-asked", f"event:{event.id}", ctx.now, f"person:{person.id}")
        await tell(ctx, person.id, _asked(event), f"event:{event.id}:host:{ctx.now.isoformat()}", Class.REMINDER)
    return Screen(toast=text("desk-event-host-asked"), next=here)


async def decline(ctx: Ctx, press: NoHost) -> Screen:
    """The champion can't; a coordinator sees that nobody is ticked."""
    dropped = await ctx.uow.event_hosts.drop(press.event, ctx.person.id)
    if dropped:
        await ctx.uow.audit.write(ctx.person.id, "host-declined", f"event:{press.event}", ctx.now)
    return Screen((text("door-declined"),), ((button("button-home", OpenHome()),),))


async def _door(ctx: Ctx, event_id: int) -> Event:
    """The event, while its list is open, for somebody who may see it. Raises Refused."""
    event = await _theirs(ctx, event_id)
    check_door(event, ctx.now)
    return event


async def _theirs(ctx: Ctx, event_id: int) -> Event:
    """The event, for a coordinator of its area or somebody who helps at this very door. Raises Refused."""
    event = await ctx.uow.events.get(event_id)
    if event is None:
        raise Refused("old-button")
    if not may(ctx.person, Right.CHECK_IN, event.area_id) and not await _helps(ctx, event):
        raise Refused("not-allowed")
    return event


def _not_yet(ctx: Ctx, event: Event) -> Screen:
    """When it opens; the button stays."""
    at = Moment(event.starts_at - DOOR_BEFORE, "day_time", event.zone)
    rows = ((button("desk-event-door", OpenDoor(event.id)), _way_back(ctx, event)),)
    return Screen((text("door-heading", title=event.title), text("door-opens-at", at=at)), rows)


def _way_back(ctx: Ctx, event: Event) -> Button:
    if may(ctx.person, Right.CHECK_IN, event.area_id):
        return button("form-back", OpenDeskEvent(event.id))
    return button("button-home", OpenHome())


async def _helps(ctx: Ctx, event: Event) -> bool:
    """A champion who was asked, and is one still."""
    return ctx.person.holds(Role.CHAMPION) and ctx.person.id in await ctx.uow.event_hosts.of(event.id)


async def _list(ctx: Ctx, event: Event, page: int) -> Screen:
    going = await ctx.uow.rsvps.with_answer(event.id, Answer.GOING)
    pages = max(-(-len(going) // A_PAGE), 1)
    at = page % pages
    here = sum(1 for each in going if each.arrived_at is not None)
    buttons = [_line(each, at) for each in going[at * A_PAGE : (at + 1) * A_PAGE]]
    lines: list[Line] = [text("door-heading", title=event.title), text("door-counts", here=here, going=len(going))]
    lines.append(text("door-tap" if going else "door-nobody"))
    last = [_way_back(ctx, event)]
    if pages > 1:
        last.append(button("desk-event-more", TurnDoor(event.id, at + 1), at=at + 1, of=pages))
    return Screen(tuple(lines), (*in_twos(buttons), tuple(last)), protect=True)


def _line(held: Rsvp, page: int) -> Button:
    there = held.arrived_at is not None
    key = "desk-event-ticked" if there else "desk-event-unticked"
    return Button(text(key, what=_name(held)), TickDoor(held.event_id, held.person_id, page, here=not there))


def _name(held: Rsvp) -> Text:
    """The name that she chose for the door; without one, only her label."""
    if held.door_name:
        return text("plain", words=held.door_name)
    return text("plain", words=Person(held.person_id, 0).label())


async def _could_help(ctx: Ctx, event: Event) -> list[Person]:
    found: dict[int, Person] = {}
    for group in await ctx.uow.groups.in_areas((event.area_id,)):
        found |= {each.id: each for each in await champions(ctx, group)}
    return list(found.values())


def _asked(event: Event) -> Screen:
    at = Moment(event.starts_at, "day_time", event.zone, tappable=True)
    rows = ((button("desk-event-door", OpenDoor(event.id)), button("door-cannot", NoHost(event.id))),)
    return Screen((text("door-asked", title=event.title, at=at, place=event.place), text("door-opens")), rows)
