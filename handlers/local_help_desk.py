"""The desk keeps local help: one entry at a time, doubts of parents, what is to be checked again."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.routes import Route


def routes() -> Iterable[Route]:
    """Nothing yet."""
    return ()
