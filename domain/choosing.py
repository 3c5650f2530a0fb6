"""Which lessons matter to a family now, and in which order they are offered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.child import Child, age, corrected
from domain.journey import Window

CORRECTED_UNTIL = 104  # weeks since birth: from two years on nobody counts from the due date any more
OVERDUE_AFTER = timedelta(days=1)  # from the day after the due date on, nothing is known until somebody says


@dataclass(frozen=True)
class Stage:
    """Where one child is today. Ages in full weeks: `by_birth` on the calendar, `weeks` counted from the due date.

    Both are None for a baby on the way (`expecting`) and where the date of birth was not told.
    """

    child: int
    expecting: bool
    weeks: int | None = None
    by_birth: int | None = None
    early: bool = False


@dataclass(frozen=True)
class Offer:
    """What choosing needs to know of a lesson.

    `by_birth_age`: it goes by the calendar even for a child born early; `early_only`: it is for those alone.
    """

    lesson: str
    topic: str
    windows: tuple[Window, ...]
    essential: bool = False
    by_birth_age: bool = False
    early_only: bool = False


@dataclass(frozen=True)
class Reading:
    """What somebody has done with lessons: `done` finished, `passed` not for them, `sent` by itself already."""

    done: frozenset[str] = frozenset()
    passed: frozenset[str] = frozenset()
    sent: frozenset[str] = frozenset()
    interests: frozenset[str] = frozenset()


def stage_of(child: Child, today: date) -> Stage | None:
    """Where the child is; None where nothing may be sent: messages were stopped, or the due date is long over."""
    if child.stopped:
        return None
    if not child.born:
        if child.on is not None and today >= child.on.latest() + OVERDUE_AFTER:
            return None
        return Stage(child.id, expecting=True)
    found = age(child, today)
    if found is None:
        return Stage(child.id, expecting=False)
    weeks = corrected(found, child).weeks if found.weeks < CORRECTED_UNTIL else found.weeks
    return Stage(child.id, expecting=False, weeks=max(weeks, 0), by_birth=found.weeks, early=child.weeks_early > 0)


def stages_of(children: Iterable[Child], today: date) -> tuple[Stage, ...]:
    """Where each child is about whom messages may come."""
    return tuple(stage for child in children if (stage := stage_of(child, today)))


def in_order(offers: Sequence[Offer], stages: Sequence[Stage], reading: Reading) -> list[tuple[str, int]]:
    """Return (lesson, child) of everything that fits and is not done, the best next one first.

    Every second lesson is one of the topics she chose; the others begin with what keeps a child safe. Within
    those, what began to matter last comes first.
    """
    hers_first = (len(reading.done | reading.sent)) % 2 == 0
    ranked = []
    for order, offer in enumerate(offers):
        if offer.lesson in reading.done or offer.lesson in reading.passed:
            continue
        fitting = [(_rank(offer, stage), stage.child) for stage in stages if fits(offer, stage)]
        if fitting:
            rank, child = min(fitting)
            hers, safety = offer.topic not in reading.interests, not offer.essential
            first = (hers, safety) if hers_first else (safety, hers)
            ranked.append((first, rank, order, offer.lesson, child))
    return [(lesson, child) for _, _, _, lesson, child in sorted(ranked)]


def fits(offer: Offer, stage: Stage) -> bool:
    """Say whether a lesson is meant for where this child is.

    Where the date of birth was not told, only what keeps every small child safe fits.
    """
    if offer.early_only and not stage.early:
        return False
    weeks = stage.by_birth if offer.by_birth_age else stage.weeks
    if weeks is None and not stage.expecting:
        return offer.essential and any(not window.expecting for window in offer.windows)
    return any(window.fits(weeks, expecting=stage.expecting) for window in offer.windows)


def _rank(offer: Offer, stage: Stage) -> tuple[int, float]:
    weeks = stage.by_birth if offer.by_birth_age else stage.weeks
    open_now = [w for w in offer.windows if w.fits(weeks, expecting=stage.expecting)] or offer.windows
    return min((_began(w), float("inf") if w.to_weeks is None else w.to_weeks) for w in open_now)


def _began(window: Window) -> int:
    """How recently a stretch of life began: small is lately; pregnancy lies before all weeks."""
    return 1 if window.from_weeks is None else -window.from_weeks
