"""The send gate: every message waits here for its slot; lanes in order, exact pacing, no opening burst."""

from __future__ import annotations

import asyncio
import heapq
import itertools
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from domain.delivery import Lane

_SHARE = 0.98  # of each limit: at exactly 1.00 the throughput collapses to half
_LATE = 0.003  # seconds that a slot may be late without being lost, as timers are; requests need the rest of the 2 %
# A slot is given so many seconds before its time: one of many has its `sending` committed by then, so that what a
# commit takes does not make it late, and the next ones too close behind it.
_AHEAD = 0.01
# What has left is counted until a second after it arrived, which is not known before its answer: so long it may be.
_LONGEST_WAY = 0.04
_USUAL_WAY = 0.01  # of what nobody watches
_GROUP_EVERY = 60 / (20 * _SHARE)
_PRIVATE_EVERY = 1 / _SHARE
_BURST = 5  # messages of the interactive lane at once in one private chat
_SHORTEST = 1e-6  # seconds: a timer may ring too early by less than that, and must not ring for ever
_FORGET_EVERY = 10.0
_FORGET_AFTER = 120.0
_STORM = 3  # refusals within _STORM_SECONDS pause everything, not one chat
_STORM_SECONDS = 10.0
_LONGEST_STORM = 5.0  # longer than that, each chat's own pause must do: others may be answered
# Lessons and notices that may be on their way at once: after a crash this many are unknown, and are not sent again.
# At 30 a second this is enough as long as Telegram answers within 0.13 s.
MOST_LEAVING = 4
_ANSWER_WITHIN = 0.13


def most_leaving(rate: float) -> int:
    """How many letters may be on their way at once where so many a second are paid for."""
    return max(MOST_LEAVING, round(rate * _ANSWER_WITHIN))


@dataclass(order=True)
class _Waiting:
    lane: int
    number: int
    chat_id: int = field(compare=False)
    is_message: bool = field(compare=False)
    slot: asyncio.Future[float] = field(compare=False)

    @property
    def is_bulk(self) -> bool:
        """Whether it is one of many, so that only few of them may be on their way at once."""
        return self.lane >= Lane.LESSON


class _Meter:
    """Even spacing of one limit, per second."""

    def __init__(self, rate: float) -> None:
        self._every = 1 / (rate * _SHARE)
        self.next = 0.0

    def take(self, now: float) -> None:
        """A slot is used. One that came a little late does not put off those behind it."""
        self.next = max(self.next, now - _LATE) + self._every


class Departure:
    """One request on its way; `by` is when it has arrived, for all we know."""

    __slots__ = ("by",)

    def __init__(self, by: float) -> None:
        self.by = by


class _Window:
    """What arrived within the last second, of one limit."""

    def __init__(self, rate: float) -> None:
        self._left: deque[Departure] = deque(maxlen=max(int(rate), 1))

    @property
    def opens(self) -> float:
        """When the next one may leave."""
        full = len(self._left) == self._left.maxlen
        return self._left[0].by + 1.0 if full else 0.0

    def leave(self, by: float) -> Departure:
        """One has left, and arrives by then."""
        self._left.append(departure := Departure(by))
        return departure


