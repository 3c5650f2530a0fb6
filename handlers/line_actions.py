"""The buttons of the line and of arriving. Codes are for ever, as in `actions`."""

from __future__ import annotations

from dataclasses import dataclass

from domain.action import Action


@dataclass(frozen=True)
class FindGroup(Action, code="gf"):
    """A group that fits; `shift` turns through them."""

    shift: int = 0


@dataclass(frozen=True)
class OpenMine(Action, code="go"):
    """A group that I am in, or on the way into."""

    group: int


@dataclass(frozen=True)
class LeaveOne(Action, code="gq"):
    """Out of one group, quietly; `sure` after the question."""

    group: int
    sure: bool = False


@dataclass(frozen=True)
class JoinLine(Action, code="gj"):
    """Into the line for a full group."""

    group: int


@dataclass(frozen=True)
class TakeIt(Action, code="gt"):
    """Yes to a place that is offered."""

    group: int


@dataclass(frozen=True)
class LetItGo(Action, code="gd"):
    """No, thank you: for the next in line."""

    group: int


@dataclass(frozen=True)
class LeaveLine(Action, code="gx"):
    """Out of the line."""

    group: int


@dataclass(frozen=True)
class OpenArrived(Action, code="gi"):
    """You're in."""

    group: int


@dataclass(frozen=True)
class WriteHello(Action, code="gh"):
    """Write a hello for the group, with me."""

    group: int


@dataclass(frozen=True)
class SeeRules(Action, code="gs"):
    """The rules again, for somebody who is in."""

    group: int


@dataclass(frozen=True)
class ChampionIn(Action, code="gc"):
    """A champion's own way into the group that she looks after."""

    group: int
