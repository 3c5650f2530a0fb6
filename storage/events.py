"""Events and what people answered."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select, update

from domain.events import Answer, Audience, Counts, Event, EventState
from storage import tables
from storage.rows import Repository


class Events(Repository):
    """Events by area and time; one answer per person."""

    async def add(self, event: Event, by: int | None, at: datetime) -> int:
        """A new event's id."""
        return await self.uow.add(
            insert(tables.events).values(
                area_id=event.area_id,
                title=event.title,
                place=event.place,
                wall=event.wall,
                zone=event.zone,
                starts_at=event.starts_at,
                places=event.places,
                audience=event.audience.value,
                state=event.state.value,
                created_by=by,
                created_at=at,
            )
        )

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
        return Counts(found.get(Answer.GOING.value, 0), found.get(Answer.CANNOT.value, 0))

    async def going(self, event_id: int) -> list[int]:
        """The ids of those who are going."""
        table = tables.rsvps
        query = select(table.c.person_id).where(table.c.event_id == event_id, table.c.answer == Answer.GOING.value)
        return [row.person_id for row in await self.uow.run(query.order_by(table.c.id))]


def _event(row: Any) -> Event:
    return Event(
        id=row.id,
        area_id=row.area_id,
        title=row.title,
        place=row.place,
        wall=row.wall,
        zone=row.zone,
        starts_at=row.starts_at,
        places=row.places,
        audience=Audience(row.audience),
        state=EventState(row.state),
    )
