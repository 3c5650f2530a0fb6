"""What helps near you: by category, language, and what is open today."""

from __future__ import annotations

from collections.abc import Iterable

from handlers import local_help_actions as local_help_actions
from handlers.routes import Route


def routes() -> Iterable[Route]:
    """Nothing yet."""
    return ()
