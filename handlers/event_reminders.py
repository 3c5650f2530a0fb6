"""The evening before and two hours before, to those who are coming and those who asked; each once for each start."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from domain.delivery import Class, Lane
from domain.events import Answer, Event, places_left
from domain.people import Person
from domain.refused import Refused
from domain.rsvp import Rsvp, check_open, is_open
from domain.screen import Screen, button
from domain.words import Moment, text
from handlers import event_lines, event_schedule
from handlers.actions import AnswerEvent, OpenEvent
from handlers.ctx import Ctx, House
from handlers.event_actions import ConfirmComing
from handlers.event_cards import card, event_of, titled
from handlers.event_needs import asked
from handlers.event_schedule import reminder_subject
from handlers.routes import FallsDue, Hourly, Press, Route
from storage.outbox import Letter
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork


def routes() -> Iterable[Route]:
    """Both reminders, and I'm coming; Can't come any more is the card's own button."""
    yield FallsDue(event_schedule.DAY_BEFORE, the_day_before)
    yield FallsDue(event_schedule.SOON, soon)
    yield Press(ConfirmComing, confirm)
    yield Hourly(plan_what_is_not)


async def the_day_before(uow: UnitOfWork, _house: House, item: Due, now: datetime) -> None:
    """One letter each; left to the second reminder where this one comes that late."""
    event = await uow.events.get(item.subject)
    if event is not None and event_schedule.is_reminded(event, now):
        await _remind(uow, event, "day-before", item.at, now)


async def soon(uow: UnitOfWork, _house: House, item: Due, now: datetime) -> None:
    """One letter each, in place of the first one where that has not left."""
    event = await uow.events.get(item.subject)
    if event is not None and is_open(event, now):
        await uow.event_letters.withdraw(reminder_subject(event.id), now, but=":soon:")
        await _remind(uow, event, "soon", item.at, now)


async def confirm(ctx: Ctx, press: ConfirmComing) -> Screen:
    """Good: she is expected."""
    event = await event_of(ctx, press.event)
    check_open(event, ctx.now)
    if not await ctx.uow.rsvps.confirm(event.id, ctx.person.id, ctx.now):
        raise Refused("event-not-going")
    return replace(await card(ctx, event), toast=text("event-confirmed"))


async def plan_what_is_not(uow: UnitOfWork, house: House, now: datetime) -> None:
    """Events from before there were reminders have theirs planned too; for all others nothing changes."""
    for event in await uow.events.coming(now):
        unplanned = not await uow.schedule.is_planned(event_schedule.SOON, event.id)
        if unplanned and event_schedule.is_reminded(event, now):
            await event_schedule.plan_all_of(uow, event)


async def _remind(uow: UnitOfWork, event: Event, which: str, by: datetime, now: datetime) -> None:
    """To those who had said so by the hour of the reminder: who answers later needs none."""
    words = await uow.events.words(event.id)
    going = {each.person_id: each for each in await uow.rsvps.with_answer(event.id, Answer.GOING) if each.at <= by}
    bells = [each for each in await uow.event_bells.of(event.id, by) if each not in going]
    full = bool(bells) and places_left(event, await uow.rsvps.counts(event.id)) == 0
    for person in await uow.people.many([*going, *bells]):
        screen = _reminder(event, titled(event, words, person.language), going.get(person.id), full=full)
        await uow.outbox.put(_letter(event, person, screen, which), now)


def _reminder(event: Event, title: str, held: Rsvp | None, *, full: bool) -> Screen:
    """For who is going, what she asked for and whether to count on it; for who is not, the way in."""
    at = Moment(event.starts_at, zone=event.zone, tappable=True)
    place = text("event-place", place=event.place)
    look = button("event-look", OpenEvent(event.id))
    if held is None:
        going = event_lines.going(event, full=full)
        return Screen((text("event-remind-bell", title=title, at=at), place), ((going, look),))
    coming = button("event-coming", ConfirmComing(event.id))
    cannot = button("event-not-any-more", AnswerEvent(event.id, Answer.CANNOT.value))
    lines = (text("event-remind", title=title, at=at), place, *asked(event, held.needs))
    return Screen(lines, ((coming, cannot), (look,)))


def _letter(event: Event, person: Person, screen: Screen, which: str) -> Letter:
    """Unique by event, start and person: an event that moved is reminded of anew."""
    return Letter(
        person.id,
        person.telegram_id,
        screen,
        Class.REMINDER,
        Lane.REMINDER,
        f"event:{event.id}:{which}:{event.starts_at.isoformat()}:{person.id}",
        subject=reminder_subject(event.id),
        expires_at=event.starts_at,
    )
