"""Units of work: all or nothing, together or alone, on both engines."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import func, insert, select, update
from sqlalchemy.exc import OperationalError

from storage import tables
from storage.database import _PRAGMAS, MOST_IN_ONE_COMMIT, Database, StorageProblem, pragma
from storage.trouble import is_passing
from storage.unit_of_work import UnitOfWork
from tests.storage.place import NOW, SEALER, people

MANY = 3 * MOST_IN_ONE_COMMIT + 8


async def _note(uow: UnitOfWork, who: int, number: int = 0) -> int:
    values = {"at": NOW, "actor": who, "action": "test", "object": str(number), "reason": "", "chain": ""}
    return await uow.add(insert(tables.audit).values(values))


async def _notes(database: Database, who: int | None = None) -> list[int]:
    table = tables.audit
    query = select(table.c.object).order_by(table.c.id)
    rows = await database.write(lambda uow: uow.run(query if who is None else query.where(table.c.actor == who)))
    return [int(row.object) for row in rows]


async def test_two_hundred_writes_at_once_are_all_kept(database: Database) -> None:
    """E34: whatever shares a commit, each caller's result is its own and nothing is missing."""
    ids = await asyncio.gather(*(database.write(lambda uow, n=n: _note(uow, 1, n)) for n in range(MANY)))  # type: ignore[misc] # a lambda's default
    assert len(set(ids)) == MANY
    assert sorted(await _notes(database)) == list(range(MANY))


async def test_a_failing_work_takes_only_itself_back(database: Database) -> None:
    """A bug in one turn costs its neighbours in the same commit nothing."""

    async def work(uow: UnitOfWork, number: int) -> None:
        await _note(uow, 1, number)
        if number % 3 == 0:
            raise ValueError(number)

    outcomes = await asyncio.gather(
        *(database.write(lambda uow, n=n: work(uow, n)) for n in range(90)),  # type: ignore[misc] # as above
        return_exceptions=True,
    )
    assert [n for n, found in enumerate(outcomes) if isinstance(found, ValueError)] == list(range(0, 90, 3))
    assert sorted(await _notes(database)) == [n for n in range(90) if n % 3]


async def test_a_refused_statement_takes_only_its_work_back(database: Database) -> None:
    """A row that the database itself refuses is as harmless to the neighbours as a bug."""

    async def twice(uow: UnitOfWork) -> None:
        for _ in range(2):
            await uow.areas.add("edmonton", "Edmonton", ())

    outcomes = await asyncio.gather(
        database.write(lambda uow: _note(uow, 1, 1)),
        database.write(twice),
        database.write(lambda uow: _note(uow, 1, 2)),
        return_exceptions=True,
    )
    assert [isinstance(found, Exception) for found in outcomes] == [False, True, False]
    assert sorted(await _notes(database)) == [1, 2]
    assert await database.write(lambda uow: uow.areas.all()) == []


async def test_a_cancelled_caller_leaves_all_or_nothing(database: Database) -> None:
    """M3: a caller that is cancelled at any moment leaves both halves of its work or neither."""
    rng = Random(3)

    async def two_halves(uow: UnitOfWork, who: int) -> None:
        await _note(uow, who, 1)
        await asyncio.sleep(0)
        await _note(uow, who, 2)

    async def cancelled(who: int) -> None:
        task = asyncio.create_task(database.write(lambda uow: two_halves(uow, who)))
        for _ in range(rng.randrange(12)):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    await asyncio.gather(*(cancelled(who) for who in range(60)))
    await database.close()
    await database.start()
    halves = [len(await _notes(database, who)) for who in range(60)]
    assert set(halves) <= {0, 2}
    assert 2 in halves


async def test_one_callers_writes_keep_their_order(database: Database) -> None:
    """E36: what one caller writes first is committed first, whoever else writes meanwhile."""

    async def caller(who: int) -> None:
        for number in range(8):
            await database.write(lambda uow, n=number: _note(uow, who, n))  # type: ignore[misc] # as above

    await asyncio.gather(*(caller(who) for who in range(20)))
    for who in range(20):
        assert await _notes(database, who) == list(range(8))


async def test_a_result_is_given_only_after_the_commit(sqlite: Database, tmp_path: Path) -> None:
    """A1: when `write` returns, another process already sees what was written."""
    for number in range(5):
        await sqlite.write(lambda uow, n=number: _note(uow, 1, n))  # type: ignore[misc] # as above
        with closing(sqlite3.connect(tmp_path / "abc.db")) as other:
            assert other.execute("SELECT count(*) FROM audit").fetchone() == (number + 1,)


async def test_no_increment_is_lost(sqlite: Database) -> None:
    """M2: 20 at once read a number and write it back one higher; it ends 20 higher."""
    table = tables.crisis_counts
    await sqlite.write(lambda uow: uow.run(insert(table).values({"day": "d", "class": "A", "count": 0})))

    async def increment(uow: UnitOfWork) -> None:
        count = (await uow.run(select(table.c.count))).scalar_one()
        await asyncio.sleep(0)
        await uow.run(update(table).values(count=count + 1))

    await asyncio.gather(*(sqlite.write(increment) for _ in range(20)))
    assert (await sqlite.write(lambda uow: uow.run(select(table.c.count)))).scalar_one() == 20


