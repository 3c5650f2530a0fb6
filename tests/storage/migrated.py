"""Today's schema in an SQLite file: migrated once in each process, then copied."""

from __future__ import annotations

import tempfile
from pathlib import Path

from storage.schema import migrate
from tests.storage.place import NOW

_made: list[bytes] = []


async def migrated_at(path: Path) -> str:
    """Put a migrated, empty database at `path`, which must not be there yet; gives its DATABASE_URL."""
    if not _made:
        with tempfile.TemporaryDirectory(prefix="abc-migrated-") as folder:
            original = Path(folder) / "migrated.db"
            await migrate(f"sqlite+aiosqlite:///{original}", NOW)
            _made.append(original.read_bytes())
    with path.open("xb") as file:
        file.write(_made[0])
    return f"sqlite+aiosqlite:///{path}"
