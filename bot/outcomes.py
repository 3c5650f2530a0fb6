"""Telegram's failures, classified once, in the order that their inheritance needs."""

from __future__ import annotations

import asyncio
import os
from datetime import timedelta

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from bot.request import NotSent
from domain.delivery import Outcome, Verdict

os.environ.setdefault("PTB_TIMEDELTA", "true")  # or the library warns at each 429
_AS_GOOD_AS_DONE = (
    "message is not modified",
    "message to delete not found",
    "hide_requester_missing",
    "user_already_participant",
)


def verdict_of(problem: BaseException) -> Verdict:  # noqa: PLR0911 - one return per class of failure
    """What the failure of a request means for the message."""
    words = str(problem).lower()
    match problem:
        case RetryAfter():
            after = problem.retry_after
            return Verdict(Outcome.LATER, after.total_seconds() if isinstance(after, timedelta) else float(after))
        case ChatMigrated():
            return Verdict(Outcome.MOVED, moved_to=problem.new_chat_id)
        case Forbidden():
            return Verdict(Outcome.GONE, reason=words[:80])
        case BadRequest() if any(known in words for known in _AS_GOOD_AS_DONE):
            return Verdict(Outcome.SENT)
        case BadRequest() if "chat not found" in words:
            return Verdict(Outcome.GONE, reason="chat not found")
        case BadRequest():
            return Verdict(Outcome.REFUSED, reason=words[:80])
        case NotSent() | Conflict() | InvalidToken():  # with another token it will go
            return Verdict(Outcome.NOT_SENT)
        case TelegramError() | asyncio.CancelledError():  # a network error, or words that nobody can read
            return Verdict(Outcome.AMBIGUOUS)
        case _:
            return Verdict(Outcome.REFUSED, reason=type(problem).__name__)
