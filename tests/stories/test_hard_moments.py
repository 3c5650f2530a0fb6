"""What was found by trying to break it: the moments in which a word, a worry or a wish could have been lost."""

from datetime import timedelta
from functools import partial

from domain.voices import Voice
from storage.unit_of_work import UnitOfWork
from storage.voices import Words
from tests.stories.test_being_heard import worry
from tests.stories.town import Town, join


async def _said(town: Town) -> list[str]:
    """Everything that Amina has said, as it is stored."""
    person = await town.ask(lambda uow: uow.people.find(town.amina.id))
    assert person is not None
    voices = await town.ask(lambda uow: uow.voices.of_person(person.id))
    found: list[str] = []
    for voice in voices:
        found += [each.words for each in await town.ask(partial(_words, voice.id))]
    return found


async def _words(voice_id: int, uow: UnitOfWork) -> list[Words]:
    return await uow.voices.words(voice_id)


async def _to_the_words_of_a_worry(town: Town) -> None:
    await join(town.amina)
    await town.amina.tap("💬 Have your say")
    await town.amina.press("Something worries me")
    await town.amina.press("Today")
    await town.amina.press("No")
    await town.amina.sees("own words")


async def test_words_held_after_a_crisis_card_are_not_replaced_by_later_ones(town: Town) -> None:
    """A7: she writes on instead of pressing Carry on; both pieces are in the worry."""
    await _to_the_words_of_a_worry(town)
    await town.amina.send("I want to hurt my baby")
    await town.amina.sees("Already hurt or shaken")
    await town.amina.send("he cries all night long")
    await town.amina.sees("kept safely")
    assert await _said(town) == ["I want to hurt my baby\n\nhe cries all night long"]


async def test_a_crisis_message_at_a_question_of_a_worry_is_kept_for_its_words(town: Town) -> None:
    """A7: "How urgent?" is no place for words, but they are not thrown away."""
    await join(town.amina)
    await town.amina.tap("💬 Have your say")
    await town.amina.press("Something worries me")
    await town.amina.sees("How urgent")
    await town.amina.send("i might shake her")
    await town.amina.sees("will read this")
    await town.amina.press("Carry on")
    await town.amina.press("Today")
    await town.amina.press("No")
    await town.amina.sees("I've kept what you wrote")
    await town.amina.press("Carry on")
    await town.amina.sees("kept safely")
    assert await _said(town) == ["i might shake her"]


async def test_beginning_the_same_worry_again_offers_the_one_that_is_open(town: Town) -> None:
    """A draft is never replaced by a fresh form of the same kind."""
    await _to_the_words_of_a_worry(town)
    await town.amina.send("I want to hurt my baby")
    await town.amina.sees("I've kept what you were writing")
    await town.amina.tap("💬 Have your say")
    await town.amina.press("Something worries me")
    await town.amina.sees("I've kept your worry")
    await town.amina.press("Carry on")
    await town.amina.sees("kept safely")
    assert await _said(town) == ["I want to hurt my baby"]


async def test_i_have_it_pressed_twice_still_leads_to_the_worry(town: Town) -> None:
    """A double tap must not lock the lead out; and the list shows what is theirs."""
    await join(town.amina)
    reference = await worry(town)
    alert = await town.sam.sees("A worry came in")
    data = alert.button_rows[0][0]["callback_data"]
    await town.sam.press_data(data, alert.message_id)
    await town.sam.press_data(data, alert.message_id)
    await town.settled()
    await town.sam.press("Read it")
    await town.sam.sees("lift in the hub")
    await town.sam.send("/menu")
    await town.sam.press("Worries")
    await town.sam.sees("Worries that wait: 1")
    await town.sam.press(f"{reference} · yours")
    await town.sam.sees("lift in the hub")


async def test_an_addition_to_an_answered_worry_is_alerted_anew(town: Town) -> None:
    """Our own answer carries the button; what comes back by it reaches somebody."""
    await join(town.amina)
    await worry(town)
    await town.sam.press("I have it")
    await town.sam.press("Read it")
    await town.sam.press("Answer")
    await town.sam.sees("Write the answer")
    await town.sam.send("Thank you, we look into it")
    await town.sam.press("Send it")
    await town.settled()
    await town.amina.sees("we look into it")
    await town.wait(timedelta(seconds=2))  # one alert in a second is enough
    await town.amina.press("Add something")
    await town.amina.sees("What would you like to add")
    await town.amina.send("It has happened again today")
    await town.amina.sees("Added to")
    await town.sam.sees("A worry came in")
    await town.priya.sees("A worry came in")


async def test_feedback_about_somebodys_safety_goes_to_safeguarding(town: Town) -> None:
    """E to I in something submitted: the lead and deputy are told, and she hears that, before and after."""
    await join(town.amina)
    await town.amina.tap("💬 Have your say")
    await town.amina.press("Tell the team")
    await town.amina.sees("own words")
    await town.amina.send("my neighbour hits her child every day")
    await town.amina.sees("The safeguarding lead and deputy will read this")
    await town.amina.press("Carry on")
    await town.amina.sees("the safeguarding lead and deputy are being told now")
    await town.sam.sees("A worry came in")
    assert await town.ask(lambda uow: uow.voices.open(Voice.FEEDBACK)) == []


