"""The seam for trouble: looked at before and after each request; by default nothing goes wrong."""

from typing import Any, Protocol

from aiohttp import web


class Faults(Protocol):
    """What a test may put in place of `tg.faults`. A response returned here is sent instead of the real one."""

    async def before(self, method: str, params: dict[str, Any]) -> web.StreamResponse | None:
        """Called before anything happens: a response here means that nothing will."""
        ...

    async def after(self, method: str, params: dict[str, Any], answer: dict[str, Any]) -> web.StreamResponse | None:
        """Called when the request has had its effect; `answer` is the body about to be sent."""
        ...


class NoFaults:
    """Everything works."""

    async def before(self, method: str, params: dict[str, Any]) -> web.StreamResponse | None:  # noqa: ARG002 - the seam's shape
        """Let it pass."""
        return None

    async def after(
        self,
        method: str,  # noqa: ARG002 - the seam's shape
        params: dict[str, Any],  # noqa: ARG002 - the seam's shape
        answer: dict[str, Any],  # noqa: ARG002 - the seam's shape
    ) -> web.StreamResponse | None:
        """Let it pass."""
        return None
