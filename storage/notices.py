"""Notices: drafts, their words in each language, and the screens that were fixed at the approval."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update

from domain.notices import Notice, NoticeButton, NoticeKind, NoticeState, Whom
from domain.saved import restore, save
from domain.screen import Screen
from storage import tables
from storage.rows import Repository

_WORDS, _SCREEN, _MEDIA = "notice_texts.words", "notice_texts.screen", "notices.media"
_READ = {"id", "kind", "state", "whom", "buttons", "media"}


class Notices(Repository):
    """One row per notice; one per language for its words and its screen."""

    async def add(self, notice: Notice, at: datetime) -> int:
        """A new notice's id."""
        return await self.uow.add(insert(tables.notices).values(**self._values(notice) | {"created_at": at}))

    async def get(self, notice_id: int) -> Notice | None:
        """One notice. On PostgreSQL the row is locked until the turn is over."""
        query = select(tables.notices).where(tables.notices.c.id == notice_id).with_for_update()
        row = (await self.uow.run(query)).first()
        return self._notice(row) if row else None

    async def look(self, notice_id: int) -> Notice | None:
        """One notice as it is, without holding it for a change."""
        row = (await self.uow.run(select(tables.notices).where(tables.notices.c.id == notice_id))).first()
        return self._notice(row) if row else None

    async def change(self, notice: Notice) -> None:
        """Everything that is kept of a notice."""
        await self.uow.run(update(tables.notices).where(tables.notices.c.id == notice.id).values(self._values(notice)))

    async def move(self, notice_id: int, before: Collection[NoticeState], to: NoticeState, **values: Any) -> bool:
        """Move a notice on once; False when it was in none of these states."""
        table = tables.notices
        there = (table.c.id == notice_id) & table.c.state.in_([state.value for state in before])
        return (await self.uow.run(update(table).where(there).values(state=to.value, **values))).rowcount == 1

    async def in_state(self, *states: NoticeState) -> list[Notice]:
        """The notices in these states, newest first."""
        table = tables.notices
        query = select(table).where(table.c.state.in_([state.value for state in states])).order_by(table.c.id.desc())
        return [self._notice(row) for row in await self.uow.run(query)]

    async def ended(self, limit: int) -> list[Notice]:
        """The last notices that have come to their end, newest first."""
        table = tables.notices
        over = table.c.state.in_([NoticeState.DONE.value, NoticeState.STOPPED.value])
        query = select(table).where(over).order_by(table.c.id.desc()).limit(limit)
        return [self._notice(row) for row in await self.uow.run(query)]

    async def of_event(self, event_id: int) -> list[Notice]:
        """The notices of an event, newest first. On PostgreSQL they are locked until the turn is over."""
        table = tables.notices
        query = select(table).where(table.c.event_id == event_id).order_by(table.c.id.desc()).with_for_update()
        return [self._notice(row) for row in await self.uow.run(query)]

    async def words(self, notice_id: int) -> dict[str, str]:
        """What was written, by language."""
        table = tables.notice_texts
        rows = await self.uow.run(select(table).where(table.c.notice_id == notice_id).order_by(table.c.language))
        return {row.language: self.sealer.open(row.words, _WORDS) for row in rows if row.words is not None}

    async def set_words(self, notice_id: int, language: str, words: str) -> None:
        """What is said in one language."""
        await self._set_text(notice_id, language, words=self.sealer.seal(words, _WORDS))

    async def drop_words(self, notice_id: int, language: str | None = None) -> None:
        """Nothing is said in this language any more, or (None) in any."""
        table = tables.notice_texts
        gone = table.c.notice_id == notice_id
        if language is not None:
            gone &= table.c.language == language
        await self.uow.run(delete(table).where(gone))

    async def fix(self, notice_id: int, language: str, screen: Screen) -> None:
        """The screen that readers of a language get, from the approval on."""
        await self._set_text(notice_id, language, screen=self.sealer.seal_json(save(screen), _SCREEN))

    async def screens(self, notice_id: int) -> dict[str, Screen]:
        """The fixed screens by language."""
        table = tables.notice_texts
        rows = await self.uow.run(select(table).where(table.c.notice_id == notice_id))
        fixed = {row.language: row.screen for row in rows if row.screen is not None}
        return {language: restore(self.sealer.open_json(sealed, _SCREEN)) for language, sealed in fixed.items()}

    async def wipe_screens(self, before: datetime) -> int:
        """The fixed screens of what had ended by then go; what was written stays. Gives how many."""
        table, texts = tables.notices, tables.notice_texts
        ended = select(table.c.id).where(table.c.finished_at < before)
        gone = texts.c.notice_id.in_(ended) & texts.c.screen.is_not(None)
        return (await self.uow.run(update(texts).where(gone).values(screen=None))).rowcount

    async def _set_text(self, notice_id: int, language: str, **values: bytes) -> None:
        statement = self.uow.insert(tables.notice_texts).values(notice_id=notice_id, language=language, **values)
        await self.uow.run(statement.on_conflict_do_update(index_elements=["notice_id", "language"], set_=values))

    def _values(self, notice: Notice) -> dict[str, Any]:
        plain = {f.name: getattr(notice, f.name) for f in fields(Notice) if f.name not in {*_READ, "created_at"}}
        return plain | {
            "kind": notice.kind.value,
            "state": notice.state.value,
            "audience": json.dumps(asdict(notice.whom)),
            "buttons": json.dumps([asdict(each) for each in notice.buttons], ensure_ascii=False),
            "media": self.sealer.seal(notice.media, _MEDIA) if notice.media else None,
        }

    def _notice(self, row: Any) -> Notice:
        plain = {f.name: getattr(row, f.name) for f in fields(Notice) if f.name not in _READ}
        told = json.loads(row.audience)
        whom: dict[str, Any] = {key: tuple(v) if isinstance(v, list) else v for key, v in told.items()}
        return Notice(
            id=row.id,
            kind=NoticeKind(row.kind),
            state=NoticeState(row.state),
            whom=Whom(**whom),
            buttons=tuple(NoticeButton(**each) for each in json.loads(row.buttons)),
            media=self.sealer.open(row.media, _MEDIA) if row.media is not None else None,
            **plain,
        )
