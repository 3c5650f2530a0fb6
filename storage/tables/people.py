"""People, what they agreed to, their children, their roles."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from storage.tables.columns import Key, Moment, Sealed, key, metadata, person

people = Table(
    "people",
    metadata,
    key(),
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
    Column("paused_until", Moment),
    Column("unreachable_at", Moment),
    Column("unreachable_why", String(80)),
    Column("created_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
)

consents = Table(
    "consents",
    metadata,
    key(),
    person(erase="row"),
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
    key(),
    person(erase="row"),
    Column("born", Boolean, nullable=False),
    Column("on_date", String(10)),
    Column("weeks_early", Integer, nullable=False, default=0),
    Column("nickname", Sealed),
    Column("stopped_at", Moment),
    Index(None, "person_id"),
)

child_changes = Table(
    "child_changes",
    metadata,
    key(),
    person(erase="row"),
    Column("child_id", Key, nullable=False),
    Column("what", String(12), nullable=False),
    Column("old", String(20)),
    Column("new", String(20)),
    Column("at", Moment, nullable=False),
    Index(None, "person_id"),
)

areas = Table(
    "areas",
    metadata,
    key(),
    Column("slug", String(40), nullable=False, unique=True),
    Column("name", String(80), nullable=False),
    Column("districts", String(200), nullable=False),
)

area_wishes = Table(
    "area_wishes",
    metadata,
    key(),
    person(erase="row"),
    Column("district", String(12), nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("person_id", "district"),
)

roles = Table(
    "roles",
    metadata,
    key(),
    person(erase="row"),
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
    key(),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("role", String(20), nullable=False),
    Column("scope", Key),
    Column("issued_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    person("used_by", erase="nobody"),
    Column("used_at", Moment),
)
