"""Where people go on their phones: to the bot, into groups and out of them, and bringing the bot into a group."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from simulator import joining
from simulator.bringing import bring_bot
from simulator.errors import NotAllowedError
from simulator.writing import Writer

if TYPE_CHECKING:
    from simulator.chats import Group
    from simulator.messages import Message
    from simulator.people import Person

Json = dict[str, Any]
PAYLOAD = r"[A-Za-z0-9_-]{0,64}"


class Visitor(Writer):
    """Opens links, joins, leaves, blocks."""

    async def start(self, payload: str = "") -> Message:
        """Open `t.me/bot?start=payload`. Raises ValueError for a payload that Telegram does not allow."""
        _check_payload(payload)
        if self.chat.blocked:
            await self.unblock()
        return await self.send(f"/start {payload}".rstrip())

    async def follow(self, address: str, *, group: Group | None = None) -> str:
        """Open a web address as the Telegram app does; a `?startgroup=` link asks for a `group` to be chosen.

        Returns what came of it: "started", "added", "opened", or what `open_link` gives.
        """
        if re.match(r"https?://t\.me/(\+|joinchat/)", address):
            return await self.open_link(address)
        parts = urlsplit(address)
        if parts.netloc != "t.me" or parts.path != f"/{self._world.bot['username']}":
            return "opened"
        query = parse_qs(parts.query, keep_blank_values=True)
        if "startgroup" not in query:
            await self.start(query.get("start", [""])[0])
            return "started"
        if group is None:
            raise NotAllowedError(f"{self.name} has to choose a group for {address}")
        # The rights are joined by "+", which stands for a space in an address.
        await self.add_bot(group, query["startgroup"][0], tuple(" ".join(query.get("admin", [])).split()))
        return "added"

    async def add_bot(self, group: Group, payload: str = "", rights: tuple[str, ...] = ()) -> None:
        """Add the bot to a group with exactly these rights, as `t.me/bot?startgroup=payload&admin=…` does.

        Without rights it comes as a member. Raises NotAllowedError for who may not do that, ValueError for a payload
        or a right that Telegram does not know.
        """
        _check_payload(payload)
        self._acted()
        bring_bot(self._world, group, self.as_json(), payload, rights)

    async def open_link(self, invite_link: str) -> joining.Entered:
        """Open an invite link: join, or ask to join. Raises LinkRefusedError when it does not work (any more)."""
        self._acted()
        return joining.open_link(self._world, self._person(), invite_link)

    async def leave(self, group: Group) -> None:
        """Leave a group."""
        self._acted()
        if not group.standing(self.id, self._user).inside:
            raise NotAllowedError(f"{self.name} is not in {group.title!r}")
        joining.remove(self._world, group, self.as_json(), by=self.as_json(), status="left")

    async def withdraw(self, group: Group) -> None:
        """Take back a request to join; Telegram tells bots nothing about it."""
        group.asking.pop(self.id, None)

    async def block(self) -> None:
        """Block the bot."""
        self._tell_blocked(blocked=True)

    async def unblock(self) -> None:
        """Let the bot write again."""
        self._tell_blocked(blocked=False)

    def _person(self) -> Person:
        return self._world.people[self.id]


def _check_payload(payload: str) -> None:
    if not re.fullmatch(PAYLOAD, payload):
        raise ValueError(f"a start payload is at most 64 of A-Z a-z 0-9 _ -, not {payload!r}")
