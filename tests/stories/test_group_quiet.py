"""Quiet time of a group: the numbers stand there once, media wait until the morning, and nobody has to remember it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime
from random import Random

import pytest

from bot.app import App
from simulator.errors import NotAllowedError
from simulator.messages import Message
from simulator.people import Person
from tests.stories.reader import LONDON
from tests.stories.test_first_day import come_in
from tests.stories.town import Town


async def set_quiet(town: Town, start: str | None, end: str | None) -> None:
    """As the coordinator's screen does, which tells nobody."""
    group = await town.ask(lambda uow: uow.groups.get(1))
    assert group is not None
    changed = replace(group, quiet_from=start, quiet_to=end)
    await town.ask(lambda uow: uow.groups.put(changed, "quiet_from", "quiet_to"))


async def at(town: Town, day: int, hour: int, minute: int = 0) -> None:
    """It becomes this time in November; what was due was done, and what is looked at every hour was looked at."""
    town.clock.jump_to(datetime(2026, 11, day, hour, minute, tzinfo=LONDON))
    await ticked(town)


async def ticked(town: Town) -> None:
    """What is due was done, and there was time for a look of every hour."""
    while await town.ask(lambda uow: uow.schedule.ready(town.clock.now())):  # noqa: ASYNC110 - no event is rung
        await asyncio.sleep(0.05)
    await asyncio.sleep(0.5)  # two ticks
    await town.settled()


def cards(town: Town, *, also_gone: bool = False) -> list[Message]:
    """The night's cards in the group."""
    return [m for m in town.group.messages if m.from_bot and "quiet time" in m.text and (also_gone or not m.deleted)]


async def may_send_media(person: Person, town: Town) -> bool:
    """Whether Telegram takes a voice note of theirs in the group."""
    try:
        await person.send_voice(b"OggS", in_chat=town.group)
    except NotAllowedError:
        return False
    return True


def switched(town: Town) -> int:
    """How often the group's level was set."""
    return sum(request.method == "setChatPermissions" for request in town.telegram.requests)


async def test_at_ten_the_numbers_stand_in_the_group_and_media_wait_until_seven(town: Town) -> None:
    """B11 of the field notes: words go on, pictures wait; in the morning the card goes and all is as before."""
    await set_quiet(town, "22:00", "07:00")
    await at(town, 23, 21, 30)
    assert cards(town) == []
    await at(town, 23, 22, 0)
    [card] = cards(town)
    assert card.text.startswith("In an emergency call 999.")
    assert "111" in card.text
    assert "07:00" in card.text
    assert "can't be sent until 07:00" in card.text
    assert "999'u arayın" in card.text
    assert "Saat 07:00 olana kadar" in card.text
    assert card.text.index("999'u arayın") < card.text.index("It is quiet time here")
    assert card.buttons == [["Open the private chat"]]
    await town.leyla.say_in(town.group, "is anybody awake?")
    assert not await may_send_media(town.leyla, town)
    await at(town, 24, 3, 0)
    assert cards(town) == [card]
    await at(town, 24, 7, 0)
    assert cards(town) == []
    assert card.deleted
    assert await may_send_media(town.leyla, town)
    assert switched(town) == 2
    await at(town, 24, 22, 0)
    assert len(cards(town)) == 1


async def test_somebody_new_stays_without_media_when_the_night_is_over(town: Town) -> None:
    """The end of quiet time is not the end of a first day."""
    await set_quiet(town, "22:00", "07:00")
    await come_in(town, town.amina)
    await at(town, 23, 22, 0)
    await at(town, 24, 7, 0)
    assert await may_send_media(town.leyla, town)
    assert not await may_send_media(town.amina, town)


async def test_quiet_time_that_is_set_at_night_begins_within_the_hour(town: Town) -> None:
    """The screen tells nobody: it is looked at every hour."""
    await at(town, 23, 22, 30)
    await set_quiet(town, "22:00", "07:00")
    await at(town, 23, 23, 35)
    assert len(cards(town)) == 1
    assert not await may_send_media(town.leyla, town)


async def test_switching_it_off_in_the_middle_ends_it(town: Town) -> None:
    """Within the hour, and nothing begins the next evening."""
    await set_quiet(town, "22:00", "07:00")
    await at(town, 23, 22, 0)
    await set_quiet(town, None, None)
    await at(town, 23, 23, 5)
    assert cards(town) == []
    assert await may_send_media(town.leyla, town)
    await at(town, 24, 22, 30)
    assert cards(town) == []


async def test_a_night_that_is_made_longer_in_the_middle_goes_on(town: Town) -> None:
    """One card, one beginning, one end; in whatever hour the change is noticed."""
    await set_quiet(town, "22:00", "07:00")
    await at(town, 23, 22, 0)
    await set_quiet(town, "22:00", "08:00")
    await at(town, 24, 7, 30)
    assert not await may_send_media(town.leyla, town)
    await at(town, 24, 8, 0)
    assert await may_send_media(town.leyla, town)
    assert switched(town) == 2
    assert len(cards(town, also_gone=True)) == 1


async def test_a_change_on_the_last_minute_does_not_end_the_night(town: Town) -> None:
    """The old end falls due before anybody has looked: it goes on all the same."""
    await set_quiet(town, "22:00", "07:00")
    await at(town, 23, 22, 0)
    await at(town, 24, 6, 40)
    await set_quiet(town, "22:00", "08:00")
    await at(town, 24, 7, 0)
    assert len(cards(town)) == 1
    await at(town, 24, 8, 0)
    assert switched(town) == 2


async def test_a_bot_that_was_down_in_the_evening_begins_late_and_one_that_was_down_in_the_morning_ends_late(
    town: Town,
) -> None:
    """Down over the beginning: late is better than not at all. Down over the end: media come back at the start."""
    await set_quiet(town, "22:00", "07:00")
    await at(town, 23, 21, 0)
    await asleep_until(town, datetime(2026, 11, 24, 2, 0, tzinfo=LONDON))
    assert len(cards(town)) == 1
    assert not await may_send_media(town.leyla, town)
    await asleep_until(town, datetime(2026, 11, 24, 12, 0, tzinfo=LONDON))
    assert cards(town) == []
    assert await may_send_media(town.leyla, town)


@pytest.fixture(autouse=True)
async def nobody_is_left_running(town: Town) -> AsyncIterator[None]:
    """Whoever was started in place of the first one is stopped, too."""
    yield
    town.app.stopping.set()
    running = [task for task in asyncio.all_tasks() if "App.run" in repr(task.get_coro())]
    if running:
        await asyncio.wait(running, timeout=20)


async def asleep_until(town: Town, moment: datetime) -> None:
    """The process stops now, and another one starts at that time."""
    town.app.stopping.set()
    running = [task for task in asyncio.all_tasks() if "App.run" in repr(task.get_coro())]
    await asyncio.wait(running)
    town.clock.jump_to(moment)
    town.app = App(town.settings, town.clock.now, Random(1))
    again = asyncio.create_task(town.app.run())
    await town.app.ready.wait()
    assert not again.done()
    await ticked(town)
