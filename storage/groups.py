"""Peer groups, places in them, and who waits at the door."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select, update

from domain.groups import Asked, Group, JoinRequest, Place
from storage import tables
from storage.rows import Repository

_LINK = "group_places.link"


class Groups(Repository):
    """Groups with their number of members; places by person; join requests."""

    async def all(self) -> list[Group]:
        """Every group."""
        places = tables.group_places
        counted = select(places.c.group_id, func.count().label("n")).where(places.c.state == Place.MEMBER.value)
        members = {row.group_id: row.n for row in await self.uow.run(counted.group_by(places.c.group_id))}
        rows = await self.uow.run(select(tables.groups).order_by(tables.groups.c.id))
        return [_group(row, members.get(row.id, 0)) for row in rows]

    async def get(self, group_id: int) -> Group | None:
        """One group by our id."""
        return next((g for g in await self.all() if g.id == group_id), None)

    async def by_chat(self, chat_id: int) -> Group | None:
        """One group by its Telegram chat."""
        return next((g for g in await self.all() if g.chat_id == chat_id), None)

    async def add(self, group: Group) -> int:
        """A new group's id."""
        return await self.uow.add(
            insert(tables.groups).values(
                chat_id=group.chat_id,
                area_id=group.area_id,
                name=group.name,
                from_weeks=group.from_weeks,
                to_weeks=group.to_weeks,
                languages=" ".join(group.languages),
                capacity=group.capacity,
                protected=group.protected,
            )
        )

    async def protect(self, group_id: int, *, protected: bool) -> None:
        """Whether the bot can look after the group."""
        await self.uow.run(update(tables.groups).where(tables.groups.c.id == group_id).values(protected=protected))

    async def move(self, old_chat: int, new_chat: int) -> None:
        """A group became a supergroup: its chat id changes everywhere."""
        await self.uow.run(update(tables.groups).where(tables.groups.c.chat_id == old_chat).values(chat_id=new_chat))
        await self.uow.run(update(tables.outbox).where(tables.outbox.c.chat_id == old_chat).values(chat_id=new_chat))

    async def place(self, group_id: int, person_id: int) -> Place | None:
        """How far the person is on the way into the group."""
        row = await self._place_row(group_id, person_id)
        return Place(row.state) if row else None

    async def places_of(self, person_id: int) -> dict[int, Place]:
        """The person's places by group id."""
        table = tables.group_places
        rows = await self.uow.run(select(table).where(table.c.person_id == person_id))
        return {row.group_id: Place(row.state) for row in rows}

    async def set_place(self, group_id: int, person_id: int, place: Place, at: datetime) -> None:
        """Where the person is now; agreeing to the rules is the moment of being assigned."""
        values: dict[str, Any] = {"state": place.value, "changed_at": at}
        if place is Place.ASSIGNED:
            values["agreed_at"] = at
        statement = self.uow.insert(tables.group_places).values(group_id=group_id, person_id=person_id, **values)
        await self.uow.run(statement.on_conflict_do_update(index_elements=["group_id", "person_id"], set_=values))

    async def link(self, group_id: int, person_id: int) -> str | None:
        """The person's own invite link, while there is one."""
        row = await self._place_row(group_id, person_id)
        return self.sealer.open(row.link, _LINK) if row and row.link else None

    async def set_link(self, group_id: int, person_id: int, link: str | None) -> None:
        """Keep or drop the person's own link."""
        table = tables.group_places
        mine = (table.c.group_id == group_id) & (table.c.person_id == person_id)
        sealed = self.sealer.seal(link, _LINK) if link else None
        await self.uow.run(update(table).where(mine).values(link=sealed))

    async def ask(self, group_id: int, telegram_id: int, at: datetime) -> JoinRequest:
        """Somebody asks to join; asking again opens the request again."""
        values = {"state": Asked.PENDING.value, "asked_at": at, "decided_at": None}
        statement = self.uow.insert(tables.join_requests).values(group_id=group_id, telegram_id=telegram_id, **values)
        await self.uow.run(statement.on_conflict_do_update(index_elements=["group_id", "telegram_id"], set_=values))
        table = tables.join_requests
        found = select(table).where(table.c.group_id == group_id, table.c.telegram_id == telegram_id)
        return _request((await self.uow.run(found)).one())

    async def request(self, request_id: int) -> JoinRequest | None:
        """One request."""
        row = (await self.uow.run(select(tables.join_requests).where(tables.join_requests.c.id == request_id))).first()
        return _request(row) if row else None

    async def waiting(self, group_id: int) -> list[JoinRequest]:
        """Who waits at this group's door, first come first."""
        table = tables.join_requests
        asked = select(table).where(table.c.group_id == group_id, table.c.state == Asked.PENDING.value)
        return [_request(row) for row in await self.uow.run(asked.order_by(table.c.asked_at, table.c.id))]

    async def decide(self, request_id: int, decision: Asked, at: datetime) -> bool:
        """Close a request once; False when it was closed before."""
        table = tables.join_requests
        pending = (table.c.id == request_id) & (table.c.state == Asked.PENDING.value)
        values = {"state": decision.value, "decided_at": at}
        return (await self.uow.run(update(table).where(pending).values(values))).rowcount == 1

    async def _place_row(self, group_id: int, person_id: int) -> Any:
        table = tables.group_places
        query = select(table).where(table.c.group_id == group_id, table.c.person_id == person_id)
        return (await self.uow.run(query)).first()


def _group(row: Any, members: int) -> Group:
    return Group(
        id=row.id,
        chat_id=row.chat_id,
        area_id=row.area_id,
        name=row.name,
        from_weeks=row.from_weeks,
        to_weeks=row.to_weeks,
        languages=tuple(row.languages.split()),
        capacity=row.capacity,
        protected=row.protected,
        members=members,
    )


def _request(row: Any) -> JoinRequest:
    return JoinRequest(row.id, row.group_id, row.telegram_id, Asked(row.state))
