"""An event's card, the same in the list, the notice and the preview."""

from __future__ import annotations

from domain.events import Answer, Counts, Event, places_left
from domain.screen import Button, Screen, button
from domain.words import Line, Moment, text
from handlers.actions import AnswerEvent


def lines(event: Event, counts: Counts) -> tuple[Line, ...]:
    """What it is, when and where, how many come: counts, never names."""
    going: Line = text("event-going", going=counts.going)
    left = places_left(event, counts)
    if left is not None:
        going = text("event-going-left", going=counts.going, left=left)
    at = Moment(event.starts_at, "day_time", event.zone)
    return (text("event-title", title=event.title, at=at), text("event-place", place=event.place), going)


def answers(event: Event) -> tuple[Button, ...]:
    """Going, or can't come."""
    return (
        button("event-yes", AnswerEvent(event.id, Answer.GOING.value)),
        button("event-no", AnswerEvent(event.id, Answer.CANNOT.value)),
    )


def notice(event: Event, counts: Counts) -> Screen:
    """The notice that goes out, exactly."""
    return Screen((text("event-notice"), *lines(event, counts)), (answers(event),))
