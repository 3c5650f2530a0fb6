"""What may be changed of an event, by how much it repeats, who is told, and when its door list is open."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from domain.dates import NotADate, check_wall_time, read_moment, wall_to_utc
from domain.events import Answer, Audience, Event, EventState, Kind
from domain.refused import Refused
from domain.web_address import is_web_address

LONGEST = {"title": 80, "about": 900, "where": 160, "address": 160, "link": 300, "cost": 50, "changed": 250}
FEWEST_PLACES, MOST_PLACES = 1, 5000
MOST_REPEATS = 12
FIELDS = (
    "title", "when", "ends", "where", "places", "about",
    "address", "pin", "link", "cost", "kind", "audience", "changed",
)  # fmt: skip
TOLD = frozenset({"title", "when", "ends", "where", "address", "link", "cost"})  # what somebody who comes must know
CONCERNED = (Answer.GOING, Answer.MAYBE, Answer.WAITING, Answer.OFFERED)
OPTIONS = ("step_free", "prams", "creche", "siblings", "partners", "interpreter")
DOOR_BEFORE = timedelta(hours=2)
DOOR_AFTER = timedelta(hours=24)
_USUAL_LENGTH = timedelta(hours=3)
_WEEK = timedelta(weeks=1)


def over_at(event: Event) -> datetime:
    """When the event is over, as far as we know; UTC."""
    return event.ends_at or event.starts_at + _USUAL_LENGTH


def check_changeable(event: Event, now: datetime) -> None:
    """Raises Refused for what is called off or has begun; a draft may be changed at any time."""
    if event.state is EventState.CANCELLED:
        raise Refused("desk-event-is-off")
    if event.state is EventState.ANNOUNCED and now >= event.starts_at:
        raise Refused("desk-event-is-past")


def check_announceable(event: Event, now: datetime) -> None:
    """Raises Refused for what is called off or lies in the past."""
    if event.state is EventState.CANCELLED:
        raise Refused("desk-event-is-off")
    if now >= event.starts_at:
        raise Refused("announce-in-the-past")


def check_news(event: Event | None, at: datetime) -> None:
    """Raises Refused where a notice of the event that starts at `at` (UTC) would be none: it is off, or has begun."""
    if event is None or event.state is not EventState.ANNOUNCED:
        raise Refused("desk-event-is-off")
    if at >= event.starts_at:
        raise Refused("notice-run-after-event")


def read_end(written: str, starts: str, zone: str) -> str:
    """The ISO wall time when it ends: a clock time on the same day, or a day and a time. Raises NotADate.

    `starts` is the ISO wall time of the beginning in `zone`.
    """
    begins = wall_to_utc(starts, zone)
    try:
        wall = read_moment(written, begins, zone)
    except NotADate as problem:
        if problem.key != "form-wants-date":
            raise
        wall = read_moment(f"{datetime.fromisoformat(starts):%d/%m/%Y} {written}", begins, zone)
    if wall_to_utc(wall, zone) <= begins:
        raise NotADate("newevent-ends-before")
    return wall


def is_link(written: str) -> bool:
    """Whether it can be an event's link."""
    return is_web_address(written, LONGEST["link"])


def moved(event: Event, wall: str) -> Event:
    """The event at another wall time, as long as before."""
    starts = wall_to_utc(wall, event.zone)
    if event.ends_at is None:
        return replace(event, wall=wall, starts_at=starts)
    ends = starts + (event.ends_at - event.starts_at)
    return replace(event, wall=wall, starts_at=starts, ends_at=ends, ends_wall=_wall(ends, event.zone))


def with_field(event: Event, field: str, value: Any) -> Event:
    """The event with one field set to a form's answer; None where it was passed over. Raises ValueError."""
    if field == "when":
        return moved(event, value)
    changes: dict[str, Any]
    match field:
        case "ends":
            changes = {"ends_wall": value, "ends_at": wall_to_utc(value, event.zone) if value else None}
        case "pin":
            changes = dict(zip(("latitude", "longitude"), value or (None, None), strict=True))
        case "cost":
            changes = {"access": replace(event.access, cost=value or "")}
        case "kind":
            changes = {"kind": Kind(value or Kind.OTHER.value)}
        case "audience":
            changes = {"audience": Audience(value)}
        case "places":
            changes = {"places": value}
        case "where":
            changes = {"place": value}
        case "title" | "about" | "address" | "link" | "changed":
            changes = {field: value or ""}
        case _:
            raise ValueError(field)
    return replace(event, **changes)


def differing(before: Event, after: Event) -> tuple[str, ...]:
    """The fields in which they are different."""
    return tuple(field for field in FIELDS if _value(before, field) != _value(after, field))


def next_version(event: Event, now: datetime) -> Event:
    """The event as calendars take it for newer than before."""
    return replace(event, sequence=event.sequence + 1, changed_at=now)


def is_same_day(before: Event, after: Event, now: datetime) -> bool:
    """Whether it was, or now is, today where it takes place: such a change does not wait for the morning."""
    place = ZoneInfo(after.zone)
    today = now.astimezone(place).date()
    return today in {each.starts_at.astimezone(place).date() for each in (before, after)}


def weekly(wall: str, zone: str, times: int) -> list[tuple[str, bool]]:
    """The same wall time in each of the coming weeks; False where it does not exist, or exists twice."""
    first = datetime.fromisoformat(wall)
    found = []
    for number in range(1, times + 1):
        later = first + number * _WEEK
        try:
            check_wall_time(later, zone)
        except NotADate:
            found.append((later.isoformat(timespec="minutes"), False))
        else:
            found.append((later.isoformat(timespec="minutes"), True))
    return found


def copied(event: Event, wall: str, changed: str, *, state: EventState, series_id: int | None) -> Event:
    """A new event like this one, at another time; who comes to it is not copied, nor who helps."""
    fresh = replace(event, id=0, uid="", sequence=0, state=state, series_id=series_id, changed=changed)
    return moved(replace(fresh, cancelled_why="", changed_at=None), wall)


def opens_later(event: Event, now: datetime) -> bool:
    """Whether it is on, and too early for its door list."""
    return event.state is EventState.ANNOUNCED and now < event.starts_at - DOOR_BEFORE


def check_door(event: Event, now: datetime) -> None:
    """Raises Refused unless it is between two hours before the event and a day after it."""
    if event.state is not EventState.ANNOUNCED:
        raise Refused("door-is-off")
    if opens_later(event, now):
        raise Refused("door-not-yet")
    if now > over_at(event) + DOOR_AFTER:
        raise Refused("door-over")


def _value(event: Event, field: str) -> object:
    if field == "pin":
        return event.latitude, event.longitude
    if field == "cost":
        return event.access.cost
    return getattr(event, {"when": "starts_at", "ends": "ends_at", "where": "place"}.get(field, field))


def _wall(at: datetime, zone: str) -> str:
    return at.astimezone(ZoneInfo(zone)).replace(tzinfo=None).isoformat(timespec="minutes")
