"""How news about the bot's own place in groups is read, and where the answer to it belongs."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Bot, Update

from bot.reading import chat_of, read_update
from bot.shown import where
from domain.incoming import BotChanged

TOKEN = "123456789:TEST-simulated-telegram-token"
ROBIN = {"id": 5011, "is_bot": False, "first_name": "Robin"}
ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group"}


def news(by: dict[str, Any], chat: dict[str, Any] | None = None) -> dict[str, Any]:
    """The bot was made a member of a group."""
    bot = {"id": 123456789, "is_bot": True, "first_name": "ABC Parents"}
    changed = {
        "chat": chat or {"id": -1001, "type": "supergroup", "title": "Walks"},
        "from": by,
        "date": 1,
        "old_chat_member": {"user": bot, "status": "left"},
        "new_chat_member": {"user": bot, "status": "member"},
    }
    return {"update_id": 1, "my_chat_member": changed}


@pytest.mark.parametrize(("by", "shared"), [(ROBIN, False), (ANONYMOUS, True)])
def test_an_anonymous_admin_is_told_apart_from_somebody(by: dict[str, Any], *, shared: bool) -> None:
    """Neither may be known to us, but only one of them can ever be."""
    sender, happened = read_update(Update.de_json(news(by), Bot(TOKEN)))
    assert (sender is None) is shared
    assert happened == BotChanged(-1001, private=False, present=True, title="Walks", shared=shared)


def test_what_is_said_about_being_added_is_said_in_that_group() -> None:
    """Not in the private chat of whoever did it; blocking the bot is answered nowhere else than there."""
    shown = where(news(ROBIN), 5011)
    assert (shown.chat_id, shown.private, shown.press) == (-1001, False, None)
    private = news(ROBIN, {"id": 5011, "type": "private", "first_name": "Robin"})
    assert (chat_of(private), where(private, 5011).private) == (5011, True)
