"""A migrated database for each test, on SQLite (a file) and on a real PostgreSQL."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from storage.database import Database
from storage.schema import migrate
from tests.storage.place import NOW, SEALER
from tests.storage.postgres import TEMPLATE, Server, shared_server


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The run's PostgreSQL, with a migrated database to copy; skipped, and said so, where it cannot be started."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    server = shared_server(shared)
    try:
        running = server.__enter__()
    except (OSError, RuntimeError, subprocess.SubprocessError) as problem:
        pytest.skip(f"PostgreSQL cannot be started here: {type(problem).__name__}: {problem}")
    try:
        yield running
    finally:
        server.__exit__(None, None, None)


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to copy."""
    path = tmp_path_factory.mktemp("migrated") / "migrated.db"
    asyncio.run(migrate(f"sqlite+aiosqlite:///{path}", NOW))
    return path


@pytest.fixture
def sqlite_url(migrated_file: Path, tmp_path: Path) -> str:
    """A migrated SQLite file of the test's own."""
    shutil.copyfile(migrated_file, tmp_path / "abc.db")
    return f"sqlite+aiosqlite:///{tmp_path / 'abc.db'}"


@pytest.fixture
def postgres_url(postgres: Server) -> Iterator[str]:
    """A migrated PostgreSQL database of the test's own."""
    name = f"test_{uuid4().hex}"
    asyncio.run(postgres.command(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}"))
    yield postgres.url(name)
    asyncio.run(postgres.command(f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A migrated database on one engine after the other."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """The same, open."""
    opened = Database(database_url, SEALER)
    await opened.start()
    yield opened
    await opened.close()


@pytest.fixture
async def sqlite(sqlite_url: str) -> AsyncIterator[Database]:
    """An open SQLite database, for what only SQLite has."""
    opened = Database(sqlite_url, SEALER)
    await opened.start()
    yield opened
    await opened.close()
