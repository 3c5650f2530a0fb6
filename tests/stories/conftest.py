"""A town for each story."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.hurry import hurried
from tests.stories.town import Town, a_town


@pytest.fixture(autouse=True)
def _hurried() -> Iterator[None]:
    """No story waits for seconds."""
    with hurried():
        yield


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """The invented place with its bot running, on a Monday morning."""
    async with a_town(tmp_path) as made:
        yield made
