"""Two answers of one person, as close together as they can come."""

from __future__ import annotations

import asyncio
from pathlib import Path
from random import Random

import pytest

from simulator.people import Person
from storage.questions import OpenQuestion
from storage.unit_of_work import UnitOfWork
from tests.crash.crowd import words_of
from tests.stories.town import MONDAY, Town, a_town


async def _seat(uow: UnitOfWork, phones: list[Person]) -> list[int]:
    """Everybody is asked for the title of an event; the day comes next."""
    ids = []
    for phone in phones:
        person = await uow.people.meet(phone.id, MONDAY)
        await uow.people.change(person.id, language="en", joined_at=MONDAY, adult=True)
        await uow.questions.save(OpenQuestion(person.id, "newevent", "title", {"area": "1"}, MONDAY))
        ids.append(person.id)
    return ids


async def _answers(uow: UnitOfWork, person_id: int) -> tuple[str, str, str]:
    question = await uow.questions.of(person_id)
    assert question is not None
    return question.step, str(question.answers.get("title")), str(question.answers.get("when"))


async def _two_answers_each(town: Town, count: int, seed: int) -> None:
    """Both messages leave within a millisecond, sometimes into one poll of the bot and sometimes into two."""
    rng = Random(seed)
    phones = [town.telegram.person(f"Coordinator {number}") for number in range(count)]
    ids = await town.ask(lambda uow: _seat(uow, phones))
    for phone in phones:
        await phone.send(words_of(phone))
        for _ in range(rng.randrange(3)):
            await asyncio.sleep(0)
        await phone.send("28 November 2026 10:30")
        if rng.random() < 0.3:
            await asyncio.sleep(0.002)
    for phone, person_id in zip(phones, ids, strict=True):
        await phone.sees("Where is it?", timeout=30)
        step, title, when = await town.ask(lambda uow, p=person_id: _answers(uow, p))  # type: ignore[misc] # a lambda's default
        assert (step, title) == ("where", words_of(phone))
        assert when.startswith("2026-11-28T10:30")


async def test_two_quick_answers_fill_two_steps_in_order(tmp_path: Path) -> None:
    """E36: 30 people answer twice within a millisecond; no answer is lost, doubled or in the other's place."""
    async with a_town(tmp_path, send_rate=1000) as town:
        await _two_answers_each(town, count=30, seed=36)


@pytest.mark.prove
async def test_two_quick_answers_fill_two_steps_in_order_a_thousand_times(tmp_path: Path) -> None:
    """E36: the same with 1,000 people."""
    async with a_town(tmp_path, send_rate=1000) as town:
        await _two_answers_each(town, count=1000, seed=1000)
