"""What people said, and the traces that must stay."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table

from storage.tables.columns import Key, Moment, Sealed, key, metadata, person

voices = Table(
    "voices",
    metadata,
    key(),
    Column("reference", String(12), nullable=False, unique=True),
    Column("kind", String(12), nullable=False),
    person(erase="nobody"),
    Column("area_id", Key, ForeignKey("areas.id")),
    Column("subject", String(60), nullable=False, default=""),
    Column("score", Integer),
    Column("urgency", String(12)),
    Column("about_team", Boolean, nullable=False, default=False),
    Column("state", String(12), nullable=False),
    person("handler_id", erase="nobody"),
    Column("created_at", Moment, nullable=False),
    Column("due_at", Moment),
    Column("heard_at", Moment),
    Column("answered_at", Moment),
    Index(None, "kind", "state"),
    Index(None, "person_id"),
)

voice_words = Table(
    "voice_words",
    metadata,
    key(),
    Column("voice_id", Key, ForeignKey("voices.id"), nullable=False),
    Column("by_staff", Boolean, nullable=False),
    Column("words", Sealed, nullable=False),
    Column("at", Moment, nullable=False),
    Index(None, "voice_id"),
)

voice_files = Table(
    "voice_files",
    metadata,
    key(),
    Column("voice_id", Key, ForeignKey("voices.id"), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("file_id", Sealed, nullable=False),
    Column("content", Sealed),
    Column("at", Moment, nullable=False),
    Index(None, "voice_id"),
)

crisis_counts = Table(
    "crisis_counts",
    metadata,
    Column("day", String(10), primary_key=True),
    Column("class", String(2), primary_key=True),
    Column("count", Integer, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    key(),
    Column("at", Moment, nullable=False),
    Column("actor", Key),
    Column("action", String(40), nullable=False),
    Column("object", String(60), nullable=False),
    Column("reason", String(80), nullable=False, default=""),
    Column("chain", String(64), nullable=False),
)
