"""The buttons of reports and cases. Codes are for ever, as in `actions`."""

from __future__ import annotations

from dataclasses import dataclass

from domain.action import Action


@dataclass(frozen=True)
class OpenCases(Action, code="zl"):
    """The open cases of a group; without one, of all groups one looks after."""

    group: int = 0


@dataclass(frozen=True)
class ReportInPrivate(Action, code="zp"):
    """Something is wrong in this group: tell it here."""

    group: int
