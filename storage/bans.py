"""Who may not come in: to one group, or to any of the programme's. Kept after an erasure, to keep others safe."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import insert, select, update

from storage import tables
from storage.rows import Repository


class Bans(Repository):
    """Bans by Telegram id; without a group they hold in all of them, also in those to come."""

    async def holds(self, telegram_id: int, group_id: int) -> bool:
        """Whether the person may not come into this group."""
        return await self.uow.groups.is_banned(telegram_id, group_id)

    async def any_of(self, telegram_id: int) -> bool:
        """Whether the person may not come into some group."""
        table = tables.bans
        mine = (table.c.telegram_id == telegram_id) & table.c.lifted_at.is_(None)
        return (await self.uow.run(select(table.c.id).where(mine).limit(1))).first() is not None

    async def holds_everywhere(self, telegram_id: int) -> bool:
        """Whether the person may come into none of the groups."""
        table = tables.bans
        mine = (table.c.telegram_id == telegram_id) & table.c.lifted_at.is_(None) & table.c.group_id.is_(None)
        return (await self.uow.run(select(table.c.id).where(mine).limit(1))).first() is not None

    async def add(
        self,
        telegram_id: int,
        group_id: int | None,
        case_id: int,
        at: datetime,
        *,
        asked_by: int | None,
        agreed_by: int | None,
    ) -> None:
        """Keep somebody out; who asked and who agreed are two people."""
        who = {"asked_by": asked_by, "agreed_by": agreed_by}
        values = {"telegram_id": telegram_id, "group_id": group_id, "case_id": case_id, "at": at, **who}
        await self.uow.run(insert(tables.bans).values(values))

    async def lift(self, case_id: int, at: datetime) -> int:
        """Everything that followed from a case holds no more; gives how many bans."""
        table = tables.bans
        held = (table.c.case_id == case_id) & table.c.lifted_at.is_(None)
        return (await self.uow.run(update(table).where(held).values(lifted_at=at))).rowcount

    async def extended_by(self, telegram_id: int) -> int | None:
        """Who extended a ban to all groups."""
        table = tables.bans
        wide = (table.c.telegram_id == telegram_id) & table.c.group_id.is_(None) & table.c.lifted_at.is_(None)
        return (await self.uow.run(select(table.c.agreed_by).where(wide).order_by(table.c.id.desc()))).scalar()
