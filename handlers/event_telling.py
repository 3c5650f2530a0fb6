"""Telling everybody concerned that an event has changed or is off: one letter each."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from zoneinfo import ZoneInfo

from domain.delivery import Class, Lane
from domain.event_rules import CONCERNED, is_same_day, over_at
from domain.events import Answer, Counts, Event, EventWords
from domain.people import Person
from domain.screen import Screen, button
from domain.words import Line, Moment, Text, text
from handlers import event_cards, event_lines, event_places
from handlers.actions import OpenEvent, OpenEvents
from handlers.ctx import Ctx
from handlers.event_actions import EventCalendar
from handlers.event_fields import shown
from storage.outbox import Letter


async def concerned(ctx: Ctx, event: Event) -> int:
    """How many are told."""
    return len(await _ids(ctx, event))


async def of_change(ctx: Ctx, before: Event, after: Event, fields: tuple[str, ...]) -> None:
    """What it was and what it is now, to everybody who may come; each change once."""
    words = await ctx.uow.events.words(after.id)
    counts = await ctx.uow.rsvps.counts(after.id)
    held = {each.person_id: each for each in await ctx.uow.rsvps.with_answer(after.id, *CONCERNED)}
    looks = (button("event-look", OpenEvent(after.id)), button("event-calendar", EventCalendar(after.id)))
    changes = was_now(before, after, fields)

    async def screen(person: Person) -> Screen:
        own = event_lines.in_words_of(after, words, person.language)
        card = event_lines.lines(after, counts, own, person.language)
        mine = held.get(person.id)
        standing = await event_cards.standing(ctx.uow, after, mine) if mine else ()
        room = await event_places.room(ctx.uow, ctx.house, after, person.id, counts, ctx.now)
        lines = (text("event-has-changed"), *changes, *card, *standing)
        return Screen(lines, (*event_cards.doing(after, mine, room), looks))

    await _tell(ctx, before, after, screen, f"change:{after.sequence}")


async def of_end(ctx: Ctx, before: Event, after: Event) -> None:
    """It does not take place, and why; to everybody who may come, once. What else waits about it does not leave."""
    await ctx.uow.outbox.cancel(ctx.now, subject=subject(after.id))
    words = await ctx.uow.events.words(after.id)
    rows = ((button("event-calendar", EventCalendar(after.id)), button("events-all", OpenEvents())),)

    async def screen(person: Person) -> Screen:
        own = event_lines.in_words_of(after, words, person.language)
        return Screen(end_lines(after, own, person.language), rows)

    await _tell(ctx, before, after, screen, "cancelled")


def end_lines(event: Event, words: EventWords | None = None, reader: str | None = None) -> tuple[Line, ...]:
    """What parents read of an event that is off."""

    card = event_lines.lines(event, Counts(), words, reader)
    return (text("event-sorry-off"), *card[:2])


def was_now(before: Event, after: Event, fields: tuple[str, ...]) -> tuple[Text, ...]:
    """Each field as it was and as it is, in few words; an end that only moved along with the beginning says nothing."""
    along = "when" in fields and _lasts(before) == _lasts(after)
    return tuple(
        text("event-was-now", what=text(f"desk-field-{f}"), was=shown(before, f), now=_now(before, after, f))
        for f in fields
        if not (f == "ends" and along)
    )


def subject(event_id: int) -> str:
    """What ties letters about changes to their event."""
    return f"event:{event_id}:change"


def _lasts(event: Event) -> timedelta | None:
    return event.ends_at - event.starts_at if event.ends_at else None


def _now(before: Event, after: Event, field: str) -> Text:
    """On the same day only the hour is another one."""
    moments = {"when": (before.starts_at, after.starts_at), "ends": (before.ends_at, after.ends_at)}
    was, now = moments.get(field, (None, None))
    place = ZoneInfo(after.zone)
    if was is None or now is None or was.astimezone(place).date() != now.astimezone(place).date():
        return shown(after, field)
    return text("plain-moment", at=Moment(now, "time", after.zone))


async def _tell(ctx: Ctx, before: Event, after: Event, screen: Callable[[Person], Awaitable[Screen]], key: str) -> None:
    kind = Class.CHANGE if _cannot_wait(ctx, before, after) else Class.REMINDER
    for person in await ctx.uow.people.many(await _ids(ctx, after)):
        letter = Letter(
            person.id,
            person.telegram_id,
            await screen(person),
            kind,
            Lane.REMINDER,
            f"event:{after.id}:{key}:{person.id}",
            subject=subject(after.id),
            expires_at=max(over_at(before), over_at(after)),
        )
        await ctx.uow.outbox.put(letter, ctx.now)


async def _ids(ctx: Ctx, event: Event) -> list[int]:
    """Everybody who may come, who wanted to be reminded, and who helps at the door; once each."""
    answered = [each.person_id for each in await ctx.uow.rsvps.with_answer(event.id, *CONCERNED)]
    cannot = {each.person_id for each in await ctx.uow.rsvps.with_answer(event.id, Answer.CANNOT)}
    rung = [each for each in await ctx.uow.event_bells.of(event.id, ctx.now) if each not in cannot]
    return list(dict.fromkeys([*answered, *rung, *await ctx.uow.event_hosts.of(event.id)]))


def _cannot_wait(ctx: Ctx, before: Event, after: Event) -> bool:
    """Whether it is about today, or would be read too late in the morning."""
    morning = ctx.house.quiet.until(ctx.now)
    begins = min(before.starts_at, after.starts_at)
    return is_same_day(before, after, ctx.now) or (morning is not None and morning >= begins)
