"""A whole durable turn of ours against bots as the libraries' own documentation begins them."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
OTHERS = ROOT / ".venv-contenders/bin/python"
PEOPLE, IN_FLIGHT, ROUNDS = 2000, 100, 3
PATIENCE = 300.0  # seconds
_HERE = "tests.benchmarks.contenders"
CONTENDERS = {
    "ours: durable, in order": (sys.executable, f"{_HERE}.our_bot"),
    "python-telegram-bot 22.8: in memory": (str(OTHERS), f"{_HERE}.ptb_bot"),
    "aiogram 3 on uvloop: in memory": (str(OTHERS), f"{_HERE}.aiogram_bot"),
}


@dataclass(frozen=True)
class Found:
    """What one contender did in one round. `cpu`: the bot's own, ms for a tap; `server`: that one's share of a core."""

    per_second: float
    cpu: float
    server: float
    out_of_order: int


@pytest.mark.bench
async def test_a_durable_turn_against_turns_in_memory(tmp_path: Path) -> None:
    """Turn: inbox, decision, commit, answer and edit on a disk, against a dictionary; ours never out of order."""
    await _round(tmp_path, "ours: durable, in order", people=50)  # shows the cards that the others show too
    found: dict[str, list[Found]] = {name: [] for name in CONTENDERS}
    for _ in range(ROUNDS):
        for name in CONTENDERS:
            found[name].append(await _round(tmp_path, name))
    _print(found)
    assert not any(each.out_of_order for each in found["ours: durable, in order"])


async def _round(folder: Path, name: str, people: int = PEOPLE) -> Found:
    """A new Telegram, a new bot, a new database; both are gone afterwards."""
    interpreter, module = CONTENDERS[name]
    cards = folder / "cards.json"
    server = await _start(sys.executable, f"{_HERE}.server", str(people), str(IN_FLIGHT), str(cards))
    try:
        port = await _told(server)
        database = folder / "contest.db"
        _clear(folder)
        given = {"URL": f"http://127.0.0.1:{port}", "CARDS": cards, "DATABASE": database, "PEOPLE": people}
        bot = await _start(interpreter, module, **{f"CONTEST_{key}": str(value) for key, value in given.items()})
        try:
            await _told(server)
            before = _cpu_seconds(bot.pid)  # starting up is no part of a tap
            counted = await _told(server)
            cpu = _cpu_seconds(bot.pid) - before
        finally:
            await _stop(bot)
    finally:
        await _stop(server)
    taps = counted["taps"]
    return Found(taps / counted["seconds"], cpu / taps * 1000, counted["busy"], counted["out_of_order"])


def _clear(folder: Path) -> None:
    for each in folder.glob("contest.db*"):
        each.unlink()


async def _start(interpreter: str, module: str, *arguments: str, **given: str) -> Process:
    environment = {**os.environ, **given, "PYTHONPATH": str(ROOT)}
    return await asyncio.create_subprocess_exec(
        interpreter,
        "-m",
        module,
        *arguments,
        cwd=ROOT,
        env=environment,
        stdout=PIPE,
        stderr=None if interpreter == sys.executable else DEVNULL,
    )


async def _told(process: Process) -> Any:
    """The next line, which is JSON."""
    assert process.stdout is not None
    line = await asyncio.wait_for(process.stdout.readline(), PATIENCE)
    assert line, "the process ended too early"
    return json.loads(line)


async def _stop(process: Process) -> None:
    if process.returncode is None:
        process.send_signal(signal.SIGTERM)
    try:
        await asyncio.wait_for(process.wait(), 20)
    except TimeoutError:
        process.kill()
        await process.wait()


def _cpu_seconds(pid: int) -> float:
    """User and system time of a process; 0 where the system does not tell."""
    told = Path(f"/proc/{pid}/stat")
    if not told.exists():
        return 0.0
    fields = told.read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _print(found: Mapping[str, list[Found]]) -> None:
    paces = {name: median(each.per_second for each in rounds) for name, rounds in found.items()}
    ours = next(iter(paces.values()))
    print(f"\nLesson taps of {PEOPLE} people, {IN_FLIGHT} in flight, a core each for bot and server; {ROUNDS} rounds")  # noqa: T201 - a benchmark talks by printing
    for name, rounds in found.items():
        cpu = median(each.cpu for each in rounds)
        server = median(each.server for each in rounds)
        late = sum(each.out_of_order for each in rounds)
        pace = f"{paces[name]:>7,.0f}/s  ours × {ours / paces[name]:.2f}  {cpu:.2f} ms of CPU a tap"
        print(f"  {name:<38} {pace}  server {server:.0%} busy  out of order: {late}")  # noqa: T201 - as above
