"""What comes one by one and is done many at once: whatever comes while a lot is in hand makes the next lot."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Together(Generic[T, R]):
    """`work` takes a lot of at most `most` things and gives a result for each, in their order, or fails for all."""

    def __init__(self, work: Callable[[Sequence[T]], Awaitable[Sequence[R]]], most: int = 100) -> None:
        self._work = work
        self._most = most
        self._waiting: list[tuple[T, asyncio.Future[R]]] = []
        self._worker: asyncio.Task[None] | None = None

    async def do(self, thing: T) -> R:
        """The result for this one."""
        result: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        self._waiting.append((thing, result))
        if self._worker is None or self._worker.done():
            self._worker = asyncio.create_task(self._run(), name="together")
        return await result

    async def _run(self) -> None:
        while self._waiting:
            lot, self._waiting = self._waiting[: self._most], self._waiting[self._most :]
            try:
                results = await self._work([thing for thing, _ in lot])
            except Exception as problem:
                for _, waiting in lot:
                    if not waiting.done():
                        waiting.set_exception(problem)
            else:
                for (_, waiting), result in zip(lot, results, strict=True):
                    if not waiting.done():
                        waiting.set_result(result)
