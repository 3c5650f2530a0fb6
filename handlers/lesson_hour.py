"""When a parent's hour of lessons comes next: one planned row a person, every day."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.dates import wall_to_utc
from domain.drip import Slot
from handlers.ctx import House
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

KIND = "lesson-hour"
CLOCK = {Slot.MORNING: time(9), Slot.AFTERNOON: time(13), Slot.EVENING: time(18, 30)}


async def plan(uow: UnitOfWork, house: House, person_id: int, now: datetime) -> None:
    """Plan the next hour that is still to come, in place of one that is planned; an hour that is late comes first."""
    if await uow.schedule.is_overdue(KIND, person_id, now):
        return  # what was missed while the bot was away is looked after now, and plans what follows by her new wish
    slot = (await uow.learning.wishes(person_id, house.lessons_a_week)).slot
    today = now.astimezone(ZoneInfo(house.zone)).date()
    day = today if hour_of(slot, today, house.zone) > now else today + timedelta(days=1)
    await plan_at(uow, house, person_id, hour_of(slot, day, house.zone), now)


async def plan_at(uow: UnitOfWork, house: House, person_id: int, at: datetime, now: datetime) -> None:
    """Plan it for this very time (UTC); the key holds when it was planned, for it may be moved there and back."""
    await uow.schedule.cancel(KIND, person_id)
    wall = at.astimezone(ZoneInfo(house.zone)).strftime("%Y-%m-%dT%H:%M")
    key = f"{KIND}:{person_id}:{at.isoformat()}:{now.timestamp()}"
    await uow.schedule.plan(Due(KIND, person_id, at, key, wall, house.zone))


def hour_of(slot: Slot, day: date, zone: str) -> datetime:
    """The slot's clock time on a day, in UTC. Clocks change at night, so it exists once on every day."""
    return wall_to_utc(f"{day.isoformat()}T{CLOCK[slot]:%H:%M}", zone)
