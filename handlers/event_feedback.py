"""After an event: thanks and three taps to those who came, and then names and needs are forgotten.

Where nobody kept the list at the door, or did not get through half of it, those who were going are asked first.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from domain.delivery import Class, Lane
from domain.events import Answer, Event, EventState
from domain.people import Purpose
from domain.refused import Refused
from domain.rsvp import Rsvp, door_was_kept
from domain.screen import Screen, button
from domain.words import text
from handlers import event_schedule
from handlers.actions import TapFace
from handlers.ctx import Ctx, House
from handlers.event_actions import WasThere
from handlers.event_cards import event_of, titled, what_got_in_the_way
from handlers.routes import FallsDue, Press, Route
from storage.outbox import Letter
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

FACES = (5, 3, 2)  # of the five that a voice can have: good, so-so, not good


def routes() -> Iterable[Route]:
    """What follows an event by itself."""
    yield FallsDue(event_schedule.OVER, ask_how_it_was)
    yield Press(WasThere, was_there)
    yield FallsDue(event_schedule.FORGET, forget)


async def ask_how_it_was(uow: UnitOfWork, _house: House, item: Due, _now: datetime) -> None:
    """Thanks, and three faces, once each; whoever may not have been there is asked that."""
    event = await uow.events.get(item.subject)
    if event is None or event.state is not EventState.ANNOUNCED:
        return
    words = await uow.events.words(event.id)
    going = await uow.rsvps.with_answer(event.id, Answer.GOING)
    came = [each.person_id for each in going if each.was_there(event.starts_at)]
    was_kept = door_was_kept(len(going), len(came))
    for person in await uow.people.many(came if was_kept else [each.person_id for each in going]):
        title = titled(event, words, person.language)
        screen = _how_was_it(event, title) if person.id in came else _were_you_there(event, title)
        key = f"event:{event.id}:how:{person.id}"
        needs = Purpose.ASKING.value
        letter = Letter(person.id, person.telegram_id, screen, Class.REMINDER, Lane.REMINDER, key, needs=needs)
        await uow.outbox.put(letter, item.at)


async def forget(uow: UnitOfWork, _house: House, item: Due, _now: datetime) -> None:
    """Names for the door and needs are kept no longer than they are of use."""
    await uow.rsvps.forget_needs(item.subject)


async def was_there(ctx: Ctx, press: WasThere) -> Screen:
    """Thanks to who was; what got in the way of who was not. She may change her mind, and twice is once."""
    event = await event_of(ctx, press.event)
    held = await ctx.uow.rsvps.of(event.id, ctx.person.id)
    if held is None or ctx.now < event.starts_at or not _meant_to_come(event, held):
        raise Refused("old-button")
    if not press.came:
        if held.answer is Answer.GOING:
            await ctx.uow.rsvps.answer(event.id, ctx.person.id, Answer.CANNOT, ctx.now)
        return what_got_in_the_way(event, text("event-could-not"))
    if held.answer is Answer.CANNOT:
        await ctx.uow.rsvps.answer(event.id, ctx.person.id, Answer.GOING, ctx.now)
    await ctx.uow.rsvps.confirm(event.id, ctx.person.id, ctx.now)
    return _how_was_it(event, titled(event, await ctx.uow.events.words(event.id), ctx.language))


def _meant_to_come(event: Event, held: Rsvp) -> bool:
    """She was going, or said only afterwards that she could not."""
    return held.answer is Answer.GOING or (held.answer is Answer.CANNOT and held.at >= event.starts_at)


def _how_was_it(event: Event, title: str) -> Screen:
    faces = tuple(button(f"star-{score}", TapFace("e", str(event.id), score)) for score in FACES)
    return Screen((text("event-how-was-it", title=title),), (faces,))


def _were_you_there(event: Event, title: str) -> Screen:
    yes, no = (WasThere(event.id, came=came) for came in (True, False))
    row = (button("event-was-there", yes), button("event-was-not-there", no))
    return Screen((text("event-were-you-there", title=title),), (row,))
