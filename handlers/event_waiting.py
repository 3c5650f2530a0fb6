"""The waiting list of an event: its order, and a place that is offered for a while."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from domain.events import Answer
from domain.rsvp import IN_LINE, check_open
from domain.screen import Screen
from domain.words import text
from handlers import event_places, event_schedule
from handlers.actions import AnswerEvent
from handlers.ctx import Ctx, House
from handlers.event_actions import LeaveLine, LetPlaceGo, TakePlace
from handlers.event_cards import card, event_of
from handlers.routes import FallsDue, Hourly, Press, Route
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork


def routes() -> Iterable[Route]:
    """From the card, and from the letter with the offer."""
    yield Press(TakePlace, take)
    yield Press(LetPlaceGo, let_go)
    yield Press(LeaveLine, leave)
    yield FallsDue(event_schedule.LINE, look)
    yield Hourly(look_at_lines)


async def take(ctx: Ctx, press: TakePlace) -> Screen:
    """The place that was kept for her; what follows is as for anybody who is going."""
    if not await _is_offered(ctx, press.event):
        return await _too_late(ctx, press.event)
    return Screen(next=AnswerEvent(press.event, Answer.GOING.value))


async def let_go(ctx: Ctx, press: LetPlaceGo) -> Screen:
    """To the next in line."""
    if not await _is_offered(ctx, press.event):
        return await _too_late(ctx, press.event)
    return Screen(next=AnswerEvent(press.event, Answer.CANNOT.value))


async def leave(ctx: Ctx, press: LeaveLine) -> Screen:
    """Out of the list; she can come back to its end."""
    event = await event_of(ctx, press.event)
    check_open(event, ctx.now)
    if await ctx.uow.rsvps.answer_of(event.id, ctx.person.id) in IN_LINE:
        await event_places.leave(ctx.uow, ctx.house, event.id, ctx.person.id, ctx.now)
    return replace(await card(ctx, event), toast=text("event-line-left"))


async def look(uow: UnitOfWork, house: House, item: Due, now: datetime) -> None:
    """An offer may have run out: the next in line."""
    await event_places.promote(uow, house, item.subject, now)


async def look_at_lines(uow: UnitOfWork, house: House, now: datetime) -> None:
    """Nobody in line is forgotten: who could not be reached for a while, or cannot be any more."""
    for event_id in await uow.rsvps.with_line(now):
        await event_places.look_again(uow, house, event_id, now)


async def _is_offered(ctx: Ctx, event_id: int) -> bool:
    event = await event_of(ctx, event_id)
    check_open(event, ctx.now)
    held = await ctx.uow.rsvps.of(event.id, ctx.person.id)
    return held is not None and held.answer is Answer.OFFERED and not held.has_run_out(ctx.now)


async def _too_late(ctx: Ctx, event_id: int) -> Screen:
    """Nothing is kept for her (any more): where she stands now."""
    event = await event_places.promote(ctx.uow, ctx.house, event_id, ctx.now) or await event_of(ctx, event_id)
    return replace(await card(ctx, event), toast=text("event-offer-over"))
