"""What a family asked for, as lines for them: on the card, in a reminder, in a letter about a change."""

from __future__ import annotations

from collections.abc import Iterable

from domain.events import Event
from domain.rsvp import ARRANGED, Need, Needs, unplanned
from domain.words import Line, Text, text
from handlers.event_lines import joined


def asked(event: Event, needs: Needs | None) -> list[Line]:
    """What they asked for, what of it is not planned, and who comes along: nothing where they said nothing."""
    if needs is None or not needs.what:
        return []
    services, company = needs.what & {*ARRANGED}, needs.what - {*ARRANGED}
    lines: list[Line] = [text("event-asked", needs=_named(services, needs.language))] if services else []
    missing = unplanned(event.access, services)
    lines += [text("event-asked-unplanned", needs=_named(missing))] if missing else []
    return [*lines, text("event-told", needs=_named(company))] if company else lines


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
