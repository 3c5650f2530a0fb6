"""A long list as pages: how many of its buttons fit on each, with the ways back, before and on below them."""

from __future__ import annotations

from domain.screen import MOST_BUTTONS


def spans(count: int, room: int = MOST_BUTTONS) -> list[tuple[int, int]]:
    """From which to which entry each page reaches, the end left out; there is always one.

    `room` is how many buttons a page has in all. Every page has a way back, each but the first one before, each but
    the last one on; the rest is for entries.
    """
    if count <= room - 1:
        return [(0, count)]
    pages = [(0, room - 2)]
    while (start := pages[-1][1]) < count:
        left = count - start
        pages.append((start, count if left <= room - 2 else start + room - 3))
    return pages


def nearest(page: int, pages: int) -> int:
    """The page that is meant, where the list has become shorter; `page` from 0."""
    return max(0, min(page, pages - 1))
