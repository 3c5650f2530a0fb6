"""What the tests of groups share: which updates the bot asks for, and how a group comes into the world."""

from typing import Any

from simulator import SimulatedTelegram
from simulator.chats import Group
from tests.simulator.raw import Raw

ALL_KINDS = [
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "inline_query",
    "chosen_inline_result",
]
ALL_RIGHTS = ("delete_messages", "restrict_members", "invite_users", "pin_messages")


async def led_group(tg: SimulatedTelegram, raw: Raw, members: list[Any], **settings: Any) -> Group:
    """A group where the bot is administrator, with the updates about that fetched."""
    await raw.updates(allowed_updates=ALL_KINDS)
    made = tg.group("Edmonton, babies under 6 months", members, **settings)
    await raw.updates()
    return made


async def next_message(raw: Raw) -> dict[str, Any]:
    """The newest of the waiting message updates."""
    return [u["message"] for u in await raw.updates() if "message" in u][-1]  # type: ignore[no-any-return]