async def test_the_pragmas_are_as_they_must_be(sqlite: Database) -> None:
    """F47: the connection that writes has every pragma of ours."""
    found = await sqlite.write(_pragmas)
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "secure_delete": 1,
        "trusted_schema": 0,
    }
    assert found == _PRAGMAS


async def _pragmas(uow: UnitOfWork) -> dict[str, object]:
    return {name: await pragma(uow.connection, name) for name in _PRAGMAS}


async def test_a_database_in_memory_is_refused() -> None:
    """F47: what would be lost at the end of the process is not taken for a database."""
    database = Database("sqlite+aiosqlite:///:memory:", SEALER)
    with pytest.raises(StorageProblem, match="journal_mode"):
        await database.start()
    await database.engine.dispose()


async def test_a_place_that_cannot_be_written_to_is_said_plainly(tmp_path: Path) -> None:
    """F47: a wrong DATABASE_URL is named, with its cure."""
    database = Database(f"sqlite+aiosqlite:///{tmp_path}", SEALER)
    with pytest.raises(StorageProblem, match="DATABASE_URL"):
        await database.start()
    await database.engine.dispose()
    await asyncio.sleep(0.1)  # the driver's thread takes leave of the loop a moment after it failed


async def test_a_locked_database_is_waited_for(sqlite: Database, tmp_path: Path) -> None:
    """E43: while another process holds the lock nothing fails and nothing is lost."""
    await sqlite.write(lambda uow: pragma(uow.connection, "busy_timeout=20"))
    with closing(sqlite3.connect(tmp_path / "abc.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        waiting = [asyncio.create_task(sqlite.write(lambda uow, n=n: _note(uow, 1, n))) for n in range(5)]  # type: ignore[misc] # as above
        await asyncio.sleep(0.4)
        assert not any(task.done() for task in waiting)
        other.execute("ROLLBACK")
    await asyncio.gather(*waiting)
    assert await _notes(sqlite) == list(range(5))


async def test_a_full_disk_costs_nothing_that_was_acknowledged(sqlite: Database) -> None:
    """E43: what does not fit fails as something that passes by itself, and writing goes on when there is room."""
    await sqlite.write(lambda uow: _note(uow, 1, 0))
    pages = await sqlite.write(lambda uow: pragma(uow.connection, "page_count"))
    await sqlite.write(lambda uow: pragma(uow.connection, f"max_page_count={pages}"))

    async def much(uow: UnitOfWork) -> None:
        for number in range(500):
            await uow.people.meet(5000, NOW)
            await uow.people.change(1, name="x" * 9000)
            await _note(uow, 2, 9)
            await uow.areas.add(f"{number:040}", "b" * 80, ("N" * 190,))

    outcomes = await asyncio.gather(
        *(sqlite.write(each) for each in (lambda uow: _note(uow, 1, 1), much, lambda uow: _note(uow, 1, 2))),
        return_exceptions=True,
    )
    assert isinstance(outcomes[1], OperationalError)
    assert is_passing(outcomes[1])
    kept = [n for n, found in ((1, outcomes[0]), (2, outcomes[2])) if not isinstance(found, Exception)]
    assert await _notes(sqlite) == [0, *kept]
    await sqlite.write(lambda uow: pragma(uow.connection, "max_page_count=1000000"))
    await sqlite.write(lambda uow: _note(uow, 1, 3))
    assert await _notes(sqlite) == [0, *kept, 3]


async def test_two_people_who_meet_the_bot_at_once_are_not_doubled(database: Database) -> None:
    """A first contact that comes by two ways at once (a group and a private chat) makes one person of one id."""
    for one in range(7001, 7011):
        met = await asyncio.gather(*(database.write(lambda uow, i=one: uow.people.meet(i, NOW)) for _ in range(9)))  # type: ignore[misc] # as above
        assert len({person.id for person in met}) == 1
    count = select(func.count()).select_from(tables.people)
    assert (await database.write(lambda uow: uow.run(count))).scalar_one() == 10


async def test_audit_lines_that_are_written_at_once_hold_together(database: Database) -> None:
    """The chain does not fork when many act at the same moment."""
    await asyncio.gather(
        *(database.write(lambda uow, n=n: uow.audit.write(n, "worry-read", "voice:1", NOW)) for n in range(40))  # type: ignore[misc] # as above
    )
    assert await database.write(lambda uow: uow.audit.first_broken()) is None


async def test_two_who_wait_for_one_another_both_come_to_their_end(database: Database) -> None:
    """E34: rows held in opposite orders cost one of them a second try, and nobody anything else."""
    met = await database.write(lambda uow: people(uow, 2))

    async def hold_both(uow: UnitOfWork, order: tuple[int, int], number: int) -> None:
        for person_id in order:
            await uow.people.change(person_id, seen_at=NOW)
            await asyncio.sleep(0.2)
        await _note(uow, 1, number)

    first, second = (each.id for each in met)
    await asyncio.gather(
        database.write(lambda uow: hold_both(uow, (first, second), 1)),
        database.write(lambda uow: hold_both(uow, (second, first), 2)),
    )
    assert sorted(await _notes(database, 1)) == [1, 2]
