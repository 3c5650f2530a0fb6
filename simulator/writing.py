"""What people write: texts, files, places and forwarded words, to the bot or in a group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.errors import NotAllowedError
from simulator.files import Upload
from simulator.phone import Phone
from simulator.world import text_content

if TYPE_CHECKING:
    from simulator.chats import Group
    from simulator.messages import Message

Json = dict[str, Any]


class Writer(Phone):
    """Sends to the bot, or in the group `in_chat` and there in the topic `thread`.

    All raise NotAllowedError for who is not in the group or may not send such a thing there.
    """

    async def send(self, text: str, *, reply_to: Message | None = None, html: bool = False) -> Message:
        """A text message to the bot; with `html`, formatted as that says."""
        return self._write(self.chat, text_content(text, html=html), reply_to)

    async def say_in(
        self,
        group: Group,
        text: str,
        reply_to: Message | None = None,
        thread: int | None = None,
        *,
        html: bool = False,
    ) -> Message:
        """A text message in a group. Raises NotAllowedError for who is not in it or is muted."""
        return self._write(group, text_content(text, html=html), reply_to, thread=thread)

    async def forward_in(
        self, group: Group, text: str, author: Phone | str = "Somebody", *, thread: int | None = None
    ) -> Message:
        """Forward a text into a group: from a person, or from a name whose account is hidden."""
        origin: Json = {"type": "hidden_user", "date": self._world.seconds(), "sender_user_name": author}
        if isinstance(author, Phone):
            origin = {"type": "user", "date": self._world.seconds(), "sender_user": author.as_json()}
        return self._write(group, text_content(text) | {"forward_origin": origin}, thread=thread)

    async def edit(self, message: Message, text: str) -> None:
        """Edit an own message."""
        if message.sender["id"] != self.id:
            raise NotAllowedError(f"{self.name} did not write {message!r}")
        self._acted()
        body = text_content(text)
        if "text" not in message.content:
            body = {"caption": body["text"]}
        message.content = {k: v for k, v in message.content.items() if k not in {"entities", "caption_entities"}} | body
        message.edit_date = self._world.seconds()
        message.changed = self._world.bell.ring()
        if self._world.bot_may_read(message):
            self._world.updates.push("edited_message", message.as_json())

    async def send_photo(
        self, content: bytes, caption: str | None = None, *, in_chat: Group | None = None, thread: int | None = None
    ) -> Message:
        """A photo (PNG or JPEG)."""
        return self._send_file("photo", Upload("photo.jpg", content), caption, (in_chat, thread))

    async def send_voice(
        self, content: bytes, seconds: int = 1, *, in_chat: Group | None = None, thread: int | None = None
    ) -> Message:
        """A voice note."""
        return self._send_file("voice", Upload("voice.oga", content), None, (in_chat, thread), duration=seconds)

    async def send_video(
        self,
        content: bytes,
        seconds: int = 1,
        caption: str | None = None,
        *,
        in_chat: Group | None = None,
        thread: int | None = None,
    ) -> Message:
        """A video."""
        return self._send_file("video", Upload("video.mp4", content), caption, (in_chat, thread), duration=seconds)

    async def send_document(
        self,
        content: bytes,
        name: str,
        caption: str | None = None,
        *,
        in_chat: Group | None = None,
        thread: int | None = None,
    ) -> Message:
        """A file."""
        return self._send_file("document", Upload(name, content), caption, (in_chat, thread))

    async def send_sticker(
        self, emoji: str = "👍", *, in_chat: Group | None = None, thread: int | None = None
    ) -> Message:
        """A sticker."""
        sticker = Upload("sticker.webp", b"RIFF sticker")
        return self._send_file("sticker", sticker, None, (in_chat, thread), emoji=emoji)

    async def send_poll(
        self, question: str, options: list[str], *, in_chat: Group | None = None, thread: int | None = None
    ) -> Message:
        """A poll that nobody has voted in yet."""
        poll = {
            "id": str(self._world.bell.count),
            "question": question,
            "options": [{"persistent_id": str(n), "text": each, "voter_count": 0} for n, each in enumerate(options)],
            "total_voter_count": 0,
            "type": "regular",
            "is_anonymous": True,
        }
        off = ("is_closed", "allows_multiple_answers", "allows_revoting", "members_only")
        return self._write(in_chat or self.chat, {"poll": poll | dict.fromkeys(off, False)}, thread=thread)

    async def send_location(self, latitude: float, longitude: float, *, in_chat: Group | None = None) -> Message:
        """A place on the map."""
        return self._write(in_chat or self.chat, {"location": {"latitude": latitude, "longitude": longitude}})

    async def send_contact(self, phone_number: str, first_name: str, *, in_chat: Group | None = None) -> Message:
        """A contact card."""
        contact = {"phone_number": phone_number, "first_name": first_name}
        return self._write(in_chat or self.chat, {"contact": contact})
