"""The page's own endpoints: what a phone shows, and that its taps take the same paths as people in tests."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from simulator import SimClock, SimulatedTelegram
from simulator.page_api import PAGE, tomorrow_at
from simulator.people import Person
from tests.simulator.raw import Raw
from tests.simulator.test_people import PNG


class Page:
    """The page's requests."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self.session = session
        self.url = url

    async def get(self, path: str) -> Any:
        """JSON of a view."""
        async with self.session.get(self.url + path) as response:
            assert response.status == 200
            return await response.json()

    async def do(self, deed: str, person: Person, **wish: Any) -> Any:
        """A tap."""
        return await self.post(f"/sim/do/{deed}", {"person": person.id, **wish})

    async def post(self, path: str, body: Any) -> Any:
        """JSON or form in, JSON out."""
        sent: dict[str, Any] = {"data": body} if isinstance(body, aiohttp.FormData) else {"json": body}
        async with self.session.post(self.url + path, **sent) as response:
            assert response.status == 200
            return await response.json()


@pytest.fixture
async def page(tg: SimulatedTelegram) -> AsyncIterator[Page]:
    """The page's requests to the running server."""
    async with aiohttp.ClientSession() as session:
        yield Page(session, tg.url)


async def test_the_page_and_all_that_it_loads_come_from_here(page: Page) -> None:
    """No address outside this computer is asked for anything."""
    async with page.session.get(page.url + "/") as response:
        html = await response.text()
    assert '<html lang="en">' in html
    assert "people and places here are invented" in html
    for name in (path.name for path in PAGE.iterdir() if path.suffix in {".css", ".js"}):
        async with page.session.get(f"{page.url}/sim/page/{name}") as response:
            assert response.status == 200
    for file in PAGE.iterdir():
        text = await asyncio.to_thread(Path.read_text, file, "utf-8")
        assert 'src="http' not in text
        assert "url(http" not in text
    async with page.session.get(f"{page.url}/sim/page/..%2Fserver.py") as response:
        assert response.status == 404


async def test_a_phone_shows_its_chats_messages_and_menu(
    tg: SimulatedTelegram, page: Page, raw: Raw, amina: Person
) -> None:
    """What a bot sends is what the page gets."""
    group = tg.group("Edmonton", [amina])
    await raw.ok("setMyCommands", commands=[{"command": "help", "description": "Urgent help"}])
    rows = [[{"text": "Next", "callback_data": "n"}]]
    await raw.ok(
        "sendMessage",
        chat_id=amina.id,
        text="<b>Hello</b>",
        parse_mode="HTML",
        protect_content=True,
        reply_markup={"inline_keyboard": rows},
    )
    await raw.ok("sendChatAction", chat_id=amina.id, action="typing")
    view = await page.get(f"/sim/phone?person={amina.id}")
    assert [row["title"] for row in view["chats"]] == ["ABC Parents", group.title]
    message = view["chat"]["messages"][-1]
    assert message["entities"] == [{"type": "bold", "offset": 0, "length": 5}]
    assert (message["protected"], message["rows"]) == (True, rows)
    assert view["chat"]["commands"][0]["command"] == "help"
    assert view["chat"]["action"] == "typing"
    await raw.ok("deleteMessage", chat_id=amina.id, message_id=message["id"])
    view = await page.get(f"/sim/phone?person={amina.id}")
    assert [m["text"] for m in view["chat"]["messages"]] == ["/start"]


async def test_taps_on_the_page_reach_the_bot(page: Page, raw: Raw, amina: Person) -> None:
    """Words, deep links and files take the same way as in stories."""
    await page.do("send", amina, text="hello")
    await page.do("start", amina, payload="n18")
    form = aiohttp.FormData()
    form.add_field("person", str(amina.id))
    form.add_field("file", PNG, filename="a.png", content_type="image/png")
    assert (await page.post("/sim/upload", form))["ok"]
    said = [u["message"] for u in await raw.updates()]
    assert [m.get("text", "photo") for m in said] == ["hello", "/start n18", "photo"]
    async with page.session.get(f"{page.url}/sim/file/{said[2]['photo'][-1]['file_id']}") as response:
        assert (response.content_type, await response.read()) == ("image/png", PNG)


