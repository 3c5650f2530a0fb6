"""Coordinators hear where enough parents wait for one more group: at most once a week for an area."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.delivery import Class, Lane
from domain.groups import Place, weeks_of
from domain.line import HELD
from domain.people import Role
from domain.screen import Screen, button
from domain.suggesting import Seeker, Wish, wishes
from domain.words import Text, text
from handlers import group_lines
from handlers.ctx import House
from handlers.routes import FallsDue, Hourly, Route
from handlers.setup_actions import OpenGroups
from storage.outbox import Letter
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

KIND = "group-suggestions"
HOUR = time(10)  # on Mondays


def routes() -> Iterable[Route]:
    """Monday morning, for each area."""
    yield Hourly(plan)
    yield FallsDue(KIND, suggest)


async def plan(uow: UnitOfWork, house: House, now: datetime) -> None:
    """Every area has its next Monday."""
    at = _monday(now, house.zone)
    for area in await uow.areas.all():
        if not await uow.schedule.is_planned(KIND, area.id):
            await uow.schedule.plan(Due(KIND, area.id, at, f"{KIND}:{area.id}:{at:%Y-%m-%d}"))


async def suggest(uow: UnitOfWork, house: House, due: Due, now: datetime) -> None:
    """One letter to each coordinator of the area, if there is something to say."""
    area = await uow.areas.get(due.subject)
    if area is None:
        return
    groups = await uow.groups.in_areas([area.id])
    found = wishes(await _seekers(uow, house, area.id, now), groups)
    if not found:
        return
    lines = tuple(_line(wish, area.name) for wish in found)
    screen = Screen((*lines, text("suggest-help")), ((button("suggest-groups", OpenGroups()),),))
    for person in await uow.people.many(await uow.roles.holders(Role.COORDINATOR, area.id)):
        letter = Letter(
            person.id, person.telegram_id, screen, Class.ANSWER, Lane.REMINDER, f"{due.key}:{person.id}", "suggestion"
        )
        await uow.outbox.put(letter, now)


async def _seekers(uow: UnitOfWork, house: House, area_id: int, now: datetime) -> list[Seeker]:
    """The parents of the area who have no place in a group of it, as far as they want to hear about babies."""
    today = now.astimezone(ZoneInfo(house.zone)).date()
    children = await uow.people.children_of_all()
    places = await uow.groups.places_in_area(area_id)
    found = []
    for person in await uow.people.reachable():
        mine = places.get(person.id, set())
        if person.area_id != area_id or person.baby_stopped_at is not None or mine & {Place.MEMBER, *HELD}:
            continue
        ages = [weeks_of(child, today) for child in children.get(person.id, []) if not child.stopped]
        known = tuple(age for age in ages if age is not None)
        found.append(Seeker(known, person.language or house.wording.first, Place.WAITING in mine))
    return found


def _line(wish: Wish, area: str) -> Text:
    ages = group_lines.ages(wish.from_weeks, wish.to_weeks)
    if wish.waits:
        return text("suggest-waiting", count=wish.count, area=area, ages=ages)
    return text("suggest-none", count=wish.count, area=area, ages=ages, language=text(f"tongue-{wish.language}"))


def _monday(now: datetime, zone: str) -> datetime:
    """The next Monday morning that is still to come, on the clock of the place."""
    local = now.astimezone(ZoneInfo(zone))
    day = local.date() + timedelta(days=-local.weekday() % 7)
    at = datetime.combine(day, HOUR, ZoneInfo(zone))
    if at <= now:
        at = datetime.combine(day + timedelta(days=7), HOUR, ZoneInfo(zone))
    return at.astimezone(UTC)
