"""Who came into a group lately, on both engines."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from domain.delivery import Class, Lane, Next, State
from domain.groups import Place
from storage.database import Database
from storage.outbox import Letter
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork
from tests.storage.place import DAY, NOW, SCREEN, group, letter, person

CHAT, TELEGRAM = -1001, 7001
HOUR = timedelta(hours=1)


async def stay(uow: UnitOfWork, group_id: int, person_id: int, *steps: tuple[Place, datetime]) -> datetime | None:
    """Somebody's way in and out; gives when their stay began."""
    for place, at in steps:
        await uow.groups.set_place(group_id, person_id, place, at)
    standing = await uow.groups.standing(group_id, person_id)
    assert standing is not None
    return standing.entered_at


MONTH_AGO, LATELY = NOW - 31 * DAY, NOW - 29 * DAY
LONG_AGO = NOW - 400 * DAY
WAYS = [
    ([(Place.ASSIGNED, LATELY), (Place.MEMBER, NOW)], NOW),
    ([(Place.MEMBER, LONG_AGO), (Place.MEMBER, NOW)], LONG_AGO),
    ([(Place.MEMBER, LONG_AGO), (Place.LEFT, LATELY), (Place.MEMBER, NOW)], LONG_AGO),
    ([(Place.MEMBER, LONG_AGO), (Place.LEFT, LATELY), (Place.ASSIGNED, NOW - DAY), (Place.MEMBER, NOW)], LONG_AGO),
    ([(Place.MEMBER, LONG_AGO), (Place.LEFT, MONTH_AGO), (Place.MEMBER, NOW)], NOW),
    ([(Place.MEMBER, LONG_AGO), (Place.LEFT, MONTH_AGO), (Place.WAITING, NOW - DAY), (Place.MEMBER, NOW)], NOW),
    ([(Place.MEMBER, LONG_AGO), (Place.REMOVED, NOW - DAY), (Place.MEMBER, NOW)], NOW),
    ([(Place.MEMBER, LONG_AGO), (Place.REMOVED, NOW - DAY), (Place.ASSIGNED, NOW - HOUR), (Place.MEMBER, NOW)], NOW),
]


@pytest.mark.parametrize(("steps", "began"), WAYS)
async def test_a_stay_goes_on_for_who_was_away_for_thirty_days_at_most(
    database: Database, steps: list[tuple[Place, datetime]], began: datetime
) -> None:
    """Nobody new; but who was taken out by the team, or was away for longer, begins anew."""
    group_id = await database.write(group)
    somebody = await database.write(person)
    assert await database.write(lambda uow: stay(uow, group_id, somebody.id, *steps)) == began


async def test_a_step_keeps_the_stay_as_well(database: Database) -> None:
    """However the place is changed, and with the welcome that there was."""
    group_id = await database.write(group)
    somebody = await database.write(person)
    await database.write(lambda uow: stay(uow, group_id, somebody.id, (Place.MEMBER, LONG_AGO)))
    await database.write(lambda uow: uow.groups.welcomed(group_id, somebody.id, LONG_AGO))
    for before, after in ((Place.MEMBER, Place.LEFT), (Place.LEFT, Place.ASSIGNED), (Place.ASSIGNED, Place.MEMBER)):
        assert await database.write(
            lambda uow, b=before, a=after: uow.groups.step(group_id, somebody.id, b, a, NOW)  # type: ignore[misc] # a lambda's default
        )
    standing = await database.write(lambda uow: uow.groups.standing(group_id, somebody.id))
    assert standing is not None
    assert (standing.entered_at, standing.welcomed_at) == (LONG_AGO, LONG_AGO)
    assert await database.write(lambda uow: uow.newcomers.unwelcomed(group_id, LONG_AGO - DAY)) == []


