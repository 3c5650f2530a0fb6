"""Who may not come in, or only by a human's word. Kept after an erasure, to keep others safe."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, insert, select, update

from storage import tables
from storage.rows import Repository

_BAN, _OUT = "ban", "out"


@dataclass(frozen=True)
class KeptOut:
    """Where somebody does not come in by themselves: everywhere, or in these groups."""

    everywhere: bool
    groups: frozenset[int]

    def of(self, group_id: int) -> bool:
        """Whether a human has to decide about this group, or has decided against it."""
        return self.everywhere or group_id in self.groups


class Bans(Repository):
    """By Telegram id. A ban without a group holds in all of them, also in those to come.

    Whoever was taken out of a group is no stranger to it ever after, with or without a place: a human decides.
    """

    async def holds(self, telegram_id: int, group_id: int) -> bool:
        """Whether the person may not come into this group, or into any of the programme's."""
        here = tables.bans.c.group_id.is_(None) | (tables.bans.c.group_id == group_id)
        return await self._is_there(_of(telegram_id, _BAN) & here)

    async def kept_out(self, telegram_id: int) -> KeptOut:
        """Every group that is closed to the person or was left by the team's decision, in one look."""
        table = tables.bans
        rows = (await self.uow.run(select(table.c.group_id).where(_of(telegram_id)))).all()
        here = frozenset(row.group_id for row in rows if row.group_id is not None)
        return KeptOut(any(row.group_id is None for row in rows), here)

    async def needs_a_human(self, telegram_id: int, group_id: int) -> bool:
        """Whether the person was taken out of this group, or may not come into it."""
        return (await self.kept_out(telegram_id)).of(group_id)

    async def any_of(self, telegram_id: int) -> bool:
        """Whether something of the person is kept here."""
        return await self._is_there(_of(telegram_id))

    async def holds_everywhere(self, telegram_id: int) -> bool:
        """Whether the person may come into none of the groups."""
        return await self._is_there(_of(telegram_id, _BAN) & tables.bans.c.group_id.is_(None))

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

    async def taken_out(self, telegram_id: int, group_id: int, case_id: int, at: datetime, by: int | None) -> None:
        """From now on a human decides whether somebody comes back."""
        if await self._is_there(_of(telegram_id, _OUT) & (tables.bans.c.group_id == group_id)):
            return
        values = {"telegram_id": telegram_id, "group_id": group_id, "case_id": case_id, "at": at, "agreed_by": by}
        await self.uow.run(insert(tables.bans).values(kind=_OUT, **values))

    async def may_come_back(self, telegram_id: int, group_id: int, at: datetime) -> None:
        """A human has decided: that they were taken out of this group stands in nobody's way any more."""
        here = _of(telegram_id, _OUT) & (tables.bans.c.group_id == group_id)
        await self.uow.run(update(tables.bans).where(here).values(lifted_at=at))

    async def lift(self, case_id: int, at: datetime) -> int:
        """Everything that followed from a case holds no more; gives how many bans."""
        table = tables.bans
        held = (table.c.case_id == case_id) & table.c.lifted_at.is_(None)
        return (await self.uow.run(update(table).where(held).values(lifted_at=at))).rowcount

    async def extended_by(self, telegram_id: int) -> int | None:
        """Who extended a ban to all groups."""
        table = tables.bans
        wide = _of(telegram_id, _BAN) & table.c.group_id.is_(None)
        return (await self.uow.run(select(table.c.agreed_by).where(wide).order_by(table.c.id.desc()))).scalar()

    async def _is_there(self, which: ColumnElement[bool]) -> bool:
        return (await self.uow.run(select(tables.bans.c.id).where(which).limit(1))).first() is not None


def _of(telegram_id: int, kind: str | None = None) -> ColumnElement[bool]:
    """What holds of somebody, of one kind or of all."""
    table = tables.bans
    mine = (table.c.telegram_id == telegram_id) & table.c.lifted_at.is_(None)
    return mine if kind is None else mine & (table.c.kind == kind)
