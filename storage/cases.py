"""Cases about messages in groups: the reported words (for a short while), what was decided, and who reported."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, func, insert, or_, select, update

from domain.cases import WAITING, Appeal, Case, CaseState, Deed
from domain.people import Person
from storage import tables
from storage.rows import Repository

_SEALED = ("author_name", "words", "media", "appeal_words")
# Whom a case was about and what was said, gone together.
WIPED: dict[str, Any] = {"author_id": 0, "media_kind": None, **dict.fromkeys(_SEALED)}


class Cases(Repository):
    """Cases by group and state; their reporters; what is forgotten in time."""

    async def add(self, case: Case) -> int:
        """A new case's id; its reference must be free."""
        return await self.uow.add(
            insert(tables.cases).values(
                reference=case.reference,
                group_id=case.group_id,
                author_id=case.author_id,
                author_name=self._seal("author_name", case.author_name),
                message_id=case.message_id,
                sent_at=case.sent_at,
                words=self._seal("words", case.words),
                media_kind=case.media_kind or None,
                media=self._seal("media", case.media),
                state=case.state.value,
                opened_at=case.opened_at,
            )
        )

    async def get(self, case_id: int) -> Case | None:
        """One case."""
        return next(iter(await self._found(tables.cases.c.id == case_id)), None)

    async def of_message(self, group_id: int, message_id: int) -> Case | None:
        """The case about a message of a group."""
        table = tables.cases
        return next(iter(await self._found((table.c.group_id == group_id) & (table.c.message_id == message_id))), None)

    async def reference_is_free(self, reference: str) -> bool:
        """Whether no case has this reference yet."""
        return not await self._found(tables.cases.c.reference == reference)

    async def waiting(self, group_ids: Iterable[int]) -> list[Case]:
        """Cases of some groups that wait for somebody, oldest first."""
        table = tables.cases
        waits = table.c.state.in_([state.value for state in WAITING])
        return await self._found(waits & table.c.group_id.in_(list(group_ids)))

    async def open_count(self, group_id: int, person: Person) -> int:
        """How many cases of a group wait for its champions; those about the person are not counted."""
        table = tables.cases
        mine = (table.c.group_id == group_id) & (table.c.author_id != person.telegram_id)
        states = [CaseState.OPEN.value, CaseState.ASKED.value]
        return await self._count(mine & table.c.state.in_(states))

    async def opened_since(self, group_id: int, since: datetime) -> int:
        """How many cases of a group were opened since."""
        return await self._count((tables.cases.c.group_id == group_id) & (tables.cases.c.opened_at > since))

    async def warnings(self, case: Case, now: datetime) -> int:
        """How many warnings of the same person in the same group still hold, this case's own left out."""
        table = tables.cases
        same = (table.c.author_id == case.author_id) & (table.c.group_id == case.group_id) & (table.c.id != case.id)
        warned = (table.c.deed == Deed.WARN.value) & (table.c.state == CaseState.DONE.value) & (table.c.ends_at > now)
        return await self._count(same & warned) if case.author_id else 0

    async def step(self, case_id: int, before: CaseState, state: CaseState, **values: Any) -> bool:
        """From one state to the next, if the case is still there; False when somebody was quicker."""
        table = tables.cases
        there = (table.c.id == case_id) & (table.c.state == before.value)
        return await self._changed(there, {"state": state.value, **values})

    async def agree(self, case_id: int, by: int, **values: Any) -> bool:
        """A ban that somebody else asked for goes on; False when it is not theirs to agree to, or not any more."""
        table = tables.cases
        asked = (table.c.id == case_id) & (table.c.state == CaseState.ASKED.value) & (table.c.taken_by != by)
        return await self._changed(asked, {"state": CaseState.DOING.value, "decided_by": by, **values})

    async def appeal(self, case_id: int, before: Appeal, after: Appeal, **values: Any) -> bool:
        """Another look is asked for or given, once; False when somebody was quicker."""
        table = tables.cases
        there = (table.c.id == case_id) & (table.c.appeal == before.value) & (table.c.state == CaseState.DONE.value)
        if "appeal_words" in values:
            values["appeal_words"] = self._seal("appeal_words", values["appeal_words"])
        return await self._changed(there, {"appeal": after.value, **values})

    async def end_now(self, case_id: int, now: datetime) -> None:
        """A warning or a mute holds no longer."""
        await self._changed(tables.cases.c.id == case_id, {"ends_at": now})

    async def last_changed(self, author_id: int, group_id: int) -> int | None:
        """Who changed the last decision about this person after another look."""
        table = tables.cases
        changed = (table.c.author_id == author_id) & (table.c.appeal == Appeal.CHANGED.value)
        found = [case for case in await self._found(changed) if case.appeal_by is not None]
        mine = [case for case in found if case.group_id == group_id] or found
        return mine[-1].appeal_by if mine else None

    async def in_the_doing_since(self, before: datetime) -> list[Case]:
        """What was decided before that, and has waited for Telegram's answer ever since."""
        table = tables.cases
        return await self._found((table.c.state == CaseState.DOING.value) & (table.c.decided_at <= before))

    async def is_on_its_way(self, author_id: int) -> bool:
        """Whether Telegram is still to be asked something about this person, or its answer is still to be read."""
        effects, inbox = tables.effects, tables.inbox
        asked = select(effects).where(effects.c.state == "pending", effects.c.resume.like("case-%"))
        for row in await self.uow.run(asked):
            values = self.sealer.open_json(row._mapping["values"], "effects.values")
            if values.get("user_id") == author_id:
                return True
        answers = select(inbox.c.payload).where(inbox.c.source == "effect", inbox.c.state == "pending")
        for row in await self.uow.run(answers):
            result = self.sealer.open_json(row.payload, "inbox.payload")["effect"]
            if result["resume"].startswith("case-") and result["values"].get("user_id") == author_id:
                return True
        return False

    async def for_overseers(self, group_ids: Iterable[int]) -> list[Case]:
        """Cases of some groups that were handed over, want a second person, or another look; oldest first."""
        table = tables.cases
        states = [CaseState.HANDED.value, CaseState.ASKED.value]
        waits = table.c.state.in_(states) | (table.c.appeal == Appeal.ASKED.value)
        return await self._found(waits & table.c.group_id.in_(list(group_ids)))

    async def in_the_doing(self, author_id: int, group_id: int | None) -> Case | None:
        """The case for which Telegram is being asked to do something about this person (in this group)."""
        table = tables.cases
        doing = (table.c.state == CaseState.DOING.value) & (table.c.author_id == author_id)
        return next((c for c in await self._found(doing) if group_id in {None, c.group_id}), None)

    async def add_reporter(self, case_id: int, person_id: int, at: datetime) -> bool:
        """One more who reported it; False for who did before."""
        statement = self.uow.insert(tables.case_reporters).values(case_id=case_id, person_id=person_id, at=at)
        new = await self.uow.run(statement.on_conflict_do_nothing().returning(tables.case_reporters.c.id))
        return new.scalar() is not None

    async def reports_since(self, person_id: int, since: datetime) -> int:
        """How often the person has reported something since."""
        table = tables.case_reporters
        mine = (table.c.person_id == person_id) & (table.c.at > since)
        return int((await self.uow.run(select(func.count()).select_from(table).where(mine))).scalar_one())

    async def reporters_to_tell(self, case_id: int, now: datetime) -> list[int]:
        """Who reported it and was not told the end yet; from now on they count as told."""
        table = tables.case_reporters
        untold = update(table).where(table.c.case_id == case_id, table.c.told_at.is_(None)).values(told_at=now)
        return sorted(row.person_id for row in await self.uow.run(untold.returning(table.c.person_id)))

    async def safeguarding_knows(self, case_id: int) -> bool:
        """Whether the case's words were given to safeguarding."""
        return bool(await self.worries(case_id))

    async def worries(self, case_id: int) -> list[int]:
        """The ids of the worries that the case became, oldest first."""
        voices = tables.voices
        told = (voices.c.subject == subject(case_id)) | voices.c.subject.like(f"{subject(case_id)}:%")
        return list((await self.uow.run(select(voices.c.id).where(told).order_by(voices.c.id))).scalars())

    async def wipe(self, case_id: int) -> None:
        """The words, the name and the picture go at once, and who reported it: they were told."""
        await self._changed(tables.cases.c.id == case_id, WIPED)
        await self._forget_reporters(tables.case_reporters.c.case_id == case_id)

    async def wipe_decided(self, before: datetime) -> int:
        """What was decided before that loses words, name, picture and who told; gives how many. Open cases never do."""
        table = tables.cases
        over = (table.c.state == CaseState.DONE.value) & (table.c.decided_at <= before)
        held = or_(table.c.author_id != 0, *(table.c[name].is_not(None) for name in _SEALED))
        over &= table.c.appeal != Appeal.ASKED.value
        await self._forget_reporters(tables.case_reporters.c.case_id.in_(select(table.c.id).where(over)))
        return (await self.uow.run(update(table).where(over & held).values(WIPED))).rowcount

    async def _forget_reporters(self, which: ColumnElement[bool]) -> None:
        await self.uow.run(delete(tables.case_reporters).where(which))

    async def _found(self, which: ColumnElement[bool]) -> list[Case]:
        rows = await self.uow.run(select(tables.cases).where(which).order_by(tables.cases.c.id))
        return [self._case(row) for row in rows]

    async def _count(self, which: ColumnElement[bool]) -> int:
        return int((await self.uow.run(select(func.count()).select_from(tables.cases).where(which))).scalar_one())

    async def _changed(self, which: ColumnElement[bool], values: dict[str, Any]) -> bool:
        return (await self.uow.run(update(tables.cases).where(which).values(values))).rowcount == 1

    def _seal(self, name: str, words: str | None) -> bytes | None:
        return self.sealer.seal(words, f"cases.{name}") if words else None

    def _open(self, row: Any, name: str) -> str:
        sealed = row._mapping[name]
        return self.sealer.open(sealed, f"cases.{name}") if sealed else ""

    def _case(self, row: Any) -> Case:
        return Case(
            id=row.id,
            reference=row.reference,
            group_id=row.group_id,
            author_id=row.author_id,
            opened_at=row.opened_at,
            state=CaseState(row.state),
            message_id=row.message_id,
            sent_at=row.sent_at,
            author_name=self._open(row, "author_name"),
            words=self._open(row, "words"),
            media_kind=row.media_kind or "",
            media=self._open(row, "media"),
            taken_by=row.taken_by,
            deed=Deed(row.deed) if row.deed else None,
            reason=row.reason or "",
            decided_by=row.decided_by,
            decided_at=row.decided_at,
            ends_at=row.ends_at,
            appeal=Appeal(row.appeal),
            appeal_words=self._open(row, "appeal_words"),
            appeal_by=row.appeal_by,
        )

    async def muted_until(self, author_id: int, group_id: int, now: datetime) -> datetime | None:
        """Until when somebody may not write in a group, whether they are there or not; None where they may."""
        table = tables.cases
        mine = (table.c.author_id == author_id) & (table.c.group_id == group_id) & (table.c.deed == Deed.MUTE.value)
        runs = table.c.state.in_([CaseState.DOING.value, CaseState.DONE.value]) & (table.c.ends_at > now)
        query = select(table.c.ends_at).where(mine & runs).order_by(table.c.ends_at.desc()).limit(1)
        found: datetime | None = (await self.uow.run(query)).scalar()
        return found


def subject(case_id: int) -> str:
    """What letters, voices and the audit call a case."""
    return f"case:{case_id}"
