"""Who somebody is to us, and how staff see them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.people import Grant, Person, Role
from domain.said import clean, clean_name


@given(st.integers(1, 2**52), st.text(min_size=1))
def test_a_label_never_holds_a_name(number: int, name: str) -> None:
    """A4: staff see four signs that depend on our own number alone."""
    label = Person(number, 42, name=name).label()
    assert re.fullmatch(r"Parent [0-9A-F]{4}", label)
    assert label == Person(number, 43, name="somebody else").label()


def test_the_first_thousands_of_people_have_labels_of_their_own() -> None:
    """Two parents of one programme are not mistaken for one another."""
    assert len({Person(n, n).label() for n in range(1, 20_001)}) == 20_000


def test_a_role_is_held_by_grant_only() -> None:
    """Nobody holds what was not granted."""
    rosa = Person(1, 1, grants=(Grant(Role.CHAMPION, 3),))
    assert [role for role in Role if rosa.holds(role)] == [Role.CHAMPION]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Amina", "Amina"),
        ("\u202eanimA\u202c", "animA"),
        ("A\u0301\u0301" + "\u0301" * 20, "A" + "\u0301" * 8),
        ("Ali\nVeli\t!", "AliVeli!"),
        ("\u2067\u200f", ""),
        ("x" * 100, "x" * 40),
        ("<b>", "<b>"),
        (None, ""),
    ],
)
def test_a_display_name_cannot_turn_the_text_around_it(written: str | None, kept: str) -> None:
    """Direction marks, towers of accents, line ends and endless names are taken out when it comes in."""
    assert clean_name(written) == kept


@given(st.text())
def test_cleaned_words_hold_no_control_characters(words: str) -> None:
    """No NUL, no escape: what every database and screen can hold."""
    assert not set(clean(words)) & {chr(n) for n in range(32) if chr(n) not in "\n\t"}
