"""The planned hour of lessons, where a wish for another one meets an hour that was missed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from content.crisis import load_lexicon
from content.library import Library
from content.wording import Wording
from domain.drip import Slot
from handlers import lesson_hour
from handlers.ctx import House
from handlers.table import table
from storage.database import Database
from storage.schedule import Due
from storage.schema import migrate
from storage.sealing import Sealer
from storage.unit_of_work import UnitOfWork


@pytest.mark.parametrize(("wished_at", "kept"), [(8, False), (12, True)])
async def test_a_wish_made_while_the_bot_was_away_loses_no_lesson(tmp_path: Path, wished_at: int, kept: bool) -> None:
    """E38: an hour that is overdue stays to be looked after; one that is still to come gives way."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'hours.db'}"
    now = datetime(2026, 11, 23, wished_at, 30, tzinfo=UTC)
    house = House(Library.load(), Wording(), load_lexicon(), table(), "", frozenset())
    await migrate(url, now)
    database = Database(url, Sealer("a secret that is long enough for this"))
    await database.start()

    async def work(uow: UnitOfWork) -> list[Due]:
        person = await uow.people.meet(5011, now)
        nine = datetime(2026, 11, 23, 9, tzinfo=UTC)
        await lesson_hour.plan_at(uow, house, person.id, nine, datetime(2026, 11, 22, 9, tzinfo=UTC))
        await uow.learning.wish(person.id, slot=Slot.AFTERNOON, a_week=3, interests=frozenset())
        await lesson_hour.plan(uow, house, person.id, now)
        return await uow.schedule.ready(datetime(2027, 1, 1, tzinfo=UTC))

    try:
        (planned,) = await database.write(work)
    finally:
        await database.close()
    assert planned.at.hour == (9 if kept else 13)
