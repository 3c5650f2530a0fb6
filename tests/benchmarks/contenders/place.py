"""What every contender is told: where Telegram is, which cards there are, and on which core to stay."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

TOKEN = "123456789:TEST-abcdefghijklmnopqrstuvwxyz0123456"
LESSON = "wheeze"  # six cards, none of them with a picture
SERVER_CORE, BOT_CORE = 0, 1
FIRST_PERSON = 500_000_000
Card = dict[str, Any]  # `text` in Telegram's HTML, `rows` of `text` and `callback_data` or `url`


@dataclass(frozen=True)
class Place:
    """Read from the environment; `cards` by their number, empty until our own bot has shown them once."""

    url: str
    cards: dict[int, Card]

    @classmethod
    def given(cls) -> Place:
        """As the contest set it."""
        kept = Path(os.environ["CONTEST_CARDS"])
        cards = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else {}
        return cls(os.environ["CONTEST_URL"], {int(number): card for number, card in cards.items()})


def stay_on(core: int) -> None:
    """One core each for Telegram and the bot, where the system lets us choose and has two."""
    if hasattr(os, "sched_setaffinity") and core in os.sched_getaffinity(0):
        os.sched_setaffinity(0, {core})


def card_of(data: str) -> int:
    """The card that a button opens."""
    return int(data.rsplit(":", 1)[1])


def turned(furthest: dict[int, int], person: int, card: int) -> bool:
    """Keep how far a person is, as a dictionary in memory; False for a card that was jumped over."""
    reached = furthest.get(person, 1)
    if card > reached + 1:
        return False
    furthest[person] = max(card, reached)
    return True
