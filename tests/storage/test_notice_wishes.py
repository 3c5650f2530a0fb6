"""Who gets the monthly letter, on both engines; and that it is written once, whatever happens."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest
from sqlalchemy import select

from domain.child import Child
from domain.dates import PartDate
from domain.delivery import State
from domain.events import Answer, Audience, Event, EventState, EventWords
from domain.people import Person, Purpose
from handlers import digest
from handlers.ctx import House
from handlers.routes import Routes
from storage import tables
from storage.database import Database
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork
from tests.storage.place import NOW, area, people
from tests.stories.town import texts_of

LEAVES = datetime(2026, 11, 26, 10, tzinfo=UTC)


def house() -> House:
    """A house with the real words."""
    texts = texts_of("en")
    return House(texts.library, texts.wording, texts.lexicon, Routes(), "abc_bot", frozenset())


async def _wants(uow: UnitOfWork, person: Person, area_id: int | None, *, nearby: bool = True) -> None:
    await uow.people.change(person.id, area_id=area_id)
    await uow.consents.record(person.id, Purpose.NEARBY, given=nearby, how="test", at=NOW)
    await uow.notice_wishes.set_letter(person.id, NOW, on=True)


async def _event(uow: UnitOfWork, area_id: int, day: int, audience: Audience = Audience.EVERYONE) -> int:
    starts = datetime(2026, 12, day, 10, tzinfo=UTC)
    wall = f"{starts:%Y-%m-%dT%H:%M}"
    made = Event(0, area_id, f"Day {day}", "Hub", wall, "Europe/London", starts, 5, audience, EventState.ANNOUNCED)
    return await uow.events.add(made, None, NOW)


async def test_readers_are_those_who_asked_and_may_be_written_to(database: Database) -> None:
    """The letter needs a wish, a yes to news, an area, and no stop; their children come along, stopped ones not."""

    async def work(uow: UnitOfWork) -> None:
        there = await area(uow)
        met = await people(uow, 8)
        for person in met[1:]:
            await _wants(uow, person, there)
        await uow.notice_wishes.set_letter(met[2].id, NOW, on=False)
        await uow.consents.record(met[3].id, Purpose.NEARBY, given=False, how="test", at=NOW)
        await uow.people.change(met[4].id, stopped_at=NOW)
        await uow.people.change(met[5].id, baby_stopped_at=NOW)
        await uow.people.change(met[6].id, area_id=None)
        born = Child(0, met[7].id, born=True, on=PartDate(2026, 10, 19))
        kept = await uow.people.add_child(met[7].id, born)
        await uow.people.stop_child(met[7].id, await uow.people.add_child(met[7].id, born), NOW)
        assert [each.person_id for each in await uow.notice_wishes.readers(0, 10)] == [met[1].id, met[7].id]
        [last] = await uow.notice_wishes.readers(met[1].id, 10)
        assert last.children == (replace(born, id=kept),)
        assert [each.person_id for each in await uow.notice_wishes.readers(0, 1)] == [met[1].id]
        assert await uow.notice_wishes.wants_letter(met[1].id)
        assert not await uow.notice_wishes.wants_letter(met[0].id)
        assert not await uow.notice_wishes.wants_letter(met[2].id)

    await database.write(work)


async def test_answers_and_titles_of_a_list_come_at_once(database: Database) -> None:
    """Only of what is to come; a title in each language that it has."""

    async def work(uow: UnitOfWork) -> None:
        there = await area(uow)
        [her] = await people(uow, 1)
        first, second = await _event(uow, there, 3), await _event(uow, there, 4)
        for event_id in (first, second):
            await uow.rsvps.answer(event_id, her.id, Answer.MAYBE, NOW)
        await uow.events.set_words(second, EventWords("tr", "Gün 4"))
        assert await uow.whats_on.answers(her.id, datetime(2026, 12, 3, 12, tzinfo=UTC)) == {second: Answer.MAYBE}
        assert await uow.whats_on.titles([first, second]) == {second: {"tr": "Gün 4"}}
        assert await uow.whats_on.titles([]) == {}

    await database.write(work)


async def test_the_letter_is_planned_once_and_each_reader_gets_one(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In batches with a transaction each; twice the same batch, a restart, a crash between two: still one letter each.

    Who has nothing to hear of gets none.
    """
    at_home = house()

    async def ready(uow: UnitOfWork) -> list[int]:
        there, elsewhere = await area(uow), await uow.areas.add("n15", "Tottenham", ("N15",))
        await _event(uow, there, 3)
        await _event(uow, elsewhere, 4, Audience.TODDLERS)
        met = await people(uow, 7)
        for person in met:
            await _wants(uow, person, elsewhere if person is met[0] else there)
        for _ in range(3):
            await digest.plan_next(uow, at_home, NOW)
        return [each.id for each in met[1:]]

    async def next_batch(uow: UnitOfWork) -> Due | None:
        waiting = await uow.schedule.ready(LEAVES + timedelta(hours=3))
        for item in waiting:
            await uow.schedule.finish(item.id)
            await digest.some_more(uow, at_home, item, LEAVES + timedelta(hours=3))
            await digest.some_more(uow, at_home, item, LEAVES + timedelta(hours=3))
        return waiting[0] if waiting else None

    async def letters(uow: UnitOfWork) -> list[tuple[int, str]]:
        table = tables.outbox
        rows = await uow.run(select(table.c.person_id, table.c.state).order_by(table.c.person_id))
        return [(row.person_id, row.state) for row in rows]

    expected = await database.write(ready)
    monkeypatch.setattr(digest, "BATCH", 3)
    done = []
    while (item := await database.write(next_batch)) is not None:
        done.append(item)
    assert done[0].at == LEAVES
    assert len(done) == 3
    assert await database.write(letters) == [(person_id, State.PENDING.value) for person_id in expected]


