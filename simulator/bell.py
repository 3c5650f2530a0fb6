"""Waiting without polling: a bell that everybody who waits can hear."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Bell:
    """Rings at every change; `count` says how often it has rung, so that "since then" has a meaning."""

    def __init__(self) -> None:
        self.count = 0
        self._next = asyncio.Event()

    def ring(self) -> int:
        """Wake everybody who waits. Returns the new count."""
        self.count += 1
        self._next.set()
        self._next = asyncio.Event()
        return self.count

    async def until(self, look: Callable[[], T | None], timeout: float | None) -> T | None:  # noqa: ASYNC109 - a plain number reads better at the many callers
        """Wait until `look()` gives something true and return that; None after `timeout` real seconds."""
        try:
            async with asyncio.timeout(timeout):
                while not (found := look()):
                    await self._next.wait()
                return found
        except TimeoutError:
            return None
