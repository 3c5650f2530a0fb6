"""A notice to many while the process is killed again and again."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from bot.gate import MOST_LEAVING
from domain.delivery import FINAL
from tests.crash.crowd import seat
from tests.crash.notice import WORDS, begin
from tests.crash.process import Bot, a_bot

RATE = 250  # unpaid, so that at most four letters are on their way at once


async def _notice(bot: Bot, people: int, kills: int, seed: int) -> None:
    """Killed at any moment of the run: after some letters of its share, and up to a twentieth of a second more."""
    rng = Random(seed)
    crowd = await seat(bot, people, None)
    count = await bot.ask(lambda uow: begin(uow, datetime.now(UTC)))
    for _ in range(kills):
        await bot.live_for(requests=4 + rng.randrange(max(2 * people // kills - 4, 4)), then=rng.random() / 20)
    assert bot.busy > kills // 2
    await bot.finish()

    states = dict(bot.rows("SELECT state, count(*) FROM outbox WHERE notice_id IS NOT NULL GROUP BY state"))
    unknown = states.get("unknown", 0)
    received = [sum(WORDS in message.text for message in phone.messages) for phone in crowd]
    print(f"\nD27: {bot.kills} kills, {count} recipients: {states}, {received.count(0)} did not get it")  # noqa: T201
    assert sum(states.values()) == count == people + 1
    assert set(states) <= {state.value for state in FINAL}
    assert unknown <= bot.kills * MOST_LEAVING
    assert max(received) == 1, "somebody got it twice"
    assert received.count(0) <= unknown


async def test_a_notice_goes_once_however_often_the_process_is_killed(tmp_path: Path) -> None:
    """D27: nobody gets it twice, every letter has an end, few ends are unknown (300 people, 20 kills)."""
    async with a_bot(tmp_path, rate=RATE) as bot:
        await _notice(bot, people=300, kills=20, seed=27)


@pytest.mark.prove
async def test_a_notice_to_ten_thousand_goes_once_in_two_hundred_kills(tmp_path: Path) -> None:
    """D27: 10,000 people, 200 kills, no duplicate, every letter at its end."""
    async with a_bot(tmp_path, rate=RATE) as bot:
        await _notice(bot, people=10_000, kills=200, seed=200)
