"""At the door: who comes, by the name that each parent chose, ticked off."""

from __future__ import annotations

from collections.abc import Iterable

from handlers import event_desk_actions as event_desk_actions
from handlers.routes import Route


def routes() -> Iterable[Route]:
    """Nothing yet."""
    return ()
