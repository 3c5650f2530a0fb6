"""How far people are in lessons."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sqlalchemy import select

from domain.journey import Progress
from storage import tables
from storage.rows import Repository


class ProgressOf(Repository):
    """One row per person and lesson."""

    async def of(self, person_id: int, lesson: str) -> Progress | None:
        """How far the person is in the lesson."""
        table = tables.progress
        query = select(table).where(table.c.person_id == person_id, table.c.lesson == lesson)
        row = (await self.uow.run(query)).first()
        return _progress(row) if row else None

    async def all(self, person_id: int) -> list[Progress]:
        """Everything the person began."""
        table = tables.progress
        rows = await self.uow.run(select(table).where(table.c.person_id == person_id).order_by(table.c.id))
        return [_progress(row) for row in rows]

    async def begun(self, person_id: int) -> list[tuple[str, int, datetime]]:
        """The lessons that were opened and not finished: the furthest card, and when a card was last turned."""
        table = tables.progress
        left = (table.c.person_id == person_id) & (table.c.card > 0) & table.c.finished_at.is_(None)
        rows = await self.uow.run(select(table).where(left).order_by(table.c.id))
        return [(row.lesson, row.card, row.touched_at or row.started_at) for row in rows]

    async def save(self, person_id: int, progress: Progress, at: datetime) -> None:
        """Keep how far the person is."""
        values = {
            "version": progress.version,
            "card": progress.card,
            "answers": json.dumps(dict(progress.answers)),
            "touched_at": at,
            "finished_at": progress.finished_at,
        }
        statement = self.uow.insert(tables.progress).values(
            person_id=person_id, lesson=progress.lesson, started_at=at, **values
        )
        await self.uow.run(statement.on_conflict_do_update(index_elements=["person_id", "lesson"], set_=values))


def _progress(row: Any) -> Progress:
    return Progress(row.lesson, row.version, row.card, json.loads(row.answers), row.finished_at)
