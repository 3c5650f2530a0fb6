"""New messages: limits, buttons, keyboards, media, and what the phone shows of them."""

from typing import Any

import pytest
from telegram import Bot, ReplyKeyboardMarkup, ReplyKeyboardRemove, ReplyParameters
from telegram.error import BadRequest

from simulator.people import Person
from tests.simulator.raw import Raw
from tests.simulator.test_people import PNG


def _keyboard(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[button]]}


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"text": "  \n "}, "message text is empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": "x", "parse_mode": "Klingon"}, "unsupported parse_mode"),
        ({"reply_markup": _keyboard(text="x", callback_data="é" * 33)}, "BUTTON_DATA_INVALID"),
        ({"reply_markup": _keyboard(text="x", callback_data="")}, "BUTTON_DATA_INVALID"),
        ({"reply_markup": _keyboard(text="x", url="not a link")}, "BUTTON_URL_INVALID"),
        ({"reply_markup": _keyboard(text="x", copy_text={"text": "y" * 257})}, "BUTTON_COPY_TEXT_INVALID"),
        ({"reply_markup": _keyboard(text="x")}, "Text buttons are unallowed in the inline keyboard"),
        (
            {"reply_markup": _keyboard(text="x", url="https://a.org", callback_data="y")},
            "can't parse inline keyboard button: exactly one action is expected",
        ),
        (
            {"reply_markup": _keyboard(callback_data="y")},
            'can\'t parse inline keyboard button: Field "text" must be of type String',
        ),
        ({"reply_markup": {"keyboard": [[" "]]}}, "keyboard button text must be non-empty"),
        ({"reply_parameters": {"message_id": 99}}, "message to be replied not found"),
    ],
)
async def test_what_telegram_would_refuse_is_refused(
    raw: Raw, amina: Person, params: dict[str, Any], words: str
) -> None:
    """Limits are those of Telegram, in its words, and nothing reaches the phone."""
    said = await raw.refused("sendMessage", chat_id=amina.id, **{"text": "hello", **params})
    assert said == f"Bad Request: {words}"
    assert [m for m in amina.messages if m.from_bot] == []


async def test_lengths_are_counted_after_the_tags_are_gone(raw: Raw, amina: Person) -> None:
    """4096 units of text may come in a longer source."""
    await raw.ok("sendMessage", chat_id=amina.id, text=f"<b>{'x' * 4096}</b>", parse_mode="HTML")
    assert len(amina.screen.text) == 4096


async def test_a_caption_has_its_own_limit(bot: Bot, amina: Person) -> None:
    """1024 units, counted like a text."""
    await bot.send_photo(amina.id, PNG, caption="x" * 1024)
    with pytest.raises(BadRequest, match=r"(?i)message caption is too long"):
        await bot.send_photo(amina.id, PNG, caption="x" * 1025)


async def test_a_photo_must_be_a_picture(bot: Bot, amina: Person) -> None:
    """Bytes that are no PNG or JPEG fail as they do with Telegram."""
    with pytest.raises(BadRequest, match=r"(?i)image_process_failed"):
        await bot.send_photo(amina.id, b"not a picture")


async def test_a_file_id_works_again_for_its_own_kind_only(bot: Bot, amina: Person) -> None:
    """Known ids are reused; unknown ones and other kinds are refused."""
    voice = (await bot.send_voice(amina.id, b"OggS", duration=3)).voice
    assert voice is not None
    assert amina.screen.content["voice"]["duration"] == 3
    again = (await bot.send_voice(amina.id, voice.file_id)).voice
    assert again is not None
    assert again.file_id == voice.file_id
    with pytest.raises(BadRequest, match=r"(?i)can't use file of type voice as photo"):
        await bot.send_photo(amina.id, voice.file_id)
    with pytest.raises(BadRequest, match=r"(?i)wrong file identifier/HTTP URL specified"):
        await bot.send_voice(amina.id, "nobody-knows-this")


async def test_all_kinds_of_media_reach_the_phone(bot: Bot, amina: Person) -> None:
    """The page needs to know what each message is."""
    await bot.send_audio(amina.id, b"ID3", title="Song")
    await bot.send_video(amina.id, b"v", caption="<i>film</i>", parse_mode="HTML")
    await bot.send_document(amina.id, b"BEGIN:VCALENDAR", filename="event.ics")
    await bot.send_location(amina.id, 51.6, -0.05)
    found = [m for m in amina.messages if m.from_bot]
    assert [m.media and m.media[0] for m in found] == ["audio", "video", "document", None]
    assert found[1].text == "film"
    assert found[2].content["document"]["file_name"] == "event.ics"
    assert found[3].content["location"] == {"latitude": 51.6, "longitude": -0.05}


async def test_a_pin_and_a_file_can_be_read_on_the_phone(bot: Bot, amina: Person) -> None:
    """A test reads a pin's words and a file's bytes as the person would."""
    await bot.send_document(amina.id, b"BEGIN:VCALENDAR", filename="event.ics", caption="Your event")
    made = amina.screen.document
    assert made is not None
    assert (made.name, made.content) == ("event.ics", b"BEGIN:VCALENDAR")
    sent = await bot.send_venue(amina.id, 51.6, -0.05, "The library", "36 Fore Street", allow_paid_broadcast=True)
    assert sent.venue is not None
    assert sent.location is not None
    pin = await amina.sees("36 Fore Street")
    assert pin.venue == {
        "location": {"latitude": 51.6, "longitude": -0.05}, "title": "The library", "address": "36 Fore Street"
    }  # fmt: skip
    assert pin.document is None
    with pytest.raises(BadRequest, match=r"(?i)wrong latitude or longitude"):
        await bot.send_venue(amina.id, 91, 0.1, "Nowhere", "at all")


async def test_protection_answers_and_silence_are_accepted(bot: Bot, amina: Person) -> None:
    """The quiet options of a message work and show."""
    first = await bot.send_message(amina.id, "first", protect_content=True, disable_notification=True)
    assert amina.screen.protected
    assert first.has_protected_content
    reply = await bot.send_message(amina.id, "second", reply_parameters=ReplyParameters(first.message_id))
    assert reply.reply_to_message is not None
    assert reply.reply_to_message.text == "first"


async def test_a_persistent_keyboard_stays_until_it_is_removed(bot: Bot, amina: Person) -> None:
    """It belongs to the chat, not to a message."""
    await bot.send_message(amina.id, "a", reply_markup=ReplyKeyboardMarkup([["One"], ["Two"]]))
    await bot.send_message(amina.id, "b")
    assert amina.screen.keyboard == [["One"], ["Two"]]
    await bot.send_message(amina.id, "c", reply_markup=ReplyKeyboardRemove())
    assert amina.keyboard is None


async def test_a_chat_action_shows_until_the_message_comes(bot: Bot, amina: Person, raw: Raw) -> None:
    """ "typing…" goes when there is something to read."""
    await bot.send_chat_action(amina.id, "typing")
    shown = amina.chat.bot_action
    await bot.send_message(amina.id, "here")
    assert (shown or ("", 0))[0] == "typing"
    assert not amina.chat.bot_action
    words = await raw.refused("sendChatAction", chat_id=amina.id, action="dancing")
    assert words == "Bad Request: wrong parameter action in request"
