"""A letter that was already in the outbox when she pressed "Stop them now" does not leave it."""

import json
from datetime import timedelta
from functools import partial
from typing import Any

from aiohttp import web

from domain.delivery import Class, State
from storage import tables
from storage.unit_of_work import UnitOfWork
from tests.stories.reader import move_in, until
from tests.stories.test_circumstances import stop_all, to_the_button
from tests.stories.test_event_notice import announce
from tests.stories.test_pausing import pause_a_week
from tests.stories.town import Town

TWENTY_WEEKS = "2026-07-06"


class TooFast:
    """Telegram holds one lesson back for three seconds, as it does when a bot writes too fast."""

    def __init__(self) -> None:
        self.held = 0

    async def before(self, method: str, params: dict[str, Any]) -> web.StreamResponse | None:
        """Refuse the first lesson."""
        if self.held or method not in {"sendMessage", "sendPhoto"} or "For this week" not in json.dumps(params):
            return None
        self.held += 1
        body = {"ok": False, "error_code": 429, "description": "Too Many Requests: retry after 3"}
        return web.json_response({**body, "parameters": {"retry_after": 3}}, status=429)

    async def after(self, _method: str, _params: dict[str, Any], _answer: dict[str, Any]) -> web.StreamResponse | None:
        """Nothing else goes wrong."""
        return None


async def letters(town: Town, kind: Class) -> list[str]:
    """What became of Amina's letters of a kind."""
    return await town.ask(partial(_states, town.amina.id, kind.value))


async def _states(telegram_id: int, kind: str, uow: UnitOfWork) -> list[str]:
    outbox = tables.outbox
    mine = (outbox.c.chat_id == telegram_id) & (outbox.c["class"] == kind)
    return [row.state for row in await uow.run(outbox.select().where(mine).order_by(outbox.c.id))]


async def test_a_lesson_that_telegram_held_back_does_not_come_after_the_stop(town: Town) -> None:
    """A6: the letter was in the outbox when she pressed; it is cancelled there."""
    await move_in(town, town.amina, TWENTY_WEEKS)
    await to_the_button(town)
    await town.amina.sees("You don't need to say why")
    town.telegram.faults = TooFast()
    await until(town, 11, 24)
    assert await letters(town, Class.LESSON) == [State.PENDING.value]
    await town.amina.press("Stop them now")
    await town.amina.sees("They have stopped")
    await until(town, 11, 24, 9, 5)
    assert await letters(town, Class.LESSON) == [State.CANCELLED.value]
    assert not any("For this week" in m.text for m in town.amina.messages)


async def test_a_notice_that_waits_for_the_morning_comes_neither_after_a_stop_nor_in_a_rest(town: Town) -> None:
    """A6: Amina stops, Dan rests; both letters are cancelled. What Dan taps himself goes on, reminder and all."""
    await move_in(town, town.amina, TWENTY_WEEKS)
    await move_in(town, town.dan, TWENTY_WEEKS)
    await until(town, 11, 23, 23, 0)
    await announce(town)
    await town.settled()
    assert await letters(town, Class.NOTICE) == [State.PENDING.value]
    await stop_all(town)
    await pause_a_week(town.dan)
    await until(town, 11, 24, 8, 5)
    await town.leyla.sees("Baby massage")
    [event] = [e for e in await town.ask(lambda uow: uow.events.coming(town.clock.now())) if "massage" in e.title]
    [notice] = await town.ask(lambda uow: uow.notices.of_event(event.id))
    assert (await town.ask(lambda uow: uow.outbox.tally(notice.subject)))[State.CANCELLED] == 2
    assert not any("Baby massage" in m.text for m in (*town.amina.messages, *town.dan.messages))
    await town.dan.send("/menu")
    await town.dan.sees("Hello")
    await town.dan.tap("📅 Events")
    await town.dan.press("Baby massage")
    await town.dan.press("Going")
    await town.dan.sees("You're going")
    town.clock.jump_to(event.starts_at - timedelta(hours=19))
    await town.dan.sees("Baby massage")
