"""A screen survives the way through the database."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.saved import restore, save
from domain.screen import Attachment, Button, Media, Screen, Venue
from domain.words import Html, Moment, Text
from handlers.actions import BeginForm, OpenEvent, OpenHome

WORDS = st.text(max_size=30)
MOMENTS = st.builds(
    Moment, st.datetimes(timezones=st.just(UTC)), st.sampled_from(["day", "time", "date"]), tappable=st.booleans()
)
PLAIN_ARGUMENTS = st.one_of(WORDS, st.integers(), MOMENTS)
TEXTS = st.recursive(
    st.builds(Text, WORDS, st.dictionaries(WORDS, PLAIN_ARGUMENTS, max_size=3)),
    lambda inner: st.builds(Text, WORDS, st.dictionaries(WORDS, st.one_of(PLAIN_ARGUMENTS, inner), max_size=3)),
    max_leaves=5,
)
LINES = st.one_of(TEXTS, st.builds(Html, WORDS))
ACTIONS = st.sampled_from([OpenHome(), OpenEvent(5), BeginForm("joining")])
BUTTONS = st.one_of(
    st.builds(Button, LINES, action=ACTIONS),
    st.builds(Button, LINES, url=st.just("https://example.org/")),
    st.builds(Button, LINES, copy=WORDS),
)
SCREENS = st.recursive(
    st.builds(
        Screen,
        lines=st.lists(LINES, max_size=3).map(tuple),
        rows=st.lists(st.lists(BUTTONS, max_size=2).map(tuple), max_size=2).map(tuple),
        picture=st.none() | st.just("crying"),
        media=st.none() | st.builds(Media, st.just("voice"), WORDS),
        attachment=st.none() | st.builds(Attachment, WORDS, WORDS),
        venue=st.none() | st.builds(Venue, st.floats(-90, 90), st.floats(-180, 180), WORDS, WORDS),
        toast=st.none() | TEXTS,
        fresh=st.booleans(),
        keyboard=st.booleans(),
        no_keyboard=st.booleans(),
        protect=st.booleans(),
        next=st.none() | ACTIONS,
    ),
    lambda inner: st.builds(
        Screen, lines=st.lists(LINES, max_size=1).map(tuple), then=inner.filter(lambda s: s != Screen())
    ),
    max_leaves=3,
)


@given(SCREENS)
def test_what_was_decided_is_what_is_shown_after_a_crash(screen: Screen) -> None:
    """A stored screen comes back equal, through real JSON."""
    assert restore(json.loads(json.dumps(save(screen)))) == screen


def test_an_empty_screen_takes_no_room() -> None:
    """Empty parts are left out."""
    assert save(Screen()) == {}


def test_a_saved_value_of_a_strange_kind_is_refused() -> None:
    """A damaged row is noticed instead of being shown."""
    with pytest.raises(TypeError, match="float"):
        restore({"lines": [{"key": "home-hello", "args": {"name": 1.5}}]})


def test_the_time_in_a_sentence_keeps_its_zone() -> None:
    """A moment comes back aware, with the zone in which its clock hangs."""
    at = Moment(datetime(2026, 11, 26, 10, tzinfo=UTC), "time", "Europe/Istanbul")
    screen = Screen((Text("event", {"when": at}),))
    restored = restore(save(screen)).lines[0]
    assert isinstance(restored, Text)
    assert restored.args["when"] == at
