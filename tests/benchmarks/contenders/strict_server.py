"""A small, fast Telegram with strict limits, in a process of its own: what is taken, what is refused, who waits.

    python -m tests.benchmarks.contenders.strict_server

It writes its port to stdout. `/control/begin` starts a round, `/control/ask` lets somebody write to the bot,
`/control/seen` tells what happened so far.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from typing import Any

import orjson
import uvloop
from aiohttp import web

from simulator.limits import Limits

TOKEN = "123456789:TEST-abcdefghijklmnopqrstuvwxyz0123456"
LETTER = "The baby group meets on Friday"
_BOT = {"id": 123456789, "is_bot": True, "first_name": "Bot", "username": "abc_parents_bot"}


class Place:
    """One round: letters by chat, when each was taken, and how long those who asked have waited."""

    def __init__(self, **limits: Any) -> None:
        self.limits = Limits(**limits)
        self.letters: Counter[int] = Counter()
        self.taken: list[float] = []
        self.first = self.last = 0.0
        self.asked: dict[int, float] = {}
        self.waited: list[float] = []
        self.updates: list[dict[str, Any]] = []
        self.more = asyncio.Event()
        self.number = 1000

    def ask(self, chat: int) -> None:
        """Somebody writes /menu."""
        self.number += 1
        who = {"id": chat, "first_name": "Asker"}
        command = [{"type": "bot_command", "offset": 0, "length": 5}]
        message = {"message_id": self.number, "date": int(time.time()), "chat": who | {"type": "private"},
                   "from": who | {"is_bot": False}, "text": "/menu", "entities": command}  # fmt: skip
        self.updates.append({"update_id": self.number, "message": message})
        self.asked[chat] = time.monotonic()
        self.more.set()

    async def poll(self, offset: int, timeout: float) -> list[dict[str, Any]]:  # noqa: ASYNC109 - Telegram's own
        """As getUpdates."""
        self.updates = [update for update in self.updates if update["update_id"] >= offset]
        if not self.updates and timeout:
            self.more.clear()
            try:
                async with asyncio.timeout(timeout):
                    await self.more.wait()
            except TimeoutError:
                pass
        return self.updates[:100]

    def message(self, params: dict[str, Any]) -> dict[str, Any]:
        """A message that was taken."""
        now, chat = time.monotonic(), int(params["chat_id"])
        self.taken.append(now)
        if LETTER in str(params.get("text")):
            self.letters[chat] += 1
            self.first, self.last = self.first or now, now
        elif chat in self.asked:
            self.waited.append(now - self.asked.pop(chat))
        self.number += 1
        chat_json = {"id": chat, "type": "private", "first_name": "Somebody"}
        return {"message_id": self.number, "date": int(time.time()), "chat": chat_json, "from": _BOT, "text": "…"}

    def seen(self) -> dict[str, Any]:
        """What happened so far."""
        within = sum(self.first <= at <= self.last for at in self.taken)
        return {
            "letters": sum(self.letters.values()),
            "twice": sum(count > 1 for count in self.letters.values()),
            "seconds": self.last - self.first,
            "messages": within,
            "refused": sum(self.limits.refusals.values()),
            "by_limit": dict(self.limits.refusals),
            "waited": self.waited,
        }


async def serve() -> None:
    """Until it is ended."""
    here = Place()

    async def call(request: web.Request) -> web.Response:
        method = request.match_info["method"]
        if request.content_type == "application/json":
            params = orjson.loads(await request.read() or b"{}")
        else:
            params = dict(await request.post())
        refusal = here.limits.refusal(method, params)
        if refusal is not None:
            return _answer(refusal.as_json(), refusal.code)
        if method == "getUpdates":
            found = await here.poll(int(params.get("offset", 0)), float(params.get("timeout", 0)))
            return _answer({"ok": True, "result": found})
        if method in {"sendMessage", "editMessageText"}:
            return _answer({"ok": True, "result": here.message(params)})
        known = {"getMe": _BOT, "getWebhookInfo": _NO_HOOK}
        return _answer({"ok": True, "result": known.get(method, True)})

    async def begin(request: web.Request) -> web.Response:
        nonlocal here
        here = Place(**await request.json())
        return _answer({})

    async def ask(request: web.Request) -> web.Response:
        here.ask((await request.json())["chat"])
        return _answer({})

    async def seen(_request: web.Request) -> web.Response:
        return _answer(here.seen())

    app = web.Application()
    app.add_routes([
        web.post(f"/bot{TOKEN}/{{method}}", call), web.get(f"/bot{TOKEN}/{{method}}", call),
        web.post("/control/begin", begin), web.post("/control/ask", ask), web.get("/control/seen", seen),
    ])  # fmt: skip
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(runner.addresses[0][1], flush=True)  # noqa: T201 - for whoever started it
    await asyncio.Event().wait()


_NO_HOOK = {"url": "", "has_custom_certificate": False, "pending_update_count": 0}


def _answer(body: dict[str, Any], status: int = 200) -> web.Response:
    return web.Response(body=orjson.dumps(body), status=status, content_type="application/json")


if __name__ == "__main__":
    uvloop.run(serve())
