"""What was put up in groups by hand: the newest, what was used before, what became of one, and taking it down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select, update

from domain.delivery import Class, State
from storage import tables
from storage.rows import Repository

_THERE = [State.PENDING.value, State.CLAIMED.value, State.SENDING.value, State.UNKNOWN.value]
_table = tables.outbox


@dataclass(frozen=True)
class Fate:
    """What became of a post: its state, and Telegram's words where it said no."""

    state: State
    reason: str


class Posts(Repository):
    """Rows of the outbox that go to a group; the first part of their subject says what they are."""

    async def last(self, group_id: int, what: str) -> datetime | None:
        """When the newest post of a kind goes or went up; None when there is none, or it was taken down."""
        there = _of(group_id, what) & (_table.c.state.in_(_THERE) | _is_up())
        newest = select(_table.c.due_at).where(there).order_by(_table.c.due_at.desc()).limit(1)
        return (await self.uow.run(newest)).scalar()

    async def used(self, group_id: int, what: str) -> set[str]:
        """What was ever put up of a kind, by the third part of the key."""
        keys = await self.uow.run(select(_table.c.dedupe_key).where(_of(group_id, what)))
        return {row.dedupe_key.split(":")[2] for row in keys}

    async def fate(self, subject: str) -> Fate | None:
        """What became of the post of a subject."""
        found = select(_table.c.state, _table.c.reason).where(_table.c.subject == subject)
        row = (await self.uow.run(found.order_by(_table.c.id.desc()).limit(1))).first()
        return Fate(State(row.state), row.reason or "") if row else None

    async def taken_down(self, subject: str) -> list[int]:
        """The message ids of what is up under a subject; they are forgotten, so that they are deleted once."""
        ids = await self.uow.outbox.put_up(subject)
        if ids:
            await self.uow.run(update(_table).where(_table.c.subject == subject).values(message_id=None))
        return ids


def _of(group_id: int, what: str) -> ColumnElement[bool]:
    mine = (_table.c.group_id == group_id) & (_table.c["class"] == Class.POST.value)
    return mine & _table.c.subject.startswith(f"{what}:")


def _is_up() -> ColumnElement[bool]:
    return (_table.c.state == State.SENT.value) & _table.c.message_id.is_not(None)
