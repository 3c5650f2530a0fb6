"""Peer groups, places in them, and who waits at the door."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, case, delete, func, insert, literal, null, select, update

from domain.groups import Asked, Group, GroupState, JoinRequest, Place, Standing
from domain.line import HELD, Deed, after
from domain.newcomers import CAME_BACK_WITHIN
from storage import tables
from storage.rows import Repository
from storage.tables.columns import Moment

_LINK = "group_places.link"


class Groups(Repository):
    """Groups with their number of members; places by person; join requests."""

    async def all(self) -> list[Group]:
        """Every group."""
        return await self._found(tables.groups.c.id.is_not(None))

    async def these(self, ids: Iterable[int] | None) -> list[Group]:
        """The groups with these ids; every group where None is given, as scopes are told."""
        return await (self.all() if ids is None else self._found(tables.groups.c.id.in_(list(ids))))

    async def in_areas(self, areas: Iterable[int] | None) -> list[Group]:
        """The groups of these areas; every group where None is given."""
        return await (self.all() if areas is None else self._found(tables.groups.c.area_id.in_(list(areas))))

    async def get(self, group_id: int) -> Group | None:
        """One group by our id."""
        return next(iter(await self._found(tables.groups.c.id == group_id)), None)

    async def by_chat(self, chat_id: int) -> Group | None:
        """One group by its Telegram chat."""
        return next(iter(await self._found(tables.groups.c.chat_id == chat_id)), None)

    async def lock(self, group_id: int) -> Group | None:
        """The group, and nobody else moves anybody in or out of it before this commit."""
        if self.uow.connection.dialect.name != "sqlite":  # there one writer writes at a time anyway
            table = tables.groups
            await self.uow.run(select(table.c.id).where(table.c.id == group_id).with_for_update(key_share=True))
        return await self.get(group_id)

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

    async def move(self, old_chat: int, new_chat: int) -> bool:
        """A group became a supergroup: its chat id changes everywhere; False when there was nothing to move.

        Message ids start anew there: what was put up before can neither be taken down nor be mistaken for another.
        """
        groups, outbox, cases = tables.groups, tables.outbox, tables.cases
        # Telegram tells it in both chats: whoever hears it second waits here, and finds it done.
        group_id = await self._locked(groups.c.chat_id == old_chat)
        if group_id is not None:
            await self._make_way(new_chat, group_id)
        moved = update(groups).where(groups.c.chat_id == old_chat).values(chat_id=new_chat)
        changed = (await self.uow.run(moved)).rowcount == 1
        letters = update(outbox).where(outbox.c.chat_id == old_chat).values(chat_id=new_chat, message_id=None)
        await self.uow.run(letters)
        if changed:
            await self.uow.run(update(cases).where(cases.c.group_id == group_id).values(message_id=None))
        return changed

    async def _make_way(self, chat_id: int, group_id: int) -> None:
        """A moment ago the new chat may have been taken for a new group: what came to that row is the group's own."""
        groups, words = tables.groups, tables.group_words
        fresh = (groups.c.chat_id == chat_id) & (groups.c.state == GroupState.NEW.value) & (groups.c.id != group_id)
        new = await self._locked(fresh)
        if new is None:
            return
        await self.uow.run(delete(words).where(words.c.group_id == new))
        places, requests = tables.group_places, tables.join_requests
        await self._drop_doubles(places, places.c.person_id, keep=group_id, drop=new)  # the older place is the real one
        await self._drop_doubles(requests, requests.c.telegram_id, keep=new, drop=group_id)  # who asks again waits
        for table in tables.metadata.sorted_tables:
            for column in table.columns:
                if column.references(groups.c.id):
                    await self.uow.run(update(table).where(column == new).values({column.name: group_id}))
        await self.uow.run(delete(groups).where(groups.c.id == new))

    async def _locked(self, which: ColumnElement[bool]) -> int | None:
        """The id of a group, which nobody else moves, fills or deletes before this commit."""
        query = select(tables.groups.c.id).where(which)
        if self.uow.connection.dialect.name != "sqlite":  # there one writer writes at a time anyway
            query = query.with_for_update()
        found: int | None = (await self.uow.run(query)).scalar()
        return found

    async def _drop_doubles(self, table: Table, who: ColumnElement[int], *, keep: int, drop: int) -> None:
        """Of two rows about the same somebody in both groups the one in `drop` goes."""
        kept = select(who).where(table.c.group_id == keep).scalar_subquery()
        await self.uow.run(delete(table).where(table.c.group_id == drop, who.in_(kept)))

    async def add_new(self, group: Group) -> int | None:
        """A new group's id; None when its chat is a group of ours already."""
        statement = self.uow.insert(tables.groups).values(_values(group))
        new = await self.uow.run(statement.on_conflict_do_nothing().returning(tables.groups.c.id))
        return new.scalar()

    async def put(self, group: Group, *fields: str) -> None:
        """Keep these fields of a group, and leave the others to whoever else is setting them."""
        values = {name: value for name, value in _values(group).items() if name in fields}
        await self.uow.run(update(tables.groups).where(tables.groups.c.id == group.id).values(values))

    async def set_state(self, group_id: int, before: GroupState, state: GroupState) -> bool:
        """Open or close a group; False when somebody was quicker."""
        table = tables.groups
        there = (table.c.id == group_id) & (table.c.state == before.value)
        return (await self.uow.run(update(table).where(there).values(state=state.value))).rowcount == 1

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
        values = {"state": place.value, "changed_at": at, **_times(place, at), **_stay(place, at)}
        return (await self.uow.run(update(table).where(there).values(values))).rowcount == 1

    async def move_on(
        self, group_id: int, person_id: int, deed: Deed, at: datetime, until: datetime | None = None
    ) -> Place | None:
        """Do what the table of ways allows from where the person is now; None, and nothing done, where it does not.

        `until`: how long an offered or assigned place is kept. Lock the group first where room is counted.
        """
        before = await self.place(group_id, person_id)
        place = after(deed, before)
        if place is None:
            return None
        if before is None:
            values = {"state": place.value, "changed_at": at, **_times(place, at)}
            statement = self.uow.insert(tables.group_places).values(group_id=group_id, person_id=person_id, **values)
            new = await self.uow.run(statement.on_conflict_do_nothing().returning(tables.group_places.c.id))
            moved = new.scalar() is not None
        else:
            moved = await self.step(group_id, person_id, before, place, at)
        if moved and until is not None:
            await self.keep_until(group_id, person_id, until)
        return place if moved else None

    async def line(self, group_id: int) -> list[Standing]:
        """Who waits for room and can be offered it, in their order.

        Whoever cannot be written to, or wants to hear nothing, keeps their turn and is passed over meanwhile.
        """
        places, people, bans = tables.group_places, tables.people, tables.bans
        barred = (
            select(bans.c.id)
            .where(bans.c.telegram_id == people.c.telegram_id, bans.c.lifted_at.is_(None))
            .where(bans.c.group_id.is_(None) | (bans.c.group_id == group_id))
        )
        query = (
            select(places)
            .join(people, people.c.id == places.c.person_id)
            .where(places.c.group_id == group_id, places.c.state == Place.WAITING.value)
            .where(people.c.joined_at.is_not(None), people.c.stopped_at.is_(None), people.c.baby_stopped_at.is_(None))
            .where(people.c.unreachable_at.is_(None), ~barred.exists())
            .order_by(places.c.line_at, places.c.id)
        )
        return [_standing(row) for row in await self.uow.run(query)]

    async def overdue(self, group_id: int, now: datetime) -> list[Standing]:
        """Whose offered or assigned place was kept long enough."""
        table = tables.group_places
        held = table.c.state.in_([place.value for place in HELD]) & (table.c.until <= now)
        query = select(table).where(table.c.group_id == group_id, held).order_by(table.c.until, table.c.id)
        return [_standing(row) for row in await self.uow.run(query)]

    async def with_a_line(self, now: datetime) -> list[int]:
        """The groups in which somebody waits for room, or holds a place for longer than it is kept."""
        table = tables.group_places
        held = table.c.state.in_([place.value for place in HELD]) & (table.c.until <= now)
        which = (table.c.state == Place.WAITING.value) | held
        query = select(table.c.group_id).where(which).distinct().order_by(table.c.group_id)
        return [row.group_id for row in await self.uow.run(query)]

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
        again = {**values, **_stay(place, at)}
        await self.uow.run(statement.on_conflict_do_update(index_elements=["group_id", "person_id"], set_=again))

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

    async def close_request(self, group_id: int, telegram_id: int, at: datetime) -> None:
        """A request is over: whoever asked is inside, or went again. What was decided was for one coming in."""
        table = tables.join_requests
        mine = (table.c.group_id == group_id) & (table.c.telegram_id == telegram_id)
        values = {"state": Asked.DECLINED.value, "decided_at": at, "decided_by": None}
        await self.uow.run(update(table).where(mine).values(values))

    async def places_in_area(self, area_id: int) -> dict[int, set[Place]]:
        """What places each person has in the groups of an area, by person id."""
        places, groups = tables.group_places, tables.groups
        query = select(places.c.person_id, places.c.state).join(groups, groups.c.id == places.c.group_id)
        found: dict[int, set[Place]] = {}
        for row in await self.uow.run(query.where(groups.c.area_id == area_id)):
            found.setdefault(row.person_id, set()).add(Place(row.state))
        return found

    async def request_of(self, group_id: int, telegram_id: int) -> JoinRequest | None:
        """What became of somebody's request at this door."""
        table = tables.join_requests
        query = select(table).where(table.c.group_id == group_id, table.c.telegram_id == telegram_id)
        row = (await self.uow.run(query)).first()
        return _request(row) if row else None

    async def undecided_since(self, before: datetime) -> list[JoinRequest]:
        """Requests of before then that nobody has decided."""
        table = tables.join_requests
        query = select(table).where(table.c.state == Asked.PENDING.value, table.c.asked_at <= before)
        return [_request(row) for row in await self.uow.run(query.order_by(table.c.id))]

    async def strangers(self, group_id: int) -> list[JoinRequest]:
        """Who waits at this group's door without having joined the programme, first come first."""
        table, people = tables.join_requests, tables.people
        joined = (people.c.telegram_id == table.c.telegram_id) & people.c.joined_at.is_not(None)
        waits = (table.c.group_id == group_id) & (table.c.state == Asked.PENDING.value) & people.c.id.is_(None)
        query = select(table).outerjoin(people, joined).where(waits).order_by(table.c.asked_at, table.c.id)
        return [_request(row) for row in await self.uow.run(query)]

    async def off_duty(self, now: datetime) -> set[int]:
        """Champions who are off now."""
        table = tables.days_off
        query = select(table.c.person_id).where(table.c.since <= now, table.c.until > now)
        return {row.person_id for row in await self.uow.run(query)}

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


def _stay(place: Place, at: datetime) -> dict[str, Any]:
    """When somebody with a row came in: who is inside, or was until lately, is nobody new and is not welcomed again."""
    table = tables.group_places
    if place in {Place.LEFT, Place.REMOVED, Place.BANNED}:
        return {}
    left_lately = (table.c.state == Place.LEFT.value) & (table.c.changed_at > at - CAME_BACK_WITHIN)
    on_the_way = table.c.state.in_([each.value for each in (Place.WAITING, Place.OFFERED, Place.ASSIGNED)])
    goes_on = table.c.entered_at.is_not(None) & (left_lately | on_the_way | (table.c.state == Place.MEMBER.value))
    fresh = literal(at, Moment) if place is Place.MEMBER else null()
    return {
        "entered_at": case((goes_on, table.c.entered_at), else_=fresh),
        "welcomed_at": case((goes_on, table.c.welcomed_at), else_=null()),
    }


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
    return JoinRequest(
        id=row.id,
        group_id=row.group_id,
        telegram_id=row.telegram_id,
        state=Asked(row.state),
        asked_at=row.asked_at,
        decided_at=row.decided_at,
        decided_by=row.decided_by,
    )
