"""Granted roles and the single-use invites that grant them."""

from __future__ import annotations

import hashlib
from datetime import datetime

from sqlalchemy import insert, select, update

from domain.people import Grant, Role
from storage import tables
from storage.rows import Repository


class Roles(Repository):
    """Who was granted what."""

    async def grant(self, person_id: int, grant: Grant, at: datetime, by: int | None = None) -> None:
        """Grant a role; a grant that is already held stays one."""
        if grant in await self._held(person_id):
            return
        values = {"person_id": person_id, "role": grant.role.value, "scope": grant.scope}
        await self.uow.run(insert(tables.roles).values(granted_by=by, granted_at=at, **values))

    async def revoke(self, person_id: int, role: Role, at: datetime) -> int:
        """Take a role away in all its scopes; gives how many grants ended."""
        table = tables.roles
        held = (table.c.person_id == person_id) & (table.c.role == role.value) & table.c.revoked_at.is_(None)
        return (await self.uow.run(update(table).where(held).values(revoked_at=at))).rowcount

    async def holders(self, role: Role, scope: int | None = None) -> list[int]:
        """Person ids that hold the role, in the scope or everywhere."""
        table = tables.roles
        query = select(table).where(table.c.role == role.value, table.c.revoked_at.is_(None)).order_by(table.c.id)
        rows = await self.uow.run(query)
        return [row.person_id for row in rows if scope is None or row.scope in {None, scope}]

    async def end(self, person_id: int, grant: Grant, at: datetime) -> bool:
        """Take one grant away; False when it is not held (any more)."""
        table = tables.roles
        mine = (table.c.person_id == person_id) & (table.c.role == grant.role.value) & table.c.revoked_at.is_(None)
        scope = table.c.scope.is_(None) if grant.scope is None else table.c.scope == grant.scope
        return (await self.uow.run(update(table).where(mine & scope).values(revoked_at=at))).rowcount > 0

    async def since(self, role: Role, scope: int) -> dict[int, datetime]:
        """Who holds the role in just this scope, by person id, and since when; longest first."""
        table = tables.roles
        held = (table.c.role == role.value) & (table.c.scope == scope) & table.c.revoked_at.is_(None)
        rows = await self.uow.run(select(table).where(held).order_by(table.c.granted_at, table.c.id))
        return {row.person_id: row.granted_at for row in rows}

    async def invite(self, token: str, grant: Grant, issued_at: datetime, expires_at: datetime) -> None:
        """Remember an invite by its hash alone."""
        values = {"role": grant.role.value, "scope": grant.scope, "issued_at": issued_at, "expires_at": expires_at}
        await self.uow.run(insert(tables.invites).values(token_hash=_hash(token), **values))

    async def spend(self, token: str, person_id: int, now: datetime) -> Grant | None:
        """Use an invite once. None, alike, for one that is used, expired or unknown."""
        table = tables.invites
        fresh = (table.c.token_hash == _hash(token)) & table.c.used_at.is_(None) & (table.c.expires_at > now)
        spent = await self.uow.run(update(table).where(fresh).values(used_at=now, used_by=person_id))
        if spent.rowcount != 1:
            return None
        row = (await self.uow.run(select(table).where(table.c.token_hash == _hash(token)))).one()
        return Grant(Role(row.role), row.scope)

    async def _held(self, person_id: int) -> list[Grant]:
        table = tables.roles
        rows = await self.uow.run(select(table).where(table.c.person_id == person_id, table.c.revoked_at.is_(None)))
        return [Grant(Role(row.role), row.scope) for row in rows]


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
