"""The monthly letter of what is on, to those who want it: once a month and person, some people at a time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from domain import digest
from domain.dates import wall_to_utc
from domain.delivery import Class, Lane
from domain.digest import LETTER
from domain.events import Event
from domain.people import Purpose
from domain.screen import Screen, button
from domain.whats_on import local_day, monday_of, suits
from domain.words import Line, Moment, text
from handlers.ctx import House
from handlers.local_help_lines import together
from handlers.routes import FallsDue, Hourly, Route
from handlers.whats_on_actions import OpenNoticeSettings, OpenWeek
from storage.notice_wishes import LetterReader
from storage.outbox import Letter
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

BATCH = 200  # people in one transaction: turns go on between them
Titles = dict[int, dict[str, str]]


def routes() -> Iterable[Route]:
    """The day it leaves; what was missed while nobody was there is planned, too."""
    yield FallsDue(LETTER, some_more, patient=True)
    yield Hourly(plan_next)


async def plan_next(uow: UnitOfWork, house: House, now: datetime) -> None:
    """The letter of next month, and this month's while it may still be late; each is planned once."""
    for first in digest.to_plan(local_day(now, house.zone)):
        wall = digest.wall_of(first)
        await uow.schedule.plan(_due(first, 0, wall_to_utc(wall, house.zone), house.zone))


async def some_more(uow: UnitOfWork, house: House, item: Due, now: datetime) -> None:
    """Letters to the next people behind `item.subject`, and the plan for those behind them."""
    first = digest.month_of(item.wall or "")
    readers = await uow.notice_wishes.readers(item.subject, BATCH)
    if len(readers) == BATCH:
        await uow.schedule.plan(_due(first, readers[-1].person_id, now, house.zone))
    areas = tuple({each.area_id for each in readers})
    events = [each for each in await uow.events.coming(now, areas) if digest.is_in(each, first)] if areas else []
    words = await uow.whats_on.titles([each.id for each in events])
    today = local_day(now, house.zone)
    letters = []
    for reader in readers:
        hers = [each for each in events if each.area_id == reader.area_id and suits(each, reader.children, today)]
        if hers:
            screen = screen_of(hers, words, reader.language or house.wording.first, first)
            letters.append(_letter(reader, screen, first, house.zone))
    await uow.outbox.put_all(letters, now)


def screen_of(events: list[Event], words: Titles, language: str, first: date) -> Screen:
    """The events of a month in her language, as many as one letter holds."""
    titles = [words.get(each.id, {}).get(language, each.title) for each in events]
    shown = digest.how_many_fit(titles)
    foreign = [each.language != language and language not in words.get(each.id, {}) for each in events[:shown]]
    month = Moment(datetime.combine(first, time(12), UTC), "month")
    told = [
        text("letter-line", title=title, at=Moment(each.starts_at, zone=each.zone), foreign="yes" if other else "no")
        for each, title, other in zip(events, titles, foreign, strict=False)
    ]
    lines: list[Line] = [text("letter-heading", month=month), together(told)]
    if len(events) > shown:
        lines.append(text("letter-more", count=len(events) - shown))
    if any(foreign):
        lines.append(text("whats-foreign"))
    monday = monday_of(local_day(events[0].starts_at, events[0].zone)).toordinal()
    rows = ((button("letter-open", OpenWeek(monday)), button("notices-button", OpenNoticeSettings())),)
    return Screen(tuple(lines), rows)


def _due(first: date, after: int, at: datetime, zone: str) -> Due:
    """`subject` is the id of the person behind whom it goes on; `wall` says which month it is about."""
    key = f"{LETTER}:{first:%Y-%m}:{after}"
    return Due(LETTER, after, at, key, digest.wall_of(first), zone, digest.too_late(first, zone))


def _letter(reader: LetterReader, screen: Screen, first: date, zone: str) -> Letter:
    return Letter(
        reader.person_id,
        reader.telegram_id,
        screen,
        Class.NOTICE,
        Lane.BROADCAST,
        f"{LETTER}:{first:%Y-%m}:{reader.person_id}",
        subject=LETTER,
        needs=Purpose.NEARBY.value,
        expires_at=digest.too_late(first, zone),
    )
