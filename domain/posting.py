"""What is put up in a group by hand: when it has to wait, and when one more is worth a question."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.groups import Group
from domain.quiet_time import quiet_time_of

STARTERS_APART = timedelta(hours=20)  # a group that is spoken to every morning stops answering
GIVEN_UP_AFTER = timedelta(hours=12)  # a post that could not leave is not put up on another day
LARGEST_STAMP = 2**31  # of a preview: what was posted from it is posted once


def quiet_until(group: Group, now: datetime, zone: str) -> datetime | None:
    """When the group's own quiet time ends, if it is quiet at `now` (aware); None when it is not."""
    quiet = quiet_time_of(group, zone)
    night = quiet.now(now) if quiet else None
    return night.ends if night else None


def came_lately(last: datetime | None, now: datetime) -> bool:
    """Whether the group had a starter within the last 20 hours; one that waits for the morning counts too."""
    return last is not None and last > now - STARTERS_APART
