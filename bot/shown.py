"""What a turn decided to show, as it is committed with the turn: the screen, the language, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.reading import Raw, chat_of, part, press_of
from domain.saved import restore, save
from domain.screen import Screen


@dataclass(frozen=True)
class Shown:
    """`press` is the press to be answered, `message` the one it hangs on, `picture` whether that one has a picture."""

    chat_id: int
    language: str | None
    screen: Screen | None = None
    press: str | None = None
    message: int = 0
    has_picture: bool = False
    private: bool = True

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
        )


def where(update: Raw, private_chat: int) -> Shown:
    """Where the answer to an update belongs; a result of our own effects is shown in the private chat."""
    message = part(part(update, "callback_query"), "message")
    chat = chat_of(update) or private_chat
    return Shown(
        chat_id=chat,
        language=None,
        press=press_of(update),
        message=number if isinstance(number := message.get("message_id"), int) else 0,
        has_picture=bool(message.get("photo")),
        private=chat > 0,
    )
