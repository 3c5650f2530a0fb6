"""Buttons of What's on: the week, what to see, which notices somebody wants."""

from __future__ import annotations

from dataclasses import dataclass

from domain.action import Action


@dataclass(frozen=True)
class OpenWeek(Action, code="i"):
    """A week's events, a page at a time; `monday` is the day's ordinal number, 0 for this week."""

    monday: int = 0
    page: int = 0
    kind: str = ""
    tongue: bool = False
    mine: bool = False
    elsewhere: bool = False


@dataclass(frozen=True)
class ChooseEvents(Action, code="ic"):
    """What to see: it stands as it was chosen so far."""

    kind: str = ""
    tongue: bool = False
    mine: bool = False
    elsewhere: bool = False


@dataclass(frozen=True)
class ChooseKind(Action, code="ik"):
    """Which sort of events."""

    kind: str = ""
    tongue: bool = False
    mine: bool = False
    elsewhere: bool = False


@dataclass(frozen=True)
class OpenNoticeSettings(Action, code="is"):
    """Which notices somebody wants."""


@dataclass(frozen=True)
class SetNews(Action, code="in"):
    """News of groups and events nearby, or none."""

    on: bool


@dataclass(frozen=True)
class SetLetter(Action, code="im"):
    """The monthly letter, or none; `both`: with the yes to news that it needs."""

    on: bool
    both: bool = False


@dataclass(frozen=True)
class OpenQuietHours(Action, code="iq"):
    """When messages come, and when they do not."""
