"""Consents: every yes and no, with the wording it answered; the newest one counts."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, insert, select

from domain.people import CONSENT_WORDING, Purpose
from storage import tables
from storage.rows import Repository


class Consents(Repository):
    """Added to, never changed."""

    async def record(self, person_id: int, purpose: Purpose, *, given: bool, how: str, at: datetime) -> None:
        """One more answer; `how` says where it was given."""
        values = {"person_id": person_id, "purpose": purpose.value, "given": given, "how": how, "at": at}
        await self.uow.run(insert(tables.consents).values(wording=CONSENT_WORDING, **values))

    async def of(self, person_id: int) -> dict[Purpose, bool]:
        """The newest answer per purpose; a purpose never answered is missing."""
        table = tables.consents
        rows = await self.uow.run(select(table).where(table.c.person_id == person_id).order_by(table.c.id))
        return {Purpose(row.purpose): row.given for row in rows}

    async def holders(self, purpose: Purpose) -> set[int]:
        """The ids of everybody whose newest answer to this purpose is yes."""
        table = tables.consents
        newest = select(func.max(table.c.id)).where(table.c.purpose == purpose.value).group_by(table.c.person_id)
        rows = await self.uow.run(select(table.c.person_id).where(table.c.id.in_(newest), table.c.given.is_(True)))
        return {row.person_id for row in rows}
