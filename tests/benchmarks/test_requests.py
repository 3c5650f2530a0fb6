"""Our way of sending requests against python-telegram-bot's own."""

from __future__ import annotations

import asyncio

import pytest
from telegram import Bot
from telegram.request import BaseRequest, HTTPXRequest

from bot.request import AiohttpRequest
from simulator import SimulatedTelegram
from tests.benchmarks.contest import contest

MESSAGES, IN_FLIGHT, PEOPLE = 1000, 50, 100
TOKEN = "123456789:TEST-abcdefghijklmnopqrstuvwxyz0123456"


@pytest.mark.bench
async def test_requests_on_aiohttp_against_the_librarys_own() -> None:
    """1,000 messages, 50 in flight; the simulated Telegram works in the same process, so its share is in both."""
    async with SimulatedTelegram(TOKEN, page=False) as telegram:
        phones = [telegram.person("Somebody") for _ in range(PEOPLE)]
        for phone in phones:
            phone.chat.started = True
        chats = [phone.id for phone in phones]
        async with (
            _bot(telegram, AiohttpRequest()) as ours,
            _bot(telegram, HTTPXRequest(connection_pool_size=IN_FLIGHT, pool_timeout=30)) as theirs,
        ):
            contenders = {
                "aiohttp": lambda: _send(ours, chats),
                "httpx (the library's own)": lambda: _send(theirs, chats),
            }
            await contest(f"Sending {MESSAGES} messages, {IN_FLIGHT} in flight", contenders, 3)


def _bot(telegram: SimulatedTelegram, request: BaseRequest) -> Bot:
    return Bot(TOKEN, base_url=f"{telegram.url}/bot", request=request, get_updates_request=AiohttpRequest())


async def _send(bot: Bot, chats: list[int]) -> int:
    room = asyncio.Semaphore(IN_FLIGHT)

    async def one(chat: int) -> None:
        async with room:
            await bot.send_message(chat, "A short message, as a reminder might be.")

    await asyncio.gather(*(one(chats[number % len(chats)]) for number in range(MESSAGES)))
    return MESSAGES
