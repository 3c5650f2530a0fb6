"""Groups, events, and who is in them."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from storage.tables.columns import Key, Moment, Sealed, key, metadata, person

groups = Table(
    "groups",
    metadata,
    key(),
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
    key(),
    Column("group_id", Key, ForeignKey("groups.id"), nullable=False),
    person(erase="row"),
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
    key(),
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
    key(),
    Column("area_id", Key, ForeignKey("areas.id"), nullable=False),
    Column("title", String(120), nullable=False),
    Column("place", String(200), nullable=False),
    Column("wall", String(20), nullable=False),
    Column("zone", String(40), nullable=False),
    Column("starts_at", Moment, nullable=False),
    Column("places", Integer),
    Column("audience", String(20), nullable=False),
    Column("state", String(12), nullable=False),
    person("created_by", erase="nobody"),
    Column("created_at", Moment, nullable=False),
    Index(None, "area_id", "starts_at"),
)

rsvps = Table(
    "rsvps",
    metadata,
    key(),
    Column("event_id", Key, ForeignKey("events.id"), nullable=False),
    person(erase="row"),
    Column("answer", String(12), nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("event_id", "person_id"),
    Index(None, "person_id"),
)
