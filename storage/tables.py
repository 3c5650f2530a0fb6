"""Every table. Columns that hold what people wrote are `Sealed` and unreadable without the key."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    TypeDecorator,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """An aware UTC time; SQLite keeps no zones, so it is put back on reading. A naive time is a bug."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        if value is None:
            return None
        if value.tzinfo is None:
            raise TypeError("times are stored aware, in UTC")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - as above
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


Key = BigInteger().with_variant(Integer, "sqlite")  # a plain BigInteger key does not count up on SQLite
Sealed = LargeBinary  # AES-GCM; see storage/sealing.py


def _key() -> Column[Any]:
    return Column("id", Key, primary_key=True, autoincrement=True)


def _person(name: str = "person_id", *, erase: str, nullable: bool = False) -> Column[Any]:
    """A reference to a person. `erase` says what happens to the row at /delete: `row` goes, or is made `nobody`'s."""
    column: Column[Any] = Column(name, Key, ForeignKey("people.id"), nullable=nullable or erase == "nobody")
    column.info["erase"] = erase
    return column


people = Table(
    "people",
    metadata,
    _key(),
    Column("telegram_id", BigInteger, nullable=False, unique=True),
    Column("name", Sealed),
    Column("language", String(8)),
    Column("payload", String(64), nullable=False, default=""),
    Column("stage", String(20)),
    Column("relation", String(20)),
    Column("adult", Boolean),
    Column("area_id", Key, ForeignKey("areas.id")),
    Column("joined_at", Moment),
    Column("stopped_at", Moment),
    Column("baby_stopped_at", Moment),
    Column("unreachable_at", Moment),
    Column("unreachable_why", String(80)),
    Column("created_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
)

consents = Table(
    "consents",
    metadata,
    _key(),
    _person(erase="row"),
    Column("purpose", String(20), nullable=False),
    Column("given", Boolean, nullable=False),
    Column("wording", String(20), nullable=False),
    Column("how", String(20), nullable=False),
    Column("at", Moment, nullable=False),
    Index(None, "person_id", "purpose", "id"),
)

children = Table(
    "children",
    metadata,
    _key(),
    _person(erase="row"),
    Column("born", Boolean, nullable=False),
    Column("on_date", String(10)),
    Column("weeks_early", Integer, nullable=False, default=0),
    Index(None, "person_id"),
)

areas = Table(
    "areas",
    metadata,
    _key(),
    Column("slug", String(40), nullable=False, unique=True),
    Column("name", String(80), nullable=False),
    Column("districts", String(200), nullable=False),
)

area_wishes = Table(
    "area_wishes",
    metadata,
    _key(),
    _person(erase="row"),
    Column("district", String(12), nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("person_id", "district"),
)

roles = Table(
    "roles",
    metadata,
    _key(),
    _person(erase="row"),
    Column("role", String(20), nullable=False),
    Column("scope", Key),
    Column("granted_by", Key, info={"erase": "nobody"}),
    Column("granted_at", Moment, nullable=False),
    Column("revoked_at", Moment),
    Index(None, "person_id"),
)

invites = Table(
    "invites",
    metadata,
    _key(),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("role", String(20), nullable=False),
    Column("scope", Key),
    Column("issued_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    _person("used_by", erase="nobody"),
    Column("used_at", Moment),
)

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
    _key(),
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
    _key(),
    _person(erase="row", nullable=True),
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
    _key(),
    _person(erase="row"),
    Column("chat_id", BigInteger, nullable=False),
    Column("lane", Integer, nullable=False),
    Column("class", String(12), nullable=False),
    Column("dedupe_key", String(120), nullable=False, unique=True),
    Column("subject", String(40), nullable=False, default=""),
    Column("needs", String(20), nullable=False, default=""),
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
    Index(None, "subject"),
    Index(None, "person_id"),
)

due = Table(
    "due",
    metadata,
    _key(),
    Column("kind", String(30), nullable=False),
    Column("subject", Key, nullable=False),
    Column("dedupe_key", String(120), nullable=False, unique=True),
    Column("due_at", Moment, nullable=False),
    Column("wall", String(20)),
    Column("zone", String(40)),
    Column("expires_at", Moment),
    Column("state", String(10), nullable=False),
    Index(None, "state", "due_at"),
)

groups = Table(
    "groups",
    metadata,
    _key(),
    Column("chat_id", BigInteger, nullable=False, unique=True),
    Column("area_id", Key, ForeignKey("areas.id"), nullable=False),
    Column("name", String(120), nullable=False),
    Column("from_weeks", Integer, nullable=False),
    Column("to_weeks", Integer, nullable=False),
    Column("languages", String(40), nullable=False),
    Column("capacity", Integer, nullable=False),
    Column("protected", Boolean, nullable=False),
)

group_places = Table(
    "group_places",
    metadata,
    _key(),
    Column("group_id", Key, ForeignKey("groups.id"), nullable=False),
    _person(erase="row"),
    Column("state", String(12), nullable=False),
    Column("link", Sealed),
    Column("agreed_at", Moment),
    Column("changed_at", Moment, nullable=False),
    UniqueConstraint("group_id", "person_id"),
    Index(None, "person_id"),
)

join_requests = Table(
    "join_requests",
    metadata,
    _key(),
    Column("group_id", Key, ForeignKey("groups.id"), nullable=False),
    Column("telegram_id", BigInteger, nullable=False, info={"erase": "telegram"}),
    Column("state", String(10), nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("decided_at", Moment),
    UniqueConstraint("group_id", "telegram_id"),
)

events = Table(
    "events",
    metadata,
    _key(),
    Column("area_id", Key, ForeignKey("areas.id"), nullable=False),
    Column("title", String(120), nullable=False),
    Column("place", String(200), nullable=False),
    Column("wall", String(20), nullable=False),
    Column("zone", String(40), nullable=False),
    Column("starts_at", Moment, nullable=False),
    Column("places", Integer),
    Column("audience", String(20), nullable=False),
    Column("state", String(12), nullable=False),
    _person("created_by", erase="nobody"),
    Column("created_at", Moment, nullable=False),
    Index(None, "area_id", "starts_at"),
)

rsvps = Table(
    "rsvps",
    metadata,
    _key(),
    Column("event_id", Key, ForeignKey("events.id"), nullable=False),
    _person(erase="row"),
    Column("answer", String(12), nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("event_id", "person_id"),
    Index(None, "person_id"),
)

progress = Table(
    "progress",
    metadata,
    _key(),
    _person(erase="row"),
    Column("lesson", String(40), nullable=False),
    Column("version", String(16), nullable=False),
    Column("card", Integer, nullable=False),
    Column("answers", String(400), nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("finished_at", Moment),
    UniqueConstraint("person_id", "lesson"),
)

voices = Table(
    "voices",
    metadata,
    _key(),
    Column("reference", String(12), nullable=False, unique=True),
    Column("kind", String(12), nullable=False),
    _person(erase="nobody"),
    Column("area_id", Key, ForeignKey("areas.id")),
    Column("subject", String(60), nullable=False, default=""),
    Column("score", Integer),
    Column("urgency", String(12)),
    Column("about_team", Boolean, nullable=False, default=False),
    Column("state", String(12), nullable=False),
    _person("handler_id", erase="nobody"),
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
    _key(),
    Column("voice_id", Key, ForeignKey("voices.id"), nullable=False),
    Column("by_staff", Boolean, nullable=False),
    Column("words", Sealed, nullable=False),
    Column("at", Moment, nullable=False),
    Index(None, "voice_id"),
)

voice_files = Table(
    "voice_files",
    metadata,
    _key(),
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
    _key(),
    Column("at", Moment, nullable=False),
    Column("actor", Key),
    Column("action", String(40), nullable=False),
    Column("object", String(60), nullable=False),
    Column("reason", String(80), nullable=False, default=""),
    Column("chain", String(64), nullable=False),
)

runs = Table(
    "runs",
    metadata,
    _key(),
    Column("started_at", Moment, nullable=False),
    Column("stopped_at", Moment),
)
