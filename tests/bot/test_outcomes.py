"""Telegram's failures, each with its meaning."""

import asyncio
from datetime import timedelta

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.outcomes import verdict_of
from bot.request import NotSent
from domain.delivery import Outcome


@pytest.mark.parametrize(
    ("problem", "outcome"),
    [
        (RetryAfter(17), Outcome.LATER),
        (RetryAfter(timedelta(seconds=17)), Outcome.LATER),
        (ChatMigrated(-100123), Outcome.MOVED),
        (Forbidden("Forbidden: bot was blocked by the user"), Outcome.GONE),
        (Forbidden("Forbidden: user is deactivated"), Outcome.GONE),
        (Forbidden("Forbidden: bot can't initiate conversation with a user"), Outcome.GONE),
        (Forbidden("Forbidden: bot was kicked from the supergroup chat"), Outcome.GONE),
        (BadRequest("Bad Request: chat not found"), Outcome.GONE),
        (BadRequest("Bad Request: message is not modified: specified new message content"), Outcome.SENT),
        (BadRequest("Bad Request: message to delete not found"), Outcome.SENT),
        (BadRequest("Bad Request: HIDE_REQUESTER_MISSING"), Outcome.SENT),
        (BadRequest("Bad Request: USER_ALREADY_PARTICIPANT"), Outcome.SENT),
        (BadRequest("Bad Request: message to edit not found"), Outcome.REFUSED),
        (BadRequest("Bad Request: message can't be edited"), Outcome.REFUSED),
        (BadRequest("Bad Request: message to be replied not found"), Outcome.REFUSED),
        (BadRequest("Bad Request: query is too old and response timeout expired"), Outcome.REFUSED),
        (BadRequest("Bad Request: can't parse entities: unsupported start tag"), Outcome.REFUSED),
        (BadRequest("Bad Request: message thread not found"), Outcome.REFUSED),
        (BadRequest("Bad Request: TOPIC_CLOSED"), Outcome.REFUSED),
        (BadRequest("Bad Request: not enough rights to manage chat invite link"), Outcome.REFUSED),
        (NotSent("no connection"), Outcome.NOT_SENT),
        (Conflict("terminated by other getUpdates request"), Outcome.NOT_SENT),
        (TimedOut(), Outcome.AMBIGUOUS),
        (NetworkError("Bad Gateway"), Outcome.AMBIGUOUS),
        (NetworkError("Internal Server Error (500)"), Outcome.AMBIGUOUS),
        (TelegramError("Invalid server response"), Outcome.AMBIGUOUS),
        (asyncio.CancelledError(), Outcome.AMBIGUOUS),
        (InvalidToken(), Outcome.NOT_SENT),
        (ValueError("this is no file id"), Outcome.REFUSED),
    ],
)
def test_each_failure_is_classified_as_what_it_means(problem: BaseException, outcome: Outcome) -> None:
    """D28, D33: in the order that their inheritance needs: a bad request is no network error, though it is one."""
    assert verdict_of(problem).outcome is outcome


def test_an_outcome_carries_what_the_sender_needs() -> None:
    """D29, D33: the seconds to wait, the group's new id, the reason."""
    assert verdict_of(RetryAfter(17)).after == 17
    assert verdict_of(ChatMigrated(-100123)).moved_to == -100123
    assert "blocked" in verdict_of(Forbidden("Forbidden: bot was blocked by the user")).reason


def test_a_refused_token_is_never_part_of_the_reason() -> None:
    """B12: the library puts the token into its words."""
    problem = InvalidToken("The token `123456789:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA` was rejected by the server.")
    assert "123456789" not in verdict_of(problem).reason
