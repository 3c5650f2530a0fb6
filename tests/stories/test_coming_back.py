"""What keeps a child safe comes back as a question: after a day, a week and a month. "Not sure" is a full answer."""

from datetime import date

from domain.review import Recall
from simulator.messages import Message
from tests.stories.reader import move_in, read_lesson, until
from tests.stories.town import Town

TWENTY_WEEKS = "2026-07-06"


async def recall_of(town: Town) -> Recall:
    """What is planned of the one lesson that Amina has finished."""
    person = await town.ask(lambda uow: uow.people.find(town.amina.id))
    assert person is not None
    [recall] = await town.ask(lambda uow: uow.learning.recalls(person.id))
    return recall


def right_answer(town: Town, shown: Message) -> str:
    """The label of the right answer to the question on a screen."""
    library = town.app.house.library
    quizzes = [q for text in library.lesson_texts.values() for q in text.quiz if q.question in shown.text]
    return next(o.text for o in quizzes[0].options if o.id == quizzes[0].right)


async def finished_yesterday(town: Town) -> Message:
    """A safety lesson was finished on Monday; on Tuesday its question comes by itself."""
    await move_in(town, town.amina, TWENTY_WEEKS)
    await town.amina.send("/menu")
    await town.amina.press("Start the lesson")
    await town.amina.sees("1 of ")
    await read_lesson(town, town.amina)
    await until(town, 11, 24)
    return await town.amina.sees("What would you do?")


async def test_a_right_answer_brings_it_back_in_a_week_in_a_month_and_then_no_more(town: Town) -> None:
    """Each time with the reason, never a fourth time; a double tap counts once: a week, not a month."""
    asked = await finished_yesterday(town)
    assert [row[0] for row in asked.buttons[-2:]] == ["I'm not sure", "My circumstances have changed"]
    label = right_answer(town, asked)
    data = next(b["callback_data"] for row in asked.button_rows for b in row if b["text"] == label)
    await town.amina.press_data(data, asked.message_id)
    await town.amina.press_data(data, asked.message_id)
    await town.amina.sees("That's right")
    await town.settled()
    assert (await recall_of(town)).due_on == date(2026, 12, 1)
    for (month, day, year), following in (((12, 1, 2026), date(2026, 12, 31)), ((12, 31, 2026), None)):
        await until(town, month, day, 20, year=year)
        await town.amina.send("/learn")
        await town.amina.press("What would you do? (1 question)")
        asked = await town.amina.sees("What would you do?")
        await town.amina.press(right_answer(town, asked))
        await town.amina.sees("That's right")
        assert (await recall_of(town)).due_on == following
    await town.amina.send("/learn")
    learn = await town.amina.sees("Lessons")
    assert "What would you do" not in str(learn.buttons)


async def test_not_sure_shows_just_that_card_and_comes_again_tomorrow(town: Town) -> None:
    """Thanked for saying so, with the one card that tells it; a second tap changes nothing."""
    asked = await finished_yesterday(town)
    unsure = next(b["callback_data"] for row in asked.button_rows for b in row if "not sure" in b["text"])
    await town.amina.press("I'm not sure")
    card = await town.amina.sees("Thank you for saying so")
    assert right_answer(town, asked) in card.text
    assert not any("Next" in label for row in card.buttons for label in row)
    planned = await recall_of(town)
    assert (planned.step, planned.due_on) == (0, date(2026, 11, 25))
    await town.amina.press_data(unsure, asked.message_id)
    await town.settled()
    assert await recall_of(town) == planned
