"""The outbox at work: slot first, then `sending` is committed, then the request leaves, then its outcome."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import nullcontext
from datetime import datetime

from telegram.error import TelegramError

from bot.gate import Gate
from bot.outcomes import verdict_of
from bot.showing import Showing
from bot.waking import Waking
from domain.delivery import (
    Lane,
    Next,
    Outcome,
    QuietHours,
    Reader,
    State,
    Verdict,
    after,
    last_look,
    last_look_in_group,
)
from domain.people import Purpose
from domain.screen import Screen
from storage.database import Database
from storage.outbox import OutboxRow
from storage.unit_of_work import UnitOfWork

MOST_CLAIMED = 30
# Lessons and notices that may be on their way at once: after a crash this many are unknown, and are not sent again.
# At 30 a second this is enough as long as Telegram answers within 0.13 s.
MOST_LEAVING = 4
_log = logging.getLogger(__name__)


class Sending(Waking):
    """`wake` after something was put into the outbox; the tick wakes it too."""

    def __init__(
        self, database: Database, showing: Showing, gate: Gate, clock: Callable[[], datetime], quiet: QuietHours
    ) -> None:
        super().__init__()
        self._database = database
        self._showing = showing
        self._gate = gate
        self._clock = clock
        self._quiet = quiet
        self._in_hand: set[asyncio.Task[None]] = set()
        self._departing: set[asyncio.Task[None]] = set()
        self._few = asyncio.Semaphore(MOST_LEAVING)

    async def round(self) -> bool:
        """Claim what there is room for. Alerts have room of their own: nothing slower may stand in their way."""
        now = self._clock()
        urgent = await self._database.write(lambda uow: uow.outbox.claim(now, MOST_CLAIMED, up_to=Lane.ALERT))
        room = max(MOST_CLAIMED - len(self._in_hand), 0)
        others = await self._database.write(lambda uow: uow.outbox.claim(now, room)) if room else []
        for row in (*urgent, *others):
            task = asyncio.create_task(self._send(row), name=f"letter {row.id}")
            self._in_hand.add(task)
            task.add_done_callback(self._settled)
        return False

    async def stop(self) -> None:
        """What waits for its slot goes back; what is leaving comes to its end, so that its outcome is known."""
        for task in self._in_hand - self._departing:
            task.cancel()
        await asyncio.gather(*self._in_hand, *self._departing, return_exceptions=True)

    def _settled(self, task: asyncio.Task[None]) -> None:
        self._in_hand.discard(task)
        self.wake()
        if not task.cancelled() and task.exception():
            _log.error("a letter stumbled: it is taken up again", exc_info=task.exception())

    async def _send(self, row: OutboxRow) -> None:
        await self._gate.wait(row.lane, row.chat_id)
        async with self._few if row.lane >= Lane.LESSON else nullcontext():
            departure = asyncio.create_task(self._depart(row))
            self._departing.add(departure)
            departure.add_done_callback(self._departing.discard)
            await asyncio.shield(departure)

    async def _depart(self, row: OutboxRow) -> None:
        """From here on it is never broken off by a stop."""
        language = await self._database.write(lambda uow: self._leaving(uow, row))
        if language is None:
            return
        verdict = await self._request(row, language)
        if verdict.outcome is Outcome.LATER:
            self._gate.pause(row.chat_id, verdict.after)
        now = self._clock()
        following = after(verdict, row.kind, row.attempts + 1, now)
        await self._database.write(lambda uow: self._settle(uow, row, verdict, following))

    async def _leaving(self, uow: UnitOfWork, row: OutboxRow) -> str | None:
        """The last look, then `sending`: the reader's language when it may go, None when not."""
        now = self._clock()
        if row.group_id is not None:
            return await self._leaving_for_group(uow, row, now)
        person = await uow.people.get(row.person_id) if row.person_id is not None else None
        if person is None:
            await uow.outbox.settle(row.id, Next(State.CANCELLED), now, before=State.CLAIMED)
            return None
        consents = not row.needs or (await uow.consents.of(person.id)).get(Purpose(row.needs), False)
        reader = Reader(
            person.stopped_at is not None,
            person.unreachable_at is not None,
            person.baby_stopped_at is not None or await self._is_about_a_stopped_child(uow, row),
            person.paused_until is not None and now < person.paused_until,
            consents,
        )
        held = last_look(row.kind, reader, self._quiet, now, row.expires_at)
        if held is not None:
            await uow.outbox.settle(row.id, held, now, before=State.CLAIMED)
            return None
        if not await uow.outbox.sending(row.id):
            return None  # stopped meanwhile
        return row.language or person.language or self._showing.drawing.wording.first

    async def _leaving_for_group(self, uow: UnitOfWork, row: OutboxRow, now: datetime) -> str | None:
        group = await uow.groups.get(row.group_id) if row.group_id is not None else None
        held = last_look_in_group(group, now, row.expires_at)
        if held is not None or group is None:
            await uow.outbox.settle(row.id, held or Next(State.CANCELLED), now, before=State.CLAIMED)
            return None
        if not await uow.outbox.sending(row.id):
            return None  # stopped meanwhile
        return row.language or next(iter(group.languages), self._showing.drawing.wording.first)

    async def _is_about_a_stopped_child(self, uow: UnitOfWork, row: OutboxRow) -> bool:
        if row.child_id is None or row.person_id is None:
            return False
        child = await uow.people.child(row.person_id, row.child_id)
        return child is None or child.stopped

    async def _request(self, row: OutboxRow, language: str) -> Verdict:
        try:
            sent = await self._showing.send(row.chat_id, await self._screen(row, language), language)
        except (TelegramError, ValueError) as problem:
            return verdict_of(problem)
        return Verdict(Outcome.SENT, message_id=sent.message_id if sent else None)

    async def _screen(self, row: OutboxRow, language: str) -> Screen:
        """The letter's own screen, or the one that its notice has for this reader."""
        if row.screen is not None or row.notice_id is None:
            return row.screen or Screen()
        fixed = await self._database.write(lambda uow: uow.notices.screens(row.notice_id or 0))
        return fixed.get(language) or fixed[self._showing.drawing.wording.first]

    async def _settle(self, uow: UnitOfWork, row: OutboxRow, verdict: Verdict, following: Next) -> None:
        now = self._clock()
        found: dict[str, object] = {"message_id": verdict.message_id, "reason": verdict.reason or None}
        if verdict.outcome in {Outcome.LATER, Outcome.NOT_SENT}:
            found["attempts"] = row.attempts  # certainly not sent: it was no try
        await uow.outbox.settle(row.id, following, now, before=State.SENDING, **found)
        if verdict.outcome is Outcome.GONE and row.group_id is None:
            await uow.people.cannot_reach(row.chat_id, now, verdict.reason)
        if verdict.outcome is Outcome.MOVED and verdict.moved_to is not None:
            await uow.groups.move(row.chat_id, verdict.moved_to)
