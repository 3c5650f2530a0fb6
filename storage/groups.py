"""Peer groups, places in them, and who waits at the door."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, case, delete, func, insert, select, update

from domain.groups import Asked, Group, GroupState, JoinRequest, Place, Standing
from storage import tables
from storage.rows import Repository

_LINK = "group_places.link"


class Groups(Repository):
    """Groups with their number of members; places by person; join requests."""

    async def all(self) -> list[Group]:
        """Every group."""
        return await self._found(tables.groups.c.id.is_not(None))

    async def get(self, group_id: int) -> Group | None:
        """One group by our id."""
        return next(iter(await self._found(tables.groups.c.id == group_id)), None)

    async def by_chat(self, chat_id: int) -> Group | None:
        """One group by its Telegram chat."""
        return next(iter(await self._found(tables.groups.c.chat_id == chat_id)), None)

    async def _found(self, which: ColumnElement[bool]) -> list[Group]:
        places = tables.group_places
        held = places.c.state.in_([Place.OFFERED.value, Place.ASSIGNED.value])
        counted = (
            select(
                places.c.group_id,
                func.sum(case((places.c.state == Place.MEMBER.value, 1), else_=0)).label("members"),
                func.sum(case((held, 1), else_=0)).label("held"),
            )
            .join(tables.groups, tables.groups.c.id == places.c.group_id)
            .where(which)
            .group_by(places.c.group_id)
        )
        counts = {row.group_id: (row.members, row.held) for row in await self.uow.run(counted)}
        rows = await self.uow.run(select(tables.groups).where(which).order_by(tables.groups.c.id))
        return [_group(row, *counts.get(row.id, (0, 0))) for row in rows]

    async def add(self, group: Group) -> int:
        """A new group's id."""
        return await self.uow.add(insert(tables.groups).values(_values(group)))

    async def change(self, group: Group) -> None:
        """Everything that is kept of a group, but its counts and its chat."""
        values = {name: value for name, value in _values(group).items() if name != "chat_id"}
        await self.uow.run(update(tables.groups).where(tables.groups.c.id == group.id).values(values))

    async def looked_at(self, group_id: int, missing: Iterable[str], at: datetime, *, is_forum: bool) -> None:
        """What the bot lacks to look after the group, as found just now; nothing lacking makes it protected."""
        lacks = " ".join(missing)
        values = {"missing": lacks, "protected": not lacks, "is_forum": is_forum, "checked_at": at}
        await self.uow.run(update(tables.groups).where(tables.groups.c.id == group_id).values(values))

    async def words(self, group_id: int, kind: str) -> dict[str, str]:
        """The group's own `rules` or `welcome` by language; empty where the programme's are used."""
        table = tables.group_words
        mine = (table.c.group_id == group_id) & (table.c.kind == kind)
        return {row.language: row.words for row in await self.uow.run(select(table).where(mine))}

    async def set_words(self, group_id: int, kind: str, language: str, words: str) -> None:
        """The group's own `rules` or `welcome` in a language; empty words go back to the programme's."""
        table = tables.group_words
        if not words:
            mine = (table.c.group_id == group_id) & (table.c.kind == kind) & (table.c.language == language)
            await self.uow.run(delete(table).where(mine))
            return
        statement = self.uow.insert(table).values(group_id=group_id, kind=kind, language=language, words=words)
        keys = ["group_id", "kind", "language"]
        await self.uow.run(statement.on_conflict_do_update(index_elements=keys, set_={"words": words}))

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

    async def standing(self, group_id: int, person_id: int) -> Standing | None:
        """The person's place in the group, with its times."""
        row = await self._place_row(group_id, person_id)
        return _standing(row) if row else None

    async def standings(self, group_id: int, *places: Place) -> list[Standing]:
        """Everybody in these places of a group: those in line in their order, others by when they came to it."""
        table = tables.group_places
        mine = (table.c.group_id == group_id) & table.c.state.in_([place.value for place in places])
        order = (func.coalesce(table.c.line_at, table.c.changed_at), table.c.id)
        return [_standing(row) for row in await self.uow.run(select(table).where(mine).order_by(*order))]

    async def step(self, group_id: int, person_id: int, before: Place, place: Place, at: datetime) -> bool:
        """From one place to the next, if the person is still there; False when somebody was quicker."""
        table = tables.group_places
        there = (table.c.group_id == group_id) & (table.c.person_id == person_id) & (table.c.state == before.value)
        values = {"state": place.value, "changed_at": at, **_times(place, at)}
        return (await self.uow.run(update(table).where(there).values(values))).rowcount == 1

    async def keep_until(self, group_id: int, person_id: int, until: datetime | None) -> None:
        """How long an offered or assigned place is kept."""
        await self._set(group_id, person_id, {"until": until})

    async def welcomed(self, group_id: int, person_id: int, at: datetime) -> None:
        """The group has said hello."""
        await self._set(group_id, person_id, {"welcomed_at": at})

    async def set_place(self, group_id: int, person_id: int, place: Place, at: datetime) -> None:
        """Where the person is now; agreeing to the rules is the moment of being assigned."""
        values: dict[str, Any] = {"state": place.value, "changed_at": at, **_times(place, at)}
        statement = self.uow.insert(tables.group_places).values(group_id=group_id, person_id=person_id, **values)
        await self.uow.run(statement.on_conflict_do_update(index_elements=["group_id", "person_id"], set_=values))

    async def link(self, group_id: int, person_id: int) -> str | None:
        """The person's own invite link, while there is one."""
        row = await self._place_row(group_id, person_id)
        return self.sealer.open(row.link, _LINK) if row and row.link else None

    async def set_link(self, group_id: int, person_id: int, link: str | None) -> None:
        """Keep or drop the person's own link."""
        await self._set(group_id, person_id, {"link": self.sealer.seal(link, _LINK) if link else None})

    async def ask(self, group_id: int, telegram_id: int, at: datetime) -> JoinRequest:
        """Somebody asks to join; asking again opens the request again."""
        values = {"state": Asked.PENDING.value, "asked_at": at, "decided_at": None, "decided_by": None}
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

    async def decide(self, request_id: int, decision: Asked, at: datetime, by: int | None = None) -> bool:
        """Close a request once, by a person or (None) by the rules; False when it was closed before."""
        table = tables.join_requests
        pending = (table.c.id == request_id) & (table.c.state == Asked.PENDING.value)
        values = {"state": decision.value, "decided_at": at, "decided_by": by}
        return (await self.uow.run(update(table).where(pending).values(values))).rowcount == 1

    async def _set(self, group_id: int, person_id: int, values: dict[str, Any]) -> None:
        table = tables.group_places
        mine = (table.c.group_id == group_id) & (table.c.person_id == person_id)
        await self.uow.run(update(table).where(mine).values(values))

    async def _place_row(self, group_id: int, person_id: int) -> Any:
        table = tables.group_places
        query = select(table).where(table.c.group_id == group_id, table.c.person_id == person_id)
        return (await self.uow.run(query)).first()


