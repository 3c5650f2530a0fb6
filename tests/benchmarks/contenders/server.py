"""A small and fast Telegram: hands out taps of people who turn cards, and counts what comes back."""

from __future__ import annotations

import asyncio
import json
import os
import re
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import orjson
import uvloop
from aiohttp import web

from tests.benchmarks.contenders.place import FIRST_PERSON, LESSON, SERVER_CORE, stay_on

# Card by card; once she presses Back and, before the answer, Next: both hang on the card that she sees.
WAY = ((2,), (3,), (2, 4), (5,), (6,))
_BOT = {"id": 123456789, "is_bot": True, "first_name": "ABC", "username": "abc_contest_bot"}
_AT = 1_790_000_000
Fields = dict[str, Any]
Cards = dict[int, dict[str, Any]]


@dataclass
class Reader:
    """Somebody who turns cards: what she still taps, and which cards she waits for, in order."""

    id: int
    steps: Iterator[tuple[int, ...]] = field(default_factory=lambda: iter(WAY))
    awaited: deque[int] = field(default_factory=deque)
    text: str = "The first card"
    markup: Any = None


@dataclass
class Contest:
    """All readers; `in_flight` of them wait for an answer at the same time."""

    people: int
    in_flight: int
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    readers: dict[int, Reader] = field(default_factory=dict)
    coming: Iterator[Reader] = field(init=False)
    updates: deque[dict[str, Any]] = field(default_factory=deque)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    over: asyncio.Event = field(default_factory=asyncio.Event)
    unanswered: set[str] = field(default_factory=set)
    cards: Cards = field(default_factory=dict)
    edited: int = 0
    out_of_order: int = 0
    began: asyncio.Event = field(default_factory=asyncio.Event)
    first: float = 0.0
    last: float = 0.0

    def __post_init__(self) -> None:
        self.readers = {FIRST_PERSON + n: Reader(FIRST_PERSON + n) for n in range(1, self.people + 1)}
        self.coming = iter(self.readers.values())

    @property
    def taps(self) -> int:
        """How many there are in all."""
        return self.people * sum(map(len, WAY))

    async def get_updates(self, asked: Fields) -> list[dict[str, Any]]:
        """Long polling: what is not confirmed, at most a hundred, as soon as there is something."""
        if not self.began.is_set():
            self._begin()
        offset = int(asked.get("offset") or 0)
        while self.updates and self.updates[0]["update_id"] < offset:
            self.updates.popleft()
        if not self.updates:
            self.arrived.clear()
            try:
                async with asyncio.timeout(float(asked.get("timeout") or 0)):
                    await self.arrived.wait()
            except TimeoutError:
                return []
        return [self.updates[i] for i in range(min(len(self.updates), int(asked.get("limit") or 100)))]

    def answer(self, asked: Fields) -> bool:
        """The little clock on the button stops."""
        self.unanswered.discard(asked["callback_query_id"])
        self._see_whether_it_is_over()
        return True

    def edit(self, asked: Fields) -> dict[str, Any]:
        """A card is shown; whoever has seen all that she asked for taps again."""
        reader = self.readers[int(asked["chat_id"])]
        markup = asked["reply_markup"]
        reader.text, reader.markup = asked["text"], orjson.loads(markup) if isinstance(markup, str) else markup
        card = int(re.search(r"· (\d) of", reader.text).group(1))  # type: ignore[union-attr] # the heading of every card
        self.cards.setdefault(card, {"text": reader.text, "rows": reader.markup["inline_keyboard"]})
        self.edited += 1
        self.last = time.perf_counter()
        if not reader.awaited or reader.awaited.popleft() != card:
            self.out_of_order += 1
        if not reader.awaited:
            self._go_on(reader)
        self._see_whether_it_is_over()
        return {**_message(reader), "edit_date": _AT}

    def _begin(self) -> None:
        self.began.set()
        self.first = time.perf_counter()
        for _ in range(self.in_flight):
            self._come()

    def _come(self) -> None:
        reader = next(self.coming, None)
        if reader is not None:
            self._go_on(reader)

    def _go_on(self, reader: Reader) -> None:
        step = next(reader.steps, None)
        if step is None:
            self._come()
            return
        reader.awaited.extend(step)
        for card in step:
            self._tap(reader, card)
        self.arrived.set()

    def _tap(self, reader: Reader, card: int) -> None:
        number = next(self.numbers)
        self.unanswered.add(str(number))
        query = {
            "id": str(number),
            "from": _person(reader),
            "message": _message(reader),
            "chat_instance": "1",
            "data": f"lc:{LESSON}:{card}",
        }
        self.updates.append({"update_id": number, "callback_query": query})

    def _see_whether_it_is_over(self) -> None:
        if self.edited >= self.taps and not self.unanswered:
            self.over.set()


def _person(reader: Reader) -> dict[str, Any]:
    return {"id": reader.id, "is_bot": False, "first_name": "Amina", "language_code": "en"}


def _message(reader: Reader) -> dict[str, Any]:
    chat = {"id": reader.id, "type": "private", "first_name": "Amina"}
    message = {"message_id": 7, "from": _BOT, "chat": chat, "date": _AT, "text": reader.text}
    return {**message, "reply_markup": reader.markup} if reader.markup else message


def _read(kind: str, body: bytes) -> Fields:
    """JSON or a form: each bot sends what its library does."""
    if kind == "application/json":
        return dict(orjson.loads(body)) if body else {}
    return dict(parse_qsl(body.decode()))


async def _answered(contest: Contest, method: str, asked: Fields) -> Any:
    match method:
        case "getUpdates":
            return await contest.get_updates(asked)
        case "answerCallbackQuery":
            return contest.answer(asked)
        case "editMessageText":
            return contest.edit(asked)
        case "getMe":
            return {
                **_BOT,
                "can_join_groups": True,
                "can_read_all_group_messages": True,
                "supports_inline_queries": True,
            }
        case "getWebhookInfo":
            return {"url": "", "has_custom_certificate": False, "pending_update_count": 0}
        case _:
            return True


async def main(people: int, in_flight: int, keep: Callable[[Cards], object]) -> None:
    """Print the port, then a line as the first bot polls, then, when all have read everything, what was counted."""
    contest = Contest(people, in_flight)

    async def handle(request: web.BaseRequest) -> web.Response:
        asked = {**request.query, **_read(request.content_type, await request.read())}
        result = await _answered(contest, request.path.rsplit("/", 1)[1], asked)
        return web.Response(body=orjson.dumps({"ok": True, "result": result}), content_type="application/json")

    runner = web.ServerRunner(web.Server(handle))
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    _tell(runner.addresses[0][1])
    await contest.began.wait()
    _tell(None)
    await contest.over.wait()
    keep(contest.cards)
    seconds = contest.last - contest.first
    _tell({"taps": contest.edited, "seconds": seconds, "out_of_order": contest.out_of_order, "busy": _busy(seconds)})
    await asyncio.Event().wait()  # until told to stop: the bot goes first


def _tell(found: Any) -> None:
    print(json.dumps(found), flush=True)  # noqa: T201 - how the contest is told


def _busy(seconds: float) -> float:
    """The server's own share of its core: far below 1, or it is the server that is measured."""
    times = os.times()
    return (times.user + times.system) / seconds


if __name__ == "__main__":
    stay_on(SERVER_CORE)
    shown = Path(sys.argv[3])
    uvloop.run(main(int(sys.argv[1]), int(sys.argv[2]), lambda cards: shown.write_text(json.dumps(cards))))
