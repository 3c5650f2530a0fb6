"""Turns: one person's updates one after another, different people at once, each decided exactly once."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime

from telegram import Bot, Update

from bot.edge import Edge
from bot.reading import read_held, read_press, read_update
from bot.showing import Showing
from bot.shown import Shown, where
from domain.delivery import Outcome
from domain.incoming import EffectDone, Incoming, Sender
from domain.refused import Refused
from storage.database import Database
from storage.inbox import DecidedAlready, InboxRow
from storage.trouble import is_passing
from storage.unit_of_work import UnitOfWork

MOST_IN_HAND = 64
MOST_FAILURES = 3
MOST_CRASHES = 5
_PAUSES = (0.05, 0.5)
MOST_DOUBTS = 3  # times that something is shown again which may have arrived
LONGEST_PAUSE = 60.0  # seconds
_NOT_YET = {Outcome.LATER, Outcome.NOT_SENT, Outcome.AMBIGUOUS}
_log = logging.getLogger(__name__)


class Turns:
    """Rows are queued per lane; a lane is worked by one task while it has any."""

    def __init__(
        self, database: Database, edge: Edge, showing: Showing, bot: Bot, clock: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._edge = edge
        self._showing = showing
        self._bot = bot
        self._clock = clock
        self._lanes: dict[str, deque[InboxRow]] = {}
        self._in_hand = asyncio.Semaphore(MOST_IN_HAND)
        self._tasks: set[asyncio.Task[None]] = set()
        self._shown_again: dict[int, int] = {}
        self._to_wipe: list[int] = []
        self._wiping: asyncio.Future[None] | None = None

    def add(self, rows: Iterable[InboxRow]) -> None:
        """Queue rows, each behind the earlier ones of its lane."""
        for row in rows:
            queue = self._lanes.get(row.lane)
            if queue is not None:
                queue.append(row)
                continue
            self._lanes[row.lane] = deque([row])
            task = asyncio.create_task(self._work(row.lane), name=f"lane {len(self._lanes)}")
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def recover(self, rows: list[InboxRow]) -> None:
        """After an unclean stop: decided one by one, each counted before it runs, so that a killer is found.

        Nothing else happens meanwhile, so that no other death is counted against the row in hand. Then all of
        it is shown by the lanes: a slow chat does not keep the bot from starting.
        """
        found: list[InboxRow] = []
        for row in rows:
            if row.shown is not None:
                found.append(row)
                continue
            crashes = await self._database.write(lambda uow, row=row: uow.inbox.count_crash(row.id))  # type: ignore[misc] # mypy cannot type a lambda's default
            if crashes > MOST_CRASHES:
                await self._park(row, None, where(row.payload, 0))
                continue
            decided = await self._decide_row(row)
            if decided is not None:
                found.append(replace(row, shown=decided.values()))
        self.add(found)

    async def idle(self, seconds: float = 10) -> None:
        """Wait until nothing is in hand, but not for ever: what is left is safe in the inbox."""
        if self._tasks:
            _, waiting = await asyncio.wait(self._tasks, timeout=seconds)
            for task in waiting:
                task.cancel()
            await asyncio.gather(*waiting, return_exceptions=True)

    @property
    def waiting(self) -> int:
        """How many rows are queued or in hand."""
        return sum(len(queue) for queue in self._lanes.values())

    async def _work(self, lane: str) -> None:
        queue = self._lanes[lane]
        try:
            while queue:
                try:
                    await self._one(queue[0])
                except Exception:  # the row stays unfinished in the inbox and is taken up at the next start
                    _log.exception("row %s could not be finished", queue[0].id)
                queue.popleft()
        finally:
            del self._lanes[lane]

    async def _one(self, row: InboxRow) -> None:
        """Only deciding is bounded: somebody whose chat is slow does not stand in anybody's way."""
        if row.shown is not None:
            await self._finish(row, Shown.of(row.shown))
            return
        async with self._in_hand:
            decided = await self._decide_row(row)
        if decided is not None:
            await self._finish(row, decided)

    async def _decide_row(self, row: InboxRow) -> Shown | None:
        """What was decided and committed; None when the row was given up."""
        sender: Sender | None = None
        shown = where(row.payload, _private_chat(row.lane))
        while True:
            try:
                sender, incoming = self._read(row)
                return await self._decide(row, sender, incoming, shown)
            except DecidedAlready:
                return None
            except Exception as problem:
                if is_passing(problem):
                    _log.warning("the database is busy; row %s waits", row.id)
                    await asyncio.sleep(1)
                    continue
                _log.exception("row %s failed", row.id)
                failures = await self._database.write(lambda uow: uow.inbox.count_failure(row.id))
                if failures >= MOST_FAILURES:
                    await self._park(row, sender, shown)
                    return None
                await asyncio.sleep(_PAUSES[min(failures, len(_PAUSES)) - 1])

    def _read(self, row: InboxRow) -> tuple[Sender | None, Incoming | None]:
        effect = row.payload.get("effect")
        if effect is not None:
            done = EffectDone(effect["resume"], effect["values"], effect["found"])
            return (Sender(effect["telegram_id"]) if effect["telegram_id"] else None), done
        short = read_press(row.payload) or read_held(row.payload)
        if short is not None:
            return short
        update = Update.de_json(row.payload, self._bot)
        return read_update(update)

    async def _decide(self, row: InboxRow, sender: Sender | None, incoming: Incoming | None, shown: Shown) -> Shown:
        try:
            return await self._database.write(lambda uow: self._edge.decide(uow, row, sender, incoming, shown))
        except Refused as refusal:
            problem = refusal
            _log.info("row %s was refused: %s", row.id, refusal.key)
        return await self._database.write(lambda uow: self._edge.refuse(uow, row, sender, problem, shown))

    async def _finish(self, row: InboxRow, shown: Shown) -> None:
        """Show, then wipe. What Telegram did not take is shown again in a while; who blocked us is remembered."""
        verdict = await self._showing.show(shown)
        if verdict.outcome in _NOT_YET:
            again = self._shown_again.get(row.id, 0) + 1
            self._shown_again[row.id] = again
            if verdict.outcome is not Outcome.AMBIGUOUS or again <= MOST_DOUBTS:
                later = min(2.0**again, LONGEST_PAUSE)
                asyncio.get_running_loop().call_later(later, self.add, [replace(row, shown=shown.values())])
                return
        self._shown_again.pop(row.id, None)
        now = self._clock()
        await self._wipe(row.id)
        if verdict.outcome is Outcome.GONE and shown.private:
            await self._database.write(lambda uow: uow.people.cannot_reach(shown.chat_id, now, verdict.reason))

    async def _wipe(self, row_id: int) -> None:
        """Those that are shown while a commit is under way are wiped together by the next one."""
        self._to_wipe.append(row_id)
        if self._wiping is None or self._wiping.done():  # a job that failed left its rows behind
            self._wiping = asyncio.ensure_future(self._database.write(self._wipe_all))
        await asyncio.shield(self._wiping)

    async def _wipe_all(self, uow: UnitOfWork) -> None:
        row_ids, self._to_wipe, self._wiping = self._to_wipe, [], None
        now = self._clock()
        for row_id in row_ids:
            await uow.inbox.done(row_id, now)

    async def _park(self, row: InboxRow, sender: Sender | None, shown: Shown) -> None:
        _log.error("row %s is parked", row.id)
        private = _private_chat(row.lane)
        author = sender or (Sender(private) if private else None)
        apology = await self._database.write(lambda uow: self._edge.give_up(uow, row, author, shown))
        if apology.chat_id:
            await self._showing.show(apology)


def _private_chat(lane: str) -> int:
    kind, _, number = lane.partition(":")
    return int(number) if kind == "person" else 0
