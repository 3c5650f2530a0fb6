"""What's on, as rules: weeks and their pages, what somebody wants to see, and what is next for her."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.child import Child
from domain.event_rules import CONCERNED
from domain.events import Answer, Audience, Event
from domain.notices import Whom
from domain.whom import child_fits

ON_A_PAGE = 4  # below them there is room for the way to the other weeks, the choice, local help
_SETTLED = frozenset({Answer.GOING, Answer.CANNOT})


@dataclass(frozen=True)
class Wanted:
    """What somebody chose to see. `kind` empty: any; `tongue`: spoken in her language; `mine`: what she may come to.

    `elsewhere`: the other areas in place of hers. What she may come to is shown wherever it is.
    """

    kind: str = ""
    tongue: bool = False
    mine: bool = False
    elsewhere: bool = False

    @property
    def is_all(self) -> bool:
        """Whether nothing of the area is left out."""
        return not (self.kind or self.tongue or self.mine)


@dataclass(frozen=True)
class Listed:
    """An event with what she answered, if anything."""

    event: Event
    answer: Answer | None = None


@dataclass(frozen=True, order=True)
class Spot:
    """A page, from 0, of the week that begins on this Monday."""

    monday: date
    page: int = 0


@dataclass(frozen=True)
class Leaf:
    """One page of a week. `earlier` and `later` are where there is more, weeks without anything left out.

    `following` is the next event after this page. Only where there is no event at all there is nothing on it.
    """

    spot: Spot
    items: tuple[Listed, ...] = ()
    earlier: Spot | None = None
    later: Spot | None = None
    following: Event | None = None


def spoken(event: Event) -> tuple[str, ...]:
    """The languages spoken there; where nobody said, the one it is written in."""
    return event.access.languages or (event.language,)


def chosen(items: Iterable[Listed], wanted: Wanted, area_id: int | None, language: str) -> list[Listed]:
    """Those that somebody of this area and language wants to see."""
    return [each for each in items if _is_wanted(each, wanted, area_id, language)]


def _is_wanted(item: Listed, wanted: Wanted, area_id: int | None, language: str) -> bool:
    if wanted.kind and item.event.kind.value != wanted.kind:
        return False
    if wanted.tongue and language not in spoken(item.event):
        return False
    if wanted.mine:
        return item.answer in CONCERNED
    return (item.event.area_id == area_id) is not wanted.elsewhere


def monday_of(day: date) -> date:
    """The Monday of the day's week."""
    return day - timedelta(days=day.weekday())


def week_of(event: Event) -> date:
    """The Monday of its week, by the clock where it is."""
    return monday_of(event.starts_at.astimezone(ZoneInfo(event.zone)).date())


def leaf(items: Sequence[Listed], today: date, asked: Spot | None = None) -> Leaf:
    """The page asked for, or the last one before it that there is; at first the first week with something in it."""
    weeks: dict[date, list[Listed]] = {} if items else {monday_of(today): []}
    for each in sorted(items, key=lambda item: (item.event.starts_at, item.event.id)):
        weeks.setdefault(week_of(each.event), []).append(each)
    pages = {
        Spot(monday, at // ON_A_PAGE): tuple(found[at : at + ON_A_PAGE])
        for monday, found in sorted(weeks.items())
        for at in range(0, max(len(found), 1), ON_A_PAGE)
    }
    spots = list(pages)
    at = max((number for number, spot in enumerate(spots) if asked is not None and spot <= asked), default=0)
    later = spots[at + 1] if at + 1 < len(spots) else None
    return Leaf(
        spots[at],
        pages[spots[at]],
        spots[at - 1] if at else None,
        later,
        pages[later][0].event if later else None,
    )


def suits(event: Event, children: Collection[Child], today: date) -> bool:
    """Whether it is for everyone, or for the age of one of these children."""
    if event.audience is Audience.EVERYONE:
        return True
    whom = Whom(stages=(event.audience.value,))
    return any(child_fits(whom, child, today) for child in children)


def her_next(items: Iterable[Listed]) -> Event | None:
    """The first one that she comes to."""
    return next((each.event for each in _in_order(items) if each.answer is Answer.GOING), None)


def next_near(items: Iterable[Listed], area_id: int | None, children: Collection[Child], today: date) -> Event | None:
    """The first one of her area that suits her children and is still open to her: neither yes nor no was said."""
    for each in _in_order(items):
        near = each.event.area_id == area_id and each.answer not in _SETTLED
        if near and suits(each.event, children, today):
            return each.event
    return None


def listed(events: Iterable[Event], answers: dict[int, Answer]) -> list[Listed]:
    """Events with her answers by event id."""
    return [Listed(event, answers.get(event.id)) for event in events]


def local_day(now: datetime, zone: str) -> date:
    """The day by the clock of a zone."""
    return now.astimezone(ZoneInfo(zone)).date()


def _in_order(items: Iterable[Listed]) -> list[Listed]:
    return sorted(items, key=lambda item: (item.event.starts_at, item.event.id))
