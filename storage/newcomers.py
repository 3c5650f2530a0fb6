"""Who came into a group lately."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from domain.groups import Place, Standing
from domain.newcomers import FIRST_DAY
from storage import tables
from storage.rows import Repository


class Newcomers(Repository):
    """Places in groups by when somebody came in."""

    async def is_new(self, chat_id: int, telegram_id: int, now: datetime) -> bool:
        """Whether it is this person's first day in the group with this chat; False for strangers, and elsewhere."""
        places, people, groups = tables.group_places, tables.people, tables.groups
        query = (
            select(places.c.id)
            .join(people, people.c.id == places.c.person_id)
            .join(groups, groups.c.id == places.c.group_id)
            .where(groups.c.chat_id == chat_id, people.c.telegram_id == telegram_id)
            .where(places.c.entered_at > now - FIRST_DAY)
        )
        return (await self.uow.run(query.limit(1))).first() is not None

    async def unwelcomed(self, group_id: int, since: datetime) -> list[int]:
        """The persons who came in after `since`, are still there and were not welcomed, first come first."""
        table = tables.group_places
        inside = (table.c.group_id == group_id) & (table.c.state == Place.MEMBER.value)
        query = select(table.c.person_id).where(inside, table.c.entered_at > since, table.c.welcomed_at.is_(None))
        return [row.person_id for row in await self.uow.run(query.order_by(table.c.entered_at, table.c.id))]

    async def number(self, group_id: int, person_id: int) -> int | None:
        """The number of somebody's place in a group, under which things about it are planned."""
        table = tables.group_places
        query = select(table.c.id).where(table.c.group_id == group_id, table.c.person_id == person_id)
        return (await self.uow.run(query)).scalar()

    async def behind(self, number: int) -> Standing | None:
        """The place with this number."""
        table = tables.group_places
        row = (await self.uow.run(select(table.c.group_id, table.c.person_id).where(table.c.id == number))).first()
        return await self.uow.groups.standing(row.group_id, row.person_id) if row else None
