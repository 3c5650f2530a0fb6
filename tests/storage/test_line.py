"""The last place, the line behind it, and everybody wanting it at once: on both engines."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from random import Random

import pytest
from sqlalchemy import insert, select

from content.crisis import load_lexicon
from content.library import Library
from content.wording import Wording
from domain.groups import GroupState, Place
from domain.line import Deed
from domain.people import Grant, Person, Role
from handlers import places
from handlers.actions import AgreeRules
from handlers.ctx import Ctx, House
from handlers.group_line import join_line, let_it_go, look_at_line, look_at_lines, take_it
from handlers.group_way import agree
from handlers.line_actions import JoinLine, LetItGo, TakeIt
from handlers.on_duty import on_duty
from handlers.table import table
from storage import tables
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.storage.place import DAY, NOW, group, people


@lru_cache
def a_house() -> House:
    """The house of all tests here."""
    return House(Library.load(), Wording(first="en"), load_lexicon(), table(), "", frozenset())


async def near(uow: UnitOfWork, count: int, group_id: int, first: int = 7001) -> list[Person]:
    """That many grown-up parents in the group's area."""
    there = await uow.groups.get(group_id)
    assert there is not None
    found = await people(uow, count, first)
    for person in found:
        await uow.people.change(person.id, area_id=there.area_id, adult=True)
    return found


async def as_them(uow: UnitOfWork, person: Person, now: datetime = NOW) -> Ctx:
    """A turn of theirs."""
    found = await uow.people.get(person.id)
    assert found is not None
    return Ctx(found, uow, now, Random(1), a_house())


async def resize(uow: UnitOfWork, group_id: int, capacity: int) -> None:
    """The group has that many places now."""
    there = await uow.groups.get(group_id)
    assert there is not None
    await uow.groups.change(replace(there, capacity=capacity))


async def press(database: Database, person: Person, handler: object, action: object, now: datetime = NOW) -> None:
    """One press, in a unit of work of its own."""

    async def work(uow: UnitOfWork) -> None:
        await handler(await as_them(uow, person, now), action)  # type: ignore[operator] # any handler

    await database.write(work)


async def where(database: Database, group_id: int, somebody: list[Person]) -> list[Place | None]:
    """Everybody's place."""
    return [await database.write(lambda uow, p=p: uow.groups.place(group_id, p.id)) for p in somebody]  # type: ignore[misc] # a lambda's default


async def an_hour(database: Database, now: datetime) -> list[int]:
    """The hourly look at all lines, each group's in its own turn, as the tick does it; gives the groups looked at."""
    await database.write(lambda uow: look_at_lines(uow, a_house(), now))
    ready = [due for due in await database.write(lambda uow: uow.schedule.ready(now)) if due.kind == places.LOOK]
    for due in ready:
        await database.write(lambda uow, due=due: uow.schedule.finish(due.id))  # type: ignore[misc] # a lambda's default
        await database.write(lambda uow, due=due: look_at_line(uow, a_house(), due, now))  # type: ignore[misc] # as above
    return [due.subject for due in ready]


async def offers(uow: UnitOfWork) -> Counter[int]:
    """How many letters with an offer each person was written."""
    rows = await uow.run(select(tables.outbox.c.person_id).where(tables.outbox.c.dedupe_key.contains(":offer:")))
    return Counter(row.person_id for row in rows)


async def a_full_group(database: Database, capacity: int = 1) -> tuple[int, list[Person], list[Person]]:
    """A group, those who are inside, and three who wait in their order."""
    group_id = await database.write(group)
    await database.write(lambda uow: resize(uow, group_id, capacity))
    inside = await database.write(lambda uow: near(uow, capacity, group_id))
    for person in inside:
        await database.write(lambda uow, p=person: places.come_in(uow, group_id, p.id, NOW))  # type: ignore[misc] # as above
    line = await database.write(lambda uow: near(uow, 3, group_id, 8001))
    for person in line:
        await press(database, person, join_line, JoinLine(group_id))
    return group_id, inside, line


