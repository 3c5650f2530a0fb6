"""Where one more group would help: parents in line, and parents for whom there is no group at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.groups import Group, Weeks
from domain.line import about

# Ages that share a group, in weeks since birth.
STAGES = ((-40, 0), (0, 26), (26, 52), (52, 104), (104, 260))
MOST = 3  # in one letter
_EVERY = ""


@dataclass(frozen=True)
class Seeker:
    """A parent of an area who is in no group: the ages of the children, the language, whether they wait in line."""

    children: tuple[Weeks, ...]
    language: str
    waits: bool


@dataclass(frozen=True)
class Wish:
    """About `count` parents of one stage (and language, where it is theirs that is missing) have no group."""

    from_weeks: int
    to_weeks: int
    language: str
    count: int
    waits: bool


def wishes(seekers: Iterable[Seeker], groups: Sequence[Group]) -> list[Wish]:
    """The largest first, at most some; below eight parents nothing is said. `groups` are those of the area."""
    counts: Counter[tuple[int, int, str, bool]] = Counter()
    for seeker in seekers:
        for stage in STAGES:
            if not any(_overlap(child, stage) for child in seeker.children):
                continue
            if seeker.waits:
                counts[(*stage, _EVERY, True)] += 1
            elif not any(_suits(group, stage, seeker.language) for group in groups):
                counts[(*stage, seeker.language, False)] += 1
    found = [Wish(*kind[:3], some, kind[3]) for kind, count in counts.items() if (some := about(count))]
    return sorted(found, key=lambda wish: (-wish.count, wish.from_weeks, wish.language, wish.waits))[:MOST]


def _suits(group: Group, stage: tuple[int, int], language: str) -> bool:
    return group.is_offered and language in group.languages and _overlap((group.from_weeks, group.to_weeks - 1), stage)


def _overlap(span: Weeks, stage: tuple[int, int]) -> bool:
    return span[0] < stage[1] and span[1] >= stage[0]
