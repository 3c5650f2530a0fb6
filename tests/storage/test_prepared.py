"""Prepared statements: the short way on SQLite and the long way everywhere give the same."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import bindparam, select, update
from sqlalchemy.exc import IntegrityError

from storage import tables
from storage.database import Database
from storage.prepared import Prepared
from storage.unit_of_work import UnitOfWork
from tests.storage.place import NOW

_ALL = Prepared(lambda _insert: select(tables.people).where(tables.people.c.telegram_id == bindparam("number")))
_JOINED = Prepared(
    lambda _insert: (
        update(tables.people)
        .where(tables.people.c.telegram_id == bindparam("number"))
        .values(joined_at=bindparam("at"))
    )
)


_NEW = Prepared(
    lambda insert: insert(tables.people).values(
        telegram_id=bindparam("number"), payload="", created_at=bindparam("at"), seen_at=bindparam("at")
    )
)


async def _both_ways(uow: UnitOfWork, number: int) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    short = [dict(row._asdict()) for row in await uow.rows(_ALL, number=number)]
    long = UnitOfWork(uow.connection, uow.sealer)  # no driver: as on PostgreSQL
    return short, [dict(row._asdict()) for row in await long.rows(_ALL, number=number)]


async def test_both_ways_find_the_same_rows_and_types(database: Database) -> None:
    """Times are aware, truth values are truth values, and what is empty is None, by either way."""
    person = await database.write(lambda uow: uow.people.meet(7, NOW))
    await database.write(lambda uow: uow.people.change(person.id, adult=True, joined_at=NOW, language="tr"))
    short, long = await database.write(lambda uow: _both_ways(uow, 7))
    assert short == long
    assert (short[0]["adult"], short[0]["joined_at"], short[0]["stopped_at"]) == (True, NOW, None)
    assert await database.write(lambda uow: _both_ways(uow, 8)) == ([], [])


async def test_how_many_rows_were_changed_is_told(database: Database) -> None:
    """A conditional update tells whether it was the one that moved the row."""
    await database.write(lambda uow: uow.people.meet(7, NOW))
    later = NOW + timedelta(hours=1)
    assert await database.write(lambda uow: uow.changed(_JOINED, number=7, at=later)) == 1
    assert await database.write(lambda uow: uow.changed(_JOINED, number=8, at=later)) == 0
    met = await database.write(lambda uow: uow.people.find(7))
    assert met is not None
    assert met.joined_at == later


async def test_a_naive_time_is_refused_by_the_short_way_too(database: Database) -> None:
    """What goes in is checked as everywhere: a time without a zone is a bug."""
    with pytest.raises(Exception, match="aware"):
        await database.write(lambda uow: uow.changed(_JOINED, number=7, at=NOW.replace(tzinfo=None)))


async def test_what_the_database_refuses_raises_the_same_error(sqlite: Database) -> None:
    """A broken rule is an IntegrityError of SQLAlchemy's by the short way as well, so that it is told apart."""
    await sqlite.write(lambda uow: uow.changed(_NEW, number=7, at=NOW))
    with pytest.raises(IntegrityError):
        await sqlite.write(lambda uow: uow.changed(_NEW, number=7, at=NOW))


async def test_it_is_known_whether_somebody_was_changed(database: Database) -> None:
    """What was read of a person holds until something is written about people or roles, by whichever way."""

    async def look(uow: UnitOfWork) -> list[bool]:
        found = [uow.people_are_as_they_were]
        person = await uow.people.meet(7, NOW)
        found.append(uow.people_are_as_they_were)
        clean = UnitOfWork(uow.connection, uow.sealer)
        await clean.people.find(7)
        found.append(clean.people_are_as_they_were)
        await clean.changed(_JOINED, number=person.telegram_id, at=NOW)
        return [*found, clean.people_are_as_they_were]

    assert await database.write(look) == [True, False, True, False]
