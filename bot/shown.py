"""What a turn decided to show, as it is committed with the turn: the screen, the language, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.reading import Raw, chat_of, part, press_of, thread_of
from domain.inline import Offered, restore_offered, save_offered
from domain.saved import restore, save
from domain.screen import Screen


@dataclass(frozen=True)
class Shown:
    """`press` is the press to be answered, `message` the one it hangs on, `has_picture` whether that one has a picture.

    `thread` is the topic of a forum in which it was asked; None for the General one, which has no number.
    `offered` answers a question for cards; such a turn shows nothing else, and in no chat.
    """

    chat_id: int
    language: str | None
    screen: Screen | None = None
    press: str | None = None
    message: int = 0
    has_picture: bool = False
    private: bool = True
    thread: int | None = None
    offered: Offered | None = None

    def values(self) -> dict[str, Any]:
        """JSON values."""
        return {
            "chat": self.chat_id,
            "language": self.language,
            "screen": save(self.screen) if self.screen else None,
            "press": self.press,
            "message": self.message,
            "has_picture": self.has_picture,
            "private": self.private,
            "thread": self.thread,
            "offered": save_offered(self.offered) if self.offered else None,
        }

    @classmethod
    def of(cls, values: dict[str, Any]) -> Shown:
        """What `values` gave."""
        screen = restore(values["screen"]) if values["screen"] else None
        return cls(
            values["chat"],
            values["language"],
            screen,
            values["press"],
            values["message"],
            values["has_picture"],
            values["private"],
            values.get("thread"),
            restore_offered(values["offered"]) if values.get("offered") else None,
        )


def where(update: Raw, private_chat: int) -> Shown:
    """Where the answer to an update belongs; a result of our own effects is shown in the private chat."""
    if "inline_query" in update:
        return Shown(chat_id=0, language=None, private=False)  # asked in a chat that we do not know
    message = part(part(update, "callback_query"), "message")
    chat = chat_of(update) or private_chat
    return Shown(
        chat_id=chat,
        language=None,
        press=press_of(update),
        message=number if isinstance(number := message.get("message_id"), int) else 0,
        has_picture=bool(message.get("photo")),
        private=chat > 0,
        thread=thread_of(update),
    )
