"""Days and times as people write them."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.dates import NotADate, PartDate, check_wall_time, read_date, read_moment, wall_to_utc

TODAY = date(2026, 11, 21)
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
LONDON = "Europe/London"


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("17 October", "2026-10-17"),
        ("17th October 2026", "2026-10-17"),
        ("October 17, 2026", "2026-10-17"),
        ("17/10/2026", "2026-10-17"),
        ("17.10.26", "2026-10-17"),
        ("17-10-2026", "2026-10-17"),
        ("2026-10-17", "2026-10-17"),
        ("03/04/2026", "2026-04-03"),
        ("Oct 2026", "2026-10"),
        ("10/2026", "2026-10"),
        ("october", "2026-10"),
        ("17 Ekim", "2026-10-17"),
        ("17 EKİM 2026", "2026-10-17"),
        ("3 Şubat 2027", "2027-02-03"),
        ("3 subat 2027", "2027-02-03"),
        ("ARALIK 2026", "2026-12"),
        ("today", "2026-11-21"),
        ("Yesterday", "2026-11-20"),
        ("yarın", "2026-11-22"),
        ("DÜN", "2026-11-20"),
        ("29 February 2028", "2028-02-29"),
    ],
)
def test_dates_are_read_as_parents_write_them(written: str, iso: str) -> None:
    """English and Turkish, the day first, or a month alone."""
    assert read_date(written, TODAY).isoformat() == iso


@pytest.mark.parametrize(
    ("written", "today", "year"),
    [
        ("3 January", date(2026, 12, 30), 2027),
        ("30 December", date(2027, 1, 3), 2026),
        ("3 January", date(2026, 3, 1), 2026),
        ("January", date(2026, 12, 30), 2027),
        ("5/1", date(2026, 12, 30), 2027),
    ],
)
def test_a_day_without_a_year_is_the_nearest_one(written: str, today: date, year: int) -> None:
    """Around New Year nobody means a day a year away."""
    assert read_date(written, today).year == year


@pytest.mark.parametrize(
    "written",
    ["", "soon", "²", "5²", "31 February", "29 February 2027", "31/04/2026", "0/10/2026", "2026-10-00", "32 October",
     "0 October", "13/13/2026", "0/2026", "13/2026", "5", "1 January 1850", "1/1/9999", "17/10/202", "12345678"],
)  # fmt: skip
def test_an_impossible_date_is_not_taken_for_another(written: str) -> None:
    """A day that is in no calendar is asked about again."""
    with pytest.raises(NotADate):
        read_date(written, TODAY)


@given(st.text(), st.dates(date(2024, 1, 1), date(2030, 12, 31)))
def test_any_words_are_a_date_or_not(written: str, today: date) -> None:
    """No words can make the reading of dates fail in another way."""
    try:
        found = read_date(written, today)
    except NotADate:
        return
    assert PartDate.parse(found.isoformat()) == found


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_a_written_date_comes_back(day: date) -> None:
    """Day, month and year in figures mean that day, whatever day it is today."""
    assert read_date(day.strftime("%d/%m/%Y"), TODAY).earliest() == day
    part = PartDate(day.year, day.month, day.day)
    assert PartDate.parse(part.isoformat()) == part
    assert PartDate(day.year, day.month).earliest() <= day <= PartDate(day.year, day.month).latest()


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("26 Nov 10:00", "2026-11-26T10:00"),
        ("10:00 26 Nov", "2026-11-26T10:00"),
        ("26/11/2026 2pm", "2026-11-26T14:00"),
        ("26.11.2026 14.30", "2026-11-26T14:30"),
        ("26 Kasım 14:30", "2026-11-26T14:30"),
        ("tomorrow 12am", "2026-11-22T00:00"),
        ("tomorrow 12:15 pm", "2026-11-22T12:15"),
    ],
)
def test_a_day_and_a_time_are_read_together(written: str, iso: str) -> None:
    """In either order, with a colon, a point, or am and pm."""
    assert read_moment(written, NOON, LONDON) == iso


@pytest.mark.parametrize("written", ["26 Nov", "10:00", "Nov 2026 10:00", "26 Nov 25:00", "26 Nov 10:75", "²:³", ""])
def test_a_moment_needs_a_day_and_a_time(written: str) -> None:
    """Half a moment is asked about."""
    with pytest.raises(NotADate):
        read_moment(written, NOON, LONDON)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("29 March 2026 01:00", "form-time-does-not-exist"),
        ("29 March 2026 01:30", "form-time-does-not-exist"),
        ("29 March 2026 01:59", "form-time-does-not-exist"),
        ("25 October 2026 01:00", "form-time-exists-twice"),
        ("25 October 2026 01:30", "form-time-exists-twice"),
        ("25 October 2026 01:59", "form-time-exists-twice"),
    ],
)
def test_a_time_that_the_clock_change_skips_or_repeats_is_refused(written: str, key: str) -> None:
    """E39: nobody stands at a closed door because the clocks changed."""
    with pytest.raises(NotADate) as problem:
        read_moment(written, NOON, LONDON)
    assert problem.value.key == key


@pytest.mark.parametrize("wall", ["2026-03-29T00:59", "2026-03-29T02:00", "2026-10-25T00:59", "2026-10-25T02:00"])
def test_the_hours_around_a_clock_change_are_ordinary(wall: str) -> None:
    """E39: only the hour itself is odd."""
    check_wall_time(datetime.fromisoformat(wall), LONDON)


@given(st.datetimes(datetime(2024, 1, 1), datetime(2030, 12, 31)))  # noqa: DTZ001 - wall times, on purpose
def test_a_wall_time_that_is_let_through_is_one_moment_only(wall: datetime) -> None:
    """E39: whatever passes the check comes back from UTC as the same clock time."""
    wall = wall.replace(second=0, microsecond=0)
    try:
        check_wall_time(wall, LONDON)
    except NotADate:
        assert (wall.month, wall.hour) in {(3, 1), (10, 1)}
        return
    moment = wall_to_utc(wall.isoformat(), LONDON)
    assert moment.utcoffset() == timedelta(0)
    assert wall - moment.replace(tzinfo=None) in {timedelta(0), timedelta(hours=1)}
