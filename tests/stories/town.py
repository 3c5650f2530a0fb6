"""The invented place of the stories: a simulated Telegram, the real bot against it, and people with phones."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from random import Random
from typing import Any, TypeVar

from sqlalchemy import select

from bot.app import App, Texts
from bot.seeding import NAMES, seed_database
from bot.settings import Settings
from simulator import SimClock, SimulatedTelegram
from simulator.chats import Group
from simulator.demo import TOKEN, demo_settings, people_and_places
from simulator.people import Person
from storage import tables
from storage.database import Work
from storage.sealing import Sealer
from storage.unit_of_work import UnitOfWork
from tests.storage.migrated import migrated_at

T = TypeVar("T")
# A Monday morning, far from quiet hours and clock changes.
MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


@dataclass
class Town:
    """Everything a story needs. `ask` looks into the database as the bot itself would."""

    telegram: SimulatedTelegram
    clock: SimClock
    app: App
    settings: Settings
    group: Group
    people: dict[str, Person]

    def __getattr__(self, name: str) -> Person:
        """`town.amina` is Amina's phone."""
        people: dict[str, Person] = self.__dict__.get("people", {})
        if name in people:
            return people[name]
        raise AttributeError(name)

    async def ask(self, work: Work[T]) -> T:
        """Run a unit of work."""
        return await self.app.database.write(work)

    async def settled(self) -> None:
        """Wait until everything sent so far is handled, shown, and its effects and letters are out."""
        quiet = 0
        while quiet < 3:
            waiting = self.telegram.world.updates.waiting
            busy = await self.ask(lambda uow: _busy(uow, self.clock.now()))
            quiet = 0 if busy or waiting else quiet + 1
            await asyncio.sleep(0.02)

    async def wait(self, step: timedelta) -> None:
        """Let time pass, and let the bot notice."""
        self.clock.forward(step)

    def sent_since(self, mark: int) -> list[Any]:
        """What the bot has asked of Telegram since `mark` (a length of `telegram.requests`), polls left out."""
        return [r for r in self.telegram.requests[mark:] if r.method != "getUpdates"]


texts_of = lru_cache(maxsize=2)(Texts.load)  # once a process: they are the same for every town


@asynccontextmanager
async def a_town(
    folder: Path, start: datetime = MONDAY, *, page: bool = False, sealer: Sealer | None = None, **settings: object
) -> AsyncIterator[Town]:
    """The town with its bot running; another `sealer` is for looking at what is stored."""
    clock = SimClock(start=start)
    async with SimulatedTelegram(token=TOKEN, clock=clock, page=page) as telegram:
        chosen = demo_settings(
            telegram.url, folder / "town.db", **{"tick_seconds": 0.2, "send_rate": 1000, "free_rate": 1000, **settings}
        )
        group_chat = await people_and_places(telegram)
        await migrated_at(folder / "town.db")  # as `seed_database` and the bot would leave it, only sooner
        await seed_database(chosen, clock.now(), group_chat)
        app = App(chosen, clock.now, Random(1), texts_of(chosen.default_language))
        app.database.sealer = sealer or app.database.sealer
        running = asyncio.create_task(app.run())
        ready = asyncio.create_task(app.ready.wait())
        await asyncio.wait([running, ready], return_when=asyncio.FIRST_COMPLETED)
        if running.done():
            running.result()
        group = telegram.world.chat(group_chat)
        assert isinstance(group, Group)
        people = {name.lower(): telegram.world.people[number] for number, name in NAMES.items()}
        town = Town(telegram, clock, app, chosen, group, people)
        for name in ("sam", "priya", "rosa", "leyla"):
            await people[name].sees("Hello")
        try:
            yield town
        finally:
            app.stopping.set()
            with suppress(asyncio.CancelledError):
                await asyncio.wait_for(running, 20)
            ready.cancel()


async def join(person: Person, *, payload: str = "edmonton", language: str = "English", until: str = "Hello") -> None:
    """The quick way in: yes to everything, a baby of five weeks, Edmonton; `until` this is seen."""
    await person.start(payload)
    await person.sees("Welcome to ABC Parents")
    await person.press(language)
    for label in ("OK", "Yes", "Yes", "Yes", "Yes", "Baby is here", "Mother"):
        await person.sees("?" if label != "OK" else "automatic service")
        await person.press(label)
    await person.sees("When was your baby born")
    await person.send("19 October 2026")
    await person.sees("born early")
    await person.press("No")
    await person.sees("another child")
    await person.press("No")
    await person.sees("Which area")
    await person.press("Edmonton")
    await person.sees(until)


async def _busy(uow: UnitOfWork, now: datetime) -> bool:
    """Whether the inbox, the effects or the outbox have something to do at this time."""
    inbox, effects, outbox = tables.inbox, tables.effects, tables.outbox
    ready = outbox.c.state.in_(["claimed", "sending"]) | ((outbox.c.state == "pending") & (outbox.c.due_at <= now))
    for query in (
        select(inbox.c.id).where(inbox.c.state.in_(["pending", "decided"])),
        select(effects.c.id).where(effects.c.state == "pending", effects.c.due_at <= now),
        select(outbox.c.id).where(ready),
    ):
        if (await uow.run(query.limit(1))).first():
            return True
    return False
