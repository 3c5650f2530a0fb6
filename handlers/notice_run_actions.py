"""Buttons of notices on their way: yes, undo, pause, stop, and the report."""

from __future__ import annotations

from dataclasses import dataclass

from domain.action import Action


@dataclass(frozen=True)
class SendNotice(Action, code="na"):
    """Send it now, as it stands in this version."""

    notice: int
    version: int


@dataclass(frozen=True)
class PlanNotice(Action, code="nb"):
    """Send it later: asks for the time."""

    notice: int
    version: int


@dataclass(frozen=True)
class OpenReport(Action, code="nr"):
    """Where a notice stands that is no draft any more: progress, then the report."""

    notice: int


@dataclass(frozen=True)
class SendSurely(Action, code="nrs"):
    """Send it now, after having read what stands against it."""

    notice: int
    version: int


@dataclass(frozen=True)
class UndoNotice(Action, code="nru"):
    """Back to a draft, as long as it has not started."""

    notice: int
    version: int


@dataclass(frozen=True)
class MoveNotice(Action, code="nrm"):
    """Another time for what is planned."""

    notice: int
    version: int


@dataclass(frozen=True)
class LookAtNotice(Action, code="nrl"):
    """What a second person is asked to say yes to; `language` chooses the words shown."""

    notice: int
    language: str = ""


@dataclass(frozen=True)
class SecondYes(Action, code="nry"):
    """The second person's yes; `sure` after having read that the same words went out lately."""

    notice: int
    version: int
    sure: bool = False


@dataclass(frozen=True)
class NotYet(Action, code="nrn"):
    """The second person's no: says why."""

    notice: int


@dataclass(frozen=True)
class PauseNotice(Action, code="nrp"):
    """Nothing more leaves for now."""

    notice: int


@dataclass(frozen=True)
class GoOnNotice(Action, code="nrg"):
    """On again after a pause."""

    notice: int


@dataclass(frozen=True)
class StopNotice(Action, code="nrx"):
    """Nothing more leaves at all; `sure` after the question."""

    notice: int
    sure: bool = False


@dataclass(frozen=True)
class WhoNot(Action, code="nrw"):
    """Who did not get it, page by page."""

    notice: int
    page: int = 0


@dataclass(frozen=True)
class SendUnclear(Action, code="nra"):
    """Once more to those who may not have got it; `sure` after the question."""

    notice: int
    version: int
    sure: bool = False


@dataclass(frozen=True)
class SendRest(Action, code="nrd"):
    """To those who did not get it because it was stopped; `sure` after the question."""

    notice: int
    version: int
    sure: bool = False


@dataclass(frozen=True)
class LeaveNotice(Action, code="nrb"):
    """Away from a bubble that is kept up to date: from now on something else stands in it."""

    notice: int
