"""What comes in, what goes out, what is open, due or to be done."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from storage.tables.columns import Key, Moment, Sealed, key, metadata, person

open_questions = Table(
    "open_questions",
    metadata,
    Column("person_id", Key, ForeignKey("people.id"), primary_key=True, info={"erase": "row"}),
    Column("form", String(40), nullable=False),
    Column("step", String(40), nullable=False),
    Column("answers", Sealed, nullable=False),
    Column("waiting", Boolean, nullable=False, default=False),
    Column("asked_at", Moment, nullable=False),
    Column("version", Integer, nullable=False),
)

inbox = Table(
    "inbox",
    metadata,
    key(),
    Column("source", String(10), nullable=False),
    Column("update_id", BigInteger, nullable=False),
    Column("lane", String(40), nullable=False),
    Column("payload", Sealed),
    Column("shown", Sealed),
    Column("state", String(10), nullable=False),
    Column("failures", Integer, nullable=False, default=0),
    Column("crashes", Integer, nullable=False, default=0),
    Column("received_at", Moment, nullable=False),
    Column("done_at", Moment),
    UniqueConstraint("source", "update_id"),
    Index(None, "state", "id"),
)

effects = Table(
    "effects",
    metadata,
    key(),
    person(erase="row", nullable=True),
    Column("kind", String(30), nullable=False),
    Column("values", Sealed, nullable=False),
    Column("resume", String(40), nullable=False),
    Column("state", String(10), nullable=False),
    Column("attempts", Integer, nullable=False, default=0),
    Column("due_at", Moment, nullable=False),
    Index(None, "state", "due_at"),
)

outbox = Table(
    "outbox",
    metadata,
    key(),
    person(erase="row", nullable=True),
    Column("group_id", Key, ForeignKey("groups.id")),
    Column("notice_id", Key),
    Column("child_id", Key),
    Column("chat_id", BigInteger, nullable=False),
    Column("lane", Integer, nullable=False),
    Column("class", String(12), nullable=False),
    Column("dedupe_key", String(120), nullable=False, unique=True),
    Column("subject", String(40), nullable=False, default=""),
    Column("needs", String(20), nullable=False, default=""),
    Column("language", String(8)),
    Column("screen", Sealed),
    Column("state", String(12), nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("expires_at", Moment),
    Column("lease_until", Moment),
    Column("attempts", Integer, nullable=False, default=0),
    Column("message_id", BigInteger),
    Column("reason", String(200)),
    Column("finished_at", Moment),
    Index(None, "state", "due_at"),
    Index(None, "state", "lane", "due_at", "id"),
    Index(None, "notice_id", "state"),
    Index(None, "subject"),
    Index(None, "person_id"),
    Index(None, "group_id"),
)

due = Table(
    "due",
    metadata,
    key(),
    Column("kind", String(30), nullable=False),
    Column("subject", Key, nullable=False),
    Column("dedupe_key", String(120), nullable=False, unique=True),
    Column("due_at", Moment, nullable=False),
    Column("wall", String(20)),
    Column("zone", String(40)),
    Column("expires_at", Moment),
    Column("state", String(10), nullable=False),
    Index(None, "state", "due_at"),
    Index(None, "kind", "subject", "state"),
)

runs = Table(
    "runs",
    metadata,
    key(),
    Column("started_at", Moment, nullable=False),
    Column("stopped_at", Moment),
)
