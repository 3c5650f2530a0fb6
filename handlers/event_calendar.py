"""An event as a file for a calendar, and as a pin on the map."""

from __future__ import annotations

from collections.abc import Iterable

from content.calendar import calendar_file
from domain.events import EventState
from domain.refused import Refused
from domain.screen import Attachment, Screen, Venue, button
from domain.words import text
from handlers import event_lines
from handlers.actions import OpenEvent, OpenEvents
from handlers.ctx import Ctx
from handlers.event_actions import EventCalendar, EventMap
from handlers.event_cards import event_of, titled
from handlers.routes import Press, Route

_LONGEST = 200  # characters under a pin


def routes() -> Iterable[Route]:
    """Two buttons of the card."""
    yield Press(EventCalendar, give_file)
    yield Press(EventMap, give_pin)


async def give_file(ctx: Ctx, press: EventCalendar) -> Screen:
    """The file, in her language; for an event that is off, the one that takes it out of her calendar."""
    event = await event_of(ctx, press.event)
    words = event_lines.in_words_of(event, await ctx.uow.events.words(event.id), ctx.language)
    made = calendar_file(event, words, ctx.now, event.link or f"https://t.me/{ctx.house.bot_username}")
    rows = ((button("event-look", OpenEvent(event.id)), button("events-all", OpenEvents())),)
    said = text("event-file-off" if event.state is EventState.CANCELLED else "event-file")
    return Screen((said,), rows, attachment=Attachment(f"event-{event.id}.ics", made), beside=True)


async def give_pin(ctx: Ctx, press: EventMap) -> Screen:
    """Where it is."""
    event = await event_of(ctx, press.event)
    if event.latitude is None or event.longitude is None:
        raise Refused("event-no-pin")
    title = titled(event, await ctx.uow.events.words(event.id), ctx.language)
    rows = ((button("event-look", OpenEvent(event.id)), button("events-all", OpenEvents())),)
    pin = Venue(event.latitude, event.longitude, title[:_LONGEST], (event.address or event.place)[:_LONGEST])
    return Screen(rows=rows, venue=pin, beside=True)
