"""Letters and a stop in every order: the real outbox, gate and sending, moved step by step by a seeded scheduler.

In flight is a request whose `sending` was committed before the stop: it may be on its way already and cannot be
called back. Everything else must stay.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import Any, TypeVar

from sqlalchemy import delete, select
from telegram.error import RetryAfter, TimedOut

from bot.gate import Departure, Gate
from bot.sending import Sending
from content.crisis import load_lexicon
from content.library import Library
from content.wording import Wording
from domain.child import Child
from domain.crisis import LOSS
from domain.delivery import Class, Lane, QuietHours, State
from domain.people import Person
from domain.said import Said, Sent
from domain.screen import Screen
from domain.words import text
from handlers import circumstances, crisis
from handlers.ctx import Ctx, House
from handlers.learning_actions import StopMessages
from handlers.table import table
from storage import tables
from storage.database import Database, Work
from storage.outbox import Letter
from storage.schema import migrate
from storage.sealing import Sealer
from storage.unit_of_work import UnitOfWork

T = TypeVar("T")
MORNING = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
FINISHED = {"sent", "unknown", "cancelled"}
WAYS = ("person", "handler", "child", "crisis words")
KINDS = ((Class.LESSON, Lane.LESSON), (Class.NOTICE, Lane.BROADCAST), (Class.REMINDER, Lane.REMINDER))


class Turnstile:
    """Whoever comes here waits until it is let through; those who were, and are under way, are waited for."""

    def __init__(self) -> None:
        self.waiting: list[asyncio.Future[None]] = []
        self.open = False
        self._under_way = 0
        self._nobody = asyncio.Event()
        self._nobody.set()

    async def arrive(self) -> None:
        """Wait for one's turn."""
        if self.open:
            return
        here: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.waiting.append(here)
        await here

    async def take(self, way: Awaitable[T]) -> T:
        """A turnstile before and behind something that takes its time."""
        await self.arrive()
        self._under_way += 1
        self._nobody.clear()
        try:
            result = await way
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._nobody.set()
        await self.arrive()
        return result

    def let_through(self, which: int) -> None:
        """One of those who wait."""
        self.waiting.pop(which).set_result(None)

    async def quiet(self) -> None:
        """Until everybody waits here, or for somebody who does."""
        still = 0
        while still < 6:
            await asyncio.sleep(0)
            still = still + 1 if self._nobody.is_set() else 0
            await self._nobody.wait()


class SteppedDatabase(Database):
    """The real one; before each unit of work and behind its commit is a turnstile, and each is written down."""

    def __init__(self, url: str, turnstile: Turnstile) -> None:
        super().__init__(url, Sealer("a secret of the interleavings, for nobody"))
        self.turnstile = turnstile
        self.done = 0  # units of work so far: their order is the order of the database
        self.departed_at: dict[str, int] = {}  # when each letter last became `sending`
        self.states: dict[str, str] = {}

    async def write(self, work: Work[T]) -> T:
        """As the real one, when its turn comes."""
        return await self.turnstile.take(super().write(lambda uow: self._noted(uow, work)))

    async def _noted(self, uow: UnitOfWork, work: Work[T]) -> T:
        result = await work(uow)
        self.done += 1
        rows = await uow.run(select(tables.outbox.c.dedupe_key, tables.outbox.c.state))
        states = {row.dedupe_key: row.state for row in rows}
        for key, state in states.items():
            if state == State.SENDING.value != self.states.get(key):
                self.departed_at[key] = self.done
        self.states = states
        return result


class SteppedGate(Gate):
    """The real one without any chat's own pace; a turnstile before and behind. Its clock is a million times faster."""

    def __init__(self, turnstile: Turnstile) -> None:
        super().__init__(1e6, lambda: time.monotonic() * 1e6)
        self.turnstile = turnstile

    async def wait(self, lane: Lane, chat_id: int, *, is_message: bool = True) -> float:
        """As the real one, when its turn comes."""
        return await self.turnstile.take(super().wait(lane, chat_id, is_message=is_message))

    async def reach(self, at: float, lane: Lane) -> Departure:
        """No time passes here."""
        return Departure(at)

    def _ready_at(self, waiting: Any) -> float:
        return 0.0


