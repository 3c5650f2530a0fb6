"""A group as its coordinator sees it: area, ages, languages, places, rules, welcome, quiet time, champions."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.routes import Route


def routes() -> Iterable[Route]:
    """Nothing yet."""
    return ()
