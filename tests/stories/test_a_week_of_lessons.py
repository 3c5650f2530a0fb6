"""What comes by itself in a week: a few lessons, what the calendar brings, and what was left half read."""

from simulator.people import Person
from tests.stories.reader import came, move_in, settle_hours, until
from tests.stories.town import Town, join

FOUR_WEEKS = "2026-10-27"
TWENTY_WEEKS = "2026-07-06"  # far from jabs and check-ups


async def lessons_of(town: Town, person: Person, mornings: list[tuple[int, int]]) -> dict[tuple[int, int], str]:
    """What comes by itself on which of these mornings (month, day), at most one each."""
    found = {}
    for month, day in mornings:
        mark = len(person.messages)
        await until(town, month, day)
        if new := came(person, mark):
            [only] = new
            found[month, day] = only.text
    return found


async def test_three_come_in_a_week_with_a_day_of_rest_between(town: Town) -> None:
    """At most three in any seven days, never two days running, and never the same one twice."""
    await move_in(town, town.amina, FOUR_WEEKS)
    came_on = await lessons_of(town, town.amina, [(11, day) for day in range(24, 31)])
    assert sorted(came_on) == [(11, 24), (11, 26), (11, 28)]
    assert len(set(came_on.values())) == 3


async def test_the_check_up_that_is_near_comes_before_any_lesson(town: Town) -> None:
    """At five weeks the calendar goes first; the lesson follows on the day after."""
    await join(town.amina)
    came_on = await lessons_of(town, town.amina, [(11, 24), (11, 25), (11, 26)])
    assert "6 to 8 weeks there is usually a check-up" in came_on[11, 24]
    assert "For this week" in came_on[11, 25]
    assert (11, 26) not in came_on


async def test_who_wants_no_lessons_still_hears_of_the_check_up_and_the_jabs(town: Town) -> None:
    """Only jabs and check-ups means no lesson between them."""
    await join(town.amina)
    await settle_hours(town, "Only jabs and check-ups")
    came_on = await lessons_of(town, town.amina, [(11, 24), (11, 25), (12, 6), (12, 7)])
    assert sorted(came_on) == [(11, 24), (12, 7)]
    assert "check-up" in came_on[11, 24]
    assert "jabs" in came_on[12, 7]


async def test_a_half_read_lesson_is_called_to_mind_twice_and_then_never(town: Town) -> None:
    """A nudge a day later, another three days after that, both with a way back to her card, and then silence."""
    await move_in(town, town.amina, TWENTY_WEEKS)
    await town.amina.send("/menu")
    await town.amina.press("Start the lesson")
    await town.amina.press("Next")
    await town.amina.sees("2 of ")
    days = [(11, 24), (11, 26), (11, 27), (11, 28), (12, 1), (12, 3)]
    came_on = await lessons_of(town, town.amina, days)
    nudges = [on for on, words in came_on.items() if "You stopped at card 2 of" in words]
    assert nudges == [(11, 24), (11, 28)]
    assert len(came_on) == 5
    await town.amina.press("Carry on")
    await town.amina.sees("2 of ")


async def test_later_keeps_it_and_not_for_me_never_brings_it_again(town: Town) -> None:
    """What she says to a lesson that came is what happens."""
    await move_in(town, town.amina, FOUR_WEEKS)
    await until(town, 11, 24)
    await town.amina.sees("Coping with crying")
    await town.amina.press("Later")
    await town.amina.sees("is saved")
    await town.amina.send("/learn")
    await town.amina.press("Saved (1)")
    await town.amina.sees("Saved lessons")
    await town.amina.press("Coping with crying")
    await town.amina.press("Not for me")
    await town.amina.sees("won't offer you")
    came_on = await lessons_of(town, town.amina, [(11, 26), (11, 28)])
    assert len(came_on) == 2
    assert not any("Coping with crying" in words for words in came_on.values())
