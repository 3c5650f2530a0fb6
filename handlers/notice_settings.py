"""Which notices a parent wants."""

from __future__ import annotations

from collections.abc import Iterable

from handlers import whats_on_actions as whats_on_actions
from handlers.routes import Route


def routes() -> Iterable[Route]:
    """Nothing yet."""
    return ()
