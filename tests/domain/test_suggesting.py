"""Where one more group would help."""

from hypothesis import given
from hypothesis import strategies as st

from domain.groups import Group
from domain.suggesting import MOST, Seeker, Wish, wishes

BABIES = Group(1, -1001, 5, "Babies", 0, 26, ("en",), 2, members=2)
SEEKERS = st.builds(
    Seeker, st.tuples(st.integers(-40, 300).map(lambda w: (w, w))), st.sampled_from(["en", "tr"]), st.booleans()
)


def baby(language: str = "en", *, waits: bool = False) -> Seeker:
    """A parent of a baby of five weeks."""
    return Seeker(((5, 5),), language, waits)


def test_eight_in_line_are_a_reason_for_a_group() -> None:
    """B20: seven are not told of; more are told to the nearest five."""
    assert wishes([baby(waits=True)] * 7, [BABIES]) == []
    assert wishes([baby(waits=True)] * 8, [BABIES]) == [Wish(0, 26, "", 10, waits=True)]
    assert wishes([baby(waits=True)] * 13, [BABIES]) == [Wish(0, 26, "", 15, waits=True)]


def test_a_language_without_a_group_is_a_reason() -> None:
    """Parents for whose language there is no group at their child's age are counted; the others are not."""
    assert wishes([baby("tr")] * 9 + [baby("en")] * 30, [BABIES]) == [Wish(0, 26, "tr", 10, waits=False)]


@given(st.lists(SEEKERS, max_size=60))
def test_no_small_count_is_ever_told(seekers: list[Seeker]) -> None:
    """B20: whatever is said is at least ten after rounding, a multiple of five, and no more than two too many."""
    found = wishes(seekers, [BABIES])
    assert len(found) <= MOST
    for wish in found:
        assert wish.count >= 10
        assert wish.count % 5 == 0
        assert wish.count <= len(seekers) + 2
