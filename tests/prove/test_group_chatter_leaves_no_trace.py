"""Thousands of messages in a group, and not one word of them anywhere."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from tests.prove.chatter import talk


@pytest.mark.prove
async def test_ten_thousand_messages_in_a_group_leave_no_trace(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """B11: none of 10,000 canaries in the database, its log, a copy, the logs, an export, or in what the bot sent."""
    caplog.set_level(logging.DEBUG)
    assert await talk(tmp_path, 10_000, caplog.records) == 0
