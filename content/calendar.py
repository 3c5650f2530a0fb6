"""An event as an iCalendar file (RFC 5545) for people's own calendars."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, vDuration
from icalendar import Event as Entry

from content.zones import zone_around
from domain.events import Event, EventState, EventWords

PRODID = "-//ABC Parents//Events//EN"
ALARM = timedelta(hours=-2)


def calendar_file(event: Event, words: EventWords | None, now: datetime, url: str) -> str:
    """The whole file, lines folded and ended as calendars want them. `words` are the reader's; `now` is aware.

    The same event keeps its UID; a higher SEQUENCE replaces an older file, and a cancelled one takes it out.
    """
    off = event.state is EventState.CANCELLED
    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if off else "PUBLISH")
    calendar.add_component(zone_around(event.zone, event.starts_at))
    calendar.add_component(_entry(event, words, now, url, off=off))
    made: bytes = calendar.to_ical()
    return made.decode()


def _entry(event: Event, words: EventWords | None, now: datetime, url: str, *, off: bool) -> Entry:
    zone = ZoneInfo(event.zone)
    entry = Entry()
    entry.add("uid", event.uid)
    entry.add("sequence", event.sequence)
    entry.add("status", "CANCELLED" if off else "CONFIRMED")
    entry.add("dtstamp", now.astimezone(UTC))
    entry.add("last-modified", (event.changed_at or now).astimezone(UTC))
    entry.add("dtstart", event.starts_at.astimezone(zone))
    if event.ends_at is not None:
        entry.add("dtend", event.ends_at.astimezone(zone))
    title = _plain(words.title if words else event.title)
    entry.add("summary", title)
    about = _plain(words.about if words else event.about)
    if about:
        entry.add("description", about)
    entry.add("location", ", ".join(_plain(each) for each in (event.place, event.address) if each))
    if event.latitude is not None and event.longitude is not None:
        entry.add("geo", (_degrees(event.latitude), _degrees(event.longitude)))
    entry.add("url", url)
    if not off:
        entry.add_component(_alarm(title))
    return entry


def _plain(words: str) -> str:
    """Lines ended in one way, without characters that no calendar may hold."""
    return "\n".join("".join(c for c in line if unicodedata.category(c) != "Cc") for line in words.splitlines())


def _degrees(value: float) -> float:
    """To a tenth of a metre; hard by the meridian to ten, or it would be written as `5e-05`."""
    return round(value, 6 if abs(value) >= 0.001 else 4)


def _alarm(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", vDuration(ALARM))
    return alarm
