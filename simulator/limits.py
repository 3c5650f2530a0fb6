"""How many messages Telegram takes: strict limits that can be switched on, and the 429 of whoever goes too fast."""

from __future__ import annotations

import math
import time
from collections import Counter, deque
from collections.abc import Callable
from typing import Any

from simulator.errors import BotApiError

_MINUTE = 60.0
_NOT_COUNTED = "sendChatAction"


class Limits:
    """Messages a second for everything unpaid, for each private chat, for what is paid for; a minute for each group.

    A private chat takes `burst` at once and `private` a second on average. Edits count towards `overall` only.
    What is refused does not count, but in `refusals`, by limit. Times are real seconds, whatever the clock says.
    """

    def __init__(
        self,
        overall: int = 30,
        private: float = 1,
        group: int = 20,
        paid: int = 1000,
        burst: int = 5,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.refusals: Counter[str] = Counter()
        self._most = {"overall": overall, "paid": paid, "group": group}
        self._private, self._burst = private, burst
        self._clock = clock
        self._taken: dict[tuple[str, int], deque[float]] = {}
        self._full_at: dict[int, float] = {}  # when a private chat takes a whole burst again

    def refusal(self, method: str, params: dict[str, Any]) -> BotApiError | None:
        """Count the request; or the 429 for one that is too many."""
        is_message = method.startswith("send") and method != _NOT_COUNTED
        if not is_message and not method.startswith("edit"):
            return None
        now = self._clock()
        meters = [("paid" if _is_paid(params) else "overall", 0, 1.0)]
        chat = int(params["chat_id"]) if is_message and str(params.get("chat_id")).lstrip("-").isdigit() else 0
        if chat < 0:
            meters.append(("group", chat, _MINUTE))
        waits = {name: self._wait(self._past(name, which, now - seconds), self._most[name], now - seconds)
                 for name, which, seconds in meters}  # fmt: skip
        if chat > 0:
            waits["private"] = self._full_at.get(chat, now) - now - (self._burst - 1) / self._private
        name, wait = max(waits.items(), key=lambda each: each[1])
        if wait > 0:
            self.refusals[name] += 1
            return too_many(math.ceil(wait))
        for meter, which, _ in meters:
            self._taken[meter, which].append(now)
        if chat > 0:
            self._full_at[chat] = max(self._full_at.get(chat, now), now) + 1 / self._private
        return None

    def _past(self, name: str, which: int, since: float) -> deque[float]:
        taken = self._taken.setdefault((name, which), deque())
        while taken and taken[0] <= since:
            taken.popleft()
        return taken

    @staticmethod
    def _wait(taken: deque[float], most: int, since: float) -> float:
        return taken[-most] - since if len(taken) >= most else 0.0


def too_many(seconds: int) -> BotApiError:
    """HTTP 429 as Telegram says it."""
    return BotApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def _is_paid(params: dict[str, Any]) -> bool:
    return params.get("allow_paid_broadcast") in (True, "true", "True", "1")
