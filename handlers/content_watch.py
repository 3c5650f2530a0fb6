"""Looks after reviews: an overdue lesson rests by itself; an overdue help card stays, and the owners are told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.delivery import Class, Lane
from domain.people import Role
from domain.screen import Screen, button
from domain.words import text
from handlers.actions import OpenOwner
from handlers.ctx import House
from handlers.routes import Hourly, Route
from storage.outbox import Letter
from storage.unit_of_work import UnitOfWork


def routes() -> Iterable[Route]:
    """The watch."""
    yield Hourly(watch_reviews)


async def watch_reviews(uow: UnitOfWork, house: House, now: datetime) -> None:
    """Each owner is told once a week how many help cards are shown past the day of their review."""
    today = now.astimezone(ZoneInfo(house.zone)).date()
    overdue = [card.id for card in house.library.help_cards if not card.is_current(today)]
    if not overdue:
        return
    year, week, _ = today.isocalendar()
    screen = Screen(
        (text("owner-reviews-overdue", count=len(overdue), cards=", ".join(overdue)),),
        ((button("home-owner", OpenOwner()),),),
    )
    for person_id in await uow.roles.holders(Role.OWNER):
        owner = await uow.people.get(person_id)
        if owner is not None:
            key = f"reviews:{year}-{week}:{person_id}"
            await uow.outbox.put(Letter(owner.id, owner.telegram_id, screen, Class.ANSWER, Lane.REMINDER, key), now)
