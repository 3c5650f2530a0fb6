"""The outbox at work: slot first, then `sending` is committed, then the request leaves, then its outcome.

Letters whose slots come in the same moment share one commit before they leave, and one after.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime

from bot.gate import Gate
from bot.outcomes import verdict_of
from bot.showing import Showing
from bot.together import Together
from bot.waking import Waking
from domain.delivery import Lane, Next, Outcome, QuietHours, State, Verdict, after
from domain.screen import Screen
from handlers.group_checking import look
from storage.database import Database
from storage.departures import Ending, Leave, too_early
from storage.outbox import OutboxRow
from storage.unit_of_work import UnitOfWork

MOST_CLAIMED = 30  # a second's worth at the usual rate
_KEPT_EDITIONS = 16
_PATIENCE = 10.0  # seconds that a stop waits for what is leaving
_LONGEST_PAUSE = 5.0
_Left = tuple[OutboxRow, Verdict]
_log = logging.getLogger(__name__)


class Sending(Waking):
    """`wake` after something was put into the outbox; the tick wakes it too.

    `claimed` is how many letters may wait here for their slots. With `paid`, broadcasts leave through it.
    """

    def __init__(
        self,
        database: Database,
        showing: Showing,
        gate: Gate,
        clock: Callable[[], datetime],
        quiet: QuietHours,
        *,
        claimed: int = MOST_CLAIMED,
        paid: Showing | None = None,
    ) -> None:
        super().__init__()
        self._database = database
        self._showing = showing
        self._paid = paid or showing
        self._gate = gate
        self._clock = clock
        self._quiet = quiet
        self._claimed = claimed
        self._in_hand: dict[asyncio.Task[None], OutboxRow] = {}
        self._departing: set[asyncio.Task[None]] = set()
        self._editions: dict[tuple[int, int], dict[str, Screen]] = {}
        self._leaving = Together(self._leave)
        self._ending = Together(self._end)
        self._written = asyncio.Event()  # every outcome that is known
        self._written.set()
        self._telegram_is_there = True  # else the next try can wait for the tick

    async def round(self) -> bool:
        """Claim what there is room for. Alerts have room of their own: nothing slower may stand in their way."""
        if not self._written.is_set():
            return False
        room = max(self._claimed - len(self._in_hand), 0)
        for row in await self._database.write(lambda uow: self._claim(uow, room)):
            task = asyncio.create_task(self._send(row), name=f"letter {row.id}")
            self._in_hand[task] = row
            task.add_done_callback(self._settled)
        return False

    async def stop(self) -> None:
        """What waits for its slot goes back; what is leaving comes to its end, so that its outcome is known."""
        waiting = [task for task in self._in_hand if task not in self._departing]
        held = [self._in_hand[task].id for task in waiting]
        for task in waiting:
            task.cancel()
        if held:
            await self._database.write(lambda uow: uow.departures.give_back(held))
        if self._in_hand:
            await asyncio.wait([*self._in_hand], timeout=_PATIENCE)

    async def _claim(self, uow: UnitOfWork, room: int) -> list[OutboxRow]:
        """What is due, but for what the night or its own end holds back: that need not take a slot to hear of it."""
        now = self._clock()
        rows = await uow.outbox.claim(now, self._claimed, up_to=Lane.ALERT)
        rows += await uow.outbox.claim(now, room) if room else []
        held = {row.id: held for row in rows if (held := too_early(row, self._quiet, now))}
        await uow.departures.settle([Ending(*each) for each in held.items()], now, before=State.CLAIMED)
        if held:
            self.wake()  # there was room for more
        return [row for row in rows if row.id not in held]

    def _settled(self, task: asyncio.Task[None]) -> None:
        del self._in_hand[task]
        self._departing.discard(task)
        if len(self._in_hand) <= self._claimed // 2 and self._telegram_is_there:
            self.wake()
        if not task.cancelled() and task.exception():
            _log.error("a letter stumbled: it is taken up again", exc_info=task.exception())

    async def _send(self, row: OutboxRow) -> None:
        at = await self._gate.wait(row.lane, row.chat_id)
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 - we are in one
        self._departing.add(task)  # from here on a stop does not break it off
        try:
            await self._depart(row, at)
        finally:
            self._gate.landed(row.lane)

    async def _depart(self, row: OutboxRow, at: float) -> None:
        await self._written.wait()
        leave = await self._leaving.do(row)
        if leave is None:
            return
        departure = await self._gate.reach(at, row.lane)
        verdict = await self._request(row, leave)
        self._gate.arrived(departure)
        self._telegram_is_there = verdict.outcome is not Outcome.NOT_SENT
        if verdict.outcome is Outcome.LATER:
            self._gate.pause(row.chat_id, verdict.after)
        await self._ending.do((row, verdict))

    async def _leave(self, rows: Sequence[OutboxRow]) -> list[Leave | None]:
        now = self._clock()
        may = await self._database.write(lambda uow: uow.departures.leave(rows, self._quiet, now))
        return [may.get(row.id) for row in rows]

    async def _request(self, row: OutboxRow, leave: Leave) -> Verdict:
        language = leave.language or self._showing.drawing.wording.first
        showing = self._paid if row.lane is Lane.BROADCAST else self._showing
        try:
            sent = await showing.send(row.chat_id, await self._screen(row, leave, language), language)
        except Exception as problem:
            verdict = verdict_of(problem)
            if verdict.outcome is Outcome.REFUSED:
                _log.warning("letter %s was refused: %s", row.id, type(problem).__name__)
            return verdict
        return Verdict(Outcome.SENT, message_id=sent.message_id if sent else None)

    async def _screen(self, row: OutboxRow, leave: Leave, language: str) -> Screen:
        """The letter's own screen, or the one that this edition of its notice has for this reader."""
        if row.screen is not None or leave.edition is None:
            return row.screen or Screen()
        fixed = self._editions.get(leave.edition)
        if fixed is None:
            notice_id, _ = leave.edition
            fixed = await self._database.write(lambda uow: uow.notices.screens(notice_id))
            self._editions[leave.edition] = fixed  # it never changes after the approval
            while len(self._editions) > _KEPT_EDITIONS:
                self._editions.pop(next(iter(self._editions)))
        return fixed.get(language) or fixed.get(self._showing.drawing.wording.first) or next(iter(fixed.values()))

    async def _end(self, left: Sequence[_Left]) -> list[None]:
        """Write what became of them. It is kept and tried again until it is written: meanwhile nothing else leaves."""
        pause = 0.1
        while True:
            try:
                await self._database.write(lambda uow: self._settle(uow, left))
                break
            except Exception as problem:
                self._written.clear()
                _log.error("what became of %s letters cannot be written: %s", len(left), type(problem).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)
        if not self._written.is_set():
            self._written.set()
            self.wake()
        return [None] * len(left)

    async def _settle(self, uow: UnitOfWork, left: Sequence[_Left]) -> None:
        now = self._clock()
        await uow.departures.settle([_ending(row, verdict, now) for row, verdict in left], now, before=State.SENDING)
        for row, verdict in left:
            if verdict.outcome is Outcome.GONE and row.group_id is None:
                await uow.people.cannot_reach(row.chat_id, now, verdict.reason)
            elif verdict.outcome in {Outcome.GONE, Outcome.REFUSED} and row.group_id is not None:
                group = await uow.groups.get(row.group_id)
                if group is not None:  # a look shows what is wrong there, and the team is told
                    await look(uow, group, now)
            elif verdict.outcome is Outcome.MOVED and verdict.moved_to is not None:
                await uow.groups.move(row.chat_id, verdict.moved_to)


def _ending(row: OutboxRow, verdict: Verdict, now: datetime) -> Ending:
    following: Next = after(verdict, row.kind, row.attempts + 1, now)
    no_try = verdict.outcome in {Outcome.LATER, Outcome.NOT_SENT}  # certainly not sent
    return Ending(row.id, following, verdict.message_id, verdict.reason, row.attempts if no_try else None)
