"""The production bot as a real process that can be killed, against a simulated Telegram in the test's own process."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from simulator import SimulatedTelegram
from storage.database import Database
from storage.sealing import Sealer
from storage.unit_of_work import UnitOfWork
from tests.storage.migrated import migrated_at

T = TypeVar("T")
ROOT = Path(__file__).parents[2]
SECRET = "a secret of the crash tests, for nobody"
SEALER = Sealer(SECRET)
OWNER = 5001
_PATIENCE = 60.0  # seconds


@dataclass
class Bot:
    """A database, a Telegram, and the process between them, which may be started and killed again and again.

    `cold` starts each process as an operator does, `python -m bot run`; else it is a child of a nursery.
    """

    telegram: SimulatedTelegram
    folder: Path
    cold: bool = False
    rate: int = 1000
    kills: int = 0
    busy: int = 0  # how many of the kills came while something was left to do
    starts: list[float] = field(default_factory=list)  # seconds from each start to its first request
    _nursery: Process | None = None
    _pid: int = 0
    _looked_at: float = 0.0
    _ended: asyncio.Task[int] | None = None

    @property
    def url(self) -> str:
        """DATABASE_URL."""
        return f"sqlite+aiosqlite:///{self.folder / 'bot.db'}"

    @property
    def waiting(self) -> list[dict[str, Any]]:
        """The updates that Telegram still holds."""
        return self.telegram.world.updates.waiting

    async def start(self) -> None:
        """Start the process and wait for its first request."""
        mark, begun = len(self.telegram.requests), time.monotonic()
        if self.cold:
            process = await self._spawn("-m", "bot", "run")
            self._pid, self._ended = process.pid, asyncio.create_task(process.wait())
        else:
            self._nursery = self._nursery or await self._spawn("-m", "tests.crash.nursery")
            assert self._nursery.stdin is not None
            self._nursery.stdin.write(b"one more\n")
            self._pid = await self._number()
            self._ended = asyncio.create_task(self._number())
        await self.until(lambda: len(self.telegram.requests) > mark)
        self.starts.append(time.monotonic() - begun)

    async def kill(self) -> None:
        """`kill -9`."""
        assert await self._end(signal.SIGKILL) == -signal.SIGKILL, self.log()
        self.kills += 1
        self.busy += not self._rests()

    async def stop(self) -> None:
        """SIGTERM, as an operator stops it; it ends by itself, cleanly."""
        assert await self._end(signal.SIGTERM) == 0, self.log()

    async def live_for(self, requests: int, then: float = 0.0) -> None:
        """Start, wait for that many requests (or until it rests) and `then` seconds more, and kill it."""
        mark = len(self.telegram.requests)
        await self.start()
        await self.until(lambda: len(self.telegram.requests) > mark + requests or self._seems_to_rest())
        await asyncio.sleep(then)
        await self.kill()

    async def finish(self) -> None:
        """Start, wait until nothing is left to do, and stop cleanly."""
        await self.start()
        await self.until(lambda: not self.waiting and not self.unfinished())
        await self.stop()

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait. Raises AssertionError, with the log, when it takes too long or the process ends by itself."""
        end = time.monotonic() + _PATIENCE
        while not true():
            assert self._ended is None or not self._ended.done(), f"it ended by itself\n{self.log()}"
            assert time.monotonic() < end, f"it takes too long\n{self.log()}"
            await asyncio.sleep(0.001)

    def unfinished(self) -> int:
        """How many updates and letters are not at their end."""
        ((updates,),) = self.rows("SELECT count(*) FROM inbox WHERE state IN ('pending', 'decided')")
        ((letters,),) = self.rows("SELECT count(*) FROM outbox WHERE state IN ('pending', 'claimed', 'sending')")
        return int(updates + letters)

    def rows(self, query: str) -> list[Any]:
        """Read in the file, whoever else has it open."""
        with closing(sqlite3.connect(self.folder / "bot.db", timeout=30)) as connection:
            return connection.execute(query).fetchall()

    async def ask(self, work: Callable[[UnitOfWork], Awaitable[T]]) -> T:
        """Run a unit of work while the process is down."""
        assert not self._pid
        database = Database(self.url, SEALER)
        await database.start()
        try:
            return await database.write(work)
        finally:
            await database.close()

    def log(self) -> str:
        """What the process wrote."""
        path = self.folder / "bot.log"
        return path.read_text()[-4000:] if path.exists() else ""

    async def leave(self) -> None:
        """Leave no process behind."""
        if self._pid:
            await self._end(signal.SIGKILL)
        if self._nursery:
            assert self._nursery.stdin is not None
            self._nursery.stdin.close()
            await self._nursery.wait()

    def _rests(self) -> bool:
        return not self.waiting and not self.unfinished()

    def _seems_to_rest(self) -> bool:
        """Looked at now and then only: counting ten thousand letters takes the time that the process needs."""
        now = time.monotonic()
        if now < self._looked_at + 0.05:
            return False
        self._looked_at = now
        return self._rests()

    async def _end(self, how: signal.Signals) -> int:
        assert self._ended is not None
        if not self._ended.done():
            os.kill(self._pid, how)
        code = await asyncio.wait_for(self._ended, _PATIENCE)
        self._pid, self._ended = 0, None
        return code

    async def _number(self) -> int:
        assert self._nursery is not None
        assert self._nursery.stdout is not None
        return int(await self._nursery.stdout.readline())

    async def _spawn(self, *arguments: str) -> Process:
        own = {
            "BOT_TOKEN": self.telegram.token,
            "BOT_API_URL": self.telegram.url,
            "DATABASE_URL": self.url,
            "SECRET_KEY": SECRET,
            "OWNER_IDS": str(OWNER),
            "ALLOW_UNAPPROVED_CONTENT": "true",
            "QUIET_HOURS": "00:00-00:00",
            "SEND_RATE": str(self.rate),
            "FREE_RATE": str(self.rate),
            "LOG_LEVEL": "WARNING",
            "PYTHONPATH": str(ROOT),
        }
        with (self.folder / "bot.log").open("ab") as log:
            return await asyncio.create_subprocess_exec(
                sys.executable, *arguments, cwd=self.folder, env=os.environ | own, stdin=PIPE, stdout=PIPE, stderr=log
            )


@asynccontextmanager
async def a_bot(folder: Path, *, cold: bool = False, rate: int = 1000) -> AsyncIterator[Bot]:
    """A migrated database and a Telegram; the process is not started yet."""
    async with SimulatedTelegram(page=False) as telegram:
        bot = Bot(telegram, folder, cold, rate)
        await migrated_at(folder / "bot.db")
        try:
            yield bot
        finally:
            await bot.leave()
