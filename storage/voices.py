"""What people said, sealed: feedback, worries, and the answers to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select, update

from domain.screen import Media
from domain.voices import Said, Urgency, Voice, VoiceState
from storage import tables
from storage.rows import Repository

_WORDS = "voice_words.words"
_FILE = "voice_files.file_id"
_CONTENT = "voice_files.content"


@dataclass(frozen=True)
class Words:
    """One piece of the exchange."""

    by_staff: bool
    words: str
    at: datetime


class Voices(Repository):
    """Voices by reference and state; their words and files in order."""

    async def add(self, voice: Said) -> int:
        """A new voice's id; its reference must be free."""
        return await self.uow.add(
            insert(tables.voices).values(
                reference=voice.reference,
                kind=voice.kind.value,
                person_id=voice.person_id,
                area_id=voice.area_id,
                subject=voice.subject,
                score=voice.score,
                urgency=voice.urgency.value if voice.urgency else None,
                about_team=voice.about_team,
                state=voice.state.value,
                created_at=voice.created_at,
                due_at=voice.due_at,
            )
        )

    async def get(self, voice_id: int) -> Said | None:
        """One voice."""
        row = (await self.uow.run(select(tables.voices).where(tables.voices.c.id == voice_id))).first()
        return _said(row) if row else None

    async def reference_is_free(self, reference: str) -> bool:
        """Whether no voice has this reference yet."""
        query = select(tables.voices.c.id).where(tables.voices.c.reference == reference)
        return (await self.uow.run(query)).first() is None

    async def open(self, kind: Voice, area_ids: tuple[int, ...] | None = None) -> list[Said]:
        """Voices of a kind that wait for an answer, oldest first; of some areas (or no area) or of all."""
        table = tables.voices
        waiting = [VoiceState.NEW.value, VoiceState.HEARD.value]
        query = select(table).where(table.c.kind == kind.value, table.c.state.in_(waiting)).order_by(table.c.id)
        found = [_said(row) for row in await self.uow.run(query)]
        return [v for v in found if area_ids is None or v.area_id is None or v.area_id in area_ids]

    async def of_person(self, person_id: int) -> list[Said]:
        """Everything the person said, newest first."""
        table = tables.voices
        query = select(table).where(table.c.person_id == person_id).order_by(table.c.id.desc())
        return [_said(row) for row in await self.uow.run(query)]

    async def about(self, person_id: int, subject: str) -> Said | None:
        """What the person said last about a lesson or an event."""
        return next((v for v in await self.of_person(person_id) if v.subject == subject), None)

    async def move(self, voice_id: int, before: VoiceState, to: VoiceState, **values: Any) -> bool:
        """Move a voice on once; False when it was not in the state before."""
        table = tables.voices
        there = (table.c.id == voice_id) & (table.c.state == before.value)
        return (await self.uow.run(update(table).where(there).values(state=to.value, **values))).rowcount == 1

    async def rescore(self, voice_id: int, score: int) -> None:
        """Another face was tapped."""
        await self.uow.run(update(tables.voices).where(tables.voices.c.id == voice_id).values(score=score))

    async def say(self, voice_id: int, words: str, at: datetime, *, by_staff: bool = False) -> None:
        """Add words to the exchange, sealed."""
        sealed = self.sealer.seal(words, _WORDS)
        values = {"voice_id": voice_id, "by_staff": by_staff, "words": sealed, "at": at}
        await self.uow.run(insert(tables.voice_words).values(values))

    async def words(self, voice_id: int) -> list[Words]:
        """The exchange in order."""
        table = tables.voice_words
        rows = await self.uow.run(select(table).where(table.c.voice_id == voice_id).order_by(table.c.id))
        return [Words(row.by_staff, self.sealer.open(row.words, _WORDS), row.at) for row in rows]

    async def attach(self, voice_id: int, media: Media, at: datetime) -> int:
        """Add a file that Telegram holds; gives its id."""
        sealed = self.sealer.seal(media.file_id, _FILE)
        values = {"voice_id": voice_id, "kind": media.kind, "file_id": sealed, "at": at}
        return await self.uow.add(insert(tables.voice_files).values(values))

    async def files(self, voice_id: int) -> list[Media]:
        """The files of a voice in order."""
        table = tables.voice_files
        rows = await self.uow.run(select(table).where(table.c.voice_id == voice_id).order_by(table.c.id))
        return [Media(row.kind, self.sealer.open(row.file_id, _FILE)) for row in rows]

    async def keep_file(self, voice_id: int, file_id: str, content: str) -> bool:
        """Store a fetched file's content (base64), sealed; False when the voice has no such file."""
        table = tables.voice_files
        for row in (await self.uow.run(select(table).where(table.c.voice_id == voice_id))).all():
            if self.sealer.open(row.file_id, _FILE) == file_id:
                sealed = self.sealer.seal(content, _CONTENT)
                await self.uow.run(update(table).where(table.c.id == row.id).values(content=sealed))
                return True
        return False

    async def scores(self, subject: str) -> dict[int, int]:
        """How often each face was tapped about a lesson or event."""
        table = tables.voices
        query = select(table.c.score, func.count().label("n")).where(
            table.c.subject == subject, table.c.score.is_not(None)
        )
        return {row.score: row.n for row in await self.uow.run(query.group_by(table.c.score))}


def _said(row: Any) -> Said:
    return Said(
        id=row.id,
        reference=row.reference,
        kind=Voice(row.kind),
        person_id=row.person_id,
        area_id=row.area_id,
        subject=row.subject,
        score=row.score,
        urgency=Urgency(row.urgency) if row.urgency else None,
        about_team=row.about_team,
        state=VoiceState(row.state),
        handler_id=row.handler_id,
        created_at=row.created_at,
        due_at=row.due_at,
    )
