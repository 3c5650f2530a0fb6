"""The simulated clock: real time with an offset that can be moved, or a time that stands still."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class SimClock:
    """Tells the simulated time, always as an aware UTC datetime.

    `start` is the first time that it tells (default: the real time). With `ticking=False` it moves only
    when somebody moves it.
    """

    def __init__(self, start: datetime | None = None, *, ticking: bool = True) -> None:
        self._base = _aware(start) if start else datetime.now(UTC)
        self._since = time.monotonic()
        self._ticking = ticking
        self._listeners: list[Callable[[], object]] = []

    def now(self) -> datetime:
        """The simulated time."""
        if not self._ticking:
            return self._base
        return self._base + timedelta(seconds=time.monotonic() - self._since)

    def jump_to(self, moment: datetime) -> None:
        """Make it `moment` now. Raises ValueError for a naive datetime."""
        self._base = _aware(moment)
        self._since = time.monotonic()
        for tell in list(self._listeners):
            tell()

    def forward(self, step: timedelta) -> None:
        """Move on by `step`."""
        self.jump_to(self.now() + step)

    def on_jump(self, tell: Callable[[], object]) -> None:
        """Call `tell()` after every jump, so that whoever waits for a time can look again."""
        self._listeners.append(tell)


def _aware(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("the simulated clock needs a datetime with a time zone")
    return moment.astimezone(UTC)
