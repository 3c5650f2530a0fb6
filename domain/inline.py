"""Cards that somebody may drop into any chat by typing the bot's name and a word, as values."""

from __future__ import annotations

from dataclasses import dataclass

from domain.saved import Json, restore, save
from domain.screen import Button, Screen
from domain.words import Line, Text

MOST_CARDS = 8  # as many as a thumb scrolls through at night


@dataclass(frozen=True)
class Card:
    """One card. `id` has at most 64 bytes; `title` and `about` stand in the list that only the asker sees,
    `lines` and `rows` are what is dropped."""

    id: str
    title: Line
    about: Line
    lines: tuple[Line, ...]
    rows: tuple[tuple[Button, ...], ...] = ()


@dataclass(frozen=True)
class Offered:
    """The answer to one question: cards in `language`, and perhaps a button above them.

    `above` is that button's label; it opens the private chat with the payload `start` (1 to 64 of A-Z a-z 0-9 _ -).
    """

    query_id: str
    language: str
    cards: tuple[Card, ...] = ()
    above: Text | None = None
    start: str = ""


def save_offered(offered: Offered) -> Json:
    """JSON values, so that what was decided survives a crash until it is shown."""
    return {
        "query": offered.query_id,
        "language": offered.language,
        "cards": [
            {
                "id": card.id,
                "listed": save(Screen((card.title, card.about))),
                "card": save(Screen(card.lines, card.rows)),
            }
            for card in offered.cards
        ],
        "above": save(Screen(toast=offered.above)),
        "start": offered.start,
    }


def restore_offered(saved: Json) -> Offered:
    """What `save_offered` wrote."""
    cards = tuple(_card(each) for each in saved["cards"])
    return Offered(saved["query"], saved["language"], cards, restore(saved["above"]).toast, saved["start"])


def _card(saved: Json) -> Card:
    title, about = restore(saved["listed"]).lines
    dropped = restore(saved["card"])
    return Card(saved["id"], title, about, dropped.lines, dropped.rows)
