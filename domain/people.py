"""Who somebody is to us: a person, their consents, their roles."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

# Telegram lets many people share these senders (anonymous admins, linked channels, channel posts):
# they can hold nothing.
SHARED_IDS = frozenset({1087968824, 777000, 136817688})
CONSENT_WORDING = "2026-11"  # changes whenever the words of a consent change


class Purpose(StrEnum):
    """What we may do with what we know; asked one at a time."""

    LESSONS = "lessons"
    NEARBY = "nearby"
    ASKING = "asking"
    HEALTH = "health"


class Role(StrEnum):
    """What the team trusts somebody with. Everybody is a parent; the rest is granted."""

    CHAMPION = "champion"
    COORDINATOR = "coordinator"
    LEAD = "lead"
    DEPUTY = "deputy"
    OWNER = "owner"


@dataclass(frozen=True)
class Grant:
    """One granted role; `scope` is a group's id for champions and an area's id for coordinators."""

    role: Role
    scope: int | None = None


@dataclass(frozen=True)
class Person:
    """Somebody who has talked with the bot.

    `joined_at` is set once the notice was accepted; `stopped_at` while they want silence,
    `baby_stopped_at` while they want nothing about a baby, `paused_until` while they want a rest;
    `relation` is what they are to the child; `adult` is None until asked.
    """

    id: int
    telegram_id: int
    name: str = ""
    language: str | None = None
    joined_at: datetime | None = None
    stopped_at: datetime | None = None
    baby_stopped_at: datetime | None = None
    paused_until: datetime | None = None
    unreachable_at: datetime | None = None
    relation: str | None = None
    stage: str | None = None
    area_id: int | None = None
    adult: bool | None = None
    payload: str = ""
    grants: tuple[Grant, ...] = ()

    def holds(self, role: Role) -> bool:
        """Whether any grant of this role is held."""
        return any(g.role is role for g in self.grants)

    def looks_after(self, group_id: int) -> bool:
        """Whether the person is a champion of this group."""
        return Grant(Role.CHAMPION, group_id) in self.grants

    @property
    def joined(self) -> bool:
        """Whether the person has accepted the notice."""
        return self.joined_at is not None

    def label(self) -> str:
        """How staff see this person: never a name."""
        return f"Parent {(self.id * 40503 + 4919) % 65536:04X}"
