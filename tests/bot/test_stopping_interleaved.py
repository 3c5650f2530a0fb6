"""A stop about a baby, at any moment between a letter's being written and its leaving."""

from __future__ import annotations

from pathlib import Path

from tests.prove.interleaving import WAYS, interleave


async def test_nothing_about_a_baby_leaves_after_a_stop_whenever_it_comes(tmp_path: Path) -> None:
    """A6: 300 interleavings of put, claim, slot, last look, request and outcome with a stop: none leaves after it.

    In flight, and not called back, is only a request whose `sending` was committed before the stop.
    """
    seen = await interleave(tmp_path, 300, seed=6)
    assert all(seen[way] == 75 for way in WAYS)
    # It could fail: many left before the stop or in flight, some about another child after it, many were held back.
    assert min(seen["left before, or in flight"], seen["left after the stop, not about it"], seen["cancelled"]) >= 50
