"""My circumstances have changed: one calm button, and everything about a baby stops until she asks for it."""

from domain.child import Child
from domain.dates import PartDate
from tests.stories.reader import came, move_in, until
from tests.stories.test_children import told_of
from tests.stories.town import Town

TWENTY_WEEKS = "2026-07-06"


async def to_the_button(town: Town) -> None:
    """Settings, my circumstances have changed."""
    await town.amina.send("/settings")
    await town.amina.press("My circumstances have changed")


async def stop_all(town: Town) -> None:
    """The whole way from settings to the stop."""
    await to_the_button(town)
    await town.amina.sees("You don't need to say why")
    await town.amina.press("Stop them now")
    await town.amina.sees("They have stopped. Nothing will start again unless you ask.")


async def silence(town: Town, *mornings: tuple[int, int]) -> None:
    """On none of these mornings does anything come."""
    mark = len(town.amina.messages)
    for month, day in mornings:
        await until(town, month, day)
    assert came(town.amina, mark) == []


async def test_from_settings_everything_stops_and_nothing_comes_for_a_month(town: Town) -> None:
    """A6: no lesson and no check-up, however long; and no reason is asked."""
    await move_in(town, town.amina, "2026-10-19")
    await stop_all(town)
    await silence(town, (11, 24), (11, 25), (11, 27), (12, 7), (12, 23))


async def test_from_a_lesson_that_came_it_is_one_question_and_the_lesson_stays(town: Town) -> None:
    """A6: with one child there is nothing to choose."""
    await move_in(town, town.amina, TWENTY_WEEKS)
    await until(town, 11, 24)
    lesson = await town.amina.sees("For this week")
    await town.amina.press("My circumstances have changed")
    asked = await town.amina.sees("I can stop all messages about your baby or pregnancy")
    assert [row[0] for row in asked.buttons] == ["Stop them now", "Go back"]
    assert not lesson.deleted
    await town.amina.press("Stop them now")
    await town.amina.sees("They have stopped")
    await silence(town, (11, 26), (11, 27))


async def test_with_two_children_only_the_one_is_silent(town: Town) -> None:
    """A6: lessons for the other go on, and say for whom; home no longer speaks of the first."""
    await move_in(town, town.amina, TWENTY_WEEKS)
    await told_of(town, Child(0, 0, born=True, on=PartDate(2024, 10, 3), nickname="Noah"))
    await to_the_button(town)
    which = await town.amina.sees("Which one?")
    assert [row[0] for row in which.buttons] == ["Born 6 July 2026", "Noah", "Stop them for all", "Go back"]
    await town.amina.press("Noah")
    shown = await town.amina.sees("Nothing more comes about")
    assert "Noah" in shown.text
    assert "other children go on" in shown.text
    await town.amina.press("Home")
    home = await town.amina.sees("Hello Amina")
    assert "Noah" not in home.text
    assert "Your child is 4 months old" in home.text
    mark = len(town.amina.messages)
    for day in (24, 26):
        await until(town, 11, day)
    texts = [m.text for m in came(town.amina, mark)]
    assert len(texts) == 2
    assert "Noah" not in "".join(texts)


async def test_a_word_of_loss_does_the_same_and_undo_takes_it_back(town: Town) -> None:
    """A6: in free text, at once, with the numbers; one tap when it meant something else."""
    await move_in(town, town.amina, TWENTY_WEEKS)
    await town.amina.send("my baby died last night")
    card = await town.amina.sees("I have stopped all messages about your baby or pregnancy")
    assert "Sands" in card.text
    await silence(town, (11, 24))
    await town.amina.press("Undo")
    await town.amina.sees("can come again")
    await until(town, 11, 25)
    await town.amina.sees("For this week")


async def test_people_who_can_help_are_one_tap_away(town: Town) -> None:
    """Numbers, and nothing more."""
    await move_in(town, town.amina, TWENTY_WEEKS)
    await stop_all(town)
    await town.amina.press("People who can help")
    shown = await town.amina.sees("Sands")
    for number in ("0808 164 3332", "0808 802 6868", "116 123", "999"):
        assert number in shown.text


async def test_an_older_message_about_a_silent_child_does_not_silence_the_other(town: Town) -> None:
    """A6: pressed again on a message about Noah, it says that Noah is silent, and stops nobody else."""
    await move_in(town, town.amina, TWENTY_WEEKS)
    await told_of(town, Child(0, 0, born=True, on=PartDate(2024, 10, 3), nickname="Noah"))
    await until(town, 11, 24)
    about_noah = await town.amina.sees("you and Noah")
    calm = about_noah.button_rows[-1][0]["callback_data"]
    for _ in range(2):
        await town.amina.press_data(calm, about_noah.message_id)
        await town.settled()
        if "Stop them now" in str(town.amina.screen.buttons):
            await town.amina.press("Stop them now")
            await town.settled()
    person = await town.ask(lambda uow: uow.people.find(town.amina.id))
    assert person is not None
    assert person.baby_stopped_at is None
    children = await town.ask(lambda uow: uow.people.children(person.id))
    assert [child.nickname for child in children if child.stopped] == ["Noah"]


async def test_nothing_starts_again_until_she_presses_start(town: Town) -> None:
    """A6: another area, another language, another child: silence, until "Start messages for this child"."""
    await move_in(town, town.amina, TWENTY_WEEKS)
    await stop_all(town)
    await town.amina.send("/settings")
    await town.amina.press("Area")
    await town.amina.sees("Which area")
    await town.amina.press("Tottenham")
    await town.amina.sees("Saved.")
    await town.amina.send("/settings")
    await town.amina.press("Children")
    await town.amina.press("Add a child")
    await town.amina.press("Expecting")
    await town.amina.sees("When is your baby due")
    await town.amina.send("20 February 2027")
    await town.amina.sees("What shall I call this child")
    await town.amina.send("Bean")
    await town.amina.sees("Messages about babies are stopped. Shall I start them for this child?")
    await silence(town, (11, 24))
    await town.amina.press("Start messages for this child")
    await town.amina.sees("can come again")
    mark = len(town.amina.messages)
    await until(town, 11, 26)
    assert came(town.amina, mark)
