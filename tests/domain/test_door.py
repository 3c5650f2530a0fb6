"""The door list: its order, its names, its letters; and how a long list is cut into pages."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from domain.door import NO_NAME, between, guests, initial, sections
from domain.events import Answer
from domain.paging import nearest, spans
from domain.rsvp import Rsvp

NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)
NAMES = st.lists(st.text("abcçlmşzıİAĞ4 ж", max_size=4), max_size=70)


def going(*names: str, here: str = "") -> list[Rsvp]:
    """Those who said they come, in the order in which they did; who is named `here` has arrived."""
    return [
        Rsvp(1, number, Answer.GOING, NOW, door_name=name, arrived_at=NOW if name and name == here else None)
        for number, name in enumerate(names, 1)
    ]


def test_whoever_is_still_to_come_stands_first_by_name() -> None:
    """E40: capitals and accents make no difference, two of one name are told apart, no name stands last."""
    found = guests(going("Zoë", "Lena", "", "şule", "Amina", "lena", here="Amina"))
    told = [(each.name, each.number) for each in found]
    assert told == [("Lena", 1), ("lena", 2), ("şule", 0), ("Zoë", 0), ("", 1), ("Amina", 0)]
    assert [initial(each) for each in found] == ["L", "L", "S", "Z", NO_NAME, "A"]


@given(NAMES, st.integers(1, 7))
def test_the_letters_lead_to_everybody_once(names: list[str], most: int) -> None:
    """E40: in at most so many parts, each with somebody in it, and nobody in two."""
    found = guests(going(*(name.strip() for name in names)))
    parts = sections(found, most)
    assert len(parts) <= most
    led_to = [each for part in parts for each in between(found, *part)]
    assert sorted(each.person_id for each in led_to) == sorted(each.person_id for each in found)
    assert all(between(found, *part) for part in parts)
    assert between(found, "", "") == found


@given(st.integers(0, 200), st.integers(4, 8))
def test_pages_hold_everything_once_and_leave_room_for_the_ways(count: int, room: int) -> None:
    """Back is on every page, before and on where there is a page; never more buttons than there is room for."""
    pages = spans(count, room)
    assert [each for start, end in pages for each in range(start, end)] == list(range(count))
    for at, (start, end) in enumerate(pages):
        ways = 1 + (at > 0) + (at < len(pages) - 1)
        assert end - start + ways <= room
        assert end > start or count == 0
    assert nearest(len(pages) + 3, len(pages)) == len(pages) - 1
    assert nearest(-1, len(pages)) == 0
