"""The audit trail: who did what, when and why, each line chained to the one before. Never any content."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

from sqlalchemy import func, insert, select

from storage import tables
from storage.rows import Repository

_WRITING = 1  # PostgreSQL's lock for whoever adds a line: two at once would follow from the same one


class AuditTrail(Repository):
    """Append-only."""

    async def write(self, actor: int | None, action: str, about: str, at: datetime, reason: str = "") -> None:
        """One more line; `about` names an object such as `voice:12`."""
        table = tables.audit
        if self.uow.connection.dialect.name != "sqlite":
            await self.uow.run(select(func.pg_advisory_xact_lock(_WRITING)))
        last = (await self.uow.run(select(table.c.chain).order_by(table.c.id.desc()).limit(1))).scalar() or ""
        chain = _link(last, at, actor, action, about, reason)
        values = {"at": at, "actor": actor, "action": action, "object": about, "reason": reason, "chain": chain}
        await self.uow.run(insert(table).values(values))

    async def first_broken(self) -> int | None:
        """The id of the first line that does not follow from the one before; None when all do."""
        last = ""
        for row in await self.uow.run(select(tables.audit).order_by(tables.audit.c.id)):
            last = _link(last, row.at, row.actor, row.action, row.object, row.reason)
            if last != row.chain:
                return int(row.id)
        return None


def _link(before: str, at: datetime, actor: int | None, action: str, about: str, reason: str) -> str:
    line = "\x1f".join([before, at.astimezone(UTC).isoformat(), str(actor), action, about, reason])
    return hashlib.sha256(line.encode()).hexdigest()
