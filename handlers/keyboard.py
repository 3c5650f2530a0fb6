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


def asks_for_silence(wording: Wording, said: Said) -> bool:
    """Whether somebody wrote nothing but a word for stop, in any of our languages."""
    written = said.text.strip().strip(".!").casefold()
    words = {word for line in wording.every("spoken-stop") for word in line.split("|")}
    return said.kind is Sent.TEXT and written in words


def place_of(wording: Wording, said: Said) -> Action | None:
    """Where a label of the keyboard leads, in whatever language it is written; None for any other text."""
    if said.kind is not Sent.TEXT:
        return None
    written = said.text.strip()
    return next((action for key, action in PLACES if written in wording.every(key)), None)
