"""Letters about events on both engines: nothing untrue leaves, nothing twice, and nobody in line is forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from domain.delivery import State
from domain.events import Answer
from domain.incoming import Pressed
from domain.people import Person
from domain.refused import Refused
from domain.words import Moment, Text
from handlers import event_places, event_schedule
from handlers.conversation import turn
from handlers.event_actions import RingBell
from handlers.event_reminders import plan_what_is_not, soon, the_day_before
from handlers.event_waiting import look_at_lines
from storage import tables
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.storage.place import DAY, NOW, event, people
from tests.storage.test_line import a_house, as_them

HOUR = timedelta(hours=1)
STARTS = NOW + 5 * DAY  # Saturday, ten o'clock
EVE = datetime(2026, 11, 27, 22, tzinfo=NOW.tzinfo)


async def says(database: Database, event_id: int, person: Person, wish: Answer, now: datetime = NOW) -> None:
    """A press on the card."""

    async def work(uow: UnitOfWork) -> None:
        found = await uow.events.get(event_id)
        assert found is not None
        await event_places.settle(uow, a_house(), found, person.id, wish, now)

    await database.write(work)


async def changes(database: Database, event_id: int, now: datetime, **values: Any) -> None:
    """What the form of a coordinator does."""

    async def work(uow: UnitOfWork) -> None:
        found = await uow.events.get(event_id)
        assert found is not None
        after = replace(found, sequence=found.sequence + 1, changed_at=now, **values)
        await uow.events.change(after)
        await event_schedule.plan(uow, after)

    await database.write(work)


async def falls_due(database: Database, now: datetime) -> None:
    """Reminders whose hour has come, as the tick does them."""

    async def work(uow: UnitOfWork) -> None:
        for item in await uow.schedule.ready(now):
            expired = item.expires_at is not None and now >= item.expires_at
            await uow.schedule.finish(item.id, "expired" if expired else "done")
            handler = {event_schedule.DAY_BEFORE: the_day_before, event_schedule.SOON: soon}.get(item.kind)
            if handler and not expired:
                await handler(uow, a_house(), item, now)

    await database.write(work)


async def letters(database: Database, part: str, *states: State) -> list[int]:
    """Whom letters with this in their key are for, by state."""
    table = tables.outbox
    query = select(table.c.person_id).where(
        table.c.dedupe_key.contains(part), table.c.state.in_([each.value for each in states or (State.PENDING,)])
    )
    return sorted((await database.write(lambda uow: uow.run(query))).scalars())


async def leave(database: Database, now: datetime) -> list[tuple[int, dict[str, Any]]]:
    """What waits leaves now: to whom, and what the words are filled with."""

    async def work(uow: UnitOfWork) -> list[tuple[int, dict[str, Any]]]:
        found = []
        for row in await uow.outbox.claim(now, 50):
            assert row.screen is not None
            assert row.person_id is not None
            lines = [each for each in row.screen.lines if isinstance(each, Text)]
            found.append((row.person_id, {name: value for each in lines for name, value in each.args.items()}))
            await uow.outbox.sending(row.id)
        return found

    return await database.write(work)


async def test_a_reminder_that_waits_for_the_morning_tells_what_holds_by_then(database: Database) -> None:
    """E38: another place or hour at night: the waiting reminder is written anew, and comes once."""
    event_id = await database.write(event)
    [her] = await database.write(lambda uow: people(uow, 1))
    await says(database, event_id, her, Answer.GOING)
    await changes(database, event_id, NOW)
    await falls_due(database, EVE)
    await changes(database, event_id, EVE, place="Library")
    await falls_due(database, EVE)
    await changes(database, event_id, EVE, starts_at=STARTS + HOUR)
    await falls_due(database, EVE)
    [(to, told)] = await leave(database, EVE)
    assert (to, told["place"]) == (her.id, "Library")
    assert told["at"] == Moment(STARTS + HOUR, zone="Europe/London", tappable=True)
    for _ in range(2):
        await changes(database, event_id, EVE + HOUR, place="Hub")
        await falls_due(database, EVE + HOUR)
        assert await leave(database, EVE + HOUR) == []  # it has left; the change is told by its own letter


async def test_an_event_that_moved_away_and_back_is_reminded_of_each_hour_that_is_to_come(database: Database) -> None:
    """E38: there and back again before a reminder: it comes; there and back while it waits: it comes all the same."""
    event_id = await database.write(event)
    [her] = await database.write(lambda uow: people(uow, 1))
    await says(database, event_id, her, Answer.GOING)
    for days in (7, 0):
        await changes(database, event_id, NOW, starts_at=STARTS + timedelta(days=days))
    await falls_due(database, EVE)
    assert await letters(database, ":day-before:") == [her.id]
    for days in (7, 0):
        await changes(database, event_id, EVE, starts_at=STARTS + timedelta(days=days))
        await falls_due(database, EVE)
    assert [to for to, _ in await leave(database, EVE)] == [her.id]
    await falls_due(database, STARTS - 2 * HOUR)
    assert [to for to, _ in await leave(database, STARTS - 2 * HOUR)] == [her.id]


async def test_who_answers_after_the_hour_of_a_reminder_is_not_sent_it(database: Database) -> None:
    """E38: announced or answered an hour before, or changed after it went out: no "are you coming" at once."""
    event_id = await database.write(event)
    early, late, bell = await database.write(lambda uow: people(uow, 3))
    await says(database, event_id, early, Answer.GOING)
    await changes(database, event_id, NOW)
    at = STARTS - 2 * HOUR
    await falls_due(database, at)
    assert [to for to, _ in await leave(database, at)] == [early.id]
    await says(database, event_id, late, Answer.GOING, at + HOUR)
    await database.write(lambda uow: uow.event_bells.ring(event_id, bell.id, at + HOUR, on=True))
    await changes(database, event_id, at + HOUR, place="Library")
    await database.write(lambda uow: plan_what_is_not(uow, a_house(), at + HOUR))
    await falls_due(database, at + HOUR)
    assert await leave(database, at + HOUR) == []


async def test_a_second_reminder_that_waits_is_not_lost_when_the_event_changes(database: Database) -> None:
    """E38: an event at nine: the letter of seven waits for eight; what changes meanwhile is in it."""
    event_id = await database.write(event)
    [her] = await database.write(lambda uow: people(uow, 1))
    await says(database, event_id, her, Answer.GOING)
    await changes(database, event_id, NOW, starts_at=STARTS - HOUR)
    seven = STARTS - 3 * HOUR
    await falls_due(database, seven)
    await changes(database, event_id, seven + HOUR / 2, place="Library")
    for _ in range(2):
        await falls_due(database, seven + HOUR / 2)
        await database.write(lambda uow: plan_what_is_not(uow, a_house(), seven + HOUR / 2))
    [(to, told)] = await leave(database, seven + HOUR)
    assert (to, told["place"]) == (her.id, "Library")


async def test_a_place_kept_for_somebody_who_cannot_hear_of_it_goes_on_and_she_is_not_forgotten(
    database: Database,
) -> None:
    """C2: whoever blocked the bot goes back into the line; back again, a place that is free is offered to her."""
    event_id = await database.write(lambda uow: event(uow, places=1))
    first, gone, last = await database.write(lambda uow: people(uow, 3))
    for each in (first, gone, last):
        await says(database, event_id, each, Answer.GOING)
    await says(database, event_id, first, Answer.CANNOT)
    assert await letters(database, ":offer:") == [gone.id]

    async def reached(uow: UnitOfWork, at: datetime | None) -> None:
        await uow.people.change(gone.id, unreachable_at=at)
        await look_at_lines(uow, a_house(), NOW + HOUR)

    await database.write(lambda uow: reached(uow, NOW))
    assert await letters(database, ":offer:") == [last.id]
    await says(database, event_id, last, Answer.CANNOT, NOW + HOUR)
    assert await letters(database, ":offer:") == []
    await database.write(lambda uow: reached(uow, None))
    await database.write(lambda uow: reached(uow, None))
    assert await letters(database, ":offer:") == [gone.id]


async def test_a_place_free_at_night_makes_one_letter_and_none_when_it_is_taken(database: Database) -> None:
    """C2: with no time to offer it in turn, those who wait read of it once in the morning, if it is still there."""
    event_id = await database.write(lambda uow: event(uow, places=1))
    has, waits, awake = await database.write(lambda uow: people(uow, 3))
    await changes(database, event_id, NOW, starts_at=STARTS - HOUR)
    await says(database, event_id, has, Answer.GOING)
    await says(database, event_id, waits, Answer.GOING)
    for at in (EVE, EVE + HOUR):
        await says(database, event_id, has, Answer.CANNOT, at)
        assert await letters(database, ":free:") == [waits.id]
        await database.write(lambda uow, at=at: look_at_lines(uow, a_house(), at))  # type: ignore[misc] # a lambda's default
        await says(database, event_id, has, Answer.GOING, at)
        assert await letters(database, ":free:") == []
    await says(database, event_id, has, Answer.CANNOT, EVE + 2 * HOUR)
    await says(database, event_id, awake, Answer.MAYBE, EVE + 2 * HOUR)
    assert await letters(database, ":free:") == [waits.id]


async def test_nobody_is_promised_a_reminder_that_cannot_come(database: Database) -> None:
    """C3: a bell with less than two hours left is refused in kind words."""
    event_id = await database.write(event)
    [her] = await database.write(lambda uow: people(uow, 1))

    async def rings(uow: UnitOfWork, now: datetime) -> None:
        ctx = await as_them(uow, her, now)
        await turn(ctx, Pressed(RingBell(event_id, on=True).pack(), 1))

    with pytest.raises(Refused, match="event-bell-late"):
        await database.write(lambda uow: rings(uow, STARTS - HOUR))
    await database.write(lambda uow: rings(uow, STARTS - 3 * HOUR))
    assert await database.write(lambda uow: uow.event_bells.has(event_id, her.id))
