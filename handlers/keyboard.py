"""The persistent keyboard: its labels are navigation, never answers."""

from __future__ import annotations

from content.wording import Wording
from domain.action import Action
from domain.said import Said, Sent
from handlers.actions import OpenEvents, OpenGroup, OpenHelp, OpenLearn, OpenSay, OpenSettings

PLACES: tuple[tuple[str, Action], ...] = (
    ("keyboard-help", OpenHelp()),
    ("keyboard-learn", OpenLearn()),
    ("keyboard-group", OpenGroup()),
    ("keyboard-events", OpenEvents()),
    ("keyboard-say", OpenSay()),
    ("keyboard-settings", OpenSettings()),
)


def place_of(wording: Wording, said: Said) -> Action | None:
    """Where a label of the keyboard leads, in whatever language it is written; None for any other text."""
    if said.kind is not Sent.TEXT:
        return None
    written = said.text.strip()
    return next((action for key, action in PLACES if written in wording.every(key)), None)
