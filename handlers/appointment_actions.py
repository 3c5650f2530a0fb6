"""The buttons of preparing for an appointment. Codes are for ever: add, never change."""

from __future__ import annotations

from dataclasses import dataclass

from domain.action import Action


@dataclass(frozen=True)
class OpenAppointment(Action, code="po"):
    """Prepare for an appointment: what it is, or what is kept."""


@dataclass(frozen=True)
class ChangeAppointment(Action, code="pc"):
    """Write the kept questions anew."""

    appointment: int


@dataclass(frozen=True)
class DropAppointment(Action, code="pd"):
    """Delete the kept questions."""

    appointment: int
