"""Champions' days off, and how many cases each of them has carried lately."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, insert, select, update

from storage import tables
from storage.rows import Repository


@dataclass(frozen=True)
class CaseOf:
    """What a champion's rest needs to know of a case: its group, whom it is about (a Telegram id), who had it."""

    group_id: int
    author_id: int
    hands: frozenset[int]


class Rests(Repository):
    """Days off are never deleted: they end."""

    async def until(self, people: Iterable[int], now: datetime) -> dict[int, datetime]:
        """Who of these people is off at `now`, and until when."""
        table = tables.days_off
        off = table.c.person_id.in_(list(people)) & (table.c.since <= now) & (table.c.until > now)
        query = select(table.c.person_id, func.max(table.c.until).label("until")).where(off).group_by(table.c.person_id)
        return {row.person_id: row.until for row in await self.uow.run(query)}

    async def take(self, person_id: int, now: datetime, until: datetime) -> None:
        """Off from now on; a rest that was running goes over into this one."""
        await self.end(person_id, now)
        await self.uow.run(insert(tables.days_off).values(person_id=person_id, since=now, until=until))

    async def end(self, person_id: int, now: datetime) -> bool:
        """Back again; False when the person was not off."""
        table = tables.days_off
        running = (table.c.person_id == person_id) & (table.c.until > now)
        return (await self.uow.run(update(table).where(running).values(until=now))).rowcount > 0

    async def cases_of(self, person_id: int, since: datetime) -> int:
        """How many cases a person has decided, in all groups."""
        table = tables.cases
        mine = (table.c.decided_by == person_id) & (table.c.decided_at >= since)
        return int((await self.uow.run(select(func.count()).select_from(table).where(mine))).scalar_one())

    async def case(self, case_id: int) -> CaseOf | None:
        """Who had to do with a case."""
        table = tables.cases
        row = (await self.uow.run(select(table).where(table.c.id == case_id))).first()
        if row is None:
            return None
        hands = frozenset(each for each in (row.taken_by, row.decided_by) if each is not None)
        return CaseOf(row.group_id, row.author_id, hands)
