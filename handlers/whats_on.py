"""What's on: events near you."""

from __future__ import annotations

from collections.abc import Iterable

from domain.events import Event
from domain.incoming import Commanded
from domain.screen import Button, Screen, button
from domain.words import Moment, text
from handlers import joining_door
from handlers.actions import BeginForm, OpenEvent, OpenEvents, OpenHome
from handlers.ctx import Ctx
from handlers.local_help_actions import OpenLocalHelp
from handlers.routes import Command, Press, Route

MOST_LISTED = 5


def routes() -> Iterable[Route]:
    """/events."""
    yield Command("events", open_by_command)
    yield Press(OpenEvents, open_events)


async def open_by_command(ctx: Ctx, _command: Commanded) -> Screen:
    """What's on near you."""
    return await open_events(ctx, OpenEvents())


async def open_events(ctx: Ctx, _press: OpenEvents) -> Screen:
    """The next events of the area."""
    if not ctx.person.joined:
        return joining_door.not_yet()
    home = (button("local-help-button", OpenLocalHelp()), button("button-home", OpenHome()))
    if ctx.person.area_id is None:
        return Screen((text("events-no-area"),), ((button("group-set-area", BeginForm("area")),), home))
    coming = (await ctx.uow.events.coming(ctx.now, (ctx.person.area_id,)))[:MOST_LISTED]
    if not coming:
        return Screen((text("events-none"),), (home,))
    rows = tuple((_event_button(event),) for event in coming)
    return Screen((text("events-heading"),), (*rows, home))


def _event_button(event: Event) -> Button:
    return Button(
        text("event-item", title=event.title, at=Moment(event.starts_at, "day", event.zone)), OpenEvent(event.id)
    )
