"""Quiet time over weeks of evenings, with a process that sleeps, clocks that change, and hours that are changed."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from content.library import Library
from content.wording import Wording
from domain.delivery import State
from domain.effect import SetGroupLevel
from domain.quiet_time import quiet_time_of
from handlers import group_quiet
from handlers.ctx import House
from handlers.routes import Routes
from storage import tables
from storage.database import Database
from storage.schema import migrate
from storage.unit_of_work import UnitOfWork
from tests.storage.place import NOW, SEALER, group

HOUR = timedelta(hours=1)
QUARTER = timedelta(minutes=15)
BACK = datetime(2026, 10, 24, 15, 0, tzinfo=UTC)  # the afternoon before the clocks go back
FORWARD = datetime(2027, 3, 27, 15, 0, tzinfo=UTC)
HOUSE = House(Library.load(), Wording(strict=True), None, Routes.of([group_quiet.routes()]), "a_bot", frozenset())  # type: ignore[arg-type] # no crisis words here


@dataclass
class Evenings:
    """A group, its quiet time, and a tick whenever a test wants one. `levels` is what was asked of Telegram."""

    uow: UnitOfWork
    group_id: int
    levels: list[tuple[datetime, str]] = field(default_factory=list)
    cards: int = 0
    looked_at: datetime | None = None

    async def set(self, start: str | None, end: str | None) -> None:
        """Other hours."""
        found = await self.uow.groups.get(self.group_id)
        assert found is not None
        await self.uow.groups.change(replace(found, quiet_from=start, quiet_to=end))

    async def tick(self, now: datetime) -> None:
        """What is due; then, if an hour has gone by, the look of every hour; then the outbox and the effects."""
        for due in await self.uow.schedule.ready(now):
            await self.uow.schedule.finish(due.id)
            await HOUSE.routes.dues[due.kind](self.uow, HOUSE, due, now)
        if self.looked_at is None or now - self.looked_at > HOUR:
            self.looked_at = now
            await group_quiet.look_everywhere(self.uow, HOUSE, now)
        await self._carry_out(now)

    async def _carry_out(self, now: datetime) -> None:
        for asked in await self.uow.effects.waiting(now):
            if isinstance(asked.effect, SetGroupLevel):
                self.levels.append((now, asked.effect.level))
            await self.uow.effects.finish(asked.id, "done")
        outbox = tables.outbox
        waiting = await self.uow.run(select(outbox.c.id).where(outbox.c.state == State.PENDING.value))
        for row in waiting.all():
            self.cards += 1
            sent = {"state": State.SENT.value, "message_id": self.cards}
            await self.uow.run(outbox.update().where(outbox.c.id == row.id).values(sent))

    async def up(self) -> list[int]:
        """The cards that stand in the group."""
        return await self.uow.outbox.put_up(f"quiet:{self.group_id}")

    async def is_quiet(self) -> bool:
        """As Telegram was told last."""
        return bool(self.levels) and self.levels[-1][1] == "text"


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file to copy."""
    path = tmp_path_factory.mktemp("quiet") / "migrated.db"
    asyncio.run(migrate(f"sqlite+aiosqlite:///{path}", NOW))
    return path


def evenings(migrated: Path, story: Callable[[Evenings], Coroutine[Any, Any, None]]) -> None:
    """Run a story on a database of its own."""

    async def run() -> None:
        with tempfile.TemporaryDirectory() as folder:
            shutil.copyfile(migrated, Path(folder) / "abc.db")
            database = Database(f"sqlite+aiosqlite:///{folder}/abc.db", SEALER)
            await database.start()

            async def told(uow: UnitOfWork) -> None:
                await story(Evenings(uow, await group(uow)))

            await database.write(told)
            await database.close()

    asyncio.run(run())


@pytest.mark.parametrize("afternoon", [BACK, FORWARD], ids=["back", "forward"])
@pytest.mark.parametrize(
    ("start", "end"), [("22:00", "07:00"), ("01:30", "06:00"), ("23:00", "01:30"), ("00:45", "02:15")]
)
def test_on_the_night_of_a_clock_change_it_begins_once_and_ends_once(
    migrated: Path, afternoon: datetime, start: str, end: str
) -> None:
    """E39: one card, one switch off, one switch on, whether the hour comes twice or not at all."""

    async def story(there: Evenings) -> None:
        await there.set(start, end)
        for minutes in range(0, 20 * 60, 5):
            await there.tick(afternoon + timedelta(minutes=minutes))
        assert [level for _, level in there.levels] == ["text", "all"]
        assert there.cards == 1
        assert await there.up() == []

    evenings(migrated, story)


