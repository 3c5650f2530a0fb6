"""How far people are in lessons."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Executable, bindparam, select

from domain.journey import Progress
from storage import tables
from storage.prepared import Insert, Prepared
from storage.rows import Repository


def _one(_insert: Insert) -> Executable:
    table = tables.progress
    return select(table).where(table.c.person_id == bindparam("person"), table.c.lesson == bindparam("name"))


def _saved(insert: Insert) -> Executable:
    names = ("version", "card", "answers", "touched_at", "finished_at")
    values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in names}
    new = insert(tables.progress).values(
        person_id=bindparam("person"), lesson=bindparam("name"), started_at=bindparam("new_touched_at"), **values
    )
    return cast(Executable, new.on_conflict_do_update(index_elements=["person_id", "lesson"], set_=values))


_ONE, _SAVE = Prepared(_one), Prepared(_saved)


class ProgressOf(Repository):
    """One row per person and lesson."""

    async def of(self, person_id: int, lesson: str) -> Progress | None:
        """How far the person is in the lesson."""
        found = await self.uow.rows(_ONE, person=person_id, name=lesson)
        return _progress(found[0]) if found else None

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
        await self.uow.changed(
            _SAVE,
            person=person_id,
            name=progress.lesson,
            new_version=progress.version,
            new_card=progress.card,
            new_answers=json.dumps(dict(progress.answers)),
            new_touched_at=at,
            new_finished_at=progress.finished_at,
        )


def _progress(row: Any) -> Progress:
    return Progress(row.lesson, row.version, row.card, json.loads(row.answers), row.finished_at)