async def test_of_many_who_want_the_last_places_as_many_get_one_as_there_are(database: Database) -> None:
    """E37 for groups: thirty press at once for five places; five are in, everybody else is told that it is full."""
    group_id = await database.write(group)
    await database.write(lambda uow: resize(uow, group_id, 5))
    everybody = await database.write(lambda uow: near(uow, 30, group_id))
    await asyncio.gather(*(press(database, person, agree, AgreeRules(group_id)) for person in everybody))
    assert Counter(await where(database, group_id, everybody)) == {Place.ASSIGNED: 5, None: 25}


async def test_two_at_once_for_the_last_place_are_one_in_and_one_in_line(database: Database) -> None:
    """E37: whoever is a moment later stands in line, whichever way the two presses fall."""
    group_id = await database.write(group)
    await database.write(lambda uow: resize(uow, group_id, 1))
    two = await database.write(lambda uow: near(uow, 2, group_id))

    async def wants(person: Person) -> None:
        await press(database, person, agree, AgreeRules(group_id))
        await press(database, person, join_line, JoinLine(group_id))

    await asyncio.gather(*(wants(person) for person in two))
    assert sorted(str(place) for place in await where(database, group_id, two)) == ["assigned", "waiting"]


async def test_many_who_leave_at_once_make_room_for_exactly_as_many(database: Database) -> None:
    """As many are offered a place as there is room, in order, one letter each, however the leaving falls together."""
    group_id, inside, _ = await a_full_group(database, 6)
    more = await database.write(lambda uow: near(uow, 7, group_id, 9001))
    for person in more:
        await press(database, person, join_line, JoinLine(group_id))
    going = inside[:4]
    await asyncio.gather(
        *(
            database.write(lambda uow, p=p: places.leave(uow, a_house(), group_id, p.id, Deed.GO, NOW))  # type: ignore[misc] # as above
            for p in going
        )
    )
    offered = [s.person_id for s in await database.write(lambda uow: uow.groups.standings(group_id, Place.OFFERED))]
    assert len(offered) == 4
    assert await database.write(offers) == dict.fromkeys(offered, 1)
    found = await database.write(lambda uow: uow.groups.get(group_id))
    assert found is not None
    assert (found.members, found.held, found.room) == (2, 4, 0)


async def test_an_offer_that_is_not_taken_goes_to_the_next(database: Database) -> None:
    """Kept 48 hours, then the next one's; the first is told, and may stand in line again, behind the others."""
    group_id, inside, line = await a_full_group(database)
    await database.write(lambda uow: places.leave(uow, a_house(), group_id, inside[0].id, Deed.GO, NOW))
    assert await where(database, group_id, line) == [Place.OFFERED, Place.WAITING, Place.WAITING]
    for later in (NOW + 1.9 * DAY, NOW + 2 * DAY):
        await an_hour(database, later)
    assert await where(database, group_id, line) == [Place.LEFT, Place.OFFERED, Place.WAITING]
    keys = await database.write(lambda uow: uow.run(select(tables.outbox.c.dedupe_key)))
    assert sum(":over:" in row.dedupe_key for row in keys) == 1
    await press(database, line[0], take_it, TakeIt(group_id), NOW + 2 * DAY)  # an old button
    assert (await where(database, group_id, line))[0] is Place.LEFT
    await press(database, line[0], join_line, JoinLine(group_id), NOW + 2 * DAY)
    assert await database.write(lambda uow: places.position(uow, group_id, line[0].id)) == 2


async def test_nobody_passes_the_line_through_the_rules(database: Database) -> None:
    """While somebody waits, a newcomer gets no place, also in the moment in which there is room."""
    group_id, _, line = await a_full_group(database)
    newcomer = (await database.write(lambda uow: near(uow, 1, group_id, 9500)))[0]
    await database.write(lambda uow: resize(uow, group_id, 3))
    await press(database, newcomer, agree, AgreeRules(group_id))
    assert await where(database, group_id, [newcomer, *line]) == [None, Place.OFFERED, Place.OFFERED, Place.WAITING]


async def test_a_place_that_is_let_go_is_the_next_ones(database: Database) -> None:
    """Letting go, twice: one place moves on, once."""
    group_id, inside, line = await a_full_group(database)
    await database.write(lambda uow: places.leave(uow, a_house(), group_id, inside[0].id, Deed.GO, NOW))
    for _ in range(2):
        await press(database, line[0], let_it_go, LetItGo(group_id))
    assert await where(database, group_id, line) == [Place.LEFT, Place.OFFERED, Place.WAITING]


