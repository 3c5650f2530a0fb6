"""What somebody learns: lessons begun, wishes, what was sent, what comes back, recordings, questions to ask."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from storage.tables.columns import Key, Moment, Sealed, key, metadata, person

progress = Table(
    "progress",
    metadata,
    key(),
    person(erase="row"),
    Column("lesson", String(40), nullable=False),
    Column("version", String(16), nullable=False),
    Column("card", Integer, nullable=False),
    Column("answers", String(400), nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("touched_at", Moment),
    Column("finished_at", Moment),
    UniqueConstraint("person_id", "lesson"),
)

lesson_wishes = Table(
    "lesson_wishes",
    metadata,
    Column("person_id", Key, ForeignKey("people.id"), primary_key=True, info={"erase": "row"}),
    Column("slot", String(10), nullable=False),
    Column("a_week", Integer),
    Column("interests", String(120), nullable=False),
)

lesson_marks = Table(
    "lesson_marks",
    metadata,
    key(),
    person(erase="row"),
    Column("lesson", String(40), nullable=False),
    Column("mark", String(10), nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("person_id", "lesson", "mark"),
)

posts = Table(
    "posts",
    metadata,
    key(),
    person(erase="row"),
    Column("child_id", Key),
    Column("kind", String(12), nullable=False),
    Column("about", String(40), nullable=False),
    Column("day", String(10), nullable=False),
    Column("letter_key", String(120), nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("person_id", "day"),
)

recalls = Table(
    "recalls",
    metadata,
    key(),
    person(erase="row"),
    Column("lesson", String(40), nullable=False),
    Column("step", Integer, nullable=False),
    Column("misses", Integer, nullable=False),
    Column("due_on", String(10)),
    UniqueConstraint("person_id", "lesson"),
)

recordings = Table(
    "recordings",
    metadata,
    key(),
    person(erase="row"),
    Column("lesson", String(40), nullable=False),
    Column("language", String(8), nullable=False),
    Column("version", String(16), nullable=False),
    Column("state", String(10), nullable=False),
    Column("file_id", Sealed, nullable=False),
    Column("content", Sealed),
    Column("made_at", Moment, nullable=False),
    person("decided_by", erase="nobody"),
    Column("decided_at", Moment),
    Column("reason", String(20), nullable=False, default=""),
    Index(None, "lesson", "language", "state"),
    Index(None, "person_id"),
)

appointments = Table(
    "appointments",
    metadata,
    key(),
    person(erase="row"),
    Column("with_whom", String(20), nullable=False),
    Column("words", Sealed, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Index(None, "person_id"),
    Index(None, "expires_at"),
)