async def test_only_the_first_day_in_this_very_group_is_one(database: Database) -> None:
    """Not for strangers, not in other chats, not before the coming in, not after a day."""
    group_id = await database.write(group)
    somebody = await database.write(person)
    await database.write(lambda uow: uow.groups.set_place(group_id, somebody.id, Place.ASSIGNED, NOW))
    assert not await database.write(lambda uow: uow.newcomers.is_new(CHAT, TELEGRAM, NOW))
    await database.write(lambda uow: uow.groups.set_place(group_id, somebody.id, Place.MEMBER, NOW))
    for chat, telegram_id, now, expected in (
        (CHAT, TELEGRAM, NOW, True),
        (CHAT, TELEGRAM, NOW + DAY - HOUR, True),
        (CHAT, TELEGRAM, NOW + DAY, False),
        (CHAT - 1, TELEGRAM, NOW, False),
        (CHAT, TELEGRAM + 1, NOW, False),
        (2**52 - 1, -(2**52) + 1, NOW, False),
    ):
        found = await database.write(
            lambda uow, c=chat, t=telegram_id, n=now: uow.newcomers.is_new(c, t, n)  # type: ignore[misc] # a lambda's default
        )
        assert found is expected


async def test_a_place_is_found_by_its_number(database: Database) -> None:
    """Under which something about it is planned; None when it has gone."""
    group_id = await database.write(group)
    somebody = await database.write(person)
    await database.write(lambda uow: uow.groups.set_place(group_id, somebody.id, Place.MEMBER, NOW))
    number = await database.write(lambda uow: uow.newcomers.number(group_id, somebody.id))
    assert number is not None
    standing = await database.write(lambda uow: uow.newcomers.behind(number))
    assert standing is not None
    assert (standing.group_id, standing.person_id) == (group_id, somebody.id)
    assert await database.write(lambda uow: uow.newcomers.behind(number + 1)) is None
    assert await database.write(lambda uow: uow.newcomers.number(group_id, somebody.id + 1)) is None


async def test_what_was_put_up_is_taken_down_once_and_what_waits_never_leaves(database: Database) -> None:
    """B4: the ids are given one time only."""
    group_id = await database.write(group)

    async def put_up(uow: UnitOfWork, key: str) -> None:
        post = Letter(None, CHAT, SCREEN, Class.POST, Lane.REMINDER, key, "welcome:1", group_id=group_id)
        assert await uow.outbox.put(post, NOW)

    async def arrive(uow: UnitOfWork, message_id: int) -> None:
        [row] = await uow.outbox.claim(NOW, 1)
        await uow.outbox.sending(row.id)
        await uow.outbox.settle(row.id, Next(State.SENT), NOW, before=State.SENDING, message_id=message_id)

    await database.write(lambda uow: put_up(uow, "a"))
    await database.write(lambda uow: arrive(uow, 41))
    await database.write(lambda uow: put_up(uow, "b"))
    assert await database.write(lambda uow: uow.outbox.take_down("welcome:1", NOW)) == [41]
    assert await database.write(lambda uow: uow.outbox.take_down("welcome:1", NOW)) == []
    assert await database.write(lambda uow: uow.outbox.claim(NOW, 5)) == []


async def test_what_was_said_lately_is_known(database: Database) -> None:
    """At most one word an hour about one thing."""
    somebody = await database.write(person)
    await database.write(lambda uow: uow.outbox.put(letter(somebody, "a"), NOW))
    assert await database.write(lambda uow: uow.outbox.said_since("event:1", NOW - HOUR))
    assert not await database.write(lambda uow: uow.outbox.said_since("event:1", NOW))
    assert not await database.write(lambda uow: uow.outbox.said_since("event:2", NOW - HOUR))


async def test_what_is_planned_of_a_kind_is_found_by_its_subject(database: Database) -> None:
    """The next one of each; what is done or dropped is not planned."""
    for subject, hours in ((1, 5), (1, 2), (2, 3), (3, 1)):
        item = Due("quiet-ends", subject, NOW + hours * HOUR, f"{subject}:{hours}")
        await database.write(lambda uow, item=item: uow.schedule.plan(item))  # type: ignore[misc] # a lambda's default
    await database.write(lambda uow: uow.schedule.cancel("quiet-ends", 3))
    planned = await database.write(lambda uow: uow.schedule.planned("quiet-ends"))
    assert {subject: due.at for subject, due in planned.items()} == {1: NOW + 2 * HOUR, 2: NOW + 3 * HOUR}
    assert await database.write(lambda uow: uow.schedule.planned("quiet-begins")) == {}
