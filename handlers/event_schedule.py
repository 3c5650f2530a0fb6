"""What is planned for an event: reminders, the question afterwards, forgetting. Planned anew whenever it moves."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.dates import wall_to_utc
from domain.events import Answer, Event
from domain.rsvp import moved_offer
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

DAY_BEFORE, SOON, OVER, FORGET = "event-day-before", "event-soon", "event-over", "event-forget"
LINE = "event-line"  # a place was kept long enough
THE_EVENING_BEFORE = time(18)  # local
SOON_IS = timedelta(hours=2)  # real hours before the start
AFTER_ITS_END, AFTER_ITS_START = timedelta(hours=1), timedelta(hours=3)
NAMES_ARE_KEPT = timedelta(days=2)  # after the start; the door is open for one of them


async def plan(uow: UnitOfWork, event: Event) -> None:
    """Plan or move everything; nothing is planned twice. Call it when an event is announced and when it changed."""
    for item in planned(event):
        standing = (await uow.schedule.planned(item.kind, event.id)).get(event.id)
        if standing is None or standing.at != item.at:
            await uow.schedule.cancel(item.kind, event.id)
            await uow.schedule.plan(item)
    if event.changed_at is not None:  # a letter that still waits for the morning may tell the old time
        subject, start = reminder_subject(event.id), event.starts_at.isoformat()
        await uow.rsvps.cancel_letters_but(subject, start, event.changed_at)
    for kept in await uow.rsvps.with_answer(event.id, Answer.OFFERED):
        await _move_offer(uow, event, kept.person_id, kept.offer_until)


async def drop(uow: UnitOfWork, event_id: int) -> None:
    """Nothing of it is to come any more: the event is off. Letters that wait are to be cancelled by subject."""
    for kind in (DAY_BEFORE, SOON, OVER, LINE):
        await uow.schedule.cancel(kind, event_id)


async def end_offer_at(uow: UnitOfWork, event_id: int, until: datetime) -> None:
    """Look at the line again when an offer ends."""
    await uow.schedule.plan(Due(LINE, event_id, until, f"{LINE}:{event_id}:{until.isoformat()}"))


def line_subject(event_id: int) -> str:
    """What ties letters about the line to their event."""
    return f"event:{event_id}:line"


def reminder_subject(event_id: int) -> str:
    """What ties reminders to their event."""
    return f"event:{event_id}:remind"


def the_day_before(event: Event) -> str:
    """18:00 by the clock of the event, one day of its calendar earlier, as an ISO wall time."""
    day = event.starts_at.astimezone(ZoneInfo(event.zone)).date() - timedelta(days=1)
    return f"{day.isoformat()}T{THE_EVENING_BEFORE:%H:%M}"


def planned(event: Event) -> Iterable[Due]:
    """Everything that an event has to come, by its own clock."""
    key = f"{event.id}:{event.starts_at.isoformat()}:{event.sequence}"
    wall, begins = the_day_before(event), event.starts_at
    over = event.ends_at + AFTER_ITS_END if event.ends_at else begins + AFTER_ITS_START
    yield Due(DAY_BEFORE, event.id, wall_to_utc(wall, event.zone), f"{DAY_BEFORE}:{key}", wall, event.zone, begins)
    yield Due(SOON, event.id, begins - SOON_IS, f"{SOON}:{key}", None, event.zone, begins)
    yield Due(OVER, event.id, over, f"{OVER}:{key}", event.ends_wall or event.wall, event.zone)
    yield Due(FORGET, event.id, max(over, begins + NAMES_ARE_KEPT), f"{FORGET}:{key}", None, event.zone)


async def _move_offer(uow: UnitOfWork, event: Event, person_id: int, until: datetime | None) -> None:
    if until is None:
        return
    ends = moved_offer(until, event)
    if ends != until:
        await uow.rsvps.keep_until(event.id, person_id, ends)
        await end_offer_at(uow, event.id, ends)
