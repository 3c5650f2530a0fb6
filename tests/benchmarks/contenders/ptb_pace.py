"""The stock way to tell many: python-telegram-bot with its own AIORateLimiter, answers through the same limiter.

python ptb_pace.py ADDRESS TOKEN RATE PAID FIRST COUNT WORDS
"""

from __future__ import annotations

import asyncio
import sys
from typing import Any

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import AIORateLimiter, Application, CommandHandler

_RETRIES, _AT_ONCE = 3, 100


async def _menu(update: Update, _context: Any) -> None:
    await update.message.reply_text("Hello")  # type: ignore[union-attr] # a command has a message


async def run(address: str, token: str, rate: float, paid: bool, people: range, words: str) -> None:
    """Poll, answer, and tell everybody."""
    limiter = AIORateLimiter(overall_max_rate=rate, overall_time_period=1, max_retries=_RETRIES)
    application = (
        Application.builder().token(token).base_url(f"{address}/bot").rate_limiter(limiter).concurrent_updates(True)
        .connection_pool_size(256).pool_timeout(60).build()
    )  # fmt: skip
    application.add_handler(CommandHandler("menu", _menu))
    await application.initialize()
    await application.start()
    await application.updater.start_polling()  # type: ignore[union-attr] # the builder makes one

    few = asyncio.Semaphore(_AT_ONCE)  # thousands at once bring its connection pool to a standstill

    async def tell(chat: int) -> None:
        try:
            async with few:
                await application.bot.send_message(chat, words, allow_paid_broadcast=paid or None)
        except TelegramError as problem:
            print(type(problem).__name__, file=sys.stderr)  # noqa: T201 - lost, as it would be

    await asyncio.gather(*(tell(chat) for chat in people))
    await asyncio.Event().wait()


if __name__ == "__main__":
    there, key, pace, pays, first, count, said = sys.argv[1:]
    asyncio.run(run(there, key, float(pace), pays == "paid", range(int(first), int(first) + int(count)), said))
