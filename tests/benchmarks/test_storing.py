"""What one commit for all ready works brings, against one for each."""

from __future__ import annotations

import asyncio
from itertools import count
from pathlib import Path

import pytest

from storage.database import Database, Work
from storage.inbox import Arrived
from storage.schema import migrate
from storage.unit_of_work import UnitOfWork
from tests.benchmarks.contest import contest
from tests.storage.place import NOW, SEALER

WORKS = 300


@pytest.mark.bench
async def test_ready_works_in_one_commit_against_a_commit_for_each(tmp_path: Path) -> None:
    """Two databases with the same settings; each work stores one update and marks it as done."""
    together, alone = await _database(tmp_path / "together.db"), await _database(tmp_path / "alone.db")
    numbers = count(1)

    async def at_once() -> int:
        await asyncio.gather(*(together.write(_work(next(numbers))) for _ in range(WORKS)))
        return WORKS

    async def one_by_one() -> int:
        for _ in range(WORKS):
            await alone.write(_work(next(numbers)))
        return WORKS

    await contest(f"Storing {WORKS} turns", {"ready ones share a commit": at_once, "a commit for each": one_by_one})
    await together.close()
    await alone.close()


async def _database(path: Path) -> Database:
    url = f"sqlite+aiosqlite:///{path}"
    await migrate(url, NOW)
    opened = Database(url, SEALER)
    await opened.start()
    return opened


def _work(number: int) -> Work[None]:
    """Store an update and mark it as done."""

    async def work(uow: UnitOfWork) -> None:
        [row] = await uow.inbox.keep([Arrived("telegram", number, "person:1", {"text": "hello"})], NOW)
        await uow.inbox.done(row.id, NOW)

    return work
