"""Places at events change hands here: whoever gives one back makes room, and the next in line are offered it at once.

Each function holds the event first: two people at once cannot both have the last place.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.delivery import Class, Lane
from domain.events import Answer, Counts, Event, places_left
from domain.people import Person
from domain.rsvp import IN_LINE, PLACED, Room, after, frees, is_open, offer_ends, read_from
from domain.screen import Screen, button
from domain.words import Moment, text
from handlers import event_lines, event_schedule
from handlers.actions import AnswerEvent, OpenEvent
from handlers.ctx import House
from handlers.event_actions import LetPlaceGo, TakePlace
from handlers.event_schedule import line_subject, reminder_subject
from storage.outbox import Letter
from storage.unit_of_work import UnitOfWork

TOLD_AT_MOST_EVERY = timedelta(minutes=30)  # that a place is free, when it is first come, first served


async def promote(uow: UnitOfWork, house: House, event_id: int, now: datetime) -> Event | None:
    """End what was kept long enough, and offer what is free to the next in line; gives the event.

    Call it whenever a place may be free: somebody cannot come, there are more places. Short before the start nothing
    is offered in turn any more: everybody who waits is told that there is a place.
    """
    event = await uow.events.get(event_id)
    if event is None or not is_open(event, now):
        return event
    ran_out = await uow.rsvps.run_out(event_id, now)
    for person_id in ran_out:
        await uow.rsvps.drop(event_id, person_id)
    for person_id in await uow.rsvps.out_of_reach(event_id):  # back into the line, until they can hear of it
        await uow.rsvps.answer(event_id, person_id, Answer.WAITING, now)
        await _tidy_up(uow, event_id, person_id, Answer.WAITING, now)
    if places_left(event, await uow.rsvps.counts(event_id)) != 0:
        await _pass_on(uow, house, event, now)
    for person_id in ran_out:
        found = await room(uow, house, event, person_id, await uow.rsvps.counts(event_id), now)
        await _say_it_ran_out(uow, event, person_id, now, full=not found.takes_one_more)
    return event


async def offered_by(uow: UnitOfWork, house: House, event: Event, now: datetime) -> int:
    """How many in line would hear of a place, were the event as it is given here."""
    if not is_open(event, now):
        return 0
    free = places_left(event, await uow.rsvps.counts(event.id))
    line = await uow.rsvps.line(event.id)
    if free == 0:
        return 0
    return len(line) if free is None or offer_ends(event, now, house.quiet) is None else min(free, len(line))


async def settle(
    uow: UnitOfWork, house: House, event: Event, person_id: int, wish: Answer, now: datetime
) -> tuple[Answer | None, Answer]:
    """Take somebody's answer: what she had said before, and what holds from now on. Raises Refused.

    `event` was loaded in this turn, so that it is held.
    """
    held = await uow.rsvps.of(event.id, person_id)
    if held is not None and held.has_run_out(now):
        await promote(uow, house, event.id, now)
        held = await uow.rsvps.of(event.id, person_id)
    before = held.answer if held else None
    found = await room(uow, house, event, person_id, await uow.rsvps.counts(event.id), now)
    holds = after(event, found, before, wish, now)
    if holds is not before:
        await uow.rsvps.answer(event.id, person_id, holds, now)
        await _tidy_up(uow, event.id, person_id, holds, now)
        if holds is Answer.GOING and before not in PLACED and found.free == 1:  # nobody is to read of it any more
            await uow.event_letters.withdraw(line_subject(event.id), now, only=":free:")
        if frees(before, holds) or holds is Answer.WAITING:
            await promote(uow, house, event.id, now)
    return before, await uow.rsvps.answer_of(event.id, person_id) or holds


async def look_again(uow: UnitOfWork, house: House, event_id: int, now: datetime) -> None:
    """Offer what is free where somebody waits, as long as there is time to offer it in turn.

    Whoever can hear of it again was passed over when it became free.
    """
    event = await uow.events.get(event_id)
    if event is not None and offer_ends(event, now, house.quiet) is not None:
        await promote(uow, house, event_id, now)


async def leave(uow: UnitOfWork, house: House, event_id: int, person_id: int, now: datetime) -> Answer | None:
    """Her answer goes, and so does her place; gives what it was."""
    event = await uow.events.get(event_id)
    before = await uow.rsvps.answer_of(event_id, person_id)
    if event is None or not await uow.rsvps.drop(event_id, person_id):
        return None
    await _tidy_up(uow, event_id, person_id, None, now)
    if frees(before, None):
        await promote(uow, house, event_id, now)
    return before


async def give_up_places(uow: UnitOfWork, house: House, person: Person, now: datetime, *, for_good: bool) -> None:
    """Whoever leaves frees what others wait for: places in line, and for good also every place at a coming event."""
    for event_id in await uow.rsvps.held_by(person.id, now, IN_LINE | (PLACED if for_good else frozenset())):
        await leave(uow, house, event_id, person.id, now)


async def room(  # noqa: PLR0913,RUF100 - who looks at what, and when
    uow: UnitOfWork, house: House, event: Event, person_id: int, counts: Counts, now: datetime
) -> Room:
    """What she finds who wants to come."""
    free = places_left(event, counts)
    if not free or not counts.waiting:
        return Room(free)
    line = await uow.rsvps.line(event.id)
    ahead = line.index(person_id) if person_id in line else len(line)
    return Room(free, ahead, first_come=offer_ends(event, now, house.quiet) is None)


async def _pass_on(uow: UnitOfWork, house: House, event: Event, now: datetime) -> None:
    """What is free, to the next in line; late, to whoever of them is first."""
    line = await uow.rsvps.line(event.id)
    until = offer_ends(event, now, house.quiet)
    if until is None:
        for person_id in line:
            await _say_there_is_room(uow, event, person_id, now, read_from(now, house.quiet))
        return
    for person_id in line[: places_left(event, await uow.rsvps.counts(event.id))]:
        await _offer(uow, event, person_id, now, until)


async def _tidy_up(uow: UnitOfWork, event_id: int, person_id: int, holds: Answer | None, now: datetime) -> None:
    """Letters that are not true any more do not leave, and a bell that was rung without an answer has done its work."""
    await uow.event_letters.withdraw(line_subject(event_id), now, person_id=person_id)
    if holds is not Answer.GOING:
        await uow.outbox.cancel(now, person_id=person_id, subject=reminder_subject(event_id))
    if holds is not Answer.MAYBE:
        await uow.event_bells.ring(event_id, person_id, now, on=False)


async def _offer(uow: UnitOfWork, event: Event, person_id: int, now: datetime, until: datetime) -> None:
    await uow.rsvps.answer(event.id, person_id, Answer.OFFERED, now, until)
    await event_schedule.end_offer_at(uow, event.id, until)
    rows = ((button("event-take", TakePlace(event.id)), button("event-let-go", LetPlaceGo(event.id))),)
    at, ends = Moment(event.starts_at, zone=event.zone), Moment(until, zone=event.zone)
    screen = Screen((text("event-offer", title=event.title, at=at, until=ends),), rows)
    await _write(uow, event, person_id, screen, f"offer:{now.isoformat()}", now, until)


async def _say_it_ran_out(uow: UnitOfWork, event: Event, person_id: int, now: datetime, *, full: bool) -> None:
    """It went to the next in line; or nobody took it, and she still can."""
    rows = ((event_lines.going(event, full=full), button("event-look", OpenEvent(event.id))),)
    key = "event-offer-ran-out" if full else "event-offer-ran-out-room"
    screen = Screen((text(key, title=event.title),), rows)
    await _write(uow, event, person_id, screen, f"over:{now.isoformat()}", now, event.starts_at)


async def _say_there_is_room(uow: UnitOfWork, event: Event, person_id: int, now: datetime, read: datetime) -> None:
    """Once in a while: by when it can be read, so that a night makes one letter."""
    going = AnswerEvent(event.id, Answer.GOING.value)
    rows = ((button("event-yes", going), button("event-look", OpenEvent(event.id))),)
    at = Moment(event.starts_at, zone=event.zone)
    screen = Screen((text("event-place-free", title=event.title, at=at),), rows)
    lately = (event.starts_at - read) // TOLD_AT_MOST_EVERY
    await _write(uow, event, person_id, screen, f"free:{event.starts_at.isoformat()}:{lately}", now, event.starts_at)


async def _write(  # noqa: PLR0913,RUF100 - one argument per fact of a letter
    uow: UnitOfWork, event: Event, person_id: int, screen: Screen, key: str, now: datetime, expires_at: datetime
) -> None:
    person = await uow.people.get(person_id)
    if person is not None:
        letter = Letter(
            person_id,
            person.telegram_id,
            screen,
            Class.REMINDER,
            Lane.REMINDER,
            f"event:{event.id}:{person_id}:{key}",
            subject=line_subject(event.id),
            expires_at=expires_at,
        )
        await uow.outbox.put(letter, now)
