"""Effects at work: things done on Telegram after the commit; their results go through the inbox."""

from __future__ import annotations

import base64
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from telegram import Bot
from telegram.error import TelegramError

from bot.drawing import safe_file_id
from bot.groups import on_telegram
from bot.outcomes import verdict_of
from bot.turns import Turns
from bot.waking import Waking
from domain.delivery import Outcome, Verdict
from domain.effect import DeleteMessages, Effect, FetchText, KeepFile, KeepRecording, LookAtGroup, Restrict, effect_of
from storage.database import Database
from storage.effects import EffectRow
from storage.inbox import Arrived, InboxRow
from storage.unit_of_work import UnitOfWork

MOST_TRIES = 10
LARGEST_FILE = 20 * 1024 * 1024  # bytes; Telegram gives bots no more
LARGEST_TEXT = 1024 * 1024  # bytes; a table of a thousand rows is a third of that
_log = logging.getLogger(__name__)


class Doing(Waking):
    """`wake` after an effect was asked for; the tick wakes it too."""

    def __init__(self, database: Database, bot: Bot, turns: Turns, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._database = database
        self._bot = bot
        self._turns = turns
        self._clock = clock

    async def round(self) -> bool:
        """Do what is asked, in order."""
        rows = await self._database.write(lambda uow: uow.effects.waiting(self._clock()))
        for row in rows:
            await self._try(row)
        return bool(rows)

    async def _try(self, row: EffectRow) -> None:
        """One effect; when it fails by a fault of ours, those behind it have their turn all the same."""
        try:
            await self._one(row)
        except Exception:
            _log.exception("effect %s failed; the others go on", row.id)
            later = self._clock() + timedelta(minutes=1)
            await self._database.write(lambda uow: uow.effects.later(row.id, later))

    async def _one(self, row: EffectRow) -> None:
        try:
            found = await self._do(row.effect)
            verdict = Verdict(Outcome.SENT)
        except (TelegramError, ValueError) as problem:
            found, verdict = None, verdict_of(problem)
            if verdict.outcome is Outcome.SENT:
                found = {}
        if verdict.moved_to is not None and row.attempts < MOST_TRIES and not isinstance(row.effect, DeleteMessages):
            await self._database.write(lambda uow: self._follow(uow, row, verdict.moved_to or 0))
            return
        certainly_not = verdict.outcome in {Outcome.LATER, Outcome.NOT_SENT}
        if certainly_not or (verdict.outcome is Outcome.AMBIGUOUS and row.attempts < MOST_TRIES):
            due = self._clock() + timedelta(seconds=max(verdict.after, min(2**row.attempts, 300)))
            await self._database.write(lambda uow: uow.effects.later(row.id, due))
            return
        if found is None:
            _log.warning("effect %s failed: %s", row.effect.kind, verdict.outcome.value)
        self._turns.add(await self._database.write(lambda uow: self._finish(uow, row, found)))

    async def _follow(self, uow: UnitOfWork, row: EffectRow, new_chat: int) -> None:
        """The group became a supergroup: its id changes everywhere, and this is tried again there.

        All but taking messages down: their numbers begin anew in the new chat, and others would be taken down.
        """
        now = self._clock()
        values = row.effect.values()
        await uow.effects.readdress(row.id, effect_of(row.effect.kind, {**values, "chat_id": new_chat}), now)
        if await uow.groups.move(values["chat_id"], new_chat):
            await uow.effects.ask(LookAtGroup(new_chat), now, resume="group-looked")

    async def _finish(self, uow: UnitOfWork, row: EffectRow, found: Any) -> list[InboxRow]:
        """The effect's end and its result's arrival, in one commit."""
        if not await uow.effects.finish(row.id, "done" if found is not None else "failed"):
            return []
        person = await uow.people.get(row.person_id) if row.person_id else None
        if not row.resume or (row.person_id and person is None):
            return []
        telegram_id = person.telegram_id if person else 0
        result = {"resume": row.resume, "values": row.effect.values(), "found": found, "telegram_id": telegram_id}
        lane = f"person:{telegram_id}" if person else f"effect:{row.id}"  # nobody's own: the result of a check
        arrived = Arrived("effect", row.id, lane, {"effect": result})
        return await uow.inbox.keep([arrived], self._clock())

    async def _do(self, effect: Effect) -> dict[str, Any]:
        if isinstance(effect, KeepFile | KeepRecording):
            return {"content": await self._fetch(effect.file_id)}
        if isinstance(effect, FetchText):
            return await self._fetch_text(effect.file_id)
        if isinstance(effect, Restrict) and effect.is_over(self._clock()):
            return {}  # it waited too long, while the process was down perhaps
        return await on_telegram(self._bot, effect)

    async def _fetch(self, file_id: str) -> str:
        """A file's bytes in base64. Raises Telegram's errors, ValueError for what is no file id or too large."""
        file = await self._bot.get_file(safe_file_id(file_id))
        if file.file_size and file.file_size > LARGEST_FILE:
            raise ValueError("larger than Telegram gives to bots")
        return base64.b64encode(bytes(await file.download_as_bytearray())).decode()

    async def _fetch_text(self, file_id: str) -> dict[str, Any]:
        """The same for a small file; one that is too large is no fault, whoever sent it hears so."""
        file = await self._bot.get_file(safe_file_id(file_id))
        if file.file_size and file.file_size > LARGEST_TEXT:
            return {"too_large": True}
        content = bytes(await file.download_as_bytearray())
        return {"content": base64.b64encode(content).decode()} if len(content) <= LARGEST_TEXT else {"too_large": True}
