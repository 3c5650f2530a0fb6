"""One door to the database: `write` runs a unit of work; on SQLite the ready ones share one commit."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, cast

from sqlalchemy import event, make_url
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage.driver import Driver, driver_of
from storage.sealing import Sealer
from storage.unit_of_work import UnitOfWork

T = TypeVar("T")
Work = Callable[[UnitOfWork], Awaitable[T]]
_DEADLOCK, _MOST_DEADLOCKS = "40P01", 4  # PostgreSQL's code for it; how often somebody may lose in a row
MOST_IN_ONE_COMMIT = 64
_PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,  # FULL: an acknowledged message survives a power cut
    "foreign_keys": 1,
    "busy_timeout": 5000,
    "secure_delete": 1,
    "trusted_schema": 0,
}
_log = logging.getLogger(__name__)


class StorageProblem(Exception):
    """The database cannot be used; the sentence says what to do."""


@dataclass
class _Job:
    work: Work[Any]
    done: asyncio.Future[Any]
    result: Any = None
    error: BaseException | None = None
    signals: set[str] = field(default_factory=set)


class Database:
    """Opened by `start`, closed by `close`. `listeners` are called after the commit that signalled their name."""

    def __init__(self, url: str, sealer: Sealer) -> None:
        self.url = url
        self.sealer = sealer
        self.listeners: dict[str, Callable[[], None]] = {}
        self.engine = make_engine(url)
        self._jobs: asyncio.Queue[_Job] = asyncio.Queue()
        self._writer: asyncio.Task[None] | None = None
        self._running: set[asyncio.Task[Any]] = set()

    @property
    def is_sqlite(self) -> bool:
        """Whether this is the embedded engine."""
        return self.engine.dialect.name == "sqlite"

    async def start(self) -> None:
        """Check the connection. Raises StorageProblem in plain words."""
        try:
            connection = await self.engine.connect()
        except (DBAPIError, OSError) as problem:
            raise StorageProblem(
                f"DATABASE_URL cannot be opened: {type(problem).__name__}. {_cure(self.url)}"
            ) from None
        if not self.is_sqlite:
            await connection.close()
            return
        try:
            await _assert_pragmas(connection)
        except BaseException:
            await connection.close()
            raise
        self._writer = asyncio.create_task(self._write_for_ever(connection), name="writer")

    async def close(self) -> None:
        """Finish what was handed in, then let go."""
        if self._writer:
            finished = asyncio.create_task(self._jobs.join())
            # A writer that was ended from outside finishes nothing any more: nobody may wait for it for ever.
            await asyncio.wait([finished, self._writer], return_when=asyncio.FIRST_COMPLETED)
            finished.cancel()
            self._writer.cancel()
            await asyncio.gather(finished, self._writer, return_exceptions=True)
        if self._running:
            await asyncio.gather(*self._running, return_exceptions=True)
        await self.engine.dispose()

    async def write(self, work: Work[T]) -> T:
        """Run `work` in one unit of work, commit, and give its result; its exception means nothing was kept.

        The work goes on when the caller is cancelled: then the outcome is unknown to the caller, never half.
        """
        if self.is_sqlite:
            job = _Job(work, asyncio.get_running_loop().create_future())
            self._jobs.put_nowait(job)
            return cast(T, await job.done)
        task = asyncio.create_task(self._write_alone(work))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return await asyncio.shield(task)

    async def _write_alone(self, work: Work[T]) -> T:
        """Whoever loses a deadlock has done nothing, and tries again."""
        for tries_left in reversed(range(_MOST_DEADLOCKS)):
            try:
                async with self.engine.begin() as connection:
                    uow = UnitOfWork(connection, self.sealer)
                    result = await work(uow)
            except DBAPIError as problem:
                if not tries_left or getattr(problem.orig, "sqlstate", "") != _DEADLOCK:
                    raise
                _log.warning("two units of work waited for one another; one of them begins again")
            else:
                self._signal(uow.signals)
                return result
        raise AssertionError("the last try gives a result or raises")

    async def _write_for_ever(self, connection: AsyncConnection) -> None:
        try:
            while True:
                batch = [await self._jobs.get()]
                while len(batch) < MOST_IN_ONE_COMMIT and not self._jobs.empty():
                    batch.append(self._jobs.get_nowait())
                try:
                    await self._commit(connection, batch)
                finally:
                    for _ in batch:
                        self._jobs.task_done()
        finally:
            await asyncio.shield(connection.close())

    async def _commit(self, connection: AsyncConnection, batch: list[_Job]) -> None:
        try:
            await _begin(connection)
            driver: Driver = (await connection.get_raw_connection()).driver_connection  # type: ignore[assignment] # ours
            for job in batch:
                await self._run(connection, driver, job)
                await asyncio.sleep(0)  # nobody waits longer than for one work
            await connection.commit()
        except BaseException as problem:
            with suppress(DBAPIError):
                await connection.rollback()
            for job in batch:
                _settle(job, problem)
            if not isinstance(problem, Exception):
                raise
            _log.error("a commit failed: %s", type(problem).__name__)
            return
        for job in batch:
            if job.error is None:
                self._signal(job.signals)
            _settle(job, job.error)

    async def _run(self, connection: AsyncConnection, driver: Driver, job: _Job) -> None:
        uow = UnitOfWork(connection, self.sealer, driver)
        driver.at_once("SAVEPOINT work")
        try:
            job.result = await job.work(uow)
        except Exception as problem:
            job.error = problem
            driver.at_once("ROLLBACK TO work")
        else:
            job.signals = uow.signals
        driver.at_once("RELEASE work")

    def _signal(self, names: set[str]) -> None:
        for name in names:
            listener = self.listeners.get(name)
            if listener:
                listener()


def _settle(job: _Job, error: BaseException | None) -> None:
    if job.done.done():
        return
    if error is None:
        job.done.set_result(job.result)
    else:
        job.done.set_exception(error)
        job.done.exception()  # marked as seen: the caller may have been cancelled


async def _begin(connection: AsyncConnection) -> None:
    """BEGIN IMMEDIATE, waiting as long as another process holds the lock: nothing is lost by waiting."""
    pause = 0.2
    while True:
        try:
            await connection.begin()
            return
        except OperationalError:
            _log.warning("the database is locked by another process; waiting")
            await asyncio.sleep(pause)
            pause = min(pause * 2, 5)


def make_engine(url: str) -> AsyncEngine:
    """An engine with the settings that the measurements ask for. SQLite: files only, one writer."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        options = {
            "statement_timeout": "10000",
            "lock_timeout": "3000",
            "idle_in_transaction_session_timeout": "15000",
        }
        return create_async_engine(url, hide_parameters=True, pool_size=5, connect_args={"server_settings": options})
    if parsed.database and parsed.database != ":memory:":
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
    path = parsed.database or ":memory:"
    engine = create_async_engine(url, hide_parameters=True, async_creator=lambda: driver_of(path))

    @event.listens_for(engine.sync_engine, "connect")
    def _connect(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        for name, value in _PRAGMAS.items():
            cursor.execute(f"PRAGMA {name}={value}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _begin_immediate(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


async def _assert_pragmas(connection: AsyncConnection) -> None:
    for name, wanted in _PRAGMAS.items():
        found = await pragma(connection, name)
        if found != wanted:
            raise StorageProblem(f"SQLite would not take {name}={wanted} (it says {found}): use a local disk.")


async def pragma(connection: AsyncConnection, words: str) -> Any:
    """Ask or set an SQLite pragma outside any transaction; gives its first value."""
    driver: Any = (await connection.get_raw_connection()).driver_connection
    async with driver.execute(f"PRAGMA {words}") as cursor:
        row = await cursor.fetchone()
    return row[0] if row else None


def _cure(url: str) -> str:
    if url.startswith("sqlite"):
        return "Check that its folder exists and can be written to."
    return "Check that the server runs and that name, password and database are right."
