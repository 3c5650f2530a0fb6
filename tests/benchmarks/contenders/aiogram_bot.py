"""aiogram as its documentation begins: a dispatcher that polls, on uvloop, every update a task of its own."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import uvloop
from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from tests.benchmarks.contenders.place import BOT_CORE, TOKEN, Place, card_of, stay_on, turned


async def main() -> None:
    """Answer until told to stop."""
    place = Place.given()
    furthest: dict[int, int] = {}

    async def turn(query: Any) -> None:
        if not turned(furthest, query.from_user.id, card_of(query.data)):
            return
        card = place.cards[card_of(query.data)]
        rows = [[InlineKeyboardButton(**button) for button in row] for row in card["rows"]]
        await query.answer()
        await query.message.edit_text(card["text"], reply_markup=InlineKeyboardMarkup(inline_keyboard=rows))

    session = AiohttpSession(api=TelegramAPIServer.from_base(place.url))
    usual = DefaultBotProperties(parse_mode="HTML", link_preview_is_disabled=True)
    dispatcher = Dispatcher()
    dispatcher.callback_query.register(turn)
    await dispatcher.start_polling(Bot(TOKEN, session=session, default=usual))


if __name__ == "__main__":
    stay_on(BOT_CORE)
    logging.disable(logging.INFO)
    asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
    asyncio.run(main())
