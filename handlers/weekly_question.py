"""The question of the week: asked, answered in private, summed up, and returned to everyone who was asked."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.routes import Route


def routes() -> Iterable[Route]:
    """Nothing yet."""
    return ()
