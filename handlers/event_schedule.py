"""What is planned for an event: reminders, the question afterwards, forgetting. Planned anew whenever it moves."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.dates import wall_to_utc
from domain.events import Answer, Event
from domain.rsvp import is_open, moved_offer
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

DAY_BEFORE, SOON, OVER, FORGET = "event-day-before", "event-soon", "event-over", "event-forget"
REMINDERS = frozenset({DAY_BEFORE, SOON})
LINE = "event-line"  # a place was kept long enough
THE_EVENING_BEFORE = time(18)  # local
SOON_IS = timedelta(hours=2)  # real hours before the start
AFTER_ITS_END, AFTER_ITS_START = timedelta(hours=1), timedelta(hours=3)
NAMES_ARE_KEPT = timedelta(days=2)  # after the start; the door is open for one of them


async def plan(uow: UnitOfWork, event: Event) -> None:
    """Plan or move everything; nothing is planned twice. Call it when an event is announced and when it changed.

    A reminder that still waits for the morning may tell an old time or place: it is taken back, and written anew.
    Where none waits, one whose hour was past by the change does not come: the letter about the change has told it.
    """
    changed_at = event.changed_at
    anew = changed_at is not None and await _is_written_anew(uow, event, changed_at)
    for item in planned(event):
        is_past = item.kind in REMINDERS and changed_at is not None and item.at <= changed_at
        await _plan(uow, item, wanted=anew or not is_past)
    for kept in await uow.rsvps.with_answer(event.id, Answer.OFFERED):
        await _move_offer(uow, event, kept.person_id, kept.offer_until)


async def plan_all_of(uow: UnitOfWork, event: Event) -> None:
    """Plan what is not planned yet of an event; letters that wait are left as they are."""
    for item in planned(event):
        await _plan(uow, item, wanted=True)


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


def is_reminded(event: Event, now: datetime) -> bool:
    """Whether a reminder of it is still to come."""
    return is_open(event, now) and now < event.starts_at - SOON_IS


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


async def _is_written_anew(uow: UnitOfWork, event: Event, now: datetime) -> bool:
    """Whether reminders were taken back that are owed: just now, or of this very start, from which it had moved."""
    letters, subject = uow.event_letters, reminder_subject(event.id)
    just_now = await letters.withdraw(subject, now)
    return just_now > 0 or await letters.were_withdrawn(subject, event.starts_at.isoformat())


async def _plan(uow: UnitOfWork, item: Due, *, wanted: bool) -> None:
    standing = (await uow.schedule.planned(item.kind, item.subject)).get(item.subject)
    if standing is not None and (standing.at, standing.expires_at) == (item.at, item.expires_at):
        return
    await uow.schedule.cancel(item.kind, item.subject)
    if wanted:
        await uow.schedule.plan(item)


async def _move_offer(uow: UnitOfWork, event: Event, person_id: int, until: datetime | None) -> None:
    if until is None:
        return
    ends = moved_offer(until, event)
    if ends != until:
        await uow.rsvps.keep_until(event.id, person_id, ends)
        await end_offer_at(uow, event.id, ends)
