"""Who helps at the door of an event."""

from __future__ import annotations

from sqlalchemy import delete, select

from storage import tables
from storage.rows import Repository


class EventHosts(Repository):
    """One row per event and champion."""

    async def of(self, event_id: int) -> list[int]:
        """The ids of those who help, in the order in which they were asked."""
        table = tables.event_hosts
        query = select(table.c.person_id).where(table.c.event_id == event_id).order_by(table.c.id)
        return [row.person_id for row in await self.uow.run(query)]

    async def add(self, event_id: int, person_id: int) -> bool:
        """Somebody helps; False when that was known."""
        values = {"event_id": event_id, "person_id": person_id}
        new = self.uow.insert(tables.event_hosts).values(**values).on_conflict_do_nothing()
        return (await self.uow.run(new)).rowcount == 1

    async def drop(self, event_id: int, person_id: int) -> bool:
        """Somebody helps no more; False when they did not."""
        table = tables.event_hosts
        theirs = (table.c.event_id == event_id) & (table.c.person_id == person_id)
        return (await self.uow.run(delete(table).where(theirs))).rowcount == 1
