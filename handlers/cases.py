"""Cases: the reported message and its author, and what a champion may do about it."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.routes import Route


def routes() -> Iterable[Route]:
    """Nothing yet."""
    return ()
