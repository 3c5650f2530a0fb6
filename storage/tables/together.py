"""Events in their languages, who comes, who waits, who helps at the door."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
)

from storage.tables.columns import Key, Moment, Sealed, key, metadata, person

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
    Column("language", String(8), nullable=False, server_default="en"),
    Column("about", String(1000), nullable=False, server_default=""),
    Column("kind", String(12), nullable=False, server_default="other"),
    Column("ends_wall", String(20)),
    Column("ends_at", Moment),
    Column("address", String(200), nullable=False, server_default=""),
    Column("link", String(300), nullable=False, server_default=""),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("access", String(600), nullable=False, server_default="{}"),
    Column("sequence", Integer, nullable=False, server_default="0"),
    Column("uid", String(60), nullable=False, server_default=""),
    Column("series_id", Key),
    Column("changed", String(300), nullable=False, server_default=""),
    Column("cancelled_why", String(300), nullable=False, server_default=""),
    Column("changed_at", Moment),
    Index(None, "area_id", "starts_at"),
    Index(None, "series_id"),
)

event_words = Table(
    "event_words",
    metadata,
    Column("event_id", Key, ForeignKey("events.id"), nullable=False),
    Column("language", String(8), nullable=False),
    Column("title", String(120), nullable=False),
    Column("about", String(1000), nullable=False),
    PrimaryKeyConstraint("event_id", "language"),
)

event_hosts = Table(
    "event_hosts",
    metadata,
    key(),
    Column("event_id", Key, ForeignKey("events.id"), nullable=False),
    person(erase="row"),
    UniqueConstraint("event_id", "person_id"),
    Index(None, "person_id"),
)

event_bells = Table(
    "event_bells",
    metadata,
    key(),
    Column("event_id", Key, ForeignKey("events.id"), nullable=False),
    person(erase="row"),
    Column("at", Moment, nullable=False),
    UniqueConstraint("event_id", "person_id"),
    Index(None, "person_id"),
)

rsvps = Table(
    "rsvps",
    metadata,
    key(),
    Column("event_id", Key, ForeignKey("events.id"), nullable=False),
    person(erase="row"),
    Column("answer", String(12), nullable=False),
    Column("at", Moment, nullable=False),
    Column("why", String(12)),
    Column("number", Integer),
    Column("offer_until", Moment),
    Column("confirmed_at", Moment),
    Column("arrived_at", Moment),
    Column("needs", Sealed),
    Column("door_name", Sealed),
    UniqueConstraint("event_id", "person_id"),
    Index(None, "person_id"),
)
