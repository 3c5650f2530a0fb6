"""Buttons of events for coordinators and for whoever helps at the door."""

from __future__ import annotations

from dataclasses import dataclass

from domain.action import Action


@dataclass(frozen=True)
class OpenDoor(Action, code="vd"):
    """Who comes, by the name they chose, to be ticked off."""

    event: int
