"""Every request to Telegram leaves here: python-telegram-bot's request interface on aiohttp."""

from __future__ import annotations

import json
from typing import Any

import aiohttp
import orjson
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter

MOST_CONNECTIONS = 100


class NotSent(NetworkError):
    """No connection was made: the request certainly did not arrive."""


class AiohttpRequest(BaseRequest):
    """One pool of kept connections. A failure to connect is `NotSent`; anything later may have arrived."""

    def __init__(self, *, connect_timeout: float = 10, read_timeout: float = 20) -> None:
        self._connect_timeout = connect_timeout
        self._read_timeout = read_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the pool."""
        if self._session is None or self._session.closed:
            pool = aiohttp.TCPConnector(limit=MOST_CONNECTIONS)
            self._session = aiohttp.ClientSession(connector=pool, cookie_jar=aiohttp.DummyCookieJar())

    async def shutdown(self) -> None:
        """Close the pool."""
        if self._session:
            await self._session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - the interface's signature
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - as above
    ) -> tuple[int, bytes]:
        """Send it and give the status and the body. Raises NotSent, TimedOut or NetworkError."""
        await self.initialize()
        assert self._session is not None  # noqa: S101 - opened one line above
        read = read_timeout if isinstance(read_timeout, int | float) else self._read_timeout
        connect = connect_timeout if isinstance(connect_timeout, int | float) else self._connect_timeout
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=connect, sock_read=read)
        try:
            body, headers = _body(request_data)
            async with self._session.request(method, url, data=body, headers=headers, timeout=timeout) as response:
                return response.status, await response.read()
        except aiohttp.ConnectionTimeoutError as problem:
            raise NotSent("no connection to Telegram in time") from problem
        except aiohttp.ClientConnectorError as problem:
            raise NotSent("no connection to Telegram") from problem
        except TimeoutError as problem:
            raise TimedOut("Telegram did not answer in time") from problem
        except aiohttp.ClientError as problem:
            raise NetworkError(f"the connection to Telegram broke: {type(problem).__name__}") from problem

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer. Raises NetworkError, and unlike the library does not log what people wrote in it."""
        try:
            found = orjson.loads(payload)
        except orjson.JSONDecodeError:  # it is stricter than the world: half of an emoji is no reason to stop
            found = _leniently(payload)
        if not isinstance(found, dict):
            raise NetworkError("Telegram's answer could not be read")
        return found


def _leniently(payload: bytes) -> Any:
    try:
        return json.loads(payload.decode("utf-8", "replace"))
    except ValueError:
        return None


def asking(**values: Any) -> RequestData:
    """The values of a request that are JSON already, without the library's long way through types of its own."""
    return RequestData([RequestParameter(name, value, None) for name, value in values.items() if value is not None])


_JSON = {"Content-Type": "application/json"}


def _body(request_data: RequestData | None) -> tuple[Any, dict[str, str] | None]:
    if request_data is None:
        return None, None
    if not request_data.contains_files:
        return _as_json(request_data.parameters), _JSON
    form = aiohttp.FormData()
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in (request_data.multipart_data or {}).items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form, None


def _as_json(values: dict[str, Any]) -> bytes:
    try:
        return orjson.dumps(values)
    except TypeError:  # half of an emoji, say; Telegram will tell what it thinks of it
        return json.dumps(values).encode()
