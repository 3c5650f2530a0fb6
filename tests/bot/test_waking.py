"""Workers that are woken: they end when they are told to, whatever happens at the same moment."""

import asyncio

from bot.gate import Gate
from bot.waking import Waking
from domain.delivery import Lane


class Worker(Waking):
    """Does nothing, often."""

    async def round(self) -> bool:
        """Nothing to do."""
        return False


async def test_a_worker_that_is_woken_as_it_is_stopped_stops() -> None:
    worker = Worker()
    at_work = asyncio.create_task(worker.run())
    await asyncio.sleep(0)
    worker.wake()
    await asyncio.sleep(0)  # the wait is over, the worker has not gone on yet
    at_work.cancel()
    _, still_there = await asyncio.wait([at_work], timeout=1)
    at_work.cancel()
    assert not still_there


async def test_the_gate_closes_as_somebody_comes() -> None:
    gate = Gate(30)
    await gate.wait(Lane.INTERACTIVE, 5011)
    coming = asyncio.create_task(gate.wait(Lane.INTERACTIVE, 5012))
    await asyncio.sleep(0)
    async with asyncio.timeout(1):
        await gate.close()
    coming.cancel()
