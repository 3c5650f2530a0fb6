"""A town for the stories that are about the process itself."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.hurry import hurried
from tests.stories.town import Town, a_town


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """The invented place with its bot running, on a Monday morning."""
    with hurried():
        async with a_town(tmp_path) as made:
            yield made
