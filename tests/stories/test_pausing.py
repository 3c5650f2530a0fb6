"""A rest: no lessons and no notices for a while; what she asked for still comes."""

from datetime import timedelta

from domain.delivery import State
from tests.stories.reader import came, move_in, until
from tests.stories.test_event_notice import announce
from tests.stories.town import Town

TWENTY_WEEKS = "2026-07-06"


async def pause_a_week(town: Town) -> None:
    """Amina takes a break by the command."""
    await town.amina.send("/pause")
    await town.amina.sees("A break from lessons and notices?")
    await town.amina.press("For a week")
    await town.amina.sees("No lessons and no notices until")


async def test_a_week_of_rest_brings_no_lesson_and_ends_by_itself(town: Town) -> None:
    """From Monday on nothing comes; on the Monday after, the next lesson does."""
    await move_in(town, town.amina, TWENTY_WEEKS)
    await pause_a_week(town)
    mark = len(town.amina.messages)
    for day in (24, 25, 27, 29):
        await until(town, 11, day)
    assert came(town.amina, mark) == []
    await until(town, 11, 30)
    await town.amina.sees("Something small")


async def test_a_rest_that_is_ended_by_its_button_ends_at_once(town: Town) -> None:
    """/pause shows until when, and the way out."""
    await move_in(town, town.amina, TWENTY_WEEKS)
    await pause_a_week(town)
    await town.amina.send("/pause")
    await town.amina.sees("You are on a break until")
    await town.amina.press("End the break")
    await town.amina.sees("Welcome back")
    await until(town, 11, 24)
    await town.amina.sees("Something small")


async def test_a_notice_is_cancelled_in_a_rest_and_an_answer_to_an_event_still_works(town: Town) -> None:
    """Even a notice that was waiting for the morning; what she taps herself goes on, and so does its reminder."""
    await move_in(town, town.amina, TWENTY_WEEKS)
    await until(town, 11, 23, 23, 0)
    await announce(town)
    [event] = [e for e in await town.ask(lambda uow: uow.events.coming(town.clock.now())) if "massage" in e.title]
    waiting = await town.ask(lambda uow: uow.outbox.tally(f"event:{event.id}"))
    await pause_a_week(town)
    await until(town, 11, 24, 8, 5)
    assert not any("Baby massage" in m.text for m in town.amina.messages)
    tally = await town.ask(lambda uow: uow.outbox.tally(f"event:{event.id}"))
    assert (waiting[State.CANCELLED], tally[State.CANCELLED]) == (0, 1)
    await town.amina.send("/menu")
    await town.amina.sees("Hello")
    await town.amina.tap("📅 Events")
    await town.amina.press("Baby massage")
    await town.amina.press("Going")
    await town.amina.sees("You're going")
    town.clock.jump_to(event.starts_at - timedelta(hours=23))
    await town.amina.sees("Baby massage")
