"""Bot API requests by hand, to see answers as they are."""

from typing import Any

import aiohttp


class Raw:
    """Calls methods with JSON bodies; keeps the offset of the updates it has fetched."""

    def __init__(self, session: aiohttp.ClientSession, base: str) -> None:
        self.session = session
        self.base = base
        self.offset = 0

    async def call(self, method: str, **params: Any) -> dict[str, Any]:
        """The whole answer; checks that the HTTP status agrees with it."""
        async with self.session.post(f"{self.base}/{method}", json=params) as response:
            body: dict[str, Any] = await response.json()
            assert response.status == body.get("error_code", 200)
            return body

    async def ok(self, method: str, **params: Any) -> Any:
        """The result of a call that must work."""
        body = await self.call(method, **params)
        assert body["ok"], body
        return body["result"]

    async def refused(self, method: str, **params: Any) -> str:
        """The description of a call that must not work."""
        body = await self.call(method, **params)
        assert not body["ok"], body
        return str(body["description"])

    async def updates(self, **params: Any) -> list[dict[str, Any]]:
        """What is waiting, acknowledged by the next call."""
        found: list[dict[str, Any]] = await self.ok("getUpdates", offset=self.offset, **params)
        if found:
            self.offset = found[-1]["update_id"] + 1
        return found
