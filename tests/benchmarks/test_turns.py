"""Whole durable turns through a town, and the crisis net alone."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from content.crisis import load_lexicon
from domain.crisis import matches
from simulator.people import Person
from tests.benchmarks.contest import contest
from tests.prove.crowd import Seat, seated
from tests.stories.town import Town, a_town

PEOPLE = 300
MESSAGES = Path(__file__).parents[1] / "domain"


@pytest.mark.bench
async def test_whole_turns_of_people_who_press(tmp_path: Path) -> None:
    """Received, stored, decided, committed, answered and shown; pacing lifted, the simulated Telegram included."""
    async with a_town(tmp_path, send_rate=1000) as town:
        phones = await seated(town, [Seat() for _ in range(PEOPLE)])
        for phone in phones:
            await phone.send("/menu")
        await town.settled()

        async def press(label: str) -> int:
            await asyncio.gather(*(_press(phone, label) for phone in phones))
            return PEOPLE

        async def there_and_back() -> int:
            return await press("Settings") + await press("Home")

        await _show_settings(town, phones)
        await contest(f"Turns: {PEOPLE} people press at once", {"press, decide, commit, answer": there_and_back}, 3)


async def _show_settings(town: Town, phones: list[Person]) -> None:
    for phone in phones:
        await phone.send("/settings")
    await town.settled()


async def _press(phone: Person, label: str) -> None:
    press = await phone.press_data("x" if label == "Settings" else "h", phone.screen.message_id)
    await press.answered(60)


@pytest.mark.bench
async def test_the_crisis_net_for_each_message() -> None:
    """Messages in distress and ordinary ones, as written by people."""
    lexicon = load_lexicon()
    distress = _lines("crisis_messages.txt", behind=2)
    ordinary = _lines("ordinary_messages.txt")

    async def look(messages: list[str]) -> int:
        for each in messages:
            matches(each, lexicon)
        return len(messages)

    contenders = {"in distress": lambda: look(distress), "ordinary": lambda: look(ordinary)}
    await contest("The crisis net, messages one after another", contenders)


def _lines(name: str, behind: int = 0) -> list[str]:
    lines = (MESSAGES / name).read_text(encoding="utf-8").splitlines()
    return [line[behind:] for line in lines if line]
