"""Contenders one after another on each task, and how long each took for it: the median and the 95th percentile."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Pace:
    """In milliseconds for one task."""

    median: float
    p95: float


async def race(
    title: str, contenders: Mapping[str, Callable[[T], Awaitable[object]]], tasks: Sequence[T], rounds: int = 5
) -> dict[str, Pace]:
    """Pace of each contender, printed with the ratio of its median to the first one's; one unmeasured round first."""
    took: dict[str, list[float]] = {name: [] for name in contenders}
    for number in range(rounds + 1):
        for task in tasks:
            for name, work in contenders.items():
                begun = time.perf_counter()
                await work(task)
                if number:
                    took[name].append((time.perf_counter() - begun) * 1000)
    paces = {name: Pace(median(each), sorted(each)[int(len(each) * 0.95)]) for name, each in took.items()}
    _print(f"{title} ({len(tasks)} tasks, {rounds} rounds)", paces)
    return paces


def _print(title: str, paces: Mapping[str, Pace]) -> None:
    first = next(iter(paces.values()))
    print(f"\n{title}")  # noqa: T201 - a benchmark talks by printing
    for name, pace in paces.items():
        ratio = pace.median / first.median
        print(f"  {name:<44} median {pace.median:>8.3f} ms  p95 {pace.p95:>8.3f} ms  × {ratio:.1f}")  # noqa: T201 - as above


def say_whether(pace: Pace, *, below: float) -> None:
    """Print whether the 95th percentile keeps the limit. Not asserted: what else the machine does is nobody's fault."""
    kept = "kept" if pace.p95 < below else "NOT KEPT"
    print(f"  below {below:g} ms at the 95th percentile: {kept}")  # noqa: T201 - as above
