"""Parents answer an event: a place, the line behind it, reminders, and what they think of it afterwards."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import icalendar
import pytest
from sqlalchemy import select

from domain.dates import wall_to_utc
from domain.events import Answer, Audience, Event, EventState, EventWords
from domain.rsvp import Need, Why
from handlers import event_schedule
from handlers.actions import AnswerEvent
from simulator.people import Person
from storage import tables
from storage.unit_of_work import UnitOfWork
from tests.prove.crowd import Seat, seated
from tests.stories.town import Town, a_town

DEMO = 1  # Stay & play, on Saturday 28 November at 10:00
HOUR = timedelta(hours=1)


async def an_event(town: Town, title: str, wall: str, places: int | None = None) -> int:
    """One more announced event in Edmonton."""
    zone = "Europe/London"

    async def add(uow: UnitOfWork) -> int:
        starts = wall_to_utc(wall, zone)
        event = Event(0, 1, title, "Hub", wall, zone, starts, places, Audience.EVERYONE, EventState.ANNOUNCED)
        event_id = await uow.events.add(event, None, town.clock.now())
        await event_schedule.plan(uow, replace(event, id=event_id))
        return event_id

    return await town.ask(add)


async def opens(person: Person, title: str) -> None:
    """From What's on to the card."""
    await person.send("/events")
    await person.sees("What's on")
    await person.press(title)
    await person.sees(f"📅 {title}")


def told(person: Person, words: str) -> int:
    """How many messages with these words she got."""
    return sum(words in message.text for message in person.messages if message.from_bot)


async def test_from_going_to_the_door_and_the_reminders_before_it(town: Town) -> None:
    """C3, C4, C6: needs and a name are optional; a reminder can free the place; the file and the pin are one tap."""
    leyla, rosa = town.leyla, town.rosa

    async def pin(uow: UnitOfWork) -> None:
        event = await uow.events.get(DEMO)
        assert event is not None
        await uow.events.change(replace(event, latitude=51.62, longitude=-0.06, address="1 Invented Road"))

    await town.ask(pin)
    await opens(leyla, "Stay & play")
    await leyla.press("Going")
    await leyla.sees("Anything you need?")
    assert "can't promise it: Interpreter · Crèche · Step-free" in leyla.screen.text
    await leyla.press("Crèche")
    await leyla.sees("You're going")
    await leyla.press("Interpreter")
    await leyla.sees("which language")
    await leyla.press("Turkish")
    await leyla.sees("Interpreter: ")
    await leyla.press("That's all")
    await leyla.sees("What name shall we tick")
    await leyla.press("Use Leyla")
    card = await leyla.sees("At the door you are: Leyla")
    assert "You asked for: Interpreter: Turkish · Crèche" in card.text
    assert "can't promise it: Interpreter · Crèche" in card.text
    assert await town.ask(lambda uow: uow.rsvps.needs(DEMO)) == ({Need.CRECHE: 1, Need.INTERPRETER: 1}, {"tr": 1})
    await leyla.press("Calendar")
    file = (await leyla.sees("for your calendar")).document
    assert file is not None
    [entry] = icalendar.Calendar.from_ical(file.content.decode()).walk("VEVENT")
    assert entry["summary"] == "Stay & play"
    await leyla.press("Map")
    await town.settled()
    assert leyla.screen.venue is not None
    assert leyla.screen.venue["location"]["latitude"] == 51.62

    await opens(rosa, "Stay & play")
    await rosa.press("Maybe")
    await rosa.sees("I won't remind you")
    assert "No place is kept" in rosa.screen.text
    await rosa.press("Remind me anyway")
    await rosa.sees("I'll remind you")
    town.clock.jump_to(datetime(2026, 11, 27, 17, 59, 50, tzinfo=UTC))
    await town.settled()
    assert told(leyla, "Are you still coming") == 0
    await town.wait(timedelta(seconds=20))
    reminder = await leyla.sees("Are you still coming")
    assert "can't promise it: Interpreter · Crèche" in reminder.text
    await rosa.sees("You asked me to remind you")
    press = await leyla.press("I'm coming")
    await leyla.sees("At the door you are")
    assert (await press.answered())["text"] == "Good. See you there."
    town.clock.jump_to(datetime(2026, 11, 28, 8, 0, 5, tzinfo=UTC))
    await leyla.sees("Are you still coming")
    await leyla.press("Can't come any more")
    await leyla.sees("What got in the way?")
    await leyla.press("Childcare")
    await leyla.sees("You can't come")
    held = await town.ask(lambda uow: uow.rsvps.with_answer(DEMO, *_all()))
    assert [(each.answer.value, each.why, each.door_name) for each in held] == [
        ("cannot", Why.CHILDCARE, ""),
        ("maybe", None, ""),
    ]


