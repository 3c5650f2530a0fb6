"""Letters about events that have not left yet and are not true any more."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String, cast, literal, select, update

from domain.delivery import State
from storage import tables
from storage.rows import Repository

_OFF = ":off:"  # in the key of what was withdrawn


class EventLetters(Repository):
    """Told apart from others by their subject and by parts of their keys."""

    async def withdraw(
        self, subject: str, now: datetime, *, person_id: int | None = None, only: str = "", but: str = ""
    ) -> int:
        """Stop letters of a subject that have not left; gives how many. Their keys are free: each may be written anew.

        `only` those with this in their key, `but` not those; what has left keeps its key and does not come again.
        """
        table = tables.outbox
        those = (table.c.subject == subject) & table.c.state.in_([State.PENDING.value, State.CLAIMED.value])
        if person_id is not None:
            those &= table.c.person_id == person_id
        if only:
            those &= table.c.dedupe_key.contains(only, autoescape=True)
        if but:
            those &= ~table.c.dedupe_key.contains(but, autoescape=True)
        key = table.c.dedupe_key + literal(_OFF) + cast(table.c.id, String)
        values = {"state": State.CANCELLED.value, "screen": None, "finished_at": now, "dedupe_key": key}
        return (await self.uow.run(update(table).where(those).values(values))).rowcount

    async def were_withdrawn(self, subject: str, part: str) -> bool:
        """Whether letters of a subject with this in their key were withdrawn at any time."""
        table = tables.outbox
        those = (table.c.subject == subject) & table.c.dedupe_key.contains(part, autoescape=True)
        query = select(table.c.id).where(those & table.c.dedupe_key.contains(_OFF)).limit(1)
        return (await self.uow.run(query)).first() is not None
