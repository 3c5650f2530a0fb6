"""A lesson read aloud by a champion: its life, who may decide on it, and which recording is played."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.form import NotUnderstood
from domain.refused import Refused
from domain.said import Said, Sent, clean

LONGEST = 180  # seconds of one recording


class RecordingState(StrEnum):
    """How far it has come. Only what is offered or approved still has a sound; the others are silent for good."""

    OFFERED = "offered"
    APPROVED = "approved"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"  # a newer one by the same champion took its place


LIVE = frozenset({RecordingState.OFFERED, RecordingState.APPROVED})


class Reason(StrEnum):
    """Why it is not used this time."""

    HARD = "hard"  # hard to hear
    WORDS = "words"  # the words differ from the lesson
    NAME = "name"  # a name is said
    CHANGED = "changed"  # the text has changed since
    OTHER = "other"


@dataclass(frozen=True)
class Recording:
    """One recording of one lesson in one language; `version` is that of the text which was read aloud."""

    id: int
    person_id: int
    lesson: str
    language: str
    version: str
    state: RecordingState
    made_at: datetime
    decided_by: int | None = None
    decided_at: datetime | None = None
    reason: str = ""

    @property
    def live(self) -> bool:
        """Whether it waits or may be played."""
        return self.state in LIVE


def voice_of(said: Said) -> dict[str, str]:
    """The voice note as a form's answer. Raises NotUnderstood with a kind hint for anything else, or one too long."""
    if said.kind is not Sent.VOICE or not said.file_id:
        raise NotUnderstood("recording-wants-voice")
    if said.seconds is not None and said.seconds > LONGEST:
        raise NotUnderstood("recording-too-long")
    return {"kind": said.kind.value, "file_id": said.file_id, "text": clean(said.text)}


def played(recordings: Iterable[Recording], lesson: str, language: str, version: str) -> Recording | None:
    """The newest approved recording of exactly this text; one of an older text is never played."""
    fitting = [
        each
        for each in recordings
        if each.state is RecordingState.APPROVED
        and (each.lesson, each.language, each.version) == (lesson, language, version)
    ]
    return max(fitting, key=lambda each: each.id, default=None)


def approve(recording: Recording, judge: int, version: str | None) -> RecordingState:
    """`judge` lets parents hear it; `version` is that of the text now, None where there is none. Raises Refused."""
    _check_judge(recording, judge)
    if recording.version != version:
        raise Refused("listening-text-changed")
    return RecordingState.APPROVED


def decline(recording: Recording, judge: int, reason: str) -> RecordingState:
    """`judge` says not this time, for a reason of the list. Raises Refused."""
    _check_judge(recording, judge)
    if reason not in set(Reason):
        raise Refused("old-button")
    return RecordingState.DECLINED


def withdraw(recording: Recording, by: int) -> RecordingState:
    """The one who made it takes it back, before or after it was approved. Raises Refused."""
    if recording.person_id != by:
        raise Refused("old-button")
    if not recording.live:
        raise Refused("recordings-gone")
    return RecordingState.WITHDRAWN


def replaced_by(new: Recording, others: Iterable[Recording]) -> list[Recording]:
    """Earlier recordings of the same lesson by the same champion, in the same state, whose place the new one takes."""
    same = (new.person_id, new.lesson, new.language, new.state)
    return [r for r in others if r.id != new.id and (r.person_id, r.lesson, r.language, r.state) == same]


def _check_judge(recording: Recording, judge: int) -> None:
    """Two people stand behind what parents hear: the one who reads and another one who listens."""
    if recording.person_id == judge:
        raise Refused("listening-own")
    if recording.state is not RecordingState.OFFERED:
        raise Refused("listening-already-decided")
