"""A notice to many while the process is killed again and again."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from domain.delivery import FINAL, Class, Lane
from domain.screen import Screen
from domain.words import text
from storage.outbox import Letter
from storage.unit_of_work import UnitOfWork
from tests.crash.crowd import seat
from tests.crash.process import Bot, a_bot

MOST_IN_FLIGHT = 4


async def _put_in(uow: UnitOfWork) -> int:
    now = datetime.now(UTC)
    everybody = await uow.people.reachable()
    for person in everybody:
        screen = Screen((text("say-kept"),))
        key = f"notice:1:{person.id}"
        await uow.outbox.put(
            Letter(person.id, person.telegram_id, screen, Class.NOTICE, Lane.BROADCAST, key, "n:1"), now
        )
    return len(everybody)


async def _notice(bot: Bot, people: int, kills: int, seed: int) -> None:
    rng = Random(seed)
    crowd = await seat(bot, people, None)
    count = await bot.ask(_put_in)
    for _ in range(kills):
        await bot.live_for(requests=5 + rng.randrange(2 * people // kills), then=rng.random() / 50)
    await bot.finish()
    states = dict(bot.rows("SELECT state, count(*) FROM outbox GROUP BY state"))
    assert sum(states.values()) == count
    assert set(states) <= {state.value for state in FINAL}
    assert states.get("unknown", 0) <= bot.kills * MOST_IN_FLIGHT
    received = [sum(message.from_bot for message in phone.messages) for phone in crowd]
    assert max(received) == 1
    assert received.count(0) <= states.get("unknown", 0)


async def test_a_notice_goes_once_however_often_the_process_is_killed(tmp_path: Path) -> None:
    """D27: nobody gets it twice, every letter has an end, few ends are unknown (60 people, 5 kills)."""
    async with a_bot(tmp_path, rate=200) as bot:
        await _notice(bot, people=60, kills=5, seed=27)


@pytest.mark.prove
async def test_a_notice_to_ten_thousand_goes_once_in_two_hundred_kills(tmp_path: Path) -> None:
    """D27: 10,000 people, 200 kills, no duplicate, every letter at its end."""
    async with a_bot(tmp_path, rate=1000) as bot:
        await _notice(bot, people=10_000, kills=200, seed=200)
