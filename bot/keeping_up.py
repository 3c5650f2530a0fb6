"""The bubbles of notices under way: edited in place while they run, until the report stands in them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from telegram import InlineKeyboardMarkup
from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.drawing import NO_PREVIEW
from bot.gate import Gate
from bot.outcomes import verdict_of
from bot.showing import Showing
from bot.waking import Waking
from domain.delivery import Lane, Outcome
from domain.notices import Notice, NoticeState
from domain.screen import Screen
from handlers import notice_progress
from handlers.ctx import House
from storage.database import Database
from storage.unit_of_work import UnitOfWork

EVERY = 2.0  # seconds between two edits of one bubble
_TRY_AGAIN = frozenset({Outcome.LATER, Outcome.NOT_SENT, Outcome.AMBIGUOUS})
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Bubble:
    """What is to stand in a message, and whether anything may still change it."""

    notice: Notice
    chat_id: int
    message_id: int
    screen: Screen
    language: str | None

    @property
    def is_over(self) -> bool:
        """Whether it will never change again."""
        return self.notice.finished_at is not None


class KeepingUp(Waking):
    """Notices end here too: whose last letter has come to its end is over.

    `every` is in seconds. A bubble that is gone is forgotten; after a restart all of them go on.
    """

    def __init__(
        self, database: Database, house: House, showing: Showing, gate: Gate, clock: Callable[[], datetime],
        every: float = EVERY,
    ) -> None:  # fmt: skip
        super().__init__()
        self._database = database
        self._house = house
        self._showing = showing
        self._gate = gate
        self._clock = clock
        self._every = every
        self._written: dict[tuple[int, int], tuple[object, ...]] = {}  # what stands in (chat, message)

    async def round(self) -> bool:
        """Edit what has changed; True while something is under way, after a rest."""
        bubbles = await self._database.write(self._now)
        self._written = {
            where: words
            for where, words in self._written.items()
            if where in {(b.chat_id, b.message_id) for b in bubbles}
        }
        for bubble in bubbles:
            await self._keep(bubble)
        soon = self._clock() + notice_progress.SOON
        if not any(_is_near(bubble.notice, soon) for bubble in bubbles):
            return False
        await asyncio.sleep(self._every)
        return True

    async def _now(self, uow: UnitOfWork) -> list[_Bubble]:
        now = self._clock()
        await uow.notice_tallies.finish(now)
        bubbles = []
        for notice in await uow.notice_tallies.followed():
            if notice.bubble_chat is None or notice.bubble_id is None:
                continue
            person = await uow.people.find(notice.bubble_chat)
            if person is None:  # whoever looked has left, and all that we kept of them with it
                await uow.notice_tallies.forget_bubble(notice.id, notice.bubble_id)
                continue
            screen = await notice_progress.screen(uow, self._house, notice, now)
            bubbles.append(_Bubble(notice, notice.bubble_chat, notice.bubble_id, screen, person.language))
        return bubbles

    async def _keep(self, bubble: _Bubble) -> None:
        """One edit, where the words have changed. The end is written twice: the answer to a press may be slower."""
        where = (bubble.chat_id, bubble.message_id)
        drawn = self._showing.drawing.words(bubble.screen, bubble.language)
        buttons = self._showing.drawing.markup(bubble.screen, bubble.language)
        words = (drawn, bubble.is_over, buttons)
        seen = self._written.get(where) == words
        if seen and not bubble.is_over:
            return
        await self._gate.wait(Lane.REMINDER, bubble.chat_id, is_message=False)
        if not await self._is_there(bubble):  # a press has put something else into it meanwhile
            return
        outcome = await self._edit(bubble, drawn, buttons)
        if outcome is Outcome.SENT:
            self._written[where] = words
        elif outcome in _TRY_AGAIN:
            return
        if seen or outcome is not Outcome.SENT:
            await self._database.write(
                lambda uow: uow.notice_tallies.forget_bubble(bubble.notice.id, bubble.message_id)
            )

    async def _is_there(self, bubble: _Bubble) -> bool:
        now = await self._database.write(lambda uow: uow.notices.look(bubble.notice.id))
        return now is not None and (now.bubble_chat, now.bubble_id) == (bubble.chat_id, bubble.message_id)

    async def _edit(self, bubble: _Bubble, words: str, buttons: InlineKeyboardMarkup | None) -> Outcome:
        try:
            await self._showing.bot.edit_message_text(
                text=words,
                chat_id=bubble.chat_id,
                message_id=bubble.message_id,
                parse_mode=ParseMode.HTML,
                reply_markup=buttons,
                link_preview_options=NO_PREVIEW,
            )
        except (TelegramError, ValueError) as problem:
            verdict = verdict_of(problem)
            if verdict.outcome is Outcome.LATER:
                self._gate.pause(bubble.chat_id, verdict.after)
            return verdict.outcome
        return Outcome.SENT


def _is_near(notice: Notice, soon: datetime) -> bool:
    if notice.state is NoticeState.PLANNED:
        return notice.starts_at is not None and notice.starts_at <= soon
    return notice.state is not NoticeState.PAUSED
