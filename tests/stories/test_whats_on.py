"""What's on: a parent looks through the weeks, chooses what to see, and asks for the monthly letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import func, select

from domain.dates import wall_to_utc
from domain.events import Access, Answer, Audience, Event, EventState, EventWords, Kind
from domain.people import Purpose
from simulator.messages import Message
from storage import tables
from storage.unit_of_work import UnitOfWork
from tests.stories.town import Town, join

AREA, AWAY = 1, 2


def event(title: str, wall: str, area: int = AREA, kind: Kind = Kind.PLAY) -> Event:
    """An invented event in London."""
    starts = wall_to_utc(wall, "Europe/London")
    return Event(
        0,
        area,
        title,
        "Craig Hub",
        wall,
        "Europe/London",
        starts,
        12,
        Audience.EVERYONE,
        EventState.ANNOUNCED,
        kind=kind,
    )


async def put_on(town: Town, *events: Event) -> list[int]:
    """These are on; gives their ids."""

    async def work(uow: UnitOfWork) -> list[int]:
        return [await uow.events.add(each, None, town.clock.now()) for each in events]

    return await town.ask(work)


def labels(message: Message) -> list[str]:
    """What is written on its buttons."""
    return [label for row in message.buttons for label in row]


async def test_a_parent_looks_through_the_weeks_and_chooses_what_to_see(town: Town) -> None:
    """Weeks by Earlier and Later, her marks, her language and the fallback said, other areas; never a dead end."""
    leyla = town.leyla
    turkish = Access(languages=("tr",))
    ids = await put_on(
        town,
        event("Song time", "2026-11-24T10:00"),
        event("Park walk", "2026-11-25T10:00", kind=Kind.OUTDOORS),
        replace(event("Çay saati", "2026-11-26T10:00"), language="tr", access=turkish),
        event("Winter fair", "2026-12-17T10:00"),
        event("Lake walk", "2026-12-01T10:00", AWAY, Kind.OUTDOORS),
    )

    async def answers(uow: UnitOfWork) -> None:
        me = await uow.people.find(leyla.id)
        assert me is not None
        await uow.rsvps.answer(ids[0], me.id, Answer.GOING, town.clock.now())
        await uow.rsvps.answer(ids[1], me.id, Answer.CANNOT, town.clock.now())
        await uow.events.set_words(ids[1], EventWords("tr", "Park yürüyüşü"))

    await town.ask(answers)
    await leyla.send("/menu")
    home = await leyla.sees("You're going")
    assert "Song time, Tuesday 24 November, 10:00" in home.text
    assert "Çay saati" in home.text.partition("Near you:")[2]
    await leyla.send("/events")
    week = await leyla.sees("This week")
    assert len(labels(week)) <= 8
    assert "✅ Tue 10:00 · Song time" in labels(week)
    assert "✖ Wed 10:00 · Park walk" in labels(week)
    assert "🌐 means: written in another language" in week.text
    assert "◀ Earlier" not in labels(week)
    await leyla.press("Later")
    later = await leyla.sees("Week of Monday 14 December")
    assert "Winter fair" in later.text
    await leyla.press("Earlier")
    await leyla.sees("This week")
    await leyla.press("Choose")
    await leyla.press("Sort: Any")
    await leyla.press("Outdoors")
    await leyla.press("Other areas")
    await leyla.sees("What would you like to see")
    await leyla.press("Show them")
    away = await leyla.sees("Nothing more this week. This comes next")
    assert "other areas" in away.text
    assert "Lake walk · Craig Hub (Tottenham)" in away.text
    await leyla.press("Choose")
    await leyla.press("✓ Other areas")
    await leyla.press("My events")
    await leyla.press("In English")
    await leyla.press("Sort: Outdoors")
    await leyla.press("Feeding")
    await leyla.press("Show them")
    await leyla.sees("Nothing fits what you chose")
    await leyla.press("Show all near me")
    await leyla.press("Song time")
    await leyla.sees("11 places left")
    await leyla.send("/language")
    await leyla.press("Türkçe")
    await leyla.sees("Türkçe")
    await leyla.send("/events")
    await leyla.sees("Park yürüyüşü")


async def test_the_monthly_letter_comes_to_who_asked_once_even_when_the_day_was_missed(town: Town) -> None:
    """Settings, Notices: each yes and no is kept as told; the letter of the month is written once, and late is fine."""
    amina, leyla = town.amina, town.leyla
    await join(amina)
    await put_on(town, event("Winter fair", "2026-12-17T10:00"), event("New year tea", "2027-01-07T10:00"))
    for person in (amina, leyla):
        await person.send("/settings")
        await person.press("Notices")
        await person.sees("One letter a month with what's on: no")
    await leyla.press("No more news near me")
    await leyla.sees("near you: no")
    await amina.press("Send me the monthly letter")
    await amina.sees("with what's on: yes")
    await leyla.press("Send me the monthly letter")
    await leyla.sees("Shall I keep that yes, too")
    assert await _said(town, leyla.id) == (False, "settings")
    await leyla.press("Yes, both")
    await leyla.sees("with what's on: yes")
    assert await _said(town, leyla.id) == (True, "settings")
    await leyla.press("When do messages come")
    await leyla.sees("Between 21:00 and 08:00")
    await leyla.send("/settings")
    await leyla.press("Notices")
    await leyla.press("No more monthly letter")
    await leyla.sees("with what's on: no")

    town.clock.jump_to(datetime(2026, 12, 2, 11, tzinfo=UTC))  # the last Thursday of November was missed
    letter = await amina.sees("What's on near you in December 2026")
    assert "Winter fair" in letter.text
    assert "New year tea" not in letter.text
    for _ in range(3):
        await town.wait(timedelta(hours=2))
        await town.settled()
    assert await _letters(town) == 1
    await amina.press("Open What's on")
    await amina.sees("Week of Monday 14 December")
    assert not any("What's on near you in" in message.text for message in leyla.messages)


async def _said(town: Town, telegram_id: int) -> tuple[bool, str]:
    """The newest answer to news from nearby, and where it was given."""

    async def work(uow: UnitOfWork) -> tuple[bool, str]:
        me = await uow.people.find(telegram_id)
        assert me is not None
        table = tables.consents
        hers = (table.c.person_id == me.id) & (table.c.purpose == Purpose.NEARBY.value)
        row = (await uow.run(select(table).where(hers).order_by(table.c.id.desc()))).first()
        assert row is not None
        return row.given, row.how

    return await town.ask(work)


async def _letters(town: Town) -> int:
    async def work(uow: UnitOfWork) -> int:
        table = tables.outbox
        query = select(func.count()).select_from(table).where(table.c.subject == "month-letter")
        return int((await uow.run(query)).scalar_one())

    return await town.ask(work)
