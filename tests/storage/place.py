"""An invented place for the storage tests: a moment, keys, people, and one of everything."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from domain.delivery import Class, Lane
from domain.events import Audience, Event, EventState
from domain.groups import Group
from domain.people import Person
from domain.screen import Screen, button
from domain.voices import Said, Urgency, Voice, VoiceState
from domain.words import text
from handlers.actions import OpenHome
from storage.outbox import Letter
from storage.sealing import Sealer
from storage.unit_of_work import UnitOfWork

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
DAY = timedelta(days=1)
SECRET = "a secret of the storage tests, for nobody"
SEALER = Sealer(SECRET)
SCREEN = Screen((text("say-kept"),), ((button("button-home", OpenHome()),),))


async def people(uow: UnitOfWork, count: int, first: int = 7001) -> list[Person]:
    """That many people who have joined, with Telegram ids from `first` on."""
    met = [await uow.people.meet(first + number, NOW) for number in range(count)]
    for person in met:
        await uow.people.change(person.id, joined_at=NOW, language="en")
    return met


async def person(uow: UnitOfWork, telegram_id: int = 7001) -> Person:
    """One of them."""
    return (await people(uow, 1, telegram_id))[0]


async def area(uow: UnitOfWork) -> int:
    """Edmonton."""
    return await uow.areas.add("edmonton", "Edmonton", ("N9", "N18"))


async def group(uow: UnitOfWork, chat_id: int = -1001) -> int:
    """A group of forty places in an area of its own."""
    there = await uow.areas.add(f"area{chat_id}", "Somewhere", ("N1",))
    return await uow.groups.add(Group(0, chat_id, there, "Babies", -12, 26, ("en", "tr"), 40))


async def event(uow: UnitOfWork, places: int | None = 12) -> int:
    """A coming event with that many places."""
    starts = NOW + 5 * DAY
    where = await area(uow)
    return await uow.events.add(
        Event(
            0,
            where,
            "Stay & play",
            "Invented Hub",
            "2026-11-28T10:00",
            "Europe/London",
            starts,
            places,
            Audience.EVERYONE,
            EventState.ANNOUNCED,
        ),
        None,
        NOW,
    )


def voice(
    by: int | None,
    reference: str = "K7-204",
    kind: Voice = Voice.FEEDBACK,
    state: VoiceState = VoiceState.NEW,
    subject: str = "",
    score: int | None = None,
) -> Said:
    """Something that was said."""
    urgency = Urgency.TODAY if kind is Voice.WORRY else None
    return Said(0, reference, kind, by, None, subject, score, urgency, False, state, None, NOW, NOW + DAY)


def letter(
    to: Person, key: str, kind: Class = Class.NOTICE, lane: Lane = Lane.BROADCAST, due_at: datetime | None = None
) -> Letter:
    """A letter to somebody."""
    return Letter(to.id, to.telegram_id, SCREEN, kind, lane, key, "event:1", due_at=due_at)
