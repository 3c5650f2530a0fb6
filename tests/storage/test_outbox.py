"""The outbox, on both engines."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import Any

from domain.delivery import Class, Lane, Next, State
from storage.database import Database
from storage.outbox import _CLAIMS, Letter
from tests.storage.place import DAY, NOW, SCREEN, letter, people, person


async def _claim(database: Database, limit: int = 100) -> list[int]:
    return [row.id for row in await database.write(lambda uow: uow.outbox.claim(NOW, limit))]


async def test_a_letter_is_put_in_once(database: Database) -> None:
    """D32: the same key, however often and however many at once, is one letter."""
    somebody = await database.write(person)
    put = await asyncio.gather(
        *(database.write(lambda uow: uow.outbox.put(letter(somebody, "k"), NOW)) for _ in range(50))
    )
    assert sum(put) == 1
    assert len(await _claim(database)) == 1


async def test_no_letter_is_claimed_twice(database: Database) -> None:
    """D27: many who claim at once share the letters out and take none twice."""
    somebody = await database.write(person)
    for number in range(40):
        await database.write(lambda uow, n=number: uow.outbox.put(letter(somebody, f"k{n}"), NOW))  # type: ignore[misc] # a lambda's default
    taken = [i for ids in await asyncio.gather(*(_claim(database, 7) for _ in range(10))) for i in ids]
    assert len(taken) == len(set(taken)) == 40


async def test_the_more_urgent_lane_goes_first(database: Database) -> None:
    """An alert to staff overtakes a thousand invitations; within a lane the oldest goes first."""
    somebody = await database.write(person)
    for key, lane in (("b1", Lane.BROADCAST), ("b2", Lane.BROADCAST), ("a", Lane.ALERT)):
        await database.write(lambda uow, k=key, lane=lane: uow.outbox.put(letter(somebody, k, lane=lane), NOW))  # type: ignore[misc] # as above
    (first,) = await database.write(lambda uow: uow.outbox.claim(NOW, 1))
    assert first.lane is Lane.ALERT
    rest = await database.write(lambda uow: uow.outbox.claim(NOW, 5))
    assert [row.lane for row in rest] == [Lane.BROADCAST] * 2
    assert rest[0].id < rest[1].id


async def test_a_letter_arrives_at_its_sender_as_it_was_put_in(database: Database) -> None:
    """Everything that the sender needs survives the database."""
    somebody = await database.write(person)
    written = Letter(
        somebody.id, 7001, SCREEN, Class.REMINDER, Lane.REMINDER, "k", "event:4", "nearby", 12, NOW - DAY, NOW + DAY
    )
    await database.write(lambda uow: uow.outbox.put(written, NOW))
    (row,) = await database.write(lambda uow: uow.outbox.claim(NOW, 1))
    found = (row.person_id, row.chat_id, row.screen, row.kind, row.lane, row.subject, row.needs, row.expires_at)
    assert found == (somebody.id, 7001, SCREEN, Class.REMINDER, Lane.REMINDER, "event:4", "nearby", NOW + DAY)
    assert (row.attempts, row.child_id) == (0, 12)


async def test_a_letter_waits_until_it_is_due(database: Database) -> None:
    """What is due later is not claimed before its time."""
    somebody = await database.write(person)
    await database.write(lambda uow: uow.outbox.put(letter(somebody, "k", due_at=NOW + DAY), NOW))
    assert await _claim(database) == []
    assert len(await database.write(lambda uow: uow.outbox.claim(NOW + DAY, 1))) == 1


async def test_a_stopped_letter_does_not_leave(database: Database) -> None:
    """A6, C22: what was claimed is stopped too, and only what already leaves goes on."""
    a, b = await database.write(lambda uow: people(uow, 2))
    for who, key in ((a, "k1"), (a, "k2"), (a, "k3"), (b, "k4")):
        await database.write(lambda uow, w=who, k=key: uow.outbox.put(letter(w, k), NOW))  # type: ignore[misc] # as above
    leaving, claimed = await _claim(database, 2)
    assert await database.write(lambda uow: uow.outbox.sending(leaving))
    assert await database.write(lambda uow: uow.outbox.cancel(NOW, person_id=a.id)) == 2
    assert not await database.write(lambda uow: uow.outbox.sending(claimed))
    tally = await database.write(lambda uow: uow.outbox.tally("event:1"))
    assert tally == {State.SENDING: 1, State.CANCELLED: 2, State.PENDING: 1}
    assert await database.write(lambda uow: uow.outbox.cancel(NOW, subject="event:1")) == 1


async def test_of_many_who_would_send_one_letter_one_does(database: Database) -> None:
    """D27: `sending` is entered once."""
    somebody = await database.write(person)
    await database.write(lambda uow: uow.outbox.put(letter(somebody, "k"), NOW))
    (row_id,) = await _claim(database)
    left = await asyncio.gather(*(database.write(lambda uow: uow.outbox.sending(row_id)) for _ in range(20)))
    assert sum(left) == 1


async def test_after_a_crash_nothing_that_may_have_arrived_is_sent_again(database: Database) -> None:
    """D27: what was only claimed waits again; a notice that was leaving is unknown, a reminder goes once more."""
    somebody = await database.write(person)
    kinds = {"notice": Class.NOTICE, "reminder": Class.REMINDER, "alert": Class.ALERT, "claimed": Class.NOTICE}
    for key, kind in kinds.items():
        await database.write(lambda uow, k=key, kind=kind: uow.outbox.put(letter(somebody, k, kind), NOW))  # type: ignore[misc] # as above
    ids = await _claim(database)
    for row_id in ids[:3]:
        await database.write(lambda uow, r=row_id: uow.outbox.sending(r))  # type: ignore[misc] # as above
    assert await database.write(lambda uow: uow.outbox.recover(NOW)) == 4
    tally = await database.write(lambda uow: uow.outbox.tally("event:1"))
    assert tally == {State.UNKNOWN: 1, State.PENDING: 3}
    again = await database.write(lambda uow: uow.outbox.claim(NOW + timedelta(minutes=5), 9))
    assert [(row.id, row.attempts) for row in again] == [(ids[1], 1), (ids[3], 0), (ids[2], 1)]


async def test_a_finished_letter_holds_no_words(database: Database) -> None:
    """Once its end is known nothing of a letter is left but its outcome."""
    somebody = await database.write(person)
    await database.write(lambda uow: uow.outbox.put(letter(somebody, "k"), NOW))
    (row_id,) = await _claim(database)
    await database.write(lambda uow: uow.outbox.sending(row_id))
    later = Next(State.PENDING, NOW + DAY)
    await database.write(lambda uow: uow.outbox.settle(row_id, later, NOW, before=State.SENDING))
    assert await _claim(database) == []
    (row,) = await database.write(lambda uow: uow.outbox.claim(NOW + DAY, 1))
    assert row.screen == SCREEN
    sent = Next(State.SENT)
    assert not await database.write(lambda uow: uow.outbox.settle(row_id, sent, NOW, before=State.SENDING))
    await database.write(lambda uow: uow.outbox.sending(row_id))
    assert await database.write(
        lambda uow: uow.outbox.settle(row_id, sent, NOW, before=State.SENDING, message_id=2**40)
    )
    assert await database.write(lambda uow: uow.outbox.tally("event:1")) == {State.SENT: 1}


async def test_a_letter_stopped_while_it_was_claimed_stays_stopped(database: Database) -> None:
    """What was cancelled is not brought back by the one who held it, and stands in nobody's way."""
    somebody = await database.write(person)
    await database.write(lambda uow: uow.outbox.put(letter(somebody, "k"), NOW))
    (row_id,) = await _claim(database)
    assert await database.write(lambda uow: uow.outbox.cancel(NOW, person_id=somebody.id)) == 1
    later = Next(State.PENDING, NOW)
    assert not await database.write(lambda uow: uow.outbox.settle(row_id, later, NOW, before=State.CLAIMED))
    assert await _claim(database) == []


