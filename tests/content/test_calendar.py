"""Calendar files of events, read back by two readers that are not their maker's own."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream

from content.calendar import calendar_file
from domain.dates import wall_to_utc
from domain.events import Audience, Event, EventState, EventWords

LONDON = "Europe/London"
NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
URL = "https://t.me/abc_parents_bot"
ABOUT = "Şarkılar, oyunlar ve çay; çocuğunuzu da getirin, ağlasa da olur. " * 6 + "İkinci satır:\nığüşöç; a\\b"


def an_event(wall: str = "2027-03-28T10:00", ends: str | None = "2027-03-28T11:30") -> Event:
    """An event with everything that a calendar can hold."""
    return Event(
        7, 1, "Stay & play", "Invented Hub", wall, LONDON, wall_to_utc(wall, LONDON), 12,
        Audience.EVERYONE, EventState.ANNOUNCED, about="Songs, tea; play", address="1 Invented Road, N18",
        ends_wall=ends, ends_at=wall_to_utc(ends, LONDON) if ends else None, latitude=51.6, longitude=-0.06,
        sequence=3, uid="event-7@abc-parents", changed_at=NOW - timedelta(hours=1),
    )  # fmt: skip


def the_entry(made: str) -> Any:
    """The only event in a file."""
    [entry] = icalendar.Calendar.from_ical(made).walk("VEVENT")
    return entry


@pytest.mark.parametrize("wall", ["2027-03-28T10:00", "2027-03-27T10:00", "2026-10-25T10:00", "2027-10-31T10:00"])
def test_two_readers_find_the_right_wall_time_on_either_side_of_a_clock_change(wall: str) -> None:
    """E39: the zone goes with the file, so that ten o'clock is ten o'clock."""
    made = calendar_file(an_event(wall, None), None, NOW, URL)
    assert "BEGIN:VTIMEZONE" in made
    assert f"DTSTART;TZID=Europe/London:{wall.replace('-', '').replace(':', '')}00" in made
    expected = wall_to_utc(wall, LONDON)
    entry = the_entry(made)
    assert entry.decoded("dtstart").astimezone(UTC) == expected
    [other] = IcsCalendarStream.calendar_from_ics(made).events
    assert isinstance(other.dtstart, datetime)
    assert other.dtstart.astimezone(UTC) == expected


def test_a_file_holds_all_that_calendars_know_and_turkish_letters_come_back() -> None:
    """Stable id, sequence, place, pin, link, words in the reader's language, an alarm two hours before."""
    words = EventWords("tr", "Oyun sabahı: ığüşöç İ", ABOUT)
    made = calendar_file(an_event(), words, NOW, URL)
    assert all(len(line.encode()) <= 75 for line in made.split("\r\n"))
    calendar = icalendar.Calendar.from_ical(made)
    assert (calendar["method"], calendar["version"], "ABC Parents" in str(calendar["prodid"])) == (
        "PUBLISH",
        "2.0",
        True,
    )
    entry = the_entry(made)
    assert (entry["uid"], entry["sequence"], entry["status"]) == ("event-7@abc-parents", 3, "CONFIRMED")
    assert (entry["summary"], entry["description"], entry["url"]) == (words.title, ABOUT, URL)
    assert entry["location"] == "Invented Hub, 1 Invented Road, N18"
    assert "GEO:51.6;-0.06" in made
    assert entry.decoded("last-modified") == NOW - timedelta(hours=1)
    assert entry.decoded("dtend") - entry.decoded("dtstart") == timedelta(minutes=90)
    [alarm] = entry.walk("VALARM")
    assert alarm.decoded("trigger") == timedelta(hours=-2)
    [other] = IcsCalendarStream.calendar_from_ics(made).events
    assert (other.summary, other.description, other.uid) == (words.title, ABOUT, "event-7@abc-parents")
    assert other.dtstart == datetime(2027, 3, 28, 10, tzinfo=ZoneInfo(LONDON))


def test_the_file_of_a_cancelled_event_takes_it_out_of_the_calendar() -> None:
    """The same id, cancelled, and no alarm."""
    off = replace(an_event(), state=EventState.CANCELLED, sequence=4)
    made = calendar_file(off, None, NOW, URL)
    calendar = icalendar.Calendar.from_ical(made)
    entry = the_entry(made)
    assert (calendar["method"], entry["status"], entry["sequence"]) == ("CANCEL", "CANCELLED", 4)
    assert not entry.walk("VALARM")
    [other] = IcsCalendarStream.calendar_from_ics(made).events
    assert (other.uid, other.status) == ("event-7@abc-parents", "CANCELLED")


@pytest.mark.parametrize("wall", ["2027-03-28T10:00", "2026-10-25T10:00", "2027-06-01T10:00"])
def test_the_zone_in_the_file_changes_its_clocks_when_the_place_does(wall: str) -> None:
    """E39: to the minute, in spring and in autumn, so that nobody's calendar is an hour out around a change."""
    event = an_event(wall, None)
    lines = calendar_file(event, None, NOW, URL).split("\r\n")
    zone = "\n".join(lines[lines.index("BEGIN:VTIMEZONE") : lines.index("END:VTIMEZONE") + 1])
    spring = "BEGIN:DAYLIGHT\nDTSTART:20270328T010000\nTZNAME:BST\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0100\nEND:DAYLIGHT"
    autumn = "BEGIN:STANDARD\nDTSTART:20261025T020000\nTZNAME:GMT\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0000\nEND:STANDARD"
    assert spring in zone
    assert autumn in zone
    [read] = icalendar.Calendar.from_ical("\r\n".join(lines)).timezones
    clocks, london = read.to_tz(lookup_tzid=False), ZoneInfo(LONDON)
    hour = event.starts_at - timedelta(days=90)
    while hour < event.starts_at + timedelta(days=90):
        assert hour.astimezone(clocks).replace(tzinfo=None) == hour.astimezone(london).replace(tzinfo=None)
        hour += timedelta(hours=1)


def test_a_zone_without_clock_changes_has_one_rule() -> None:
    """Also elsewhere the file is whole."""
    made = calendar_file(replace(an_event(), zone="Asia/Tokyo"), None, NOW, URL)
    assert made.count("BEGIN:STANDARD") == 1
    assert "DAYLIGHT" not in made
    assert the_entry(made).decoded("dtstart").astimezone(UTC) == an_event().starts_at


def test_odd_characters_break_no_line_and_no_place_is_written_in_powers_of_ten() -> None:
    """A file holds neither control characters nor `5e-05` degrees, which calendars refuse."""
    words = EventWords("en", "Tea\x00 & play\x85", "one\r\ntwo\rthree\x0bfour\u2028five\x07")
    made = calendar_file(replace(an_event(), longitude=0.00005, latitude=51.47785123), words, NOW, URL)
    entry = the_entry(made)
    assert (entry["summary"], entry["description"]) == ("Tea & play", "one\ntwo\nthree\nfour\nfive")
    assert "GEO:51.477851;0.0" in made
    assert len(made.splitlines()) == len(made.split("\r\n")) - 1


PRINTABLE = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=200)


@given(PRINTABLE.filter(str.strip), PRINTABLE)
def test_whatever_is_written_comes_back_and_adds_no_line(title: str, about: str) -> None:
    """No words of an event can become a property of the calendar."""
    made = calendar_file(an_event(), EventWords("tr", title, about), NOW, URL)
    entry = the_entry(made)
    assert entry["summary"] == title
    assert entry.get("description", "") == about
