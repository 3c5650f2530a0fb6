"""How far a notice has come, and what became of it: plain sums over the states of its letters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from math import ceil

from domain.delivery import State

CELLS = 8
FULL, EMPTY = "▓", "░"
STOPPED_REASON = "stopped"  # why a letter was cancelled by [Stop], and not by its reader
STILL_TO_GO = frozenset({State.PENDING, State.CLAIMED, State.SENDING})


@dataclass(frozen=True)
class Course:
    """A notice's recipients by what became of them. Every one of the snapshot is in exactly one of these.

    `declined` wanted no such messages any more when it was their turn; `left` have deleted what we kept of them.
    """

    to_go: int = 0
    sent: int = 0
    unreachable: int = 0
    refused: int = 0
    unknown: int = 0
    stopped: int = 0
    declined: int = 0
    late: int = 0
    left: int = 0

    @property
    def total(self) -> int:
        """Everybody it was fixed for."""
        return sum(getattr(self, each.name) for each in fields(self))

    @property
    def done(self) -> int:
        """Those for whom it is settled, one way or another."""
        return self.total - self.to_go

    @property
    def not_got(self) -> int:
        """Those who did not get it, or may not have."""
        return self.unreachable + self.refused + self.unknown + self.stopped + self.declined + self.late


_NAMES = {
    State.SENT: "sent",
    State.UNREACHABLE: "unreachable",
    State.FAILED: "refused",
    State.UNKNOWN: "unknown",
    State.EXPIRED: "late",
}


def course(snapshot: int, letters: Iterable[tuple[State, bool, int]]) -> Course:
    """The sums over letters, given as (state, whether [Stop] cancelled them, how many).

    `snapshot` is how many it was fixed for; who has no letter any more has left.
    """
    sums = dict.fromkeys((each.name for each in fields(Course)), 0)
    for state, stopped, count in letters:
        sums[part_of(state, stopped=stopped)] += count
    sums["left"] = max(snapshot - sum(sums.values()), 0)
    return Course(**sums)


def part_of(state: State, *, stopped: bool) -> str:
    """The part of a `Course` that a letter counts in."""
    if state in STILL_TO_GO:
        return "to_go"
    if state is State.CANCELLED:
        return "stopped" if stopped else "declined"
    return _NAMES[state]


def bar(done: int, total: int, cells: int = CELLS) -> str:
    """`▓▓▓▓▓░░░`: full only at the end, and not empty once something is done."""
    if total <= 0 or done >= total:
        return FULL * cells
    full = min(max(done * cells // total, 1 if done > 0 else 0), cells - 1)
    return FULL * full + EMPTY * (cells - full)


def minutes_left(to_go: int, lately: int, seconds: float) -> int | None:
    """How long it still takes when it goes on as in the last `seconds`; None while nobody can tell."""
    if to_go <= 0 or lately <= 0 or seconds <= 0:
        return None
    return max(ceil(to_go * seconds / lately / 60), 1)
