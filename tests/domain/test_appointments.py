"""Questions for an appointment: whose they are, how long they live, and how much fits."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.appointments import LONGEST, LONGEST_WORRY, Notes, Whom, is_full, leaves_room, make, note, rewrite

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)


def test_an_appointment_is_kept_for_thirty_days_and_no_longer() -> None:
    """What she was told when she wrote it is what happens."""
    made = make(7, Whom.GP, Notes("When can she swim?"), NOW)
    assert made.made_at == NOW
    assert made.expires_at == NOW + timedelta(days=30)


@given(st.text(max_size=2 * LONGEST), st.text(max_size=2 * LONGEST_WORRY), st.booleans())
def test_words_are_kept_as_written_or_said_to_be_cut(questions: str, worry: str, interpreter: bool) -> None:
    """No word is lost in silence: whatever is not as it was written is known to be full."""
    notes = note(questions, worry, interpreter=interpreter)
    assert questions.startswith(notes.questions)
    assert worry.startswith(notes.worry)
    assert notes.interpreter is interpreter
    assert (notes.questions, notes.worry) == (questions, worry) or is_full(notes)


def test_short_words_are_not_said_to_be_cut() -> None:
    """Nobody is frightened about words that are all there."""
    assert not is_full(note("a" * (LONGEST - 1), "b" * (LONGEST_WORRY - 1)))


def test_what_is_not_written_anew_stays() -> None:
    """Skip leaves a part as it is, and the interpreter is never touched."""
    notes = Notes("old", "old worry", interpreter=True)
    assert rewrite(notes, None, None) == notes
    assert rewrite(notes, "new", None) == Notes("new", "old worry", interpreter=True)
    assert rewrite(notes, None, "new") == Notes("old", "new", interpreter=True)
    assert rewrite(notes, "a" * 4000, None).questions == "a" * LONGEST


@pytest.mark.parametrize(
    ("words", "fits"), [("a" * LONGEST, True), ("ş" * LONGEST, True), ("👶" * LONGEST, False), ("<" * LONGEST, False)]
)
def test_whether_one_message_holds_it_depends_on_how_it_is_sent(words: str, fits: bool) -> None:
    """Telegram counts in units, and markup makes a sign longer; letters of any alphabet fit."""
    assert leaves_room(note(words, "b" * LONGEST_WORRY)) is fits
