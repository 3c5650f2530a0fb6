"""The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import orjson
from aiohttp import web

from simulator.errors import BotApiError
from simulator.faults import Faults, NoFaults
from simulator.methods import METHODS
from simulator.parameters import Params, read_request, typed

if TYPE_CHECKING:
    from datetime import datetime

    from simulator.limits import Limits
    from simulator.methods.table import Method
    from simulator.world import World


@dataclass
class RecordedRequest:
    """A request that the bot made; `ok` is None while it is being answered. Unpacks as a tuple."""

    method: str
    params: Params
    ok: bool | None
    at: datetime

    def __iter__(self) -> Any:
        return iter((self.method, self.params, self.ok, self.at))


class BotApi:
    """Answers the bot."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.requests: list[RecordedRequest] = []
        self.faults: Faults = NoFaults()
        self.limits: Limits | None = None

    def routes(self) -> list[web.RouteDef]:
        """For the application."""
        return [
            web.get("/bot{token}/{method}", self.call),
            web.post("/bot{token}/{method}", self.call),
            web.get("/file/bot{token}/{path:.+}", self.download),
        ]

    async def call(self, request: web.Request) -> web.StreamResponse:
        """One Bot API request."""
        try:
            self._check_token(request)
            method = _method_named(request.match_info["method"])
            raw = await read_request(request)
        except BotApiError as error:
            return answered(error.as_json())
        record = RecordedRequest(method.name, raw, None, self.world.clock.now())
        self.requests.append(record)
        if self.limits is not None and (refusal := self.limits.refusal(method.name, raw)) is not None:
            record.ok = False
            return answered(refusal.as_json())
        if (instead := await self.faults.before(method.name, raw)) is not None:
            record.ok = False
            return instead
        answer = await self._carry_out(method, raw)
        record.ok = answer["ok"]
        self.world.bell.ring()
        return await self.faults.after(method.name, raw, answer) or answered(answer)

    async def _carry_out(self, method: Method, raw: Params) -> dict[str, Any]:
        try:
            params = typed(raw, method.shape)
            if method.slow is not None:
                return {"ok": True, "result": await method.slow(self.world, params)}
            assert method.act is not None  # noqa: S101 - a method has one of the two
            return {"ok": True, "result": method.act(self.world, params)}
        except BotApiError as error:
            return error.as_json()

    async def download(self, request: web.Request) -> web.StreamResponse:
        """The bytes behind `getFile`'s file_path."""
        try:
            self._check_token(request)
        except BotApiError as error:
            return answered(error.as_json())
        stored = self.world.files.at_path(request.match_info["path"])
        if stored is None:
            return answered(BotApiError(404, "Not Found").as_json())
        return web.Response(body=stored.content, content_type="application/octet-stream")

    def _check_token(self, request: web.Request) -> None:
        if request.match_info["token"] != self.world.token:
            raise BotApiError(401, "Unauthorized")


def _method_named(name: str) -> Method:
    """Names are not case-sensitive. Raises BotApiError 404."""
    if name.lower() not in METHODS:
        raise BotApiError(404, "Not Found")
    return METHODS[name.lower()]


def answered(body: dict[str, Any]) -> web.Response:
    """A body with the HTTP status that Telegram gives it."""
    return web.Response(body=orjson.dumps(body), status=body.get("error_code", 200), content_type="application/json")
