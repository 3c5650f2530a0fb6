"""A worry that is written while the process is being killed."""

from __future__ import annotations

import asyncio
from pathlib import Path
from random import Random

import pytest

from domain.voices import Voice
from simulator.people import Person
from tests.crash.crowd import WORRY, said, seat, times_seen, words_of
from tests.crash.process import Bot, a_bot

_LONGEST = 0.12  # seconds in which a worry is stored, answered and its alert sent, with time to spare


async def _kills_around_a_submission(bot: Bot, kills: int, seed: int) -> tuple[int, int]:
    """One person after another sends a worry and the process dies; how often after, and before, it was stored."""
    rng = Random(seed)
    crowd = await seat(bot, kills, WORRY)
    kept = 0
    for phone in crowd:
        await bot.start()
        await phone.send(words_of(phone))
        await asyncio.sleep(rng.random() * _LONGEST)
        await bot.kill()
        kept += await _is_stored_or_not_acknowledged(bot, phone)
    await bot.finish()
    stored = await said(bot, Voice.WORRY)
    for phone in crowd:
        ((reference, words),) = stored[phone.id]
        assert words == [words_of(phone)]
        assert times_seen(phone, reference) >= 1
    return kept, kills - kept


async def _is_stored_or_not_acknowledged(bot: Bot, phone: Person) -> bool:
    stored = (await said(bot, Voice.WORRY)).get(phone.id, [])
    answered = [m for m in phone.messages if m.from_bot]
    if not stored:
        assert answered == []
        return False
    ((reference, words),) = stored
    assert words == [words_of(phone)]
    assert all(reference in str(message.content) for message in answered)
    return True


async def test_a_worry_is_stored_or_visibly_unanswered(tmp_path: Path) -> None:
    """A1: kills at any moment around a submission leave a stored worry, or no receipt (5 kills)."""
    async with a_bot(tmp_path) as bot:
        await _kills_around_a_submission(bot, kills=5, seed=1)


@pytest.mark.prove
async def test_a_worry_is_stored_or_visibly_unanswered_in_a_thousand_kills(tmp_path: Path) -> None:
    """A1: the same with 1,000 kills, some before and some after the worry was stored."""
    async with a_bot(tmp_path) as bot:
        kept, not_yet = await _kills_around_a_submission(bot, kills=1000, seed=1000)
        assert kept > 50
        assert not_yet > 50
