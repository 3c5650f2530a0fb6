"""Local help: places that help families, and whether what is said of them is still right."""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Index, String, Table, UniqueConstraint

from storage.tables.columns import Key, Moment, Sealed, key, metadata, person

local_help = Table(
    "local_help",
    metadata,
    key(),
    Column("area_id", Key, ForeignKey("areas.id"), nullable=False),
    Column("ref", String(40), nullable=False),
    Column("category", String(16), nullable=False),
    Column("name", String(120), nullable=False),
    Column("about", String(400), nullable=False),
    Column("address", String(200), nullable=False),
    Column("postcode", String(10), nullable=False),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("phone", String(20), nullable=False),
    Column("web", String(300), nullable=False),
    Column("languages", String(60), nullable=False),
    Column("hours", String(600), nullable=False),
    Column("cost", String(80), nullable=False),
    Column("source_name", String(120), nullable=False),
    Column("source", String(300), nullable=False),
    Column("checked_on", String(10), nullable=False),
    Column("recheck_on", String(10), nullable=False),
    Column("state", String(10), nullable=False),
    person("updated_by", erase="nobody"),
    Column("updated_at", Moment, nullable=False),
    UniqueConstraint("area_id", "ref"),
    Index(None, "area_id", "category"),
)

local_help_doubts = Table(
    "local_help_doubts",
    metadata,
    key(),
    Column("entry_id", Key, ForeignKey("local_help.id"), nullable=False),
    person(erase="row"),
    Column("what", String(12), nullable=False),
    Column("words", Sealed),
    Column("state", String(10), nullable=False),
    person("settled_by", erase="nobody"),
    Column("at", Moment, nullable=False),
    Index(None, "entry_id", "state"),
    Index(None, "person_id"),
)