async def test_stop_with_a_loss_in_the_same_line_stops_and_helps(town: Town) -> None:
    """C22, A6: silence was asked for, and it is kept; the numbers come with it."""
    await join(town.amina)
    await town.amina.send("/stop my baby died")
    await town.amina.sees("won't get any more messages")
    await town.amina.sees("Sands")
    person = await town.ask(lambda uow: uow.people.find(town.amina.id))
    assert person is not None
    assert person.stopped_at is not None
    assert person.baby_stopped_at is not None


async def test_crisis_words_behind_a_slash_are_seen(town: Town) -> None:
    """A7: a command that nobody made is a message like any other."""
    await join(town.amina)
    for words in ("/iwanttodie", "/suicidal thoughts", "/start I want to die"):
        await town.amina.send(words)
        await town.amina.sees("Samaritans")


async def test_blocking_after_delete_makes_no_new_record(town: Town) -> None:
    """C23: nobody who was erased comes back by leaving."""
    await join(town.amina)
    await town.amina.send("/delete")
    await town.amina.press("Yes, delete everything")
    await town.amina.sees("It's deleted")
    await town.amina.block()
    await town.settled()
    assert await town.ask(lambda uow: uow.people.find(town.amina.id)) is None


async def test_ids_of_deleted_rows_are_never_given_to_somebody_else(town: Town) -> None:
    """What an id once named, in the audit trail or an effect's result, it never names again."""
    await join(town.dan)
    first = await town.ask(lambda uow: uow.people.find(town.dan.id))
    assert first is not None
    await town.ask(lambda uow: uow.rights.erase(first, town.clock.now()))
    await join(town.amina)
    second = await town.ask(lambda uow: uow.people.find(town.amina.id))
    assert second is not None
    assert second.id > first.id


async def test_the_crisis_card_stays_when_she_goes_home(town: Town) -> None:
    """The numbers and the Undo are still there after the next tap."""
    await join(town.amina)
    await town.amina.send("i had a miscarriage")
    card = await town.amina.sees("Sands")
    await town.amina.press("Home")
    await town.amina.sees("Hello Amina")
    assert "Sands" in card.text
    assert not card.deleted
    assert any("Undo" in label for row in card.buttons for label in row)


async def test_an_anonymous_admin_who_demotes_the_bot_is_noticed(town: Town) -> None:
    """A8: whoever did it, the coordinator hears of it."""
    member = {"user": {"id": 123456789, "is_bot": True, "first_name": "ABC"}, "status": "member"}
    admin = {**member, "status": "administrator", **dict.fromkeys(
        ("can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
         "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
         "can_edit_stories", "can_delete_stories"), True)}  # fmt: skip
    chat = {"id": town.group.id, "type": "supergroup", "title": "x"}
    sender = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    changed = {"chat": chat, "from": sender, "date": 1, "old_chat_member": admin, "new_chat_member": member}
    town.telegram.push_raw({"my_chat_member": changed})
    await town.priya.sees("can't look after")


async def test_a_birthday_in_the_future_is_asked_again(town: Town) -> None:
    """A wrong date would choose wrong lessons."""
    dan = town.dan
    await dan.start("edmonton")
    for label in ("English", "OK", "Yes", "Yes", "Yes", "Yes", "Baby is here", "Father"):
        await dan.press(label)
        await town.settled()
    await dan.sees("When was your baby born")
    await dan.send("19 December 2026")
    await dan.sees("can't be right")
    await dan.send("19 October 2026")
    await dan.sees("born early")


async def test_without_a_yes_to_health_no_date_is_asked(town: Town) -> None:
    """A date of birth says something about health: it is asked of those who agreed to that."""
    dan = town.dan
    await dan.start("edmonton")
    for label in ("English", "OK", "Yes", "Yes", "Yes", "No, only what you need", "Baby is here", "Father", "No"):
        await dan.press(label)
        await town.settled()
    await dan.sees("Which area")


async def test_a_second_tap_on_an_answered_question_is_only_a_short_word(town: Town) -> None:
    """No second copy of the question, no fright."""
    dan = town.dan
    await dan.start()
    message = await dan.sees("Which language")
    await dan.press("English")
    await dan.press("OK")
    await dan.sees("short lessons")
    mark = len(dan.messages)
    press = await dan.press_data("fc:joining:notice:ok", message.message_id)
    assert "answered already" in str(await press.answered())
    await town.settled()
    assert len(dan.messages) == mark


async def test_staff_are_told_when_the_parent_has_stopped_all_messages(town: Town) -> None:
    """C22: nothing is sent to her, and nobody believes that it was."""
    await join(town.amina)
    await worry(town)
    await town.sam.press("I have it")
    await town.settled()
    await town.amina.send("/stop")
    await town.amina.sees("won't get any more messages")
    await town.sam.press("Read it")
    await town.sam.press("Answer")
    await town.sam.sees("Write the answer")
    await town.sam.send("The lift works again")
    await town.sam.press("Send it")
    await town.sam.sees("has stopped all messages")
    await town.settled()
    assert not any("lift works" in m.text for m in town.amina.messages)
