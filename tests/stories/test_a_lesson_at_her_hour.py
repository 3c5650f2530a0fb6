"""A lesson comes by itself at her hour: once, never at night, never into the middle of something."""

from tests.stories.reader import came, move_in, settle_hours, until
from tests.stories.town import Town, join

FOUR_WEEKS = "2026-10-27"


async def test_the_next_morning_at_nine_one_lesson_comes_with_four_ways_on(town: Town) -> None:
    """Nothing before nine, one lesson then, and nothing else on that day."""
    await join(town.amina)
    await until(town, 11, 24)
    mark = len(town.amina.messages)
    await until(town, 11, 25, 8, 59)
    assert came(town.amina, mark) == []
    await until(town, 11, 25, 9, 1)
    [lesson] = came(town.amina, mark)
    assert "For this week" in lesson.text
    labels = [label for row in lesson.buttons for label in row]
    assert labels == ["▶ Start the lesson", "☆ Later", "Not for me", "My circumstances have changed"]
    for hour in (13, 18, 20, 23):
        await until(town, 11, 25, hour, 31)
    assert came(town.amina, mark) == [lesson]


async def test_who_chose_the_evening_gets_nothing_in_the_morning(town: Town) -> None:
    """18:30 on the very day on which she chose it, for that is still to come."""
    await move_in(town, town.amina, FOUR_WEEKS)
    await settle_hours(town, "Time", "18:30")
    mark = len(town.amina.messages)
    await until(town, 11, 23, 18, 29)
    assert came(town.amina, mark) == []
    await until(town, 11, 23, 18, 31)
    assert len(came(town.amina, mark)) == 1
    await until(town, 11, 24, 12)
    assert len(came(town.amina, mark)) == 1


async def test_a_lesson_that_is_late_does_not_come_at_night(town: Town) -> None:
    """Late means after nine in the evening here: it stays away, and the next evening brings it."""
    await move_in(town, town.amina, FOUR_WEEKS)
    await settle_hours(town, "Time", "18:30")
    mark = len(town.amina.messages)
    await until(town, 11, 23, 21, 30)
    await until(town, 11, 24, 9)
    assert came(town.amina, mark) == []
    await until(town, 11, 24, 18, 31)
    assert len(came(town.amina, mark)) == 1


async def test_a_lesson_waits_while_she_is_writing(town: Town) -> None:
    """Nothing comes between a question and its answer; an hour later it comes, and the draft is still open."""
    await move_in(town, town.amina, FOUR_WEEKS)
    await until(town, 11, 24, 8, 45)
    await town.amina.send("/say")
    await town.amina.press("Tell the team")
    await town.amina.sees("own words")
    mark = len(town.amina.messages)
    await until(town, 11, 24, 9, 1)
    assert came(town.amina, mark) == []
    await until(town, 11, 24, 10, 2)
    await town.amina.sees("For this week")
    await town.amina.send("More about sleep, please")
    await town.amina.sees("Your reference is")


async def test_a_lesson_waits_for_somebody_who_has_been_writing_for_long(town: Town) -> None:
    """Less than half an hour since her last answer, not since the first question."""
    await move_in(town, town.amina, FOUR_WEEKS)
    await until(town, 11, 24, 8, 20)
    await town.amina.send("/say")
    await town.amina.press("Something worries me")
    await town.amina.sees("How urgent")
    await until(town, 11, 24, 8, 55)
    await town.amina.press("It can wait")
    await town.amina.sees("in our team")
    mark = len(town.amina.messages)
    await until(town, 11, 24, 9, 1)
    assert came(town.amina, mark) == []


async def test_the_button_of_yesterdays_lesson_still_works(town: Town) -> None:
    """A lesson is read when there is time for it; its message stays where it is."""
    await move_in(town, town.amina, FOUR_WEEKS)
    await until(town, 11, 24)
    lesson = await town.amina.sees("For this week")
    await until(town, 11, 25, 20)
    await town.amina.press_data(lesson.button_rows[0][0]["callback_data"], lesson.message_id)
    await town.amina.sees("1 of ")


async def test_three_hours_late_a_lesson_comes_once_and_seven_hours_late_tomorrow(town: Town) -> None:
    """E38: what fell due while nobody was there runs late once, or not on that day at all."""
    await move_in(town, town.amina, FOUR_WEEKS)
    mark = len(town.amina.messages)
    await until(town, 11, 24, 12, 5)
    assert len(came(town.amina, mark)) == 1
    await until(town, 11, 24, 20)
    await until(town, 11, 26, 16, 5)
    assert len(came(town.amina, mark)) == 1
    await until(town, 11, 27)
    assert len(came(town.amina, mark)) == 2


async def test_a_day_of_silence_that_ends_before_nine_costs_no_lesson_at_nine(town: Town) -> None:
    """E38: yesterday's hour is over, today's is not."""
    await move_in(town, town.amina, FOUR_WEEKS)
    mark = len(town.amina.messages)
    await until(town, 11, 25, 8, 50)
    assert came(town.amina, mark) == []
    await until(town, 11, 25, 9, 1)
    assert len(came(town.amina, mark)) == 1
