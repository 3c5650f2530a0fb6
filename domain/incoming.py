"""What came in, as values: a command, a press, a message, somebody at a group's door."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.newcomers import Kind
from domain.said import Said


@dataclass(frozen=True)
class Sender:
    """Who did it, as Telegram tells it."""

    telegram_id: int
    name: str = ""
    language: str | None = None


@dataclass(frozen=True)
class Commanded:
    """A command in a private chat, as in /start edmonton."""

    name: str
    rest: str
    message_id: int = 0


@dataclass(frozen=True)
class Pressed:
    """A button: its data, and the message that it hangs on."""

    data: str
    message_id: int
    private: bool = True


@dataclass(frozen=True)
class Spoke:
    """A message in a private chat that is no command."""

    said: Said


@dataclass(frozen=True)
class AskedToJoin:
    """Somebody at a group's door, through a link or without one."""

    chat_id: int
    link: str | None


@dataclass(frozen=True)
class MemberChanged:
    """Somebody's standing in a group changed: they came, left, were put out, muted or made an administrator.

    `status` is Telegram's word; `by` the Telegram id of who did it; `was_inside` whether they were in before.
    """

    chat_id: int
    inside: bool
    status: str = ""
    by: int = 0
    was_inside: bool = False


@dataclass(frozen=True)
class BotChanged:
    """The bot's own place changed: in a private chat (blocked or not), or its rights in a group called `title`.

    `shared`: done by an anonymous admin, who is nobody to us.
    """

    chat_id: int
    private: bool
    present: bool
    is_admin: bool = False
    title: str = ""
    shared: bool = False


@dataclass(frozen=True)
class GroupMoved:
    """A group became a supergroup and has a new id."""

    old_chat: int
    new_chat: int


@dataclass(frozen=True)
class LeftLine:
    """Telegram's line in a group that tells who was taken out by the bot."""

    chat_id: int
    message_id: int


@dataclass(frozen=True)
class JoinedLine:
    """Telegram's line in a group that tells who came in."""

    chat_id: int
    message_id: int


@dataclass(frozen=True)
class Quoted:
    """The message in a group that a command answers. `shared`: not one person but an anonymous admin or a channel."""

    message_id: int
    author_id: int
    author_name: str
    said: Said
    sent_at: datetime
    shared: bool = False
    by_bot: bool = False


@dataclass(frozen=True)
class GroupCommand:
    """A command in a group, to the bot. `rest` is a payload of ours, after /start only.

    `shared`: sent by an anonymous admin or as a channel, which is nobody to us. `sender_id`: the Telegram id of who
    sent it, who may be no person of ours; 0 for a shared identity. `in_topic`: sent in a topic of a forum.
    """

    chat_id: int
    name: str
    message_id: int = 0
    rest: str = ""
    quoted: Quoted | None = None
    shared: bool = False
    title: str = ""
    sender_id: int = 0
    in_topic: bool = False


@dataclass(frozen=True)
class HeldBack:
    """A message in a group that may have to wait, or one too many; what it said was dropped before this was stored.

    `user_id` is the Telegram id of who wrote it, who may be no person of ours.
    """

    chat_id: int
    message_id: int
    kind: Kind
    user_id: int


@dataclass(frozen=True)
class AskedInline:
    """Words typed behind the bot's name in any chat, asking for cards; `language` is the one of their Telegram."""

    query_id: str
    words: str
    language: str | None = None


@dataclass(frozen=True)
class EffectDone:
    """The result of something done on Telegram: `found` holds JSON values, None when it failed."""

    resume: str
    values: dict[str, Any]
    found: Any


Incoming = (
    Commanded
    | Pressed
    | Spoke
    | AskedToJoin
    | MemberChanged
    | BotChanged
    | GroupMoved
    | LeftLine
    | JoinedLine
    | GroupCommand
    | HeldBack
    | AskedInline
    | EffectDone
)
