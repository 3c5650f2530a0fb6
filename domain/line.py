"""The line for a full group, and every way from one place to another: who may move whom, and when."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from domain.delivery import QuietHours
from domain.groups import Place

OFFER_LASTS = timedelta(hours=48)  # an offered place; nights in which nobody is written to come on top at both ends
LINK_LIVES = timedelta(days=7)  # an assigned place, and the personal link that belongs to it
REQUEST_LIVES = timedelta(days=7)  # a request at the door that nobody decided
FEW = 8  # fewer parents than this are "a few": no count of a small group is told


class Mover(StrEnum):
    """Who brings about a deed."""

    HERSELF = "herself"
    LINE = "line"  # the rules of the line, without anybody
    TELEGRAM = "telegram"  # somebody is inside: a fact, whoever brought it about
    TEAM = "team"


class Deed(StrEnum):
    """What moves somebody from one place to the next."""

    WAIT = "wait"  # into the line
    OFFER = "offer"  # there is room, and it is her turn
    AGREE = "agree"  # to the rules; a link of her own is made
    ENTER = "enter"
    GO = "go"  # out of the group, out of the line, or no, thank you
    RUN_OUT = "run-out"  # what was kept for her was not taken in time
    REMOVE = "remove"
    BAN = "ban"
    FORGIVE = "forgive"  # she may come back


MOVER = {
    Deed.WAIT: Mover.HERSELF,
    Deed.OFFER: Mover.LINE,
    Deed.AGREE: Mover.HERSELF,
    Deed.ENTER: Mover.TELEGRAM,
    Deed.GO: Mover.HERSELF,
    Deed.RUN_OUT: Mover.LINE,
    Deed.REMOVE: Mover.TEAM,
    Deed.BAN: Mover.TEAM,
    Deed.FORGIVE: Mover.TEAM,
}
HELD = frozenset({Place.OFFERED, Place.ASSIGNED})  # places that are kept for somebody on the way in
_ON_THE_WAY = (Place.WAITING, Place.OFFERED, Place.ASSIGNED)
# From where (None: no place yet) each deed leads where. What is not here cannot happen.
WAYS: dict[Deed, dict[Place | None, Place]] = {
    Deed.WAIT: dict.fromkeys((None, Place.LEFT), Place.WAITING),
    Deed.OFFER: {Place.WAITING: Place.OFFERED},
    Deed.AGREE: dict.fromkeys((None, Place.LEFT, Place.OFFERED, Place.ASSIGNED), Place.ASSIGNED),
    Deed.ENTER: dict.fromkeys((None, *_ON_THE_WAY, Place.LEFT), Place.MEMBER),
    Deed.GO: dict.fromkeys((*_ON_THE_WAY, Place.MEMBER), Place.LEFT),
    Deed.RUN_OUT: dict.fromkeys(HELD, Place.LEFT),
    Deed.REMOVE: dict.fromkeys((*_ON_THE_WAY, Place.MEMBER, Place.LEFT), Place.REMOVED),
    Deed.BAN: dict.fromkeys((None, *_ON_THE_WAY, Place.MEMBER, Place.LEFT, Place.REMOVED), Place.BANNED),
    Deed.FORGIVE: dict.fromkeys((Place.REMOVED, Place.BANNED), Place.LEFT),
}


def after(deed: Deed, place: Place | None) -> Place | None:
    """Where the deed leads from a place; None when it cannot be done from there."""
    return WAYS[deed].get(place)


def wanting_in(place: Place | None, room: int, waiting: int) -> Deed:
    """What agreeing to the rules means: a place, or a place in line. Nobody passes those who wait.

    `room` counts free places, `waiting` the others in line who could be offered one.
    """
    kept = place in HELD
    return Deed.AGREE if kept or (room > 0 and waiting == 0) else Deed.WAIT


def offer_ends(now: datetime, quiet: QuietHours) -> datetime:
    """How long an offer made at `now` (aware) is kept: from when it can be read; never to the middle of a night."""
    ends = (quiet.until(now) or now) + OFFER_LASTS
    return quiet.until(ends) or ends


def is_few(count: int) -> bool:
    """Whether a count is too small to be told."""
    return count < FEW


def about(count: int) -> int | None:
    """A count of parents for a sentence about many groups: to the nearest five; None below eight."""
    return None if is_few(count) else 5 * round(count / 5)
