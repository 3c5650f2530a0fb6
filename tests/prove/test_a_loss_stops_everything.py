"""A loss, told while letters about the baby are being written, claimed, waiting and leaving."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.prove.interleaving import interleave

COUNT = 10_000


@pytest.mark.prove
async def test_in_ten_thousand_interleavings_nothing_leaves_after_a_loss(tmp_path: Path) -> None:
    """A6: 0 of 10,000; lessons, notices and reminders; stopped by button, for one child, or by crisis words.

    In flight, and not called back, is only a request whose `sending` was committed before the stop.
    """
    seen = await interleave(tmp_path, COUNT, seed=60_000)
    print(f"\nA6: {COUNT} interleavings: {dict(seen)}")  # noqa: T201 - the proof's result
    assert seen["left before, or in flight"] > COUNT / 2  # it could fail: many left, many were held back
    assert seen["cancelled"] > COUNT
