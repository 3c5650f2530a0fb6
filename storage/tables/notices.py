"""Notices: what is to be said to many, in each language, and what became of it."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
)

from storage.tables.columns import Key, Moment, Sealed, key, metadata, person

notices = Table(
    "notices",
    metadata,
    key(),
    person("written_by", erase="nobody"),
    person("approved_by", erase="nobody"),
    Column("event_id", Key, ForeignKey("events.id")),
    Column("kind", String(12), nullable=False),
    Column("state", String(12), nullable=False),
    Column("version", Integer, nullable=False),
    Column("audience", String(2000), nullable=False),
    Column("buttons", String(1000), nullable=False),
    Column("media_kind", String(12)),
    Column("media", Sealed),
    Column("fingerprint", String(64)),
    Column("wall", String(20)),
    Column("zone", String(40)),
    Column("starts_at", Moment),
    Column("people", Integer),
    Column("groups", Integer),
    Column("bubble_chat", BigInteger, info={"erase": "chat"}),
    Column("bubble_id", BigInteger),
    Column("created_at", Moment, nullable=False),
    Column("approved_at", Moment),
    Column("finished_at", Moment),
    Index(None, "state"),
    Index(None, "fingerprint"),
    Index(None, "event_id"),
)

notice_texts = Table(
    "notice_texts",
    metadata,
    Column("notice_id", Key, ForeignKey("notices.id"), nullable=False),
    Column("language", String(8), nullable=False),
    Column("words", Sealed),
    Column("screen", Sealed),
    PrimaryKeyConstraint("notice_id", "language"),
)

notice_wishes = Table(
    "notice_wishes",
    metadata,
    Column("person_id", Key, ForeignKey("people.id"), primary_key=True, info={"erase": "row"}),
    Column("digest", Boolean, nullable=False),
    Column("at", Moment, nullable=False),
)
