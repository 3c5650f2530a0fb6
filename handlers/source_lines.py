"""The line under every lesson and card: draft or checked, by whom, from what."""

from __future__ import annotations

from datetime import UTC, datetime, time

from content.record import Record
from domain.words import Line, Moment, text

MOST_SOURCES = 3


def short_line(record: Record) -> Line:
    """Draft or checked, without the sources."""
    return text("content-draft-short") if record.is_draft else checked_line(record)


def checked_line(record: Record, most: int = MOST_SOURCES) -> Line:
    """`Draft, not yet checked by a clinician. Based on: … · last changed …`, or who checked it and when."""
    changed = _day(record.last_changed)
    if record.is_draft:
        seen = [source.name for source in record.sources if not source.to_verify]  # the rest are notes for editors
        names = "; ".join(dict.fromkeys(seen[:most]))
        return text("content-draft", sources=names, changed=changed)
    return text("content-checked", who=record.approved_by or "", on=_day(record.approved_on or record.last_changed))


def _day(on: object) -> Moment:
    return Moment(datetime.combine(on, time(12), UTC), "date", "UTC")  # type: ignore[arg-type] # a date
