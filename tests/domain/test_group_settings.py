"""What is chosen and typed for a group, and put back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.group_settings import AGES, age_choice, packed, put_back, read_hours, toggled
from domain.groups import Group
from handlers.setup_actions import PutBack

CLOCKS = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59))
QUIET = st.one_of(st.just((None, None)), st.tuples(CLOCKS, CLOCKS))
FIELDS = ("area", "ages", "places", "quiet")


@pytest.mark.parametrize(
    ("written", "hours"),
    [
        ("22-7", ("22:00", "07:00")),
        ("22:30–6:45", ("22:30", "06:45")),
        ("9.15 to 10", ("09:15", "10:00")),
        (" 0 - 23:59 ", ("00:00", "23:59")),
        ("22", None),
        ("24-7", None),
        ("22:60-7", None),
        ("7-7", None),
        ("late", None),
        ("", None),
    ],
)
def test_quiet_times_are_read_as_people_type_them(written: str, hours: tuple[str, str] | None) -> None:
    """Two times of the clock, or a kind hint."""
    assert read_hours(written) == hours


@given(CLOCKS, CLOCKS)
def test_every_pair_of_times_is_read(begins: str, ends: str) -> None:
    """What we write ourselves we can read."""
    assert read_hours(f"{begins}-{ends}") == ((begins, ends) if begins != ends else None)


@given(st.integers(1, 10**9), st.integers(-42, 261), st.integers(-42, 261), st.integers(0, 200), QUIET)
def test_what_was_set_can_be_put_back_by_a_button(
    area: int, first: int, last: int, places: int, quiet: tuple[str | None, str | None]
) -> None:
    """Undo gives exactly what was there, and always fits into a button."""
    before = Group(10**6, -1, area, "Babies", first, last, ("en",), places, quiet_from=quiet[0], quiet_to=quiet[1])
    after = Group(10**6, -1, 7, "Babies", 1, 2, ("en",), 3, quiet_from="01:00", quiet_to="02:00")
    for field in FIELDS:
        after = put_back(after, field, packed(before, field))
        assert len(PutBack(before.id, field, packed(before, field)).pack()) <= 64
    assert after == before


@pytest.mark.parametrize(
    ("field", "value"),
    [("name", "x"), ("area", "x"), ("ages", "1"), ("places", ""), ("quiet", "2500-0700"), ("quiet", "off-on")],
)
def test_a_button_that_we_never_made_puts_nothing_back(field: str, value: str) -> None:
    """Button data is untrusted."""
    with pytest.raises(ValueError):  # noqa: PT011 - any of them
        put_back(Group(1, -1, 1, "Babies", 0, 26, ("en",), 30), field, value)


def test_choices_of_age_are_known_again() -> None:
    """The card names the choice that was made; another range has no name."""
    for name, (first, last) in AGES.items():
        assert age_choice(Group(1, -1, 1, "", first, last, (), 0)) == name
    assert age_choice(Group(1, -1, 1, "", -12, 26, (), 0)) is None


def test_languages_keep_the_order_in_which_they_were_chosen() -> None:
    """The first one is what is put up in the group."""
    chosen = toggled(toggled((), "tr"), "en")
    assert chosen == ("tr", "en")
    assert toggled(chosen, "tr") == ("en",)
