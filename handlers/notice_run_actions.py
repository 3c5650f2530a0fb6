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
