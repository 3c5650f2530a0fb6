"""Reading lessons on a phone as a parent does, and letting the days go by in which they come."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from domain.child import Child
from domain.dates import PartDate
from domain.people import Purpose
from handlers import lesson_hour
from simulator.messages import Message
from simulator.people import Person
from storage import tables
from storage.unit_of_work import UnitOfWork
from tests.stories.town import Town

LONDON = ZoneInfo("Europe/London")


async def read_lesson(town: Town, person: Person) -> Any:
    """From an open card to the end: Next, the right answers, Next; gives the last screen."""
    library = town.app.house.library
    right = {o.text for text in library.lesson_texts.values() for q in text.quiz for o in q.options if o.id == q.right}
    for _ in range(40):
        labels = [label for row in person.screen.buttons for label in row]
        if "finished" in person.screen.text:
            return person.screen
        onward = next((label for label in labels if label in right), None)
        onward = onward or next(label for label in labels if "Next" in label or "short question" in label)
        await person.press(onward)
        await town.settled()
    raise AssertionError("the lesson has no end")


async def join_with(person: Person, date: str, *, stage: str = "Baby is here", another: str = "No") -> None:
    """Yes to everything, Edmonton; the child as told. With `another` "Yes" the next child is being asked about."""
    await person.start("edmonton")
    await person.sees("Welcome to ABC Parents")
    await person.press("English")
    await person.sees("automatic service")
    await person.press("OK")
    relation = "Father" if stage == "Expecting" else "Mother"
    for label in ("Yes", "Yes", "Yes", "Yes", stage, relation):
        await person.sees("?")
        await person.press(label)
    await person.sees("When is your baby due" if stage == "Expecting" else "When was your baby born")
    await person.send(date)
    if stage != "Expecting":
        await person.sees("born early")
        await person.press("No")
    await person.sees("another child")
    await person.press(another)
    await person.sees("Which area")
    await person.press("Edmonton")
    await person.sees("Hello" if another == "No" else "Where are you on the way")


async def move_in(town: Town, person: Person, on: str, *, expecting: bool = False) -> None:
    """Somebody who joined earlier: yes to everything, Edmonton, one child born or due on a day (YYYY-MM-DD)."""
    await town.ask(lambda uow: _keep(uow, town, person, Child(0, 0, born=not expecting, on=PartDate.parse(on))))
    person.chat.started = True


async def settle_hours(town: Town, *labels: str) -> None:
    """Amina chooses how often or when lessons come."""
    await town.amina.send("/settings")
    await town.amina.press("Lessons: how often")
    for label in labels:
        await town.amina.press(label)
        await town.settled()


async def until(town: Town, month: int, day: int, hour: int = 9, minute: int = 1, year: int = 2026) -> None:
    """It becomes this time in London, and everything that was due by then has been done and has arrived."""
    town.clock.jump_to(datetime(year, month, day, hour, minute, tzinfo=LONDON))
    while await town.ask(lambda uow: _something_is_due(uow, town.clock.now())):  # noqa: ASYNC110 - no event is rung
        await asyncio.sleep(0.02)  # the tick comes when it comes
    await town.settled()


def came(person: Person, mark: int) -> list[Message]:
    """What the bot has written to somebody since `mark` (a length of `messages`)."""
    return [message for message in person.messages[mark:] if message.from_bot and not message.deleted]


async def _keep(uow: UnitOfWork, town: Town, person: Person, child: Child) -> None:
    now = town.clock.now()
    met = await uow.people.meet(person.id, now)
    [edmonton] = [area.id for area in await uow.areas.all() if area.slug == "edmonton"]
    values = {"name": person.name, "language": "en", "joined_at": now, "area_id": edmonton, "adult": True}
    await uow.people.change(met.id, **values)
    for purpose in Purpose:
        await uow.consents.record(met.id, purpose, given=True, how="joining", at=now)
    await uow.people.add_child(met.id, child)
    await lesson_hour.plan(uow, town.app.house, met.id, now)


async def _something_is_due(uow: UnitOfWork, now: datetime) -> bool:
    due = tables.due
    late = select(due.c.id).where(due.c.state == "pending", due.c.due_at <= now)
    return (await uow.run(late.limit(1))).first() is not None
