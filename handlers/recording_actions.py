"""The buttons of lessons read aloud. Codes are for ever, as in `actions`."""

from __future__ import annotations

from dataclasses import dataclass

from domain.action import Action


@dataclass(frozen=True)
class OpenRecording(Action, code="ro"):
    """What recording a lesson is for, and how (a champion)."""


@dataclass(frozen=True)
class RecordTopic(Action, code="rt"):
    """Which lesson? Of a topic, or (empty) which topic?"""

    topic: str = ""
    page: int = 0


@dataclass(frozen=True)
class RecordLesson(Action, code="rl"):
    """This lesson; in which language?"""

    lesson: str


@dataclass(frozen=True)
class RecordIn(Action, code="rr"):
    """Read this lesson aloud in this language, for the first time or again."""

    lesson: str
    language: str


@dataclass(frozen=True)
class OpenMyRecordings(Action, code="rm"):
    """What I recorded, and what became of it."""

    page: int = 0


@dataclass(frozen=True)
class TakeBack(Action, code="rb"):
    """Take a recording back; `sure` after the question."""

    recording: int
    sure: bool = False


@dataclass(frozen=True)
class OpenListening(Action, code="rw"):
    """Recordings that wait for a coordinator; one at a time."""

    at: int = 0


@dataclass(frozen=True)
class ApproveRecording(Action, code="ry"):
    """Parents may hear it."""

    recording: int


@dataclass(frozen=True)
class AskDecline(Action, code="rn"):
    """Not this time: why?"""

    recording: int


@dataclass(frozen=True)
class DeclineRecording(Action, code="rd"):
    """Not this time, for a reason."""

    recording: int
    reason: str


@dataclass(frozen=True)
class Listen(Action, code="rp"):
    """Play a lesson in a champion's voice (a parent)."""

    lesson: str
