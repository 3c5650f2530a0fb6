"""Cards for any chat as Telegram's own values, and the answer that carries them."""

from __future__ import annotations

import asyncio
import logging

from telegram import (
    Bot,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
)
from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.drawing import NO_PREVIEW, Drawing, plain
from bot.outcomes import verdict_of
from domain.delivery import Outcome
from domain.inline import Card, Offered
from domain.screen import Screen

KEPT_FOR = 10  # seconds that Telegram may show one person the same cards for the same words
LONGEST_ABOUT = 160
_TOO_LATE = "query is too old"
_MOST_TRIES = 3
_log = logging.getLogger(__name__)


def articles(drawing: Drawing, offered: Offered) -> list[InlineQueryResultArticle]:
    """Each card as something to choose from a list, with the message that choosing it drops."""
    return [_article(drawing, card, offered.language) for card in offered.cards]


def above(drawing: Drawing, offered: Offered) -> InlineQueryResultsButton | None:
    """The button above the list, which opens the private chat."""
    if offered.above is None:
        return None
    label = drawing.wording.plain(offered.above, offered.language)
    return InlineQueryResultsButton(label, start_parameter=offered.start)


async def answer(bot: Bot, drawing: Drawing, offered: Offered) -> None:
    """Answer while somebody waits for it. An answer that comes too late is no error: they have typed on.

    Personal, so that nobody is given the list that was made in another one's language.
    """
    cards, button = articles(drawing, offered), above(drawing, offered)
    for attempt in range(1, _MOST_TRIES + 1):
        try:
            await bot.answer_inline_query(offered.query_id, cards, cache_time=KEPT_FOR, is_personal=True, button=button)
        except TelegramError as problem:
            if verdict_of(problem).outcome is Outcome.NOT_SENT and attempt < _MOST_TRIES:
                await asyncio.sleep(2**attempt * 0.1)
                continue
            if _TOO_LATE not in str(problem).lower():
                _log.warning("cards could not be offered: %s", type(problem).__name__)
        return


def _article(drawing: Drawing, card: Card, language: str) -> InlineQueryResultArticle:
    bubble = Screen(card.lines, card.rows)
    words = InputTextMessageContent(
        drawing.words(bubble, language), parse_mode=ParseMode.HTML, link_preview_options=NO_PREVIEW
    )
    markup = drawing.markup(bubble, language)
    return InlineQueryResultArticle(
        card.id,
        drawing.wording.plain(card.title, language),
        words,
        reply_markup=markup if isinstance(markup, InlineKeyboardMarkup) else None,
        description=_short(plain(drawing.wording.line(card.about, language))),
    )


def _short(words: str) -> str:
    """In one line, and no longer than a list shows."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST_ABOUT else f"{line[: LONGEST_ABOUT - 1]}…"
