"""SQLite without a thread's turn for each statement: inside a transaction it answers at once, in the event loop."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from typing import Any

from aiosqlite import Connection
from sqlalchemy.exc import DBAPIError


class Driver(Connection):
    """What may wait goes to the connection's own thread: BEGIN for the lock of another process, COMMIT for the disk.

    Between them the lock is ours and a statement takes microseconds, far less than going to a thread and back.
    """

    def at_once(self, words: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        """One statement of a transaction that has begun. Raises SQLAlchemy's errors, as everything else does."""
        try:
            return self._conn.execute(words, values)
        except sqlite3.Error as problem:
            raise DBAPIError.instance(words, None, problem, sqlite3.Error, hide_parameters=True) from problem

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        open_here = self._connection
        if open_here is not None and open_here.in_transaction and fn != open_here.commit:
            return fn(*args, **kwargs)
        return await super()._execute(fn, *args, **kwargs)  # type: ignore[no-untyped-call] # the library's


async def driver_of(database: str) -> Driver:
    """A new connection to this file; what begins a transaction is always ours to say."""
    # Two threads use it, never both at once: everybody waits for the one that works.
    driver = Driver(lambda: sqlite3.connect(database, check_same_thread=False, isolation_level=None), 64)
    await driver
    return driver
