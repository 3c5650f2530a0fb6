"""From Telegram's update to our own values: what is kept at all, whose turn it is, and what came in."""

from __future__ import annotations

import re
from typing import Any

from telegram import CallbackQuery, Chat, ChatMember, ChatMemberUpdated, Message, Update

from domain.incoming import (
    AskedInline,
    AskedToJoin,
    BotChanged,
    Commanded,
    GroupCommand,
    GroupMoved,
    HeldBack,
    Incoming,
    JoinedLine,
    LeftLine,
    MemberChanged,
    Pressed,
    Quoted,
    Sender,
    Spoke,
)
from domain.newcomers import Kind
from domain.people import SHARED_IDS
from domain.said import Said, Sent, clean_name

ALLOWED = (
    "message", "edited_message", "callback_query", "my_chat_member", "chat_member", "chat_join_request", "inline_query",
)  # fmt: skip
Raw = dict[str, Any]


def lane_of(update: Raw, bot_id: int, bot_username: str) -> str | None:
    """Whose turn this is (`person:<id>`), or None for what is dropped before anything is stored or logged.

    Ordinary group chatter is dropped here. Something whose shape is not known is kept: it will be parked.
    """
    if "callback_query" in update:
        return _person(update["callback_query"].get("from"))
    for kind in ("my_chat_member", "chat_join_request", "inline_query"):
        if kind in update:
            return _person(update[kind].get("from"))
    if "chat_member" in update:
        changed = update["chat_member"].get("new_chat_member") or {}
        return _person(changed.get("user"))
    message = update.get("message") or update.get("edited_message")
    if not isinstance(message, dict):
        return None
    if part(message, "via_bot").get("id") == bot_id:
        return None  # a card of ours that somebody dropped: our own words, and no answer to anything
    chat = message.get("chat") or {}
    if chat.get("type") in {"private", None}:
        return _person(message.get("from") or chat)
    if "message" not in update:
        return None  # a command that was corrected afterwards is not carried out again
    return f"group:{chat.get('id')}" if _concerns_the_bot(message, bot_id, bot_username) else None


def kept_of(update: Raw) -> Raw:
    """The update without what is none of our business: what others wrote in a group, what a stranger says of himself.

    Only the message that a /report points at stays; of a command its name, and after /start our own payload.
    """
    request = update.get("chat_join_request")
    if isinstance(request, dict):
        return {**update, "chat_join_request": {k: v for k, v in request.items() if k != "bio"}}
    query = update.get("callback_query")
    if isinstance(query, dict) and "reply_to_message" in part(query, "message"):
        answered = {k: v for k, v in part(query, "message").items() if k != "reply_to_message"}
        return {**update, "callback_query": {**query, "message": answered}}
    message = update.get("message")
    if not isinstance(message, dict) or part(message, "chat").get("type") in {"private", None}:
        return update
    words = (message.get("text") or "").split(maxsplit=1)
    name = _command_in(message, "")
    kept = _GROUP_FIELDS | ({"reply_to_message"} if name == "report" else set())
    bare = {k: v for k, v in message.items() if k in kept}
    for line in ("new_chat_members", "left_chat_member"):  # who: by number alone
        if line in bare:
            bare[line] = _numbers_of(bare[line])
    if words and name:
        ours = name == "start" and len(words) > 1 and _PAYLOAD.fullmatch(words[1])
        bare["text"] = f"{words[0]} {words[1]}" if ours else words[0]
    if name == "report" and _is_topic_itself(message):
        bare.pop("reply_to_message", None)
    return {**update, "message": bare}


def _numbers_of(people: Any) -> Any:
    """Telegram's people without their names."""
    if isinstance(people, list):
        return [_numbers_of(each) for each in people]
    return {"id": people["id"], "is_bot": people["is_bot"], "first_name": "-"}


_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
# What a command or a service line in a group needs; `is_topic_message` tells where the answer belongs.
_GROUP_FIELDS = {
    "message_id", "from", "chat", "date", "sender_chat", "message_thread_id", "is_topic_message",
    "migrate_to_chat_id", "migrate_from_chat_id", "left_chat_member", "new_chat_members",
}  # fmt: skip
GROUP_COMMANDS = {"help", "rules", "report", "start"}


def held_update(number: int, chat_id: int, user_id: int, message_id: int, kind: Kind) -> Raw:
    """What is stored in place of a message of a group that may have to wait: ids and its kind, never a word of it."""
    held = {"chat": chat_id, "user": user_id, "message": message_id, "kind": kind.value}
    return {"update_id": number, "held": held}


def read_held(update: Raw) -> tuple[Sender, HeldBack] | None:
    """What `held_update` made; None for anything else."""
    held = part(update, "held")
    if not held:
        return None
    return Sender(held["user"]), HeldBack(held["chat"], held["message"], Kind(held["kind"]), held["user"])


def read_press(update: Raw) -> tuple[Sender | None, Incoming] | None:
    """A press of the usual shape, without the library's long way; None for anything else, which it shall read."""
    query = part(update, "callback_query")
    author, message, data = part(query, "from"), part(query, "message"), query.get("data")
    number, chat = message.get("message_id"), part(message, "chat").get("type")
    name, language = author.get("first_name"), author.get("language_code")
    if not (isinstance(author.get("id"), int) and isinstance(number, int)):
        return None
    if not (isinstance(data, str) and isinstance(name, str) and isinstance(chat, str)):
        return None
    nobody = author["id"] in SHARED_IDS or author.get("is_bot") is not False
    sender = None if nobody else Sender(author["id"], clean_name(name), language)
    return sender, Pressed(data, number, chat == Chat.PRIVATE)


