"""A press of an inline button, waiting for the bot's answer."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
ANSWER_WITHIN_SECONDS = 30.0


@dataclass
class Press:
    """One press of a button. `answer` is what the bot said to it: {"text", "show_alert"}, or None so far."""

    id: str
    at: float
    answer: Json | None = None
    _told: asyncio.Event = field(default_factory=asyncio.Event)

    async def answered(self, timeout: float = 5) -> Json:  # noqa: ASYNC109 - real seconds, as stories write it
        """Wait for the answer. Raises AssertionError when there is none after `timeout` real seconds."""
        try:
            async with asyncio.timeout(timeout):
                await self._told.wait()
        except TimeoutError:
            raise AssertionError(f"the press was not answered within {timeout} s") from None
        return self.answer or {}

    def too_old(self) -> bool:
        """Whether Telegram would no longer take an answer (real seconds)."""
        return asyncio.get_running_loop().time() - self.at > ANSWER_WITHIN_SECONDS

    def take_answer(self, answer: Json) -> None:
        """Note what the bot said."""
        self.answer = answer
        self._told.set()