@dataclass
class Telegram:
    """In place of showing: a request leaves, and its answer is lost or late now and then."""

    turnstile: Turnstile
    database: SteppedDatabase
    rng: Random
    left: list[tuple[str, int]] = field(default_factory=list)  # which letter, and when its `sending` was committed
    drawing: Any = field(default_factory=lambda: SimpleNamespace(wording=SimpleNamespace(first="en")))

    async def send(self, _chat_id: int, screen: Screen, _language: str | None) -> Any:
        """The request leaves now."""
        await self.turnstile.arrive()
        line: Any = screen.lines[0]
        key = line.args["words"]
        self.left.append((key, self.database.departed_at[key]))
        await self.turnstile.arrive()
        chance = self.rng.random()
        if chance < 0.1:
            raise TimedOut
        if chance < 0.2:
            raise RetryAfter(timedelta(seconds=3))
        return SimpleNamespace(message_id=1)


@dataclass
class Place:
    """What all the interleavings of a run share."""

    house: House
    database: SteppedDatabase
    turnstile: Turnstile
    cases: int = 0


@asynccontextmanager
async def a_place(folder: Path) -> AsyncIterator[Place]:
    """A migrated SQLite file and the real house."""
    url = f"sqlite+aiosqlite:///{folder / 'abc.db'}"
    await migrate(url, MORNING)
    turnstile = Turnstile()
    database = SteppedDatabase(url, turnstile)
    turnstile.open = True
    await database.start()
    house = House(Library.load(), Wording(first="en"), load_lexicon(), table(), "", frozenset())
    try:
        yield Place(house, database, turnstile)
    finally:
        turnstile.open = True
        await database.close()


@dataclass
class Written:
    """A letter as this test knows it."""

    letter: Letter
    about: int | None


