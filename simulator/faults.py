"""The seam for trouble: looked at before and after each request; by default nothing goes wrong.

telegram.faults = Troubles(too_many(30).to(group.id), answer_lost().to(amina.id).once())
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any, NoReturn, Protocol

import orjson
from aiohttp import web
from aiohttp.abc import AbstractStreamWriter

from simulator import limits
from simulator.errors import BotApiError, bad_request, forbidden

Json = dict[str, Any]
Instead = web.StreamResponse | None
Deed = Callable[[], Awaitable[Instead]]


class Faults(Protocol):
    """What a test may put in place of `tg.faults`. A response returned here is sent instead of the real one."""

    async def before(self, method: str, params: Json) -> Instead:
        """Called before anything happens: a response here means that nothing will."""
        ...

    async def after(self, method: str, params: Json, answer: Json) -> Instead:
        """Called when the request has had its effect; `answer` is the body about to be sent."""
        ...


@dataclass
class Trouble:
    """One thing that goes wrong with messages: before they have an effect, or after. `met` counts how often."""

    before: Deed | None = None
    after: Deed | None = None
    chat: int | None = None
    times: int | None = None
    met: int = 0

    def to(self, chat_id: int) -> Trouble:
        """Only in this chat."""
        return replace(self, chat=chat_id)

    def once(self) -> Trouble:
        """Only the first time."""
        return replace(self, times=1)

    def meets(self, method: str, params: Json) -> bool:
        """Whether it is this request's turn."""
        there = self.chat is None or str(params.get("chat_id")) == str(self.chat)
        return method.startswith("send") and there and (self.times is None or self.met < self.times)


class Troubles:
    """Whatever goes wrong first; without any trouble everything works."""

    def __init__(self, *troubles: Trouble) -> None:
        self.troubles = troubles

    async def before(self, method: str, params: Json) -> Instead:
        """The first trouble that keeps this request from its effect."""
        return await self._meet(method, params, "before")

    async def after(self, method: str, params: Json, answer: Json) -> Instead:
        """The first trouble that befalls the answer of a request that had its effect."""
        return await self._meet(method, params, "after") if answer["ok"] else None

    async def _meet(self, method: str, params: Json, when: str) -> Instead:
        for trouble in self.troubles:
            deed: Deed | None = getattr(trouble, when)
            if deed is not None and trouble.meets(method, params):
                trouble.met += 1
                return await deed()
        return None


class NoFaults(Troubles):
    """Everything works."""


# --- before anything happens ------------------------------------------------------------------------------


def too_many(seconds: int) -> Trouble:
    """429: wait so many seconds."""
    return _refusing(limits.too_many(seconds))


def reset_before() -> Trouble:
    """The connection breaks and nothing happened."""
    return Trouble(before=_cut)


def blocked() -> Trouble:
    """The person has blocked the bot."""
    return _refusing(forbidden("bot was blocked by the user"))


def kicked() -> Trouble:
    """The bot was put out of the group."""
    return _refusing(forbidden("bot was kicked from the supergroup chat"))


def topic_closed() -> Trouble:
    """The topic takes no more messages."""
    return _refusing(bad_request("TOPIC_CLOSED"))


def cannot_parse() -> Trouble:
    """The markup cannot be read."""
    return _refusing(bad_request("can't parse entities: unsupported start tag"))


def file_refused() -> Trouble:
    """Telegram does not know the file any more."""
    return _refusing(bad_request("wrong file identifier/HTTP URL specified"))


def migrated(to: int) -> Trouble:
    """The group is a supergroup with another id."""
    moved = {"migrate_to_chat_id": to}
    return _refusing(BotApiError(400, "Bad Request: group chat was upgraded to a supergroup chat", moved))


# --- when it has had its effect ---------------------------------------------------------------------------


def answer_lost() -> Trouble:
    """The message arrived; the connection breaks before the answer."""
    return Trouble(after=_cut)


def answer_late(seconds: float) -> Trouble:
    """The message arrived; the answer takes its time (real seconds)."""

    async def later() -> Instead:
        await asyncio.sleep(seconds)
        return None

    return Trouble(after=later)


def answer_cut_short() -> Trouble:
    """The message arrived; half of the answer does not."""
    return _answering(b'{"ok":true,"resu', 200)


def server_error() -> Trouble:
    """The message arrived; the server says that something broke."""
    return _answering(orjson.dumps({"ok": False, "error_code": 500, "description": "Internal Server Error"}), 500)


def _refusing(error: BotApiError) -> Trouble:
    async def refuse() -> Instead:
        return web.Response(body=orjson.dumps(error.as_json()), status=error.code, content_type="application/json")

    return Trouble(before=refuse)


def _answering(body: bytes, status: int) -> Trouble:
    async def answer() -> Instead:
        return web.Response(body=body, status=status, content_type="application/json")

    return Trouble(after=answer)


async def _cut() -> Instead:
    return _Cut()


class _Cut(web.StreamResponse):
    """No answer at all: the connection is reset."""

    async def prepare(self, request: web.BaseRequest) -> AbstractStreamWriter | None:
        if request.transport is not None:
            request.transport.abort()
        _gone()


def _gone() -> NoReturn:
    raise ConnectionResetError("cut on purpose")
