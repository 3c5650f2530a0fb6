"""Places that help: fields with a cure for each fault, the day of the next check, and what a table changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from domain.local_help import Category, Entry, State, new_ref, plan, recheck_after
from domain.place_fields import NotRight, read_category, read_checked_on, read_degrees, read_field, read_ref

TODAY = date(2026, 11, 23)
HUB = Entry(
    "hub", Category.FAMILY_HUB, "Hub", "https://www.example.org", "Us", id=1, area_id=1, phone="020 7946 0101"
).checked(TODAY)


@pytest.mark.parametrize(
    ("field", "written", "kept"),
    [
        ("postcode", " n18  2xx ", "N18 2XX"),
        ("postcode", "ec1a1bb", "EC1A 1BB"),
        ("postcode", "", ""),
        ("phone", "+44 (0)20 7946 0101", "020 7946 0101"),
        ("phone", "01632960123", "01632 960123"),
        ("web", "https://www.example.org/a?b=1", "https://www.example.org/a?b=1"),
        ("languages", "Turkish; English, tr", ("en", "tr")),
        ("name", "  The\tHub \n", "The Hub"),
    ],
)
def test_a_field_is_kept_in_one_way(field: str, written: str, kept: object) -> None:
    """However it is written, it reads the same to parents."""
    assert read_field(field, written) == kept


@pytest.mark.parametrize(
    ("field", "written", "what"),
    [
        ("postcode", "N18", "postcode"), ("phone", "999", "phone"), ("phone", "7946 0101", "phone"),
        ("phone", "+90 212 555 0101", "phone"), ("phone", "020 7946 0101 or 0102", "phone"),
        ("web", "http://www.example.org", "web"), ("web", "javascript:alert(1)", "web"), ("source_name", "", "missing"),
        ("web", "https://www.example.org/a b", "web"), ("languages", "Klingon", "language"), ("name", " ", "missing"),
        ("name", "x" * 121, "long"), ("hours", "whenever", "hours"),
    ],
)  # fmt: skip
def test_a_field_that_cannot_be_kept_names_its_cure(field: str, written: str, what: str) -> None:
    """Nothing is guessed and nothing is cut."""
    with pytest.raises(NotRight) as fault:
        read_field(field, written)
    assert fault.value.what == what


def test_dates_degrees_refs_and_kinds_are_looked_at() -> None:
    """A day in the future, a pin in the sea, a ref with spaces: none of them comes in."""
    assert read_checked_on("03/11/2026", TODAY) == read_checked_on("2026-11-03", TODAY) == "2026-11-03"
    assert read_checked_on("", TODAY) == ""
    assert read_category("Food bank") is Category.FOOD_BANK
    assert read_degrees("51.62", north=True) == 51.62
    for call in (
        lambda: read_checked_on("2026-11-24", TODAY),
        lambda: read_checked_on("2026-02-30", TODAY),
        lambda: read_category("pub"),
        lambda: read_degrees("0", north=True),
        lambda: read_degrees("nan", north=False),
        lambda: read_ref("Craig Park"),
    ):
        with pytest.raises(NotRight):
            call()


def test_a_place_is_checked_again_half_a_year_later() -> None:
    """At the end of a shorter month; at once where nobody has checked."""
    assert recheck_after("2026-08-31") == "2027-02-28"
    assert recheck_after("2026-11-03") == "2027-05-03"
    assert replace(HUB, checked_on="", recheck_on="").is_due(TODAY)
    assert not HUB.is_due(TODAY)


def test_the_same_table_changes_nothing() -> None:
    """Also when the desk has checked a place since the table was written."""
    row = replace(HUB, id=0, checked_on="2026-10-01", recheck_on="2027-04-01")
    assert plan([HUB], [row]).is_nothing
    assert plan([HUB], [replace(row, phone="020 7946 0102")]).changed[0].checked_on == "2026-10-01"


def test_a_table_adds_changes_takes_away_and_brings_back() -> None:
    """What is in the table is the list."""
    down = replace(HUB, id=2, ref="down", state=State.DOWN)
    gone = replace(HUB, id=3, ref="gone")
    rows = [replace(HUB, id=0, name="New name"), replace(HUB, id=0, ref="down"), replace(HUB, id=0, ref="new")]
    found = plan([HUB, down, gone], rows)
    assert [e.ref for e in found.new] == ["new"]
    assert [(e.id, e.name) for e in found.changed] == [(1, "New name")]
    assert [(e.id, e.state) for e in found.back] == [(2, State.SHOWN)]
    assert [e.id for e in found.gone] == [3]
    assert plan([down], []).is_nothing


def test_a_ref_is_made_of_the_name_and_is_free() -> None:
    """Names may repeat, and may have no letter of ours at all."""
    assert new_ref("Craig Park – Hub!", {"craig-park-hub"}) == "craig-park-hub-2"
    assert read_ref(new_ref("مركز", set())) == "place"
