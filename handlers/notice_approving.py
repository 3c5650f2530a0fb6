"""Yes to a notice: now or later, by a second person where it goes to many; undone until it starts."""

from __future__ import annotations

from collections.abc import Iterable

from handlers import notice_run_actions as notice_run_actions
from handlers.routes import Route


def routes() -> Iterable[Route]:
    """Nothing yet."""
    return ()
