"""Our own pictures go up once, and then by the id that Telegram gave them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from telegram import Bot

from bot.drawing import Drawing
from bot.gate import Gate
from bot.request import AiohttpRequest
from bot.showing import Showing
from bot.shown import Shown
from content.wording import Wording
from domain.delivery import Outcome
from domain.screen import Screen
from domain.words import Html
from simulator import SimClock, SimulatedTelegram
from tests.bot.test_drawing import LIBRARY, PICTURE, TOKEN

CARD = Screen((Html("A card"),), picture=PICTURE.stem)


@pytest.fixture
async def telegram() -> AsyncIterator[SimulatedTelegram]:
    """A server of its own for each test."""
    clock = SimClock(datetime(2026, 11, 24, 9, 0, tzinfo=UTC))
    async with SimulatedTelegram(TOKEN, clock=clock, page=False) as running:
        yield running


@pytest.fixture
async def showing(telegram: SimulatedTelegram) -> AsyncIterator[Showing]:
    """The production way out, to the simulated Telegram."""
    request, gate = AiohttpRequest(), Gate(1000)
    async with Bot(TOKEN, base_url=f"{telegram.url}/bot", request=request, get_updates_request=request) as bot:
        yield Showing(bot, gate, Drawing(Wording(), LIBRARY))
    await gate.close()


async def test_the_second_reader_gets_the_picture_that_is_there_already(
    telegram: SimulatedTelegram, showing: Showing
) -> None:
    """The bytes of a picture leave once; sent or put in place of another, it is the same file."""
    amina, leyla = telegram.person("Amina"), telegram.person("Leyla")
    for person in (amina, leyla):
        await person.start()
        await showing.send(person.id, CARD, "en")
    assert len(telegram.world.files.by_id) == 1
    shown = Shown(amina.id, "en", CARD, press="1", message=amina.messages[-1].message_id, has_picture=True)
    assert (await showing.show(shown)).outcome is Outcome.SENT
    assert len(telegram.world.files.by_id) == 1


async def test_a_picture_that_telegram_has_lost_goes_up_again(telegram: SimulatedTelegram, showing: Showing) -> None:
    """An id that is not taken any more costs nobody the card."""
    amina = telegram.person("Amina")
    await amina.start()
    await showing.send(amina.id, CARD, "en")
    telegram.world.files.by_id.clear()
    assert await showing.send(amina.id, CARD, "en") is not None
    assert len(telegram.world.files.by_id) == 1
