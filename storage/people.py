"""People and their children."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update

from domain.child import Child
from domain.dates import PartDate
from domain.people import Grant, Person, Role
from storage import tables
from storage.rows import Repository

_PLAIN = [f.name for f in fields(Person) if f.name not in {"id", "name", "grants"}]


class People(Repository):
    """Found by Telegram id or our own; changed field by field."""

    async def meet(self, telegram_id: int, now: datetime) -> Person:
        """The person with this Telegram id, made on first contact."""
        found = await self.find(telegram_id)
        if found:
            return found
        values = {"telegram_id": telegram_id, "payload": "", "created_at": now, "seen_at": now}
        new = self.uow.insert(tables.people).values(values)
        await self.uow.run(new.on_conflict_do_nothing())  # they may come by two ways at once: a group, a private chat
        met = await self.find(telegram_id)
        assert met is not None  # noqa: S101 - made by us or by another a moment ago
        return met

    async def find(self, telegram_id: int) -> Person | None:
        """The person with this Telegram id, if we know them."""
        return await self._one(tables.people.c.telegram_id == telegram_id)

    async def get(self, person_id: int) -> Person | None:
        """The person with this id of ours."""
        return await self._one(tables.people.c.id == person_id)

    async def many(self, person_ids: Iterable[int]) -> list[Person]:
        """People by our ids, without their roles."""
        result = await self.uow.run(select(tables.people).where(tables.people.c.id.in_(list(person_ids))))
        return [self._person(row, ()) for row in result]

    async def reachable(self) -> list[Person]:
        """Everybody who joined, has not stopped, and can be reached; without their roles."""
        table = tables.people
        wanted = table.c.joined_at.is_not(None) & table.c.stopped_at.is_(None) & table.c.unreachable_at.is_(None)
        return [self._person(row, ()) for row in await self.uow.run(select(table).where(wanted).order_by(table.c.id))]

    async def change(self, person_id: int, **values: Any) -> None:
        """Set some of the person's fields; `name` is sealed."""
        if "name" in values:
            values["name"] = self.sealer.seal(values["name"], "people.name")
        await self.uow.run(update(tables.people).where(tables.people.c.id == person_id).values(**values))

    async def cannot_reach(self, telegram_id: int, now: datetime, why: str) -> None:
        """The person blocked the bot or is gone: remembered until they come back; nothing else is deleted."""
        values = {"unreachable_at": now, "unreachable_why": why[:80] or None}
        await self.uow.run(update(tables.people).where(tables.people.c.telegram_id == telegram_id).values(values))

    async def children(self, person_id: int) -> list[Child]:
        """The person's children, in the order told."""
        rows = await self.uow.run(
            select(tables.children).where(tables.children.c.person_id == person_id).order_by(tables.children.c.id)
        )
        return [_child(row) for row in rows]

    async def children_of_all(self) -> dict[int, list[Child]]:
        """Everybody's children by person id."""
        found: dict[int, list[Child]] = {}
        for row in await self.uow.run(select(tables.children).order_by(tables.children.c.id)):
            found.setdefault(row.person_id, []).append(_child(row))
        return found

    async def set_children(self, person_id: int, children: Iterable[tuple[bool, PartDate | None, int]]) -> None:
        """Replace the children: (born, birth or due date, weeks early) each."""
        await self.uow.run(delete(tables.children).where(tables.children.c.person_id == person_id))
        for born, on, early in children:
            values = {"person_id": person_id, "born": born, "weeks_early": early}
            await self.uow.add(
                insert(tables.children).values(on_date=on.isoformat() if on else None, **values),
            )

    async def _one(self, condition: Any) -> Person | None:
        """The person with the roles that are held, in one statement: every turn begins with it."""
        people, roles = tables.people, tables.roles
        held = (roles.c.person_id == people.c.id) & roles.c.revoked_at.is_(None)
        query = select(people, roles.c.role, roles.c.scope).outerjoin(roles, held).where(condition).order_by(roles.c.id)
        rows = (await self.uow.run(query)).all()
        if not rows:
            return None
        return self._person(rows[0], tuple(Grant(Role(row.role), row.scope) for row in rows if row.role))

    def _person(self, row: Any, grants: tuple[Grant, ...]) -> Person:
        name = self.sealer.open(row.name, "people.name") if row.name else ""
        return Person(id=row.id, name=name, grants=grants, **{key: getattr(row, key) for key in _PLAIN})


def _child(row: Any) -> Child:
    on = PartDate.parse(row.on_date) if row.on_date else None
    return Child(row.id, row.person_id, row.born, on, row.weeks_early)
