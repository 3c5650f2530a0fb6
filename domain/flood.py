"""Too many messages at once by one person in one group: counted by times alone, and forgotten at once."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import timedelta

# Ten short lines in a quarter of a minute is how people write who press Enter after every thought; more is a flood.
MOST_MESSAGES = 10
WINDOW = 15  # seconds
# Long enough to stop whoever does it on purpose, short enough for whoever did not notice.
CALM = timedelta(minutes=10)
MOST_WINDOWS = 20_000  # people who write in the same quarter of a minute, in all groups together


@dataclass(frozen=True, slots=True)
class Window:
    """One person's last messages in one group: their times (Unix seconds), the newest one's time, id and album.

    `flood` is the message that was one too many: when it is delivered again, it still is.
    """

    times: tuple[int, ...] = ()
    last: int = 0
    newest: int = 0
    album: str = ""
    flood: int = 0


class Flood:
    """The windows of everybody who wrote within the last seconds. At most `most` are kept, the latest ones."""

    def __init__(self, most: int = MOST_WINDOWS) -> None:
        self._windows: OrderedDict[tuple[int, int], Window] = OrderedDict()
        self._most = most

    def __len__(self) -> int:
        return len(self._windows)

    def counts(self, chat: int, user: int, message: int, at: int, album: str = "") -> bool:
        """Count a message sent at `at` (Unix seconds, by Telegram's clock); True for the one that is too many.

        After that one counting starts anew. What is delivered twice, and the pictures of one album, count once.
        """
        before = self._windows.get((chat, user), Window())
        if message <= before.newest:
            return message == before.flood
        after = _with(before, message, at, album)
        self._windows[chat, user] = after
        self._windows.move_to_end((chat, user))
        self._forget(at)
        return after.flood == message

    def _forget(self, now: int) -> None:
        """Drop who has been silent; when a great many write at once, those who wrote longest ago."""
        while self._windows:
            oldest = next(iter(self._windows))
            if len(self._windows) <= self._most and self._windows[oldest].last >= now - WINDOW:
                return
            del self._windows[oldest]


def _with(before: Window, message: int, at: int, album: str) -> Window:
    if album and album == before.album:
        return Window(before.times, at, message, album, before.flood)
    times = (*(each for each in before.times if each > at - WINDOW), at)
    if len(times) > MOST_MESSAGES:
        return Window((), at, message, album, message)
    return Window(times, at, message, album, before.flood)
