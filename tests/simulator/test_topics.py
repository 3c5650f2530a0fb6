"""Forums: topics, General, replies in and outside them."""

import pytest

from simulator import SimulatedTelegram
from simulator.errors import NotAllowedError
from tests.simulator.places import led_group, next_message
from tests.simulator.raw import Raw


async def test_a_message_in_a_topic_answers_the_line_that_made_it(tg: SimulatedTelegram, raw: Raw) -> None:
    """A plain one too; a real reply carries the message replied to."""
    rosa = tg.person("Rosa")
    group = await led_group(tg, raw, [rosa])
    sleep = tg.topic(group, "Sleep")
    made = await next_message(raw)
    assert (made["message_id"], made["forum_topic_created"]["name"]) == (sleep, "Sleep")
    assert made["chat"]["is_forum"] is True
    first = await rosa.say_in(group, "no sleep", thread=sleep)
    plain = await next_message(raw)
    assert (plain["message_thread_id"], plain["is_topic_message"]) == (sleep, True)
    assert plain["reply_to_message"]["forum_topic_created"]["name"] == "Sleep"
    await rosa.say_in(group, "still none", reply_to=first)
    reply = await next_message(raw)
    assert (reply["message_thread_id"], reply["reply_to_message"]["text"]) == (sleep, "no sleep")


async def test_general_has_no_thread_and_its_replies_a_false_one(tg: SimulatedTelegram, raw: Raw) -> None:
    """Only `is_topic_message` says whether a thread id is one of a topic."""
    rosa = tg.person("Rosa")
    group = await led_group(tg, raw, [rosa], forum=True)
    first = await rosa.say_in(group, "hello")
    assert "message_thread_id" not in await next_message(raw)
    await rosa.say_in(group, "and again", reply_to=first)
    reply = await next_message(raw)
    assert reply["message_thread_id"] == first.message_id
    assert "is_topic_message" not in reply


async def test_the_bot_writes_in_topics_that_are_open(tg: SimulatedTelegram, raw: Raw) -> None:
    """Unknown threads, closed topics and General by its number are refused in Telegram's words."""
    rosa = tg.person("Rosa")
    group = await led_group(tg, raw, [rosa], forum=True)
    sleep = tg.topic(group, "Sleep")
    sent = await raw.ok("sendMessage", chat_id=group.id, text="hi", message_thread_id=sleep)
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (sleep, True)
    answer = await raw.ok(
        "sendMessage", chat_id=group.id, text="hi", reply_parameters={"message_id": sent["message_id"]}
    )
    assert answer["message_thread_id"] == sleep
    for thread in (1_000_001, 999):
        said = await raw.refused("sendMessage", chat_id=group.id, text="hi", message_thread_id=thread)
        assert said == "Bad Request: message thread not found"
    tg.close_topic(group, sleep)
    said = await raw.refused("sendMessage", chat_id=group.id, text="hi", message_thread_id=sleep)
    assert said == "Bad Request: TOPIC_CLOSED"
    with pytest.raises(NotAllowedError, match="closed"):
        await rosa.say_in(group, "hello?", thread=sleep)
    await raw.ok("sendMessage", chat_id=group.id, text="General is open")
    tg.close_topic(group, None)
    assert await raw.refused("sendMessage", chat_id=group.id, text="hi") == "Bad Request: TOPIC_CLOSED"
    tg.reopen_topic(group, None)
    await raw.ok("sendMessage", chat_id=group.id, text="hi")


async def test_general_cannot_be_named_by_its_number(tg: SimulatedTelegram, raw: Raw) -> None:
    """Thread 1 is refused even where a first message has the id 1."""
    group = await led_group(tg, raw, [], forum=True)
    await raw.ok("sendMessage", chat_id=group.id, text="the first")
    said = await raw.refused("sendMessage", chat_id=group.id, text="hi", message_thread_id=1)
    assert said == "Bad Request: message thread not found"


async def test_the_line_that_made_a_topic_cannot_be_deleted(tg: SimulatedTelegram, raw: Raw) -> None:
    """It goes with its topic only."""
    group = await led_group(tg, raw, [])
    sleep = tg.topic(group, "Sleep")
    said = await raw.refused("deleteMessage", chat_id=group.id, message_id=sleep)
    assert said == "Bad Request: message can't be deleted"


async def test_an_administrator_of_topics_writes_in_closed_ones(tg: SimulatedTelegram, raw: Raw) -> None:
    """That right is not among the usual ones of the bot."""
    group = await led_group(tg, raw, [], forum=True)
    sleep = tg.topic(group, "Sleep")
    tg.close_topic(group, sleep)
    tg.set_bot_standing(group, "administrator", can_manage_topics=True)
    await raw.ok("sendMessage", chat_id=group.id, text="hi", message_thread_id=sleep)
