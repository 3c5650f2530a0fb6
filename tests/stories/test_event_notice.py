"""A coordinator sends an event notice."""

import asyncio
from datetime import timedelta

from domain.events import Event
from domain.notices import NoticeState
from tests.stories.town import Town, join


async def write(town: Town, title: str = "Baby massage", when: str = "26 November 14:00", places: str = "2") -> None:
    """Priya writes an event for Edmonton; it is a draft."""
    priya = town.priya
    await priya.send("/desk")
    await priya.sees("Desk")
    await priya.press("New event")
    await priya.sees("Which language")
    await priya.press("English")
    await priya.sees("called")
    await priya.send(title)
    await priya.sees("When is it")
    await priya.send(when)
    await priya.sees("Where is it")
    await priya.send("Invented Hub, N9. Free, prams fine.")
    await priya.sees("How many places")
    await priya.send(places)
    await priya.sees("Who is it for")
    await priya.press("Everyone")
    await priya.sees("add more")
    await priya.press("That's enough")
    preview = await priya.sees("exactly what parents get")
    assert title in preview.text
    assert "fewer than 8" in preview.text


async def announce(town: Town, title: str = "Baby massage", when: str = "26 November 14:00", places: str = "2") -> None:
    """Priya writes and sends an event for Edmonton; the half minute in which she could undo it is over."""
    await write(town, title, when, places)
    await town.priya.press("Send it")
    await town.priya.sees("you can undo it")
    await town.wait(timedelta(seconds=31))
    while await town.ask(lambda uow: uow.notices.in_state(NoticeState.PLANNED)):  # noqa: ASYNC110 - it is in a database
        await asyncio.sleep(0.02)


async def the_event(town: Town, title: str = "Baby massage") -> Event:
    """The event of this title that is to come."""
    coming = await town.ask(lambda uow: uow.events.coming(town.clock.now()))
    return next(each for each in coming if each.title == title)


async def open_at_the_desk(town: Town, title: str = "Baby massage") -> None:
    """Priya opens the event's page."""
    await town.priya.send("/desk")
    await town.priya.press("Events")
    await town.priya.press(title)


async def test_a_notice_reaches_the_right_families_and_they_answer_on_the_card(town: Town) -> None:
    """Preview, outbox, answers: counts for the coordinator, never names."""
    await join(town.amina)
    await announce(town)
    notice = await town.amina.sees("Baby massage")
    assert "Be the first to come · 2 places" in notice.text
    await town.amina.press("Going")
    await town.amina.sees("You're going")
    await town.amina.press("Back to the event")
    card = await town.amina.sees("1 going")
    assert "1 place left" in card.text
    await town.amina.press("Can't come")
    await town.amina.sees("got in the way")
    await town.amina.press("Time")
    await town.leyla.press("Going")
    await town.settled()
    await open_at_the_desk(town)
    seen = await town.priya.sees("1 going · 1 can't come")
    assert "What got in the way: time 1" in seen.text
    assert "0 not reached" in seen.text
    assert "Amina" not in seen.text
    assert "Leyla" not in seen.text


async def test_who_has_not_joined_or_said_no_gets_no_notice(town: Town) -> None:
    """Only consent lets a notice out; Dan has not even joined."""
    await town.dan.start()
    await town.dan.sees("Welcome")
    await announce(town)
    await town.settled()
    assert not any("Baby massage" in m.text for m in town.dan.messages)


async def test_a_full_event_says_so_kindly_and_a_double_tap_takes_one_place(town: Town) -> None:
    """Places are counted once per person."""
    await announce(town, places="1")
    await town.leyla.sees("Baby massage")
    await town.leyla.press("Going")
    await town.leyla.press("Going")
    await town.leyla.sees("no places left")
    await town.rosa.press("Going")
    await town.rosa.sees("1st on the waiting list")
    events = await town.ask(lambda uow: uow.events.coming(town.clock.now()))
    [massage] = [e for e in events if e.title == "Baby massage"]
    assert (await town.ask(lambda uow: uow.rsvps.counts(massage.id))).going == 1


async def test_a_time_that_the_clock_change_skips_is_refused_at_entry(town: Town) -> None:
    """Nobody stands at a closed door because of a clock change."""
    priya = town.priya
    await priya.send("/desk")
    await priya.press("New event")
    await priya.press("English")
    await priya.sees("called")
    await priya.send("Night feed meet-up")
    await priya.sees("When is it")
    await priya.send("28 March 2027 01:30")
    await priya.sees("does not exist")
    await priya.send("31 October 2027 01:30")
    await priya.sees("comes twice")


async def test_a_notice_written_at_night_waits_until_the_morning(town: Town) -> None:
    """Never a 3 a.m. ping."""
    await join(town.amina)
    town.clock.jump_to(town.clock.now().replace(hour=23, minute=30))
    await announce(town)
    await town.settled()
    assert not any("Baby massage" in m.text for m in town.amina.messages)
    town.clock.forward(timedelta(hours=9))
    await town.amina.sees("Baby massage")


async def test_after_the_event_one_of_three_faces_is_asked_of_those_who_were_going(town: Town) -> None:
    """Three faces, once, to those who said they were going; the desk sees the face."""
    await join(town.amina)
    await announce(town)
    await town.amina.sees("Baby massage")
    await town.amina.press("Going")
    await town.amina.sees("You're going")
    await town.leyla.press("Going")
    await town.leyla.sees("You're going")
    town.clock.forward(timedelta(days=3, hours=8))
    await town.amina.sees("Did you get to Baby massage")
    await town.amina.press("Yes")
    asked = await town.amina.sees("How was")
    assert sum(len(row) for row in asked.buttons) == 3
    await town.amina.press("😀")
    await town.amina.sees("make it better")
    await town.amina.send("Lovely and calm")
    await town.amina.sees("reference")
    await town.leyla.sees("Did you get to Baby massage")
    await town.leyla.press("Couldn't make it")
    await town.leyla.sees("What got in the way?")
    await town.leyla.press("Travel")
    await town.leyla.sees("Baby massage")
    await town.priya.send("/desk")
    await town.priya.press("Voices (1)")
    card = await town.priya.sees("Lovely and calm")
    assert "Face 5 of 5" in card.text
    assert "Baby massage" in card.text