async def test_a_full_event_has_a_line_and_its_places_go_from_hand_to_hand(town: Town) -> None:
    """C2: one's place in line is shown; a free place is offered, let go, taken too late, freed by a goodbye, taken."""
    event_id = await an_event(town, "Baby massage", "2026-11-28T14:00", places=1)
    leyla, rosa, sam, priya = town.leyla, town.rosa, town.sam, town.priya
    await opens(leyla, "Baby massage")
    await leyla.press("Going")
    await leyla.sees("Anything you need?")
    for person, place in ((rosa, "1st"), (sam, "2nd"), (priya, "3rd")):
        await opens(person, "Baby massage")
        await person.press("Join the waiting list")
        await person.sees(f"You're {place} on the waiting list")
    await leyla.press("Back to the event")
    await leyla.press("Can't come")
    await leyla.sees("What got in the way?")
    await rosa.sees("It is yours if you want it")
    await rosa.press("Let it go")
    await rosa.sees("What got in the way?")
    await sam.sees("It is yours if you want it")
    await opens(priya, "Baby massage")
    await priya.sees("You're 1st on the waiting list")
    await town.wait(25 * HOUR)
    await sam.sees("has now gone to the next in line")
    await priya.sees("It is yours if you want it")
    await sam.press("Take it")
    await sam.sees("Baby massage")
    await sam.press("Join the waiting list")
    await sam.sees("You're 1st on the waiting list")
    await sam.press("Leave the list")
    await sam.sees("no places left")
    await leyla.press("Rather not say")
    await leyla.sees("You can't come")
    await leyla.press("Join the waiting list")
    await leyla.sees("You're 1st on the waiting list")
    await priya.press("Take it")
    await priya.sees("Anything you need?")
    await priya.send("/delete")
    await priya.press("Yes, delete")
    await leyla.sees("It is yours if you want it")
    await town.wait(25 * HOUR)  # and nobody else waits
    await leyla.sees("There is still room")
    await leyla.press("Going")
    await leyla.sees("Anything you need?")
    going = await town.ask(lambda uow: uow.rsvps.with_answer(event_id, Answer.GOING))
    assert [each.person_id for each in going] == [
        (await town.ask(lambda uow: uow.people.find(leyla.id))).id  # type: ignore[union-attr] # she is there
    ]


async def test_of_forty_phones_pressing_at_once_five_get_the_last_five_places(town: Town) -> None:
    """E37: first come, first served; the others see where in line they are; a double tap changes nothing."""
    event_id = await an_event(town, "Swimming", "2026-11-28T14:00", places=5)
    phones = await seated(town, [Seat()] * 40)
    going = AnswerEvent(event_id, Answer.GOING.value).pack()
    for _ in range(2):
        presses = [await phone.press_data(going, 1) for phone in phones]
        await asyncio.gather(*(press.answered() for press in presses))
    await town.settled()
    counts = await town.ask(lambda uow: uow.rsvps.counts(event_id))
    assert (counts.going, counts.waiting, counts.offered) == (5, 35, 0)
    waiting = await town.ask(lambda uow: uow.rsvps.with_answer(event_id, Answer.WAITING))
    assert sorted(each.number or 0 for each in waiting) == list(range(1, 36))
    lines = [phone.screen.text for phone in phones]
    assert sum("You're 1st on the waiting list" in line for line in lines) == 1
    assert sum("on the waiting list" in line for line in lines) == 35


