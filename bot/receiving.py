"""Receive: fetch raw updates, store them, commit, and only then acknowledge."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from telegram import Bot
from telegram.error import Conflict, NetworkError, RetryAfter, TelegramError

from bot.outcomes import verdict_of
from bot.reading import ALLOWED, Raw, is_private, kept_of, lane_of
from bot.request import AiohttpRequest
from bot.turns import Turns
from bot.watchman import Noticed, Watchman
from storage.database import Database
from storage.inbox import Arrived, InboxRow
from storage.unit_of_work import UnitOfWork

_LONGEST_PAUSE = 30.0
_log = logging.getLogger(__name__)


class Receiving:
    """Polls for ever. `heard_at` is when Telegram last answered."""

    def __init__(
        self,
        bot: Bot,
        request: AiohttpRequest,
        database: Database,
        turns: Turns,
        clock: Callable[[], datetime],
        watchman: Watchman,
        wait_seconds: int = 30,
    ) -> None:
        self._bot = bot
        self._request = request
        self._database = database
        self._turns = turns
        self._clock = clock
        self._watchman = watchman
        self._wait = wait_seconds
        self._offset = 0
        self.heard_at: datetime | None = None

    async def run(self) -> None:
        """Fetch, store, queue; a failure pauses and is tried again."""
        pause = 1.0
        while True:
            try:
                updates = await self._fetch()
                if updates:
                    await self._keep(updates)
                self.heard_at = self._clock()
                pause = 1.0
            except RetryAfter as problem:
                await asyncio.sleep(verdict_of(problem).after)
            except (NetworkError, TelegramError) as problem:
                if isinstance(problem, Conflict):
                    _log.error("another process polls with this token; only one may run")
                else:
                    _log.warning("no updates from Telegram: %s", type(problem).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)
            except Exception:
                _log.exception("updates could not be stored; Telegram keeps them")
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)

    async def _fetch(self) -> list[Raw]:
        values = {"offset": self._offset, "timeout": self._wait, "allowed_updates": json.dumps(ALLOWED)}
        address = f"{self._bot.base_url}/getUpdates?{urlencode(values)}"
        found: Any = await self._request.post(address, read_timeout=self._wait + 10)
        return [update for update in found if isinstance(update, dict)]

    async def _keep(self, updates: list[Raw]) -> None:
        at = self._clock()
        arrivals: list[Arrived] = []
        noticed: list[Noticed] = []
        for update in updates:
            arrived = arrived_as(update, self._bot.id, self._bot.username)
            if arrived is not None:
                arrivals.append(arrived)
            noticed += self._watchman.notice(update, at)
        rows: list[InboxRow] = []
        if arrivals or noticed:  # ordinary messages in groups never get as far as the database
            rows = await self._database.write(lambda uow: _store(uow, arrivals, noticed, at))
        self._offset = max(int(update["update_id"]) for update in updates) + 1
        self._turns.add(rows)


async def _store(uow: UnitOfWork, arrivals: list[Arrived], noticed: list[Noticed], at: datetime) -> list[InboxRow]:
    """Keep what came in; then, of what was noticed in groups, what newcomers wrote. Gives the new rows in order."""
    held = [
        each.arrived() for each in noticed if each.sure or await uow.newcomers.is_new(each.chat_id, each.user_id, at)
    ]
    return await uow.inbox.keep([*arrivals, *held], at)


def arrived_as(update: Raw, bot_id: int, username: str) -> Arrived | None:
    """What is kept of an update, and in which lane; None for what is dropped.

    An update of a shape that nobody foresaw is kept in a lane of its own, to be parked.
    """
    number = int(update["update_id"])
    try:
        lane = lane_of(update, bot_id, username)
        return Arrived("telegram", number, lane, kept_of(update)) if lane is not None else None
    except (AttributeError, KeyError, TypeError, ValueError):
        kept = update if is_private(update) else {"update_id": number}  # it may be what people say among themselves
        return Arrived("telegram", number, f"unknown:{number}", kept)