async def test_a_press_on_the_page_waits_for_its_answer(page: Page, raw: Raw, amina: Person) -> None:
    """The toast comes with the answer to the tap."""
    rows = [[{"text": "Save", "callback_data": "s"}]]
    sent = await raw.ok("sendMessage", chat_id=amina.id, text="card", reply_markup={"inline_keyboard": rows})
    tap = asyncio.create_task(page.do("press", amina, message=sent["message_id"], data="s"))
    (update,) = await raw.updates(timeout=5)
    await raw.ok("answerCallbackQuery", callback_query_id=update["callback_query"]["id"], text="Saved")
    assert (await tap)["answer"] == {"text": "Saved", "show_alert": False}


async def test_invite_links_and_refusals_come_as_words(
    tg: SimulatedTelegram, page: Page, raw: Raw, amina: Person
) -> None:
    """A link button on the page acts as opening the link, and a dead one says why."""
    group = tg.group("Edmonton", [])
    link = (await raw.ok("createChatInviteLink", chat_id=group.id, member_limit=1))["invite_link"]
    outcome = await page.do("link", amina, url=link)
    assert (outcome["came"], outcome["chat"]) == ("joined", group.id)
    refused = await page.do("link", tg.person("Dan"), url=link)
    assert not refused["ok"]
    assert "used up" in refused["text"]
    await page.do("send", amina, chat=group.id, text="hi all")
    assert group.messages[-1].text == "hi all"
    await page.do("leave", amina, chat=group.id)
    assert group.members == []


async def test_blocking_on_the_page_is_blocking(page: Page, amina: Person) -> None:
    """And a blocked bot cannot be written to by mistake."""
    await page.do("block", amina, blocked=True)
    assert amina.chat.blocked
    assert not (await page.do("send", amina, text="hello"))["ok"]
    await page.do("block", amina, blocked=False)
    assert not amina.chat.blocked


async def test_the_clock_moves_by_the_page(page: Page, clock: SimClock) -> None:
    """An hour, a week, and tomorrow at nine in London."""
    await page.post("/sim/clock", {"forward_minutes": 60})
    assert clock.now() == datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
    await page.post("/sim/clock", {"tomorrow_at": "09:00"})
    assert clock.now() == datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


def test_tomorrow_is_a_calendar_day_even_when_the_clocks_change() -> None:
    """Nine o'clock in London is another UTC hour after the last Sunday of March."""
    saturday = datetime(2027, 3, 27, 12, 0, tzinfo=UTC)
    assert tomorrow_at(saturday, "09:00").astimezone(UTC) == datetime(2027, 3, 28, 8, 0, tzinfo=UTC)


async def test_every_change_is_told_to_the_page(page: Page, amina: Person) -> None:
    """One line of the stream for every change, so that nothing needs a reload."""
    async with page.session.get(page.url + "/sim/events") as stream:
        first = await stream.content.readuntil(b"\n\n")
        await amina.send("hello")
        second = await stream.content.readuntil(b"\n\n")
    assert int(second.removeprefix(b"data: ")) > int(first.removeprefix(b"data: "))


async def test_the_state_names_people_groups_and_posters(tg: SimulatedTelegram, page: Page, amina: Person) -> None:
    """What stands around the phones."""
    tg.posters.append(("Poster at the clinic", amina, "n18"))
    state = await page.get("/sim/state")
    assert state["posters"] == [{"label": "Poster at the clinic", "person": amina.id, "payload": "n18"}]
    assert state["people"] == [{"id": amina.id, "name": "Amina", "blocked": False}]
    assert state["now"] == "2026-11-24T09:00:00+00:00"
