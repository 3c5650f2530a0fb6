"""A letter's last steps, many at once: the last look, `sending` for what may go, and what became of each."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Integer, Select, bindparam, func, select, update

from domain.delivery import Class, Next, QuietHours, Reader, State, last_look, last_look_in_group
from storage import tables
from storage.letters import OutboxRow, may_leave
from storage.rows import Repository


@dataclass(frozen=True)
class Leave:
    """A letter may go: in this language (None: the house's first), and of which edition of which notice it is."""

    language: str | None
    edition: tuple[int, int] | None = None


@dataclass(frozen=True)
class Ending:
    """What became of one try: the row's next state, and what is kept of it. `attempts` is set back for no try."""

    row_id: int
    following: Next
    message_id: int | None = None
    reason: str = ""
    attempts: int | None = None


class Departures(Repository):
    """The statements are the same for one letter and for a hundred."""

    async def leave(self, rows: Collection[OutboxRow], quiet: QuietHours, now: datetime) -> dict[int, Leave]:
        """The last look at each letter in hand, then `sending` for those that may go: by id, what they need to know.

        What may not go gets its state; what was stopped meanwhile keeps it; what was paused waits again.
        """
        known = {row.id: row for row in await self.uow.run(_known([row.id for row in rows]))}
        may: dict[int, Leave] = {}
        held: list[Ending] = []
        for row in rows:
            about = known.get(row.id)
            if about is None:
                continue  # the reader asked for their data to be deleted
            verdict = _last_look(row, about, quiet, now)
            if verdict is None:
                may[row.id] = Leave(row.language or about.language or _first_of(about.languages), _edition(about))
            else:
                held.append(Ending(row.id, verdict))
        await self.settle(held, now, before=State.CLAIMED)
        left = await self.sending(list(may))
        if len(left) < len(may):
            await self.give_back(may.keys() - left)
        return {row_id: leave for row_id, leave in may.items() if row_id in left}

    async def sending(self, ids: list[int]) -> set[int]:
        """About to leave: committed before the request. What was stopped or paused meanwhile is not among them."""
        table = tables.outbox
        if not ids:
            return set()
        held = table.c.id.in_(ids) & (table.c.state == State.CLAIMED.value) & may_leave()
        values = {"state": State.SENDING.value, "attempts": table.c.attempts + 1}
        gone = await self.uow.run(update(table).where(held).values(values).returning(table.c.id))
        return {row.id for row in gone}

    async def give_back(self, ids: Iterable[int]) -> None:
        """What is still held waits again, at once."""
        table = tables.outbox
        held = table.c.id.in_(list(ids)) & (table.c.state == State.CLAIMED.value)
        await self.uow.run(update(table).where(held).values(state=State.PENDING.value, lease_until=None))

    async def settle(self, endings: Collection[Ending], now: datetime, *, before: State) -> None:
        """What became of letters in the state `before`; one that was moved on meanwhile stays as it is."""
        again = [_values(each) | {"due": each.following.due_at} for each in endings if each.following.due_at]
        ended = [_values(each) | {"at": now} for each in endings if not each.following.due_at]
        for statement, values in ((_AGAIN, again), (_ENDED, ended)):
            if values:
                await self.uow.run(statement, [each | {"before": before.value} for each in values])


def _last_look(row: OutboxRow, about: Any, quiet: QuietHours, now: datetime) -> Next | None:
    if row.group_id is not None:
        return last_look_in_group(now, row.expires_at, protected=about.protected)
    if about.person is None:
        return Next(State.CANCELLED)
    child_is_out = row.child_id is not None and (about.child is None or about.child_stopped is not None)
    reader = Reader(
        stopped=about.stopped_at is not None,
        unreachable=about.unreachable_at is not None,
        baby_stopped=about.baby_stopped_at is not None or child_is_out,
        paused=about.paused_until is not None and now < about.paused_until,
        consents=not row.needs or bool(about.said_yes),
    )
    return last_look(row.kind, reader, quiet, now, row.expires_at)


def too_early(row: OutboxRow, quiet: QuietHours, now: datetime) -> Next | None:
    """What the hour alone says of a letter for a person: it need not take a slot to hear that it is night."""
    anybody = Reader(stopped=False, unreachable=False, baby_stopped=False, paused=False, consents=True)
    return None if row.group_id is not None or row.kind is Class.POST else last_look(
        row.kind, anybody, quiet, now, row.expires_at
    )  # fmt: skip


def _known(ids: list[int]) -> Select[Any]:
    """One row for each letter: its reader, the child it is about, the consent it needs, its group, its notice."""
    letter, person, child = tables.outbox, tables.people, tables.children
    group, notice, consents = tables.groups, tables.notices, tables.consents
    newest = (
        select(consents.c.given)
        .where(consents.c.person_id == letter.c.person_id, consents.c.purpose == letter.c.needs)
        .order_by(consents.c.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    return (
        select(
            letter.c.id,
            person.c.id.label("person"),
            person.c.language,
            person.c.stopped_at,
            person.c.unreachable_at,
            person.c.baby_stopped_at,
            person.c.paused_until,
            child.c.id.label("child"),
            child.c.stopped_at.label("child_stopped"),
            newest.label("said_yes"),
            group.c.protected,
            group.c.languages,
            notice.c.id.label("notice"),
            notice.c.version,
        )
        .outerjoin(person, person.c.id == letter.c.person_id)
        .outerjoin(child, (child.c.id == letter.c.child_id) & (child.c.person_id == letter.c.person_id))
        .outerjoin(group, group.c.id == letter.c.group_id)
        .outerjoin(notice, notice.c.id == letter.c.notice_id)
        .where(letter.c.id.in_(ids))
    )


def _edition(about: Any) -> tuple[int, int] | None:
    return (about.notice, about.version) if about.notice is not None else None


def _first_of(languages: str | None) -> str | None:
    return next(iter((languages or "").split()), None)


def _values(ending: Ending) -> dict[str, Any]:
    return {
        "row": ending.row_id,
        "to": ending.following.state.value,
        "message": ending.message_id,
        "why": ending.reason or None,
        "tries": ending.attempts,
    }


def _settling(**values: Any) -> Any:
    table = tables.outbox
    there = (table.c.id == bindparam("row")) & (table.c.state == bindparam("before"))
    common: dict[str, Any] = {
        "state": bindparam("to"),
        "lease_until": None,
        "message_id": bindparam("message"),
        "reason": bindparam("why"),
        "attempts": func.coalesce(bindparam("tries", type_=Integer), table.c.attempts),
    }
    return update(table).where(there).values(**common, **values)


_AGAIN = _settling(due_at=bindparam("due"))
_ENDED = _settling(screen=None, finished_at=bindparam("at"))
