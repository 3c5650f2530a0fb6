"""Buttons: a wire protocol for ever, read with suspicion."""

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.library import Library
from domain.action import LONGEST, Action, StaleButton, unpack
from handlers.actions import AnswerQuiz, Choose, OpenCard, OpenHelpCard, OpenWaiting, SayAdult
from handlers.table import table

LARGEST = 2**52
CODES = Path(__file__).with_name("button_codes.txt")
OURS = sorted(
    (kind for kind in Action.known().values() if kind.__module__.startswith("handlers.")),
    key=lambda kind: kind.code,
)
ANY_VALUE: dict[type, Callable[[], st.SearchStrategy[Any]]] = {
    int: lambda: st.integers(-LARGEST, LARGEST),
    bool: st.booleans,
    str: lambda: st.text("abcdefghijklmnopqrstuvwxyz0123456789-_", max_size=9),
}


def of_kind(kind: type[Action]) -> st.SearchStrategy[Action]:
    """Any action of one kind."""
    hints = get_type_hints(kind)
    values = [ANY_VALUE[hints[f.name]]() for f in dataclasses.fields(kind)]  # type: ignore[arg-type]
    return st.tuples(*values).map(lambda given_values: kind(*given_values))


def described(kind: type[Action]) -> str:
    """A kind's line in the list of codes."""
    hints = get_type_hints(kind)
    fields = [f"{f.name}={hints[f.name].__name__}" for f in dataclasses.fields(kind)]  # type: ignore[arg-type]
    return " ".join([kind.code, *fields])


@given(st.one_of([of_kind(kind) for kind in OURS]))
def test_every_button_comes_back_as_it_was_sent(action: Action) -> None:
    """Whatever a button carries, the press carries the same."""
    data = action.pack()
    assert unpack(data) == action
    assert len(data.encode()) <= LONGEST


def test_the_largest_real_values_fit_into_a_button() -> None:
    """Telegram's 64 bytes hold every form's longest option, every topic, and ids of 52 bits."""
    library = Library.load()
    worst: list[Action] = [OpenWaiting(LARGEST), SayAdult(LARGEST, adult=True)]
    worst += [OpenHelpCard(card, draft=True) for card, _ in library.card_texts]
    for lesson, _ in library.lesson_texts:
        worst += [OpenCard(lesson, 99), AnswerQuiz(lesson, 99, 99)]
    for name, route in table().forms.items():
        for step in route.form.steps:
            options = step.options or ("9" * 16,)
            worst += [Choose(name, step.name, option) for option in options]
    assert all(len(action.pack().encode()) <= LONGEST for action in worst)


def test_a_button_that_would_not_fit_is_refused_when_it_is_made() -> None:
    """What is too long, or holds our separator, or is larger than any id, never reaches Telegram."""
    for bad in (OpenHelpCard("ö" * 40), OpenHelpCard("a:b"), OpenWaiting(LARGEST + 1)):
        with pytest.raises(ValueError, match=r"button|bytes"):
            bad.pack()


@pytest.mark.parametrize(
    "data",
    ["", ":", "::", "nonsense", "h:2", "hc", "hc:", "gr", "gr:", "gr:x", "gr:1:2", "gr:--5", "gr:-", "gr:5-", "gr:+5",
     "gr:1e3", "gr:٣", "gr:²", "gr:" + "9" * 17, "gr:" + "9" * 60, "ga:1:2", "ga:1:True", "fc:a:b", "fc:a:b:c:d",
     "\x00", "gr:\x00", "gr: 5", "JOIN 1 5", "x" * 64],
)  # fmt: skip
def test_forged_data_is_only_ever_a_stale_button(data: str) -> None:
    """B14: data that no button of ours carries is recognised as such, and nothing else happens."""
    if data == "hc:":
        assert unpack(data) == OpenHelpCard("")  # well formed; there is no such topic, which its handler says
        return
    with pytest.raises(StaleButton):
        unpack(data)


@given(st.one_of(st.text(max_size=70), st.from_regex(r"[a-z]{1,2}(:[-0-9a-z²٣]{0,20}){0,4}", fullmatch=True)))
def test_any_data_is_a_button_or_a_stale_one(data: str) -> None:
    """B14: no data can make reading it fail in another way; what is read would be written the same or shorter."""
    try:
        action = unpack(data)
    except StaleButton:
        return
    assert unpack(action.pack()) == action


def test_a_button_from_before_a_field_was_added_still_works() -> None:
    """Old buttons live in chats for ever: a missing last field takes its default."""
    assert unpack("hc:fever") == OpenHelpCard("fever", draft=False)


def test_a_code_cannot_be_taken_twice() -> None:
    """Two meanings for one code would send people to the wrong place."""
    with pytest.raises(TypeError, match="taken by OpenHome"):
        type("Another", (Action,), {"__module__": __name__, "__qualname__": "Another"}, code="h")


def test_no_code_ever_changes() -> None:
    """Codes are for ever: each line of the list still holds; new fields may only follow, with a default."""
    now = {kind.code: described(kind) for kind in OURS}
    for line in CODES.read_text().splitlines():
        code = line.split(" ", 1)[0]
        assert now.get(code, "(gone)").startswith(line), f"the button code {code!r} was changed"


def test_every_code_is_on_the_list() -> None:
    """A code that is not on the list could be changed unseen: append its line to button_codes.txt."""
    listed = {line.split(" ", 1)[0] for line in CODES.read_text().splitlines()}
    missing = [described(kind) for kind in OURS if kind.code not in listed]
    assert not missing
