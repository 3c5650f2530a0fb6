"""A whole year of lessons for many families, against an oracle of its own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.prove.year import a_year

FAMILIES = int(os.environ.get("ABC_PARENTS_YEAR_FAMILIES", "1000"))
IN_A_TOWN = 100  # so many share a database; each town has outages of its own


@pytest.mark.prove
@pytest.mark.parametrize("first", range(0, FAMILIES, IN_A_TOWN))
async def test_through_a_year_every_family_gets_what_it_was_promised_and_nothing_else(
    tmp_path: Path, first: int
) -> None:
    """A6, A9, E38: 1,000 families (or as many as ABC_PARENTS_YEAR_FAMILIES says), a year with both clock changes.

    Births, losses, pauses, corrected dates, silence, stops of three hours and of two days, a broken way to Telegram,
    jumps of the clock. Exactly the promised letters, at the chosen hour or once late on the same day.
    """
    seen = await a_year(tmp_path, families=min(IN_A_TOWN, FAMILIES - first), seed=1000 + first)
    print(f"\na year, families {first + 1} and on: {dict(seen)}")  # noqa: T201 - the proof's result
    assert seen["lesson"] > 10 * seen["families"]
