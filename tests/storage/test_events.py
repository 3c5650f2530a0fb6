"""Events and answers to them, on both engines."""

from __future__ import annotations

import asyncio

from domain.events import EventState
from storage.database import Database
from tests.storage.place import DAY, NOW, event, person


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
    assert await database.write(lambda uow: uow.rsvps.answer_of(99, somebody.id)) is None
