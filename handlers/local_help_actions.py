"""Buttons of local help, for parents and for the desk."""

from __future__ import annotations

from dataclasses import dataclass

from domain.action import Action


@dataclass(frozen=True)
class OpenLocalHelp(Action, code="u"):
    """What helps near you."""


@dataclass(frozen=True)
class OpenLocalHelpDesk(Action, code="ud"):
    """Local help, as the desk keeps it."""
