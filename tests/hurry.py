"""Stories that do not wait for seconds: Telegram's pace for one chat, twenty times as quick."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bot import gate

TIMES = 20  # one message in 0.05 s instead of one in a second; order, bursts and Telegram's own pauses stay


@contextmanager
def hurried() -> Iterator[None]:
    """While it lasts, the gate lets each chat have its messages sooner. The real pace has tests of its own."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("_PRIVATE_EVERY", "_GROUP_EVERY"):
            patch.setattr(gate, name, getattr(gate, name) / TIMES)
        yield
