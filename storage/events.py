"""Events and what people answered."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select, update

from domain.events import Access, Answer, Audience, Counts, Event, EventState, EventWords, Kind
from storage import tables
from storage.rows import Repository

_READ = {"audience", "state", "kind", "access"}


class Events(Repository):
    """Events by area and time; one answer per person."""

    async def add(self, event: Event, by: int | None, at: datetime) -> int:
        """A new event's id."""
        event_id = await self.uow.add(insert(tables.events).values(created_by=by, created_at=at, **_values(event)))
        if not event.uid:
            await self._set(event_id, uid=f"event-{event_id}@abc-parents")
        return event_id

    async def change(self, event: Event) -> None:
        """Everything that is kept of an event."""
        await self._set(event.id, **_values(event))

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

    async def move_state(self, event_id: int, before: EventState, to: EventState) -> bool:
        """Move an event on once; False when it was not in the state before."""
        table = tables.events
        there = (table.c.id == event_id) & (table.c.state == before.value)
        return (await self.uow.run(update(table).where(there).values(state=to.value))).rowcount == 1

    async def answer_of(self, event_id: int, person_id: int) -> Answer | None:
        """What the person answered, if anything."""
        table = tables.rsvps
        query = select(table.c.answer).where(table.c.event_id == event_id, table.c.person_id == person_id)
        found = (await self.uow.run(query)).scalar()
        return Answer(found) if found else None

    async def answer(self, event_id: int, person_id: int, answer: Answer, at: datetime) -> None:
        """Set the person's answer; a new one replaces the old."""
        values = {"answer": answer.value, "at": at}
        statement = self.uow.insert(tables.rsvps).values(event_id=event_id, person_id=person_id, **values)
        await self.uow.run(statement.on_conflict_do_update(index_elements=["event_id", "person_id"], set_=values))

    async def counts(self, event_id: int) -> Counts:
        """How many are going, how many cannot."""
        table = tables.rsvps
        query = (
            select(table.c.answer, func.count().label("n")).where(table.c.event_id == event_id).group_by(table.c.answer)
        )
        found = {row.answer: row.n for row in await self.uow.run(query)}
        return Counts(**{answer.value: found.get(answer.value, 0) for answer in Answer})

    async def going(self, event_id: int) -> list[int]:
        """The ids of those who are going."""
        table = tables.rsvps
        query = select(table.c.person_id).where(table.c.event_id == event_id, table.c.answer == Answer.GOING.value)
        return [row.person_id for row in await self.uow.run(query.order_by(table.c.id))]


def _values(event: Event) -> dict[str, Any]:
    values = {f.name: getattr(event, f.name) for f in fields(Event) if f.name != "id"}
    return values | {"access": json.dumps(asdict(event.access))}


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
