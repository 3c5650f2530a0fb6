"""Answers to events on both engines: the last places, the line behind them, and what belongs to an answer."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import select

from domain.events import Answer, Counts
from domain.people import Person
from domain.rsvp import Need, Needs, Why
from handlers import event_places, event_schedule
from storage import tables
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.storage.place import DAY, NOW, event, people
from tests.storage.test_line import a_house


async def say(uow: UnitOfWork, event_id: int, person: Person, wish: Answer, now: datetime = NOW) -> Answer:
    """What the handler of a press does."""
    found = await uow.events.get(event_id)
    assert found is not None
    return (await event_places.settle(uow, a_house(), found, person.id, wish, now))[1]


async def all_say(database: Database, event_id: int, crowd: list[Person], wish: Answer) -> list[Answer]:
    """Everybody presses at once."""
    asked = [database.write(lambda uow, p=p: say(uow, event_id, p, wish)) for p in crowd]  # type: ignore[misc] # a lambda's default
    return await asyncio.gather(*asked)


async def standing(database: Database, event_id: int) -> dict[int, tuple[str, int | None]]:
    """Everybody's answer and number."""
    table = tables.rsvps

    async def look(uow: UnitOfWork) -> dict[int, tuple[str, int | None]]:
        rows = await uow.run(select(table).where(table.c.event_id == event_id))
        return {row.person_id: (row.answer, row.number) for row in rows}

    return await database.write(look)


async def test_of_a_hundred_people_exactly_ten_get_the_last_ten_places(database: Database) -> None:
    """E37: a place is never given twice, however many press at once; the rest wait, each with a number of their own."""
    event_id = await database.write(lambda uow: event(uow, places=10))
    crowd = await database.write(lambda uow: people(uow, 100))
    answers = await all_say(database, event_id, crowd, Answer.GOING)
    assert Counter(answers) == {Answer.GOING: 10, Answer.WAITING: 90}
    assert await database.write(lambda uow: uow.rsvps.counts(event_id)) == Counts(going=10, waiting=90)
    found = await standing(database, event_id)
    assert sorted(number for _, number in found.values() if number is not None) == list(range(1, 91))
    line = await database.write(lambda uow: uow.rsvps.line(event_id))
    assert [found[each][1] for each in line] == list(range(1, 91))


async def test_places_given_back_at_once_are_offered_to_the_first_in_line_and_to_nobody_else(
    database: Database,
) -> None:
    """E37: five give their places back and ten more want in, all at once: the first five of the line are offered."""
    event_id = await database.write(lambda uow: event(uow, places=10))
    crowd = await database.write(lambda uow: people(uow, 30))
    for each in crowd[:20]:
        await database.write(lambda uow, p=each: say(uow, event_id, p, Answer.GOING))  # type: ignore[misc] # a lambda's default
    leaving = all_say(database, event_id, crowd[:5], Answer.CANNOT)
    await asyncio.gather(leaving, all_say(database, event_id, crowd[20:], Answer.GOING))
    counts = await database.write(lambda uow: uow.rsvps.counts(event_id))
    assert counts == Counts(going=5, cannot=5, waiting=15, offered=5)
    found = await standing(database, event_id)
    assert {each.id for each in crowd[10:15]} == {who for who, (said, _) in found.items() if said == "offered"}
    letters = select(tables.outbox.c.person_id).where(tables.outbox.c.dedupe_key.contains(":offer:"))
    written = await database.write(lambda uow: uow.run(letters))
    assert sorted(written.scalars()) == sorted(each.id for each in crowd[10:15])
    assert await database.write(lambda uow: uow.schedule.is_planned(event_schedule.LINE, event_id))


async def test_whoever_leaves_the_programme_frees_the_place_and_silence_gives_up_the_line(database: Database) -> None:
    """/delete offers the place to the next in line; /stop only leaves the line; who cannot be reached is passed."""
    event_id = await database.write(lambda uow: event(uow, places=1))
    first, silent, gone, last = await database.write(lambda uow: people(uow, 4))
    for each in (first, silent, gone, last):
        await database.write(lambda uow, p=each: say(uow, event_id, p, Answer.GOING))  # type: ignore[misc] # a lambda's default

    async def go(uow: UnitOfWork) -> None:
        await uow.people.change(gone.id, unreachable_at=NOW)
        await event_places.give_up_places(uow, a_house(), silent, NOW, for_good=False)
        await event_places.give_up_places(uow, a_house(), first, NOW, for_good=False)
        await event_places.give_up_places(uow, a_house(), first, NOW, for_good=True)

    await database.write(go)
    assert await standing(database, event_id) == {gone.id: ("waiting", 2), last.id: ("offered", None)}


