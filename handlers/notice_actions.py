"""Buttons of notices: writing them, whom they are for, how they look."""

from __future__ import annotations

from dataclasses import dataclass

from domain.action import Action


@dataclass(frozen=True)
class OpenNotices(Action, code="n"):
    """The notices of this desk."""


@dataclass(frozen=True)
class NewNotice(Action, code="nn"):
    """Write a new one."""


@dataclass(frozen=True)
class OpenNotice(Action, code="no"):
    """One notice, wherever it is in its life."""

    notice: int
