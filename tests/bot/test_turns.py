"""Turns: odd updates, bugs, order, and people who do not wait for one another."""

import asyncio
import logging
from typing import Any

import pytest
from aiohttp import web

from domain.screen import Screen
from domain.words import text
from handlers.ctx import Ctx
from simulator.faults import NoFaults
from simulator.messages import Message
from simulator.people import Person
from tests.stories.town import Town
from tests.waiting import finished, until

SECRET_WORDS = "canary: my neighbour must not know"
APOLOGY = "Something went wrong"


def _helped(person: Person, since: int) -> list[Message]:
    """The help screens that somebody has got."""
    return [m for m in person.messages[since:] if m.from_bot and "999" in m.text]


def cannot_be_read(town: Town) -> dict[str, Any]:
    """A message without a date, which the library cannot parse."""
    user = town.dan.as_json()
    chat = {"id": town.dan.id, "type": "private", "first_name": "Dan"}
    return {"message": {"message_id": 900, "from": user, "chat": chat, "text": SECRET_WORDS}}


async def test_one_update_that_cannot_be_read_does_not_stop_the_twenty_behind_it(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """F44: all twenty are handled at once, the odd one is parked after three failures, its text is in no log."""
    await town.dan.start()
    await town.dan.sees("Welcome to ABC Parents")
    four = [town.leyla, town.rosa, town.priya, town.sam]
    before = [len(each.messages) for each in four]
    town.telegram.push_raw(cannot_be_read(town))
    for _ in range(5):
        for each in four:
            await each.send("/help")
    for each, mark in zip(four, before, strict=True):
        await until(lambda who=each, since=mark: len(_helped(who, since)) == 5, 20)  # type: ignore[misc]
    await town.dan.sees(APOLOGY)
    await town.sam.sees("could not be handled", timeout=10)
    assert await town.ask(lambda uow: uow.inbox.parked_count()) == 1
    assert len([r for r in caplog.records if r.levelno == logging.ERROR and "failed" in r.getMessage()]) == 3
    assert "canary" not in "".join(_formatted(r) for r in caplog.records)
    assert not await town.ask(lambda uow: uow.inbox.unfinished())


@pytest.mark.parametrize("odd", [{"callback_query": "words"}, {"edited_message": None}, {"my_chat_member": []}])
async def test_an_update_of_a_shape_that_nobody_foresaw_is_put_aside(town: Town, odd: dict[str, Any]) -> None:
    """F44: it is parked or dropped, and nothing of it is left to stop the next start."""
    town.telegram.push_raw(odd)
    await town.leyla.send("/help")
    await town.leyla.sees("999")
    await finished(town)


async def test_a_bug_gets_one_apology_and_hurts_nobody_else(
    town: Town, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """B12, F44: tried three times, rolled back each time, parked; her words are in no log; the owner hears."""

    async def broken(ctx: Ctx, _: Any) -> Screen:
        await ctx.uow.people.change(ctx.person.id, name="half done")
        raise RuntimeError(SECRET_WORDS)

    monkeypatch.setitem(town.app.house.routes.commands, "learn", broken)
    await town.leyla.send("/learn")
    await town.leyla.send("/help")
    await town.rosa.send("/help")
    await town.rosa.sees("999")
    await town.leyla.sees(APOLOGY)
    await town.leyla.sees("999")
    await town.sam.sees("could not be handled", timeout=10)
    assert len([m for m in town.leyla.messages if m.from_bot and APOLOGY in m.text]) == 1
    leyla = await town.ask(lambda uow: uow.people.find(town.leyla.id))
    assert leyla is not None
    assert leyla.name == "Leyla"
    assert await town.ask(lambda uow: uow.inbox.parked_count()) == 1
    assert "canary" not in "".join(_formatted(r) for r in caplog.records)


def _formatted(record: logging.LogRecord) -> str:
    from bot.logs import Redacted  # noqa: PLC0415 - only what production would write counts

    return Redacted(as_json=False).format(record)


async def test_one_persons_messages_are_answered_in_their_order(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """E36: the slow first one is not overtaken by the quick ones behind it."""
    handled: list[str] = []

    async def slow_at_first(ctx: Ctx, command: Any) -> Screen:
        handled.append(command.rest)
        await asyncio.sleep(0.2 if command.rest == "0" else 0)
        return Screen((text("plain", words=f"number {command.rest}"),), fresh=True)

    monkeypatch.setitem(town.app.house.routes.commands, "learn", slow_at_first)
    before = len(town.leyla.messages)
    for number in range(8):
        await town.leyla.send(f"/learn {number}")
    await town.leyla.sees("number 7", timeout=20)
    assert handled == [str(number) for number in range(8)]
    shown = [m.text for m in town.leyla.messages[before:] if m.from_bot]
    assert shown == [f"number {number}" for number in range(8)]


class Held(NoFaults):
    """Telegram does not answer what is sent to one chat until it is let go."""

    def __init__(self, chat: int) -> None:
        super().__init__()
        self.chat = chat
        self.let_go = asyncio.Event()

    async def before(self, method: str, params: dict[str, Any]) -> web.StreamResponse | None:
        """Hold that chat's requests."""
        if str(params.get("chat_id")) == str(self.chat) and method == "sendMessage":
            await self.let_go.wait()
        return None


async def test_nobody_waits_for_somebody_elses_slow_line(town: Town) -> None:
    """Different people are answered at the same time: Rosa is, while Leyla's answer hangs."""
    held = Held(town.leyla.id)
    town.telegram.faults = held
    await town.leyla.send("/help")
    await town.leyla.send("/menu")
    await town.rosa.send("/help")
    await town.rosa.sees("999")
    held.let_go.set()
    await town.leyla.sees("Hello", timeout=10)


async def test_an_update_that_comes_again_changes_nothing(town: Town) -> None:
    """E35: Telegram sends again what it is not sure we have; it is answered once."""
    update = {
        "update_id": 990_001,
        "message": {
            "message_id": 901,
            "date": 1_795_000_000,
            "from": town.leyla.as_json(),
            "chat": {"id": town.leyla.id, "type": "private", "first_name": "Leyla"},
            "text": "/help",
        },
    }
    before = len(town.leyla.messages)
    for _ in range(3):
        town.telegram.push_raw(dict(update))
    await town.rosa.send("/help")
    await town.rosa.sees("999")
    await finished(town)
    assert len(town.leyla.messages) == before + 1
