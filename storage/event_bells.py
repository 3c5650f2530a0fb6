"""Bells: who wants to be reminded of an event without having said that they come."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select

from storage import tables
from storage.rows import Repository


class EventBells(Repository):
    """One per event and person."""

    async def ring(self, event_id: int, person_id: int, at: datetime, *, on: bool) -> None:
        """Remind her, or do not."""
        table = tables.event_bells
        if on:
            statement = self.uow.insert(table).values(event_id=event_id, person_id=person_id, at=at)
            await self.uow.run(statement.on_conflict_do_nothing())
        else:
            await self.uow.run(delete(table).where(table.c.event_id == event_id, table.c.person_id == person_id))

    async def of(self, event_id: int, by: datetime) -> list[int]:
        """The ids of those who want to be reminded, and said so by then."""
        table = tables.event_bells
        theirs = (table.c.event_id == event_id) & (table.c.at <= by)
        query = select(table.c.person_id).where(theirs).order_by(table.c.id)
        return [row.person_id for row in await self.uow.run(query)]

    async def has(self, event_id: int, person_id: int) -> bool:
        """Whether she wants to be reminded."""
        table = tables.event_bells
        query = select(table.c.id).where(table.c.event_id == event_id, table.c.person_id == person_id)
        return (await self.uow.run(query)).first() is not None
