"""The buttons that end a worry to which nobody can be written. Codes are for ever, as in `actions`."""

from __future__ import annotations

from dataclasses import dataclass

from domain.action import Action


@dataclass(frozen=True)
class CloseWorry(Action, code="wd"):
    """It is dealt with; without an outcome, it is asked how."""

    voice: int
    outcome: str = ""