async def test_a_letter_that_somebody_let_slip_is_due_again_when_its_lease_is_over(database: Database) -> None:
    """A stumble between the claim and the request loses nothing, and only one of two holders lets it go."""
    somebody = await database.write(person)
    await database.write(lambda uow: uow.outbox.put(letter(somebody, "k"), NOW))
    (row_id,) = await _claim(database)
    assert await _claim(database) == []
    (again,) = await database.write(lambda uow: uow.outbox.claim(NOW + timedelta(minutes=3), 1))
    assert again.id == row_id
    assert await database.write(lambda uow: uow.outbox.sending(row_id))
    assert not await database.write(lambda uow: uow.outbox.sending(row_id))


async def test_a_stop_that_comes_between_the_last_look_and_the_leaving_holds_the_letter(database: Database) -> None:
    """A6: on either engine: looked at while all was well, cancelled by the stop, and then it does not leave."""
    somebody = await database.write(person)
    await database.write(lambda uow: uow.outbox.put(letter(somebody, "lesson"), NOW))
    (row_id,) = await _claim(database)
    about_babies = (Class.LESSON, Class.NOTICE, Class.REMINDER)
    cancelled = await database.write(lambda uow: uow.outbox.cancel(NOW, person_id=somebody.id, kinds=about_babies))
    assert cancelled == 1
    assert not await database.write(lambda uow: uow.outbox.sending(row_id))


async def test_claiming_walks_along_the_index_whatever_waits(sqlite: Database) -> None:
    """D31: neither ten thousand letters of tomorrow nor those behind the first ones are looked at, let alone sorted."""
    statement: Any = _CLAIMS[Lane.BROADCAST]
    words = str(statement.compile(sqlite.engine))
    with closing(sqlite3.connect(sqlite.engine.url.database or "")) as connection:
        plan = connection.execute(f"EXPLAIN QUERY PLAN {words}", [0] * words.count("?"))
        steps = [str(row[-1]) for row in plan]
    seeks = [step for step in steps if "ix_outbox_state_lane_due_at_id" in step]
    assert len(seeks) == len(Lane)
    assert all("state=? AND lane=? AND due_at<?" in step for step in seeks)


async def test_silence_about_one_child_takes_only_its_letters_out(database: Database) -> None:
    """A6: what is about a brother, and what is about no child, stays."""
    somebody = await database.write(person)
    for key, child in (("a", 1), ("b", 2), ("c", None)):
        await database.write(lambda uow, k=key, c=child: uow.outbox.put(replace(letter(somebody, k), child_id=c), NOW))  # type: ignore[misc] # a lambda's default
    assert await database.write(lambda uow: uow.outbox.cancel(NOW, person_id=somebody.id, child_id=1)) == 1
    assert len(await _claim(database)) == 2
