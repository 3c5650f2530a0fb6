"""Events and answers to them, on both engines."""

from __future__ import annotations

import asyncio

import pytest

from domain import events
from domain.events import Answer, Counts, EventState
from domain.refused import Refused
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.storage.place import DAY, NOW, event, people, person


async def _rsvp(uow: UnitOfWork, event_id: int, person_id: int, wish: Answer = Answer.GOING) -> Answer:
    """What the handler of a press does, with the rule of the domain."""
    found = await uow.events.get(event_id)
    assert found is not None
    before = await uow.events.answer_of(event_id, person_id)
    answer = events.answer(found, await uow.events.counts(event_id), before, wish, NOW)
    await uow.events.answer(event_id, person_id, answer, NOW)
    return answer


async def test_of_a_hundred_people_exactly_ten_get_the_last_ten_places(database: Database) -> None:
    """E37: a place is never given twice, however many press at once, on SQLite and PostgreSQL."""
    event_id = await database.write(lambda uow: event(uow, places=10))
    crowd = await database.write(lambda uow: people(uow, 100))
    asked = [database.write(lambda uow, p=p: _rsvp(uow, event_id, p.id)) for p in crowd]  # type: ignore[misc] # a lambda's default
    answers = await asyncio.gather(*asked, return_exceptions=True)
    assert answers.count(Answer.GOING) == 10
    refused = [each.key for each in answers if isinstance(each, Refused)]
    assert refused == ["events-full"] * 90
    assert await database.write(lambda uow: uow.events.counts(event_id)) == Counts(going=10)


async def test_a_place_given_back_is_free_for_somebody_else(database: Database) -> None:
    """Who cannot come any more makes room, and a new answer replaces the old one."""
    event_id = await database.write(lambda uow: event(uow, places=1))
    first, second = await database.write(lambda uow: people(uow, 2))
    await database.write(lambda uow: _rsvp(uow, event_id, first.id))
    with pytest.raises(Refused):
        await database.write(lambda uow: _rsvp(uow, event_id, second.id))
    await database.write(lambda uow: _rsvp(uow, event_id, first.id, Answer.CANNOT))
    await database.write(lambda uow: _rsvp(uow, event_id, second.id))
    assert await database.write(lambda uow: uow.events.going(event_id)) == [second.id]
    assert await database.write(lambda uow: uow.events.counts(event_id)) == Counts(1, 1)
    assert await database.write(lambda uow: uow.events.answer_of(event_id, first.id)) is Answer.CANNOT


async def test_an_event_is_called_off_once(database: Database) -> None:
    """Of many who call it off at once, one is told that it was them."""
    event_id = await database.write(event)
    announced, off = EventState.ANNOUNCED, EventState.CANCELLED
    moved = await asyncio.gather(
        *(database.write(lambda uow: uow.events.move_state(event_id, announced, off)) for _ in range(20))
    )
    assert sum(moved) == 1


async def test_only_what_is_announced_and_has_not_begun_is_coming(database: Database) -> None:
    """The list holds neither what is over nor what is off, and keeps to the areas asked for."""
    event_id = await database.write(event)
    found = await database.write(lambda uow: uow.events.get(event_id))
    assert found is not None
    assert found.places == 12
    assert await database.write(lambda uow: uow.events.coming(NOW)) == [found]
    assert await database.write(lambda uow: uow.events.coming(NOW, (found.area_id,))) == [found]
    assert await database.write(lambda uow: uow.events.coming(NOW, (found.area_id + 1,))) == []
    assert await database.write(lambda uow: uow.events.coming(NOW + 6 * DAY)) == []
    await database.write(lambda uow: uow.events.move_state(event_id, EventState.ANNOUNCED, EventState.CANCELLED))
    assert await database.write(lambda uow: uow.events.coming(NOW)) == []


async def test_nobody_answered_an_event_that_nobody_knows(database: Database) -> None:
    """Asking for what is not there gives nothing."""
    somebody = await database.write(person)
    assert await database.write(lambda uow: uow.events.get(99)) is None
    assert await database.write(lambda uow: uow.events.answer_of(99, somebody.id)) is None
