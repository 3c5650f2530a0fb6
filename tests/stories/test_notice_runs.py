"""Notices on their way: yes and undo, the bubble that counts, a second person, stop half-way."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from domain.action import Action
from domain.notices import Notice, NoticeKind, NoticeState, Whom
from handlers.notice_run_actions import LookAtNotice, PlanNotice, SendNotice, UndoNotice
from storage import tables
from storage.unit_of_work import UnitOfWork
from tests.stories.town import Town, a_town

WORDS = "The toy library is open again."
HALF_A_MINUTE = timedelta(seconds=31)


@pytest.fixture
async def careful_town(tmp_path: Path) -> AsyncIterator[Town]:
    """A town in which every notice needs a second person."""
    async with a_town(tmp_path, second_approval_above=1) as made:
        yield made


async def draft(town: Town, words: str = WORDS) -> int:
    """A draft of Priya's, for everybody in Edmonton."""

    async def write(uow: UnitOfWork) -> int:
        priya = await uow.people.find(town.priya.id)
        [edmonton] = [area for area in await uow.areas.all() if area.name == "Edmonton"]
        assert priya is not None
        new = Notice(0, NoticeKind.WORDS, NoticeState.DRAFT, Whom(areas=(edmonton.id,)), priya.id)
        notice_id = await uow.notices.add(new, town.clock.now())
        await uow.notices.set_words(notice_id, "en", words)
        return notice_id

    return await town.ask(write)


async def press(town: Town, action: Action) -> None:
    """Priya presses a button of her desk."""
    await town.priya.send("/desk")
    desk = await town.priya.sees("Desk")
    await town.priya.press_data(action.pack(), desk.message_id)


async def stored(town: Town, notice_id: int) -> Notice:
    """The notice as it is kept."""
    found = await town.ask(lambda uow: uow.notices.get(notice_id))
    assert found is not None
    return found


def times_seen(town: Town, words: str = WORDS) -> list[int]:
    """How often Leyla and Rosa got it."""
    return [sum(words in m.text for m in person.messages if m.from_bot) for person in (town.leyla, town.rosa)]


async def test_d32_a_notice_is_undone_then_sent_and_each_gets_it_once(town: Town) -> None:
    """D32: undone in time nothing goes out; a double tap sends once; the same words again ask first."""
    notice = await draft(town)
    await press(town, SendNotice(notice, 0))
    bubble = await town.priya.sees("It starts in 30 s")
    assert "fewer than 8 people" in bubble.text
    await town.priya.press("Undo")
    await town.priya.sees(WORDS)  # the draft again
    town.clock.forward(timedelta(minutes=5))
    await town.settled()
    assert times_seen(town) == [0, 0]

    await press(town, SendNotice(notice, 0))  # an old button
    await town.priya.sees(WORDS)
    now = SendNotice(notice, (await stored(town, notice)).version)
    await press(town, now)
    bubble = await town.priya.sees("It starts in 30 s")
    for _ in range(3):
        await town.priya.press_data(now.pack(), bubble.message_id)
    town.clock.forward(HALF_A_MINUTE)
    await town.leyla.sees(WORDS)
    report = await town.priya.sees("has gone out")
    assert "got it" in report.text
    assert report.message_id == bubble.message_id
    assert times_seen(town) == [1, 1]
    await town.sam.send("/owner")
    await town.sam.sees("No letter is waiting to leave")

    again = await draft(town)
    await town.ask(lambda uow: uow.notices.set_words(again, "tr", "Oyuncaklar yine burada."))
    await press(town, SendNotice(again, 0))
    warned = await town.priya.sees("The same words went out on")
    assert "fewer than 8 people" in warned.text
    assert (await stored(town, again)).state is NoticeState.DRAFT
    await town.priya.press("Send it all the same")
    await town.priya.sees("It starts in 30 s")


