"""Events: who they are for, and who comes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

SMALLEST_AUDIENCE_SHOWN = 8


class Audience(StrEnum):
    """Whom an event is for, within its area."""

    EVERYONE = "everyone"
    EXPECTING = "expecting"
    BABIES = "babies"  # under 1
    TODDLERS = "toddlers"  # 1 to 4


class EventState(StrEnum):
    """The life of an event."""

    DRAFT = "draft"
    ANNOUNCED = "announced"
    CANCELLED = "cancelled"


class Kind(StrEnum):
    """What sort of event it is, to choose by."""

    PLAY = "play"
    FEEDING = "feeding"
    HEALTH = "health"
    TALK = "talk"  # listening to somebody who knows, or learning together
    OUTDOORS = "outdoors"
    SUPPORT = "support"  # company for hard times, help with money or housing
    OTHER = "other"


class Answer(StrEnum):
    """Where somebody stands with an event."""

    GOING = "going"
    MAYBE = "maybe"
    CANNOT = "cannot"
    WAITING = "waiting"  # in line for a place
    OFFERED = "offered"  # a place is kept until `offer_until`


@dataclass(frozen=True)
class Access:
    """Whether people can come and be at ease. None: not told; `cost` empty: free; `languages` are spoken there."""

    step_free: bool | None = None
    prams: bool | None = None
    creche: bool | None = None
    siblings: bool | None = None
    partners: bool | None = None
    interpreter: bool | None = None
    languages: tuple[str, ...] = ()
    cost: str = ""


@dataclass(frozen=True)
class Event:
    """One event. `wall` is the ISO wall time in `zone`; `starts_at` the same moment in UTC; `places` None: no limit.

    `title` and `about` are in `language`; `latitude` and `longitude` in degrees, both or neither; `link` where it is
    online; `uid` and `sequence` are what calendars know it by; `series_id` the first event of a weekly one; `changed`
    what parents' answers led to, for the next card.
    """

    id: int
    area_id: int
    title: str
    place: str
    wall: str
    zone: str
    starts_at: datetime
    places: int | None
    audience: Audience
    state: EventState
    language: str = "en"
    about: str = ""
    kind: Kind = Kind.OTHER
    ends_wall: str | None = None
    ends_at: datetime | None = None
    address: str = ""
    link: str = ""
    latitude: float | None = None
    longitude: float | None = None
    access: Access = field(default_factory=Access)
    sequence: int = 0
    uid: str = ""
    series_id: int | None = None
    changed: str = ""
    cancelled_why: str = ""
    changed_at: datetime | None = None


@dataclass(frozen=True)
class EventWords:
    """An event's own words in one language."""

    language: str
    title: str
    about: str = ""


@dataclass(frozen=True)
class Counts:
    """How many people said what."""

    going: int = 0
    cannot: int = 0
    maybe: int = 0
    waiting: int = 0
    offered: int = 0

    @property
    def taken(self) -> int:
        """Places that somebody has or is kept for."""
        return self.going + self.offered


def fits(audience: Audience, weeks: int | None, *, expecting: bool) -> bool:
    """Whether the event is for somebody whose child has this age in weeks (None: not told)."""
    match audience:
        case Audience.EVERYONE:
            return True
        case Audience.EXPECTING:
            return expecting
        case Audience.BABIES:
            return weeks is not None and 0 <= weeks < 52
        case Audience.TODDLERS:
            return weeks is not None and 52 <= weeks < 260


def places_left(event: Event, counts: Counts) -> int | None:
    """Free places; None where there is no limit."""
    return None if event.places is None else max(event.places - counts.taken, 0)


def audience_shown(count: int) -> int | None:
    """An audience's size as staff may see it: None below 8, else rounded down to a multiple of 5 (at least 8)."""
    if count < SMALLEST_AUDIENCE_SHOWN:
        return None
    return max(count // 5 * 5, SMALLEST_AUDIENCE_SHOWN)
