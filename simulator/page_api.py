"""What the phone-like page asks for and does, under /sim/; people act here through the same paths as in tests."""

from __future__ import annotations

import re
from collections.abc import Awaitable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from aiohttp import web

from simulator.bot_api import answered
from simulator.errors import BotApiError, LinkRefusedError, NotAllowedError
from simulator.files import Upload, extension_of
from simulator.page_deeds import DEEDS, send_file
from simulator.page_view import phone_view, state_view

if TYPE_CHECKING:
    from simulator.people import Person
    from simulator.world import World

Json = dict[str, Any]
PAGE = Path(__file__).parent / "page"
LONDON = ZoneInfo("Europe/London")
TYPES = {"jpg": "image/jpeg", "png": "image/png", "oga": "audio/ogg", "mp3": "audio/mpeg", "mp4": "video/mp4"}
STREAM_PAUSE_SECONDS = 15.0


class PageApi:
    """Serves the page, and does what is tapped on it."""

    def __init__(self, world: World, posters: list[tuple[str, Person | None, str]]) -> None:
        self.world = world
        self.posters = posters

    def routes(self) -> list[web.RouteDef]:
        """For the application."""
        return [
            web.get("/", self.index),
            web.get("/sim/page/{name}", self.asset),
            web.get("/sim/state", self.state),
            web.get("/sim/phone", self.phone),
            web.get("/sim/events", self.events),
            web.get("/sim/file/{file_id}", self.file),
            web.post("/sim/clock", self.move_clock),
            web.post("/sim/upload", self.upload),
            web.post("/sim/do/{deed}", self.do),
        ]

    async def index(self, _: web.Request) -> web.StreamResponse:
        """The page itself."""
        return web.FileResponse(PAGE / "index.html", headers={"Cache-Control": "no-store"})

    async def asset(self, request: web.Request) -> web.StreamResponse:
        """Its style and script."""
        name = request.match_info["name"]
        if not re.fullmatch(r"[a-z]+\.(css|js)", name) or not (PAGE / name).is_file():
            raise web.HTTPNotFound
        return web.FileResponse(PAGE / name, headers={"Cache-Control": "no-store"})

    async def state(self, _: web.Request) -> web.StreamResponse:
        """Everything around the phones."""
        return answered(state_view(self.world, self.posters))

    async def phone(self, request: web.Request) -> web.StreamResponse:
        """One phone: `?person=<id>&chat=<id>`."""
        person = self._person(request.query.get("person"))
        chat = request.query.get("chat", "")
        return answered(phone_view(self.world, person, int(chat) if chat.lstrip("-").isdigit() else None))

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: one number for every change."""
        stream = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await stream.prepare(request)
        bell, told = self.world.bell, -1
        while not self.world.updates.closing:
            if bell.count != told:
                told = bell.count
                await stream.write(f"data: {told}\n\n".encode())
            else:
                await stream.write(b": still here\n\n")
            seen = told
            await bell.until(lambda: self.world.updates.closing or bell.count != seen, STREAM_PAUSE_SECONDS)  # noqa: B023 - awaited within this turn of the loop
        return stream

    async def file(self, request: web.Request) -> web.StreamResponse:
        """A photo or voice note for the page."""
        stored = self.world.files.by_id.get(request.match_info["file_id"])
        if stored is None:
            raise web.HTTPNotFound
        kind = TYPES.get(extension_of(stored), "application/octet-stream")
        return web.Response(body=stored.content, content_type=kind)

    async def move_clock(self, request: web.Request) -> web.StreamResponse:
        """`{"forward_minutes": n}` or `{"tomorrow_at": "09:00"}` (Europe/London)."""
        wish = await request.json()
        if "tomorrow_at" in wish:
            self.world.clock.jump_to(tomorrow_at(self.world.clock.now(), str(wish["tomorrow_at"])))
        else:
            self.world.clock.forward(timedelta(minutes=int(wish["forward_minutes"])))
        return answered({"now": self.world.clock.now().isoformat()})

    async def upload(self, request: web.Request) -> web.StreamResponse:
        """A file from a phone: person, chat, thread, file and caption as multipart."""
        form = await request.post()
        person, file = self._person(str(form["person"])), form["file"]
        if not isinstance(file, web.FileField):
            raise web.HTTPBadRequest
        upload = Upload(file.filename, file.file.read())
        wish = {name: str(form.get(name, "")) for name in ("chat", "thread", "caption")}
        return await _told(send_file(self.world, person, upload, file.content_type, wish))

    async def do(self, request: web.Request) -> web.StreamResponse:
        """A person does something: `/sim/do/<deed>` with `{"person": id, …}`."""
        deed = DEEDS.get(request.match_info["deed"])
        if deed is None:
            raise web.HTTPNotFound
        wish = await request.json()
        return await _told(deed(self.world, self._person(wish.get("person")), wish))

    def _person(self, number: object) -> Person:
        if not str(number).isdigit() or int(str(number)) not in self.world.people:
            raise web.HTTPNotFound(text="no such person")
        return self.world.people[int(str(number))]


def tomorrow_at(now: datetime, wall_time: str) -> datetime:
    """The next calendar day in London at "HH:MM"."""
    hour, minute = (int(part) for part in wall_time.split(":"))
    local = now.astimezone(LONDON) + timedelta(days=1)
    return local.replace(hour=hour, minute=minute, second=0, microsecond=0)


async def _told(deed: Awaitable[Json]) -> web.Response:
    """The outcome of a deed; what could not be done becomes words for a toast."""
    try:
        return answered({"ok": True, **await deed})
    except (LinkRefusedError, NotAllowedError, ValueError, KeyError, AssertionError, BotApiError) as refusal:
        return answered({"ok": False, "text": str(refusal.args[0] if refusal.args else refusal)})
