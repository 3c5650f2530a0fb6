"""Dan waits for a baby. A birth is never assumed: it is asked for, gently, and then there is silence."""

from datetime import date

from sqlalchemy import select

from storage import tables
from storage.unit_of_work import UnitOfWork
from tests.stories.reader import came, join_with, move_in, until
from tests.stories.town import Town

DUE = "2026-11-27"  # asked for three days later, on 30 November, and once more on 14 December


async def changes(uow: UnitOfWork) -> list[tuple[str, str, str]]:
    """What was told and told again of children, in order."""
    rows = await uow.run(select(tables.child_changes).order_by(tables.child_changes.c.id))
    return [(row.what, row.old, row.new) for row in rows]


async def to_the_question(town: Town) -> None:
    """Dan's baby was due three days ago, and the bot asks."""
    await move_in(town, town.dan, DUE, expecting=True)
    await until(town, 11, 30)
    await town.dan.sees("Is your baby here?")


async def test_a_father_to_be_gets_lessons_for_expecting(town: Town) -> None:
    """Three weeks before the date: home counts the weeks, and the first lesson is one of pregnancy."""
    await join_with(town.dan, "14 December 2026", stage="Expecting")
    await town.dan.sees("about week 37 of the pregnancy")
    await until(town, 11, 24)
    lesson = await town.dan.sees("For this week")
    assert "Your baby's movements" in lesson.text


async def test_yes_and_a_date_turn_the_lessons_to_the_age(town: Town) -> None:
    """Born is what he says; the date counts from then on, and what was known before is kept beside it."""
    await to_the_question(town)
    await town.dan.press("Yes, the baby is here")
    await town.dan.sees("When was your baby born")
    await town.dan.send("28 November 2026")
    await town.dan.sees("born early")
    await town.dan.press("No")
    await town.dan.sees("Lessons now follow your baby's age")
    home = await town.dan.sees("less than a week")
    assert "pregnancy" not in home.text
    assert await town.ask(changes) == [("born", "False", "True"), ("on", DUE, "2026-11-28")]
    mark = len(town.dan.messages)
    await until(town, 12, 1)
    [lesson] = came(town.dan, mark)
    assert "movements" not in lesson.text


async def test_not_yet_is_asked_once_more_and_then_never(town: Town) -> None:
    """Two weeks later for the last time; a fortnight after the date no lesson assumes anything either."""
    await to_the_question(town)
    await town.dan.press("Not yet")
    await town.dan.sees("once more at most")
    await until(town, 12, 10)
    mark = len(town.dan.messages)
    for day in (11, 12, 13):
        await until(town, 12, day)
    assert came(town.dan, mark) == []
    await until(town, 12, 14)
    [again] = came(town.dan, mark)
    assert "Is your baby here?" in again.text
    for day in (15, 18, 31):
        await until(town, 12, day)
    assert came(town.dan, mark) == [again]
    assert await town.ask(changes) == []


async def change_the_date(town: Town) -> None:
    """Dan says that the date has changed: the sixth of December."""
    await town.dan.press("The date has changed")
    await town.dan.sees("When is your baby due")
    await town.dan.send("6 December 2026")
    await town.dan.sees("about week 39")


async def test_another_date_counts_at_once_and_the_old_one_is_kept(town: Town) -> None:
    """The due date is corrected; nobody is born by that."""
    await to_the_question(town)
    await change_the_date(town)
    assert await town.ask(changes) == [("on", DUE, "2026-12-06")]
    person = await town.ask(lambda uow: uow.people.find(town.dan.id))
    assert person is not None
    [child] = await town.ask(lambda uow: uow.people.children(person.id))
    assert not child.born
    assert child.on is not None
    assert child.on.latest() == date(2026, 12, 6)


async def test_after_another_date_it_is_asked_three_days_after_that_one(town: Town) -> None:
    """A new date begins anew."""
    await to_the_question(town)
    await change_the_date(town)
    mark = len(town.dan.messages)
    await until(town, 12, 9)
    assert any("Is your baby here?" in m.text for m in came(town.dan, mark))
