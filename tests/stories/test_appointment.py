"""She prepares for an appointment: her own questions come back as a message to keep, and are gone in time."""

from datetime import timedelta

from sqlalchemy import select

from domain.appointments import LONGEST
from handlers.table import table
from simulator.messages import Message
from simulator.people import Person
from storage import tables
from tests.stories.town import Town, join

QUESTIONS = "Is her weight all right?\nWhy does she cry at night? <b>&"


async def kept_rows(town: Town) -> int:
    """How many appointments are stored, whoever's they are."""
    return len((await town.ask(lambda uow: uow.run(select(tables.appointments)))).all())


async def opened(phone: Person) -> None:
    """The way in, as its button will be pressed."""
    await phone.press_data("po", phone.screen.message_id)


async def to_the_words(town: Town) -> Person:
    """Amina has joined and is asked for her questions."""
    await join(town.amina)
    await opened(town.amina)
    await town.amina.sees("only for you")
    await town.amina.press("Write my questions")
    await town.amina.sees("Who is it with")
    await town.amina.press("Health visitor")
    await town.amina.sees("own words")
    return town.amina


async def to_the_interpreter(phone: Person, worry: str = "") -> None:
    """From the question for a worry to the last one."""
    await phone.sees("worries you most")
    await (phone.send(worry) if worry else phone.press("Skip"))
    await phone.sees("interpreter help")


async def prepared(town: Town) -> tuple[Person, Message]:
    """Amina with the message to keep."""
    amina = await to_the_words(town)
    await amina.send(QUESTIONS)
    await to_the_interpreter(amina)
    await amina.press("No")
    return amina, await amina.sees("For my appointment")


async def test_her_questions_come_back_as_a_message_to_keep(town: Town) -> None:
    """Her own words, words to say, what to bring, an interpreter, and whom to call before then."""
    amina = await to_the_words(town)
    await amina.send(QUESTIONS)
    await to_the_interpreter(amina, "She gains no weight")
    press = await amina.press("Yes")
    message = await amina.sees("For my appointment")
    for part in (
        "Health visitor", QUESTIONS, "She gains no weight", "This is not normal for my child",
        "when do I come back", "red book", "I need an interpreter", "999", "111",
    ):  # fmt: skip
        assert part in message.text
    assert message.text.rstrip().endswith("don't go online.")
    assert message.buttons == [["Change it", "Delete it now"], ["🏠 Home"]]
    assert "30 days" in str(await press.answered())
    await amina.press("Home")
    await amina.sees("Hello Amina")
    assert QUESTIONS in message.text
    assert not message.deleted


async def test_without_an_interpreter_nothing_is_said_of_one(town: Town) -> None:
    """The message holds what she needs and no more."""
    _, message = await prepared(town)
    assert "interpreter" not in message.text
    assert "worries me most" not in message.text


async def test_a_second_time_shows_what_is_kept_and_a_new_one_takes_its_place(town: Town) -> None:
    """One at a time, with the day on which it goes; the old one stays until the new one is finished."""
    amina, _ = await prepared(town)
    await opened(amina)
    kept = await amina.sees("until 23 December 2026")
    assert QUESTIONS in kept.text
    await amina.press("Start a new one")
    await amina.sees("Who is it with")
    await amina.press("GP")
    await amina.sees("own words")
    assert await kept_rows(town) == 1
    await amina.send("Only one question")
    await to_the_interpreter(amina)
    await amina.press("Skip")
    await amina.sees("Only one question")
    assert await kept_rows(town) == 1
    await opened(amina)
    assert QUESTIONS not in (await amina.sees("until 23 December 2026")).text


async def test_she_changes_her_questions_and_leaves_the_rest(town: Town) -> None:
    """The old words stand above the question for new ones; Skip leaves a part as it is."""
    amina, first = await prepared(town)
    await amina.press("Change it")
    assert QUESTIONS in (await amina.sees("as they should be now")).text
    await amina.send("When can she swim?")
    await amina.sees("what worries you most")
    await amina.press("Skip")
    changed = await amina.sees("When can she swim?")
    assert "Health visitor" in changed.text
    assert QUESTIONS not in changed.text
    assert QUESTIONS in first.text  # nothing was taken away under her hands
    await opened(amina)
    await amina.sees("until 23 December 2026")


