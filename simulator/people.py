"""People on simulated phones: what they press, and what they see."""

from __future__ import annotations

from typing import Any

from simulator.chats import Chat, Group
from simulator.inline_typing import InlineTyper
from simulator.messages import Message
from simulator.moving import Visitor
from simulator.presses import Press
from simulator.seeing import described, has_button, newest_with, nothing_new, seen_by

Json = dict[str, Any]


class Person(Visitor, InlineTyper):
    """A human with a phone and a private chat with the bot. Everything they do reaches the bot as updates."""

    is_listed = True  # among those whose phones can be opened on the page

    def rename(self, **changes: Any) -> None:
        """Change first_name, username, language_code, … as people do in Telegram's settings."""
        self._user |= changes

    # --- doing -----------------------------------------------------------------------------------------

    async def tap(self, label: str) -> Message:
        """Tap a button of the persistent keyboard. Raises KeyError with the labels when it is not there."""
        labels = [each for row in self.chat.keyboard or [] for each in row]
        found = [each for each in labels if each == label] or [each for each in labels if label in each]
        if not found:
            raise KeyError(f"no {label!r} on the keyboard; there is {labels}")
        return await self.send(found[0])

    async def press(
        self,
        label: str,
        *,
        in_chat: Group | None = None,
        group: Group | None = None,
        timeout: float = 15,  # noqa: ASYNC109 - real seconds, as stories write it
    ) -> Press:
        """Press the newest inline button with `label` in its words, as soon as there is one.

        Links are followed and copy buttons copied; these presses count as answered. `group` is the one chosen for a
        `?startgroup=` link. Raises KeyError with the visible labels when there is no such button after `timeout` real
        seconds.
        """
        chat: Chat = in_chat or self.chat
        await self._world.bell.until(lambda: has_button(chat, label), timeout)
        message, button = newest_with(chat, label)
        if "callback_data" in button:
            return self._press(chat, message.message_id, button["callback_data"])
        if "copy_text" in button:
            self.clipboard = button["copy_text"]["text"]
        elif "url" in button:
            await self.follow(button["url"], group=group)
        press = Press("", 0.0)
        press.take_answer({})
        return press

    async def press_inline_button(self) -> Message:
        """Press the button above inline results: the private chat opens and starts with its parameter."""
        return await self.start(self._inline_parameter())

    async def press_data(self, data: str, message_id: int, *, in_chat: Group | None = None) -> Press:
        """Send any callback data, forged or old, for any message."""
        return self._press(in_chat or self.chat, message_id, data)

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
