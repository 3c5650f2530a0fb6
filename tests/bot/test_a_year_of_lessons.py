"""Lessons that come by themselves, day after day, to a few very different families."""

from __future__ import annotations

from pathlib import Path

from tests.prove.year import a_year


async def test_every_family_gets_exactly_what_it_was_promised(tmp_path: Path) -> None:
    """A6, A9, E38: 12 families from November to April, over a clock change, through outages, pauses and losses.

    Each letter is compared with an oracle that says the rules once more, without a call into the program.
    """
    seen = await a_year(tmp_path, families=12, seed=12, days=135)
    kinds = ("lesson", "nudge", "review", "milestone", "baby-here", "loss", "stopped", "silent", "rest_until", "late")
    assert {kind for kind in kinds if not seen[kind]} == set()  # it could fail: everything happened
