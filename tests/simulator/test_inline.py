"""Inline mode: typing after the bot's name, results, choosing one, and what Telegram keeps."""

import asyncio
from typing import Any

import pytest

from simulator import SimulatedTelegram
from simulator.chats import Group
from simulator.errors import NotAllowedError
from simulator.people import Person
from tests.simulator.places import ALL_KINDS, led_group
from tests.simulator.raw import Raw

BUTTON = {"text": "Open the bot", "start_parameter": "learn-1"}


def article(result_id: str = "a", text: str = "Sleep, in short", **more: Any) -> dict[str, Any]:
    """A result."""
    content = {"message_text": text, "parse_mode": "HTML"}
    return {"type": "article", "id": result_id, "title": "Sleep", "input_message_content": content, **more}


async def _typed(
    raw: Raw, person: Person, query: str, results: list[Any], group: Group | None = None, **more: Any
) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """(what the phone shows, the update that the bot got)."""
    typing = asyncio.create_task(person.type_inline(query, group))
    (update,) = await raw.updates(timeout=5)
    asked: dict[str, Any] = update["inline_query"]
    await raw.ok("answerInlineQuery", inline_query_id=asked["id"], results=results, **more)
    return await typing, asked


async def test_a_result_is_chosen_and_sent_through_the_bot(tg: SimulatedTelegram, raw: Raw) -> None:
    """The bot as administrator sees the message with `via_bot`, and which result it was, as it asked to."""
    rosa = tg.person("Rosa")
    group = await led_group(tg, raw, [rosa])
    rows = {"inline_keyboard": [[{"text": "Read it", "url": "https://t.me/abc_parents_bot?start=l"}]]}
    shown, asked = await _typed(raw, rosa, "sleep", [article(text="<b>Sleep</b>", reply_markup=rows)], group)
    assert [each["id"] for each in shown] == ["a"]
    assert (asked["from"]["id"], asked["query"], asked["offset"], asked["chat_type"]) == (
        rosa.id,
        "sleep",
        "",
        "supergroup",
    )
    sent = await rosa.choose_inline("a", group)
    assert (sent.text, sent.buttons, sent.from_bot) == ("Sleep", [["Read it"]], False)
    message, chosen = await raw.updates()
    assert message["message"]["via_bot"]["id"] == tg.world.bot["id"]
    assert message["message"]["from"]["id"] == rosa.id
    assert chosen["chosen_inline_result"]["result_id"] == "a"


async def test_choosing_is_told_only_to_who_asks_for_it(tg: SimulatedTelegram, raw: Raw, amina: Person) -> None:
    """In the private chat with the bot there is still the message itself."""
    _, asked = await _typed(raw, amina, "sleep", [article()])
    assert asked["chat_type"] == "sender"
    await amina.choose_inline("a")
    assert [set(u) - {"update_id"} for u in await raw.updates()] == [{"message"}]


async def test_where_the_bot_is_not_it_hears_nothing(tg: SimulatedTelegram, raw: Raw, amina: Person) -> None:
    """Its words can be sent anywhere."""
    await raw.updates(allowed_updates=[kind for kind in ALL_KINDS if kind != "chosen_inline_result"])
    group = tg.bare_group("Elsewhere", amina)
    await _typed(raw, amina, "sleep", [article()], group)
    await amina.choose_inline("a", group)
    assert await raw.updates() == []


async def test_the_button_above_the_results_opens_the_private_chat(raw: Raw, amina: Person) -> None:
    """With its parameter as the start payload."""
    await _typed(raw, amina, "", [], button=BUTTON)
    await amina.press_inline_button()
    assert amina.messages[-1].text == "/start learn-1"


async def test_answers_are_kept_for_everybody_unless_they_are_personal(
    tg: SimulatedTelegram, raw: Raw, amina: Person
) -> None:
    """Telegram answers from what it kept, without asking the bot; `cache_time=0` keeps nothing."""
    dan = tg.person("Dan")
    await _typed(raw, amina, "all", [article("for-all")])
    assert [each["id"] for each in await dan.type_inline("all")] == ["for-all"]
    await _typed(raw, amina, "mine", [article("for-amina")], is_personal=True)
    assert [each["id"] for each in await amina.type_inline("mine")] == ["for-amina"]
    shown, _ = await _typed(raw, dan, "mine", [article("for-dan")], cache_time=0)
    assert [each["id"] for each in shown] == ["for-dan"]
    await _typed(raw, dan, "mine", [article("again")], cache_time=0)


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"results": [article(str(n)) for n in range(51)]}, "RESULTS_TOO_MUCH"),
        ({"results": [article(""), article("b")]}, "RESULT_ID_INVALID"),
        ({"results": [article("é" * 33)]}, "RESULT_ID_INVALID"),
        ({"results": [article(), article()]}, "RESULT_ID_DUPLICATE"),
        ({"results": [article(text="x" * 4097)]}, "message is too long"),
        ({"results": [article(text="")]}, "message text is empty"),
        ({"results": [], "button": {"text": "Open", "start_parameter": "no spaces"}}, "START_PARAM_INVALID"),
        (
            {"results": [{"type": "article", "id": "a", "title": "x"}]},
            "can't parse InlineQueryResult: message_text is expected in input_message_content",
        ),
    ],
)
async def test_results_that_telegram_would_not_show_are_refused(
    raw: Raw, amina: Person, params: dict[str, Any], words: str
) -> None:
    """At most fifty, with short ids of their own, with text that fits; a refused answer may be put right."""
    typing = asyncio.create_task(amina.type_inline("x"))
    (update,) = await raw.updates(timeout=5)
    query = update["inline_query"]["id"]
    assert await raw.refused("answerInlineQuery", inline_query_id=query, **params) == f"Bad Request: {words}"
    await raw.ok("answerInlineQuery", inline_query_id=query, results=[])
    assert await typing == []
    late = await raw.refused("answerInlineQuery", inline_query_id=query, results=[])
    assert late == "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def test_an_inline_query_that_nobody_answers_fails_the_story(amina: Person) -> None:
    """After the time that was given for it."""
    with pytest.raises(AssertionError, match="not answered"):
        await amina.type_inline("sleep", timeout=0.01)


async def test_sending_through_a_bot_needs_its_permission(tg: SimulatedTelegram, raw: Raw) -> None:
    """Inline messages count as stickers and games do."""
    rosa = tg.person("Rosa")
    group = await led_group(tg, raw, [rosa])
    await _typed(raw, rosa, "sleep", [article()], group)
    group.permissions["can_send_other_messages"] = False
    with pytest.raises(NotAllowedError, match="inline"):
        await rosa.choose_inline("a", group)
    with pytest.raises(KeyError, match="no result"):
        await rosa.choose_inline("b", group)


async def test_the_bot_says_that_it_has_inline_mode(raw: Raw) -> None:
    """As its owner switched on."""
    assert (await raw.ok("getMe"))["supports_inline_queries"] is True
