"""How often each class of crisis card was shown on a day: a number, never who or what."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from storage import tables
from storage.rows import Repository


class CrisisCounts(Repository):
    """One number per day and class."""

    async def count(self, classes: Iterable[str], day: date) -> None:
        """One more for each class."""
        table = tables.crisis_counts
        for name in classes:
            statement = self.uow.insert(table).values({"day": day.isoformat(), "class": name, "count": 1})
            more = statement.on_conflict_do_update(index_elements=["day", "class"], set_={"count": table.c.count + 1})
            await self.uow.run(more)
