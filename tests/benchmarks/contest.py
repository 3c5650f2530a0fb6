"""Contenders in turn within one run, several rounds, and their medians as a small table."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Mapping
from statistics import median

Contender = Callable[[], Awaitable[int]]  # does its work and says how many times


async def contest(title: str, contenders: Mapping[str, Contender], rounds: int = 5) -> dict[str, float]:
    """Median per second of each contender, printed with the ratio to the last one; one unmeasured round first."""
    found: dict[str, list[float]] = {name: [] for name in contenders}
    for number in range(rounds + 1):
        for name, work in contenders.items():
            begun = time.perf_counter()
            count = await work()
            if number:
                found[name].append(count / (time.perf_counter() - begun))
    medians = {name: median(each) for name, each in found.items()}
    _print(title, medians, rounds)
    return medians


def _print(title: str, medians: Mapping[str, float], rounds: int) -> None:
    last = list(medians.values())[-1]
    print(f"\n{title} (median of {rounds} rounds)")  # noqa: T201 - a benchmark talks by printing
    for name, each in medians.items():
        print(f"  {name:<44} {each:>9,.0f}/s  {1000 / each:>8.3f} ms  × {each / last:.2f}")  # noqa: T201 - as above