class Interleaving:
    """One parent of two children, up to four letters, one stop, in an order of its own."""

    def __init__(self, place: Place, seed: int) -> None:
        self.place = place
        self.rng = Random(seed)
        self.way = WAYS[seed % len(WAYS)]
        self.now = MORNING
        self.stopped_at: int | None = None
        self.letters: dict[str, Written] = {}
        self.tasks: set[asyncio.Task[Any]] = set()
        self.problems: list[BaseException | None] = []
        self.telegram = Telegram(place.turnstile, place.database, self.rng)
        self.gate = SteppedGate(place.turnstile)
        quiet = QuietHours()
        self.sending = Sending(place.database, self.telegram, self.gate, lambda: self.now, quiet)  # type: ignore[arg-type] # all that it needs of showing

    async def run(self) -> Counter[str]:
        """Act it out, look at every departure and every end; gives what was seen."""
        self.place.cases += 1
        self.place.turnstile.open = True
        self.person, self.children = await self.place.database.write(self._settle_in)
        self.place.turnstile.open = False
        await self._shuffle()
        await self._come_to_an_end()
        seen = self._judge()
        await self.gate.close()
        await self.place.database.write(_clear)
        return seen

    async def _shuffle(self) -> None:
        """Put, claim, wait, look, leave, settle, stop: whatever the dice say is next."""
        steps: list[Callable[[], Awaitable[None]]] = [self._put] * self.rng.randint(1, 4)
        steps += [self._round] * self.rng.randint(1, 3) + [self._time_passes] * self.rng.randint(0, 2)
        self.rng.shuffle(steps)
        steps.insert(self.rng.randint(0, len(steps) // self.rng.choice((1, 4))), self._stop)  # taken from the end
        waiting = self.place.turnstile.waiting
        while steps or waiting:
            if steps and (not waiting or self.rng.random() < 0.12):
                await steps.pop()()
            else:
                for _ in range(min(self.rng.choice((1, 1, 1, 2, 3)), len(waiting))):
                    self.place.turnstile.let_through(self.rng.randrange(len(waiting)))
            await self.place.turnstile.quiet()

    async def _come_to_an_end(self) -> None:
        """Everything goes on without hindrance until each letter has its end."""
        self.place.turnstile.open = True
        for _ in range(30):
            while self.sending._in_hand or self.sending._departing or self.tasks:
                await asyncio.wait({*self.sending._in_hand, *self.sending._departing, *self.tasks})
                await asyncio.sleep(0)
            if set(self.place.database.states.values()) <= FINISHED:
                return
            self.now += timedelta(minutes=3)
            await self.sending.round()
        raise AssertionError(f"letters without an end: {self.place.database.states}")

    def _judge(self) -> Counter[str]:
        """A6, for each request that left and for each letter's end."""
        assert self.problems == []
        stopped_at = self.stopped_at
        assert stopped_at is not None
        seen = Counter({self.way: 1})
        for key, at in self.telegram.left:
            late = at > stopped_at
            assert not (late and self._is_stopped(key)), f"{key} left after the stop by {self.way}"
            seen["left after the stop, not about it" if late else "left before, or in flight"] += 1
        for key, state in self.place.database.states.items():
            left = [at for other, at in self.telegram.left if other == key]
            if self._is_stopped(key) and not left:
                assert state == "cancelled", f"{key} is {state}"
            if not self._is_stopped(key):
                assert left, f"{key} never left"
                assert state in {"sent", "unknown"}, f"{key} is {state}"
            seen[state] += 1
        return seen

    def _is_stopped(self, key: str) -> bool:
        about = self.letters[key].about
        return self.way != "child" or about == self.children[0]

    async def _settle_in(self, uow: UnitOfWork) -> tuple[Person, list[int]]:
        person = await uow.people.meet(8000 + self.place.cases, MORNING)
        await uow.people.change(person.id, joined_at=MORNING, language="en")
        ids = [await uow.people.add_child(person.id, Child(0, 0, born=True, on=None)) for _ in range(2)]
        return person, ids

    def _begin(self, work: Awaitable[Any]) -> None:
        task = asyncio.ensure_future(work)
        self.tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self.tasks.discard(task)
        if task.exception():
            self.problems.append(task.exception())

    async def _put(self) -> None:
        number = len(self.letters)
        kind, lane = self.rng.choice(KINDS)
        about = self.rng.choice(self.children) if kind is Class.LESSON else self.rng.choice([None, *self.children])
        key = f"{self.place.cases}:{number}:{kind.value}"
        screen = Screen((text("plain", words=key),))
        letter = Letter(self.person.id, self.person.telegram_id, screen, kind, lane, key, child_id=about)
        self.letters[key] = Written(letter, about)
        self._begin(self.place.database.write(lambda uow: uow.outbox.put(letter, self.now)))

    async def _round(self) -> None:
        self._begin(self.sending.round())

    async def _time_passes(self) -> None:
        """Past a lease, so that what somebody holds is claimed by another."""
        self.now += timedelta(minutes=self.rng.choice((1, 3)))

    async def _stop(self) -> None:
        self._begin(self.place.database.write(self._stops))

    async def _stops(self, uow: UnitOfWork) -> None:
        """A turn of hers, as the edge would run it."""
        found = await uow.people.get(self.person.id)
        assert found is not None
        ctx = Ctx(found, uow, self.now, self.rng, self.place.house)
        match self.way:
            case "person":
                await uow.people.change(found.id, baby_stopped_at=self.now)
            case "handler":
                await circumstances.stop(ctx, StopMessages(0))
            case "child":
                await circumstances.stop(ctx, StopMessages(self.children[0]))
            case _:
                said = Said(Sent.TEXT, "I had a miscarriage", 1)
                classes = crisis.found(ctx, said.text)
                assert LOSS in classes
                await crisis.answer(ctx, classes, said, None)
        self.stopped_at = self.place.database.done + 1


async def _clear(uow: UnitOfWork) -> None:
    await uow.run(delete(tables.outbox))


async def interleave(folder: Path, count: int, seed: int) -> Counter[str]:
    """Act out so many interleavings; gives what was seen in all of them."""
    seen: Counter[str] = Counter()
    async with a_place(folder) as place:
        for number in range(count):
            place.database.states, place.database.departed_at = {}, {}
            try:
                seen += await Interleaving(place, seed + number).run()
            except BaseException as problem:
                problem.add_note(f"in the interleaving with seed {seed + number}")
                raise
    return seen
