"""Cases about messages in groups: the reported words (for a short while), what was decided, and who reported."""

from __future__ import annotations

from sqlalchemy import func, select

from domain.people import Person
from storage import tables
from storage.rows import Repository


class Cases(Repository):
    """Cases by group and state."""

    async def open_count(self, group_id: int, person: Person) -> int:
        """How many cases of a group wait for its champions; those about the person are not counted."""
        table = tables.cases
        mine = (table.c.group_id == group_id) & (table.c.author_id != person.telegram_id)
        waits = table.c.state.in_(["open", "asked"])
        return int((await self.uow.run(select(func.count()).select_from(table).where(mine & waits))).scalar_one())
