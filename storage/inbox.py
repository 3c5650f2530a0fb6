"""The durable inbox: what came in, committed before it is acknowledged, wiped once it was answered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import Executable, bindparam, delete, func, insert, select, update

from storage import tables
from storage.prepared import Insert, Prepared
from storage.rows import Repository

KEPT_FOR = timedelta(hours=48)  # bare ids, for deduplication; ids restart at random after a quiet week


def _keep(insert: Insert) -> Executable:
    new = insert(tables.inbox).values(
        source=bindparam("new_source"),
        update_id=bindparam("number"),
        lane=bindparam("new_lane"),
        payload=bindparam("sealed"),
        state="pending",
        failures=0,
        crashes=0,
        received_at=bindparam("at"),
    )
    return cast(Executable, new.on_conflict_do_nothing().returning(tables.inbox.c.id))


def _decided(_insert: Insert) -> Executable:
    waiting = (tables.inbox.c.id == bindparam("row_id")) & (tables.inbox.c.state == "pending")
    return update(tables.inbox).where(waiting).values(state="decided", shown=bindparam("sealed"))


def _done(_insert: Insert) -> Executable:
    wiped: dict[str, Any] = {"lane": "", "payload": None, "shown": None, "done_at": bindparam("at")}
    return update(tables.inbox).where(tables.inbox.c.id == bindparam("row_id")).values(state="done", **wiped)


_KEEP, _DECIDED, _DONE = Prepared(_keep), Prepared(_decided), Prepared(_done)


@dataclass(frozen=True)
class Arrived:
    """Something that came in. `lane` keeps the order: one person's or one group's things one after another."""

    source: str  # "telegram" or "effect"
    update_id: int
    lane: str
    payload: dict[str, Any]


@dataclass(frozen=True)
class InboxRow:
    """A stored arrival. `shown` is what was decided and has perhaps not been shown yet."""

    id: int
    lane: str
    payload: dict[str, Any]
    shown: dict[str, Any] | None = None
    failures: int = 0
    crashes: int = 0


class DecidedAlready(Exception):
    """Another process has decided this row: this turn is rolled back and shows nothing."""


class Inbox(Repository):
    """States: pending, decided (committed, to be shown), done, parked."""

    async def keep(self, arrivals: Iterable[Arrived], at: datetime) -> list[InboxRow]:
        """Store what is new; gives the rows that were, in order. What came before changes nothing."""
        kept: list[InboxRow] = []
        for arrived in arrivals:
            sealed = self.sealer.seal_json(arrived.payload, "inbox.payload")
            told = {"new_source": arrived.source, "number": arrived.update_id, "new_lane": arrived.lane}
            new = await self.uow.rows(_KEEP, **told, sealed=sealed, at=at)
            kept += [InboxRow(row.id, arrived.lane, arrived.payload) for row in new]
        return kept

    async def unfinished(self) -> list[InboxRow]:
        """Every row that is pending or was decided and perhaps not shown, oldest first."""
        table = tables.inbox
        rows = await self.uow.run(select(table).where(table.c.state.in_(["pending", "decided"])).order_by(table.c.id))
        return [self._row(row) for row in rows]

    async def decided(self, row_id: int, shown: dict[str, Any]) -> None:
        """The turn is over: what is to be shown is part of the same commit."""
        sealed = self.sealer.seal_json(shown, "inbox.shown")
        if await self.uow.changed(_DECIDED, row_id=row_id, sealed=sealed) != 1:
            raise DecidedAlready(row_id)

    async def done(self, row_id: int, at: datetime) -> None:
        """Shown; the words and whose they were are wiped, and the bare id stays."""
        await self.uow.changed(_DONE, row_id=row_id, at=at)

    async def parked(self, row_id: int, at: datetime) -> None:
        """Given up, its payload kept sealed for somebody to look at."""
        await self.uow.run(update(tables.inbox).where(tables.inbox.c.id == row_id).values(state="parked", done_at=at))

    async def count_failure(self, row_id: int) -> int:
        """One more caught failure; gives how many there are."""
        return await self._count(row_id, tables.inbox.c.failures)

    async def count_crash(self, row_id: int) -> int:
        """About to run a row that may have crashed the process; gives how often it was tried so."""
        return await self._count(row_id, tables.inbox.c.crashes)

    async def sweep(self, now: datetime) -> int:
        """Forget ids older than 48 hours."""
        table = tables.inbox
        old = table.c.state.in_(["done", "parked"]) & (table.c.done_at < now - KEPT_FOR)
        return (await self.uow.run(delete(table).where(old))).rowcount

    async def parked_count(self) -> int:
        """How many rows were given up and wait for somebody to look at them."""
        table = tables.inbox
        return int((await self.uow.run(select(func.count()).where(table.c.state == "parked"))).scalar_one())

    async def _count(self, row_id: int, column: Any) -> int:
        table = tables.inbox
        counted = update(table).where(table.c.id == row_id).values({column: column + 1}).returning(column)
        return int((await self.uow.run(counted)).scalar_one())

    def _row(self, row: Any) -> InboxRow:
        payload = self.sealer.open_json(row.payload, "inbox.payload") if row.payload else {}
        shown = self.sealer.open_json(row.shown, "inbox.shown") if row.shown else None
        return InboxRow(row.id, row.lane, payload, shown, row.failures, row.crashes)


class Runs(Repository):
    """When the process started and whether it stopped cleanly."""

    async def begin(self, at: datetime) -> tuple[int, bool]:
        """A new run's id, and whether the one before ended cleanly (True also when there was none)."""
        table = tables.runs
        last = (await self.uow.run(select(table).order_by(table.c.id.desc()).limit(1))).first()
        run_id = await self.uow.add(insert(table).values(started_at=at))
        return run_id, last is None or last.stopped_at is not None

    async def end(self, run_id: int, at: datetime) -> None:
        """A clean stop."""
        await self.uow.run(update(tables.runs).where(tables.runs.c.id == run_id).values(stopped_at=at))
