"""How Alembic runs here: one transaction, foreign keys off outside it on SQLite, row counts compared."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context
from sqlalchemy import Connection, inspect, text

from storage.tables import metadata


def _counts(connection: Connection) -> dict[str, int]:
    names = inspect(connection).get_table_names()
    return {n: connection.execute(text(f'SELECT count(*) FROM "{n}"')).scalar_one() for n in names}  # noqa: S608 - our own tables


def _render(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Migrations name plain column types: they must stay readable when our own types have changed."""
    return "sa.DateTime(timezone=True)" if kind == "type" and type(item).__name__ == "Moment" else False


def _run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=True,
        render_item=_render,
        transactional_ddl=True,
    )
    with context.begin_transaction():
        before = _counts(connection)
        context.run_migrations()
        after = _counts(connection)
        lost = [n for n, count in before.items() if n in after and after[n] < count and n != "alembic_version"]
        if lost:
            raise RuntimeError(f"the migration would lose rows of {', '.join(lost)}; nothing was changed")
        if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise RuntimeError("the migration would break references between rows; nothing was changed")


_run(context.config.attributes["connection"])
