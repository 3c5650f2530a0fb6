"""What somebody sees who has not joined yet and wants something that needs it."""

from __future__ import annotations

from domain.screen import Screen, button
from domain.words import text
from handlers.actions import BeginForm, OpenHelp


def not_yet() -> Screen:
    """A way in, and urgent help without it."""
    rows = ((button("joining-begin", BeginForm("joining")),), (button("button-urgent-help", OpenHelp()),))
    return Screen((text("joining-not-yet"),), rows)
