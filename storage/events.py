"""Events, and their words in other languages."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update

from domain.events import Access, Audience, Event, EventState, EventWords, Kind
from storage import tables
from storage.rows import Repository

_READ = {"audience", "state", "kind", "access"}


class Events(Repository):
    """Events by area and time."""

    async def add(self, event: Event, by: int | None, at: datetime) -> int:
        """A new event's id."""
        event_id = await self.uow.add(insert(tables.events).values(created_by=by, created_at=at, **_values(event)))
        if not event.uid:
            await self._set(event_id, uid=f"event-{event_id}@abc-parents")
        return event_id

    async def change(self, event: Event) -> None:
        """Everything that is kept of an event."""
        await self._set(event.id, **_values(event))

    async def change_from(self, before: Event, after: Event) -> bool:
        """Everything that is kept of an event, if nobody has changed it since `before`; False otherwise."""
        table = tables.events
        same = (table.c.id == before.id) & (table.c.sequence == before.sequence) & (table.c.state == before.state.value)
        return (await self.uow.run(update(table).where(same).values(**_values(after)))).rowcount == 1

    async def _set(self, event_id: int, **values: Any) -> None:
        await self.uow.run(update(tables.events).where(tables.events.c.id == event_id).values(**values))

    async def words(self, event_id: int) -> dict[str, EventWords]:
        """The event's words in other languages than its own."""
        table = tables.event_words
        rows = await self.uow.run(select(table).where(table.c.event_id == event_id).order_by(table.c.language))
        return {row.language: EventWords(row.language, row.title, row.about) for row in rows}

    async def set_words(self, event_id: int, words: EventWords) -> None:
        """The event's words in one more language, or anew."""
        values = {"title": words.title, "about": words.about}
        statement = self.uow.insert(tables.event_words).values(event_id=event_id, language=words.language, **values)
        await self.uow.run(statement.on_conflict_do_update(index_elements=["event_id", "language"], set_=values))

    async def get(self, event_id: int) -> Event | None:
        """One event. On PostgreSQL the row is locked until the turn is over, so that places are counted right."""
        query = select(tables.events).where(tables.events.c.id == event_id).with_for_update()
        row = (await self.uow.run(query)).first()
        return _event(row) if row else None

    async def coming(self, now: datetime, area_ids: tuple[int, ...] | None = None) -> list[Event]:
        """Announced events that have not begun, soonest first; of some areas or of all."""
        table = tables.events
        query = select(table).where(table.c.state == EventState.ANNOUNCED.value, table.c.starts_at > now)
        if area_ids is not None:
            query = query.where(table.c.area_id.in_(area_ids))
        return [_event(row) for row in await self.uow.run(query.order_by(table.c.starts_at, table.c.id))]

    async def drafts(self, area_ids: tuple[int, ...] | None = None) -> list[Event]:
        """Drafts, newest first; of some areas or of all."""
        table = tables.events
        query = select(table).where(table.c.state == EventState.DRAFT.value)
        if area_ids is not None:
            query = query.where(table.c.area_id.in_(area_ids))
        return [_event(row) for row in await self.uow.run(query.order_by(table.c.id.desc()))]

    async def past(self, now: datetime, since: datetime, area_ids: tuple[int, ...] | None = None) -> list[Event]:
        """Announced events that began between `since` and now, newest first; of some areas or of all."""
        table = tables.events
        began = table.c.starts_at.between(since, now) & (table.c.state == EventState.ANNOUNCED.value)
        query = select(table).where(began)
        if area_ids is not None:
            query = query.where(table.c.area_id.in_(area_ids))
        return [_event(row) for row in await self.uow.run(query.order_by(table.c.starts_at.desc(), table.c.id))]

    async def called_off(self, since: datetime, area_ids: tuple[int, ...] | None = None) -> list[Event]:
        """Events that were called off and would begin later than `since`, latest first; of some areas or of all."""
        table = tables.events
        query = select(table).where(table.c.state == EventState.CANCELLED.value, table.c.starts_at > since)
        if area_ids is not None:
            query = query.where(table.c.area_id.in_(area_ids))
        return [_event(row) for row in await self.uow.run(query.order_by(table.c.starts_at.desc(), table.c.id))]

    async def series(self, series_id: int) -> list[Event]:
        """The events of a weekly one, in order, called off or not."""
        table = tables.events
        query = select(table).where(table.c.series_id == series_id).order_by(table.c.starts_at, table.c.id)
        return [_event(row) for row in await self.uow.run(query)]

    async def drop_draft(self, event_id: int) -> bool:
        """Throw a draft away, words and all; False when it is no draft."""
        table = tables.events
        query = select(table.c.id).where(table.c.id == event_id, table.c.state == EventState.DRAFT.value)
        if (await self.uow.run(query.with_for_update())).first() is None:
            return False
        for each in (tables.event_words, tables.event_hosts):
            await self.uow.run(delete(each).where(each.c.event_id == event_id))
        await self.uow.run(delete(table).where(table.c.id == event_id))
        return True

    async def move_state(self, event_id: int, before: EventState, to: EventState) -> bool:
        """Move an event on once; False when it was not in the state before."""
        table = tables.events
        there = (table.c.id == event_id) & (table.c.state == before.value)
        return (await self.uow.run(update(table).where(there).values(state=to.value))).rowcount == 1


def _values(event: Event) -> dict[str, Any]:
    values = {f.name: getattr(event, f.name) for f in fields(Event) if f.name != "id"}
    return values | {"access": json.dumps(asdict(event.access), ensure_ascii=False)}


def _event(row: Any) -> Event:
    plain = {f.name: getattr(row, f.name) for f in fields(Event) if f.name not in _READ}
    access = json.loads(row.access)
    return Event(
        audience=Audience(row.audience),
        state=EventState(row.state),
        kind=Kind(row.kind),
        access=Access(**{**access, "languages": tuple(access.get("languages", ()))}),
        **plain,
    )
