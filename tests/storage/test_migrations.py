"""The schema and the way to it, on both engines."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, func, inspect, select, table, text

from storage import schema, tables
from storage.database import Database, StorageProblem, make_engine
from storage.schema import migrate
from tests.storage.full_house import fill
from tests.storage.place import NOW, SEALER

T = TypeVar("T")
NEXT = """
from alembic import op
import sqlalchemy as sa

revision, down_revision, branch_labels, depends_on = "next", "{newest}", None, None


def upgrade():
{steps}


def downgrade():
    pass
"""


async def _on(url: str, work: Callable[[Connection], T]) -> T:
    engine = make_engine(url)
    try:
        async with engine.connect() as connection:
            result = await connection.run_sync(work)
            await connection.commit()
            return result
    finally:
        await engine.dispose()


async def _filled(url: str) -> dict[str, int]:
    database = Database(url, SEALER)
    await database.start()
    await database.write(fill)
    await database.close()
    return await _on(url, _counts)


def _counts(connection: Connection) -> dict[str, int]:
    found = {name: connection.execute(select(func.count()).select_from(table(name))) for name in _tables(connection)}
    return {name: result.scalar_one() for name, result in found.items()}


def _tables(connection: Connection) -> list[str]:
    return sorted(set(inspect(connection).get_table_names()) - {"alembic_version"})


def _copies(folder: Path) -> list[Path]:
    return list(folder.glob("*before*"))


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


@pytest.fixture
def another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """Adds a migration of these steps behind the newest one; gives the revision before it."""
    home = tmp_path / "migrations"
    shutil.copytree(schema._HERE, home, ignore=shutil.ignore_patterns("__pycache__"))

    def add(steps: str) -> str:
        newest = ScriptDirectory.from_config(schema._config()).get_current_head()
        lines = "\n".join(f"    {line}" for line in steps.splitlines())
        (home / "versions" / "next.py").write_text(NEXT.format(newest=newest, steps=lines))
        monkeypatch.setattr(schema, "_HERE", home)
        return str(newest)

    return add


async def test_the_migrations_make_the_schema_that_the_code_means(database_url: str) -> None:
    """E41: after all migrations the database is exactly what `storage/tables.py` says."""

    def differences(connection: Connection) -> list[Any]:
        return list(compare_metadata(MigrationContext.configure(connection), tables.metadata))

    assert await _on(database_url, differences) == []


async def test_a_database_that_is_up_to_date_is_left_alone(database_url: str, tmp_path: Path) -> None:
    """Starting again changes nothing and copies nothing."""
    assert await migrate(database_url, NOW) == "The database is up to date."
    assert _copies(tmp_path) == []


def _down_to(revision: str) -> Callable[[Connection], None]:
    def down(connection: Connection) -> None:
        config = Config()
        config.set_main_option("script_location", str(schema._HERE))
        config.attributes["connection"] = connection
        command.downgrade(config, revision)

    return down


async def test_what_a_database_of_the_first_release_holds_is_all_there_after_the_next(database_url: str) -> None:
    """E41: filled tables of the first schema keep every row on the way to the newest one."""
    await _filled(database_url)
    if database_url.startswith(
        "sqlite"
    ):  # where references are watched, a table that others point at cannot be rebuilt
        engine = create_engine(database_url.replace("+aiosqlite", ""))
        with engine.begin() as connection:
            _down_to("0001")(connection)
        engine.dispose()
    else:
        await _on(database_url, _down_to("0001"))
    before = await _on(database_url, _counts)
    assert "posts" not in before
    assert sum(before.values()) > len(before)
    await migrate(database_url, NOW)
    after = await _on(database_url, _counts)
    assert {name: after[name] for name in before} == before


async def test_all_the_way_down_and_up_again(database_url: str) -> None:
    """E41: every migration can be taken back, and made again."""
    everything = await _on(database_url, _tables)
    await _on(database_url, _down_to("base"))
    assert await _on(database_url, _tables) == []
    await migrate(database_url, NOW)
    assert await _on(database_url, _tables) == everything


async def test_a_database_of_a_newer_version_is_refused(database_url: str) -> None:
    """F47: an older program does not touch what a newer one made, and says what to do."""
    await _on(database_url, lambda c: c.execute(text("UPDATE alembic_version SET version_num = 'from-later'")))
    with pytest.raises(StorageProblem, match="newer version"):
        await migrate(database_url, NOW)
    assert await _on(database_url, _revision) == "from-later"


async def test_a_database_is_copied_before_it_is_changed(
    sqlite_url: str, tmp_path: Path, another: Callable[[str], str]
) -> None:
    """E41: the whole database as it was stands beside the new one, readable by its owner alone."""
    before = await _filled(sqlite_url)
    newest = another('op.create_table("more", sa.Column("id", sa.Integer, primary_key=True))')
    assert await migrate(sqlite_url, NOW) == f"The database went from {newest} to next."
    (copy,) = _copies(tmp_path)
    assert copy.name == "abc-before-20261123-100000.db"
    assert copy.stat().st_mode & 0o777 == 0o600
    assert await _on(f"sqlite+aiosqlite:///{copy}", _counts) == before
    assert await _on(f"sqlite+aiosqlite:///{copy}", _revision) == newest
    assert await _on(sqlite_url, _counts) == before | {"more": 0}


async def test_rebuilding_a_table_keeps_what_belongs_to_it(database_url: str, another: Callable[[str], str]) -> None:
    """E41, M4: people are copied into a new table and no child, consent or answer of theirs is lost."""
    before = await _filled(database_url)
    another(
        'with op.batch_alter_table("people", recreate="auto") as batch:\n'
        '    batch.alter_column("stage", type_=sa.String(30), existing_type=sa.String(20))'
    )
    await migrate(database_url, NOW)
    assert await _on(database_url, _counts) == before
    if database_url.startswith("sqlite"):
        with closing(sqlite3.connect(database_url.removeprefix("sqlite+aiosqlite:///"))) as connection:
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


async def test_a_migration_that_would_lose_rows_is_not_made(database_url: str, another: Callable[[str], str]) -> None:
    """E41: rows that vanish stop it, and everything is as it was."""
    before = await _filled(database_url)
    newest = another('op.execute("DELETE FROM children")')
    with pytest.raises(RuntimeError, match="lose rows of children"):
        await migrate(database_url, NOW)
    assert await _on(database_url, _counts) == before
    assert await _on(database_url, _revision) == newest


async def test_a_migration_that_fails_half_way_changes_nothing(
    database_url: str, another: Callable[[str], str]
) -> None:
    """E41: after a failure the old schema and every row are there, and the old program goes on."""
    before = await _filled(database_url)
    newest = another(
        'op.create_table("half", sa.Column("id", sa.Integer, primary_key=True))\n'
        'op.execute("INSERT INTO half (id) VALUES (1)")\n'
        'raise ValueError("half way")'
    )
    with pytest.raises(ValueError, match="half way"):
        await migrate(database_url, NOW)
    assert await _on(database_url, _counts) == before
    assert await _on(database_url, _revision) == newest
    database = Database(database_url, SEALER)
    await database.start()
    assert await database.write(lambda uow: uow.people.meet(1, NOW))
    await database.close()


async def test_a_migration_that_breaks_references_is_not_made(sqlite_url: str, another: Callable[[str], str]) -> None:
    """E41: a row that would point at nothing stops it."""
    before = await _filled(sqlite_url)
    another('op.execute("UPDATE children SET person_id = 4")')
    with pytest.raises(RuntimeError, match="references"):
        await migrate(sqlite_url, NOW)
    assert await _on(sqlite_url, _counts) == before
