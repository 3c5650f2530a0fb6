"""Notices: what is said to many at once, from the draft to the last family it reached."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

UNDO_FOR = timedelta(seconds=30)
SAME_AGAIN_WITHIN = timedelta(hours=12)
SCREENS_ARE_KEPT = timedelta(days=30)  # after the end: until then it may go once more to whom it may not have reached


class NoticeKind(StrEnum):
    """What a notice is about."""

    WORDS = "words"  # what a coordinator wrote
    EVENT = "event"  # an event, announced


class NoticeState(StrEnum):
    """The life of a notice. Its letters leave only while it is running."""

    DRAFT = "draft"
    ASKED = "asked"  # waits for a second person
    PLANNED = "planned"  # approved; it may be undone until it starts
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    DONE = "done"
    DROPPED = "dropped"  # a draft that was thrown away


OPEN = frozenset({NoticeState.DRAFT, NoticeState.ASKED, NoticeState.PLANNED, NoticeState.RUNNING, NoticeState.PAUSED})


@dataclass(frozen=True)
class Whom:
    """Whom a notice is for. An empty part says nothing: everybody fits it.

    `areas` and `groups` by our ids; `stages` as in `Audience`; `languages` by code; `interests` are topics of lessons;
    `event_id` with `attended` True or False: those who were there, or did not come; `unseen_weeks`: not seen for that
    long. `to_groups`: it is also put up in the groups of the areas, or in `groups` where some are named; `only_groups`
    leaves out the people.
    """

    areas: tuple[int, ...] = ()
    stages: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    groups: tuple[int, ...] = ()
    interests: tuple[str, ...] = ()
    event_id: int | None = None
    attended: bool | None = None
    unseen_weeks: int | None = None
    to_groups: bool = False
    only_groups: bool = False


@dataclass(frozen=True)
class NoticeButton:
    """A button under a notice: `kind` is lesson, event, form or link; `value` its id or address."""

    kind: str
    value: str
    label: str = ""


@dataclass(frozen=True)
class Notice:
    """One notice. `version` counts its approvals; `starts_at` is UTC, `wall` the local time in `zone` that was meant.

    `people` and `groups` are how many it was fixed for in the transaction of the approval.
    """

    id: int
    kind: NoticeKind
    state: NoticeState
    whom: Whom
    written_by: int | None
    version: int = 0
    event_id: int | None = None
    buttons: tuple[NoticeButton, ...] = ()
    media_kind: str | None = None
    media: str | None = None
    fingerprint: str | None = None
    approved_by: int | None = None
    wall: str | None = None
    zone: str | None = None
    starts_at: datetime | None = None
    people: int | None = None
    groups: int | None = None
    bubble_chat: int | None = None
    bubble_id: int | None = None
    created_at: datetime | None = None
    approved_at: datetime | None = None
    finished_at: datetime | None = None

    def may_go_again(self, now: datetime) -> bool:
        """Whether what was said is still there, word for word, to be sent once more."""
        return self.finished_at is None or now < self.finished_at + SCREENS_ARE_KEPT

    @property
    def subject(self) -> str:
        """What ties its letters to it."""
        return f"notice:{self.id}"
