"""What every table is built from: names, keys, times in UTC, sealed fields, references to people."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    TypeDecorator,
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


def key() -> Column[Any]:
    return Column("id", Key, primary_key=True, autoincrement=True)


def person(name: str = "person_id", *, erase: str, nullable: bool = False) -> Column[Any]:
    """A reference to a person. `erase` says what happens to the row at /delete: `row` goes, or is made `nobody`'s."""
    column: Column[Any] = Column(name, Key, ForeignKey("people.id"), nullable=nullable or erase == "nobody")
    column.info["erase"] = erase
    return column
