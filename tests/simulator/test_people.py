"""People on phones: what they do reaches the bot, and what the bot does reaches them."""

import asyncio

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup

from simulator import SimulatedTelegram
from simulator.errors import NotAllowedError
from simulator.people import Person
from tests.simulator.raw import Raw

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x04\x00\x00\x00\x02\x08\x06\x00\x00\x00" + b"\x00" * 20


async def test_a_command_carries_its_entity_in_utf16_units(tg: SimulatedTelegram, bot: Bot, amina: Person) -> None:
    """Offsets are counted as Telegram counts them, after an emoji too."""
    await amina.send("😀 try /help now")
    (update,) = await bot.get_updates(offset=1001)
    assert update.message is not None
    assert update.message.parse_entities(["bot_command"]) == {update.message.entities[0]: "/help"}
    assert update.message.entities[0].offset == 7


async def test_a_deep_link_arrives_as_a_start_command_with_its_payload(amina: Person, raw: Raw) -> None:
    """What stands on a poster reaches the bot; what Telegram forbids does not leave the phone."""
    await amina.start("poster_N18-a")
    (update,) = await raw.updates()
    assert update["message"]["text"] == "/start poster_N18-a"
    assert update["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    with pytest.raises(ValueError, match="payload"):
        await amina.start("not allowed")


async def test_pressing_a_button_tells_the_bot_and_shows_its_answer(
    tg: SimulatedTelegram, bot: Bot, amina: Person
) -> None:
    """A press carries the whole current message, and the toast comes back to who pressed."""
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Next ▸", callback_data="n1")]])
    await bot.send_message(amina.id, "<b>Card</b> 1", parse_mode="HTML", reply_markup=markup)
    press = await amina.press("Next")
    (update,) = await bot.get_updates(offset=1001)
    query = update.callback_query
    assert query is not None
    assert query.data == "n1"
    assert query.message is not None
    assert query.message.text_html == "<b>Card</b> 1"  # type: ignore[attr-defined]
    await query.answer("Saved", show_alert=True)
    assert await press.answered() == {"text": "Saved", "show_alert": True}
    await query.edit_message_text("Card 2")
    assert (await amina.sees("Card 2")).edited


async def test_a_button_that_is_not_there_is_named_with_those_that_are(raw: Raw, amina: Person) -> None:
    """A failing story says what could have been pressed."""
    rows = [[{"text": "Back", "callback_data": "b"}]]
    await raw.ok("sendMessage", chat_id=amina.id, text="Hello", reply_markup={"inline_keyboard": rows})
    with pytest.raises(KeyError, match="Back"):
        await amina.press("Next", timeout=0.2)


async def test_link_and_copy_buttons_work_on_the_phone_itself(raw: Raw, amina: Person) -> None:
    """The bot hears nothing of a copied number or an opened page."""
    rows = [[{"text": "Copy 111", "copy_text": {"text": "111"}}, {"text": "Map", "url": "https://example.org/x"}]]
    await raw.ok("sendMessage", chat_id=amina.id, text="Help", reply_markup={"inline_keyboard": rows})
    await amina.press("Copy")
    await (await amina.press("Map")).answered()
    assert amina.clipboard == "111"
    assert await raw.updates() == []


async def test_the_persistent_keyboard_sends_its_labels(bot: Bot, amina: Person, raw: Raw) -> None:
    """Tapping the reply keyboard is sending its words."""
    keyboard = ReplyKeyboardMarkup([["🆘 Urgent help", "📚 Learn"]], is_persistent=True)
    await bot.send_message(amina.id, "Here you are", reply_markup=keyboard)
    await amina.tap("📚 Learn")
    (update,) = await raw.updates()
    assert update["message"]["text"] == "📚 Learn"
    assert amina.screen.keyboard == [["🆘 Urgent help", "📚 Learn"]]
    with pytest.raises(KeyError, match="Urgent"):
        await amina.tap("Events")


async def test_sees_waits_for_what_comes_after_the_last_act(raw: Raw, amina: Person) -> None:
    """Old words do not count as an answer to something new."""
    await raw.ok("sendMessage", chat_id=amina.id, text="Hello again")
    await amina.send("hi")
    with pytest.raises(AssertionError, match="does not see 'Hello'"):
        await amina.sees("Hello", timeout=0.02)
    waiting = asyncio.create_task(amina.sees("Hello"))
    await raw.ok("sendMessage", chat_id=amina.id, text="Hello, Amina")
    assert (await waiting).text == "Hello, Amina"


async def test_quiet_fails_as_soon_as_the_bot_writes(raw: Raw, amina: Person) -> None:
    """Silence is waited for, and its end is noticed at once."""
    await amina.quiet(0.02)
    waiting = asyncio.create_task(amina.quiet(30))
    await asyncio.sleep(0)
    await raw.ok("sendMessage", chat_id=amina.id, text="Hello")
    with pytest.raises(AssertionError, match="Hello"):
        await waiting


async def test_blocking_is_told_and_refuses_messages_until_the_next_start(amina: Person, raw: Raw) -> None:
    """A blocked bot learns it and cannot write; /start brings it back."""
    await amina.block()
    (update,) = await raw.updates()
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    words = await raw.refused("sendMessage", chat_id=amina.id, text="Hello")
    assert words == "Forbidden: bot was blocked by the user"
    with pytest.raises(NotAllowedError):
        await amina.send("hello?")
    await amina.start()
    kinds = [set(u) - {"update_id"} for u in await raw.updates()]
    assert kinds == [{"my_chat_member"}, {"message"}]
    await raw.ok("sendMessage", chat_id=amina.id, text="Hello")


async def test_a_photo_from_a_phone_can_be_downloaded_and_sent_on(bot: Bot, amina: Person) -> None:
    """file_id, getFile and the file address belong together."""
    await amina.send_photo(PNG, caption="look")
    (update,) = await bot.get_updates(offset=1001)
    assert update.message is not None
    photo = update.message.photo[-1]
    assert (photo.width, photo.height) == (4, 2)
    assert bytes(await (await photo.get_file()).download_as_bytearray()) == PNG
    again = await bot.send_photo(amina.id, photo.file_id, caption="yours")
    assert again.photo[-1].file_id == photo.file_id


async def test_every_kind_of_message_from_a_phone_parses(bot: Bot, amina: Person) -> None:
    """The client library understands all that people can send."""
    await amina.send_voice(b"OggS...", seconds=3)
    await amina.send_sticker()
    await amina.send_document(b"x", "letter.pdf")
    await amina.send_video(b"v", seconds=2)
    await amina.send_location(51.6, -0.05)
    await amina.send_contact("+440000", "Dan")
    note = await amina.send("helo")
    await amina.edit(note, "hello")
    updates = await bot.get_updates(offset=1001)
    kinds = [u.effective_message.effective_attachment.__class__.__name__ for u in updates if u.effective_message]
    assert kinds == ["Voice", "Sticker", "Document", "Video", "Location", "Contact", "NoneType", "NoneType"]
    assert updates[-1].edited_message is not None
    assert updates[-1].edited_message.text == "hello"


async def test_forged_callback_data_reaches_the_bot_even_for_a_deleted_message(amina: Person, raw: Raw) -> None:
    """Buttons can be forged, and messages can be gone: the bot must see both."""
    sent = await raw.ok("sendMessage", chat_id=amina.id, text="Hello")
    await raw.ok("deleteMessage", chat_id=amina.id, message_id=sent["message_id"])
    await amina.press_data("zz:1", sent["message_id"])
    (update,) = await raw.updates()
    assert update["callback_query"]["data"] == "zz:1"
    assert update["callback_query"]["message"]["date"] == 0
    assert amina.messages[-1].deleted
