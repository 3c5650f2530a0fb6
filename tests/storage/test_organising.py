"""Events as coordinators keep them, on both engines: changes, drafts, series, who helps at the door."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from domain.event_rules import copied, next_version, with_field
from domain.events import Event, EventState, EventWords
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.storage.place import DAY, NOW, event, people


async def _found(uow: UnitOfWork, event_id: int) -> Event:
    found = await uow.events.get(event_id)
    assert found is not None
    return found


async def test_of_many_changes_to_one_version_exactly_one_holds(database: Database) -> None:
    """Two coordinators who saw the same preview do not overwrite one another."""
    event_id = await database.write(event)
    before = await database.write(lambda uow: _found(uow, event_id))

    async def change(uow: UnitOfWork, title: str) -> bool:
        return await uow.events.change_from(before, next_version(with_field(before, "title", title), NOW))

    held = await asyncio.gather(*(database.write(lambda uow, n=n: change(uow, f"T{n}")) for n in range(10)))  # type: ignore[misc] # a lambda's default
    assert held.count(True) == 1
    after = await database.write(lambda uow: _found(uow, event_id))
    assert after.title == f"T{held.index(True)}"
    assert after.sequence == before.sequence + 1


async def test_a_draft_is_thrown_away_with_its_words_and_an_announced_event_is_not(database: Database) -> None:
    """What parents may have seen stays."""
    event_id = await database.write(event)
    announced = await database.write(lambda uow: _found(uow, event_id))
    draft = copied(announced, "2026-12-01T10:00", "", state=EventState.DRAFT, series_id=None)
    draft_id = await database.write(lambda uow: uow.events.add(draft, None, NOW))
    await database.write(lambda uow: uow.events.set_words(draft_id, EventWords("tr", "Şarkılar")))
    assert [each.id for each in await database.write(lambda uow: uow.events.drafts((draft.area_id,)))] == [draft_id]
    assert await database.write(lambda uow: uow.events.drafts((draft.area_id + 1,))) == []
    assert not await database.write(lambda uow: uow.events.drop_draft(event_id))
    assert await database.write(lambda uow: uow.events.drop_draft(draft_id))
    assert not await database.write(lambda uow: uow.events.drop_draft(draft_id))
    assert await database.write(lambda uow: uow.events.get(draft_id)) is None


async def test_a_series_is_in_the_order_of_time_and_the_past_is_found_for_a_while(database: Database) -> None:
    """The weekly ones in order; what began in the last days is still at the desk."""
    first_id = await database.write(event)
    first = await database.write(lambda uow: _found(uow, first_id))
    for wall in ("2026-12-12T10:00", "2026-12-05T10:00"):
        again = copied(first, wall, "", state=EventState.ANNOUNCED, series_id=first_id)
        await database.write(lambda uow, again=again: uow.events.add(again, None, NOW))  # type: ignore[misc] # a lambda's default
    await database.write(lambda uow: uow.events.change(replace(first, series_id=first_id)))
    walls = [each.wall for each in await database.write(lambda uow: uow.events.series(first_id))]
    assert walls == ["2026-11-28T10:00", "2026-12-05T10:00", "2026-12-12T10:00"]
    later = first.starts_at + 8 * DAY
    past = await database.write(lambda uow: uow.events.past(later, later - 14 * DAY))
    assert [each.wall for each in past] == walls[1::-1]


async def test_what_was_called_off_is_found_for_a_while_too(database: Database) -> None:
    """E36: so that it can be copied; in its area alone, and not among what comes or what was."""
    event_id = await database.write(event)
    found = await database.write(lambda uow: _found(uow, event_id))
    await database.write(lambda uow: uow.events.change(replace(found, state=EventState.CANCELLED)))
    assert await database.write(lambda uow: uow.events.coming(NOW)) == []
    [off] = await database.write(lambda uow: uow.events.called_off(NOW, (found.area_id,)))
    assert off.id == event_id
    assert await database.write(lambda uow: uow.events.called_off(NOW, (found.area_id + 1,))) == []
    assert await database.write(lambda uow: uow.events.called_off(found.starts_at)) == []


async def test_somebody_helps_at_a_door_once_or_not_at_all(database: Database) -> None:
    """Asked twice, they are there once."""
    event_id = await database.write(event)
    [helper, other] = await database.write(lambda uow: people(uow, 2))
    assert await database.write(lambda uow: uow.event_hosts.add(event_id, helper.id))
    assert not await database.write(lambda uow: uow.event_hosts.add(event_id, helper.id))
    assert await database.write(lambda uow: uow.event_hosts.of(event_id)) == [helper.id]
    assert not await database.write(lambda uow: uow.event_hosts.drop(event_id, other.id))
    assert await database.write(lambda uow: uow.event_hosts.drop(event_id, helper.id))
    assert await database.write(lambda uow: uow.event_hosts.of(event_id)) == []
