"""Peer groups: which one fits, how somebody comes in, and who may go in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.child import WEEKS_OF_PREGNANCY, Child

Weeks = tuple[int, int]  # the youngest and the oldest that a child can be, in weeks since birth (negative: before it)


class Place(StrEnum):
    """How far somebody is on the way into a group, or out of it."""

    WAITING = "waiting"  # in line: the group is full
    OFFERED = "offered"  # there is room now; kept for her until then
    ASSIGNED = "assigned"  # agreed to the rules; may be let in
    MEMBER = "member"
    LEFT = "left"
    REMOVED = "removed"  # taken out by the team; a human decides whether they come back
    BANNED = "banned"


class Asked(StrEnum):
    """The life of a request to join."""

    PENDING = "pending"
    APPROVED = "approved"
    DECLINED = "declined"


class GroupState(StrEnum):
    """The life of a group."""

    NEW = "new"  # the bot is in it; it is being set up and shown to nobody
    OPEN = "open"
    CLOSED = "closed"  # takes nobody in any more


@dataclass(frozen=True)
class Group:
    """A peer group on Telegram. Ages in weeks since birth (negative: before it), `to_weeks` not included.

    `members` are inside; `held` places are kept for people on their way in. `missing` names what the bot lacks to
    look after the group (see `standing`); without anything missing it is `protected`. `quiet_from` and `quiet_to` are
    local clock times such as 22:00.
    """

    id: int
    chat_id: int
    area_id: int
    name: str
    from_weeks: int
    to_weeks: int
    languages: tuple[str, ...]
    capacity: int
    protected: bool = True
    members: int = 0
    held: int = 0
    state: GroupState = GroupState.OPEN
    missing: tuple[str, ...] = ()
    is_forum: bool = False
    quiet_from: str | None = None
    quiet_to: str | None = None
    checked_at: datetime | None = None

    @property
    def room(self) -> int:
        """How many more people fit."""
        return max(self.capacity - self.members - self.held, 0)

    @property
    def has_room(self) -> bool:
        """Whether one more person fits."""
        return self.room > 0

    @property
    def is_offered(self) -> bool:
        """Whether parents are shown it at all: set up, open, and looked after."""
        return self.state is GroupState.OPEN and self.protected


@dataclass(frozen=True)
class JoinRequest:
    """Somebody at the door of a group. Decided by a person, or, without one, by the rules."""

    id: int
    group_id: int
    telegram_id: int
    state: Asked
    asked_at: datetime | None = None
    decided_at: datetime | None = None
    decided_by: int | None = None


@dataclass(frozen=True)
class Standing:
    """One person's place in one group. `until`: how long an offered or assigned place is kept."""

    group_id: int
    person_id: int
    place: Place
    changed_at: datetime
    line_at: datetime | None = None
    until: datetime | None = None
    entered_at: datetime | None = None
    welcomed_at: datetime | None = None


def weeks_of(child: Child, today: date) -> Weeks | None:
    """The youngest and the oldest that the child can be, in weeks since birth; None when nothing is known.

    A child that is still to be born is somewhere before it; past the due date it may be here or not.
    """
    if child.on is None:
        return (-WEEKS_OF_PREGNANCY, -1) if not child.born else None
    youngest, oldest = ((today - day).days // 7 for day in (child.on.latest(), child.on.earliest()))
    return (max(youngest, 0), max(oldest, 0)) if child.born else (min(youngest, -1), oldest)


def fits(group: Group, children: Sequence[Weeks]) -> bool:
    """Whether the group is for one of these children; any group is for somebody who told of none."""
    return not children or any(_is_for(group, child) for child in children)


def fitting(groups: Iterable[Group], area_id: int | None, children: Sequence[Weeks], language: str) -> list[Group]:
    """The groups of the area that are for one of the children, best first.

    Those with room come first, then those in the person's language, for the youngest child, with the closest ages.
    Without any age every group of the area fits; without an area none does.
    """
    near = [g for g in groups if g.area_id == area_id and area_id is not None and g.is_offered]
    young = sorted(children)

    def order(group: Group) -> tuple[bool, bool, int, int, int]:
        child = next((at for at, each in enumerate(young) if _is_for(group, each)), 0)
        return not group.has_room, language not in group.languages, child, group.to_weeks - group.from_weeks, group.id

    return sorted((g for g in near if fits(g, young)), key=order)


def _is_for(group: Group, child: Weeks) -> bool:
    youngest, oldest = child
    return youngest < group.to_weeks and oldest >= group.from_weeks


def may_enter(*, joined: bool, consented: bool, adult: bool | None, place: Place | None) -> bool:
    """Whether a join request is let in without a human: registered, consented, grown up, and given a place here."""
    return joined and consented and adult is True and place in {Place.ASSIGNED, Place.MEMBER}


def comes_in_expected(request: JoinRequest | None, standing: Standing | None) -> bool:
    """Whether somebody who is inside now was to be: with a place kept for them, or by a human's later word.

    A way in that nobody gave (the group's own link, being added) is for a human to look at, most of all after having
    been taken out.
    """
    place = standing.place if standing else None
    if place in {Place.REMOVED, Place.BANNED}:
        return False
    if place in {Place.ASSIGNED, Place.MEMBER}:
        return True
    if request is None or request.state is not Asked.APPROVED or request.decided_by is None:
        return False
    newer = standing is None or (request.decided_at is not None and request.decided_at >= standing.changed_at)
    return newer or place in {Place.WAITING, Place.OFFERED}
