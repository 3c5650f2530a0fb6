"""Bringing the schema up to date, after a copy of an SQLite database, and saying where it stands."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, make_url

from storage.database import StorageProblem, make_engine, pragma

_HERE = Path(__file__).parent / "migrations"


async def migrate(url: str, now: datetime) -> str:
    """Upgrade to the newest schema; gives a sentence about what was done. Raises StorageProblem."""
    engine = make_engine(url)
    is_sqlite = engine.dialect.name == "sqlite"
    try:
        async with engine.connect() as connection:
            before = await connection.run_sync(_revision)
            await connection.rollback()
            newest = ScriptDirectory.from_config(_config()).get_current_head()
            if before == newest:
                return "The database is up to date."
            if before is not None and before not in _known():
                raise StorageProblem("The database was made by a newer version of this program: update the program.")
            if is_sqlite and before is not None:
                _copy(url, now)
            if is_sqlite:  # outside the transaction: inside it the pragma does nothing
                await pragma(connection, "foreign_keys=OFF")
            await connection.run_sync(_upgrade)
            await connection.commit()
        return f"The database went from {before or 'empty'} to {newest}."
    except OSError as problem:
        raise StorageProblem(f"DATABASE_URL cannot be opened: {type(problem).__name__}.") from None
    finally:
        await engine.dispose()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_HERE))
    return config


def _known() -> set[str]:
    return {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _upgrade(connection: Connection) -> None:
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _copy(url: str, now: datetime) -> None:
    path = Path(make_url(url).database or "")
    target = path.with_name(f"{path.stem}-before-{now:%Y%m%d-%H%M%S}.db")
    with closing(sqlite3.connect(path)) as source:
        source.execute("VACUUM INTO ?", (str(target),))
    target.chmod(0o600)
