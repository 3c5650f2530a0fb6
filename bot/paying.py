"""Requests that are paid for: Telegram lets them pass at up to a thousand a second."""

from __future__ import annotations

from typing import Any

from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter

from bot.request import AiohttpRequest

_PAYS = RequestParameter("allow_paid_broadcast", True, None)  # noqa: FBT003 - the library's signature


class PayingRequest(BaseRequest):
    """The same connections as the request it is made from; each message that is sent says that it is paid for."""

    def __init__(self, unpaid: AiohttpRequest) -> None:
        self._unpaid = unpaid

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer."""
        return self._unpaid.read_timeout

    async def initialize(self) -> None:
        """Open the pool."""
        await self._unpaid.initialize()

    async def shutdown(self) -> None:
        """The pool is closed by whoever opened it."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *args: Any, **kwargs: Any
    ) -> tuple[int, bytes]:
        """Send it, paid for, and give the status and the body. Raises NotSent, TimedOut or NetworkError."""
        if request_data is not None and url.rpartition("/")[2].startswith("send"):
            request_data = RequestData([*request_data._parameters, _PAYS])
        return await self._unpaid.do_request(url, method, request_data, *args, **kwargs)

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer. Raises NetworkError."""
        return AiohttpRequest.parse_json_payload(payload)
