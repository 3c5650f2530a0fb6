"""An event as a file for a calendar, and as a pin on the map."""

from __future__ import annotations

from collections.abc import Iterable

from handlers import event_actions as event_actions
from handlers.routes import Route


def routes() -> Iterable[Route]:
    """Nothing yet."""
    return ()
