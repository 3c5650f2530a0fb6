"""Something that works in rounds: when it is woken, and every few seconds in any case."""

from __future__ import annotations

import asyncio
import logging
from abc import ABC, abstractmethod
from contextlib import suppress

_REST = 5.0  # seconds
_log = logging.getLogger(__name__)


class Waking(ABC):
    """`wake` says that there may be work; `run` goes on for ever and survives a failing round."""

    def __init__(self) -> None:
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """There may be something to do."""
        self._woken.set()

    async def run(self) -> None:
        """Round after round."""
        while True:
            self._woken.clear()
            try:
                if await self.round():
                    continue
            except Exception:
                _log.exception("%s stumbled and goes on", type(self).__name__)
                await asyncio.sleep(1)
            with suppress(TimeoutError):  # wait_for may swallow a cancellation that comes as it is woken
                async with asyncio.timeout(_REST):
                    await self._woken.wait()

    @abstractmethod
    async def round(self) -> bool:
        """One round; True when there may be more to do at once."""
