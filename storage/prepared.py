"""Statements of every turn, written once: compiled at the first use, and on SQLite given to the driver as they are."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from sqlalchemy import Executable, Table, UpdateBase
from sqlalchemy.dialects import postgresql, sqlite

if TYPE_CHECKING:
    from storage.driver import Driver

Insert = Callable[[Table], Any]  # the engine's own INSERT, which knows ON CONFLICT
_Process = Callable[[Any], Any]
_SQLITE: Any = sqlite.dialect(paramstyle="qmark")


class Prepared:
    """`write` gives the statement, its values being `bindparam`s, for the engine whose INSERT it is given.

    `rows` and `changed` are the short way. Elsewhere it goes through SQLAlchemy as any statement; both give the same.
    """

    def __init__(self, write: Callable[[Insert], Executable]) -> None:
        self.for_sqlite, self.for_postgres = write(sqlite.insert), write(postgresql.insert)
        self.table = self.for_sqlite.table if isinstance(self.for_sqlite, UpdateBase) else None  # that it writes to

    def rows(self, driver: Driver, values: dict[str, Any]) -> list[Any]:
        """What it finds."""
        plain = self._plain
        return plain.rows(driver.at_once(plain.words, plain.filled(values)).fetchall())

    def changed(self, driver: Driver, values: dict[str, Any]) -> int:
        """How many rows it changed."""
        plain = self._plain
        return driver.at_once(plain.words, plain.filled(values)).rowcount

    @cached_property
    def _plain(self) -> _Plain:
        written: Any = self.for_sqlite
        compiled = written.compile(dialect=_SQLITE)
        fillers = [(name, _binding(compiled.binds[name].type)) for name in compiled.positiontup]
        columns = list(getattr(compiled.statement, "exported_columns", ()))
        readers = [(place, read) for place, column in enumerate(columns) if (read := _reading(column.type))]
        row = namedtuple("Row", [column.key for column in columns]) if columns else tuple
        fixed = {name: bind.value for name, bind in compiled.binds.items() if not bind.required}
        return _Plain(str(compiled), fillers, fixed, readers, row)


@dataclass(frozen=True)
class _Plain:
    """The words for the driver, and how each value goes in and comes out."""

    words: str
    fillers: list[tuple[str, _Process | None]]
    fixed: dict[str, Any]
    readers: list[tuple[int, _Process]]
    row: Any

    def filled(self, values: dict[str, Any]) -> Sequence[Any]:
        given = {**self.fixed, **values}
        return [process(given[name]) if process else given[name] for name, process in self.fillers]

    def rows(self, found: list[Any]) -> list[Any]:
        return [self._row(each) for each in found]

    def _row(self, found: Sequence[Any]) -> Any:
        parts = list(found)
        for place, read in self.readers:
            if parts[place] is not None:
                parts[place] = read(parts[place])
        return self.row(*parts)


def _binding(kind: Any) -> _Process | None:
    found: _Process | None = kind.dialect_impl(_SQLITE).bind_processor(_SQLITE)
    return found


def _reading(kind: Any) -> _Process | None:
    found: _Process | None = kind.dialect_impl(_SQLITE).result_processor(_SQLITE, None)
    return found
