"""What people say to us: references, dates, and who takes it."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refused import Refused
from domain.voices import (
    Said,
    Urgency,
    Voice,
    VoiceState,
    about_somebody,
    answer_due,
    check_answerable,
    new_reference,
    take,
)

LONDON = ZoneInfo("Europe/London")
MONDAY = datetime(2026, 11, 23, 10, tzinfo=LONDON)


def voice(state: VoiceState = VoiceState.NEW, person_id: int | None = 7) -> Said:
    return Said(
        1,
        "K7-204",
        Voice.FEEDBACK,
        person_id,
        None,
        "lesson:crying",
        None,
        None,
        False,
        state,
        None,
        MONDAY,
        None,
    )


@given(st.randoms(use_true_random=False))
def test_a_reference_can_be_read_aloud(rng: Random) -> None:
    """C26: a letter, a figure, three figures; no letter that sounds or looks like a figure."""
    assert re.fullmatch(r"[A-HJ-NP-Z]\d-\d{3}", new_reference(rng))


@pytest.mark.parametrize(
    ("days", "due"),
    [(0, 26), (1, 27), (2, 30), (4, 32), (5, 32), (6, 32)],
)
def test_an_answer_is_due_in_three_working_days(days: int, due: int) -> None:
    """C26: from Monday to Thursday, from Wednesday over the weekend to Monday."""
    found = answer_due(MONDAY + timedelta(days=days))
    assert found.date() == date(2026, 11, 1) + timedelta(days=due - 1)


@given(st.datetimes(datetime(2026, 1, 1), datetime(2028, 1, 1), timezones=st.just(LONDON)))  # noqa: DTZ001 - made aware
def test_no_answer_is_due_at_a_weekend(now: datetime) -> None:
    """C26: whenever it was said, the day on which it is due is one on which somebody works."""
    due = answer_due(now)
    assert due.weekday() < 5
    assert timedelta(days=3) <= due - now <= timedelta(days=5)
    assert answer_due(now, Urgency.TODAY) == now + timedelta(days=1)


def test_what_somebody_has_taken_cannot_be_taken_again() -> None:
    """B14: two people pressing at once do not both have it."""
    assert take(voice()) is VoiceState.HEARD
    for state in (VoiceState.HEARD, VoiceState.ANSWERED, VoiceState.TAPPED):
        with pytest.raises(Refused) as problem:
            take(voice(state))
        assert problem.value.key == "desk-already-taken"


def test_an_answer_goes_once_and_only_to_somebody() -> None:
    """An answered voice is not answered again, and a voice without a person has nobody to hear it."""
    check_answerable(voice(VoiceState.HEARD))
    for closed, key in (
        (voice(VoiceState.ANSWERED), "desk-already-answered"),
        (voice(VoiceState.HEARD, None), "desk-nobody-to-answer"),
    ):
        with pytest.raises(Refused) as problem:
            check_answerable(closed)
        assert problem.value.key == key


def test_a_worry_from_a_case_knows_whom_it_is_about() -> None:
    """A3: its subject names them, so that they are never alerted, nor shown it; other subjects name nobody."""
    assert replace(voice(), subject=about_somebody("case:12", 34)).concerns == 34
    for subject in ("", "case:12", "lesson:about", about_somebody("case:12", None)):
        assert replace(voice(), subject=subject).concerns is None
