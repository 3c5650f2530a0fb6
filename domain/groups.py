"""Peer groups: which one fits, and who may go in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """How far somebody is on the way into a group."""

    ASSIGNED = "assigned"  # agreed to the rules; may be let in
    MEMBER = "member"
    LEFT = "left"


class Asked(StrEnum):
    """The life of a request to join."""

    PENDING = "pending"
    APPROVED = "approved"
    DECLINED = "declined"


@dataclass(frozen=True)
class Group:
    """A peer group on Telegram. Ages in weeks since birth (negative: before it), `to_weeks` not included."""

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

    @property
    def has_room(self) -> bool:
        """Whether one more person fits."""
        return self.members < self.capacity


@dataclass(frozen=True)
class JoinRequest:
    """Somebody at the door of a group."""

    id: int
    group_id: int
    telegram_id: int
    state: Asked


def fitting(groups: Iterable[Group], area_id: int | None, weeks: int | None, language: str) -> list[Group]:
    """The groups of the area that fit the child's age, best first: those with room, then the person's language.

    Without an age every group of the area fits; without an area none does.
    """
    near = [g for g in groups if g.area_id == area_id and area_id is not None and g.protected]
    right_age = [g for g in near if weeks is None or g.from_weeks <= weeks < g.to_weeks]
    return sorted(
        right_age, key=lambda g: (not g.has_room, language not in g.languages, g.to_weeks - g.from_weeks, g.id)
    )


def may_enter(*, joined: bool, consented: bool, adult: bool | None, place: Place | None) -> bool:
    """Whether a join request is let in without a human: registered, consented, grown up, and given a place here."""
    return joined and consented and adult is True and place in {Place.ASSIGNED, Place.MEMBER}