async def test_short_before_it_begins_a_free_place_is_for_whoever_comes_first(database: Database) -> None:
    """With less than two hours left nothing is offered in turn: all who wait are told once, and one gets it."""
    event_id = await database.write(lambda uow: event(uow, places=1))
    crowd = await database.write(lambda uow: people(uow, 4))
    for each in crowd[:3]:
        await database.write(lambda uow, p=each: say(uow, event_id, p, Answer.GOING))  # type: ignore[misc] # a lambda's default
    late = NOW + 5 * DAY - timedelta(minutes=90)
    await database.write(lambda uow: say(uow, event_id, crowd[0], Answer.CANNOT, late))
    assert (await database.write(lambda uow: uow.rsvps.counts(event_id))).waiting == 2
    told = select(tables.outbox.c.person_id).where(tables.outbox.c.dedupe_key.contains(":free:"))
    await database.write(lambda uow: event_places.promote(uow, a_house(), event_id, late))
    assert sorted((await database.write(lambda uow: uow.run(told))).scalars()) == [crowd[1].id, crowd[2].id]
    wanted = [
        database.write(lambda uow, p=each: say(uow, event_id, p, Answer.GOING, late))  # type: ignore[misc] # a lambda's default
        for each in crowd[1:]
    ]
    assert Counter(await asyncio.gather(*wanted)) == {Answer.GOING: 1, Answer.WAITING: 2}


async def test_what_belongs_to_an_answer_is_sealed_counted_and_forgotten_with_it(database: Database) -> None:
    """Needs and names are sealed, seen as counts, and gone as soon as somebody is not going any more."""
    event_id = await database.write(event)
    one, two = await database.write(lambda uow: people(uow, 2))
    for each in (one, two):
        await database.write(lambda uow, p=each: say(uow, event_id, p, Answer.GOING))  # type: ignore[misc] # a lambda's default
    needs = Needs().toggled(Need.CRECHE).interpreted("tr")

    async def tell(uow: UnitOfWork) -> None:
        for each in (one, two):
            assert await uow.rsvps.set_needs(event_id, each.id, needs)
            assert await uow.rsvps.set_door_name(event_id, each.id, "Ayşe")
            assert await uow.rsvps.confirm(event_id, each.id, NOW)

    await database.write(tell)
    kept = await database.write(lambda uow: uow.rsvps.of(event_id, one.id))
    assert kept is not None
    assert (kept.needs, kept.door_name, kept.confirmed_at) == (needs, "Ayşe", NOW)
    raw = (await database.write(lambda uow: uow.run(select(tables.rsvps)))).first()
    assert raw is not None
    assert b"creche" not in raw.needs
    assert "Ayşe".encode() not in raw.door_name
    whats, languages = await database.write(lambda uow: uow.rsvps.needs(event_id))
    assert (whats, languages) == ({Need.CRECHE: 2, Need.INTERPRETER: 2}, {"tr": 2})
    await database.write(lambda uow: say(uow, event_id, one, Answer.CANNOT))
    assert await database.write(lambda uow: uow.rsvps.say_why(event_id, one.id, Why.TRAVEL))
    assert not await database.write(lambda uow: uow.rsvps.say_why(event_id, two.id, Why.COST))
    assert await database.write(lambda uow: uow.rsvps.whys(event_id)) == {Why.TRAVEL: 1}
    left = await database.write(lambda uow: uow.rsvps.of(event_id, one.id))
    assert left is not None
    assert (left.needs, left.door_name, left.confirmed_at) == (None, "", None)
    await database.write(lambda uow: uow.rsvps.forget_needs(event_id))
    assert await database.write(lambda uow: uow.rsvps.needs(event_id)) == ({}, {})


async def test_an_event_that_moves_is_planned_anew_and_never_twice(database: Database) -> None:
    """E38, E39: reminders, the end and offers move with it, there and back again; what is off plans nothing."""
    event_id = await database.write(event)
    planned = select(tables.due.c.kind, tables.due.c.due_at).where(
        tables.due.c.subject == event_id, tables.due.c.state == "pending"
    )

    async def moved(uow: UnitOfWork, hours: int, sequence: int) -> dict[str, datetime]:
        found = await uow.events.get(event_id)
        assert found is not None
        starts = NOW + 5 * DAY + timedelta(hours=hours)
        after = replace(found, starts_at=starts, sequence=sequence)
        await uow.events.change(after)
        await event_schedule.plan(uow, after)
        await event_schedule.plan(uow, after)
        rows = list(await uow.run(planned))
        assert len(rows) == 4
        return {row.kind: row.due_at for row in rows}

    first = await database.write(lambda uow: moved(uow, 0, 0))
    assert first[event_schedule.DAY_BEFORE] == datetime(2026, 11, 27, 18, tzinfo=NOW.tzinfo)
    assert first[event_schedule.SOON] == NOW + 5 * DAY - timedelta(hours=2)
    later = await database.write(lambda uow: moved(uow, 30, 1))
    assert later[event_schedule.DAY_BEFORE] - first[event_schedule.DAY_BEFORE] == DAY
    assert await database.write(lambda uow: moved(uow, 0, 2)) == first
    await database.write(lambda uow: event_schedule.drop(uow, event_id))
    assert [row.kind for row in await database.write(lambda uow: uow.run(planned))] == [event_schedule.FORGET]
