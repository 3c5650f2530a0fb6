"""Places that help, on both engines: a table is taken whole or not at all, a doubt is settled once."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from domain.local_help import Category, Doubt, DoubtState, Entry, State, plan
from domain.refused import Refused
from handlers.local_help_settling import carry_out, settle
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.storage.place import NOW, area, person

HUB = Entry("hub", Category.FAMILY_HUB, "Hub", "https://www.example.org", "Us", languages=("en", "tr"), latitude=51.6)
TODAY = NOW.date()


async def take(uow: UnitOfWork, area_id: int, rows: list[Entry]) -> str:
    """Import, as the chat and the command line do it."""
    await uow.local_help.lock(area_id)
    planned = plan(await uow.local_help.all([area_id]), [replace(row, area_id=area_id) for row in rows])
    return await carry_out(uow, area_id, planned, None, NOW)


async def test_a_table_is_taken_whole_or_not_at_all(database: Database) -> None:
    """A fault in the last row leaves the list as it was, on SQLite and PostgreSQL."""
    area_id = await database.write(area)
    await database.write(lambda uow: take(uow, area_id, [HUB, replace(HUB, ref="old")]))
    before = await database.write(lambda uow: uow.local_help.all())

    async def broken(uow: UnitOfWork) -> None:
        await take(uow, area_id, [replace(HUB, name="Renamed"), replace(HUB, ref="new")])
        raise RuntimeError("the plug was pulled")

    with pytest.raises(RuntimeError):
        await database.write(broken)
    assert await database.write(lambda uow: uow.local_help.all()) == before
    assert [e.languages for e in before] == [("en", "tr")] * 2


async def test_two_tables_at_once_do_not_mix(database: Database) -> None:
    """Whoever comes second plans against what the first one left: one list or the other, never both."""
    area_id = await database.write(area)
    tables = [[replace(HUB, ref=f"{name}{n}") for n in range(5)] for name in ("a", "b")]
    await asyncio.gather(*(database.write(lambda uow, rows=rows: take(uow, area_id, rows)) for rows in tables))  # type: ignore[misc] # a lambda's default
    shown = {e.ref[0] for e in await database.write(lambda uow: uow.local_help.shown([area_id]))}
    assert len(shown) == 1
    assert await database.write(lambda uow: uow.local_help.counts([area_id])) == {Category.FAMILY_HUB: 5}
    assert await database.write(lambda uow: uow.local_help.counts([area_id + 1])) == {}


async def test_a_doubt_is_kept_once_settled_once_and_its_words_go(database: Database) -> None:
    """A parent's later word replaces the earlier; of two who settle, one is told that it is settled."""
    area_id = await database.write(area)
    leyla = await database.write(person)
    entry_id = await database.write(lambda uow: uow.local_help.add(replace(HUB, area_id=area_id), None, NOW))
    said = [
        await database.write(lambda uow, w=w: uow.local_help.doubt(entry_id, leyla.id, Doubt.OTHER, w, NOW))  # type: ignore[misc] # a lambda's default
        for w in ("It is shut", "It is shut for good")
    ]
    assert said[0] == said[1]
    assert not await database.write(lambda uow: uow.local_help.wants_to_hear(said[0], leyla.id + 1))
    assert await database.write(lambda uow: uow.local_help.wants_to_hear(said[0], leyla.id))
    (doubt,) = await database.write(lambda uow: uow.local_help.doubts([area_id]))
    assert (doubt.words, doubt.state) == ("It is shut for good", DoubtState.WANTS)
    assert await database.write(lambda uow: uow.local_help.doubts([area_id + 1])) == []

    async def settles(uow: UnitOfWork) -> None:
        entry = await uow.local_help.get(entry_id)
        assert entry is not None
        await settle(uow, entry, doubt, "kept", leyla.id, NOW)

    ends = await asyncio.gather(*(database.write(settles) for _ in range(4)), return_exceptions=True)
    assert [end.key for end in ends if isinstance(end, Refused)] == ["place-settled-already"] * 3
    assert await database.write(lambda uow: uow.local_help.doubts()) == []
    again = await database.write(lambda uow: uow.local_help.doubt(entry_id, leyla.id, Doubt.MOVED, "", NOW))
    assert again != said[0]


async def test_what_is_due_comes_first_and_what_is_down_is_not_shown(database: Database) -> None:
    """Never checked first, then the longest overdue; taken down once."""
    area_id = await database.write(area)
    for ref, recheck in (("late", "2026-01-01"), ("never", ""), ("fine", "2027-01-01")):
        entry = replace(HUB, ref=ref, area_id=area_id, recheck_on=recheck)
        await database.write(lambda uow, e=entry: uow.local_help.add(e, None, NOW))  # type: ignore[misc] # a lambda's default
    due = await database.write(lambda uow: uow.local_help.due(TODAY, [area_id]))
    assert [e.ref for e in due] == ["never", "late"]
    assert await database.write(lambda uow: uow.local_help.take_down(due[0].id, None, NOW))
    assert not await database.write(lambda uow: uow.local_help.take_down(due[0].id, None, NOW))
    assert len(await database.write(lambda uow: uow.local_help.shown())) == 2
    kept = await database.write(lambda uow: uow.local_help.get(due[0].id))
    assert kept is not None
    assert kept.state is State.DOWN
