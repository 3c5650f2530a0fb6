"""A small, plainly invented place to try the bot in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.festival import seed_festival
from bot.settings import Settings
from content.places import HERE as PLACES
from content.places import decode, read_table
from domain.dates import PartDate, wall_to_utc
from domain.events import Audience, Event, EventState
from domain.groups import Group, Place
from domain.people import Grant, Purpose, Role
from handlers import event_schedule
from storage.database import Database
from storage.schema import migrate
from storage.unit_of_work import UnitOfWork

# Everybody here is invented.
OWNER, COORDINATOR, CHAMPION = 5001, 5002, 5003
AMINA, DAN, LEYLA = 5011, 5012, 5013
NAMES = {OWNER: "Sam", COORDINATOR: "Priya", CHAMPION: "Rosa", AMINA: "Amina", DAN: "Dan", LEYLA: "Leyla"}
GROUP_CHAT = -1001000000001
GROUP_NAME = "Edmonton, babies under 6 months"


class NotEmpty(Exception):
    """The demo place goes into an empty database only."""


@dataclass(frozen=True)
class Seed:
    """What the demo needs to know of the place."""

    area_id: int
    group_id: int
    event_id: int


async def seed_database(settings: Settings, now: datetime, group_chat: int = GROUP_CHAT) -> Seed:
    """Migrate the database of these settings and put the place into it. Raises NotEmpty, StorageProblem."""
    await migrate(settings.database_url, now)
    database = Database(settings.database_url, settings.sealer())
    await database.start()
    try:
        return await database.write(lambda uow: seed_demo(uow, now, settings.time_zone, group_chat))
    finally:
        await database.close()


async def seed_week(settings: Settings, now: datetime, seed: Seed, phones: Sequence[int]) -> None:
    """A festival week on top of the place: its events, and what the families with these Telegram ids answered."""
    database = Database(settings.database_url, settings.sealer())
    await database.start()
    try:
        await database.write(lambda uow: seed_festival(uow, now, settings.time_zone, seed.area_id, phones))
    finally:
        await database.close()


async def seed_demo(uow: UnitOfWork, now: datetime, zone: str, group_chat: int = GROUP_CHAT) -> Seed:
    """Edmonton, a group, one coming event, staff, one parent who is in and two who are not yet. Raises NotEmpty."""
    if await uow.areas.all():
        raise NotEmpty("The database is not empty: the demo place is only for a new one.")
    area_id = await uow.areas.add("edmonton", "Edmonton", ("N9", "N18"))
    await uow.areas.add("tottenham", "Tottenham", ("N15", "N17"))
    group_id = await uow.groups.add(Group(0, group_chat, area_id, GROUP_NAME, -12, 26, ("en", "tr"), 40))
    event_id = await _event(uow, area_id, now, zone)
    await _local_help(uow, area_id, now)
    for telegram_id, grants in (
        (OWNER, (Grant(Role.OWNER), Grant(Role.LEAD))),
        (COORDINATOR, (Grant(Role.COORDINATOR, area_id), Grant(Role.DEPUTY))),
        (CHAMPION, (Grant(Role.CHAMPION, group_id),)),
    ):
        person_id = await _person(uow, telegram_id, area_id, now)
        for grant in grants:
            await uow.roles.grant(person_id, grant, now)
    leyla = await _person(uow, LEYLA, area_id, now)
    born = (now - timedelta(weeks=9)).date()
    await uow.people.set_children(leyla, [(True, PartDate(born.year, born.month, born.day), 0)])
    champion = await uow.people.find(CHAMPION)
    assert champion is not None  # noqa: S101 - made a few lines above
    for person_id in (champion.id, leyla):
        await uow.groups.set_place(group_id, person_id, Place.MEMBER, now - timedelta(weeks=5))  # nobody new
    return Seed(area_id, group_id, event_id)


async def _person(uow: UnitOfWork, telegram_id: int, area_id: int, now: datetime) -> int:
    person = await uow.people.meet(telegram_id, now)
    values = {"language": "en", "joined_at": now, "area_id": area_id, "stage": "baby", "adult": True}
    await uow.people.change(person.id, name=NAMES[telegram_id], **values)
    for purpose in Purpose:
        await uow.consents.record(person.id, purpose, given=True, how="demo", at=now)
    return person.id


async def _local_help(uow: UnitOfWork, area_id: int, now: datetime) -> None:
    """Invented places, checked at invented times before now: one of them is due again."""
    content = (PLACES / "invented" / "edmonton.csv").read_bytes()
    for entry in read_table(decode(content), date.max).entries:
        ago = date(2026, 11, 23) - date.fromisoformat(entry.checked_on)
        day = now.date() - ago
        await uow.local_help.add(replace(entry.checked(day), area_id=area_id), None, now)


async def _event(uow: UnitOfWork, area_id: int, now: datetime, zone: str) -> int:
    day = now.astimezone(ZoneInfo(zone)).date() + timedelta(days=5)
    wall = f"{day.isoformat()}T10:00"
    starts = wall_to_utc(wall, zone)
    event = Event(
        0,
        area_id,
        "Stay & play",
        "Invented Park Family Hub, N18",
        wall,
        zone,
        starts,
        12,
        Audience.EVERYONE,
        EventState.ANNOUNCED,
    )
    event_id = await uow.events.add(event, None, now)
    stored = await uow.events.get(event_id)
    assert stored is not None  # noqa: S101 - written a line above
    await event_schedule.plan(uow, stored)
    return event_id
