"""What is kept of a person, table by table, and its erasure. Both follow the tables themselves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Column, LargeBinary, Table, delete, false, func, or_, select, update

from domain.cases import CaseState, Deed
from domain.people import Person
from domain.voices import Voice, VoiceState
from storage import tables
from storage.cases import WIPED
from storage.rows import Repository

_NOT_SHOWN = {"outbox", "effects"}  # our own post on its way, not something known about the person
# rows about somebody else
_OF_OTHERS = {
    ("voices", "handler_id"),
    ("roles", "granted_by"),
    ("recordings", "decided_by"),
    ("join_requests", "decided_by"),
    ("cases", "taken_by"),
    ("cases", "decided_by"),
    ("cases", "appeal_by"),
    ("bans", "asked_by"),
    ("bans", "agreed_by"),
    ("notices", "approved_by"),
    ("notices", "bubble_chat"),
    ("local_help_doubts", "settled_by"),
}
_OPEN = [VoiceState.NEW.value, VoiceState.HEARD.value]
_BY_TELEGRAM = {"telegram", "case", "chat"}  # rules of columns that hold Telegram's id in place of ours
Row = dict[str, Any]


def personal_columns() -> Iterator[tuple[Table, Column[Any], str]]:
    """Every column that points at a person, with its rule: `row`, `nobody`, `telegram`, `chat` or `case`."""
    for table in tables.metadata.sorted_tables:
        for column in table.columns:
            if "erase" in column.info:
                yield table, column, column.info["erase"]


class DataRights(Repository):
    """See, and erase."""

    async def everything(self, person: Person) -> dict[str, list[Row]]:
        """Every row about the person by table, unsealed, without other people's data."""
        found = {"people": await self._rows(tables.people, tables.people.c.id == person.id)}
        for table, column, rule in personal_columns():
            if table.name in _NOT_SHOWN or (table.name, column.name) in _OF_OTHERS:
                continue
            about = column == (person.telegram_id if rule in _BY_TELEGRAM else person.id)
            if rule == "case":  # what is still being looked at is shown to nobody it is about
                about &= table.c.state == CaseState.DONE.value
            found.setdefault(table.name, []).extend(await self._rows(table, about))
        found["bans"] = await self._rows(tables.bans, tables.bans.c.telegram_id == person.telegram_id)
        for table in (tables.voice_words, tables.voice_files):
            mine = select(tables.voices.c.id).where(tables.voices.c.person_id == person.id)
            found[table.name] = await self._rows(table, table.c.voice_id.in_(mine))
        return {name: rows for name, rows in found.items() if rows}

    async def erase(self, person: Person, now: datetime) -> list[str]:
        """Remove everything about the person; gives the references of open worries, which are kept."""
        kept = await self._drop_words(person)
        for table, column, rule in personal_columns():
            if rule == "nobody":
                free = column == person.id
                if table is tables.voices and column.name == "person_id" and kept:
                    free &= table.c.reference.not_in(kept)
                await self.uow.run(update(table).where(free).values({column.name: None}))
            elif rule == "chat":  # where something was shown to them: it is shown there no more
                await self.uow.run(update(table).where(column == person.telegram_id).values({column.name: None}))
            elif rule == "case":
                await self._let_go_of_cases(person, now)
            else:
                value = person.telegram_id if rule == "telegram" else person.id
                await self.uow.run(delete(table).where(column == value))
        await self.uow.run(
            delete(tables.inbox).where(tables.inbox.c.lane == f"person:{person.telegram_id}", _is_over())
        )
        await self._forget(person, keep_row=bool(kept), now=now)
        return kept

    async def open_cases(self, person: Person) -> list[str]:
        """The references of open cases about the person: they stay until they are decided, as open worries do."""
        table = tables.cases
        about = (table.c.author_id == person.telegram_id) & (table.c.state != CaseState.DONE.value)
        return [row.reference for row in await self.uow.run(select(table).where(about).order_by(table.c.id))]

    async def _let_go_of_cases(self, person: Person, now: datetime) -> None:
        """Decided cases lose whom they were about and what was said; the decision itself stays.

        While a mute runs its bare id stays, or it would end by an erasure; it goes when words go after a decision.
        """
        table = tables.cases
        over = (table.c.author_id == person.telegram_id) & (table.c.state == CaseState.DONE.value)
        mutes = over & (table.c.deed == Deed.MUTE.value) & (table.c.ends_at > now)
        words = {name: value for name, value in WIPED.items() if name != "author_id"}
        await self.uow.run(update(table).where(mutes).values(words))
        await self.uow.run(update(table).where(over & ~func.coalesce(mutes, false())).values(WIPED))

    async def _drop_words(self, person: Person) -> list[str]:
        voices = tables.voices
        mine = (await self.uow.run(select(voices).where(voices.c.person_id == person.id))).all()
        kept = [row for row in mine if row.kind == Voice.WORRY.value and row.state in _OPEN]
        gone = [row.id for row in mine if row not in kept]
        for table in (tables.voice_words, tables.voice_files):
            await self.uow.run(delete(table).where(table.c.voice_id.in_(gone)))
        return [row.reference for row in kept]

    async def _forget(self, person: Person, *, keep_row: bool, now: datetime) -> None:
        """The row of the person goes; with an open worry the bare id stays as its author, and hears nothing more."""
        people = tables.people
        if not keep_row:
            await self.uow.run(delete(people).where(people.c.id == person.id))
            return
        empty = dict.fromkeys(
            (
                "name",
                "language",
                "stage",
                "relation",
                "adult",
                "area_id",
                "joined_at",
                "baby_stopped_at",
                "paused_until",
                "unreachable_at",
                "unreachable_why",
            )
        )
        await self.uow.run(update(people).where(people.c.id == person.id).values(payload="", stopped_at=now, **empty))

    async def _rows(self, table: Table, condition: Any) -> list[Row]:
        rows = await self.uow.run(select(table).where(condition))
        return [{c.name: self._plain(table, c, row._mapping[c.name]) for c in table.columns} for row in rows]

    def _plain(self, table: Table, column: Column[Any], value: Any) -> Any:
        if isinstance(column.type, LargeBinary) and value is not None:
            return self.sealer.open(value, f"{table.name}.{column.name}")
        return value.isoformat() if isinstance(value, datetime) else value


def _is_over() -> Any:
    return or_(tables.inbox.c.state == "done", tables.inbox.c.state == "parked")
