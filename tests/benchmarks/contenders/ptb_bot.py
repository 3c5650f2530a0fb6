"""python-telegram-bot as its documentation begins: `Application`, its own transport, updates one after another."""

from __future__ import annotations

import logging
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.ext import Application, CallbackQueryHandler

from tests.benchmarks.contenders.place import BOT_CORE, TOKEN, Place, card_of, stay_on, turned


def main() -> None:
    """Answer until told to stop."""
    stay_on(BOT_CORE)
    logging.disable(logging.INFO)
    place = Place.given()
    furthest: dict[int, int] = {}

    async def turn(update: Update, _context: Any) -> None:
        query = update.callback_query
        if query is None or not turned(furthest, query.from_user.id, card_of(query.data or "")):
            return
        card = place.cards[card_of(query.data or "")]
        rows = [[InlineKeyboardButton(**button) for button in row] for row in card["rows"]]
        await query.answer()
        await query.edit_message_text(
            card["text"],
            parse_mode=ParseMode.HTML,
            reply_markup=InlineKeyboardMarkup(rows),
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        )

    application = Application.builder().token(TOKEN).base_url(f"{place.url}/bot").build()
    application.add_handler(CallbackQueryHandler(turn))
    application.run_polling()


if __name__ == "__main__":
    main()
