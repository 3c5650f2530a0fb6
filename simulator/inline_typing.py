"""Typing `@bot words` in any chat: asking for results, choosing one."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from simulator.chats import Chat, Group
from simulator.errors import NotAllowedError
from simulator.inline_mode import InlineAnswer, InlineAsk, cached, content_of
from simulator.phone import Phone, inline_message_id

if TYPE_CHECKING:
    from simulator.messages import Message

Json = dict[str, Any]


class InlineTyper(Phone):
    """`inline` is what the bot offered last: results, and the button above them."""

    inline: InlineAnswer = InlineAnswer(())
    _asked = ""

    async def type_inline(self, query: str, in_chat: Group | None = None, timeout: float = 10) -> list[Json]:  # noqa: ASYNC109 - real seconds, as stories write it
        """What the bot offers for `@bot query`. Answers that Telegram keeps are shown without asking the bot again.

        Raises AssertionError when there is no answer after `timeout` real seconds.
        """
        self._acted()
        self._asked = query[:256]
        kept = cached(self._world, self._asked, self.id)
        self.inline = kept or await self._ask(self._asked, in_chat).answered(timeout)
        return list(self.inline.results)

    def _ask(self, query: str, group: Group | None) -> InlineAsk:
        world = self._world
        number = str(5_000_000_000 + len(world.inline_asks))
        ask = InlineAsk(number, self.id, query, asyncio.get_running_loop().time())
        world.inline_asks[number] = ask
        kind = group.kind if group else "sender"
        said = {"id": number, "from": self.as_json(), "query": query, "offset": "", "chat_type": kind}
        world.updates.push("inline_query", said)
        return ask

    async def choose_inline(
        self, result_id: str, in_chat: Group | None = None, *, thread: int | None = None
    ) -> Message:
        """Send one of the results that were offered last. Raises KeyError for another id."""
        result = self.inline.result(result_id)
        chat: Chat = in_chat or self.chat
        content = content_of(result) | {"via_bot": self._world.bot}
        message = self._write(chat, content, markup=result.get("reply_markup"), thread=thread)
        chosen: Json = {"result_id": result_id, "from": self.as_json(), "query": self._asked}
        if message.markup:
            chosen["inline_message_id"] = inline_message_id(message)
        self._world.updates.push("chosen_inline_result", chosen)
        return message

    def _inline_parameter(self) -> str:
        if self.inline.button is None:
            raise NotAllowedError("there is no button above the results")
        return str(self.inline.button["start_parameter"])
