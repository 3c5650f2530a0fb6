"""A champion shares a lesson or a help card with the group."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.routes import Route


def routes() -> Iterable[Route]:
    """Nothing yet."""
    return ()
