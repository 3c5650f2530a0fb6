"""A rest: no lessons and no notices for a while; what she asked for still comes."""

from simulator.people import Person
from tests.stories.reader import came, move_in, until
from tests.stories.town import Town

TWENTY_WEEKS = "2026-07-06"


async def pause_a_week(person: Person) -> None:
    """Somebody takes a break by the command."""
    await person.send("/pause")
    await person.sees("A break from lessons and notices?")
    await person.press("For a week")
    await person.sees("No lessons and no notices until")


async def test_a_week_of_rest_brings_no_lesson_and_ends_by_itself(town: Town) -> None:
    """From Monday on nothing comes; on the Monday after, the next lesson does."""
    await move_in(town, town.amina, TWENTY_WEEKS)
    await pause_a_week(town.amina)
    mark = len(town.amina.messages)
    for day in (24, 25, 27, 29):
        await until(town, 11, day)
    assert came(town.amina, mark) == []
    await until(town, 11, 30)
    await town.amina.sees("For this week")


async def test_a_rest_that_is_ended_by_its_button_ends_at_once(town: Town) -> None:
    """/pause shows until when, and the way out."""
    await move_in(town, town.amina, TWENTY_WEEKS)
    await pause_a_week(town.amina)
    await town.amina.send("/pause")
    await town.amina.sees("You are on a break until")
    await town.amina.press("End the break")
    await town.amina.sees("Welcome back")
    await until(town, 11, 24)
    await town.amina.sees("For this week")
