"""After an event: thanks and three taps to those who came, and then names and needs are forgotten."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from domain.delivery import Class, Lane
from domain.events import Answer, Event, EventState
from domain.people import Purpose
from domain.screen import Screen, button
from domain.words import text
from handlers import event_schedule
from handlers.actions import TapFace
from handlers.ctx import House
from handlers.event_cards import titled
from handlers.routes import FallsDue, Route
from storage.outbox import Letter
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

FACES = (5, 3, 2)  # of the five that a voice can have: good, so-so, not good


def routes() -> Iterable[Route]:
    """What follows an event by itself."""
    yield FallsDue(event_schedule.OVER, ask_how_it_was)
    yield FallsDue(event_schedule.FORGET, forget)


async def ask_how_it_was(uow: UnitOfWork, _house: House, item: Due, _now: datetime) -> None:
    """Thanks, and three faces, once each."""
    event = await uow.events.get(item.subject)
    if event is None or event.state is not EventState.ANNOUNCED:
        return
    words = await uow.events.words(event.id)
    for person in await uow.people.many(await _who_came(uow, event)):
        title = titled(event, words, person.language)
        faces = tuple(button(f"star-{score}", TapFace("e", str(event.id), score)) for score in FACES)
        screen = Screen((text("event-how-was-it", title=title),), (faces,))
        key = f"event:{event.id}:how:{person.id}"
        needs = Purpose.ASKING.value
        letter = Letter(person.id, person.telegram_id, screen, Class.REMINDER, Lane.REMINDER, key, needs=needs)
        await uow.outbox.put(letter, item.at)


async def forget(uow: UnitOfWork, _house: House, item: Due, _now: datetime) -> None:
    """Names for the door and needs are kept no longer than they are of use."""
    await uow.rsvps.forget_needs(item.subject)


async def _who_came(uow: UnitOfWork, event: Event) -> list[int]:
    """Those ticked at the door; all who were going where nobody kept the door."""
    going = await uow.rsvps.with_answer(event.id, Answer.GOING)
    arrived = [each for each in going if each.arrived_at is not None]
    return [each.person_id for each in arrived or going]
