"""A letter that was already in the outbox when she pressed "Stop them now" does not leave it."""

import json
from functools import partial
from typing import Any

from aiohttp import web

from domain.delivery import Class, State
from storage import tables
from storage.unit_of_work import UnitOfWork
from tests.stories.reader import move_in, until
from tests.stories.test_circumstances import stop_all, to_the_button
from tests.stories.test_event_notice import announce
from tests.stories.town import Town

TWENTY_WEEKS = "2026-07-06"


class TooFast:
    """Telegram holds one lesson back for three seconds, as it does when a bot writes too fast."""

    def __init__(self) -> None:
        self.held = 0

    async def before(self, method: str, params: dict[str, Any]) -> web.StreamResponse | None:
        """Refuse the first lesson."""
        if self.held or method not in {"sendMessage", "sendPhoto"} or "Something small" not in json.dumps(params):
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
    assert not any("Something small" in m.text for m in town.amina.messages)


async def test_a_notice_that_waits_for_the_morning_does_not_come_after_the_stop(town: Town) -> None:
    """A6: written at night, in the outbox when she pressed, cancelled there."""
    await move_in(town, town.amina, TWENTY_WEEKS)
    await until(town, 11, 23, 23, 0)
    await announce(town)
    await town.settled()
    assert await letters(town, Class.NOTICE) == [State.PENDING.value]
    await stop_all(town)
    await until(town, 11, 24, 8, 5)
    assert await letters(town, Class.NOTICE) == [State.CANCELLED.value]
    assert not any("Baby massage" in m.text for m in town.amina.messages)
