"""Forms as data: their order, their way back, and an answer to every kind of message."""

from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.wording import Wording
from domain.form import SKIPPED, Answers, Form, Kind, NotUnderstood, Step, read
from domain.said import Said, Sent
from domain.words import text

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
ZONE = "Europe/London"
FORM = Form(
    "visit",
    (
        Step("who", Kind.CHOICE, ("me", "us")),
        Step("how-many", Kind.NUMBER, lowest=2, highest=9, only_if=lambda a: a.get("who") == "us"),
        Step("day", Kind.DATE),
        Step("words", Kind.WORDS),
    ),
)


def way(answers: dict[str, Any]) -> list[str]:
    """The steps asked, in order, when these are the answers."""
    step: Step | None = FORM.first()
    asked = []
    while step is not None:
        asked.append(step.name)
        step = FORM.after(step.name, answers)
    return asked


def said(words: str, kind: Sent = Sent.TEXT, **more: Any) -> Said:
    return Said(kind, words, 7, **more)


def test_steps_come_in_order_and_only_when_they_are_needed() -> None:
    """A step whose condition does not hold is never asked."""
    assert way({"who": "us"}) == ["who", "how-many", "day", "words"]
    assert way({"who": "me"}) == ["who", "day", "words"]


@given(st.fixed_dictionaries({"who": st.sampled_from(["me", "us", SKIPPED])}))
def test_back_leads_to_the_step_that_was_asked_before(answers: dict[str, Any]) -> None:
    """Back undoes forward, from every step, whatever was skipped."""
    asked = way(answers)
    for earlier, later in pairwise(asked):
        before = FORM.before(later, answers)
        assert before is not None
        assert before.name == earlier
    assert FORM.before(asked[0], answers) is None


def test_a_step_that_a_newer_version_dropped_is_not_found() -> None:
    """A draft from before an update meets None, not a crash."""
    assert FORM.step("dropped-long-ago") is None


@pytest.mark.parametrize(
    ("step", "words", "answer"),
    [
        (Step("s", Kind.TEXT), "  Amina\x00 ", "Amina"),
        (Step("s", Kind.TEXT, longest=3), "abcdef", "abc"),
        (Step("s", Kind.WORDS), "hello", {"kind": "text", "text": "hello"}),
        (Step("s", Kind.NUMBER), " 1 200 ", 1200),
        (Step("s", Kind.DATE), "17 October 2026", "2026-10-17"),
        (Step("s", Kind.DATE), "Oct 2026", "2026-10"),
        (Step("s", Kind.MOMENT), "26 Nov 10:00", "2026-11-26T10:00"),
    ],
)
def test_what_is_typed_becomes_a_plain_value(step: Step, words: str, answer: Any) -> None:
    """Each kind of step reads its own kind of words."""
    assert read(step, said(words), NOON, ZONE) == answer


@pytest.mark.parametrize(
    ("step", "message", "hint"),
    [
        (Step("s", Kind.TEXT), said("   "), "form-empty"),
        (Step("s", Kind.TEXT), said("", Sent.STICKER), "form-wants-text"),
        (Step("s", Kind.WORDS), said("", Sent.STICKER), "form-not-words"),
        (Step("s", Kind.WORDS), said("", Sent.VOICE), "form-not-words"),
        (Step("s", Kind.CHOICE), said("me"), "form-press-a-button"),
        (Step("s", Kind.CONFIRM), said("yes"), "form-press-a-button"),
        (Step("s", Kind.PLACE), said("", Sent.LOCATION), "form-wants-button"),
        (Step("s", Kind.NUMBER), said("four"), "form-wants-number"),
        (Step("s", Kind.NUMBER), said("-4"), "form-wants-number"),
        (Step("s", Kind.NUMBER), said("²"), "form-wants-number"),
        (Step("s", Kind.NUMBER, lowest=2, highest=9), said("10"), "form-number-out-of-range"),
        (Step("s", Kind.DATE), said("31 February"), "form-wants-date"),
        (Step("s", Kind.MOMENT), said("29 March 2026 01:30"), "form-time-does-not-exist"),
        (Step("s", Kind.MOMENT), said("25 October 2026 01:30"), "form-time-exists-twice"),
        (Step("s", Kind.TEXT), said("changed my mind", edited=True), "form-edited"),
    ],
)
def test_what_is_not_understood_gets_a_kind_hint(step: Step, message: Said, hint: str) -> None:
    """The hint says what would help."""
    with pytest.raises(NotUnderstood) as problem:
        read(step, message, NOON, ZONE)
    assert problem.value.key == hint


STEPS = st.sampled_from([Step("s", kind) for kind in Kind])
MESSAGES = st.builds(
    Said,
    st.sampled_from(Sent),
    st.one_of(st.text(), st.from_regex(r"[0-9²٣]{1,4}[ ./:-][0-9]{1,2}[ ./:-][0-9a-z]{0,5}( [0-9:.]{1,5}(am|pm)?)?")),
    st.integers(0),
    st.none() | st.just("AwACAgQAAxkBAAIBY2"),
    st.none() | st.integers(0, 600),
    st.booleans(),
)


@given(STEPS, MESSAGES, st.sampled_from([ZONE, "Europe/Istanbul"]))
def test_every_step_answers_every_kind_of_message(step: Step, message: Said, zone: str) -> None:
    """A value or a hint that has words: nothing else can come of any message in any step."""
    try:
        value = read(step, message, NOON, zone)
    except NotUnderstood as problem:
        value = WORDING.plain(text(problem.key), "en")
    assert isinstance(value, str | int | dict)


WORDING = Wording(strict=True)


def test_a_voice_note_answers_a_step_that_takes_words() -> None:
    """Who would rather speak than write can."""
    heard = read(Step("s", Kind.WORDS), said("", Sent.VOICE, file_id="AwACAg"), NOON, ZONE)
    assert heard == {"kind": "voice", "file_id": "AwACAg", "text": ""}


def test_today_is_the_day_where_the_programme_works() -> None:
    """Half past midnight on a summer night in London is still yesterday in UTC, but not to a parent."""
    night = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    assert read(Step("s", Kind.DATE), said("today"), night, ZONE) == "2026-07-01"


def test_a_condition_sees_only_what_was_answered() -> None:
    """`only_if` gets the answers so far; a form needs no other memory."""
    seen: list[Answers] = []

    def asked(answers: Answers) -> bool:
        seen.append(answers)
        return True

    form = Form("f", (Step("a", Kind.TEXT), Step("b", Kind.TEXT, only_if=asked)))
    form.after("a", {"a": "yes"})
    assert seen == [{"a": "yes"}]
