"""What falls due: rows with a time, claimed once by the tick."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, update

from storage import tables
from storage.rows import Repository


@dataclass(frozen=True)
class Due:
    """Something to do at `at` (UTC): `kind` names the handler, `subject` the id of what it is about.

    `wall` and `zone` keep the local time that was meant; after `expires_at` it is only recorded.
    """

    kind: str
    subject: int
    at: datetime
    key: str
    wall: str | None = None
    zone: str | None = None
    expires_at: datetime | None = None
    id: int = 0


class Schedule(Repository):
    """States: pending, done, expired, cancelled."""

    async def plan(self, item: Due) -> bool:
        """Plan something; False when its key is planned already."""
        statement = self.uow.insert(tables.due).values(
            kind=item.kind,
            subject=item.subject,
            dedupe_key=item.key,
            due_at=item.at,
            wall=item.wall,
            zone=item.zone,
            expires_at=item.expires_at,
            state="pending",
        )
        new = await self.uow.run(statement.on_conflict_do_nothing().returning(tables.due.c.id))
        return new.scalar() is not None

    async def is_planned(self, kind: str, subject: int) -> bool:
        """Whether something of a kind is still to come about a subject."""
        table = tables.due
        planned = (table.c.kind == kind) & (table.c.subject == subject) & (table.c.state == "pending")
        return (await self.uow.run(select(table.c.id).where(planned).limit(1))).first() is not None

    async def planned(self, kind: str, subject: int | None = None) -> dict[int, Due]:
        """What is still to come of a kind, by subject or about one; the next one where there are several."""
        table = tables.due
        query = select(table).where(table.c.kind == kind, table.c.state == "pending").order_by(table.c.due_at.desc())
        if subject is not None:
            query = query.where(table.c.subject == subject)
        return {row.subject: _due(row) for row in await self.uow.run(query)}

    async def ready(
        self, now: datetime, limit: int = 50, *, without: Collection[int] = (), last: Collection[str] = ()
    ) -> list[Due]:
        """What is due, oldest first; `without` those that were tried in vain already, the kinds of `last` behind."""
        table = tables.due
        waits = (table.c.state == "pending") & (table.c.due_at <= now) & table.c.id.not_in(list(without))
        query = select(table).where(waits).order_by(table.c.kind.in_(list(last)), table.c.due_at)
        return [_due(row) for row in await self.uow.run(query.limit(limit))]

    async def finish(self, due_id: int, state: str = "done") -> bool:
        """Close a row once; False when it was closed before."""
        table = tables.due
        closed = update(table).where(table.c.id == due_id, table.c.state == "pending").values(state=state)
        return (await self.uow.run(closed)).rowcount == 1

    async def is_overdue(self, kind: str, subject: int, now: datetime) -> bool:
        """Whether something of a kind about a subject was due and has not been done yet."""
        table = tables.due
        late = (table.c.kind == kind) & (table.c.subject == subject) & (table.c.due_at <= now)
        query = select(table.c.id).where(late, table.c.state == "pending").limit(1)
        return (await self.uow.run(query)).first() is not None

    async def cancel(self, kind: str, subject: int) -> None:
        """Drop what is planned of a kind about a subject."""
        table = tables.due
        planned = (table.c.kind == kind) & (table.c.subject == subject) & (table.c.state == "pending")
        await self.uow.run(update(table).where(planned).values(state="cancelled"))


def _due(row: Any) -> Due:
    return Due(row.kind, row.subject, row.due_at, row.dedupe_key, row.wall, row.zone, row.expires_at, row.id)
