"""Looking at a chat as a person does: which message, which button, what is new."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulator.bell import Bell
    from simulator.chats import Chat
    from simulator.messages import Message


def seen_by(chat: Chat, part: str, since: int) -> Message | None:
    """The newest bot message changed after bell count `since` that contains `part`."""
    for message in reversed(chat.messages):
        if message.from_bot and not message.deleted and message.changed > since and part in message.words:
            return message
    return None


def newest_with(chat: Chat, label: str) -> tuple[Message, dict[str, Any]]:
    """The newest message with a button of this label (exact before partial). Raises KeyError."""
    visible: list[str] = []
    for message in reversed(chat.messages):
        if message.deleted or not message.button_rows:
            continue
        buttons = [button for row in message.button_rows for button in row]
        visible += [button["text"] for button in buttons]
        fitting = [b for b in buttons if b["text"] == label] or [b for b in buttons if label in b["text"]]
        if fitting:
            return message, fitting[0]
    raise KeyError(f"no button {label!r}; visible from the newest up: {visible}")


def has_button(chat: Chat, label: str) -> bool:
    """Whether any visible message has a button with this in its label."""
    try:
        newest_with(chat, label)
    except KeyError:
        return False
    return True


def described(chat: Chat, since: int) -> str:
    """What the bot shows in this chat, for a failing story; a star marks what is new since `since`."""
    lines = [
        f"{'*' if message.changed > since else ' '} {message!r}"
        for message in chat.messages[-12:]
        if message.from_bot and not message.deleted
    ]
    return "\n".join(lines) or "  (nothing from the bot)"


async def nothing_new(bell: Bell, chat: Chat, seconds: float) -> None:
    """Raise AssertionError if a bot message appears or changes in this chat within these real seconds."""
    start = bell.count

    def something() -> Message | None:
        return next((m for m in chat.messages if m.from_bot and m.changed > start), None)

    if (message := await bell.until(something, seconds)) is not None:
        raise AssertionError(f"it should have stayed quiet, but there came {message!r}")
