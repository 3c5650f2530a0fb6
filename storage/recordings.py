"""Lessons read aloud by champions: where Telegram keeps the sound, and our own sealed copy of it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, insert, or_, select, update

from domain.recordings import LIVE, Recording, RecordingState, played
from domain.screen import Media
from storage import tables
from storage.prepared import Insert, Prepared
from storage.rows import Repository

_FILE = "recordings.file_id"
_CONTENT = "recordings.content"
_SOUND = {"file_id", "content"}  # a copy is a megabyte: never read along with the rest


class Recordings(Repository):
    """Recordings by lesson, by state and by who made them."""

    async def add(self, recording: Recording, file_id: str) -> int:
        """A new recording's id; its own id is ignored."""
        return await self.uow.add(
            insert(tables.recordings).values(
                person_id=recording.person_id,
                lesson=recording.lesson,
                language=recording.language,
                version=recording.version,
                state=recording.state.value,
                file_id=self.sealer.seal(file_id, _FILE),
                made_at=recording.made_at,
                reason=recording.reason,
            )
        )

    async def get(self, recording_id: int) -> Recording | None:
        """One recording."""
        found = await self._found(_recordings().where(tables.recordings.c.id == recording_id))
        return found[0] if found else None

    async def waiting(self, area_ids: tuple[int, ...] | None = None, *, not_by: int | None = None) -> list[Recording]:
        """Those that nobody has decided on, oldest first; by champions of some areas (or of no area), or by all.

        `not_by` leaves out one person's own.
        """
        table, people = tables.recordings, tables.people
        query = _recordings().join(people, people.c.id == table.c.person_id)
        query = query.where(table.c.state == RecordingState.OFFERED.value).order_by(table.c.id)
        if area_ids is not None:
            query = query.where(or_(people.c.area_id.is_(None), people.c.area_id.in_(area_ids)))
        return [each for each in await self._found(query) if each.person_id != not_by]

    async def of_person(self, person_id: int) -> list[Recording]:
        """Everything the person recorded, newest first."""
        table = tables.recordings
        return await self._found(_recordings().where(table.c.person_id == person_id).order_by(table.c.id.desc()))

    async def playable(self, lesson: str, language: str, version: str) -> Recording | None:
        """The recording that is played with this version of the text, if there is one."""
        rows = await self.uow.rows(_APPROVED, of=lesson, spoken=language)
        return played([_recording(row) for row in rows], lesson, language, version)

    async def decide(
        self,
        recording: Recording,
        to: RecordingState,
        *,
        by: int | None = None,
        at: datetime | None = None,
        reason: str = "",
    ) -> bool:
        """Move it on once; False when it is no longer in the state in which it was seen.

        With its last live state goes its sound. `by`, `at` and `reason` are a coordinator's.
        """
        table = tables.recordings
        values: dict[str, Any] = {"state": to.value}
        if by is not None:
            values |= {"decided_by": by, "decided_at": at, "reason": reason}
        if to not in LIVE:
            values |= {"file_id": self.sealer.seal("", _FILE), "content": None}
        there = (table.c.id == recording.id) & (table.c.state == recording.state.value)
        return (await self.uow.run(update(table).where(there).values(values))).rowcount == 1

    async def sound(self, recording_id: int) -> Media | None:
        """The voice note as Telegram holds it; None when there is no such recording, or none any more."""
        table = tables.recordings
        row = (await self.uow.run(select(table.c.file_id).where(table.c.id == recording_id))).first()
        file_id = self.sealer.open(row.file_id, _FILE) if row else ""
        return Media("voice", file_id) if file_id else None

    async def keep_content(self, recording_id: int, file_id: str, content: str) -> bool:
        """Store the fetched sound (base64), sealed; False when the recording has another one or none any more."""
        found = await self.sound(recording_id)
        if found is None or found.file_id != file_id:
            return False
        sealed = self.sealer.seal(content, _CONTENT)
        await self.uow.run(
            update(tables.recordings).where(tables.recordings.c.id == recording_id).values(content=sealed)
        )
        return True

    async def content(self, recording_id: int) -> str | None:
        """Our own copy of the sound (base64), should Telegram lose its file; None where there is none."""
        table = tables.recordings
        row = (await self.uow.run(select(table.c.content).where(table.c.id == recording_id))).first()
        return self.sealer.open(row.content, _CONTENT) if row and row.content is not None else None

    async def _found(self, query: Select[Any]) -> list[Recording]:
        return [_recording(row) for row in await self.uow.run(query)]


def _recording(row: Any) -> Recording:
    return Recording(**{**row._asdict(), "state": RecordingState(row.state)})  # the columns are its fields


def _recordings() -> Select[Any]:
    return select(*(column for column in tables.recordings.columns if column.name not in _SOUND))


def _approved(_insert: Insert) -> Select[Any]:
    table = tables.recordings
    approved = table.c.state == RecordingState.APPROVED.value
    return _recordings().where(table.c.lesson == bindparam("of"), table.c.language == bindparam("spoken"), approved)


_APPROVED = Prepared(_approved)