def test_whoever_slept_through_a_whole_night_begins_nothing(migrated: Path) -> None:
    """The beginning falls due when it is over: not done. A night further on, it begins as usual."""

    async def story(there: Evenings) -> None:
        await there.set("22:00", "07:00")
        await there.tick(NOW)
        await there.tick(NOW + 24 * HOUR)
        assert there.levels == []
        await there.tick(NOW + 36 * HOUR)
        assert await there.is_quiet()

    evenings(migrated, story)


def test_whoever_slept_from_one_night_into_the_next_changes_the_card(migrated: Path) -> None:
    """The old night ends, the new one begins: another card, which stands alone."""

    async def story(there: Evenings) -> None:
        await there.set("22:00", "07:00")
        await there.tick(NOW)
        await there.tick(NOW + 13 * HOUR)
        await there.tick(NOW + 37 * HOUR)
        assert [level for _, level in there.levels] == ["text", "all", "text"]
        assert await there.up() == [2]

    evenings(migrated, story)


def test_a_group_that_cannot_be_looked_after_begins_nothing_until_it_can(migrated: Path) -> None:
    """No card that would say what is not so; and the end waits until it can be brought about."""

    async def story(there: Evenings) -> None:
        await there.set("22:00", "07:00")
        await there.uow.groups.protect(there.group_id, protected=False)
        await there.tick(NOW)
        await there.tick(NOW + 12 * HOUR)
        assert there.levels == []
        await there.uow.groups.protect(there.group_id, protected=True)
        await there.tick(NOW + 14 * HOUR)
        assert await there.is_quiet()
        await there.uow.groups.protect(there.group_id, protected=False)
        await there.tick(NOW + 21 * HOUR)
        assert [level for _, level in there.levels] == ["text"]
        await there.uow.groups.protect(there.group_id, protected=True)
        await there.tick(NOW + 22 * HOUR)
        assert [level for _, level in there.levels] == ["text", "all"]
        assert not await there.is_quiet()

    evenings(migrated, story)


CLOCKS = st.sampled_from([time(hour, minute).isoformat("minutes") for hour in range(24) for minute in (0, 30)])
HOURS = st.none() | st.tuples(CLOCKS, CLOCKS)
STEPS = st.lists(
    st.tuples(st.sampled_from([1, 5, 20, 61, 130, 300, 700, 1500, 3000]), st.none() | st.just("set"), HOURS),
    min_size=3,
    max_size=25,
)


@settings(max_examples=60, deadline=None)
@example(BACK, ("00:30", "00:00"), [(61, "set", None), (1, "set", ("00:30", "00:00")), (61, None, None)])
@given(st.sampled_from([BACK, FORWARD, NOW]), HOURS, STEPS)
def test_an_hour_after_any_change_it_is_as_the_clock_says(
    migrated: Path, begin: datetime, first: tuple[str, str] | None, steps: list[tuple[int, str | None, Any]]
) -> None:
    """Whatever was set and slept through: media off exactly in quiet time, at most one card, off and on in turn."""

    async def story(there: Evenings) -> None:
        await there.set(*(first or (None, None)))
        now = begin
        await there.tick(now)
        for minutes, change, hours in steps:
            if change:
                await there.set(*(hours or (None, None)))
            now += timedelta(minutes=minutes)
            await there.tick(now)
            if not change or minutes > 60:
                await _is_as_the_clock_says(there, now, sure=minutes > 60)

    evenings(migrated, story)


async def _is_as_the_clock_says(there: Evenings, now: datetime, *, sure: bool) -> None:
    found = await there.uow.groups.get(there.group_id)
    assert found is not None
    quiet = quiet_time_of(found, HOUSE.zone)
    levels = [level for _, level in there.levels]
    assert all(before != after for before, after in pairwise(levels))
    assert len(await there.up()) == int(await there.is_quiet())
    if sure:
        assert await there.is_quiet() == (quiet is not None and quiet.now(now) is not None)
