"""Updates that wait while the process is killed again and again."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from domain.voices import Voice
from tests.crash.crowd import FEEDBACK, kinds_seen, said, seat, times_seen, words_of
from tests.crash.process import Bot, a_bot


async def _killed_again_and_again(bot: Bot, people: int, kills: int, seed: int) -> None:
    """Each person answers the open question and then asks for the menu: two updates a person."""
    rng = Random(seed)
    crowd = await seat(bot, people, FEEDBACK)
    for phone in crowd:
        await phone.send(words_of(phone))
    for phone in crowd:
        await phone.send("/menu")
    updates = list(bot.waiting)
    assert len(updates) == 2 * people
    for _ in range(kills):
        await bot.live_for(requests=rng.randrange(1, 10 + 6 * people // kills), then=rng.random() / 50)
    assert bot.busy > kills // 3
    await bot.finish()

    stored = await said(bot, Voice.FEEDBACK)
    answers: set[str] = set()
    for phone in crowd:
        ((reference, words),) = stored[phone.id]
        assert words == [words_of(phone)]
        assert times_seen(phone, reference) >= 1
        answers |= kinds_seen(phone, reference)
    assert len(stored) == people
    assert len(answers) == 3, answers  # the receipt, and the menu's two bubbles: words taken twice bring a fourth
    assert bot.rows("SELECT state, count(*) FROM inbox GROUP BY state") == [("done", len(updates))]
    await _told_again(bot, updates, people)


async def _told_again(bot: Bot, updates: list[dict[str, object]], people: int) -> None:
    mark = len(bot.telegram.requests)
    for update in updates:
        bot.telegram.push_raw(update)
    await bot.finish()
    sent = [r.method for r in bot.telegram.requests[mark:] if r.method.startswith(("send", "edit", "answer"))]
    assert sent == []
    stored = await said(bot, Voice.FEEDBACK)
    assert sum(len(voices) for voices in stored.values()) == people
    assert bot.rows("SELECT count(*) FROM inbox") == [(len(updates),)]


async def test_nothing_is_lost_or_done_twice_however_often_it_is_killed(tmp_path: Path) -> None:
    """E34, E35: 80 waiting updates, 8 kills: each answer is stored once, each person has a receipt (small)."""
    async with a_bot(tmp_path) as bot:
        await _killed_again_and_again(bot, people=40, kills=8, seed=34)


@pytest.mark.prove
async def test_nothing_is_lost_or_done_twice_in_fifty_kills(tmp_path: Path) -> None:
    """E34, E35: 300 waiting updates, 50 kills; and all of them delivered again change nothing."""
    async with a_bot(tmp_path, cold=True) as bot:
        await _killed_again_and_again(bot, people=150, kills=50, seed=50)
