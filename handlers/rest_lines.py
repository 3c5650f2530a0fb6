"""Until when somebody is off, in words, for the rest screen and the panel."""

from __future__ import annotations

from datetime import datetime

from domain.rest import is_open
from domain.words import Moment, Text, text


def off_until(until: datetime, zone: str) -> Text:
    """A day and an hour on the clocks of `zone`, or: until you say so."""
    return text("rest-off-open") if is_open(until) else text("rest-off", until=Moment(until, zone=zone))
