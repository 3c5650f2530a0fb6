"""How requests are read and refused: tokens, names, kinds, sizes, faults, closing."""

import asyncio
import time
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest, Forbidden

from simulator import SimulatedTelegram
from simulator.faults import NoFaults
from simulator.people import Person
from tests.simulator.conftest import TOKEN
from tests.simulator.raw import Raw


async def test_an_unknown_method_is_not_found(raw: Raw) -> None:
    """Telegram answers 404 with the same words."""
    assert await raw.refused("sendTelepathy") == "Not Found"


async def test_a_wrong_token_is_unauthorised(tg: SimulatedTelegram) -> None:
    """Methods and files are for the bot with the right token only."""
    async with aiohttp.ClientSession() as session, session.get(f"{tg.url}/bot1:x/getMe") as response:
        assert response.status == 401
        assert await response.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_the_bot_knows_itself(bot: Bot) -> None:
    """getMe parses and belongs to the token."""
    me = await bot.get_me()
    assert (me.id, me.is_bot, me.can_read_all_group_messages) == (123456789, True, False)


async def test_forms_multipart_json_and_query_say_the_same(tg: SimulatedTelegram, amina: Person) -> None:
    """All four ways of sending parameters that Telegram documents work."""
    params = {"chat_id": str(amina.id), "text": "hi", "disable_notification": "true"}
    multipart = aiohttp.FormData(default_to_multipart=True)
    for name, value in params.items():
        multipart.add_field(name, value)
    ways: list[dict[str, Any]] = [{"data": params}, {"data": multipart}, {"json": params}, {"params": params}]
    async with aiohttp.ClientSession() as session:
        for way in ways:
            async with session.post(f"{tg.url}/bot{TOKEN}/sendMessage", **way) as response:
                assert (await response.json())["ok"], way
    assert [m.text for m in amina.messages if m.from_bot] == ["hi"] * 4


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"chat_id": 1}, "message text is empty"),
        ({"text": "x"}, "chat_id is empty"),
        ({"chat_id": 1, "text": "x", "colour": "red"}, 'unknown parameter "colour"'),
        ({"chat_id": 1, "text": 5}, 'parameter "text" must be of type str'),
        ({"chat_id": "x", "text": "x"}, 'parameter "chat_id" must be of type chat'),
        ({"chat_id": 1, "text": "x", "protect_content": "maybe"}, 'parameter "protect_content" must be of type bool'),
        ({"chat_id": 1, "text": "x", "reply_markup": "[1"}, 'parameter "reply_markup" must be of type object'),
        ({"chat_id": 1, "text": "x"}, "chat not found"),
        ({"chat_id": "@nobody", "text": "x"}, "chat not found"),
    ],
)
async def test_parameters_are_checked_by_name_and_kind(raw: Raw, params: dict[str, Any], words: str) -> None:
    """Misspelt and mistyped parameters fail loudly instead of being passed over."""
    assert await raw.refused("sendMessage", **params) == f"Bad Request: {words}"


async def test_a_bot_cannot_begin_a_conversation(tg: SimulatedTelegram, bot: Bot) -> None:
    """Somebody who has never started the bot cannot be written to."""
    with pytest.raises(Forbidden, match="can't initiate conversation with a user"):
        await bot.send_message(tg.person("Dan").id, "Hello")


async def test_requests_are_recorded_in_order_with_their_outcome(
    tg: SimulatedTelegram, raw: Raw, amina: Person
) -> None:
    """Tests can look at what the bot asked for, and whether it worked."""
    tg.requests.clear()
    await raw.call("sendMessage", chat_id=amina.id, text="x")
    await raw.call("sendMessage", chat_id=amina.id, text="")
    found = [(method, params["text"], ok) for method, params, ok, _ in tg.requests]
    assert found == [("sendMessage", "x", True), ("sendMessage", "", False)]
    assert tg.requests[0].at == tg.clock.now()


async def test_faults_can_answer_instead_and_can_lose_an_answer(tg: SimulatedTelegram, raw: Raw, amina: Person) -> None:
    """`before` prevents the effect; `after` lets it happen and hides it."""

    class Trouble(NoFaults):
        async def before(self, method: str, params: dict[str, Any]) -> web.StreamResponse | None:
            if params.get("text") != "first":
                return None
            body = {"ok": False, "error_code": 429, "description": "Too Many Requests: retry after 3"}
            return web.json_response(body, status=429)

        async def after(self, method: str, params: dict[str, Any], answer: dict[str, Any]) -> web.StreamResponse | None:
            return web.json_response({"error_code": 502, "ok": False, "description": "Bad Gateway"}, status=502)

    tg.faults = Trouble()
    assert await raw.refused("sendMessage", chat_id=amina.id, text="first") == "Too Many Requests: retry after 3"
    assert await raw.refused("sendMessage", chat_id=amina.id, text="second") == "Bad Gateway"
    assert [m.text for m in amina.messages if m.from_bot] == ["second"]


async def test_closing_is_quick_while_a_poll_hangs() -> None:
    """A bot that is waiting for updates gets an answer, and the server is gone at once."""
    async with aiohttp.ClientSession() as session:
        tg = SimulatedTelegram(TOKEN)
        await tg.start()
        poll = asyncio.create_task(session.get(f"{tg.url}/bot{TOKEN}/getUpdates", params={"timeout": 30}))
        stream = await session.get(f"{tg.url}/sim/events")
        await tg.world.bell.until(lambda: tg.requests, 2)
        began = time.monotonic()
        await tg.close()
        assert time.monotonic() - began < 0.2
        assert (await (await poll).json())["result"] == []
        stream.close()


async def test_webhooks_are_refused_politely(bot: Bot) -> None:
    """Only taking a webhook away works here."""
    assert await bot.delete_webhook()
    assert not (await bot.get_webhook_info()).url
    with pytest.raises(BadRequest, match="not supported by this simulator"):
        await bot.set_webhook("https://example.org/hook")


@pytest.mark.parametrize(
    ("command", "description", "words"),
    [
        ("Start", "x", "BOT_COMMAND_INVALID"),
        ("a" * 33, "x", "BOT_COMMAND_INVALID"),
        ("my data", "x", "BOT_COMMAND_INVALID"),
        ("start", "", "BOT_COMMAND_DESCRIPTION_INVALID"),
        ("start", "x" * 257, "BOT_COMMAND_DESCRIPTION_INVALID"),
    ],
)
async def test_bad_commands_are_refused(raw: Raw, command: str, description: str, words: str) -> None:
    """The menu obeys Telegram's limits."""
    commands = [{"command": command, "description": description}]
    assert await raw.refused("setMyCommands", commands=commands) == f"Bad Request: {words}"


async def test_the_menu_is_kept_by_scope_and_language(bot: Bot) -> None:
    """Each scope and language has its own list."""
    await bot.set_my_commands([("help", "Urgent help")])
    await bot.set_my_commands([("help", "Acil yardım")], language_code="tr")
    assert (await bot.get_my_commands(language_code="tr"))[0].description == "Acil yardım"
    assert await bot.set_my_description("What it does")
    assert await bot.set_my_short_description("Short")
    assert await bot.set_chat_menu_button()
