"""At the door: who comes, by the name that each parent chose, ticked off; and who helps there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.authority import Right, may
from domain.delivery import Class
from domain.door import NO_NAME, Guest, between, guests, sections
from domain.event_rules import DOOR_BEFORE, check_door, opens_later
from domain.events import Answer, Event, EventState
from domain.paging import nearest, spans
from domain.people import Person, Role
from domain.refused import Refused
from domain.screen import MOST_BUTTONS, Button, Screen, button, in_twos
from domain.words import Line, Moment, Text, text
from handlers.actions import OpenDeskEvent, OpenHome
from handlers.ctx import Ctx
from handlers.event_desk_actions import (
    ChangeEvent,
    FindAtDoor,
    NoHost,
    OpenDoor,
    OpenHosts,
    SetHost,
    TickDoor,
    TurnDoor,
    WillHelp,
)
from handlers.event_fields import changeable
from handlers.looked_after import called, champions
from handlers.paging import around
from handlers.routes import Press, Route
from handlers.telling import tell

_MOST_CHAMPIONS = 7
_MOST_SECTIONS = 7
_ON_ONE_PAGE = 7  # up to so many names need no letters


def routes() -> Iterable[Route]:
    """The list at the door, and those who help with it."""
    yield Press(OpenDoor, open_door)
    yield Press(TurnDoor, turn)
    yield Press(FindAtDoor, find)
    yield Press(TickDoor, tick)
    yield Press(OpenHosts, open_hosts)
    yield Press(SetHost, set_host)
    yield Press(WillHelp, agree)
    yield Press(NoHost, decline)


async def open_door(ctx: Ctx, press: OpenDoor) -> Screen:
    """The list from its beginning; each opening is written down."""
    event = await _theirs(ctx, press.event)
    if opens_later(event, ctx.now):
        return _not_yet(ctx, event)
    check_door(event, ctx.now)
    await ctx.uow.audit.write(ctx.person.id, "door-opened", f"event:{event.id}", ctx.now)
    return await _list(ctx, event, TurnDoor(event.id, 0))


async def turn(ctx: Ctx, press: TurnDoor) -> Screen:
    """Another page, or the names that begin with these letters."""
    return await _list(ctx, await _door(ctx, press.event), press)


async def find(ctx: Ctx, press: FindAtDoor) -> Screen:
    """The first letters of those who come."""
    event = await _door(ctx, press.event)
    found = guests(await ctx.uow.rsvps.with_answer(event.id, Answer.GOING))
    buttons = [
        Button(_letters(first, last), TurnDoor(event.id, 0, first, last))
        for first, last in sections(found, _MOST_SECTIONS)
    ]
    buttons.append(button("form-back", TurnDoor(event.id, 0)))
    return Screen((text("door-heading", title=event.title), text("door-which-letter")), in_twos(buttons), protect=True)


async def tick(ctx: Ctx, press: TickDoor) -> Screen:
    """Here, or not after all; the same button undoes it, and pressing twice changes nothing."""
    event = await _door(ctx, press.event)
    here = TurnDoor(event.id, press.page, press.first, press.last)
    found = guests(await ctx.uow.rsvps.with_answer(event.id, Answer.GOING))
    guest = next((each for each in found if each.person_id == press.person), None)
    if guest is None:
        return Screen(toast=text("door-not-going"), next=here)
    if guest.here is not press.here:
        await ctx.uow.rsvps.arrive(event.id, press.person, ctx.now if press.here else None)
    return Screen(toast=text("door-here" if press.here else "door-not-here", name=_name(guest)), next=here)


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
        letter = _asked(event, ctx.person.id)
        await tell(ctx, person.id, letter, f"event:{event.id}:host:{ctx.now.isoformat()}", Class.REMINDER)
    return Screen(toast=text("desk-event-host-asked"), next=here)


async def agree(ctx: Ctx, press: WillHelp) -> Screen:
    """The champion helps, and whoever asked is told."""
    event = await ctx.uow.events.get(press.event)
    if event is None or not await _helps(ctx, event):
        raise Refused("old-button")
    if event.state is not EventState.ANNOUNCED:
        raise Refused("door-is-off")
    await _tell_who_asked(ctx, event, press.by, "door-will-help")
    lines = (text("door-agreed"), text("door-opens"))
    return Screen(lines, ((button("desk-event-door", OpenDoor(event.id)), button("button-home", OpenHome())),))


async def decline(ctx: Ctx, press: NoHost) -> Screen:
    """The champion can't; whoever asked is told, and sees that nobody is ticked."""
    dropped = await ctx.uow.event_hosts.drop(press.event, ctx.person.id)
    if dropped:
        await ctx.uow.audit.write(ctx.person.id, "host-declined", f"event:{press.event}", ctx.now)
        event = await ctx.uow.events.get(press.event)
        if event is not None:
            await _tell_who_asked(ctx, event, press.by, "door-cannot-help")
    return Screen((text("door-declined"),), ((button("button-home", OpenHome()),),))


