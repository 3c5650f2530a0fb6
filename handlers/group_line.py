"""The line for a full group: a place number, and a place kept when there is room."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.routes import Route


def routes() -> Iterable[Route]:
    """Nothing yet."""
    return ()
