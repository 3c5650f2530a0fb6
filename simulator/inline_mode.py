"""Inline mode: what somebody typed after the bot's name, waiting for results, and results kept for who asks next."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from simulator.checks import checked_text, inline_keyboard
from simulator.errors import bad_request
from simulator.presses import ANSWER_WITHIN_SECONDS

if TYPE_CHECKING:
    from simulator.world import World

Json = dict[str, Any]
MOST_RESULTS = 50
USUAL_CACHE_SECONDS = 300


@dataclass(frozen=True)
class InlineAnswer:
    """What the bot offered: results as it sent them, and the button above them."""

    results: tuple[Json, ...]
    button: Json | None = None

    def result(self, result_id: str) -> Json:
        """The result with this id. Raises KeyError with the ids that there are."""
        found = next((each for each in self.results if each["id"] == result_id), None)
        if found is None:
            raise KeyError(f"no result {result_id!r}; there is {[each['id'] for each in self.results]}")
        return found


# (query, offset, user id or None for everybody) -> until when in Unix seconds, and what was answered.
InlineCache = dict[tuple[str, str, int | None], tuple[int, InlineAnswer]]


@dataclass
class InlineAsk:
    """One inline query; `at` is in real seconds of the loop's clock."""

    id: str
    user_id: int
    query: str
    at: float
    answer: InlineAnswer | None = None
    _told: asyncio.Event = field(default_factory=asyncio.Event)

    def open(self) -> bool:
        """Whether Telegram would still take an answer."""
        return self.answer is None and asyncio.get_running_loop().time() - self.at <= ANSWER_WITHIN_SECONDS

    def take_answer(self, answer: InlineAnswer) -> None:
        """Note what the bot offered."""
        self.answer = answer
        self._told.set()

    async def answered(self, timeout: float) -> InlineAnswer:  # noqa: ASYNC109 - real seconds, as stories write it
        """Wait for the answer. Raises AssertionError when there is none after `timeout` real seconds."""
        try:
            async with asyncio.timeout(timeout):
                await self._told.wait()
        except TimeoutError:
            raise AssertionError(f"the inline query {self.query!r} was not answered within {timeout} s") from None
        return self.answer or InlineAnswer(())


def cached(world: World, query: str, user_id: int) -> InlineAnswer | None:
    """What Telegram answers by itself: results for everybody, or for this person, that are fresh enough."""
    for whose in (user_id, None):
        until, answer = world.inline_cache.get((query, "", whose), (0, None))
        if until > world.seconds():
            return answer
    return None


def keep(world: World, ask: InlineAsk, answer: InlineAnswer, *, seconds: int, personal: bool) -> None:
    """Remember an answer for `seconds` of the simulated clock."""
    if seconds > 0:
        whose = ask.user_id if personal else None
        world.inline_cache[ask.query, "", whose] = (world.seconds() + seconds, answer)


def checked_results(results: list[Any]) -> tuple[Json, ...]:
    """Articles with text, as Telegram takes them. Raises BotApiError."""
    if len(results) > MOST_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    for each in results:
        _check_result(each)
    if len({each["id"] for each in results}) < len(results):
        raise bad_request("RESULT_ID_DUPLICATE")
    return tuple(results)


def _check_result(result: Any) -> None:
    if not isinstance(result, dict) or result.get("type") != "article":
        raise bad_request("can't parse InlineQueryResult: only articles are simulated")
    if not isinstance(result.get("id"), str) or not 1 <= len(result["id"].encode()) <= 64:
        raise bad_request("RESULT_ID_INVALID")
    if not isinstance(result.get("title"), str) or not result["title"].strip():
        raise bad_request("ARTICLE_TITLE_EMPTY")
    content_of(result)
    inline_keyboard(result.get("reply_markup"))


def content_of(result: Json) -> Json:
    """The content of the message that a result becomes. Raises BotApiError for none, an empty or a long one."""
    given = result.get("input_message_content")
    if not isinstance(given, dict) or not isinstance(given.get("message_text"), str):
        raise bad_request("can't parse InlineQueryResult: message_text is expected in input_message_content")
    return checked_text({**given, "text": given["message_text"]})


def checked_button(button: Json | None) -> Json | None:
    """The button above the results, which opens the private chat with a start parameter. Raises BotApiError."""
    if button is None:
        return None
    if not isinstance(button.get("text"), str) or not button["text"].strip():
        raise bad_request("BUTTON_TEXT_INVALID")
    if "web_app" in button:
        raise bad_request("web apps are not supported by this simulator")
    parameter = button.get("start_parameter")
    if not isinstance(parameter, str) or not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", parameter):
        raise bad_request("START_PARAM_INVALID")
    return button