async def _tell_who_asked(ctx: Ctx, event: Event, asked_by: int, key: str) -> None:
    """The coordinator who asked, while they still keep events there; the same answer is told once a day."""
    found = await ctx.uow.people.get(asked_by) if asked_by else None
    if found is None or not may(found, Right.WRITE_EVENT, event.area_id):
        return
    at = Moment(event.starts_at, "day_time", event.zone)
    rows = ((button("desk-event-hosts", OpenHosts(event.id)), button("announce-look", OpenDeskEvent(event.id))),)
    screen = Screen((text(key, name=called(ctx.person), title=event.title, at=at),), rows)
    told = f"event:{event.id}:host:{ctx.person.id}:{key}:{ctx.now:%Y-%m-%d}"
    await tell(ctx, found.id, screen, told, Class.REMINDER)


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
    """When it opens; meanwhile a coordinator can see to who helps, and a helper look again."""
    at = Moment(event.starts_at - DOOR_BEFORE, "day_time", event.zone)
    way = button("desk-refresh", OpenDoor(event.id))
    if may(ctx.person, Right.WRITE_EVENT, event.area_id):
        way = button("desk-event-hosts", OpenHosts(event.id))
    lines = (text("door-heading", title=event.title), text("door-opens-at", at=at))
    return Screen(lines, ((way, _way_back(ctx, event)),))


def _way_back(ctx: Ctx, event: Event) -> Button:
    if may(ctx.person, Right.CHECK_IN, event.area_id):
        return button("form-back", OpenDeskEvent(event.id))
    return button("button-home", OpenHome())


async def _helps(ctx: Ctx, event: Event) -> bool:
    """A champion who was asked, and is one still."""
    return ctx.person.holds(Role.CHAMPION) and ctx.person.id in await ctx.uow.event_hosts.of(event.id)


async def _list(ctx: Ctx, event: Event, press: TurnDoor) -> Screen:
    """Who is still to come first. A long list can be looked through by its letters."""
    everybody = guests(await ctx.uow.rsvps.with_answer(event.id, Answer.GOING))
    found = between(everybody, press.first, press.last)
    by_letter = not press.first and len(everybody) > _ON_ONE_PAGE
    pages = spans(len(found), MOST_BUTTONS - by_letter)
    at = nearest(press.page, len(pages))
    here = TurnDoor(event.id, at, press.first, press.last)
    buttons = [_line(each, here) for each in found[slice(*pages[at])]]
    if by_letter:
        buttons.append(button("door-find", FindAtDoor(event.id)))
    counts = text("door-counts", here=sum(1 for each in everybody if each.here), going=len(everybody))
    lines: list[Line] = [text("door-heading", title=event.title), counts]
    lines.append(text("door-tap" if everybody else "door-nobody"))
    back = button("form-back", FindAtDoor(event.id)) if press.first else _way_back(ctx, event)
    last = around(at, len(pages), lambda page: replace(here, page=page), back)
    return Screen(tuple(lines), (*in_twos(buttons), last), protect=True)


def _line(guest: Guest, here: TurnDoor) -> Button:
    key = "desk-event-ticked" if guest.here else "desk-event-unticked"
    way = TickDoor(here.event, guest.person_id, here.page, not guest.here, here.first, here.last)
    return Button(text(key, what=_name(guest)), way)


def _name(guest: Guest) -> Text:
    """The name that she chose for the door, with a number where there are several of it."""
    if not guest.name:
        return text("door-no-name", number=guest.number)
    if guest.number:
        return text("door-same-name", name=guest.name, number=guest.number)
    return text("plain", words=guest.name)


def _letters(first: str, last: str) -> Text:
    one = _letter(first)
    return one if first == last else text("door-letters", first=one, last=_letter(last))


def _letter(initial: str) -> Text:
    return text("door-unnamed") if initial == NO_NAME else text("plain", words=initial)


async def _could_help(ctx: Ctx, event: Event) -> list[Person]:
    found: dict[int, Person] = {}
    for group in await ctx.uow.groups.in_areas((event.area_id,)):
        found |= {each.id: each for each in await champions(ctx, group)}
    return list(found.values())


def _asked(event: Event, by: int) -> Screen:
    at = Moment(event.starts_at, "day_time", event.zone, tappable=True)
    rows = (
        (button("door-yes", WillHelp(event.id, by)), button("door-cannot", NoHost(event.id, by))),
        (button("desk-event-door", OpenDoor(event.id)),),
    )
    return Screen((text("door-asked", title=event.title, at=at, place=event.place), text("door-opens")), rows)