async def test_delete_asks_nothing_more_and_a_second_tap_says_the_same(town: Town) -> None:
    """Gone with one tap; a double tap, and the other old buttons, find nothing and do no harm."""
    amina, message = await prepared(town)
    change, delete = (each["callback_data"] for each in message.button_rows[0])
    await amina.press_data(delete, message.message_id)
    await amina.press_data(delete, message.message_id)
    await amina.sees("It's gone")
    await town.settled()
    assert QUESTIONS not in message.text
    assert await kept_rows(town) == 0
    await amina.press_data(change, message.message_id)
    await amina.sees("older message")
    await opened(amina)
    await amina.sees("Prepare for an appointment")
    assert await town.ask(lambda uow: uow.inbox.parked_count()) == 0


async def test_a_double_tap_on_the_last_question_keeps_one(town: Town) -> None:
    """B14: two taps, one row, one message."""
    amina = await to_the_words(town)
    await amina.send("One")
    await to_the_interpreter(amina)
    last = amina.screen
    await amina.press_data("fc:appointment:interpreter:no", last.message_id)
    second = await amina.press_data("fc:appointment:interpreter:no", last.message_id)
    await amina.sees("For my appointment")
    assert "answered already" in str(await second.answered())
    await town.settled()
    assert await kept_rows(town) == 1
    assert sum("For my appointment" in each.text for each in amina.messages) == 1


async def test_deleting_while_changing_ends_the_change_too(town: Town) -> None:
    """The draft of a change is part of what she asked to delete."""
    amina, message = await prepared(town)
    await amina.press("Change it")
    await amina.sees("as they should be now")
    await amina.press_data(message.button_rows[0][1]["callback_data"], message.message_id)
    await amina.sees("It's gone")
    await town.settled()
    person = await town.ask(lambda uow: uow.people.find(amina.id))
    assert person is not None
    assert await town.ask(lambda uow: uow.questions.of(person.id)) is None


async def test_words_that_are_written_while_the_old_ones_end_are_not_lost(town: Town) -> None:
    """Thirty days end in the middle of a change: what she writes then is kept as a new one."""
    amina, _ = await prepared(town)
    await amina.press("Change it")
    await amina.sees("as they should be now")
    town.clock.forward(timedelta(days=31))
    await amina.send("When can she swim?")
    await amina.sees("what worries you most")
    await town.settled()
    await amina.press("Skip")
    await amina.sees("When can she swim?")
    assert await kept_rows(town) == 1


async def test_after_thirty_days_it_is_gone_and_nobody_is_disturbed(town: Town) -> None:
    """The day before it is there, the day after it is not, and no message says so."""
    amina, _ = await prepared(town)
    town.clock.forward(timedelta(days=29))
    await town.settled()
    assert await kept_rows(town) == 1
    mark = len(town.telegram.requests)
    town.clock.forward(timedelta(days=1, minutes=1))
    for _ in range(100):
        await town.settled()
        if not await kept_rows(town):
            break
    assert await kept_rows(town) == 0
    said = [r for r in town.sent_since(mark) if "appointment" in str(r.params.get("text", ""))]
    assert said == []
    await opened(amina)
    await amina.sees("only for you")


async def test_a_sticker_is_answered_kindly_and_a_tap_in_words_is_asked_again(town: Town) -> None:
    """F44: every kind of message at every step has an answer, and the question stands again."""
    amina = await to_the_words(town)
    await amina.send_sticker()
    hint = await amina.sees("answer this one in words")
    assert "own words" in hint.text
    await amina.send("One")
    await to_the_interpreter(amina)
    await amina.send("yes please")
    await amina.sees("press one of the buttons")


