"""Letters as values: what is put in, a notice's fan, and a row on its way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select

from domain.delivery import Class, Lane
from domain.notices import NoticeState
from domain.screen import Screen
from storage import tables


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


def may_leave() -> ColumnElement[bool]:
    """A notice's letters leave while it is running; a letter of its own whenever it is due."""
    running = select(tables.notices.c.id).where(tables.notices.c.state == NoticeState.RUNNING.value)
    return tables.outbox.c.notice_id.is_(None) | tables.outbox.c.notice_id.in_(running)
