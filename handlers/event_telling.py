"""Telling everybody concerned that an event has changed or is off: one letter each."""

from __future__ import annotations

from collections.abc import Callable

from domain.delivery import Class, Lane
from domain.event_rules import CONCERNED, is_same_day, over_at
from domain.events import Counts, Event, EventWords
from domain.screen import Screen, button
from domain.words import Line, Text, text
from handlers import event_lines
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
    rows = (
        event_lines.answers(after),
        (button("event-look", OpenEvent(after.id)), button("event-calendar", EventCalendar(after.id))),
    )

    def screen(reader: str | None) -> Screen:
        own = event_lines.in_words_of(after, words, reader)
        card = event_lines.lines(after, counts, own, reader)
        return Screen((text("event-has-changed"), *was_now(before, after, fields), *card), rows)

    await _tell(ctx, before, after, screen, f"change:{after.sequence}")


async def of_end(ctx: Ctx, before: Event, after: Event) -> None:
    """It does not take place, and why; to everybody who may come, once. What else waits about it does not leave."""
    await ctx.uow.outbox.cancel(ctx.now, subject=subject(after.id))
    words = await ctx.uow.events.words(after.id)
    rows = ((button("event-calendar", EventCalendar(after.id)), button("events-all", OpenEvents())),)

    def screen(reader: str | None) -> Screen:
        return Screen(end_lines(after, event_lines.in_words_of(after, words, reader), reader), rows)

    await _tell(ctx, before, after, screen, "cancelled")


def end_lines(event: Event, words: EventWords | None = None, reader: str | None = None) -> tuple[Line, ...]:
    """What parents read of an event that is off."""

    card = event_lines.lines(event, Counts(), words, reader)
    return (text("event-sorry-off"), *card[:2])


def was_now(before: Event, after: Event, fields: tuple[str, ...]) -> tuple[Text, ...]:
    """Each field as it was and as it is."""
    return tuple(
        text("event-was-now", what=text(f"desk-field-{f}"), was=shown(before, f), now=shown(after, f)) for f in fields
    )


def subject(event_id: int) -> str:
    """What ties letters about changes to their event."""
    return f"event:{event_id}:change"


async def _tell(ctx: Ctx, before: Event, after: Event, screen: Callable[[str | None], Screen], key: str) -> None:
    kind = Class.CHANGE if _cannot_wait(ctx, before, after) else Class.REMINDER
    for person in await ctx.uow.people.many(await _ids(ctx, after)):
        letter = Letter(
            person.id,
            person.telegram_id,
            screen(person.language),
            kind,
            Lane.REMINDER,
            f"event:{after.id}:{key}:{person.id}",
            subject=subject(after.id),
            expires_at=max(over_at(before), over_at(after)),
        )
        await ctx.uow.outbox.put(letter, ctx.now)


async def _ids(ctx: Ctx, event: Event) -> list[int]:
    """Everybody who may come, and who helps at the door; once each."""
    answered = [each.person_id for each in await ctx.uow.rsvps.with_answer(event.id, *CONCERNED)]
    return list(dict.fromkeys([*answered, *await ctx.uow.event_hosts.of(event.id)]))


def _cannot_wait(ctx: Ctx, before: Event, after: Event) -> bool:
    """Whether it is about today, or would be read too late in the morning."""
    morning = ctx.house.quiet.until(ctx.now)
    begins = min(before.starts_at, after.starts_at)
    return is_same_day(before, after, ctx.now) or (morning is not None and morning >= begins)