async def test_a_notice_counts_while_it_runs_is_paused_and_stopped_half_way(town: Town) -> None:
    """C8, D31: the bubble counts in place; what has not left when it is stopped does not leave; the sums are whole."""
    notice = await draft(town)
    await press(town, SendNotice(notice, 0))
    bubble = await town.priya.sees("It starts in 30 s")
    undo = UndoNotice(notice, 1).pack()
    await town.ask(lambda uow: later(town, uow, town.rosa.id))
    town.clock.forward(HALF_A_MINUTE)
    await town.leyla.sees(WORDS)
    running = await town.priya.sees("It goes on at")
    assert "▓" in running.text
    assert "░" in running.text
    await town.priya.press_data(undo, bubble.message_id)
    await town.priya.sees("It has started")
    await town.priya.press("Back")
    await town.priya.sees("what went out lately")
    await asyncio.sleep(0.6)  # the list stays: the bubble is kept up to date no longer
    assert not [m for m in town.priya.messages if m.message_id == bubble.message_id and "▓" in m.text]
    await town.priya.press("The toy library")
    await town.priya.sees("▓")
    await town.priya.press("Pause")
    await town.priya.sees("Paused")
    town.clock.forward(timedelta(hours=3))
    await town.priya.press("Stop")
    await town.priya.sees("Stop it for good?")
    await town.priya.press("No, go on")
    await town.priya.sees("It goes on at")
    await town.priya.press("Stop")
    await town.priya.sees("It is paused while I ask")
    assert (await stored(town, notice)).state is NoticeState.PAUSED
    await town.priya.press("Yes, stop it")
    report = await town.priya.sees("was stopped")
    assert "1 not sent, because it was stopped" in report.text
    assert times_seen(town) == [1, 0]
    await town.priya.press("Who did not get it")
    listed = await town.priya.sees("Who did not get it")
    assert "1 not sent, because it was stopped" in listed.text
    assert "Parent " not in listed.text  # one by one only where somebody may look after them
    await town.priya.press("Back")
    await town.priya.press("Send to those who have not got it")
    await town.priya.sees("Nobody gets it twice")
    await town.priya.press("Yes, send it to them")
    await town.rosa.sees(WORDS)
    await town.priya.sees("has gone out")
    assert times_seen(town) == [1, 1]


async def test_a_notice_to_many_goes_out_with_a_second_yes(careful_town: Town) -> None:
    """C8: a second person looks, says why not, then yes; who wrote it hears both."""
    town = careful_town
    notice = await draft(town)
    await press(town, SendNotice(notice, 0))
    asked = await town.priya.sees("a second person")
    await town.priya.press_data(LookAtNotice(notice).pack(), asked.message_id)
    await town.priya.sees("somebody else's yes")
    await town.sam.sees("waits for your yes")
    await town.sam.press("Look at it")
    await town.sam.sees(WORDS)
    await town.sam.press("Türkçe")
    await town.sam.sees("Shall it go out?")
    await town.sam.press("Not yet")
    await town.sam.sees("What should change first")
    await town.sam.send("Say from when, please.")
    await town.sam.sees("It is a draft again")
    await town.priya.sees("Say from when")
    await press(town, SendNotice(notice, (await stored(town, notice)).version))
    await town.priya.sees("a second person")
    town.clock.forward(timedelta(minutes=1))
    await town.sam.sees("waits for your yes")
    await town.sam.press("Look at it")
    await town.sam.press("Yes, send it")
    await town.sam.sees("It starts in")
    await town.priya.sees("second yes")
    town.clock.forward(HALF_A_MINUTE)
    await town.leyla.sees(WORDS)


async def test_a_notice_is_planned_moved_and_says_when_people_get_it(town: Town) -> None:
    """C8: a time that is over or does not exist is refused at the field; at night it says from when people get it."""
    notice = await draft(town)
    await press(town, PlanNotice(notice, 0))
    await town.priya.sees("When shall it go out")
    for wrong, answer in (("22 November 2026 10:00", "in the past"), ("28 March 2027 01:30", "does not exist")):
        await town.priya.send(wrong)
        await town.priya.sees(answer)
    await town.priya.send("26 November 2026 22:00")
    asked = await town.priya.sees("Shall I plan it")
    assert "People get it from 08:00" in asked.text
    await town.priya.press("Yes, plan it")
    await town.priya.sees("It starts on")
    await town.priya.press("Another time")
    await town.priya.sees("When shall it go out")
    await town.priya.send("24 November 2026 10:00")
    await town.priya.press("Yes, plan it")
    await town.priya.sees("24 November")
    town.clock.forward(timedelta(hours=23))
    await town.settled()
    assert times_seen(town) == [0, 0]
    town.clock.forward(timedelta(hours=1, minutes=1))
    await town.leyla.sees(WORDS)
    assert times_seen(town)[0] == 1


async def later(town: Town, uow: UnitOfWork, telegram_id: int) -> None:
    """Somebody's letter has to wait until tomorrow."""
    letters = tables.outbox
    theirs = (letters.c.chat_id == telegram_id) & letters.c.notice_id.is_not(None)
    await uow.run(update(letters).where(theirs).values(due_at=town.clock.now() + timedelta(hours=4)))
