"""What goes wrong, in Telegram's own words for the bot and in plain words for people."""

from typing import Any


class BotApiError(Exception):
    """An answer of the form `{"ok": false, "error_code": code, "description": description}`."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_json(self) -> dict[str, Any]:
        """The body that Telegram sends."""
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


class LinkRefusedError(Exception):
    """An invite link did not let a person in; the message says why."""


class NotAllowedError(Exception):
    """A person tried something that their Telegram app would not let them do."""


def bad_request(words: str) -> BotApiError:
    """HTTP 400 with Telegram's prefix."""
    return BotApiError(400, f"Bad Request: {words}")


def forbidden(words: str) -> BotApiError:
    """HTTP 403 with Telegram's prefix."""
    return BotApiError(403, f"Forbidden: {words}")
