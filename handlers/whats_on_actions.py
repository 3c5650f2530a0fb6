"""Buttons of What's on: the week, the filter, the bell, the monthly letter."""

from __future__ import annotations

from dataclasses import dataclass

from domain.action import Action


@dataclass(frozen=True)
class OpenNoticeSettings(Action, code="is"):
    """Which notices somebody wants."""
