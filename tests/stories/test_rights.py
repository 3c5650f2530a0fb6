"""Stop, see, delete (C22, C23)."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from tests.stories.test_being_heard import worry
from tests.stories.test_event_notice import announce
from tests.stories.town import Town, join

State = Callable[[Town], Awaitable[None]]


async def a_newcomer(town: Town) -> None:
    """Only just arrived."""
    await town.amina.start("edmonton")
    await town.amina.sees("Welcome")


async def in_the_consents(town: Town) -> None:
    """In the middle of joining."""
    await a_newcomer(town)
    await town.amina.press("English")
    await town.amina.press("OK")
    await town.amina.sees("short lessons")


async def at_home(town: Town) -> None:
    """In, and idle."""
    await join(town.amina)


async def in_a_lesson(town: Town) -> None:
    """On a card."""
    await join(town.amina)
    await town.amina.press("Start the lesson")
    await town.amina.sees("1 of 6")


async def in_a_worry(town: Town) -> None:
    """In the middle of telling a worry."""
    await join(town.amina)
    await town.amina.tap("💬 Have your say")
    await town.amina.press("Something worries me")
    await town.amina.press("Today")
    await town.amina.sees("in our team")


async def with_a_link(town: Town) -> None:
    """Waiting for her own link into a group."""
    await join(town.amina)
    await town.amina.tap("👪 My group")
    await town.amina.press("Read the rules")
    await town.amina.press("Yes")
    await town.amina.press("I agree")
    await town.amina.sees("Here is your own link")


async def with_an_open_worry(town: Town) -> None:
    """A worry told, its outcome to come."""
    await join(town.amina)
    await worry(town)


@pytest.mark.parametrize(
    "state", [a_newcomer, in_the_consents, at_home, in_a_lesson, in_a_worry, with_a_link, with_an_open_worry]
)
async def test_stop_in_any_state_is_one_confirmation_and_then_silence(town: Town, state: State) -> None:
    """C22: nothing but the confirmation, whatever the team does afterwards and however much time passes."""
    await state(town)
    await town.settled()
    mark = len(town.telegram.requests)
    await town.amina.send("/stop")
    await town.amina.sees("won't get any more messages")
    await announce(town)
    town.clock.forward(timedelta(days=4))
    await town.settled()
    told = [r for r in town.sent_since(mark) if str(r.params.get("chat_id")) == str(town.amina.id)]
    assert [r.method for r in told] == ["sendMessage"]


async def test_stop_also_stops_a_notice_that_is_waiting_to_leave(town: Town) -> None:
    """C22: a running broadcast passes her by."""
    await join(town.amina)
    town.clock.jump_to(town.clock.now().replace(hour=23, minute=0))
    await announce(town)
    await town.amina.send("/stop")
    await town.amina.sees("won't get any more messages")
    town.clock.forward(timedelta(hours=10))
    await town.leyla.sees("Baby massage")
    await town.settled()
    assert not any("Baby massage" in m.text for m in town.amina.messages)


async def test_urgent_help_and_start_still_work_after_stop(town: Town) -> None:
    """Silence, not a closed door."""
    await join(town.amina)
    await town.amina.send("/stop")
    await town.amina.sees("won't get any more messages")
    await town.amina.send("/help")
    await town.amina.sees("Call 999 now")
    await town.amina.start()
    await town.amina.sees("Hello Amina")


async def test_my_data_lists_what_is_kept(town: Town) -> None:
    """Every kind of thing, in plain words."""
    await join(town.amina)
    await town.amina.send("/mydata")
    shown = await town.amina.sees("What we keep about you")
    for part in ("5011", "Amina", "Edmonton", "19 October 2026", "Short lessons: yes"):
        assert part in shown.text


async def test_delete_erases_after_one_confirmation(town: Town) -> None:
    """C23, small: no row of hers is left, and she begins like anybody new."""
    await join(town.amina)
    await town.amina.send("/delete")
    await town.amina.sees("Shall I delete everything")
    await town.amina.press("Yes, delete everything")
    await town.amina.sees("It's deleted")
    await town.settled()
    assert await town.ask(lambda uow: uow.people.find(town.amina.id)) is None
    await town.amina.start()
    await town.amina.sees("Welcome to ABC Parents")


async def test_an_open_worry_survives_delete_and_that_is_said(town: Town) -> None:
    """Open safeguarding records are kept, with the reason told."""
    await join(town.amina)
    reference = await worry(town)
    await town.amina.send("/delete")
    await town.amina.press("Yes, delete everything")
    said = await town.amina.sees("It's deleted")
    assert reference in said.text
    await town.sam.press("I have it")
    await town.sam.press("Read it")
    await town.sam.sees("lift in the hub")
