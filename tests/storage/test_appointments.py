"""Questions for an appointment in the database: sealed, one's own, and gone in time; on both engines."""

from __future__ import annotations

from sqlalchemy import select

from domain.appointments import LIVES, Appointment, Notes, Whom, make
from domain.people import Person
from storage import tables
from storage.database import Database
from tests.storage.place import DAY, NOW, people, person

WORDS = Notes("Why does she çry at night? ☕", "Her breathing", interpreter=True)


async def _kept(database: Database, somebody: Person, words: Notes = WORDS) -> Appointment:
    """One that is stored now."""
    made = make(somebody.id, Whom.VISITOR, words, NOW)
    await database.write(lambda uow: uow.appointments.add(made))
    found = await database.write(lambda uow: uow.appointments.current(somebody.id, NOW))
    assert found is not None
    return found


async def test_an_appointment_comes_back_as_it_was_written(database: Database) -> None:
    """Every part of it, with its times."""
    somebody = await database.write(person)
    kept = await _kept(database, somebody)
    assert kept == Appointment(kept.id, somebody.id, Whom.VISITOR, WORDS, NOW, NOW + LIVES)
    assert await database.write(lambda uow: uow.appointments.get(kept.id, somebody.id)) == kept


async def test_the_words_are_unreadable_in_the_database(database: Database) -> None:
    """What a parent asks a midwife is nobody else's, not even whoever copies the file."""
    await _kept(database, await database.write(person), Notes("canary", "canary"))
    row = (await database.write(lambda uow: uow.run(select(tables.appointments)))).one()
    assert b"canary" not in row.words


async def test_the_newest_is_the_one_that_counts_until_its_time_is_over(database: Database) -> None:
    """A late tick shows nobody what should be gone."""
    somebody = await database.write(person)
    await _kept(database, somebody, Notes("old"))
    assert (await _kept(database, somebody, Notes("new"))).words.questions == "new"
    assert await database.write(lambda uow: uow.appointments.current(somebody.id, NOW + LIVES)) is None


async def test_words_change_and_the_time_does_not(database: Database) -> None:
    """Writing anew does not keep it longer than was said."""
    somebody = await database.write(person)
    kept = await _kept(database, somebody)
    assert await database.write(lambda uow: uow.appointments.change(kept.id, somebody.id, Notes("Only this")))
    found = await database.write(lambda uow: uow.appointments.get(kept.id, somebody.id))
    assert found is not None
    assert (found.words, found.expires_at) == (Notes("Only this"), kept.expires_at)


async def test_nobody_reads_changes_or_drops_what_is_somebody_elses(database: Database) -> None:
    """B14: an id from another parent's button leads to nothing."""
    hers, other = await database.write(lambda uow: people(uow, 2))
    kept = await _kept(database, hers)
    assert await database.write(lambda uow: uow.appointments.get(kept.id, other.id)) is None
    assert await database.write(lambda uow: uow.appointments.current(other.id, NOW)) is None
    assert not await database.write(lambda uow: uow.appointments.change(kept.id, other.id, Notes("x")))
    assert not await database.write(lambda uow: uow.appointments.drop(kept.id, other.id))
    assert await database.write(lambda uow: uow.appointments.get(kept.id, hers.id)) == kept


async def test_what_is_dropped_is_gone_once(database: Database) -> None:
    """The row itself goes; a second tap finds nothing."""
    somebody = await database.write(person)
    kept = await _kept(database, somebody)
    assert await database.write(lambda uow: uow.appointments.drop(kept.id, somebody.id))
    assert not await database.write(lambda uow: uow.appointments.drop(kept.id, somebody.id))
    assert (await database.write(lambda uow: uow.run(select(tables.appointments)))).all() == []


async def test_only_what_is_over_is_dropped_by_time(database: Database) -> None:
    """A day early nothing goes; on the day it does, and the neighbour's newer one stays."""
    hers, other = await database.write(lambda uow: people(uow, 2))
    await _kept(database, hers)
    later = make(other.id, Whom.GP, WORDS, NOW + DAY)
    await database.write(lambda uow: uow.appointments.add(later))
    assert await database.write(lambda uow: uow.appointments.drop_expired(NOW + LIVES - DAY)) == 0
    assert await database.write(lambda uow: uow.appointments.drop_expired(NOW + LIVES)) == 1
    assert await database.write(lambda uow: uow.appointments.current(other.id, NOW + LIVES)) is not None
