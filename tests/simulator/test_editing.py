"""Edits, deletions and answers to presses."""

from datetime import timedelta

import pytest
from telegram import Bot, InputMediaPhoto, Message, ReplyKeyboardMarkup
from telegram.error import BadRequest

from simulator import SimClock
from simulator.people import Person
from tests.simulator.raw import Raw
from tests.simulator.test_people import PNG

BUTTON = {"inline_keyboard": [[{"text": "Next", "callback_data": "n"}]]}


async def test_an_edit_that_changes_nothing_is_refused(raw: Raw, amina: Person) -> None:
    """The words that every bot has met."""
    sent = await raw.ok("sendMessage", chat_id=amina.id, text="a", reply_markup=BUTTON)
    same = {"chat_id": amina.id, "message_id": sent["message_id"], "text": "a"}
    words = await raw.refused("editMessageText", **same, reply_markup=BUTTON)
    assert words == (
        "Bad Request: message is not modified: specified new message content and reply markup are exactly "
        "the same as a current content and reply markup of the message"
    )
    await raw.ok("editMessageText", **same)
    assert amina.screen.buttons == []


async def test_only_own_messages_that_are_there_can_be_edited(raw: Raw, amina: Person) -> None:
    """Gone, foreign and wordless messages each have their own refusal."""
    mine = await amina.send("mine")
    keyboard = {"keyboard": [["One"]]}
    fixed = await raw.ok("sendMessage", chat_id=amina.id, text="a", reply_markup=keyboard)
    place = await raw.ok("sendLocation", chat_id=amina.id, latitude=1, longitude=2)
    cases = [
        (999, "message to edit not found"),
        (mine.message_id, "message can't be edited"),
        (fixed["message_id"], "message can't be edited"),
        (place["message_id"], "there is no text in the message to edit"),
    ]
    for message_id, words in cases:
        said = await raw.refused("editMessageText", chat_id=amina.id, message_id=message_id, text="x")
        assert said == f"Bad Request: {words}"
    said = await raw.refused("editMessageCaption", chat_id=amina.id, message_id=fixed["message_id"] + 1, caption="x")
    assert said == "Bad Request: there is no caption in the message to edit"


async def test_pictures_can_be_exchanged_and_added_to_words(bot: Bot, amina: Person) -> None:
    """A lesson card turns into the next in place."""
    sent = await bot.send_message(amina.id, "words only")
    edited = await sent.edit_media(InputMediaPhoto(PNG, caption="<b>one</b>", parse_mode="HTML"))
    assert isinstance(edited, Message)
    assert amina.screen.photo == edited.photo[-1].file_id
    assert amina.screen.text == "one"
    await edited.edit_caption("two")
    assert (amina.screen.text, amina.screen.edited) == ("two", True)
    with pytest.raises(BadRequest, match="no text in the message to edit"):
        await edited.edit_text("three")


async def test_only_new_buttons_leave_no_edited_mark(bot: Bot, raw: Raw, amina: Person) -> None:
    """Telegram marks changed words, not changed buttons."""
    sent = await bot.send_message(amina.id, "a")
    await raw.ok("editMessageReplyMarkup", chat_id=amina.id, message_id=sent.message_id, reply_markup=BUTTON)
    assert amina.screen.buttons == [["Next"]]
    assert not amina.screen.edited
    said = await raw.refused(
        "editMessageReplyMarkup",
        chat_id=amina.id,
        message_id=sent.message_id,
        reply_markup=ReplyKeyboardMarkup([["x"]]).to_dict(),
    )
    assert said == "Bad Request: inline keyboard expected"


async def test_deletion_works_for_two_days(raw: Raw, amina: Person, clock: SimClock) -> None:
    """What is older stays, and what is gone cannot be deleted again."""
    mine = await amina.send("please forget this")
    old = (await raw.ok("sendMessage", chat_id=amina.id, text="old"))["message_id"]
    await raw.ok("deleteMessage", chat_id=amina.id, message_id=mine.message_id)
    assert mine.deleted
    said = await raw.refused("deleteMessage", chat_id=amina.id, message_id=mine.message_id)
    assert said == "Bad Request: message to delete not found"
    clock.forward(timedelta(hours=48, seconds=1))
    said = await raw.refused("deleteMessage", chat_id=amina.id, message_id=old)
    assert said == "Bad Request: message can't be deleted for everyone"
    new = (await raw.ok("sendMessage", chat_id=amina.id, text="new"))["message_id"]
    await raw.ok("deleteMessages", chat_id=amina.id, message_ids=[old, new, 999])
    assert amina.screen.text == "old"


async def test_a_press_is_answered_once_and_in_time(raw: Raw, amina: Person) -> None:
    """Late, repeated, invented and long answers are refused."""
    late = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    await raw.ok("sendMessage", chat_id=amina.id, text="a", reply_markup=BUTTON)
    press = await amina.press("Next")
    said = await raw.refused("answerCallbackQuery", callback_query_id=press.id, text="x" * 201)
    assert said == "Bad Request: MESSAGE_TOO_LONG"
    await raw.ok("answerCallbackQuery", callback_query_id=press.id, text="ok")
    assert await raw.refused("answerCallbackQuery", callback_query_id=press.id) == late
    assert await raw.refused("answerCallbackQuery", callback_query_id="17") == late
    tardy = await amina.press("Next")
    tardy.at -= 31
    assert await raw.refused("answerCallbackQuery", callback_query_id=tardy.id) == late
    with pytest.raises(AssertionError, match="not answered"):
        await tardy.answered(0.01)
