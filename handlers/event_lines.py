"""An event's card, the same in the list, the notice and the preview."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from zoneinfo import ZoneInfo

from domain.event_rules import OPTIONS
from domain.events import Answer, Counts, Event, EventState, EventWords, places_left
from domain.screen import Button, Screen, button
from domain.words import Line, Moment, Text, text
from handlers.actions import AnswerEvent


def lines(
    event: Event, counts: Counts | None, words: EventWords | None = None, reader: str | None = None
) -> tuple[Line, ...]:
    """What it is, when and where, what helps to come, how many come: counts, never names; none of an event that is off.

    `words` are the event's own in the reader's language; without them, a `reader` of another language is told which
    one they are in.
    """
    about = words.about if words else event.about
    found: list[Line] = [_title(event, words.title if words else event.title), _where(event)]
    if event.state is EventState.CANCELLED:
        found.insert(0, text("event-off-why", why=event.cancelled_why) if event.cancelled_why else text("event-off"))
    found += [text("plain", words=about)] if about else []
    found += [text("event-link", link=event.link)] if event.link else []
    if counts is not None and event.state is not EventState.CANCELLED:
        found.append(_counts(event, counts))
    found += [text("event-changed", words=event.changed)] if event.changed else []
    if words is None and reader is not None and reader != event.language:
        found.append(text("event-written-in", language=text(f"tongue-{event.language}")))
    return tuple(found)


def in_words_of(event: Event, words: Mapping[str, EventWords], reader: str | None) -> EventWords | None:
    """The event's words for a reader, where they are not its first ones."""
    return words.get(reader) if reader is not None and reader != event.language else None


def answers(event: Event, *, full: bool = False) -> tuple[tuple[Button, ...], ...]:
    """Going, not sure, or can't come; where it is `full`, going is no more than a place in the line."""
    maybe = button("event-maybe", AnswerEvent(event.id, Answer.MAYBE.value))
    return ((going(event, full=full), maybe), (button("event-no", AnswerEvent(event.id, Answer.CANNOT.value)),))


def going(event: Event, *, full: bool = False) -> Button:
    """Going, or into the line."""
    return button("event-join-line" if full else "event-yes", AnswerEvent(event.id, Answer.GOING.value))


def notice(event: Event, counts: Counts, words: EventWords | None = None, reader: str | None = None) -> Screen:
    """The notice that goes out, exactly."""
    full = places_left(event, counts) == 0
    return Screen((text("event-notice"), *lines(event, counts, words, reader)), answers(event, full=full))


def comfort(event: Event) -> tuple[Text, ...]:
    """What it costs and what makes it easier to come, each in a few words."""
    access = event.access
    cost = text("event-cost", cost=access.cost) if access.cost else text("event-free")
    ways = (text(f"event-access-{each}") for each in OPTIONS if getattr(access, each))
    spoken = (text("event-spoken", language=text(f"tongue-{each}")) for each in access.languages)
    return (cost, *ways, *spoken)


def joined(parts: tuple[Text, ...]) -> Text:
    """Short pieces in one line, with dots between them."""
    return reduce(lambda first, second: text("event-and", first=first, second=second), parts)


def _title(event: Event, title: str) -> Text:
    at = Moment(event.starts_at, "day_time", event.zone, tappable=True)
    if event.ends_at is None:
        return text("event-title", title=title, at=at)
    place = ZoneInfo(event.zone)
    one_day = event.starts_at.astimezone(place).date() == event.ends_at.astimezone(place).date()
    ends = Moment(event.ends_at, "time" if one_day else "day_time", event.zone)
    return text("event-title-until", title=title, at=at, ends=ends)


def _where(event: Event) -> Text:
    place = text("event-place", place=event.place)
    address = (text("event-address", address=event.address),) if event.address else ()
    return joined((place, *address, *comfort(event)))


def _counts(event: Event, counts: Counts) -> Text:
    left = places_left(event, counts)
    if left and not counts.going:
        return text("event-first", left=left)
    if left is None:
        return text("event-going", going=counts.going)
    return text("event-going-left", going=counts.going, left=left)
