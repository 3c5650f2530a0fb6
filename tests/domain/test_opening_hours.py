"""Opening hours: one way of writing them, understood however people write them."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.opening_hours import Hours, NotHours, Now, Slot, read_hours, today


@st.composite
def weeks(draw: st.DrawFn) -> Hours:
    """Any week of up to two times a day that do not overlap."""
    slots = []
    for day in draw(st.sets(st.integers(0, 6))):
        marks = sorted(draw(st.sets(st.integers(0, 24 * 60), min_size=2, max_size=4)))
        slots += [Slot(day, opens, closes) for opens, closes in zip(marks[::2], marks[1::2], strict=False)]
    return Hours(tuple(sorted(slots)))


@given(weeks())
def test_hours_are_read_back_as_they_were_written(hours: Hours) -> None:
    """What is exported can be imported again, whatever the week."""
    assert read_hours(hours.written()) == hours
    assert len(hours.written()) <= 600


@given(st.text(alphabet="Mon Tue,;-–:0123456789 to and", max_size=60) | st.text(max_size=40))
def test_any_words_are_hours_or_are_refused(words: str) -> None:
    """A cell of a table can hold anything; it never breaks the import."""
    try:
        hours = read_hours(words)
    except NotHours:
        return
    assert read_hours(hours.written()) == hours


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("", ""),
        ("Monday 9.30–11:00", "Mon 09:30-11:00"),
        ("mon & thu 10:00 to 12:00;", "Mon 10:00-12:00; Thu 10:00-12:00"),
        ("Thu 13:00-15:30; Mon 10:00-12:00", "Mon 10:00-12:00; Thu 13:00-15:30"),
        ("Sat-Sun: 10:00-11:00, 12:00-13:00", "Sat 10:00-11:00; Sat 12:00-13:00; Sun 10:00-11:00; Sun 12:00-13:00"),
    ],
)
def test_hours_are_understood_as_people_write_them(words: str, kept: str) -> None:
    """Whole names, dots, dashes, "to" and "and" mean the same."""
    assert read_hours(words).written() == kept


@pytest.mark.parametrize(
    "words",
    ["Mon", "10:00-12:00", "Mon 10-12", "Mon 12:00-10:00", "Mon 10:00-25:00", "Mon 10:60-11:00", "Fri-Mon 10:00-11:00",
     "Mon, Mon 10:00-11:00", "Mon 10:00-12:00; Mon 11:00-13:00", "Mon 10:00-12:00 term time", "Someday 10:00-12:00"],
)  # fmt: skip
def test_what_is_no_hours_is_refused(words: str) -> None:
    """Nothing is guessed: whoever wrote it hears how to write it."""
    with pytest.raises(NotHours):
        read_hours(words)


@pytest.mark.parametrize(
    ("at", "said"),
    [("2026-11-23T09:00", Now.LATER), ("2026-11-23T11:59", Now.LATER), ("2026-11-23T12:00", Now.OVER),
     ("2026-11-24T09:00", Now.CLOSED)],
)  # fmt: skip
def test_today_is_open_closed_or_over(at: str, said: Now) -> None:
    """A parent is never sent to a door that has closed for the day."""
    assert today(read_hours("Mon 10:00-12:00"), datetime.fromisoformat(at)) is said
    assert today(Hours(), datetime.fromisoformat(at)) is Now.UNKNOWN


def test_days_with_the_same_times_are_said_together() -> None:
    """As in "Mon and Thu 10:00–12:00"."""
    hours = read_hours("Mon, Thu 10:00-12:00; Fri 09:00-10:00")
    assert hours.by_span() == [((0, 3), "10:00–12:00"), ((4,), "09:00–10:00")]
