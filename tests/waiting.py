"""Waiting for something that a story cannot see on a phone."""

import asyncio
from collections.abc import Awaitable, Callable

from tests.stories.town import Town

EVERY = 0.02  # seconds


async def until(look: Callable[[], Awaitable[bool] | bool], seconds: float = 15) -> None:
    """Look again and again until it is so. Raises AssertionError when it is not after `seconds` real seconds."""
    for _ in range(int(seconds / EVERY)):
        found = look()
        if found if isinstance(found, bool) else await found:
            return
        await asyncio.sleep(EVERY)
    raise AssertionError(f"it did not happen within {seconds} s")


async def finished(town: Town, seconds: float = 60) -> None:
    """Until the bot has fetched and finished everything."""

    async def nothing_left() -> bool:
        waiting = town.telegram.world.updates.waiting
        return not waiting and not await town.ask(lambda uow: uow.inbox.unfinished())

    await until(nothing_left, seconds)
