"""A notice's letters counted and moved as a whole: taken back, held, let go on, stopped, sent once more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, String, and_, cast, delete, func, literal, select, update

from domain.delivery import FINAL, State
from domain.notice_course import STILL_TO_GO, STOPPED_REASON, Course, course
from domain.notices import Notice, NoticeKind, NoticeState
from storage import tables
from storage.letters import may_leave
from storage.rows import Repository

_APPROVING = 2  # PostgreSQL's lock for whoever approves: of two at once, the second sees what the first did
_SENT_OUT = (NoticeState.PLANNED, NoticeState.RUNNING, NoticeState.PAUSED, NoticeState.STOPPED, NoticeState.DONE)
_LIVE = (NoticeState.RUNNING, NoticeState.PAUSED, NoticeState.STOPPED)
_OVER = (NoticeState.STOPPED, NoticeState.DONE)
_MISSED = tuple(state for state in State if state not in {*STILL_TO_GO, State.SENT})
_to_go = tables.outbox.c.state.in_([state.value for state in STILL_TO_GO])
_waiting = tables.outbox.c.state.in_([State.PENDING.value, State.CLAIMED.value])


@dataclass(frozen=True)
class Missed:
    """One letter that did not arrive, or may not have: whose, and what became of it."""

    person_id: int | None
    group_id: int | None
    state: State
    stopped: bool


@dataclass(frozen=True)
class Said:
    """What went out before: when, and to how many."""

    at: datetime
    people: int
    groups: int


class NoticeTallies(Repository):
    """Everything is conditional: of two who press at once, one changes something."""

    async def one_at_a_time(self) -> None:
        """Whoever approves goes one after another until the turn is over, on both engines."""
        if self.uow.connection.dialect.name != "sqlite":
            await self.uow.run(select(func.pg_advisory_xact_lock(_APPROVING)))

    async def said_since(self, fingerprint: str, since: datetime, but: int) -> Said | None:
        """The newest other notice with this fingerprint that was approved or goes out after `since`; none is locked."""
        table = tables.notices
        same = (table.c.fingerprint == fingerprint) & _out_since(since, but)
        for row in (await self.uow.run(select(table.c.id).where(same).order_by(table.c.approved_at.desc()))).all():
            if said := await self.said(row.id):
                return said
        return None

    async def out_since(self, since: datetime, but: int) -> list[int]:
        """The other notices in somebody's own words that were approved or go out after `since`, the newest first."""
        table = tables.notices
        written = (table.c.kind == NoticeKind.WORDS.value) & _out_since(since, but)
        rows = await self.uow.run(select(table.c.id).where(written).order_by(table.c.approved_at.desc()))
        return [row.id for row in rows]

    async def said(self, notice_id: int) -> Said | None:
        """To how many it goes; once it is over, how many it reached. None where that is nobody."""
        notice = await self.uow.notices.look(notice_id)
        if notice is None or notice.starts_at is None:
            return None
        if notice.state not in _OVER:
            return Said(notice.starts_at, notice.people or 0, notice.groups or 0)
        table = tables.outbox
        sent = (table.c.notice_id == notice_id) & (table.c.state == State.SENT.value)
        counted = select(func.count(table.c.person_id).label("people"), func.count(table.c.group_id).label("groups"))
        row = (await self.uow.run(counted.where(sent))).one()
        return Said(notice.starts_at, row.people, row.groups) if row.people or row.groups else None

    async def take_back(self, notice_id: int) -> int:
        """Letters that were never to leave are gone; gives how many."""
        table = tables.outbox
        gone = delete(table).where(table.c.notice_id == notice_id, _waiting)
        return (await self.uow.run(gone)).rowcount

    async def hold(self, notice_id: int) -> int:
        """What was only claimed waits again, without waiting for its lease; gives how many."""
        table = tables.outbox
        held = (table.c.notice_id == notice_id) & (table.c.state == State.CLAIMED.value)
        values = {"state": State.PENDING.value, "lease_until": None}
        return (await self.uow.run(update(table).where(held).values(values))).rowcount

    async def groups_due(self, notice_id: int, now: datetime) -> list[int]:
        """The groups in which it may be put up now, by our id."""
        table = tables.outbox
        waits = (table.c.notice_id == notice_id) & (table.c.state == State.PENDING.value) & (table.c.due_at <= now)
        query = select(table.c.group_id).where(waits, table.c.group_id.is_not(None)).order_by(table.c.id)
        return [row.group_id for row in await self.uow.run(query)]

    async def put_off(self, notice_id: int, group_id: int, until: datetime) -> None:
        """In this group it waits."""
        table = tables.outbox
        waits = (table.c.notice_id == notice_id) & (table.c.state == State.PENDING.value)
        await self.uow.run(update(table).where(waits, table.c.group_id == group_id).values(due_at=until))

    async def end_at(self, notice_id: int, at: datetime) -> None:
        """What has not left, or may not have, is none of its letters any more from this time on."""
        table = tables.outbox
        open_ = _to_go | (table.c.state == State.UNKNOWN.value)
        await self.uow.run(update(table).where(table.c.notice_id == notice_id, open_).values(expires_at=at))

    async def stop(self, notice_id: int, now: datetime) -> int:
        """What has not left of a stopped notice will not leave; gives how many."""
        table = tables.outbox
        stopped = select(tables.notices.c.id).where(tables.notices.c.state == NoticeState.STOPPED.value)
        stops = (table.c.notice_id == notice_id) & table.c.notice_id.in_(stopped) & _waiting
        values = {"state": State.CANCELLED.value, "reason": STOPPED_REASON, "screen": None, "finished_at": now}
        return (await self.uow.run(update(table).where(stops).values(values))).rowcount

    async def once_more(self, notice_id: int, version: int, now: datetime, *, stopped: bool = False) -> int:
        """Letters that may have arrived go out once more, or those that [Stop] kept here; gives how many."""
        table = tables.outbox
        unclear = table.c.state == State.UNKNOWN.value
        kept_here = (table.c.state == State.CANCELLED.value) & (table.c.reason == STOPPED_REASON)
        which = (table.c.notice_id == notice_id) & (kept_here if stopped else unclear)
        whose = func.coalesce("p" + cast(table.c.person_id, String), "g" + cast(table.c.group_id, String))
        values: dict[str, Any] = {
            "state": State.PENDING.value,
            "dedupe_key": literal(f"notice:{notice_id}:{version}:") + whose,
            "due_at": now,
            "attempts": 0,
            "finished_at": None,
            "reason": None,
        }
        self.uow.signals.add("outbox")
        return (await self.uow.run(update(table).where(which).values(values))).rowcount

    async def course(self, notice: Notice) -> Course:
        """What became of its recipients so far."""
        table = tables.outbox
        stopped = func.coalesce(table.c.reason == STOPPED_REASON, False)
        query = (
            select(table.c.state, stopped.label("stopped"), func.count().label("n"))
            .where(table.c.notice_id == notice.id)
            .group_by(table.c.state, stopped)
        )
        letters = [(State(row.state), bool(row.stopped), row.n) for row in await self.uow.run(query)]
        return course((notice.people or 0) + (notice.groups or 0), letters)

    async def lately(self, notice_id: int, since: datetime) -> int:
        """How many of its letters came to their end after `since`."""
        table = tables.outbox
        ended = (table.c.notice_id == notice_id) & table.c.state.in_([s.value for s in FINAL])
        query = select(func.count()).select_from(table).where(ended, table.c.finished_at > since)
        return int((await self.uow.run(query)).scalar_one())

    async def next_at(self, notice_id: int) -> datetime | None:
        """When the next of its letters may leave; None when none waits, or one is leaving now."""
        table = tables.outbox
        query = select(table.c.state, func.min(table.c.due_at).label("due")).group_by(table.c.state)
        found = {row.state: row.due for row in await self.uow.run(query.where(table.c.notice_id == notice_id, _to_go))}
        return found.get(State.PENDING.value) if len(found) == 1 else None

    async def missed(self, notice_id: int, offset: int, limit: int, among: Iterable[State] = _MISSED) -> list[Missed]:
        """Some of those who did not get it, in the order of their letters."""
        table = tables.outbox
        query = (
            select(table.c.person_id, table.c.group_id, table.c.state, table.c.reason)
            .where(table.c.notice_id == notice_id, table.c.state.in_([state.value for state in among]))
            .order_by(table.c.id)
        )
        rows = await self.uow.run(query.offset(offset).limit(limit))
        return [Missed(r.person_id, r.group_id, State(r.state), r.reason == STOPPED_REASON) for r in rows]

    async def finish(self, now: datetime) -> list[int]:
        """Notices whose last letter has come to its end are over; gives which.

        Of a stopped one, what Telegram had put off while it was stopped is stopped as well.
        """
        table = tables.notices
        live = (table.c.finished_at.is_(None)) & table.c.state.in_([state.value for state in _LIVE])
        over = []
        for notice_id in (await self.uow.run(select(table.c.id).where(live).order_by(table.c.id))).scalars().all():
            notice = await self.uow.notices.look(notice_id)  # held, two of them could wait for whoever holds both
            if notice is None or notice.state not in _LIVE:
                continue
            stopped = notice.state is NoticeState.STOPPED
            if stopped:
                await self.stop(notice_id, now)
            to = NoticeState.STOPPED if stopped else NoticeState.DONE
            if not await self._has(notice_id, _to_go) and await self.uow.notices.move(
                notice_id, (notice.state,), to, finished_at=now
            ):
                over.append(notice_id)
        return over

    async def followed(self) -> list[Notice]:
        """Notices that are on their way and have a bubble to be kept up to date. Nothing is locked."""
        table = tables.notices
        there = table.c.bubble_id.is_not(None) & table.c.state.in_([state.value for state in _SENT_OUT])
        rows = (await self.uow.run(select(table.c.id).where(there).order_by(table.c.id))).all()
        return [found for row in rows if (found := await self.uow.notices.look(row.id)) is not None]

    async def forget_bubble(self, notice_id: int, message_id: int) -> None:
        """This bubble is kept up to date no longer; another one that took its place is."""
        table = tables.notices
        there = (table.c.id == notice_id) & (table.c.bubble_id == message_id)
        await self.uow.run(update(table).where(there).values(bubble_chat=None, bubble_id=None))

    async def waiting(self, now: datetime) -> tuple[int, datetime | None]:
        """How many letters of all kinds might leave now and have not, and since when the oldest waits."""
        table = tables.outbox
        due = and_(_to_go, table.c.due_at <= now, may_leave())
        row = (
            await self.uow.run(select(func.count().label("n"), func.min(table.c.due_at).label("due")).where(due))
        ).one()
        return int(row.n), row.due

    async def _has(self, notice_id: int, which: ColumnElement[bool]) -> bool:
        table = tables.outbox
        query = select(table.c.id).where(table.c.notice_id == notice_id, which).limit(1)
        return (await self.uow.run(query)).first() is not None


def _out_since(since: datetime, but: int) -> ColumnElement[bool]:
    """What has somebody's yes and was approved, or goes out, after this time; all but one."""
    table = tables.notices
    lately = (table.c.approved_at > since) | (table.c.starts_at > since)
    return lately & (table.c.id != but) & table.c.state.in_([state.value for state in _SENT_OUT])
