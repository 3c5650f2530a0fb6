"""What is said in a group stays there: the small size of the proof."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from simulator.demo import SECRET
from tests.prove.chatter import MARK, WAYS, Glass, in_files, talk
from tests.stories.town import a_town


async def test_what_is_said_in_a_group_leaves_no_trace(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """B11: 150 messages of every kind by old and new members; nothing in files, rows, logs, exports or answers."""
    caplog.set_level(logging.DEBUG)
    assert await talk(tmp_path, 150, caplog.records) == 0


async def test_the_search_would_find_a_word_that_was_kept(tmp_path: Path) -> None:
    """B11: the same words in the private chat, where they are answers to a form, are found in the file."""
    async with a_town(tmp_path, sealer=Glass(SECRET)) as town:
        await town.rosa.send("/say")
        await town.rosa.press("Tell the team")
        await town.rosa.sees("your own words")
        await town.rosa.send(MARK)
        await town.settled()
        assert in_files(tmp_path) > 0
    assert len(WAYS) > 8
