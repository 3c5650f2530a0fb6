"""From Telegram's update to our own values: what is kept at all, whose turn it is, and what came in."""

from __future__ import annotations

from typing import Any

from telegram import CallbackQuery, Chat, ChatMember, ChatMemberUpdated, Message, Update

from domain.incoming import (
    AskedToJoin,
    BotChanged,
    Commanded,
    GroupCommand,
    GroupMoved,
    Incoming,
    LeftLine,
    MemberChanged,
    Pressed,
    Sender,
    Spoke,
)
from domain.people import SHARED_IDS
from domain.said import Said, Sent, clean_name

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member", "chat_member", "chat_join_request")
Raw = dict[str, Any]


def lane_of(update: Raw, bot_id: int, bot_username: str) -> str | None:
    """Whose turn this is (`person:<id>`), or None for what is dropped before anything is stored or logged.

    Ordinary group chatter is dropped here. Something whose shape is not known is kept: it will be parked.
    """
    if "callback_query" in update:
        return _person(update["callback_query"].get("from"))
    for kind in ("my_chat_member", "chat_join_request"):
        if kind in update:
            return _person(update[kind].get("from"))
    if "chat_member" in update:
        changed = update["chat_member"].get("new_chat_member") or {}
        return _person(changed.get("user"))
    message = update.get("message") or update.get("edited_message")
    if not isinstance(message, dict):
        return None
    chat = message.get("chat") or {}
    if chat.get("type") in {"private", None}:
        return _person(message.get("from") or chat)
    if "message" not in update:
        return None  # a command that was corrected afterwards is not carried out again
    return f"group:{chat.get('id')}" if _concerns_the_bot(message, bot_id, bot_username) else None


def read_update(update: Update) -> tuple[Sender | None, Incoming | None]:
    """Who did what. (None, None) for what needs no turn."""
    if update.callback_query:
        return _press(update.callback_query)
    if update.chat_join_request:
        request = update.chat_join_request
        link = request.invite_link.invite_link if request.invite_link else None
        return _sender(request.from_user), AskedToJoin(request.chat.id, link)
    if update.my_chat_member:
        return _bot_changed(update.my_chat_member)
    if update.chat_member:
        changed = update.chat_member
        inside = changed.new_chat_member.status in _INSIDE or bool(getattr(changed.new_chat_member, "is_member", False))
        return _sender(changed.new_chat_member.user), MemberChanged(changed.chat.id, inside)
    message = update.message or update.edited_message
    if message is None:
        return None, None
    if message.chat.type != Chat.PRIVATE:
        return _in_group(message)
    return _sender(message.from_user), _in_private(message, edited=update.message is None)


_INSIDE = {ChatMember.MEMBER, ChatMember.ADMINISTRATOR, ChatMember.OWNER}


def press_of(update: Raw) -> str | None:
    """The id with which a press is answered."""
    found = part(update, "callback_query").get("id")
    return found if isinstance(found, str) else None


def chat_of(update: Raw) -> int | None:
    """Where an answer is shown."""
    for kind in ("message", "edited_message"):
        if kind in update:
            return _id(part(update, kind).get("chat"))
    query = part(update, "callback_query")
    if query.get("message"):
        return _id(part(query, "message").get("chat"))
    return _id(query.get("from")) if query else None


def part(update: Raw, name: str) -> Raw:
    """A part of an update, empty when it is missing or of a shape that nobody foresaw."""
    found = update.get(name)
    return found if isinstance(found, dict) else {}


def _id(thing: Any) -> int | None:
    found = thing.get("id") if isinstance(thing, dict) else None
    return found if isinstance(found, int) else None


def _person(sender: Any) -> str | None:
    found = _id(sender)
    return f"person:{found}" if found is not None else "unknown"


def _concerns_the_bot(message: Raw, bot_id: int, username: str) -> bool:
    if "migrate_to_chat_id" in message:
        return True
    if "left_chat_member" in message:
        return (message.get("from") or {}).get("id") == bot_id
    reply = (message.get("reply_to_message") or {}).get("from") or {}
    if reply.get("id") == bot_id and "forum_topic_created" not in (message.get("reply_to_message") or {}):
        return bool((message.get("text") or "").startswith("/"))
    words = (message.get("text") or "").split(maxsplit=1)
    if not words or not words[0].startswith("/"):
        return False
    name, _, target = words[0][1:].partition("@")
    return name in {"help", "rules", "report"} and target.lower() in {"", username.lower()}


def _sender(user: Any) -> Sender | None:
    if user is None or user.id in SHARED_IDS or user.is_bot:
        return None
    return Sender(user.id, clean_name(user.first_name), user.language_code)


def _press(query: CallbackQuery) -> tuple[Sender | None, Incoming]:
    message_id = query.message.message_id if query.message else 0
    private = query.message is None or query.message.chat.type == Chat.PRIVATE
    return _sender(query.from_user), Pressed(query.data or "", message_id, private)


def _bot_changed(changed: ChatMemberUpdated) -> tuple[Sender | None, Incoming]:
    status = changed.new_chat_member.status
    private = changed.chat.type == Chat.PRIVATE
    happened = BotChanged(changed.chat.id, private, status in _INSIDE, status == ChatMember.ADMINISTRATOR)
    return _sender(changed.from_user), happened


def _in_group(message: Message) -> tuple[Sender | None, Incoming | None]:
    if message.migrate_to_chat_id:
        return _sender(message.from_user), GroupMoved(message.chat.id, message.migrate_to_chat_id)
    if message.left_chat_member:
        return None, LeftLine(message.chat.id, message.message_id)
    name = (message.text or "").split(maxsplit=1)[0].removeprefix("/") if message.text else ""
    return _sender(message.from_user), GroupCommand(message.chat.id, name.partition("@")[0].lower())


def _in_private(message: Message, *, edited: bool) -> Incoming | None:
    words = message.text or ""
    if words.startswith("/") and not edited:
        name, _, rest = words[1:].partition(" ")
        return Commanded(name.partition("@")[0].lower(), rest.strip(), message.message_id)
    kind, file_id, seconds = _content(message)
    if kind is None:
        return None
    return Spoke(Said(kind, words or message.caption or "", message.message_id, file_id, seconds, edited))


def _content(message: Message) -> tuple[Sent | None, str | None, int | None]:
    """What kind of message it is, and the file behind it; no kind for service messages, which need no answer."""
    if message.text is not None:
        return Sent.TEXT, None, None
    if message.voice:
        # The library's own attribute changes its type between versions; the raw number does not.
        return Sent.VOICE, message.voice.file_id, message.voice.to_dict().get("duration")
    if message.audio:
        return Sent.AUDIO, message.audio.file_id, None
    if message.photo:
        return Sent.PHOTO, message.photo[-1].file_id, None
    for kind, found in (
        (Sent.VIDEO, message.video or message.video_note),
        (Sent.DOCUMENT, message.document or message.animation),
        (Sent.STICKER, message.sticker),
    ):
        if found:
            return kind, found.file_id, None
    if message.location:
        return Sent.LOCATION, None, None
    if message.contact:
        return Sent.CONTACT, None, None
    return (None, None, None) if message.pinned_message or message.delete_chat_photo else (Sent.OTHER, None, None)
