"""How long it takes to choose the next lesson: the rules alone, and with everything read from a real database."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from content.crisis import load_lexicon
from content.library import Library
from content.wording import Wording
from domain.child import Child
from domain.choosing import Reading, in_order, stages_of
from domain.dates import PartDate
from domain.drip import Household, Post, PostKind, Slot
from domain.journey import Progress
from domain.people import Person
from handlers.ctx import House
from handlers.household import household, offers
from handlers.routes import Routes
from storage.database import Database
from storage.schema import migrate
from storage.unit_of_work import UnitOfWork
from tests.benchmarks.race import race, say_whether
from tests.storage.place import NOW, SEALER, people

PEOPLE, ASKED = 1000, 200
MOST_MS = 1
TODAY = NOW.date()
CHILDREN = (
    Child(1, 1, born=False, on=PartDate(2027, 2, 11)),
    Child(2, 1, born=True, on=PartDate(2026, 8, 3), weeks_early=5),
    Child(3, 1, born=True, on=PartDate(2023, 5)),
)


@pytest.mark.bench
async def test_the_rules_of_choosing_alone() -> None:
    """A family with three children, every lesson of the shelf, some done, some sent: chosen within a millisecond."""
    house = _house()
    shelf = offers(house, TODAY)
    ids = [offer.lesson for offer in shelf]
    readings = [
        Reading(frozenset(ids[:n]), frozenset(ids[n : n + 2]), frozenset(ids[: n * 2]), frozenset({"sleep", "me"}))
        for n in range(0, len(ids), 2)
    ]

    async def choose(reading: Reading) -> object:
        return in_order(shelf, stages_of(CHILDREN, TODAY), reading)

    async def list_and_choose(reading: Reading) -> object:
        return in_order(offers(house, TODAY), stages_of(CHILDREN, TODAY), reading)

    contenders = {"choosing (in_order)": choose, "listing what is offered, and choosing": list_and_choose}
    paces = await race(f"The next of {len(shelf)} lessons, three children", contenders, readings, 20)
    say_whether(paces["choosing (in_order)"], below=MOST_MS)


@pytest.mark.bench
async def test_choosing_for_people_in_a_real_database(tmp_path: Path) -> None:
    """1,000 people with children, lessons read and lessons sent: what is decided takes a part of what is read."""
    house = _house()
    database, everybody = await _town(tmp_path / "town.db", house.library)
    shelf = offers(house, TODAY)
    homes: dict[int, Household] = {}

    async def read(person: Person) -> object:
        homes[person.id] = await database.write(lambda uow: household(uow, house, person, NOW))
        return homes

    async def choose(person: Person) -> object:
        home = homes[person.id]
        return in_order(shelf, stages_of(home.children, TODAY), home.reading)

    async def whole(person: Person) -> object:
        async def work(uow: UnitOfWork) -> object:
            home = await household(uow, house, person, NOW)
            return in_order(offers(house, TODAY), stages_of(home.children, TODAY), home.reading)

        return await database.write(work)

    contenders = {
        "choosing (in_order)": choose,
        "reading what decides (household)": read,
        "reading and choosing": whole,
    }
    for person in everybody:
        await read(person)
    paces = await race(f"The next lesson, {PEOPLE} people on SQLite", contenders, everybody[:ASKED], 3)
    await database.close()
    say_whether(paces["choosing (in_order)"], below=MOST_MS)


def _house() -> House:
    return House(Library.load(), Wording(first="en"), load_lexicon(), Routes.of(()), "", frozenset())


async def _town(path: Path, library: Library) -> tuple[Database, list[Person]]:
    """Everybody has one to three children, some lessons behind them, and a few that came by themselves."""
    url = f"sqlite+aiosqlite:///{path}"
    await migrate(url, NOW)
    database = Database(url, SEALER)
    await database.start()
    everybody = await database.write(lambda uow: people(uow, PEOPLE))
    rng, ids = Random(7), [lesson.id for lesson in library.lessons]

    async def settle(uow: UnitOfWork) -> None:
        for person in everybody:
            await _family(uow, person, ids, rng)

    await database.write(settle)
    return database, everybody


async def _family(uow: UnitOfWork, person: Person, ids: list[str], rng: Random) -> None:
    for _ in range(rng.randint(1, 3)):
        on = date(2026, 11, 1) - timedelta(days=rng.randint(-120, 1500))
        born = on < TODAY
        await uow.people.add_child(person.id, Child(0, person.id, born, PartDate(on.year, on.month, on.day)))
    await uow.learning.wish(person.id, slot=Slot.MORNING, a_week=3, interests=frozenset({"sleep", "feeding"}))
    for lesson in rng.sample(ids, rng.randint(0, 30)):
        await uow.progress.save(person.id, Progress(lesson, "v", 3, finished_at=rng.choice([None, NOW])), NOW)
    for days, lesson in enumerate(rng.sample(ids, rng.randint(0, 20)), start=1):
        day = TODAY - timedelta(days=days)
        await uow.learning.keep_post(person.id, Post(PostKind.LESSON, lesson, None, day), f"{person.id}:{day}", NOW)
