"""People and their children."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from domain.child import Child
from domain.dates import PartDate
from domain.people import Grant, Person, Role
from storage import tables
from storage.prepared import Prepared
from storage.rows import Repository

SEEN_EVERY = timedelta(hours=20)  # it is known by the day when somebody was here last, without a write at each turn
_PLAIN = [f.name for f in fields(Person) if f.name not in {"id", "name", "grants"}]


def _with_roles(name: str) -> Prepared:
    """The person with the roles that are held, in one statement: every turn begins with it."""
    people, roles = tables.people, tables.roles
    held = (roles.c.person_id == people.c.id) & roles.c.revoked_at.is_(None)
    query = select(people, roles.c.role, roles.c.scope).outerjoin(roles, held).order_by(roles.c.id)
    return Prepared(lambda _insert: query.where(people.c[name] == bindparam(name)))


_FIND, _GET = _with_roles("telegram_id"), _with_roles("id")


class People(Repository):
    """Found by Telegram id or our own; changed field by field."""

    async def meet(self, telegram_id: int, now: datetime) -> Person:
        """The person with this Telegram id, made on first contact; they are here now, as far as a day goes."""
        rows = await self.uow.rows(_FIND, telegram_id=telegram_id)
        found = self._one(rows)
        if found:
            if now - rows[0].seen_at >= SEEN_EVERY:
                await self.change(found.id, seen_at=now)
            return found
        values = {"telegram_id": telegram_id, "payload": "", "created_at": now, "seen_at": now}
        new = self.uow.insert(tables.people).values(values)
        await self.uow.run(new.on_conflict_do_nothing())  # they may come by two ways at once: a group, a private chat
        met = await self.find(telegram_id)
        assert met is not None  # noqa: S101 - made by us or by another a moment ago
        return met

    async def find(self, telegram_id: int) -> Person | None:
        """The person with this Telegram id, if we know them."""
        return self._one(await self.uow.rows(_FIND, telegram_id=telegram_id))

    async def get(self, person_id: int) -> Person | None:
        """The person with this id of ours."""
        return self._one(await self.uow.rows(_GET, id=person_id))

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
        return [self._child(row) for row in rows]

    async def children_of_all(self) -> dict[int, list[Child]]:
        """Everybody's children by person id."""
        found: dict[int, list[Child]] = {}
        for row in await self.uow.run(select(tables.children).order_by(tables.children.c.id)):
            found.setdefault(row.person_id, []).append(self._child(row))
        return found

    async def add_child(self, person_id: int, child: Child) -> int:
        """One child more (its id and stop are ours to give); gives the id."""
        values: dict[str, Any] = {"person_id": person_id, "born": child.born, "weeks_early": child.weeks_early}
        values |= {"on_date": child.on.isoformat() if child.on else None, "nickname": self._sealed(child.nickname)}
        return await self.uow.add(insert(tables.children).values(values))

    async def child(self, person_id: int, child_id: int) -> Child | None:
        """One of the person's children."""
        return next((child for child in await self.children(person_id) if child.id == child_id), None)

    async def change_child(self, before: Child, after: Child, now: datetime) -> None:
        """Keep what is known of a child now, and a line for every date or birth that changed."""
        facts = {
            "born": (str(before.born), str(after.born)),
            "on": (before.on and before.on.isoformat(), after.on and after.on.isoformat()),
            "weeks_early": (str(before.weeks_early), str(after.weeks_early)),
        }
        for what, (old, new) in facts.items():
            if old != new:
                row = {"person_id": before.person_id, "child_id": before.id, "what": what, "at": now}
                await self.uow.add(insert(tables.child_changes).values(**row, old=old, new=new))
        values = {"born": after.born, "weeks_early": after.weeks_early, "nickname": self._sealed(after.nickname)}
        on = after.on.isoformat() if after.on else None
        await self.uow.run(
            update(tables.children).where(tables.children.c.id == before.id).values(on_date=on, **values)
        )

    async def stop_child(self, person_id: int, child_id: int, at: datetime | None) -> None:
        """Nothing about this child any more, or (None) again."""
        mine = (tables.children.c.id == child_id) & (tables.children.c.person_id == person_id)
        await self.uow.run(update(tables.children).where(mine).values(stopped_at=at))

    async def drop_child(self, person_id: int, child_id: int) -> None:
        """The child was told of by mistake."""
        mine = (tables.children.c.id == child_id) & (tables.children.c.person_id == person_id)
        await self.uow.run(delete(tables.children).where(mine))

    async def set_children(self, person_id: int, children: Iterable[tuple[bool, PartDate | None, int]]) -> None:
        """Replace the children: (born, birth or due date, weeks early) each."""
        await self.uow.run(delete(tables.children).where(tables.children.c.person_id == person_id))
        for born, on, early in children:
            values = {"person_id": person_id, "born": born, "weeks_early": early}
            await self.uow.add(
                insert(tables.children).values(on_date=on.isoformat() if on else None, **values),
            )

    def _one(self, rows: Sequence[Any]) -> Person | None:
        if not rows:
            return None
        return self._person(rows[0], tuple(Grant(Role(row.role), row.scope) for row in rows if row.role))

    def _person(self, row: Any, grants: tuple[Grant, ...]) -> Person:
        name = self.sealer.open(row.name, "people.name") if row.name else ""
        return Person(id=row.id, name=name, grants=grants, **{key: getattr(row, key) for key in _PLAIN})

    def _child(self, row: Any) -> Child:
        on = PartDate.parse(row.on_date) if row.on_date else None
        nickname = self.sealer.open(row.nickname, "children.nickname") if row.nickname else ""
        return Child(row.id, row.person_id, row.born, on, row.weeks_early, nickname, row.stopped_at is not None)

    def _sealed(self, nickname: str) -> bytes | None:
        return self.sealer.seal(nickname, "children.nickname") if nickname else None
