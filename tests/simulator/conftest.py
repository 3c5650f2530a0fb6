"""A running simulated Telegram, a toy bot on it, and raw access, for the simulator's own tests."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import aiohttp
import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from simulator import SimClock, SimulatedTelegram
from simulator.people import Person
from tests.simulator.raw import Raw

TOKEN = "123456789:TEST-abcdefghijklmnopqrstuvwxyz0123456"


@pytest.fixture
def clock() -> SimClock:
    """A clock that stands still at a known moment."""
    return SimClock(datetime(2026, 11, 24, 9, 0, tzinfo=UTC), ticking=False)


@pytest.fixture
async def tg(clock: SimClock) -> AsyncIterator[SimulatedTelegram]:
    """A server of its own for each test."""
    async with SimulatedTelegram(TOKEN, clock=clock) as running:
        yield running


@pytest.fixture
async def raw(tg: SimulatedTelegram) -> AsyncIterator[Raw]:
    """Bot API requests without a library in between."""
    async with aiohttp.ClientSession() as session:
        yield Raw(session, f"{tg.url}/bot{TOKEN}")


@pytest.fixture
async def bot(tg: SimulatedTelegram) -> AsyncIterator[Bot]:
    """python-telegram-bot as the client."""
    # Two polls at once need room: the library's own pool for them holds one connection.
    request, polling = HTTPXRequest(connection_pool_size=8), HTTPXRequest(connection_pool_size=2)
    async with Bot(
        TOKEN,
        base_url=f"{tg.url}/bot",
        base_file_url=f"{tg.url}/file/bot",
        request=request,
        get_updates_request=polling,
    ) as client:
        yield client


@pytest.fixture
async def amina(tg: SimulatedTelegram, raw: Raw) -> Person:
    """Somebody who has started the bot, with the update already fetched."""
    person = tg.person("Amina", language_code="tr")
    await person.start()
    await raw.updates()
    return person
