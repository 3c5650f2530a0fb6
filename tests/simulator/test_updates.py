"""Long polling: offsets, redelivery, filters, conflicts, ids."""

import asyncio

import pytest
from telegram import Bot
from telegram.error import Conflict

from simulator import SimulatedTelegram
from simulator.people import Person
from tests.simulator.raw import Raw


async def test_an_update_comes_again_until_a_higher_offset_is_asked_for(tg: SimulatedTelegram, raw: Raw) -> None:
    """Nothing is forgotten before the bot says that it has it."""
    amina = tg.person("Amina")
    await amina.send("one")
    await amina.send("two")
    first = await raw.ok("getUpdates")
    again = await raw.ok("getUpdates")
    assert [u["update_id"] for u in first] == [1000, 1001]
    assert again == first
    assert [u["update_id"] for u in await raw.ok("getUpdates", offset=1001)] == [1001]
    assert await raw.ok("getUpdates", offset=1002) == []
    assert await raw.ok("getUpdates") == []


async def test_a_limit_and_a_negative_offset_work_as_documented(raw: Raw, amina: Person) -> None:
    """A negative offset keeps the last ones and forgets the rest."""
    for number in range(5):
        await amina.send(str(number))
    assert len(await raw.ok("getUpdates", limit=2)) == 2
    last = await raw.ok("getUpdates", offset=-2)
    assert [u["message"]["text"] for u in last] == ["3", "4"]
    assert await raw.ok("getUpdates") == last


async def test_a_long_poll_wakes_at_the_first_update(raw: Raw, amina: Person) -> None:
    """Waiting costs nothing and ends at once."""
    poll = asyncio.create_task(raw.ok("getUpdates", offset=raw.offset, timeout=30))
    await asyncio.sleep(0.01)
    await amina.send("hi")
    async with asyncio.timeout(1):
        assert [u["message"]["text"] for u in await poll] == ["hi"]


async def test_a_second_poll_ends_the_first_with_a_conflict(bot: Bot, amina: Person) -> None:
    """Two instances of a bot disturb one another as they do with Telegram."""
    first = asyncio.create_task(bot.get_updates(offset=1001, timeout=30))
    await asyncio.sleep(0.02)
    second = asyncio.create_task(bot.get_updates(offset=1001, timeout=30))
    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await first
    await amina.send("hi")
    assert len(await second) == 1


async def test_allowed_updates_are_remembered_and_apply_from_then_on(
    tg: SimulatedTelegram, raw: Raw, amina: Person
) -> None:
    """chat_member comes only to those who ask for it by name."""
    group = tg.group("Edmonton", [amina])
    dan = tg.person("Dan")
    link = (await raw.ok("createChatInviteLink", chat_id=group.id))["invite_link"]
    await dan.open_link(link)
    kinds = {kind for u in await raw.updates() for kind in u}
    assert "chat_member" not in kinds
    await raw.updates(allowed_updates=["chat_member"])
    await dan.leave(group)
    await amina.send("not wanted")
    assert [set(u) - {"update_id"} for u in await raw.updates()] == [{"chat_member"}]


async def test_odd_updates_and_new_ids_can_be_pushed(tg: SimulatedTelegram, raw: Raw, amina: Person) -> None:
    """Whatever Telegram may invent tomorrow can be tried today, and ids may restart."""
    assert tg.push_raw({"message_from_mars": {"text": "hi"}}) == 1001
    tg.reset_update_ids(7)
    await amina.send("hi")
    updates = await raw.ok("getUpdates", offset=-2)
    assert [u["update_id"] for u in updates] == [1001, 7]
    assert updates[0]["message_from_mars"] == {"text": "hi"}
