"""Things to be done on Telegram: written with the turn, carried out after it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select, update

from domain.effect import Effect, LookAtGroup, SetGroupLevel, effect_of
from storage import tables
from storage.rows import Repository

_PLACE = "effects.values"
_PATIENT = [SetGroupLevel.kind, LookAtGroup.kind]


@dataclass(frozen=True)
class EffectRow:
    """One effect to carry out; its result resumes the handler named `resume` for the person."""

    id: int
    person_id: int | None
    effect: Effect
    resume: str
    attempts: int


class Effects(Repository):
    """States: pending, done, failed."""

    async def ask(self, effect: Effect, now: datetime, *, person_id: int | None = None, resume: str = "") -> int:
        """Have something done after the commit."""
        self.uow.signals.add("effects")
        values = {"person_id": person_id, "kind": effect.kind, "resume": resume, "state": "pending", "due_at": now}
        sealed = self.sealer.seal_json(effect.values(), _PLACE)
        return await self.uow.add(insert(tables.effects).values(values=sealed, attempts=0, **values))

    async def waiting(self, now: datetime, limit: int = 20) -> list[EffectRow]:
        """Effects that are due, oldest first; what falls due for many groups at one hour goes last."""
        table = tables.effects
        ready = select(table).where(table.c.state == "pending", table.c.due_at <= now)
        ready = ready.order_by(table.c.kind.in_(_PATIENT), table.c.id).limit(limit)
        return [
            EffectRow(
                row.id,
                row.person_id,
                effect_of(row.kind, self.sealer.open_json(row._mapping["values"], _PLACE)),
                row.resume,
                row.attempts,
            )
            for row in await self.uow.run(ready)
        ]

    async def finish(self, effect_id: int, state: str) -> bool:
        """Set the final state once and wipe what was to be done; False when it was set before."""
        table = tables.effects
        nothing = self.sealer.seal_json({}, _PLACE)
        done = update(table).where(table.c.id == effect_id, table.c.state == "pending")
        return (await self.uow.run(done.values({"state": state, "values": nothing}))).rowcount == 1

    async def later(self, effect_id: int, due_at: datetime) -> None:
        """Try again at `due_at`."""
        table = tables.effects
        again = update(table).where(table.c.id == effect_id)
        await self.uow.run(again.values(due_at=due_at, attempts=table.c.attempts + 1))

    async def readdress(self, effect_id: int, effect: Effect, due_at: datetime) -> None:
        """Try again at `due_at`, in the chat that its group has become."""
        self.uow.signals.add("effects")
        table = tables.effects
        waiting = update(table).where(table.c.id == effect_id, table.c.state == "pending")
        sealed = self.sealer.seal_json(effect.values(), _PLACE)
        await self.uow.run(waiting.values(values=sealed, due_at=due_at, attempts=table.c.attempts + 1))
