"""Events, and who comes."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from storage.tables.columns import Key, Moment, key, metadata, person

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