async def test_a_letter_that_is_too_late_is_not_planned(database: Database) -> None:
    """Down on the day: late is fine until the seventh of the month, then it waits for the next one."""
    at_home = house()

    async def planned(uow: UnitOfWork, now: datetime) -> list[tuple[datetime, datetime | None]]:
        await digest.plan_next(uow, at_home, now)
        rows = await uow.run(select(tables.due).order_by(tables.due.c.due_at))
        return [(row.due_at, row.expires_at) for row in rows]

    in_time = datetime(2026, 12, 7, 23, 30, tzinfo=UTC)
    late = [(datetime(2026, 12, 31, 10, tzinfo=UTC), datetime(2027, 1, 8, tzinfo=UTC))]
    assert await database.write(lambda uow: planned(uow, in_time + timedelta(hours=1))) == late
    first = (LEAVES, datetime(2026, 12, 8, tzinfo=UTC))
    assert await database.write(lambda uow: planned(uow, in_time)) == [first, *late]


def test_a_letter_stays_within_a_small_phone() -> None:
    """Fourteen long titles: one bubble of at most 1,500 characters in each language, the rest counted."""
    rng = Random(1)
    starts = [datetime(2026, 12, day, 10, tzinfo=UTC) for day in range(1, 15)]
    events = [
        Event(number, 1, "Stay & play " * rng.randint(1, 9), "Hub", f"{at:%Y-%m-%dT%H:%M}", "Europe/London", at, None,
              Audience.EVERYONE, EventState.ANNOUNCED)
        for number, at in enumerate(starts, 1)
    ]  # fmt: skip
    wording = texts_of("en").wording
    for language in wording.languages:
        screen = digest.screen_of(events, {}, language, date(2026, 12, 1))
        assert sum(len(wording.plain(line, language)) + 2 for line in screen.lines) <= 1500
        assert sum(len(row) for row in screen.rows) <= 8
