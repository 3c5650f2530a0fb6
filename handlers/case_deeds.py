"""What is done in a case: words to the person, warning, muting, taking out, banning, safeguarding."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.routes import Route


def routes() -> Iterable[Route]:
    """Nothing yet."""
    return ()
