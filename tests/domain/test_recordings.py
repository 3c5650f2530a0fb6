"""Lessons read aloud: what is taken, who decides, and which recording is played."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.form import NotUnderstood
from domain.recordings import (
    LIVE,
    LONGEST,
    Reason,
    Recording,
    RecordingState,
    approve,
    decline,
    played,
    replaced_by,
    voice_of,
    withdraw,
)
from domain.refused import Refused
from domain.said import Said, Sent

ROSA, PRIYA = 3, 2
MONDAY = datetime(2026, 11, 23, 10, tzinfo=UTC)
OFFERED = Recording(1, ROSA, "sleep", "en", "v1", RecordingState.OFFERED, MONDAY)
APPROVED = replace(OFFERED, state=RecordingState.APPROVED)
OVER = sorted(set(RecordingState) - {RecordingState.OFFERED})


def test_a_voice_note_of_three_minutes_is_taken() -> None:
    """The whole answer that the form keeps: kind, file, and the words beneath it."""
    said = Said(Sent.VOICE, "the first\x00 card", 5, "file-1", LONGEST)
    assert voice_of(said) == {"kind": "voice", "file_id": "file-1", "text": "the first card"}


@pytest.mark.parametrize("kind", sorted(set(Sent) - {Sent.VOICE}))
def test_anything_but_a_voice_note_gets_a_kind_hint(kind: Sent) -> None:
    """A lesson that was typed, filmed or photographed cannot be listened to."""
    with pytest.raises(NotUnderstood) as hint:
        voice_of(Said(kind, "words", 5, "file-1"))
    assert hint.value.key == "recording-wants-voice"


def test_a_recording_beyond_three_minutes_is_asked_for_again() -> None:
    """Nobody listens for longer, and the hint says so."""
    with pytest.raises(NotUnderstood) as hint:
        voice_of(Said(Sent.VOICE, "", 5, "file-1", LONGEST + 1))
    assert hint.value.key == "recording-too-long"


def test_another_person_approves_what_was_read_from_todays_text() -> None:
    """Parents hear it only after a coordinator has listened."""
    assert approve(OFFERED, PRIYA, "v1") is RecordingState.APPROVED


def test_nobody_decides_on_their_own_recording() -> None:
    """Two people stand behind what parents hear."""
    with pytest.raises(Refused) as problem:
        approve(OFFERED, ROSA, "v1")
    assert problem.value.key == "listening-own"
    with pytest.raises(Refused) as problem:
        decline(OFFERED, ROSA, "hard")
    assert problem.value.key == "listening-own"


@pytest.mark.parametrize("version", ["v2", None])
def test_a_recording_of_an_older_text_cannot_be_approved(version: str | None) -> None:
    """What was read is not what the lesson says now, or there is no such lesson any more."""
    with pytest.raises(Refused) as problem:
        approve(OFFERED, PRIYA, version)
    assert problem.value.key == "listening-text-changed"


@pytest.mark.parametrize("state", OVER)
def test_what_is_decided_stays_decided(state: RecordingState) -> None:
    """B14: a second tap, or a second coordinator, changes nothing."""
    over = replace(OFFERED, state=state)
    with pytest.raises(Refused) as problem:
        approve(over, PRIYA, "v1")
    assert problem.value.key == "listening-already-decided"
    with pytest.raises(Refused) as problem:
        decline(over, PRIYA, "hard")
    assert problem.value.key == "listening-already-decided"


@pytest.mark.parametrize("reason", Reason)
def test_not_this_time_has_a_reason_from_the_list(reason: Reason) -> None:
    """The champion hears something that she can use."""
    assert decline(OFFERED, PRIYA, reason.value) is RecordingState.DECLINED


def test_a_reason_that_is_not_on_the_list_is_refused() -> None:
    """B14: a forged button declines nothing."""
    with pytest.raises(Refused):
        decline(OFFERED, PRIYA, "ugly")


@pytest.mark.parametrize("state", RecordingState)
def test_she_takes_back_what_waits_or_is_played(state: RecordingState) -> None:
    """Her voice stays hers, also after it was approved; what is over is over."""
    recording = replace(OFFERED, state=state)
    if state in LIVE:
        assert withdraw(recording, ROSA) is RecordingState.WITHDRAWN
        return
    with pytest.raises(Refused) as problem:
        withdraw(recording, ROSA)
    assert problem.value.key == "recordings-gone"


def test_nobody_else_takes_it_back() -> None:
    """B14: another person's button does nothing to it."""
    with pytest.raises(Refused) as problem:
        withdraw(APPROVED, PRIYA)
    assert problem.value.key == "old-button"


RECORDINGS = st.builds(
    Recording,
    st.integers(1, 50),
    st.sampled_from([3, 4]),
    st.sampled_from(["sleep", "milk"]),
    st.sampled_from(["en", "tr"]),
    st.sampled_from(["v1", "v2"]),
    st.sampled_from(RecordingState),
    st.just(MONDAY),
)


@given(st.lists(RECORDINGS, max_size=12))
def test_only_the_newest_approved_one_of_exactly_this_text_is_played(recordings: list[Recording]) -> None:
    """A recording of an older text, of another language, or not approved is never heard."""
    chosen = played(recordings, "sleep", "en", "v1")
    right = [
        r.id
        for r in recordings
        if r.state is RecordingState.APPROVED and (r.lesson, r.language, r.version) == ("sleep", "en", "v1")
    ]
    assert (chosen.id if chosen else None) == max(right, default=None)


@given(RECORDINGS, st.lists(RECORDINGS, max_size=12))
def test_a_newer_one_takes_the_place_of_her_own_and_of_nobody_elses(new: Recording, others: list[Recording]) -> None:
    """Another champion's recording stays, and so does the same champion's in another language or state."""
    for old in replaced_by(new, others):
        assert old.id != new.id
        assert replace(old, id=0, version="") == replace(new, id=0, version="")
