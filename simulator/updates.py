"""The update queue: long polling, offsets and redelivery as Telegram does them."""

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Any

from simulator.bell import Bell
from simulator.errors import BotApiError

Json = dict[str, Any]

# Telegram leaves these out unless the bot asks for them by name.
ASKED_FOR_BY_NAME = frozenset({"chat_member", "message_reaction", "message_reaction_count", "chosen_inline_result"})


@dataclass
class UpdateQueue:
    """Updates wait here until a later `getUpdates` names a higher offset."""

    bell: Bell
    next_id: int = 1000
    waiting: list[Json] = field(default_factory=list)
    allowed: frozenset[str] | None = None
    closing: bool = False
    _polls: int = 0
    _newest: int = 0
    _in_order: bool = True

    def push(self, kind: str, payload: Json) -> None:
        """Queue one update of this kind, if the bot asked for such updates."""
        wanted = kind in self.allowed if self.allowed is not None else kind not in ASKED_FOR_BY_NAME
        if wanted:
            self.push_raw({kind: payload})

    def push_raw(self, update: Json) -> int:
        """Queue any update as it is. Returns its update_id, which is given here unless it has one."""
        number = update.get("update_id", self.next_id)
        self.next_id = max(self.next_id, number + 1)
        self._in_order = number > self._newest and (self._in_order or not self.waiting)
        self._newest = number
        self.waiting.append({"update_id": number, **update})
        self.bell.ring()
        return int(number)

    def reset_ids(self, to: int) -> None:
        """Start counting again at `to`, as Telegram does after a quiet week."""
        self.next_id = to

    def remember_allowed(self, kinds: list[str] | None) -> None:
        """Apply to updates from now on; an empty list means the default again, None changes nothing."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    async def poll(self, offset: int, limit: int, timeout: float) -> list[Json]:  # noqa: ASYNC109 - Telegram's own parameter
        """Up to `limit` updates, waiting `timeout` real seconds for the first.

        Raises BotApiError 409 when another poll begins meanwhile: the newer one wins.
        """
        self._polls += 1
        mine = self._polls
        self.bell.ring()
        self._forget_before(offset)
        await self.bell.until(lambda: self.waiting or self.closing or self._polls != mine, timeout)
        if self._polls != mine:
            words = "terminated by other getUpdates request; make sure that only one bot instance is running"
            raise BotApiError(409, f"Conflict: {words}")
        return self.waiting[:limit]

    def close(self) -> None:
        """End the poll that hangs, if any, with an empty answer."""
        self.closing = True
        self.bell.ring()

    def _forget_before(self, offset: int) -> None:
        if offset > 0 and self._in_order:
            self.waiting = self.waiting[bisect_left(self.waiting, offset, key=lambda u: int(u["update_id"])) :]
        elif offset > 0:
            self.waiting = [u for u in self.waiting if u["update_id"] >= offset]
        elif offset < 0:
            self.waiting = self.waiting[offset:]