class Gate:
    """`wait` gives the time at which the request may leave, `reach` waits for it, `landed` says that it has ended.

    `rate` is per second for everything together. With `free`, broadcasts are paid for, and only so many a second of
    everything else may leave. Times are in seconds of `clock`.
    """

    def __init__(
        self,
        rate: float,
        clock: Callable[[], float] = time.monotonic,
        *,
        free: float | None = None,
        leaving: int = MOST_LEAVING,
    ) -> None:
        self._all = _Meter(rate)
        self._free = _Meter(free if free is not None else rate)
        self._pays = free is not None
        self._windows = {True: _Window(rate), False: _Window(free if free is not None else rate)}  # by whether paid for
        self._room = leaving
        self._clock = clock
        self._unpaid: list[_Waiting] = []
        self._paid: list[_Waiting] = []
        self._later: list[tuple[float, _Waiting]] = []  # their chat is not ready before then
        self._numbers = itertools.count()
        self._chats: dict[int, float] = {}  # when the chat's debt is paid
        self._paused: dict[int, float] = {}  # deadlines that Telegram named
        self._refusals: list[float] = []
        self._forgot_at = 0.0
        self._timer: asyncio.Handle | None = None
        self._soon = False
        self._closed = False

    async def wait(self, lane: Lane, chat_id: int, *, is_message: bool = True) -> float:
        """Take a slot. Edits and press answers (`is_message=False`) count only towards the overall rate.

        Whoever waits in the lanes of lessons and broadcasts may have it a little before its time, which is to be
        reached, and has to say `landed` afterwards. For everybody else the time is now.
        """
        slot: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        waiting = _Waiting(int(lane), next(self._numbers), chat_id, is_message, slot)
        heapq.heappush(self._queue_of(waiting), waiting)
        self._look_soon()
        try:
            at = await slot
            if not waiting.is_bulk:
                self.arrived(await self.reach(at, lane), _USUAL_WAY)
            return at
        except asyncio.CancelledError:
            if slot.done() and not slot.cancelled():
                self.landed(lane)
            raise

    async def reach(self, at: float, lane: Lane) -> Departure:
        """Wait until a slot's time, and until fewer than the limit arrived within a second: some may be late."""
        window = self._windows[self._is_paid(lane)]
        while (ahead := max(at, window.opens) - self._clock()) > 0:  # noqa: ASYNC110 - what is waited for is a time
            await asyncio.sleep(max(ahead, _SHORTEST))
        return window.leave(self._clock() + _LONGEST_WAY)

    def arrived(self, departure: Departure, ahead: float = 0.0) -> None:
        """It is there, or will be in so many seconds."""
        departure.by = min(departure.by, self._clock() + ahead)

    def landed(self, lane: Lane) -> None:
        """What had its slot in this lane is not on its way any more: there is room for another."""
        if lane >= Lane.LESSON:
            self._room += 1
            self._look_soon()

    def pause(self, chat_id: int, seconds: float) -> None:
        """Telegram said 429: this chat waits; everything does when it says so again and again."""
        now = self._clock()
        self._refusals = [at for at in self._refusals if now - at < _STORM_SECONDS] + [now]
        self._paused[chat_id] = max(self._paused.get(chat_id, 0), now + seconds)
        if len(self._refusals) >= _STORM:
            self._all.next = max(self._all.next, now + min(seconds, _LONGEST_STORM))

    async def close(self) -> None:
        """Stop handing out slots."""
        self._closed = True
        if self._timer:
            self._timer.cancel()

    def _queue_of(self, waiting: _Waiting) -> list[_Waiting]:
        return self._paid if self._is_paid(waiting.lane) else self._unpaid

    def _is_paid(self, lane: int) -> bool:
        return self._pays and lane == Lane.BROADCAST

    def _look_soon(self) -> None:
        """After whoever else comes in this moment, so that lanes are in order from the first one on."""
        if self._soon or self._closed:
            return
        if self._timer:
            self._timer.cancel()
        self._soon = True
        self._timer = asyncio.get_running_loop().call_soon(self._look)

    def _look(self) -> None:
        """Hand out what there is, and look again when there may be more."""
        self._soon = False
        self._timer = None
        now = self._clock()
        self._forget(now)
        while (chosen := self._first_ready(now)) is not None:
            at = max(now, self._opens(chosen))
            self._take(chosen, at)
            chosen.slot.set_result(at)
            now = self._clock()
        soonest = self._soonest()
        if soonest is not None:
            self._timer = asyncio.get_running_loop().call_later(max(soonest - now, _SHORTEST), self._look)

    def _first_ready(self, now: float) -> _Waiting | None:
        """The first in order that may leave now, taken out; what its chat holds up is put aside until it is ready."""
        while self._later and self._later[0][0] <= now:
            _, waiting = heapq.heappop(self._later)
            heapq.heappush(self._queue_of(waiting), waiting)
        for queue in (self._unpaid, self._paid):
            while self._may_go_on(queue) and now >= self._opens(queue[0]) - _AHEAD:
                waiting = heapq.heappop(queue)
                ready_at = self._ready_at(waiting)
                if ready_at <= max(now, self._opens(waiting)):
                    return waiting
                heapq.heappush(self._later, (ready_at, waiting))
        return None

    def _may_go_on(self, queue: list[_Waiting]) -> bool:
        """Whether somebody is there who waits for nothing but the time."""
        while queue and queue[0].slot.done():
            heapq.heappop(queue)  # whoever waited has gone
        return bool(queue) and (self._room > 0 or not queue[0].is_bulk)

    def _opens(self, waiting: _Waiting) -> float:
        if self._queue_of(waiting) is self._paid:
            return self._all.next
        return max(self._all.next, self._free.next)

    def _soonest(self) -> float | None:
        """When it is worth looking again; None: when somebody comes."""
        heads = [queue[0] for queue in (self._unpaid, self._paid) if self._may_go_on(queue)]
        times = [self._opens(head) - _AHEAD for head in heads]
        if self._later:
            times.append(self._later[0][0])
        return min(times, default=None)

    def _ready_at(self, waiting: _Waiting) -> float:
        paused = self._paused.get(waiting.chat_id, 0.0)
        if not waiting.is_message:
            return paused
        debt = self._chats.get(waiting.chat_id, 0.0)
        private = waiting.chat_id > 0
        slack = (_BURST - 1) * _PRIVATE_EVERY if private and waiting.lane == Lane.INTERACTIVE else 0.0
        return max(paused, debt - slack)

    def _take(self, waiting: _Waiting, now: float) -> None:
        self._all.take(now)
        if self._queue_of(waiting) is self._unpaid:
            self._free.take(now)
        if waiting.is_bulk:
            self._room -= 1
        if waiting.is_message:
            every = _PRIVATE_EVERY if waiting.chat_id > 0 else _GROUP_EVERY
            self._chats[waiting.chat_id] = max(self._chats.get(waiting.chat_id, 0.0), now) + every

    def _forget(self, now: float) -> None:
        if now < self._forgot_at + _FORGET_EVERY:
            return
        self._forgot_at = now
        self._chats = {chat: at for chat, at in self._chats.items() if at > now - _FORGET_AFTER}
        self._paused = {chat: at for chat, at in self._paused.items() if at > now}
