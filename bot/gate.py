"""The send gate: every message waits here for its slot; lanes in order, exact pacing, no opening burst."""

from __future__ import annotations

import asyncio
import heapq
import itertools
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from domain.delivery import Lane

_SHARE = 0.98  # of each limit: at exactly 1.00 the throughput collapses to half
_GROUP_EVERY = 60 / (20 * _SHARE)
_PRIVATE_EVERY = 1 / _SHARE
_BURST = 5  # messages of the interactive lane at once in one private chat
_FORGET_AFTER = 120.0
_STORM = 3  # refusals within _STORM_SECONDS pause everything, not one chat
_STORM_SECONDS = 10.0
_LONGEST_STORM = 5.0  # longer than that, each chat's own pause must do: others may be answered


@dataclass(order=True)
class _Waiting:
    lane: int
    number: int
    chat_id: int = field(compare=False)
    is_message: bool = field(compare=False)
    slot: asyncio.Future[None] = field(compare=False)


class Gate:
    """`wait` returns when the request may leave. `rate` is per second for everything together."""

    def __init__(self, rate: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._every = 1 / (rate * _SHARE)
        self._clock = clock
        self._queue: list[_Waiting] = []
        self._numbers = itertools.count()
        self._next = 0.0
        self._chats: dict[int, float] = {}  # when the chat's debt is paid
        self._paused: dict[int, float] = {}  # deadlines that Telegram named
        self._refusals: list[float] = []
        self._changed = asyncio.Event()
        self._pump: asyncio.Task[None] | None = None

    async def wait(self, lane: Lane, chat_id: int, *, is_message: bool = True) -> None:
        """Take a slot. Edits and press answers (`is_message=False`) count only towards the overall rate."""
        if self._pump is None or self._pump.done():
            self._pump = asyncio.create_task(self._run(), name="gate")
        slot: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._queue, _Waiting(int(lane), next(self._numbers), chat_id, is_message, slot))
        self._changed.set()
        await slot

    def pause(self, chat_id: int, seconds: float) -> None:
        """Telegram said 429: this chat waits; everything does when it says so again and again."""
        now = self._clock()
        self._refusals = [at for at in self._refusals if now - at < _STORM_SECONDS] + [now]
        self._paused[chat_id] = max(self._paused.get(chat_id, 0), now + seconds)
        if len(self._refusals) >= _STORM:
            self._next = max(self._next, now + min(seconds, _LONGEST_STORM))

    async def close(self) -> None:
        """Stop handing out slots."""
        if self._pump:
            self._pump.cancel()
            with suppress(asyncio.CancelledError):
                await self._pump

    async def _run(self) -> None:
        while True:
            self._changed.clear()
            pause = self._hand_out()
            with suppress(TimeoutError):  # wait_for may swallow a cancellation that comes with a change
                async with asyncio.timeout(pause):
                    await self._changed.wait()

    def _hand_out(self) -> float | None:
        """Give the next slot if one is free; seconds until it is worth looking again, None: when somebody comes."""
        now = self._clock()
        if not self._queue:
            self._forget(now)
            return None
        if now < self._next:
            return self._next - now
        chosen, soonest = self._first_ready(now)
        if chosen is None:
            return soonest - now if self._queue else None
        self._take(chosen, now)
        chosen.slot.set_result(None)
        return 0 if self._queue else None

    def _first_ready(self, now: float) -> tuple[_Waiting | None, float]:
        """The first in order whose chat is ready, taken out; else none, and when the soonest will be."""
        passed_over: list[_Waiting] = []
        chosen, soonest = None, float("inf")
        while self._queue and chosen is None:
            waiting = heapq.heappop(self._queue)
            if waiting.slot.done():
                continue  # whoever waited has gone
            ready_at = self._ready_at(waiting)
            if ready_at <= now:
                chosen = waiting
            else:
                passed_over.append(waiting)
                soonest = min(soonest, ready_at)
        for waiting in passed_over:
            heapq.heappush(self._queue, waiting)
        return chosen, soonest

    def _ready_at(self, waiting: _Waiting) -> float:
        paused = self._paused.get(waiting.chat_id, 0.0)
        if not waiting.is_message:
            return paused
        debt = self._chats.get(waiting.chat_id, 0.0)
        private = waiting.chat_id > 0
        slack = (_BURST - 1) * _PRIVATE_EVERY if private and waiting.lane == Lane.INTERACTIVE else 0.0
        return max(paused, debt - slack)

    def _take(self, waiting: _Waiting, now: float) -> None:
        self._next = now + self._every
        if waiting.is_message:
            every = _PRIVATE_EVERY if waiting.chat_id > 0 else _GROUP_EVERY
            self._chats[waiting.chat_id] = max(self._chats.get(waiting.chat_id, 0.0), now) + every

    def _forget(self, now: float) -> None:
        self._chats = {chat: at for chat, at in self._chats.items() if at > now - _FORGET_AFTER}
        self._paused = {chat: at for chat, at in self._paused.items() if at > now}
