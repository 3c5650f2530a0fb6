"""Who wants the monthly letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from domain.child import Child
from domain.dates import PartDate
from domain.people import Purpose
from storage import tables
from storage.rows import Repository


@dataclass(frozen=True)
class LetterReader:
    """Somebody who gets the letter, with the children about whom messages may come."""

    person_id: int
    telegram_id: int
    language: str | None
    area_id: int
    children: tuple[Child, ...] = ()


class NoticeWishes(Repository):
    """One row a person who ever said; whoever has none wants no letter."""

    async def wants_letter(self, person_id: int) -> bool:
        """Whether the person wants the monthly letter."""
        table = tables.notice_wishes
        return bool((await self.uow.run(select(table.c.digest).where(table.c.person_id == person_id))).scalar())

    async def set_letter(self, person_id: int, at: datetime, *, on: bool) -> None:
        """The person wants it, or does not."""
        values = {"digest": on, "at": at}
        statement = self.uow.insert(tables.notice_wishes).values(person_id=person_id, **values)
        await self.uow.run(statement.on_conflict_do_update(index_elements=["person_id"], set_=values))

    async def readers(self, after: int, limit: int) -> list[LetterReader]:
        """Up to `limit` people with ids above `after` who want it, said yes to news from nearby and can be reached."""
        people, wishes, consents = tables.people, tables.notice_wishes, tables.consents
        nearby = consents.c.purpose == Purpose.NEARBY.value
        newest = select(func.max(consents.c.id)).where(nearby).group_by(consents.c.person_id)
        said_yes = select(consents.c.person_id).where(consents.c.id.in_(newest), consents.c.given.is_(True))
        query = (
            select(people.c.id, people.c.telegram_id, people.c.language, people.c.area_id)
            .join(wishes, wishes.c.person_id == people.c.id)
            .where(wishes.c.digest.is_(True), people.c.id > after, people.c.area_id.is_not(None))
            .where(people.c.joined_at.is_not(None), people.c.stopped_at.is_(None), people.c.unreachable_at.is_(None))
            .where(people.c.baby_stopped_at.is_(None), people.c.id.in_(said_yes))
            .order_by(people.c.id)
            .limit(limit)
        )
        rows = (await self.uow.run(query)).all()
        children = await self._children([row.id for row in rows])
        return [
            LetterReader(row.id, row.telegram_id, row.language, row.area_id, tuple(children.get(row.id, ())))
            for row in rows
        ]

    async def _children(self, person_ids: Sequence[int]) -> dict[int, list[Child]]:
        table = tables.children
        theirs = table.c.person_id.in_(person_ids) & table.c.stopped_at.is_(None)
        found: dict[int, list[Child]] = {}
        for row in await self.uow.run(select(table).where(theirs).order_by(table.c.id)):
            on = PartDate.parse(row.on_date) if row.on_date else None
            child = Child(row.id, row.person_id, row.born, on, row.weeks_early)
            found.setdefault(row.person_id, []).append(child)
        return found
