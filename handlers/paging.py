"""The row under a page of a list: the page before, the way back, the page after."""

from __future__ import annotations

from collections.abc import Callable

from domain.action import Action
from domain.screen import Button, button


def around(at: int, pages: int, way: Callable[[int], Action], back: Button) -> tuple[Button, ...]:
    """One row for page `at`, from 0; no way before the first page nor behind the last."""
    row = [back]
    if at > 0:
        row.insert(0, button("page-before", way(at - 1), to=at))
    if at < pages - 1:
        row.append(button("page-after", way(at + 1), to=at + 2))
    return tuple(row)
