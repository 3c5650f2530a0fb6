"""What a list of events needs of many at once: her answers, and titles in other languages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select

from domain.events import Answer, EventState
from storage import tables
from storage.rows import Repository


class WhatsOn(Repository):
    """Reads only; each in one statement."""

    async def answers(self, person_id: int, now: datetime) -> dict[int, Answer]:
        """What the person answered to events that are still to come, by event id."""
        rsvps, events = tables.rsvps, tables.events
        query = (
            select(rsvps.c.event_id, rsvps.c.answer)
            .join(events, events.c.id == rsvps.c.event_id)
            .where(rsvps.c.person_id == person_id)
            .where(events.c.state == EventState.ANNOUNCED.value, events.c.starts_at > now)
        )
        return {row.event_id: Answer(row.answer) for row in await self.uow.run(query)}

    async def titles(self, event_ids: Collection[int]) -> dict[int, dict[str, str]]:
        """The titles in other languages than the event's own, by event id and language."""
        if not event_ids:
            return {}
        table = tables.event_words
        found: dict[int, dict[str, str]] = defaultdict(dict)
        for row in await self.uow.run(select(table).where(table.c.event_id.in_(list(event_ids)))):
            found[row.event_id][row.language] = row.title
        return dict(found)
