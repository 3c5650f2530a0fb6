"""People in the middle of a form, and what each of them wrote."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from domain.people import Grant, Role
from domain.voices import Voice
from simulator.people import Person
from storage.questions import OpenQuestion
from storage.unit_of_work import UnitOfWork
from tests.crash.process import OWNER, Bot

FEEDBACK: dict[str, Any] = {"form": "feedback", "step": "words", "answers": {}}
WORRY: dict[str, Any] = {"form": "worry", "step": "words", "answers": {"urgency": "week", "team": "no"}}
_SYLLABLES = ("ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu")


async def seat(bot: Bot, count: int, question: dict[str, Any] | None) -> list[Person]:
    """That many people who have joined, each with this question open, and a lead."""
    now = datetime.now(UTC)
    crowd = [bot.telegram.person(f"Parent {number}") for number in range(count)]
    lead = bot.telegram.person("Sam", id=OWNER)

    async def work(uow: UnitOfWork) -> None:
        for phone in [lead, *crowd]:
            person = await uow.people.meet(phone.id, now)
            await uow.people.change(person.id, language="en", joined_at=now, adult=True, name=phone.name)
            if phone is lead:
                await uow.roles.grant(person.id, Grant(Role.LEAD), now)
            elif question:
                await uow.questions.save(OpenQuestion(person_id=person.id, asked_at=now, **question))

    await bot.ask(work)
    for phone in [lead, *crowd]:
        await phone.send("/menu")  # opens the chat: a bot cannot write first
    bot.telegram.world.updates.waiting.clear()
    return crowd


async def said(bot: Bot, kind: Voice) -> dict[int, list[tuple[str, list[str]]]]:
    """By Telegram id: the reference and the words of everything of this kind that is stored."""

    async def work(uow: UnitOfWork) -> dict[int, list[tuple[str, list[str]]]]:
        found: dict[int, list[tuple[str, list[str]]]] = {}
        for voice in await uow.voices.open(kind):
            author = await uow.people.get(voice.person_id or 0)
            assert author is not None
            words = [each.words for each in await uow.voices.words(voice.id)]
            found.setdefault(author.telegram_id, []).append((voice.reference, words))
        return found

    return await bot.ask(work)


def words_of(phone: Person) -> str:
    """What this person writes: different for each, without digits (111 and 999 bring a crisis card)."""
    return "the stairs are too steep, " + " ".join(_SYLLABLES[int(digit)] for digit in str(phone.id)[-4:])


def times_seen(phone: Person, reference: str) -> int:
    """How many messages from the bot on this phone hold the reference."""
    return sum(reference in str(message.content) for message in phone.messages if message.from_bot)


def kinds_seen(phone: Person, reference: str) -> set[str]:
    """The different messages from the bot on this phone, reference, name and date left out."""
    seen = {str(message.content.get("text")) for message in phone.messages if message.from_bot}
    plain = (words.replace(reference, "…").replace(phone.name, "…") for words in seen)
    return {re.sub(r"by \w+ \d+ \w+, \d\d:\d\d", "by …", words) for words in plain}
