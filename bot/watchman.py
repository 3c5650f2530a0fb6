"""What is noticed about messages in groups before they are dropped: whose, which and of what kind, never a word.

By itself it asks nothing and keeps nothing but numbers, for seconds (see domain/flood.py) or for somebody's first day.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.reading import Raw, held_update, part
from domain.flood import Flood
from domain.newcomers import FIRST_DAY, Kind, kind_of
from domain.people import SHARED_IDS
from storage.inbox import Arrived

MOST_ARRIVALS = 10_000  # people who came in on one day and are remembered here, in all groups together
_LARGEST = 2**52  # no id of Telegram's is larger; what is does not reach the database
_INSIDE = {"creator", "administrator", "member"}
# What people send; service lines are nobody's messages.
_CONTENT = frozenset(
    {"text", "photo", "video", "animation", "audio", "voice", "video_note", "document", "sticker", "story", "poll",
     "game", "dice", "contact", "location", "venue", "paid_media", "live_photo", "checklist"}
)  # fmt: skip
# Somebody who wrote that much a while ago, when nobody heard it, is quiet by now.
_FLOOD_IS_OVER = timedelta(minutes=2)


@dataclass(frozen=True)
class Noticed:
    """A message that may have to wait. `sure`: no question to the database is needed before it is looked into."""

    update_id: int
    chat_id: int
    user_id: int
    message_id: int
    kind: Kind
    sure: bool

    def arrived(self) -> Arrived:
        """What is stored in the message's place: three ids and its kind, in the order of that person's turns."""
        payload = held_update(self.update_id, self.chat_id, self.user_id, self.message_id, self.kind)
        return Arrived("held", self.update_id, f"person:{self.user_id}", payload)


@dataclass(frozen=True)
class _Post:
    """Who wrote where, when (Unix seconds), and under which number."""

    chat_id: int
    user_id: int
    message_id: int
    at: int


class Watchman:
    """Sees every update once, as it comes in. `bot_id` and `username` are the bot's own."""

    def __init__(self, bot_id: int, username: str) -> None:
        self._bot_id = bot_id
        self._name = username.lower()
        self._flood = Flood()
        self._came: OrderedDict[tuple[int, int], int] = OrderedDict()

    def notice(self, update: Raw, now: datetime) -> list[Noticed]:
        """What is to be looked into about an update of any shape; for almost all of them nothing."""
        if "chat_member" in update:
            self._remember(part(update, "chat_member"))
            return []
        new = part(update, "message")
        message = new or part(update, "edited_message")
        number, post = _id(update.get("update_id")), self._post_of(message)
        if number is None or post is None:
            return []
        return [
            Noticed(number, post.chat_id, post.user_id, post.message_id, kind, sure)
            for kind, sure in self._kinds(message, post, now, is_new=bool(new))
        ]

    def _kinds(self, message: Raw, post: _Post, now: datetime, *, is_new: bool) -> Iterator[tuple[Kind, bool]]:
        """One at most: too many messages at once are stopped first, the last of them included."""
        if is_new and self._is_flood(message, post, now):
            yield Kind.FLOOD, True
            return
        if part(message, "via_bot").get("id") == self._bot_id:
            return  # a card of ours
        kind = kind_of(message, set(_entities(message)), names_a_bot=self._names_a_bot(message))
        if kind is not None:
            yield kind, (post.chat_id, post.user_id) in self._came

    def _is_flood(self, message: Raw, post: _Post, now: datetime) -> bool:
        album = message.get("media_group_id")
        album = album if isinstance(album, str) else ""
        if not _CONTENT & message.keys():
            return False
        too_many = self._flood.counts(post.chat_id, post.user_id, post.message_id, post.at, album)
        return too_many and now.timestamp() - post.at < _FLOOD_IS_OVER.total_seconds()

    def _post_of(self, message: Raw) -> _Post | None:
        """Who wrote it; None for a private chat and for senders who are not one person, or none at all."""
        chat, sender = part(message, "chat"), part(message, "from")
        if chat.get("type") not in ("group", "supergroup") or "sender_chat" in message:
            return None
        if message.get("is_automatic_forward") or sender.get("is_bot") is not False:
            return None
        chat_id, user_id = _id(chat.get("id")), _id(sender.get("id"))
        message_id, at = _id(message.get("message_id")), _id(message.get("date"))
        if chat_id is None or user_id is None or message_id is None or at is None or user_id in SHARED_IDS:
            return None
        return _Post(chat_id, user_id, message_id, at)

    def _names_a_bot(self, message: Raw) -> bool:
        """Whether another bot is named: their names end in "bot". Nobody can tell a channel's name from a person's."""
        for entity, words in _with_words(message):
            if entity.get("type") == "mention":
                name = words.removeprefix("@").lower()
                if name.endswith("bot") and name != self._name:
                    return True
            user = part(entity, "user")
            if entity.get("type") == "text_mention" and user.get("is_bot") is True and user.get("id") != self._bot_id:
                return True
        return False

    def _remember(self, change: Raw) -> None:
        """Somebody came in: what they write next may be here before their coming was dealt with."""
        new, old = part(change, "new_chat_member"), part(change, "old_chat_member")
        chat_id, user_id = _id(part(change, "chat").get("id")), _id(part(new, "user").get("id"))
        at = _id(change.get("date"))
        if chat_id is None or user_id is None or at is None or not _is_inside(new) or _is_inside(old):
            return
        self._came[chat_id, user_id] = at
        self._came.move_to_end((chat_id, user_id))
        while self._came:
            oldest = next(iter(self._came))
            if len(self._came) <= MOST_ARRIVALS and self._came[oldest] > at - FIRST_DAY.total_seconds():
                return
            del self._came[oldest]


def _id(value: Any) -> int | None:
    fits = isinstance(value, int) and not isinstance(value, bool) and abs(value) < _LARGEST
    return value if fits else None


def _is_inside(member: Raw) -> bool:
    status = member.get("status")
    return isinstance(status, str) and (status in _INSIDE or (status == "restricted" and bool(member.get("is_member"))))


def _entities(message: Raw) -> Iterator[str]:
    return (kind for entity, _ in _with_words(message) if isinstance(kind := entity.get("type"), str))


def _with_words(message: Raw) -> Iterator[tuple[Raw, str]]:
    """Each entity with the words that it marks; its offsets count in UTF-16."""
    for words_of, marks_of in (("text", "entities"), ("caption", "caption_entities")):
        words, marks = message.get(words_of), message.get(marks_of)
        if not isinstance(words, str) or not isinstance(marks, list):
            continue
        coded = words.encode("utf-16-le", "replace")
        for entity in marks:
            if isinstance(entity, dict):
                start, length = _id(entity.get("offset")), _id(entity.get("length"))
                if start is not None and length is not None:
                    yield entity, coded[2 * start : 2 * (start + length)].decode("utf-16-le", "replace")
