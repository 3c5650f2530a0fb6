"""A change of an event, as it is told: what it was, and what it is now."""

from dataclasses import replace
from datetime import UTC, datetime

from content.wording import Wording
from domain.event_rules import differing, moved
from domain.events import Audience, Event, EventState
from handlers.event_telling import was_now

STARTS = datetime(2026, 11, 26, 10, tzinfo=UTC)
EVENT = Event(
    1, 1, "Stay & play", "Park hub", "2026-11-26T10:00", "Europe/London", STARTS, 10, Audience.EVERYONE,
    EventState.ANNOUNCED, ends_wall="2026-11-26T12:00", ends_at=STARTS.replace(hour=12),
)  # fmt: skip
WORDING = Wording(strict=True)


def told(after: Event) -> list[str]:
    """The changes as a parent reads them."""
    return [WORDING.plain(each, "en") for each in was_now(EVENT, after, differing(EVENT, after))]


def test_a_new_hour_on_the_same_day_is_told_once_and_without_the_day() -> None:
    """E35: an end that moved along with the beginning is no news of its own; a longer event is."""
    [line] = told(moved(EVENT, "2026-11-26T11:00"))
    assert "Thursday 26 November, 10:00" in line
    assert line.count("November") == 1
    assert "11:00" in line
    [line] = told(replace(EVENT, ends_wall="2026-11-26T13:00", ends_at=STARTS.replace(hour=13)))
    assert "13:00" in line


def test_another_day_is_told_in_full() -> None:
    """E35: nobody comes on the wrong day."""
    [line] = told(moved(EVENT, "2026-11-27T10:00"))
    assert "Friday 27 November, 10:00" in line