@pytest.mark.parametrize("change", ["stopped_at", "baby_stopped_at", "unreachable_at"])
async def test_who_wants_silence_is_passed_over(database: Database, change: str) -> None:
    """A6: nobody is offered a place in a group of babies after a stop, nor by a letter that cannot arrive."""
    group_id, inside, line = await a_full_group(database)
    await database.write(lambda uow: uow.people.change(line[0].id, **{change: NOW}))
    await database.write(lambda uow: places.leave(uow, a_house(), group_id, inside[0].id, Deed.GO, NOW))
    assert await where(database, group_id, line) == [Place.WAITING, Place.OFFERED, Place.WAITING]


async def test_a_ban_is_a_ban_in_line(database: Database) -> None:
    """Whoever is banned from all groups is offered a place in none."""
    group_id, inside, line = await a_full_group(database)
    ban = insert(tables.bans).values(telegram_id=line[0].telegram_id, group_id=None, at=NOW)
    await database.write(lambda uow: uow.run(ban))
    assert await database.write(lambda uow: uow.bans.holds(line[0].telegram_id, group_id))
    await database.write(lambda uow: places.leave(uow, a_house(), group_id, inside[0].id, Deed.GO, NOW))
    assert await where(database, group_id, line) == [Place.WAITING, Place.OFFERED, Place.WAITING]


async def test_a_group_that_is_not_looked_after_offers_nothing(database: Database) -> None:
    """A8: closed or unprotected, nobody is offered a place; once it is well again, the next hour does it."""
    group_id, inside, line = await a_full_group(database)
    there = await database.write(lambda uow: uow.groups.get(group_id))
    assert there is not None
    await database.write(lambda uow: uow.groups.change(replace(there, state=GroupState.CLOSED)))
    await database.write(lambda uow: places.leave(uow, a_house(), group_id, inside[0].id, Deed.GO, NOW))
    assert await where(database, group_id, line) == [Place.WAITING] * 3
    await database.write(lambda uow: uow.groups.change(there))
    await an_hour(database, NOW + DAY)
    assert await where(database, group_id, line) == [Place.OFFERED, Place.WAITING, Place.WAITING]


async def test_the_hourly_look_holds_no_group_up_for_another(database: Database) -> None:
    """It plans one look for each group, once an hour; nobody is moved in the same commit, so no group stays locked."""
    group_id, _, line = await a_full_group(database)
    await database.write(lambda uow: resize(uow, group_id, 2))
    for _ in range(2):
        await database.write(lambda uow: look_at_lines(uow, a_house(), NOW))
    assert await where(database, group_id, line) == [Place.WAITING] * 3
    assert await an_hour(database, NOW) == [group_id]
    assert await where(database, group_id, line) == [Place.OFFERED, Place.WAITING, Place.WAITING]


async def test_the_coordinators_are_on_duty_when_no_champion_is(database: Database) -> None:
    """A champion who is off is not called; when all are, the coordinators of the area are."""
    group_id = await database.write(group)
    there = await database.write(lambda uow: uow.groups.get(group_id))
    assert there is not None
    rosa, nia, priya, other = await database.write(lambda uow: people(uow, 4))
    roles = {
        rosa: Grant(Role.CHAMPION, group_id),
        nia: Grant(Role.CHAMPION, group_id),
        priya: Grant(Role.COORDINATOR, there.area_id),
        other: Grant(Role.COORDINATOR, there.area_id + 99),
    }
    for person, grant in roles.items():
        await database.write(lambda uow, p=person, g=grant: uow.roles.grant(p.id, g, NOW))  # type: ignore[misc] # as above
    assert await database.write(lambda uow: on_duty(uow, there, NOW)) == [rosa.id, nia.id]
    for person in (rosa, nia):
        off = insert(tables.days_off).values(person_id=person.id, since=NOW, until=NOW + DAY)
        await database.write(lambda uow, off=off: uow.run(off))  # type: ignore[misc] # as above
        now_on = await database.write(lambda uow: on_duty(uow, there, NOW))
        assert now_on == ([nia.id] if person is rosa else [priya.id])
    assert await database.write(lambda uow: on_duty(uow, there, NOW + DAY)) == [rosa.id, nia.id]
