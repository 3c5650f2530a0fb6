"""Several children: each with an age, a nickname and lessons of its own."""

from functools import partial

from domain.child import Child
from domain.dates import PartDate
from storage.unit_of_work import UnitOfWork
from tests.stories.reader import came, join_with, move_in, until
from tests.stories.town import Town


async def my_children(town: Town) -> None:
    """Amina opens her children in settings."""
    await town.amina.send("/settings")
    await town.amina.press("Children")
    await town.amina.sees("Your children")


async def add_a_child(town: Town, born: str, nickname: str) -> None:
    """One child more, born on a day; from the list of children back to it."""
    await town.amina.press("Add a child")
    await town.amina.sees("Where are you on the way")
    await tell_of_a_child(town, born, nickname)


async def tell_of_a_child(town: Town, born: str, nickname: str) -> None:
    """Answer the questions about a child."""
    await town.amina.press("Child under 5")
    await town.amina.sees("When was your baby born")
    await town.amina.send(born)
    await town.amina.sees("born early")
    await town.amina.press("No")
    await town.amina.sees("What shall I call this child")
    await town.amina.send(nickname)
    await town.amina.sees("Thank you. It's kept.")


async def told_of(town: Town, child: Child) -> None:
    """Amina told of one more child earlier."""
    await town.ask(partial(_add, town.amina.id, child))


async def _add(telegram_id: int, child: Child, uow: UnitOfWork) -> None:
    person = await uow.people.find(telegram_id)
    assert person is not None
    await uow.people.add_child(person.id, child)


async def test_another_child_at_the_end_of_joining_has_an_age_at_home(town: Town) -> None:
    """Yes to "another child" leads to it at once; home shows both ages."""
    await join_with(town.amina, "19 October 2026", another="Yes")
    await tell_of_a_child(town, "3 March 2024", "Noah")
    await town.amina.press("Home")
    home = await town.amina.sees("Hello Amina")
    assert "Your baby is 5 weeks old" in home.text
    assert "Noah is 2 years old" in home.text


async def test_lessons_come_for_each_child_and_say_for_whom(town: Town) -> None:
    """A baby and a child of two: the check-up is his, and each thing that is his names him."""
    await move_in(town, town.amina, "2026-07-06")
    await told_of(town, Child(0, 0, born=True, on=PartDate(2024, 10, 3), nickname="Noah"))
    mark = len(town.amina.messages)
    for day in (24, 25):
        await until(town, 11, day)
    texts = [m.text for m in came(town.amina, mark)]
    assert any("sees you and Noah at" in words for words in texts)
    assert any("For Noah" in words for words in texts)


async def test_a_nickname_and_a_new_date_are_changed_in_settings(town: Town) -> None:
    """Home says them at once."""
    await move_in(town, town.amina, "2026-10-19")
    await my_children(town)
    await town.amina.press("Born 19 October 2026")
    await town.amina.press("Nickname")
    await town.amina.sees("What shall I call this child")
    await town.amina.send("Ela")
    await town.amina.sees("Saved.")
    await town.amina.press("Change the date")
    await town.amina.sees("When was your baby born")
    await town.amina.send("12 October 2026")
    await town.amina.sees("born early")
    await town.amina.press("No")
    await town.amina.sees("Ela is 6 weeks old")


async def test_six_children_are_the_most_and_a_seventh_is_refused_kindly(town: Town) -> None:
    """The button is gone then; an older one answers with a way on."""
    await move_in(town, town.amina, "2026-10-19")
    for number in range(4):
        await told_of(town, Child(0, 0, born=True, on=PartDate(2024, 3, 3), nickname=f"Child {number}"))
    await my_children(town)
    older = await town.amina.sees("Your children")
    await add_a_child(town, "3 March 2024", "The sixth")
    listed = await town.amina.sees("Your children")
    assert "Add a child" not in str(listed.buttons)
    await town.amina.press_data("ba", older.message_id)
    await town.amina.sees("as many as I can tell apart")
    person = await town.ask(lambda uow: uow.people.find(town.amina.id))
    assert person is not None
    assert len(await town.ask(lambda uow: uow.people.children(person.id))) == 6


async def test_a_date_that_cannot_be_is_asked_again_kindly(town: Town) -> None:
    """Born in the future, or due in two years: a wrong date would choose wrong lessons."""
    await move_in(town, town.amina, "2026-10-19")
    await my_children(town)
    await town.amina.press("Add a child")
    await town.amina.press("Child under 5")
    await town.amina.sees("When was your baby born")
    for never in ("19 December 2026", "19 December 2016"):
        await town.amina.send(never)
        await town.amina.sees("can't be right")
    await town.amina.press("Back")
    await town.amina.press("Expecting")
    await town.amina.sees("When is your baby due")
    for never in ("1 November 2028", "1 October 2026"):
        await town.amina.send(never)
        await town.amina.sees("can't be a due date")


async def test_a_child_that_was_added_by_mistake_goes_and_nothing_comes_about_it(town: Town) -> None:
    """Asked once, with the gentler button beside it."""
    await move_in(town, town.amina, "2026-10-27")
    await my_children(town)
    await town.amina.press("Born 27 October 2026")
    await town.amina.press("Added by mistake")
    sure = await town.amina.sees("added by mistake?")
    assert "My circumstances have changed" in str(sure.buttons)
    await town.amina.press("Yes, it was a mistake")
    await town.amina.sees("haven't told me about a child")
    mark = len(town.amina.messages)
    await until(town, 11, 24)
    assert came(town.amina, mark) == []
