"""What a family asked for, as lines for them: on the card, in a reminder, in a letter about a change."""

from __future__ import annotations

from collections.abc import Iterable

from domain.events import Event
from domain.rsvp import Need, Needs, unplanned
from domain.words import Line, Text, text
from handlers.event_lines import joined


def asked(event: Event, needs: Needs | None) -> list[Line]:
    """What they told us, and what of it is not planned: nothing where they asked for nothing."""
    if needs is None or not needs.what:
        return []
    lines: list[Line] = [text("event-asked", needs=_named(needs.what, needs.language))]
    missing = unplanned(event.access, needs.what)
    return [*lines, text("event-asked-unplanned", needs=_named(missing))] if missing else lines


def not_planned(event: Event) -> list[Line]:
    """What nobody may count on, before anything is asked for."""
    missing = unplanned(event.access, tuple(Need))
    return [text("event-needs-unplanned", needs=_named(missing))] if missing else []


def _named(needs: Iterable[Need], language: str = "") -> Text:
    chosen = frozenset(needs)
    return joined(tuple(_name(each, language) for each in Need if each in chosen))


def _name(need: Need, language: str) -> Text:
    if need is Need.INTERPRETER and language:
        return text("event-needs-language", language=text(f"tongue-{language}"))
    return text(f"event-need-{need.value}")
