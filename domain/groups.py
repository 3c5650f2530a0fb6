"""Peer groups: which one fits, how somebody comes in, and who may go in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


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
    """Somebody at the door of a group."""

    id: int
    group_id: int
    telegram_id: int
    state: Asked
    asked_at: datetime | None = None


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


def fitting(groups: Iterable[Group], area_id: int | None, weeks: int | None, language: str) -> list[Group]:
    """The groups of the area that fit the child's age, best first: those with room, then the person's language.

    Without an age every group of the area fits; without an area none does.
    """
    near = [g for g in groups if g.area_id == area_id and area_id is not None and g.is_offered]
    right_age = [g for g in near if weeks is None or g.from_weeks <= weeks < g.to_weeks]
    return sorted(
        right_age, key=lambda g: (not g.has_room, language not in g.languages, g.to_weeks - g.from_weeks, g.id)
    )


def may_enter(*, joined: bool, consented: bool, adult: bool | None, place: Place | None) -> bool:
    """Whether a join request is let in without a human: registered, consented, grown up, and given a place here."""
    return joined and consented and adult is True and place in {Place.ASSIGNED, Place.MEMBER}