def read_update(update: Update) -> tuple[Sender | None, Incoming | None]:
    """Who did what. (None, None) for what needs no turn."""
    if update.callback_query:
        return _press(update.callback_query)
    if update.inline_query:
        asked = update.inline_query
        author = asked.from_user
        return _sender(author), AskedInline(asked.id, asked.query, author.language_code)
    if update.chat_join_request:
        request = update.chat_join_request
        link = request.invite_link.invite_link if request.invite_link else None
        return _sender(request.from_user), AskedToJoin(request.chat.id, link)
    if update.my_chat_member:
        return _bot_changed(update.my_chat_member)
    if update.chat_member:
        changed = update.chat_member
        was, now = changed.old_chat_member, changed.new_chat_member
        happened = MemberChanged(changed.chat.id, _is_inside(now), now.status, changed.from_user.id, _is_inside(was))
        return _sender(now.user), happened
    message = update.message or update.edited_message
    if message is None:
        return None, None
    if message.chat.type != Chat.PRIVATE:
        return _in_group(message)
    return _sender(message.from_user), _in_private(message, edited=update.message is None)


_INSIDE = {ChatMember.MEMBER, ChatMember.ADMINISTRATOR, ChatMember.OWNER}


def _is_inside(member: ChatMember) -> bool:
    return member.status in _INSIDE or bool(getattr(member, "is_member", False))


def press_of(update: Raw) -> str | None:
    """The id with which a press is answered."""
    found = part(update, "callback_query").get("id")
    return found if isinstance(found, str) else None


def chat_of(update: Raw) -> int | None:
    """Where an answer is shown."""
    for kind in ("message", "edited_message", "my_chat_member"):
        if kind in update:
            return _id(part(update, kind).get("chat"))
    query = part(update, "callback_query")
    if query.get("message"):
        return _id(part(query, "message").get("chat"))
    return _id(query.get("from")) if query else None


def thread_of(update: Raw) -> int | None:
    """The topic in which something was asked. A number without `is_topic_message` is a reply's, not a topic's."""
    message = part(update, "message") or part(part(update, "callback_query"), "message")
    found = message.get("message_thread_id")
    return found if message.get("is_topic_message") is True and isinstance(found, int) else None


def is_private(update: Raw) -> bool:
    """Whether it is certainly a message to the bot alone."""
    return any(part(part(update, kind), "chat").get("type") == "private" for kind in ("message", "edited_message"))


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
    if "migrate_to_chat_id" in message or "migrate_from_chat_id" in message or "new_chat_members" in message:
        return True
    if "left_chat_member" in message:
        return part(message, "from").get("id") == bot_id
    return _command_in(message, username) in GROUP_COMMANDS


def _command_in(message: Raw, username: str) -> str:
    """The command at the head of a group message that is meant for us; any bot's when no username is given."""
    words = (message.get("text") or "").split(maxsplit=1)
    if not words or not words[0].startswith("/"):
        return ""
    name, _, target = words[0][1:].partition("@")
    meant = not username or target.lower() in {"", username.lower()}
    return name.lower() if meant else ""


def _is_topic_itself(message: Raw) -> bool:
    """A plain message in a topic of a forum "answers" the topic's first line: nobody's message is meant."""
    return "forum_topic_created" in part(message, "reply_to_message")


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
    title = clean_name(changed.chat.title or "")
    shared = changed.from_user.id in SHARED_IDS
    admin = status == ChatMember.ADMINISTRATOR
    happened = BotChanged(changed.chat.id, private, status in _INSIDE, admin, title, shared)
    return _sender(changed.from_user), happened


def _in_group(message: Message) -> tuple[Sender | None, Incoming | None]:
    if message.migrate_to_chat_id:
        return _sender(message.from_user), GroupMoved(message.chat.id, message.migrate_to_chat_id)
    if message.migrate_from_chat_id:
        return _sender(message.from_user), GroupMoved(message.migrate_from_chat_id, message.chat.id)
    if message.left_chat_member:
        return None, LeftLine(message.chat.id, message.message_id)
    if message.new_chat_members:
        return None, JoinedLine(message.chat.id, message.message_id)
    word, _, rest = (message.text or "").partition(" ")
    name = word.removeprefix("/").partition("@")[0].lower()
    shared = message.from_user is None or message.from_user.id in SHARED_IDS or message.sender_chat is not None
    quoted = _quoted(message.reply_to_message) if message.reply_to_message else None
    title = clean_name(message.chat.title or "")
    sender_id = 0 if shared or message.from_user is None else message.from_user.id
    in_topic = bool(message.is_topic_message)
    command = GroupCommand(
        message.chat.id, name, message.message_id, rest.strip(), quoted, shared, title, sender_id, in_topic
    )
    return (None if shared else _sender(message.from_user)), command


def _quoted(message: Message) -> Quoted:
    author = message.from_user
    kind, file_id, seconds = _content(message)
    words = message.text or message.caption or ""
    said = Said(kind or Sent.OTHER, words, message.message_id, file_id, seconds, edited=False)
    shared = author is None or author.id in SHARED_IDS or message.sender_chat is not None
    by_bot = author is not None and author.is_bot and not shared
    author_id, name = (author.id, author.first_name) if author else (0, "")
    return Quoted(message.message_id, author_id, clean_name(name), said, message.date, shared, by_bot)


def _in_private(message: Message, *, edited: bool) -> Incoming | None:
    words = message.text or ""
    if words.startswith("/") and not edited:
        name, _, rest = words[1:].partition(" ")
        return Commanded(name.partition("@")[0].lower(), rest.strip(), message.message_id)
    kind, file_id, seconds = _content(message)
    if kind is None:
        return None
    where = (message.location.latitude, message.location.longitude) if message.location else (None, None)
    return Spoke(Said(kind, words or message.caption or "", message.message_id, file_id, seconds, edited, *where))


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
