"""How close to Telegram's limit a notice goes, what is refused and lost, and how long others wait meanwhile."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import aiohttp
import pytest

from storage.database import Database
from storage.sealing import Sealer
from storage.unit_of_work import UnitOfWork
from tests.benchmarks.contenders.strict_server import LETTER, TOKEN
from tests.crash.notice import begin
from tests.crash.process import ROOT
from tests.storage.migrated import migrated_at
from tests.storage.place import people

ROUNDS = int(os.environ.get("PACE_ROUNDS", "3"))
FIRST, ASKERS = 7001, 900_001
_SECRET = "a secret of the benchmarks, for nobody"
_STOCK = ROOT / ".venv-contenders" / "bin" / "python"
_SILENT = 6.0  # seconds without a letter: what has not come is lost


@dataclass(frozen=True)
class Race:
    """So many letters at that many a second; paid for or not."""

    rate: int
    letters: int
    paid: bool = False

    @property
    def name(self) -> str:
        """For the table."""
        return f"{self.rate}/s{', paid' if self.paid else ''}"


@pytest.mark.bench
@pytest.mark.parametrize("race", [Race(30, 600), Race(1000, 5000, paid=True)], ids=["free", "paid"])
async def test_the_pace_of_a_notice(tmp_path: Path, race: Race) -> None:
    """Gate: share of the limit (0.96 is aimed at), refusals, lost, and p95 of answers; beside the stock limiter."""
    original = await _house(tmp_path / "original.db", race.letters)
    rounds: dict[str, list[dict[str, float]]] = {"ours": [], "stock PTB": []}
    async with _server() as address:
        for number in range(ROUNDS):
            shutil.copyfile(original, tmp_path / f"round{number}.db")
            ours = await _round(address, race, await _start_ours(address, race, tmp_path / f"round{number}.db"))
            rounds["ours"].append(ours)
            rounds["stock PTB"].append(await _round(address, race, await _start_stock(address, race)))
    print(f"\n{race.name}, {race.letters} letters, {ROUNDS} rounds, medians")  # noqa: T201 - the table is what it is for
    for name, found in rounds.items():
        line = {key: median(each[key] for each in found) for key in found[0]}
        print(  # noqa: T201 - as above
            f"  {name:10} {line['share']:.3f} of the limit   refused {line['refused']:.2%}   lost {line['lost']:.0f}"
            f"   twice {line['twice']:.0f}   answers p95 {line['p95']:.2f} s (of {line['answered']:.0f}"
            f" of {line['asked']:.0f})"
        )
    assert all(each["lost"] == each["twice"] == 0 for each in rounds["ours"])


async def _round(address: str, race: Race, process: Process) -> dict[str, float]:
    """Until all letters are there or none comes any more; one parent asks every half second."""
    async with aiohttp.ClientSession(address) as telegram:
        letters, since, asked = 0, 0.0, 0
        while letters < race.letters and since < (30.0 if letters == 0 else _SILENT):
            await asyncio.sleep(0.5)
            async with telegram.get("/control/seen") as answer:
                seen = await answer.json()
            since = 0.0 if seen["letters"] > letters else since + 0.5
            letters = seen["letters"]
            if 0 < letters < race.letters:
                await telegram.post("/control/ask", json={"chat": ASKERS + asked})
                asked += 1
        await asyncio.sleep(1)
        async with telegram.get("/control/seen") as answer:
            seen = await answer.json()
        process.kill()
        await process.wait()
        limits = {"overall": 30}
        await telegram.post("/control/begin", json=limits)
    return _judged(race, seen, asked)


def _judged(race: Race, seen: dict[str, Any], asked: int) -> dict[str, float]:
    waited = seen["waited"]
    return {
        "share": seen["messages"] / max(seen["seconds"], 0.001) / race.rate,
        "refused": seen["refused"] / max(seen["messages"] + seen["refused"], 1),
        "lost": race.letters - seen["letters"] + seen["twice"],
        "twice": seen["twice"],
        "p95": quantiles(waited, n=20)[-1] if len(waited) > 1 else max(waited, default=float("nan")),
        "answered": len(waited),
        "asked": asked,
    }


async def _house(path: Path, count: int) -> Path:
    """Everybody who is told, and those who ask meanwhile; the notice is running."""
    database = Database(await migrated_at(path), Sealer(_SECRET))
    await database.start()

    async def work(uow: UnitOfWork) -> None:
        await people(uow, count, FIRST)
        await begin(uow, datetime.now(UTC))
        await people(uow, 200, ASKERS)

    await database.write(work)
    await database.close()
    return path


async def _start_ours(address: str, race: Race, path: Path) -> Process:
    own = {
        "BOT_TOKEN": TOKEN,
        "BOT_API_URL": address,
        "DATABASE_URL": f"sqlite+aiosqlite:///{path}",
        "SECRET_KEY": _SECRET,
        "OWNER_IDS": "5001",
        "ALLOW_UNAPPROVED_CONTENT": "true",
        "QUIET_HOURS": "00:00-00:00",
        "SEND_RATE": str(race.rate),
        "PAID_BROADCASTS": str(race.paid).lower(),
        "LOG_LEVEL": "ERROR",
        "PYTHONPATH": str(ROOT),
    }
    return await _on_a_core(1, sys.executable, "-m", "bot", "run", cwd=path.parent, env=os.environ | own)


async def _start_stock(address: str, race: Race) -> Process:
    script = ROOT / "tests" / "benchmarks" / "contenders" / "ptb_pace.py"
    words = (address, TOKEN, str(race.rate), "paid" if race.paid else "free", str(FIRST), str(race.letters), LETTER)
    return await _on_a_core(1, str(_STOCK), str(script), *words)


@asynccontextmanager
async def _server() -> AsyncIterator[str]:
    process = await _on_a_core(0, sys.executable, "-m", "tests.benchmarks.contenders.strict_server", cwd=ROOT)
    assert process.stdout is not None
    try:
        yield f"http://127.0.0.1:{int(await process.stdout.readline())}"
    finally:
        process.kill()
        await process.wait()


async def _on_a_core(core: int, *words: str, **how: Any) -> Process:
    cores = sorted(os.sched_getaffinity(0))
    pinned = cores[core % len(cores)]
    process = await asyncio.create_subprocess_exec(*words, stdin=DEVNULL, stdout=PIPE, stderr=DEVNULL, **how)
    os.sched_setaffinity(process.pid, {pinned})
    return process