def _times(place: Place, at: datetime) -> dict[str, datetime | None]:
    """The moments that belong to arriving at a place; leaving it, they go."""
    match place:
        case Place.WAITING:
            return {"line_at": at, "until": None}
        case Place.ASSIGNED:
            return {"agreed_at": at}
        case Place.MEMBER:
            return {"entered_at": at, "welcomed_at": None, "line_at": None, "until": None}
        case _:
            return {"line_at": None, "until": None}


def _values(group: Group) -> dict[str, Any]:
    return {
        "chat_id": group.chat_id,
        "area_id": group.area_id,
        "name": group.name,
        "from_weeks": group.from_weeks,
        "to_weeks": group.to_weeks,
        "languages": " ".join(group.languages),
        "capacity": group.capacity,
        "protected": group.protected,
        "state": group.state.value,
        "missing": " ".join(group.missing),
        "is_forum": group.is_forum,
        "quiet_from": group.quiet_from,
        "quiet_to": group.quiet_to,
        "checked_at": group.checked_at,
    }


def _group(row: Any, members: int, held: int) -> Group:
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
        members=int(members),
        held=int(held),
        state=GroupState(row.state),
        missing=tuple(row.missing.split()),
        is_forum=row.is_forum,
        quiet_from=row.quiet_from,
        quiet_to=row.quiet_to,
        checked_at=row.checked_at,
    )


def _standing(row: Any) -> Standing:
    return Standing(
        group_id=row.group_id,
        person_id=row.person_id,
        place=Place(row.state),
        changed_at=row.changed_at,
        line_at=row.line_at,
        until=row.until,
        entered_at=row.entered_at,
        welcomed_at=row.welcomed_at,
    )


def _request(row: Any) -> JoinRequest:
    return JoinRequest(row.id, row.group_id, row.telegram_id, Asked(row.state), row.asked_at)
