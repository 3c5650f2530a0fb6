"""Too many messages at once: by times alone, whoever writes beside, and forgotten at once."""

from __future__ import annotations

import sys
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from domain.flood import MOST_MESSAGES, MOST_WINDOWS, WINDOW, Flood

GROUP, AMINA = -1001, 5011
GAPS = st.lists(st.integers(0, 30), max_size=60)


def floods(gaps: list[int]) -> list[int]:
    """The places in the row of messages, sent with these gaps between them, that were too many."""
    flood, at, found = Flood(), 1_000_000, []
    for number, gap in enumerate(gaps, start=1):
        at += gap
        if flood.counts(GROUP, AMINA, number, at):
            found.append(number)
    return found


def test_ten_messages_in_a_breath_are_how_people_write() -> None:
    """The eleventh within fifteen seconds is too many, once; then counting starts anew."""
    assert floods([0] * MOST_MESSAGES) == []
    assert floods([0] * (MOST_MESSAGES + 1)) == [MOST_MESSAGES + 1]
    assert floods([0] * 3 * (MOST_MESSAGES + 1)) == [11, 22, 33]


def test_a_message_every_other_second_is_no_flood() -> None:
    """Eight in fifteen seconds, for as long as one likes."""
    assert floods([2] * 200) == []


@given(GAPS)
def test_a_flood_is_always_eleven_within_the_window(gaps: list[int]) -> None:
    """Against a plain count: each flood has that many behind it since the last one, and nothing else has."""
    times, at, expected, since = [], 1_000_000, [], 0
    for number, gap in enumerate(gaps, start=1):
        at += gap
        times.append(at)
        if sum(each > at - WINDOW for each in times[since:]) > MOST_MESSAGES:
            expected.append(number)
            since = number
    assert floods(gaps) == expected


def test_many_people_who_write_at_once_never_flood() -> None:
    """A busy evening is no flood: everybody is counted for themselves, in each group for itself."""
    flood, number = Flood(), count(1)
    for _ in range(MOST_MESSAGES):
        for user in range(200):
            assert not flood.counts(GROUP, user, next(number), 1_000_000)
    assert not any(flood.counts(GROUP - group, AMINA, 1, 1_000_000) for group in range(1, 50))


def test_an_album_counts_once() -> None:
    """Ten pictures of one birthday are one thing said."""
    flood = Flood()
    assert not any(flood.counts(GROUP, AMINA, number, 1_000_000, "album") for number in range(1, 31))


def test_what_is_delivered_twice_counts_once_and_is_answered_alike() -> None:
    """Where it could not be stored Telegram brings it again: the flood is not lost, nor is there one too many."""
    flood = Flood()
    for _ in range(3):
        answers = [flood.counts(GROUP, AMINA, number, 1_000_000) for number in range(1, 12)]
        assert answers == [False] * 10 + [True]


def test_a_million_senders_take_no_more_room_than_the_last_few() -> None:
    """Memory is bounded, also when they all write in the same second."""
    flood = Flood()
    for user in range(1_000_000):
        flood.counts(GROUP, user, user + 1, 1_000_000)
    assert len(flood) <= MOST_WINDOWS
    for user in range(1_000):
        flood.counts(GROUP, user, 2_000_000 + user, 1_000_000 + WINDOW + 1 + user)
    assert len(flood) <= WINDOW + 2
    assert sys.getsizeof(flood._windows) < 4_000_000
