"""Messages from accounts that many share: anonymous administrators, channels that speak in a group, linked channels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.world import text_content

if TYPE_CHECKING:
    from simulator.chats import Group
    from simulator.messages import Message
    from simulator.world import World

Json = dict[str, Any]
ANONYMOUS_ADMIN: Json = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
CHANNEL_ACCOUNT: Json = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}
TELEGRAM_ACCOUNT: Json = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
CHANNEL: Json = {"id": -1_002_000_000_001, "type": "channel", "title": "A channel", "username": "a_channel"}


def post_as_anonymous_admin(
    world: World, group: Group, text: str, reply_to: Message | None = None, thread: int | None = None
) -> Message:
    """An administrator who stays anonymous writes: the sender is the same everywhere, `sender_chat` is this group."""
    return _post(world, group, ANONYMOUS_ADMIN, text, group.as_json(), reply_to=reply_to, thread=thread)


def post_as_channel(
    world: World, group: Group, text: str, reply_to: Message | None = None, thread: int | None = None
) -> Message:
    """Somebody writes in the group as their channel."""
    return _post(world, group, CHANNEL_ACCOUNT, text, CHANNEL, reply_to=reply_to, thread=thread)


def post_from_linked_channel(world: World, group: Group, text: str) -> Message:
    """A post of the channel that the group belongs to, forwarded by Telegram itself."""
    origin = {"type": "channel", "date": world.seconds(), "chat": CHANNEL, "message_id": 1}
    more = {"is_automatic_forward": True, "forward_origin": origin}
    return _post(world, group, TELEGRAM_ACCOUNT, text, CHANNEL, more)


def _post(
    world: World, group: Group, account: Json, text: str, sender_chat: Json, more: Json | None = None, **place: Any
) -> Message:
    answered: Message | None = place.get("reply_to")
    if answered is not None and place.get("thread") is None:
        place["thread"] = answered.thread
    content = text_content(text) | (more or {})
    return world.post_from_person(group, account, content, sender_chat=sender_chat, **place)
