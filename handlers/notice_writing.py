"""A coordinator writes a notice: words in each language, a picture or recording, buttons."""

from __future__ import annotations

from collections.abc import Iterable

from handlers import notice_actions as notice_actions
from handlers.routes import Route


def routes() -> Iterable[Route]:
    """Nothing yet."""
    return ()
