"""Whom a notice is for: which children and groups fit, whose notice it is, and what may be chosen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from domain import events
from domain.authority import Right, may
from domain.child import Child, age
from domain.events import Audience
from domain.groups import Group, GroupState
from domain.notices import Whom
from domain.people import Person
from domain.refused import Refused

LONGEST_EXPECTED = timedelta(weeks=2)  # past the due date: from then on we don't know, and don't guess
UNSEEN_WEEKS = (4, 8, 12)
_WEEKS = {Audience.EXPECTING: (-40, 0), Audience.BABIES: (0, 52), Audience.TODDLERS: (52, 260)}


def asks_for_age(whom: Whom) -> bool:
    """Whether it takes a child of some age to be meant."""
    return bool(whom.stages) and Audience.EVERYONE.value not in whom.stages


def child_fits(whom: Whom, child: Child, today: date) -> bool:
    """Whether somebody is meant because of this child. A child about whom messages were stopped never counts."""
    if child.stopped:
        return False
    if child.born:
        found = age(child, today)
        weeks = found.weeks if found else None
        return any(events.fits(Audience(each), weeks, expecting=False) for each in whom.stages)
    overdue = child.on is not None and today > child.on.latest() + LONGEST_EXPECTED
    return not overdue and any(events.fits(Audience(each), None, expecting=True) for each in whom.stages)


def group_fits(whom: Whom, group: Group) -> bool:
    """Whether it is put up in this group: one that was named, or one of the areas for such ages and languages."""
    if not (whom.to_groups or whom.only_groups) or not group.protected or group.state is GroupState.NEW:
        return False
    if whom.areas and group.area_id not in whom.areas:
        return False
    if whom.groups:
        return group.id in whom.groups
    speaks = not whom.languages or bool({*whom.languages} & {*group.languages})
    return speaks and (not asks_for_age(whom) or any(_ages_meet(Audience(each), group) for each in whom.stages))


def chosen(whom: Whom, part: str, value: str, *, on: bool) -> Whom:
    """With this choice, or without it; choosing it twice changes nothing. Raises KeyError for an unknown part."""
    match part:
        case "area" | "group":
            return replace(whom, **_with(whom, f"{part}s", int(value), on=on))
        case "stage" | "language" | "interest":
            return replace(whom, **_with(whom, f"{part}s", value, on=on))
        case "came" | "missed":
            return replace(whom, event_id=int(value) if on else None, attended=part == "came" if on else None)
        case "unseen":
            return replace(whom, unseen_weeks=int(value) if on else None)
        case "posts":
            return replace(whom, to_groups=on, only_groups=on and value == "only")
    raise KeyError(part)


def is_chosen(whom: Whom, part: str, value: str) -> bool:
    """Whether this choice is made."""
    return chosen(whom, part, value, on=True) == whom


def may_write(person: Person, whom: Whom) -> bool:
    """Whether a notice to these is this person's to write: their own areas, every one of them."""
    if not whom.areas:
        return may(person, Right.WRITE_NOTICE) and _everywhere(person)
    return all(may(person, Right.WRITE_NOTICE, area) for area in whom.areas)


def authorise_writing(person: Person, whom: Whom) -> None:
    """Passes quietly, or raises Refused("not-allowed")."""
    if not may_write(person, whom):
        raise Refused("not-allowed")


def _everywhere(person: Person) -> bool:
    return may(person, Right.WRITE_NOTICE, 0)  # there is no such area: only a right without a scope reaches it


def _with(whom: Whom, name: str, value: int | str, *, on: bool) -> dict[str, Any]:
    others: set[int | str] = set(getattr(whom, name)) - {value}
    return {name: tuple(sorted({*others, value} if on else others, key=str))}


def _ages_meet(stage: Audience, group: Group) -> bool:
    youngest, oldest = _WEEKS[stage]
    return group.from_weeks < oldest and group.to_weeks > youngest
