"""A person's phone: the account on it, and how what is typed and tapped becomes updates for the bot."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from simulator.chats import Chat, Group, PrivateChat
from simulator.errors import NotAllowedError
from simulator.files import Upload, media_json
from simulator.permissions import check_may_write
from simulator.presses import Press
from simulator.units import utf16_length
from simulator.world import text_content

if TYPE_CHECKING:
    from simulator.messages import Message
    from simulator.world import World

Json = dict[str, Any]


class Phone:
    """What `Person` is built on; `chat` is the private chat with the bot."""

    def __init__(self, world: World, user: Json) -> None:
        self._world = world
        self._user = user
        self.chat = PrivateChat(user["id"], user=self.as_json)
        self.clipboard: str | None = None
        self._last_act = 0

    @property
    def id(self) -> int:
        """Telegram user id, which is also the id of the private chat."""
        return int(self._user["id"])

    @property
    def name(self) -> str:
        """First name."""
        return str(self._user["first_name"])

    def as_json(self) -> Json:
        """The Bot API's User object."""
        return dict(self._user)

    def _acted(self) -> None:
        self._last_act = self._world.bell.count

    def _write(self, chat: Chat, content: Json, reply_to: Message | None = None, **more: Any) -> Message:
        self._acted()
        if utf16_length(content.get("text", "")) > 4096:
            raise NotAllowedError("Telegram's apps cut a text at 4096 characters")
        if isinstance(chat, Group):
            if reply_to is not None and more.get("thread") is None:
                more["thread"] = reply_to.thread
            self._may_speak(chat, content, more.get("thread"))
        elif self.chat.blocked:
            raise NotAllowedError(f"{self.name} has blocked the bot")
        else:
            self.chat.started = True
        return self._world.post_from_person(chat, self.as_json(), content, reply_to=reply_to, **more)

    def _may_speak(self, group: Group, content: Json, thread: int | None) -> None:
        standing = group.standing(self.id, self._user)
        check_may_write(group, standing, content)
        if thread not in group.topics:
            raise NotAllowedError(f"{group.title!r} has no topic {thread}")
        if group.topics[thread].closed and not standing.may("can_manage_topics"):
            raise NotAllowedError(f"the topic {group.topics[thread].name!r} of {group.title!r} is closed")

    def _send_file(
        self, kind: str, upload: Upload, caption: str | None, where: tuple[Group | None, int | None], **details: Any
    ) -> Message:
        stored = self._world.files.keep(kind, upload)
        content: Json = {kind: media_json(stored, **details)}
        if caption:
            words = text_content(caption)
            content |= {"caption": caption} | ({"caption_entities": words["entities"]} if "entities" in words else {})
        group, thread = where
        return self._write(group or self.chat, content, thread=thread, file=stored)

    def _press(self, chat: Chat, message_id: int, data: str) -> Press:
        self._acted()
        world = self._world
        press = Press(str(4_000_000_000 + len(world.presses)), asyncio.get_running_loop().time())
        world.presses[press.id] = press
        message = chat.message(message_id)
        gone = {"chat": chat.as_json(), "message_id": message_id, "date": 0}
        query = {
            "id": press.id,
            "from": self.as_json(),
            "message": message.as_json() if message else gone,
            "chat_instance": str(chat.id),
            "data": data,
        }
        if message is not None and "via_bot" in message.content:
            # Telegram does not show bots where a message stands that somebody sent through them.
            del query["message"]
            query["inline_message_id"] = inline_message_id(message)
        world.updates.push("callback_query", query)
        return press

    def _tell_blocked(self, *, blocked: bool) -> None:
        if self.chat.blocked == blocked:
            return
        self._acted()
        self.chat.blocked = blocked
        member: Json = {"user": self._world.bot, "status": "member"}
        kicked: Json = {"user": self._world.bot, "status": "kicked", "until_date": 0}
        change = {
            "chat": self.chat.as_json(),
            "from": self.as_json(),
            "date": self._world.seconds(),
            "old_chat_member": member if blocked else kicked,
            "new_chat_member": kicked if blocked else member,
        }
        self._world.updates.push("my_chat_member", change)
        self._world.bell.ring()


def inline_message_id(message: Message) -> str:
    """What names a message that was sent through the bot."""
    return f"SIMINLINE{abs(message.chat.id)}x{message.message_id}"
