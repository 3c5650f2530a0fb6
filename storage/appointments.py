"""Questions for an appointment, sealed, until they are dropped or their time is over."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update

from domain.appointments import Appointment, Notes, Whom
from storage import tables
from storage.rows import Repository

_WORDS = "appointments.words"


class Appointments(Repository):
    """Rows of one person at a time; whoever asks for a row by its id says whose it is."""

    async def add(self, appointment: Appointment) -> int:
        """A new appointment's id."""
        return await self.uow.add(
            insert(tables.appointments).values(
                person_id=appointment.person_id,
                with_whom=appointment.with_whom.value,
                words=self._sealed(appointment.words),
                made_at=appointment.made_at,
                expires_at=appointment.expires_at,
            )
        )

    async def current(self, person_id: int, now: datetime) -> Appointment | None:
        """The person's newest one whose time is not over."""
        table = tables.appointments
        mine = (table.c.person_id == person_id) & (table.c.expires_at > now)
        row = (await self.uow.run(select(table).where(mine).order_by(table.c.id.desc()).limit(1))).first()
        return self._appointment(row) if row else None

    async def get(self, appointment_id: int, person_id: int) -> Appointment | None:
        """One of the person's own."""
        row = (await self.uow.run(select(tables.appointments).where(_own(appointment_id, person_id)))).first()
        return self._appointment(row) if row else None

    async def change(self, appointment_id: int, person_id: int, words: Notes) -> bool:
        """Other words, kept no longer than the first ones; False when it is no row of the person's."""
        own = _own(appointment_id, person_id)
        changed = update(tables.appointments).where(own).values(words=self._sealed(words))
        return (await self.uow.run(changed)).rowcount == 1

    async def drop(self, appointment_id: int, person_id: int) -> bool:
        """Delete one; False when it is no row of the person's (any more)."""
        own = _own(appointment_id, person_id)
        return (await self.uow.run(delete(tables.appointments).where(own))).rowcount == 1

    async def drop_expired(self, now: datetime) -> int:
        """Delete everybody's whose time is over; gives their number."""
        table = tables.appointments
        return (await self.uow.run(delete(table).where(table.c.expires_at <= now))).rowcount

    def _sealed(self, words: Notes) -> bytes:
        return self.sealer.seal_json(asdict(words), _WORDS)

    def _appointment(self, row: Any) -> Appointment:
        words = Notes(**self.sealer.open_json(row.words, _WORDS))
        return Appointment(row.id, row.person_id, Whom(row.with_whom), words, row.made_at, row.expires_at)


def _own(appointment_id: int, person_id: int) -> Any:
    table = tables.appointments
    return (table.c.id == appointment_id) & (table.c.person_id == person_id)
