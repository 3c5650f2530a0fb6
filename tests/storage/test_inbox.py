"""The durable inbox, on both engines."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from storage.database import Database
from storage.inbox import KEPT_FOR, Arrived, InboxRow
from tests.storage.place import NOW


def _arrival(update_id: int, words: str = "hello", source: str = "telegram") -> Arrived:
    return Arrived(source, update_id, "person:7001", {"message": {"text": words}})


async def _keep(database: Database, *arrivals: Arrived) -> list[InboxRow]:
    return await database.write(lambda uow: uow.inbox.keep(arrivals, NOW))


async def test_an_update_that_comes_twice_is_kept_once(database: Database) -> None:
    """E35: a redelivered update gives no row, also inside one batch and from many polls at once."""
    kept = await _keep(database, _arrival(1), _arrival(2), _arrival(1))
    assert [row.lane for row in kept] == ["person:7001"] * 2
    again = await asyncio.gather(*(_keep(database, _arrival(1), _arrival(2), _arrival(3)) for _ in range(20)))
    assert sum(len(rows) for rows in again) == 1
    assert len(await database.write(lambda uow: uow.inbox.unfinished())) == 3


async def test_an_update_that_was_answered_is_not_taken_up_again(database: Database) -> None:
    """E35: the bare id stays after the words are wiped, and still turns its double away."""
    (row,) = await _keep(database, _arrival(1))
    await database.write(lambda uow: uow.inbox.done(row.id, NOW))
    assert await _keep(database, _arrival(1)) == []
    assert await database.write(lambda uow: uow.inbox.unfinished()) == []


async def test_ids_are_forgotten_after_two_days(database: Database) -> None:
    """E35: when ids restart after a quiet week, an id of last week is a new update; before 48 h it is a double."""
    (row,) = await _keep(database, _arrival(1))
    await database.write(lambda uow: uow.inbox.done(row.id, NOW))
    assert await database.write(lambda uow: uow.inbox.sweep(NOW + KEPT_FOR)) == 0
    assert await _keep(database, _arrival(1)) == []
    assert await database.write(lambda uow: uow.inbox.sweep(NOW + KEPT_FOR + timedelta(seconds=1))) == 1
    assert len(await _keep(database, _arrival(1, "somebody else"))) == 1


async def test_what_is_not_finished_is_never_swept(database: Database) -> None:
    """E34: an update that waits for its turn waits however long it takes."""
    waiting, decided = await _keep(database, _arrival(1), _arrival(2))
    await database.write(lambda uow: uow.inbox.decided(decided.id, {"chat_id": 5}))
    assert await database.write(lambda uow: uow.inbox.sweep(NOW + timedelta(days=90))) == 0
    left = await database.write(lambda uow: uow.inbox.unfinished())
    assert [(row.id, row.shown) for row in left] == [(waiting.id, None), (decided.id, {"chat_id": 5})]


async def test_an_effect_and_an_update_may_share_a_number(database: Database) -> None:
    """Ids are unique per source."""
    assert len(await _keep(database, _arrival(1), _arrival(1, source="effect"))) == 2


async def test_failures_and_crashes_are_counted_apart(database: Database) -> None:
    """A row is parked for its own failures, never for a crash that it was in hand at."""
    (row,) = await _keep(database, _arrival(1))
    assert await database.write(lambda uow: uow.inbox.count_failure(row.id)) == 1
    assert await database.write(lambda uow: uow.inbox.count_failure(row.id)) == 2
    assert await database.write(lambda uow: uow.inbox.count_crash(row.id)) == 1
    (found,) = await database.write(lambda uow: uow.inbox.unfinished())
    assert (found.failures, found.crashes, found.payload) == (2, 1, row.payload)


async def test_a_parked_row_waits_for_somebody_to_look(database: Database) -> None:
    """It is counted, not taken up again, and turns its double away."""
    (row,) = await _keep(database, _arrival(1))
    await database.write(lambda uow: uow.inbox.parked(row.id, NOW))
    assert await database.write(lambda uow: uow.inbox.parked_count()) == 1
    assert await database.write(lambda uow: uow.inbox.unfinished()) == []
    assert await _keep(database, _arrival(1)) == []


async def test_only_a_clean_stop_is_clean(database: Database) -> None:
    """The first start and the one after a clean stop are clean; the one after a crash is not."""
    first, clean = await database.write(lambda uow: uow.runs.begin(NOW))
    assert clean
    _, clean = await database.write(lambda uow: uow.runs.begin(NOW))
    assert not clean
    third, _ = await database.write(lambda uow: uow.runs.begin(NOW))
    await database.write(lambda uow: uow.runs.end(third, NOW))
    _, clean = await database.write(lambda uow: uow.runs.begin(NOW))
    assert clean
    assert first != third