async def test_reminders_come_once_however_late_the_bot_is_and_thanks_go_to_those_who_came(town: Town) -> None:
    """E38: after hours without a tick one reminder is enough; for what has begun there is none; the absent are left."""
    begun = await an_event(town, "Breakfast", "2026-11-28T06:00")
    leyla, rosa = town.leyla, town.rosa
    for person in (leyla, rosa):
        for title in ("Stay & play", "Breakfast"):
            await opens(person, title)
            await person.press("Going")
            await person.sees("Anything you need?")
    town.clock.jump_to(datetime(2026, 11, 28, 8, 30, tzinfo=UTC))
    await leyla.sees("Are you still coming")
    await town.settled()
    assert told(leyla, "Are you still coming") == 1
    assert told(leyla, "Breakfast, ") + told(leyla, "to Breakfast") == 0
    missed = select(tables.due.c.state).where(
        tables.due.c.subject == begun, tables.due.c.kind.in_([event_schedule.DAY_BEFORE, event_schedule.SOON])
    )
    assert list((await town.ask(lambda uow: uow.run(missed))).scalars()) == ["expired", "expired"]
    me = await town.ask(lambda uow: uow.people.find(leyla.id))
    assert me is not None
    await town.ask(lambda uow: uow.rsvps.arrive(DEMO, me.id, town.clock.now()))
    await town.wait(6 * HOUR)
    asked = await leyla.sees("Thank you for coming to Stay & play")
    assert asked.buttons == [["😀", "😐", "🙁"]]
    await leyla.press("😐")
    await leyla.sees("make it better")
    await leyla.send("More mats, please")
    await leyla.sees("reference")
    await town.settled()
    assert told(rosa, "Thank you for coming to Stay") == 0
    assert await town.ask(lambda uow: uow.rsvps.faces(DEMO)) == {3: 1}
    await town.wait(48 * HOUR)
    await town.settled()
    kept = await town.ask(lambda uow: uow.rsvps.needs(DEMO))
    assert kept == ({}, {})


@pytest.mark.parametrize(
    ("friday", "evening_before", "two_hours_before"),
    [
        ("2027-03-26T12:00+00:00", "2027-03-27T18:00+00:00", "2027-03-28T08:00+00:00"),  # 11:00 is 10:00 in UTC
        ("2027-10-29T12:00+00:00", "2027-10-30T17:00+00:00", "2027-10-31T09:00+00:00"),
    ],
)
async def test_over_a_clock_change_each_reminder_comes_once_at_its_wall_time_in_her_language(
    tmp_path: Path, friday: str, evening_before: str, two_hours_before: str
) -> None:
    """E39: 18:00 by the clock of the evening before, then two real hours before eleven on the day itself."""
    second = timedelta(seconds=5)
    async with a_town(tmp_path, datetime.fromisoformat(friday)) as town:
        day = two_hours_before[:10]
        event_id = await an_event(town, "Stay & sing", f"{day}T11:00")
        await opens(town.leyla, "Stay & sing")
        await town.leyla.press("Going")
        await town.leyla.sees("Anything you need?")

        async def in_turkish(uow: UnitOfWork) -> None:
            await uow.events.set_words(event_id, EventWords("tr", "Şarkılı oyun"))
            person = await uow.people.find(town.leyla.id)
            assert person is not None
            await uow.people.change(person.id, language="tr")

        await town.ask(in_turkish)
        for count, moment in enumerate((evening_before, two_hours_before)):
            town.clock.jump_to(datetime.fromisoformat(moment) - second)
            await town.settled()
            assert told(town.leyla, "Hâlâ geliyor musunuz") == count
            await town.wait(2 * second)
            await town.telegram.world.bell.until(partial(_was_told, town.leyla, "Şarkılı oyun", count + 1), 15)
        await town.settled()
        assert told(town.leyla, "Hâlâ geliyor musunuz") == 2


def _was_told(person: Person, words: str, times: int) -> bool:
    return told(person, words) == times


def _all() -> tuple[Answer, ...]:
    return tuple(Answer)