async def test_crisis_words_bring_the_card_and_the_draft_is_kept_for_nobody_but_her(town: Town) -> None:
    """A7: the card comes first; nobody in the team is told or promised, and Carry on brings her words back."""
    assert not table().forms["appointment"].form.staff_read
    amina = await to_the_words(town)
    mark = len(amina.messages)
    await amina.send("I want to hurt my baby")
    await amina.sees("Already hurt or shaken")
    await amina.sees("I've kept what you were writing")
    await town.settled()
    assert not any("will read this" in each.text for each in amina.messages[mark:])
    assert not any("worry" in each.text.lower() for each in (*town.sam.messages, *town.priya.messages))
    await amina.press("Carry on")
    await to_the_interpreter(amina)
    await amina.press("Skip")
    message = await amina.sees("For my appointment")
    assert "I want to hurt my baby" in message.text
    assert (await town.ask(lambda uow: uow.run(select(tables.voices)))).all() == []


async def test_a_very_long_question_keeps_our_words_whole(town: Town) -> None:
    """Signs that fill a message alone are followed by a second one; that something is missing is said."""
    amina = await to_the_words(town)
    await amina.send("👶" * (LONGEST + 100))
    await to_the_interpreter(amina)
    await amina.press("Skip")
    mine = await amina.sees("For my appointment")
    assert "longer than I can keep" in mine.text
    ours = await amina.sees("You can say")
    assert ours.message_id != mine.message_id
    assert ours.text.rstrip().endswith("don't go online.")
    assert ours.buttons[0] == ["Change it", "Delete it now"]


async def test_in_turkish_the_words_to_say_stand_in_english_too(town: Town) -> None:
    """The midwife speaks English: the sentence to say is there in both languages."""
    await join(town.amina)
    await town.amina.send("/language")
    await town.amina.press("Türkçe")
    await town.amina.sees("Türkçe")
    await opened(town.amina)
    await town.amina.press("Sorularımı yaz")
    await town.amina.press("Ebe")
    await town.amina.sees("kendi sözlerinizle")
    await town.amina.send("Ne zaman yüzebilir?")
    await town.amina.sees("en çok kaygılandıran")
    await town.amina.press("Atla")
    await town.amina.sees("Tercüman")
    await town.amina.press("Evet")
    message = await town.amina.sees("Randevum için")
    for part in ("Ne zaman yüzebilir?", "This is not normal for my child", "I need an interpreter", "999", "111"):
        assert part in message.text


async def test_after_a_loss_nothing_in_it_speaks_of_a_child(town: Town) -> None:
    """Her appointment is for herself, and no red book is asked of her."""
    amina, _ = await prepared(town)
    person = await town.ask(lambda uow: uow.people.find(amina.id))
    assert person is not None
    await town.ask(lambda uow: uow.people.change(person.id, baby_stopped_at=town.clock.now()))
    await opened(amina)
    message = await amina.sees("until 23 December 2026")
    assert "normal for me" in message.text
    for part in ("child", "red book", "under-5s"):
        assert part not in message.text


async def test_my_data_shows_her_questions_and_delete_leaves_nothing(town: Town) -> None:
    """C23, C24: what is kept is shown in her words, and goes with everything else."""
    amina, _ = await prepared(town)
    await amina.send("/mydata")
    shown = await amina.sees("What we keep about you")
    assert QUESTIONS in shown.text
    await amina.send("/delete")
    await amina.press("Yes, delete everything")
    await amina.sees("It's deleted")
    await town.settled()
    assert await kept_rows(town) == 0


async def test_who_has_not_joined_is_shown_the_door_and_nothing_is_kept(town: Town) -> None:
    """No words are kept of somebody who has not been told what is kept."""
    await town.dan.start()
    await town.dan.sees("Welcome")
    await opened(town.dan)
    await town.dan.sees("met properly")
    assert await kept_rows(town) == 0


async def test_the_buttons_of_one_parent_do_nothing_to_another(town: Town) -> None:
    """B14: Dan presses Amina's buttons; hers stays as it was."""
    _, message = await prepared(town)
    await join(town.dan)
    for each in message.button_rows[0]:
        await town.dan.press_data(each["callback_data"], town.dan.screen.message_id)
    await town.settled()
    assert await kept_rows(town) == 1
    assert not any("cry at night" in each.text for each in town.dan.messages)
