"""Adding a group: the link, what the bot found there, and what is still missing."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.routes import Route


def routes() -> Iterable[Route]:
    """Nothing yet."""
    return ()
