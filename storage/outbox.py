"""The outbox: one row per recipient, unique by its key, written in the transaction that decided it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Executable, bindparam, func, select, union_all, update

from domain.action import StaleButton
from domain.delivery import Class, Lane, Next, State, after_unknown
from domain.saved import restore, save
from storage import tables
from storage.letters import Fan, Letter, OutboxRow, may_leave
from storage.rows import Repository
from storage.sealing import CannotOpen

LEASE = timedelta(minutes=2)
_PLACE = "outbox.screen"
__all__ = ["Fan", "Letter", "Outbox", "OutboxRow"]


class Outbox(Repository):
    """See DESIGN: pending, claimed, sending, and then one of the final states."""

    async def put(self, letter: Letter, now: datetime) -> bool:
        """Put a letter in; False when one with its key is there already."""
        self.uow.signals.add("outbox")
        statement = self.uow.insert(tables.outbox).values(self._values(letter, now))
        new = await self.uow.run(statement.on_conflict_do_nothing().returning(tables.outbox.c.id))
        return new.scalar() is not None

    async def put_all(self, letters: Iterable[Letter], now: datetime) -> None:
        """Put in many at once; those whose key is there already are left as they are."""
        rows = [self._values(letter, now) for letter in letters]
        if rows:
            self.uow.signals.add("outbox")
            await self.uow.run(self.uow.insert(tables.outbox).on_conflict_do_nothing(), rows)

    async def fan_out(self, fan: Fan, now: datetime) -> int:
        """Put in a notice's letters, one for each person and group; gives how many are new."""
        self.uow.signals.add("outbox")
        common = {
            "notice_id": fan.notice_id,
            "subject": f"notice:{fan.notice_id}",
            "lane": int(Lane.BROADCAST),
            "needs": fan.needs,
            "state": State.PENDING.value,
            "due_at": fan.due_at or now,
            "expires_at": fan.expires_at,
            "attempts": 0,
        }
        key = f"notice:{fan.notice_id}:{fan.version}"
        empty: dict[str, Any] = {"person_id": None, "group_id": None, "child_id": None, "language": None}
        rows = [
            common | empty | {"person_id": person, "chat_id": chat, "child_id": child, "class": Class.NOTICE.value,
                              "dedupe_key": f"{key}:p{person}"}
            for person, chat, child in fan.people
        ] + [
            common | empty | {"group_id": group, "chat_id": chat, "language": language, "class": Class.POST.value,
                              "dedupe_key": f"{key}:g{group}"}
            for group, chat, language in fan.groups
        ]  # fmt: skip
        if not rows:
            return 0
        result = await self.uow.run(self.uow.insert(tables.outbox).on_conflict_do_nothing(), rows)
        return max(result.rowcount, 0)

    async def claim(self, now: datetime, limit: int, up_to: Lane = Lane.BROADCAST) -> list[OutboxRow]:
        """Take up to `limit` rows that are due, of lanes up to this one, by lane and time, for the time of a lease.

        What somebody claimed and let slip is due again when its lease is over; `sending` lets only one of them go.
        """
        rows = []
        await self._take_up(now)
        until = now + LEASE
        found = await self.uow.run(_CLAIMS[up_to], {"now": now, "until": until, "limit": limit})
        for row in sorted(found, key=lambda row: (row.lane, row.due_at, row.id)):
            try:
                rows.append(self._row(row))
            except (CannotOpen, StaleButton, KeyError, TypeError, ValueError):  # it alone fails, not those behind it
                await self.settle(row.id, Next(State.FAILED), now, before=State.CLAIMED, reason="cannot be read")
        return rows

    async def _take_up(self, now: datetime) -> None:
        """What somebody claimed and let slip waits again."""
        table = tables.outbox
        slipped = (table.c.state == State.CLAIMED.value) & (table.c.lease_until <= now)
        ids = select(table.c.id).where(slipped).with_for_update(skip_locked=True).scalar_subquery()
        await self.uow.run(update(table).where(table.c.id.in_(ids)).values(state=State.PENDING.value, lease_until=None))

    async def sending(self, row_id: int) -> bool:
        """About to leave: committed before the request. False when it was stopped meanwhile."""
        return row_id in await self.uow.departures.sending([row_id])

    async def settle(self, row_id: int, following: Next, now: datetime, *, before: State, **found: Any) -> bool:
        """The outcome: a final state (then the words are wiped), or pending again with its time.

        False, and nothing changed, when the row is not in the state `before` any more: somebody stopped it.
        """
        values: dict[str, Any] = {"state": following.state.value, "lease_until": None, **found}
        if following.due_at is not None:
            values["due_at"] = following.due_at
        else:
            values |= {"screen": None, "finished_at": now}
        there = (tables.outbox.c.id == row_id) & (tables.outbox.c.state == before.value)
        return (await self.uow.run(update(tables.outbox).where(there).values(values))).rowcount == 1

    async def recover(self, now: datetime) -> int:
        """After a stop: what was only claimed waits again; what was leaving may have arrived. Gives how many."""
        table = tables.outbox
        claimed = update(table).where(table.c.state == State.CLAIMED.value).values(state=State.PENDING.value)
        count = (await self.uow.run(claimed)).rowcount
        leaving = await self.uow.run(select(table).where(table.c.state == State.SENDING.value))
        for row in leaving.all():
            following = after_unknown(Class(row._mapping["class"]), row.attempts, now)
            await self.settle(row.id, following, now, before=State.SENDING)
            count += 1
        return count

    async def cancel(
        self,
        now: datetime,
        *,
        person_id: int | None = None,
        subject: str | None = None,
        child_id: int | None = None,
        kinds: Iterable[Class] = (),
    ) -> int:
        """Stop what has not left, of a person, a subject, about a child, of some kinds; gives how many rows."""
        table = tables.outbox
        waiting: ColumnElement[bool] = table.c.state.in_([State.PENDING.value, State.CLAIMED.value])
        if person_id is not None:
            waiting &= table.c.person_id == person_id
        if subject is not None:
            waiting &= table.c.subject == subject
        if child_id is not None:
            waiting &= table.c.child_id == child_id
        if kinds:
            waiting &= table.c["class"].in_([kind.value for kind in kinds])
        values = {"state": State.CANCELLED.value, "screen": None, "finished_at": now}
        return (await self.uow.run(update(table).where(waiting).values(values))).rowcount

    async def tally(self, subject: str) -> Counter[State]:
        """How many rows of a subject are in which state."""
        table = tables.outbox
        query = select(table.c.state, func.count().label("n")).where(table.c.subject == subject).group_by(table.c.state)
        return Counter({State(row.state): row.n for row in await self.uow.run(query)})

    async def put_up(self, subject: str) -> list[int]:
        """The message ids of what was sent under a subject, oldest first: to take it down again."""
        table = tables.outbox
        sent = (table.c.subject == subject) & (table.c.state == State.SENT.value) & table.c.message_id.is_not(None)
        rows = await self.uow.run(select(table.c.message_id).where(sent).order_by(table.c.id))
        return [row.message_id for row in rows]

    async def take_down(self, subject: str, now: datetime) -> list[int]:
        """Nothing of a subject leaves any more; gives what was put up under it, once: it is to be deleted."""
        await self.cancel(now, subject=subject)
        up = await self.put_up(subject)
        if up:
            table = tables.outbox
            await self.uow.run(update(table).where(table.c.subject == subject).values(message_id=None))
        return up

    async def said_since(self, subject: str, since: datetime) -> bool:
        """Whether a letter about a subject was due after this time."""
        table = tables.outbox
        query = select(table.c.id).where(table.c.subject == subject, table.c.due_at > since)
        return (await self.uow.run(query.limit(1))).first() is not None

    def _values(self, letter: Letter, now: datetime) -> dict[str, Any]:
        return {
            "person_id": letter.person_id,
            "group_id": letter.group_id,
            "language": letter.language,
            "child_id": letter.child_id,
            "chat_id": letter.chat_id,
            "lane": int(letter.lane),
            "dedupe_key": letter.key,
            "subject": letter.subject,
            "needs": letter.needs,
            "screen": self.sealer.seal_json(save(letter.screen), _PLACE),
            "state": State.PENDING.value,
            "due_at": letter.due_at or now,
            "expires_at": letter.expires_at,
            "attempts": 0,
            "class": letter.kind.value,
        }

    def _row(self, row: Any) -> OutboxRow:
        return OutboxRow(
            id=row.id,
            person_id=row.person_id,
            chat_id=row.chat_id,
            screen=restore(self.sealer.open_json(row.screen, _PLACE)) if row.notice_id is None else None,
            kind=Class(row._mapping["class"]),
            lane=Lane(row.lane),
            subject=row.subject,
            needs=row.needs,
            child_id=row.child_id,
            attempts=row.attempts,
            expires_at=row.expires_at,
            group_id=row.group_id,
            language=row.language,
            notice_id=row.notice_id,
        )


def _claim(up_to: Lane) -> Executable:
    """Lane by lane along the index, so that neither what is planned nor what waits behind it costs anything."""
    table = tables.outbox
    lanes = []
    for lane in [each for each in Lane if each <= up_to]:
        waiting = (table.c.state == State.PENDING.value) & (table.c.lane == int(lane))
        due = table.c.due_at <= bindparam("now")
        ready = select(table.c.id, table.c.lane, table.c.due_at).where(waiting, due, may_leave())
        first = ready.order_by(table.c.due_at, table.c.id).limit(bindparam("limit")).with_for_update(skip_locked=True)
        lanes.append(select(first.subquery()))
    every = union_all(*lanes).subquery()
    chosen = select(every.c.id).order_by(every.c.lane, every.c.due_at, every.c.id).limit(bindparam("limit"))
    taken = update(table).where(table.c.id.in_(chosen.scalar_subquery()))
    values = {"state": State.CLAIMED.value, "lease_until": bindparam("until")}
    return taken.values(values).returning(table)


_CLAIMS = {lane: _claim(lane) for lane in Lane}
