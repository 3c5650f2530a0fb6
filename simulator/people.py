"""People on simulated phones: what they can do, and what they see."""

from __future__ import annotations

import re
from typing import Any

from simulator import joining
from simulator.chats import Chat, Group
from simulator.errors import NotAllowedError
from simulator.files import Upload
from simulator.messages import Message
from simulator.phone import Phone
from simulator.presses import Press
from simulator.seeing import described, has_button, newest_with, nothing_new, seen_by
from simulator.world import text_content

Json = dict[str, Any]


class Person(Phone):
    """A human with a phone and a private chat with the bot. Everything they do reaches the bot as updates."""

    def rename(self, **changes: Any) -> None:
        """Change first_name, username, language_code, … as people do in Telegram's settings."""
        self._user |= changes

    # --- doing -----------------------------------------------------------------------------------------

    async def send(self, text: str, *, reply_to: Message | None = None) -> Message:
        """A text message to the bot."""
        return self._write(self.chat, text_content(text), reply_to)

    async def say_in(self, group: Group, text: str, reply_to: Message | None = None) -> Message:
        """A text message in a group. Raises NotAllowedError for who is not in it or is muted."""
        return self._write(group, text_content(text), reply_to)

    async def start(self, payload: str = "") -> Message:
        """Open `t.me/bot?start=payload`. Raises ValueError for a payload that Telegram does not allow."""
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,64}", payload):
            raise ValueError(f"a start payload is at most 64 of A-Z a-z 0-9 _ -, not {payload!r}")
        if self.chat.blocked:
            await self.unblock()
        return await self.send(f"/start {payload}".rstrip())

    async def tap(self, label: str) -> Message:
        """Tap a button of the persistent keyboard. Raises KeyError with the labels when it is not there."""
        labels = [each for row in self.chat.keyboard or [] for each in row]
        found = [each for each in labels if each == label] or [each for each in labels if label in each]
        if not found:
            raise KeyError(f"no {label!r} on the keyboard; there is {labels}")
        return await self.send(found[0])

    async def press(self, label: str, *, in_chat: Group | None = None, timeout: float = 15) -> Press:  # noqa: ASYNC109 - real seconds, as stories write it
        """Press the newest inline button with `label` in its words, as soon as there is one.

        Links are followed and copy buttons copied; these presses count as answered. Raises KeyError with the
        visible labels when there is no such button after `timeout` real seconds.
        """
        chat: Chat = in_chat or self.chat
        await self._world.bell.until(lambda: has_button(chat, label), timeout)
        message, button = newest_with(chat, label)
        if "callback_data" in button:
            return self._press(chat, message.message_id, button["callback_data"])
        if "copy_text" in button:
            self.clipboard = button["copy_text"]["text"]
        elif "url" in button:
            await self.follow(button["url"])
        press = Press("", 0.0)
        press.take_answer({})
        return press

    async def press_data(self, data: str, message_id: int, *, in_chat: Group | None = None) -> Press:
        """Send any callback data, forged or old, for any message."""
        return self._press(in_chat or self.chat, message_id, data)

    async def follow(self, address: str) -> str:
        """Open a web address as the Telegram app does. Returns what came of it."""
        if re.match(r"https?://t\.me/(\+|joinchat/)", address):
            return await self.open_link(address)
        own = re.fullmatch(rf"https?://t\.me/{self._world.bot['username']}(\?start=([\w-]*))?", address)
        if own:
            await self.start(own.group(2) or "")
            return "started"
        return "opened"

    async def open_link(self, invite_link: str) -> joining.Entered:
        """Open an invite link: join, or ask to join. Raises LinkRefusedError when it does not work (any more)."""
        self._acted()
        return joining.open_link(self._world, self, invite_link)

    async def leave(self, group: Group) -> None:
        """Leave a group."""
        self._acted()
        if not group.standing(self.id, self._user).inside:
            raise NotAllowedError(f"{self.name} is not in {group.title!r}")
        joining.remove(self._world, group, self.as_json(), by=self.as_json(), status="left")

    async def withdraw(self, group: Group) -> None:
        """Take back a request to join; Telegram tells bots nothing about it."""
        group.asking.pop(self.id, None)

    async def block(self) -> None:
        """Block the bot."""
        self._tell_blocked(blocked=True)

    async def unblock(self) -> None:
        """Let the bot write again."""
        self._tell_blocked(blocked=False)

    async def edit(self, message: Message, text: str) -> None:
        """Edit an own message."""
        if message.sender["id"] != self.id:
            raise NotAllowedError(f"{self.name} did not write {message!r}")
        self._acted()
        body = text_content(text)
        if "text" not in message.content:
            body = {"caption": body["text"]}
        message.content = {k: v for k, v in message.content.items() if k not in {"entities"}} | body
        message.edit_date = self._world.seconds()
        message.changed = self._world.bell.ring()
        if self._world.bot_may_read(message):
            self._world.updates.push("edited_message", message.as_json())

    async def send_photo(self, content: bytes, caption: str | None = None) -> Message:
        """A photo (PNG or JPEG)."""
        return self._send_file("photo", Upload("photo.jpg", content), caption)

    async def send_voice(self, content: bytes, seconds: int = 1) -> Message:
        """A voice note."""
        return self._send_file("voice", Upload("voice.oga", content), None, duration=seconds)

    async def send_video(self, content: bytes, seconds: int = 1, caption: str | None = None) -> Message:
        """A video."""
        return self._send_file("video", Upload("video.mp4", content), caption, duration=seconds)

    async def send_document(self, content: bytes, name: str, caption: str | None = None) -> Message:
        """A file."""
        return self._send_file("document", Upload(name, content), caption)

    async def send_sticker(self, emoji: str = "👍") -> Message:
        """A sticker."""
        return self._send_file("sticker", Upload("sticker.webp", b"RIFF sticker"), None, emoji=emoji)

    async def send_location(self, latitude: float, longitude: float) -> Message:
        """A place on the map."""
        return self._write(self.chat, {"location": {"latitude": latitude, "longitude": longitude}})

    async def send_contact(self, phone_number: str, first_name: str) -> Message:
        """A contact card."""
        return self._write(self.chat, {"contact": {"phone_number": phone_number, "first_name": first_name}})

    # --- seeing ----------------------------------------------------------------------------------------

    @property
    def messages(self) -> list[Message]:
        """All messages in the private chat, both directions, in order; deleted ones are flagged."""
        return self.chat.messages

    @property
    def keyboard(self) -> list[list[str]] | None:
        """Labels of the persistent keyboard."""
        return self.chat.keyboard

    @property
    def screen(self) -> Message:
        """The newest message from the bot that is still there. Raises LookupError when there is none."""
        for message in reversed(self.messages):
            if message.from_bot and not message.deleted:
                return message
        raise LookupError(f"the bot has not written to {self.name} yet")

    async def sees(self, part: str, timeout: float = 20, *, in_chat: Group | None = None) -> Message:  # noqa: ASYNC109 - real seconds, as stories write it
        """Wait until a bot message that is new or edited since the last act contains `part`.

        Raises AssertionError, telling what there is to see, after `timeout` real seconds.
        """
        chat: Chat = in_chat or self.chat
        found = await self._world.bell.until(lambda: seen_by(chat, part, self._last_act), timeout)
        if found is None:
            raise AssertionError(f"{self.name} does not see {part!r}; she sees:\n{described(chat, self._last_act)}")
        return found

    async def quiet(self, seconds: float, *, in_chat: Group | None = None) -> None:
        """Wait, and raise AssertionError as soon as the bot writes or edits anything."""
        await nothing_new(self._world.bell, in_chat or self.chat, seconds)
