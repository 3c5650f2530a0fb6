"""The outbox: one row per recipient, unique by its key, written in the transaction that decided it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, func, select, update

from domain.action import StaleButton
from domain.delivery import Class, Lane, Next, State, after_unknown
from domain.notices import NoticeState
from domain.saved import restore, save
from domain.screen import Screen
from storage import tables
from storage.rows import Repository
from storage.sealing import CannotOpen

LEASE = timedelta(minutes=2)
_PLACE = "outbox.screen"


@dataclass(frozen=True)
class Letter:
    """Something to be sent to one person, or (with `group_id` in place of a person) put up in a group.

    `key` makes it unique; `needs` names the consent without which it stays; `language` is used in place of the
    reader's own, or of the group's first one. `subject` ties it to its event, voice or broadcast, as in `event:3`;
    `child_id` to the child it is about.
    """

    person_id: int | None
    chat_id: int
    screen: Screen
    kind: Class
    lane: Lane
    key: str
    subject: str = ""
    needs: str = ""
    child_id: int | None = None
    due_at: datetime | None = None
    expires_at: datetime | None = None
    group_id: int | None = None
    language: str | None = None


@dataclass(frozen=True)
class Fan:
    """A notice's letters: who gets it, as fixed at its approval. Their screens are the notice's own, by language.

    `people` are (our id, chat, child it is about or None); `groups` are (our id, chat, language).
    """

    notice_id: int
    version: int
    people: tuple[tuple[int, int, int | None], ...]
    groups: tuple[tuple[int, int, str | None], ...] = ()
    needs: str = ""
    due_at: datetime | None = None
    expires_at: datetime | None = None


@dataclass(frozen=True)
class OutboxRow:
    """A letter on its way. A notice's letter has no screen of its own: `Notices.screens` has it by language."""

    id: int
    person_id: int | None
    chat_id: int
    screen: Screen | None
    kind: Class
    lane: Lane
    subject: str
    needs: str
    child_id: int | None
    attempts: int
    expires_at: datetime | None
    group_id: int | None = None
    language: str | None = None
    notice_id: int | None = None


class Outbox(Repository):
    """See DESIGN: pending, claimed, sending, and then one of the final states."""

    async def put(self, letter: Letter, now: datetime) -> bool:
        """Put a letter in; False when one with its key is there already."""
        self.uow.signals.add("outbox")
        statement = self.uow.insert(tables.outbox).values(
            person_id=letter.person_id,
            group_id=letter.group_id,
            language=letter.language,
            child_id=letter.child_id,
            chat_id=letter.chat_id,
            lane=int(letter.lane),
            dedupe_key=letter.key,
            subject=letter.subject,
            needs=letter.needs,
            screen=self.sealer.seal_json(save(letter.screen), _PLACE),
            state=State.PENDING.value,
            due_at=letter.due_at or now,
            expires_at=letter.expires_at,
            attempts=0,
            **{"class": letter.kind.value},
        )
        new = await self.uow.run(statement.on_conflict_do_nothing().returning(tables.outbox.c.id))
        return new.scalar() is not None

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
        """Take up to `limit` rows that are due, of lanes up to this one, by lane, for the time of a lease.

        What somebody claimed and let slip is due again when its lease is over; `sending` lets only one of them go.
        """
        table = tables.outbox
        waiting = (table.c.state == State.PENDING.value) & (table.c.due_at <= now)
        forgotten = (table.c.state == State.CLAIMED.value) & (table.c.lease_until <= now)
        ready = (
            select(table.c.id)
            .where(waiting | forgotten, table.c.lane <= int(up_to), _may_leave())
            .order_by(table.c.lane, table.c.id)
            .limit(limit)
        )
        if self.uow.connection.dialect.name != "sqlite":
            ready = ready.with_for_update(skip_locked=True)
        taken = (
            update(table)
            .where(table.c.id.in_(ready.scalar_subquery()))
            .values(state=State.CLAIMED.value, lease_until=now + LEASE)
            .returning(table)
        )
        rows = []
        for found in (await self.uow.run(taken)).all():
            try:
                rows.append(self._row(found))
            except (CannotOpen, StaleButton, KeyError, TypeError, ValueError):  # it alone fails, not those behind it
                await self.settle(found.id, Next(State.FAILED), now, before=State.CLAIMED, reason="cannot be read")
        return sorted(rows, key=lambda row: (row.lane, row.id))

    async def sending(self, row_id: int) -> bool:
        """About to leave: committed before the request. False when it was stopped meanwhile."""
        table = tables.outbox
        held = (table.c.id == row_id) & (table.c.state == State.CLAIMED.value) & _may_leave()
        values = {"state": State.SENDING.value, "attempts": table.c.attempts + 1}
        return (await self.uow.run(update(table).where(held).values(values))).rowcount == 1

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

    async def next_due(self) -> datetime | None:
        """When the earliest waiting row is due."""
        table = tables.outbox
        query = select(table.c.due_at).where(table.c.state == State.PENDING.value).order_by(table.c.due_at).limit(1)
        return (await self.uow.run(query)).scalar()

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


def _may_leave() -> ColumnElement[bool]:
    """A notice's letters leave while it is running; a letter of its own whenever it is due."""
    running = select(tables.notices.c.id).where(tables.notices.c.state == NoticeState.RUNNING.value)
    return tables.outbox.c.notice_id.is_(None) | tables.outbox.c.notice_id.in_(running)
