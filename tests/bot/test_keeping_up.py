"""The bubble of a notice under way: edited when its words change, until the report stands in it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from telegram.error import BadRequest, NetworkError, TelegramError

from bot.drawing import Drawing
from bot.gate import Gate
from bot.keeping_up import KeepingUp
from bot.showing import Showing
from content.crisis import load_lexicon
from content.library import Library
from content.wording import Wording
from domain.notices import UNDO_FOR, Notice, NoticeKind, NoticeState, Whom
from handlers.ctx import House
from handlers.routes import Routes
from storage.database import Database
from storage.outbox import Fan
from storage.unit_of_work import UnitOfWork
from tests.storage.migrated import migrated_at
from tests.storage.place import NOW, SEALER, area, people

HOUSE = House(Library.load(), Wording(), load_lexicon(), Routes(), "bot", frozenset())
CHAT, BUBBLE = 6001, 55


class Phone:
    """What Telegram is asked to edit, and how it fails."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.trouble: TelegramError | None = None

    async def edit_message_text(self, *, text: str, chat_id: int, message_id: int, **_: Any) -> None:
        """One edit."""
        assert (chat_id, message_id) == (CHAT, BUBBLE)
        if self.trouble:
            raise self.trouble
        self.words.append(text)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """A database of the test's own."""
    await migrated_at(tmp_path / "abc.db")
    opened = Database(f"sqlite+aiosqlite:///{tmp_path / 'abc.db'}", SEALER)
    await opened.start()
    yield opened
    await opened.close()


async def _planned(uow: UnitOfWork) -> int:
    """A notice to two people that starts in half a minute, in a coordinator's bubble."""
    where = await area(uow)
    first, second, writer = [*await people(uow, 2), *await people(uow, 1, CHAT)]
    plan = Notice(0, NoticeKind.WORDS, NoticeState.PLANNED, Whom(areas=(where,)), writer.id, people=2, groups=0,
                  starts_at=NOW + UNDO_FOR, bubble_chat=CHAT, bubble_id=BUBBLE)  # fmt: skip
    notice_id = await uow.notices.add(plan, NOW)
    to = tuple((each.id, each.telegram_id, None) for each in (first, second))
    await uow.outbox.fan_out(Fan(notice_id, 1, to, due_at=NOW + UNDO_FOR), NOW)
    return notice_id


def _worker(database: Database, phone: Phone, clock: list[datetime], gate: Gate | None = None) -> KeepingUp:
    showing = cast("Showing", SimpleNamespace(bot=phone, drawing=Drawing(HOUSE.wording, HOUSE.library)))
    return KeepingUp(database, HOUSE, showing, gate or Gate(1000), lambda: clock[0], every=0)


class BusyGate:
    """A gate at which an edit has to wait, while somebody presses a button in that very message."""

    def __init__(self, database: Database, notice_id: int) -> None:
        self._database, self._notice_id = database, notice_id

    async def wait(self, *_: object, **__: object) -> None:
        """Something else is shown in the bubble now."""
        await self._database.write(lambda uow: uow.notice_tallies.forget_bubble(self._notice_id, BUBBLE))


async def _bubble(database: Database, notice_id: int) -> int | None:
    found = await database.write(lambda uow: uow.notices.get(notice_id))
    assert found is not None
    return found.bubble_id


async def test_a_bubble_is_edited_only_when_its_words_change_and_ends_as_the_report(database: Database) -> None:
    """C8: from the countdown over the bar to the report, then it is let go; a restart in between changes nothing."""
    phone, clock = Phone(), [NOW]
    notice_id = await database.write(_planned)
    worker = _worker(database, phone, clock)
    assert await worker.round()
    assert await worker.round()
    assert len(phone.words) == 1
    assert "30 s" in phone.words[-1]
    clock[0] = NOW + timedelta(seconds=12)
    await worker.round()
    assert "20 s" in phone.words[-1]
    await database.write(lambda uow: uow.notices.move(notice_id, (NoticeState.PLANNED,), NoticeState.RUNNING))
    clock[0] = NOW + UNDO_FOR
    worker = _worker(database, phone, clock)  # as after a restart
    await worker.round()
    assert "0 of 2" in phone.words[-1].replace("\u2068", "").replace("\u2069", "")
    await database.write(lambda uow: uow.outbox.cancel(clock[0], subject=f"notice:{notice_id}"))
    for _ in range(3):
        await worker.round()
    assert "has gone out" in phone.words[-1]
    assert len(phone.words) == 5  # the end twice: the answer to a last press may have been slower
    assert await _bubble(database, notice_id) is None


async def test_a_bubble_that_is_gone_is_forgotten_and_trouble_is_waited_out(database: Database) -> None:
    """A deleted message is nobody's fault and is not asked for again; a lost connection is tried again."""
    phone, clock = Phone(), [NOW]
    notice_id = await database.write(_planned)
    worker = _worker(database, phone, clock)
    phone.trouble = NetworkError("lost")
    await worker.round()
    assert await _bubble(database, notice_id) == BUBBLE
    phone.trouble = BadRequest("Message to edit not found")
    await worker.round()
    assert await _bubble(database, notice_id) is None
    assert phone.words == []


async def test_an_edit_that_had_to_wait_does_not_cover_what_a_press_has_shown_since(database: Database) -> None:
    """C8: "Stop it for good?" is not replaced by the bar under the finger that answers it."""
    phone = Phone()
    notice_id = await database.write(_planned)
    await _worker(database, phone, [NOW], cast("Gate", BusyGate(database, notice_id))).round()
    assert phone.words == []
