"""The tick: APScheduler's only job. Everything due is a row; late work runs late, or is recorded as expired."""

from __future__ import annotations

import asyncio
import functools
import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from handlers.ctx import House
from storage.database import Database
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

SWEEP_EVERY = timedelta(hours=1)
_log = logging.getLogger(__name__)


class Ticking:
    """`tick` may be called at any time and any number of times."""

    def __init__(
        self, database: Database, house: House, clock: Callable[[], datetime], seconds: float, wake: Callable[[], None]
    ) -> None:
        self._database = database
        self._house = house
        self._clock = clock
        self._seconds = seconds
        self._wake = wake
        self._swept_at: datetime | None = None
        self._at_work = asyncio.Lock()
        self._scheduler = AsyncIOScheduler(timezone="UTC")

    def start(self) -> None:
        """From now on, every few seconds."""
        trigger = IntervalTrigger(seconds=self._seconds, timezone="UTC")
        self._scheduler.add_job(self.tick, trigger, coalesce=True, max_instances=1, misfire_grace_time=None)
        self._scheduler.start()

    async def stop(self) -> None:
        """No more ticks; one that is at work comes to its end first."""
        if self._scheduler.running:
            self._scheduler.pause()
            async with self._at_work:
                self._scheduler.shutdown(wait=False)

    async def tick(self) -> None:
        """Do what is due, then wake the senders."""
        async with self._at_work:
            await self._tick()

    async def _tick(self) -> None:
        try:
            now = self._clock()
            failed: set[int] = set()  # these wait for the next tick; those behind them do not
            while ready := await self._ready(now, failed):
                # At once, so that they share commits: at nine o'clock there may be thousands of them.
                done = await asyncio.gather(*(self._try(item, now) for item in ready))
                failed |= {item.id for item, well in zip(ready, done, strict=True) if not well}
                self._wake()
            if self._swept_at is None or now - self._swept_at > SWEEP_EVERY:
                await self._every_hour(now)
            self._wake()
        except Exception:
            _log.exception("a tick failed; the next one tries again")

    async def _ready(self, now: datetime, failed: set[int]) -> list[Due]:
        patient = self._house.routes.patient
        return await self._database.write(lambda uow: uow.schedule.ready(now, without=failed, last=patient))

    async def _every_hour(self, now: datetime) -> None:
        self._swept_at = now
        await self._database.write(lambda uow: uow.inbox.sweep(now))
        for handler in self._house.routes.hourly:
            try:
                await self._database.write(functools.partial(handler, house=self._house, now=now))
            except Exception:  # one that stumbles does not keep the others from their round
                _log.exception("%s failed; the next hour tries again", handler.__name__)

    async def _try(self, item: Due, now: datetime) -> bool:
        """One thing that is due; False when it failed."""
        try:
            await self._database.write(lambda uow: self._do(uow, item, now))
        except Exception:
            _log.exception("%s %s failed; the next tick tries again", item.kind, item.subject)
            return False
        return True

    async def _do(self, uow: UnitOfWork, item: Due, now: datetime) -> None:
        expired = item.expires_at is not None and now >= item.expires_at
        handler = self._house.routes.dues.get(item.kind)
        if not await uow.schedule.finish(item.id, "expired" if expired else "done"):
            return
        if handler and not expired:
            await handler(uow, self._house, item, now)
