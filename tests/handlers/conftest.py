"""Towns in the tests of the handlers do not wait for seconds."""

from collections.abc import Iterator

import pytest

from tests.hurry import hurried


@pytest.fixture(autouse=True)
def _hurried() -> Iterator[None]:
    """Messages to one chat need not be a second apart."""
    with hurried():
        yield
