"""Answers to events: who comes, who waits and in which order, what they need."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, func, select, update

from domain.events import Answer, Counts, EventState
from domain.rsvp import Need, Needs, Rsvp, Why
from storage import tables
from storage.rows import Repository

_NEEDS, _NAME = "rsvps.needs", "rsvps.door_name"
_FORGOTTEN: dict[str, Any] = {"needs": None, "door_name": None}


class Rsvps(Repository):
    """One answer per person and event. Whoever changes answers holds the event first: `Events.get` locks it."""

    async def of(self, event_id: int, person_id: int) -> Rsvp | None:
        """Where the person stands, if she answered."""
        row = (await self.uow.run(select(tables.rsvps).where(_hers(event_id, person_id)))).first()
        return self._rsvp(row) if row else None

    async def answer_of(self, event_id: int, person_id: int) -> Answer | None:
        """What the person answered, if anything."""
        query = select(tables.rsvps.c.answer).where(_hers(event_id, person_id))
        found = (await self.uow.run(query)).scalar()
        return Answer(found) if found else None

    async def answer(
        self, event_id: int, person_id: int, answer: Answer, at: datetime, offer_until: datetime | None = None
    ) -> None:
        """Set the person's answer; a new one replaces the old, and what belonged to the old one goes.

        Whoever waits gets the next number of the line.
        """
        values: dict[str, Any] = {"answer": answer.value, "at": at, "why": None, "number": None, "confirmed_at": None}
        values |= {"offer_until": offer_until}
        if answer is Answer.WAITING:
            values["number"] = await self._next_number(event_id)
        if answer is not Answer.GOING:
            values |= {"arrived_at": None, **_FORGOTTEN}
        statement = self.uow.insert(tables.rsvps).values(event_id=event_id, person_id=person_id, **values)
        await self.uow.run(statement.on_conflict_do_update(index_elements=["event_id", "person_id"], set_=values))

    async def drop(self, event_id: int, person_id: int) -> bool:
        """No answer any more; False when there was none."""
        return (await self.uow.run(delete(tables.rsvps).where(_hers(event_id, person_id)))).rowcount == 1

    async def counts(self, event_id: int) -> Counts:
        """How many said what."""
        table = tables.rsvps
        query = (
            select(table.c.answer, func.count().label("n")).where(table.c.event_id == event_id).group_by(table.c.answer)
        )
        found = {row.answer: row.n for row in await self.uow.run(query)}
        return Counts(**{answer.value: found.get(answer.value, 0) for answer in Answer})

    async def with_answer(self, event_id: int, *answers: Answer) -> list[Rsvp]:
        """Everybody with one of these answers, in the order in which they first answered."""
        table = tables.rsvps
        those = (table.c.event_id == event_id) & table.c.answer.in_([each.value for each in answers])
        return [self._rsvp(row) for row in await self.uow.run(select(table).where(those).order_by(table.c.id))]

    # --- the line --------------------------------------------------------------------------------------

    async def line(self, event_id: int) -> list[int]:
        """The ids of those who wait and can be offered a place, in their order.

        Whoever cannot be written to, or wants to hear nothing, keeps their turn and is passed over meanwhile.
        """
        return await self._with(event_id, Answer.WAITING, _hears())

    async def out_of_reach(self, event_id: int) -> list[int]:
        """The ids of those for whom a place is kept, and who cannot hear of it (any more)."""
        return await self._with(event_id, Answer.OFFERED, ~_hears())

    async def with_line(self, now: datetime) -> list[int]:
        """The ids of coming events at which somebody waits or is offered a place, lowest first."""
        table, events = tables.rsvps, tables.events
        query = (
            select(table.c.event_id)
            .join(events, events.c.id == table.c.event_id)
            .where(table.c.answer.in_([Answer.WAITING.value, Answer.OFFERED.value]))
            .where(events.c.state == EventState.ANNOUNCED.value, events.c.starts_at > now)
            .distinct()
            .order_by(table.c.event_id)
        )
        return [row.event_id for row in await self.uow.run(query)]

    async def position(self, event_id: int, person_id: int) -> int:
        """Which in line she is, from 1."""
        table = tables.rsvps
        waiting = (table.c.event_id == event_id) & (table.c.answer == Answer.WAITING.value)
        query = select(table.c.person_id).where(waiting).order_by(table.c.number, table.c.id)
        line = [row.person_id for row in await self.uow.run(query)]
        return line.index(person_id) + 1 if person_id in line else len(line) + 1

    async def run_out(self, event_id: int, now: datetime) -> list[int]:
        """The ids of those for whom a place was kept long enough."""
        offered = await self.with_answer(event_id, Answer.OFFERED)
        return [each.person_id for each in offered if each.has_run_out(now)]

    async def keep_until(self, event_id: int, person_id: int, until: datetime) -> None:
        """An offer ends at another time."""
        await self._set(_hers(event_id, person_id), offer_until=until)

    async def held_by(self, person_id: int, now: datetime, answers: Collection[Answer]) -> list[int]:
        """The ids of coming events to which the person gave one of these answers, lowest first."""
        table, events = tables.rsvps, tables.events
        query = (
            select(table.c.event_id)
            .join(events, events.c.id == table.c.event_id)
            .where(table.c.person_id == person_id, table.c.answer.in_([each.value for each in answers]))
            .where(events.c.state == EventState.ANNOUNCED.value, events.c.starts_at > now)
            .order_by(table.c.event_id)
        )
        return [row.event_id for row in await self.uow.run(query)]

    # --- what belongs to an answer ---------------------------------------------------------------------

    async def say_why(self, event_id: int, person_id: int, why: Why) -> bool:
        """What got in the way; False when she can come after all."""
        cannot = _hers(event_id, person_id) & (tables.rsvps.c.answer == Answer.CANNOT.value)
        return await self._set(cannot, why=why.value)

    async def whys(self, event_id: int) -> Counter[Why]:
        """How often each reason was given."""
        table = tables.rsvps
        query = (
            select(table.c.why, func.count().label("n"))
            .where(table.c.event_id == event_id, table.c.why.is_not(None))
            .group_by(table.c.why)
        )
        return Counter({Why(row.why): row.n for row in await self.uow.run(query)})

    async def set_needs(self, event_id: int, person_id: int, needs: Needs) -> bool:
        """What she needs, sealed; nothing chosen is nothing kept. False when she is not going."""
        kept = {"what": sorted(needs.what), "language": needs.language}
        sealed = self.sealer.seal_json(kept, _NEEDS) if needs.what else None
        return await self._set(_going(event_id, person_id), needs=sealed)

    async def needs(self, event_id: int) -> tuple[Counter[Need], Counter[str]]:
        """What those who are going need, and the interpreters' languages by code: counts only."""
        found = [each.needs for each in await self.with_answer(event_id, Answer.GOING) if each.needs]
        languages = Counter(each.language for each in found if Need.INTERPRETER in each.what)
        return Counter(need for each in found for need in each.what), languages

    async def set_door_name(self, event_id: int, person_id: int, name: str) -> bool:
        """The name to tick at the door, sealed; empty forgets it. False when she is not going."""
        sealed = self.sealer.seal(name, _NAME) if name else None
        return await self._set(_going(event_id, person_id), door_name=sealed)

    async def forget_needs(self, event_id: int) -> None:
        """Names and needs have done their work."""
        await self._set(tables.rsvps.c.event_id == event_id, **_FORGOTTEN)

    async def confirm(self, event_id: int, person_id: int, at: datetime) -> bool:
        """She is coming, she says again, or afterwards that she was there; False when she is not going any more."""
        return await self._set(_going(event_id, person_id), confirmed_at=at)

    async def arrive(self, event_id: int, person_id: int, at: datetime | None) -> bool:
        """Ticked at the door, or not after all; False when she is not going."""
        return await self._set(_going(event_id, person_id), arrived_at=at)

    async def faces(self, event_id: int) -> Counter[int]:
        """How often each face was tapped after the event, by score."""
        table = tables.voices
        tapped = (table.c.subject == f"event:{event_id}") & table.c.score.is_not(None)
        query = select(table.c.score, func.count().label("n")).where(tapped).group_by(table.c.score)
        return Counter({row.score: row.n for row in await self.uow.run(query)})

    async def _with(self, event_id: int, answer: Answer, whose: ColumnElement[bool]) -> list[int]:
        table, people = tables.rsvps, tables.people
        query = (
            select(table.c.person_id)
            .join(people, people.c.id == table.c.person_id)
            .where(table.c.event_id == event_id, table.c.answer == answer.value, whose)
            .order_by(table.c.number, table.c.id)
        )
        return [row.person_id for row in await self.uow.run(query)]

    async def _next_number(self, event_id: int) -> int:
        table = tables.rsvps
        query = select(func.max(table.c.number)).where(table.c.event_id == event_id)
        return ((await self.uow.run(query)).scalar() or 0) + 1

    async def _set(self, where: ColumnElement[bool], **values: Any) -> bool:
        return (await self.uow.run(update(tables.rsvps).where(where).values(**values))).rowcount > 0

    def _rsvp(self, row: Any) -> Rsvp:
        needs = self.sealer.open_json(row.needs, _NEEDS) if row.needs is not None else None
        return Rsvp(
            row.event_id,
            row.person_id,
            Answer(row.answer),
            row.at,
            Why(row.why) if row.why else None,
            row.number,
            row.offer_until,
            row.confirmed_at,
            row.arrived_at,
            Needs(frozenset(Need(each) for each in needs["what"]), needs["language"]) if needs else None,
            self.sealer.open(row.door_name, _NAME) if row.door_name is not None else "",
        )


def _hers(event_id: int, person_id: int) -> ColumnElement[bool]:
    return (tables.rsvps.c.event_id == event_id) & (tables.rsvps.c.person_id == person_id)


def _hears() -> ColumnElement[bool]:
    """Whether a letter about an event would reach this person."""
    people = tables.people.c
    wants = people.joined_at.is_not(None) & people.stopped_at.is_(None)
    return wants & people.baby_stopped_at.is_(None) & people.unreachable_at.is_(None)


def _going(event_id: int, person_id: int) -> ColumnElement[bool]:
    return _hers(event_id, person_id) & (tables.rsvps.c.answer == Answer.GOING.value)
