"""Places that help families, and what parents doubt about them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, insert, select, update

from domain.local_help import Category, Doubt, DoubtState, Entry, Plan, Said, State
from storage import tables
from storage.rows import Repository

_WORDS = "local_help_doubts.words"
_OPEN = (DoubtState.NEW.value, DoubtState.WANTS.value)


class LocalHelp(Repository):
    """Entries by area and category; doubts by entry."""

    async def shown(self, area_ids: Iterable[int] | None = None) -> list[Entry]:
        """What parents see, by name; of some areas or of all."""
        return [entry for entry in await self.all(area_ids) if entry.state is State.SHOWN]

    async def all(self, area_ids: Iterable[int] | None = None) -> list[Entry]:
        """What is kept, taken down or not, by name."""
        table = tables.local_help
        query = select(table).order_by(table.c.name, table.c.id)
        if area_ids is not None:
            query = query.where(table.c.area_id.in_(tuple(area_ids)))
        return [_entry(row) for row in await self.uow.run(query)]

    async def get(self, entry_id: int) -> Entry | None:
        """One entry. On PostgreSQL the row is locked until the turn is over."""
        query = select(tables.local_help).where(tables.local_help.c.id == entry_id).with_for_update()
        row = (await self.uow.run(query)).first()
        return _entry(row) if row else None

    async def due(self, today: date, area_ids: Iterable[int] | None = None) -> list[Entry]:
        """What is shown and has to be checked again, the longest overdue first."""
        found = [entry for entry in await self.shown(area_ids) if entry.is_due(today)]
        return sorted(found, key=lambda entry: (entry.recheck_on, entry.id))

    async def lock(self, area_id: int) -> None:
        """Nobody else changes the entries of the area until the turn is over."""
        await self.uow.run(select(tables.areas.c.id).where(tables.areas.c.id == area_id).with_for_update())

    async def add(self, entry: Entry, by: int | None, at: datetime) -> int:
        """A new entry's id."""
        values = {**_values(entry), "updated_by": by, "updated_at": at}
        return await self.uow.add(insert(tables.local_help).values(**values))

    async def change(self, entry: Entry, by: int | None, at: datetime) -> None:
        """Everything that is kept of an entry."""
        table = tables.local_help
        values = {**_values(entry), "updated_by": by, "updated_at": at}
        await self.uow.run(update(table).where(table.c.id == entry.id).values(**values))

    async def take_down(self, entry_id: int, by: int | None, at: datetime) -> bool:
        """Parents see it no more; False when it was down already."""
        table = tables.local_help
        there = (table.c.id == entry_id) & (table.c.state == State.SHOWN.value)
        values = {"state": State.DOWN.value, "updated_by": by, "updated_at": at}
        return (await self.uow.run(update(table).where(there).values(**values))).rowcount == 1

    async def carry_out(self, area_id: int, plan: Plan, by: int | None, at: datetime) -> None:
        """All that a table changes, in the turn's own transaction: all of it or nothing."""
        kept = {"area_id": area_id, "updated_by": by, "updated_at": at}
        if plan.new:
            await self.uow.run(insert(tables.local_help), [{**_values(entry), **kept} for entry in plan.new])
        for entry in (*plan.changed, *plan.back):
            await self.change(entry, by, at)
        for entry in plan.gone:
            await self.take_down(entry.id, by, at)

    async def doubt(self, entry_id: int, person_id: int, what: Doubt, words: str, at: datetime) -> int:
        """A parent's doubt; while it is open, what they say later takes its place. Gives its id."""
        table = tables.local_help_doubts
        mine = (table.c.entry_id == entry_id) & (table.c.person_id == person_id) & table.c.state.in_(_OPEN)
        values = {"what": what.value, "words": self.sealer.seal(words, _WORDS) if words else None, "at": at}
        found = (await self.uow.run(select(table.c.id).where(mine))).scalar()
        if found is not None:
            await self.uow.run(update(table).where(table.c.id == found).values(**values))
            return int(found)
        fresh = {"entry_id": entry_id, "person_id": person_id, "state": DoubtState.NEW.value}
        return await self.uow.add(insert(table).values(**fresh, **values))

    async def wants_to_hear(self, doubt_id: int, person_id: int) -> bool:
        """Whoever doubted wants to be told what came of it; False when it is settled or not theirs."""
        table = tables.local_help_doubts
        mine = (table.c.id == doubt_id) & (table.c.person_id == person_id) & table.c.state.in_(_OPEN)
        return (await self.uow.run(update(table).where(mine).values(state=DoubtState.WANTS.value))).rowcount == 1

    async def doubts(self, area_ids: Iterable[int] | None = None) -> list[Said]:
        """Open doubts, oldest first; about entries of some areas or of all."""
        table, help_ = tables.local_help_doubts, tables.local_help
        query = select(table).join(help_, help_.c.id == table.c.entry_id).where(table.c.state.in_(_OPEN))
        if area_ids is not None:
            query = query.where(help_.c.area_id.in_(tuple(area_ids)))
        return [self._said(row) for row in await self.uow.run(query.order_by(table.c.at, table.c.id))]

    async def doubted(self, entry_id: int) -> list[Said]:
        """Open doubts about one entry."""
        table = tables.local_help_doubts
        query = select(table).where(table.c.entry_id == entry_id, table.c.state.in_(_OPEN)).order_by(table.c.id)
        return [self._said(row) for row in await self.uow.run(query)]

    async def settle(self, doubt_id: int, by: int | None) -> bool:
        """A doubt's end, and the end of its words; False when it was settled before."""
        table = tables.local_help_doubts
        there = (table.c.id == doubt_id) & table.c.state.in_(_OPEN)
        values = {"state": DoubtState.SETTLED.value, "settled_by": by, "words": None}
        return (await self.uow.run(update(table).where(there).values(**values))).rowcount == 1

    async def counts(self, area_ids: Iterable[int] | None = None) -> dict[Category, int]:
        """How many entries of each category parents see."""
        table = tables.local_help
        query = select(table.c.category, func.count().label("n")).where(table.c.state == State.SHOWN.value)
        if area_ids is not None:
            query = query.where(table.c.area_id.in_(tuple(area_ids)))
        found = {row.category: row.n for row in await self.uow.run(query.group_by(table.c.category))}
        return {category: found[category.value] for category in Category if category.value in found}

    def _said(self, row: Any) -> Said:
        words = self.sealer.open(row.words, _WORDS) if row.words else ""
        return Said(row.id, row.entry_id, row.person_id, Doubt(row.what), words, DoubtState(row.state))


def _values(entry: Entry) -> dict[str, Any]:
    values = {f.name: getattr(entry, f.name) for f in fields(Entry) if f.name != "id"}
    read = {"category": entry.category.value, "state": entry.state.value, "languages": " ".join(entry.languages)}
    return values | read


def _entry(row: Any) -> Entry:
    plain = {f.name: getattr(row, f.name) for f in fields(Entry)}
    read = {"category": Category(row.category), "state": State(row.state), "languages": tuple(row.languages.split())}
    return Entry(**{**plain, **read})
