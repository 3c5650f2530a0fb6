"""Places that are due for another look: coordinators hear of them once a month, in its first week, and not again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.delivery import Class, Lane
from domain.local_help import asks_for_checks
from domain.people import Role
from domain.screen import Screen, button
from domain.words import text
from handlers.ctx import House
from handlers.local_help_actions import OpenDue
from handlers.routes import Hourly, Route
from storage.outbox import Letter
from storage.unit_of_work import UnitOfWork


def routes() -> Iterable[Route]:
    """The look at what is due."""
    yield Hourly(remind)


async def remind(uow: UnitOfWork, house: House, now: datetime) -> None:
    """One quiet letter a month for each area with something due, to each of its coordinators."""
    today = now.astimezone(ZoneInfo(house.zone)).date()
    if not asks_for_checks(today):
        return
    for area in await uow.areas.all():
        due = len(await uow.local_help.due(today, [area.id]))
        if not due:
            continue
        rows = ((button("place-desk-due", OpenDue(), count=due),),)
        screen = Screen((text("place-due-letter", area=area.name, count=due),), rows)
        for person in await uow.people.many(await uow.roles.holders(Role.COORDINATOR, area.id)):
            key = f"places-due:{area.id}:{today:%Y-%m}:{person.id}"
            letter = Letter(person.id, person.telegram_id, screen, Class.REMINDER, Lane.REMINDER, key)
            await uow.outbox.put(letter, now)
