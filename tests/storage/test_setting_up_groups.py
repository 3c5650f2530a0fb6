"""Adding, setting and moving groups, and who looks after them, on both engines."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from sqlalchemy import insert, select

from domain.delivery import Class, Lane
from domain.effect import ApproveJoin
from domain.groups import Group, GroupState
from domain.people import Grant, Role
from storage import tables
from storage.database import Database
from storage.outbox import Letter
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork
from tests.storage.place import DAY, NOW, SCREEN, group, person


async def fresh(uow: UnitOfWork, chat_id: int = -1002) -> int | None:
    """A group that was added a moment ago."""
    area = (await uow.areas.all())[0].id
    return await uow.groups.add_new(Group(0, chat_id, area, "New", 0, 0, (), 0, protected=False, state=GroupState.NEW))


async def test_a_chat_becomes_one_group_whoever_tells_of_it(database: Database) -> None:
    """The news of being added and the command behind it come at once: one group, one first look."""
    await database.write(group)
    made = await asyncio.gather(*(database.write(fresh) for _ in range(10)))
    assert len([each for each in made if each is not None]) == 1
    found = await database.write(lambda uow: uow.groups.by_chat(-1002))
    assert found is not None
    assert (found.state, found.languages, found.protected) == (GroupState.NEW, (), False)


async def test_two_who_set_different_things_do_not_undo_one_another(database: Database) -> None:
    """A screen that is a little old writes its own field and no other."""
    group_id = await database.write(group)
    before = await database.write(lambda uow: uow.groups.get(group_id))
    assert before is not None
    await database.write(lambda uow: uow.groups.put(replace(before, capacity=20), "capacity"))
    await database.write(lambda uow: uow.groups.looked_at(group_id, ("delete",), NOW, is_forum=True))
    await database.write(lambda uow: uow.groups.put(replace(before, name="Toddlers"), "name"))
    after = await database.write(lambda uow: uow.groups.get(group_id))
    assert after is not None
    assert (after.name, after.capacity, after.protected, after.missing) == ("Toddlers", 20, False, ("delete",))


async def test_of_many_who_close_a_group_one_does(database: Database) -> None:
    """A double tap, or two coordinators: one change, one line in the audit trail."""
    group_id = await database.write(group)
    done = await asyncio.gather(
        *(
            database.write(lambda uow: uow.groups.set_state(group_id, GroupState.OPEN, GroupState.CLOSED))
            for _ in range(20)
        )
    )
    assert sum(done) == 1


async def test_a_move_is_done_once_and_an_unknown_chat_moves_nothing(database: Database) -> None:
    """D33: told twice, by both service messages."""
    group_id = await database.write(group)
    assert await database.write(lambda uow: uow.groups.move(-1001, -1009))
    assert not await database.write(lambda uow: uow.groups.move(-1001, -1009))
    assert not await database.write(lambda uow: uow.groups.move(-5, -6))
    found = await database.write(lambda uow: uow.groups.by_chat(-1009))
    assert found is not None
    assert found.id == group_id


async def test_a_new_chat_that_was_taken_for_a_new_group_makes_way(database: Database) -> None:
    """D33: news from the new chat may come before the move: the old group stays the one that people are in."""
    group_id = await database.write(group)
    taken = await database.write(fresh)
    assert taken is not None
    await database.write(lambda uow: uow.groups.set_words(taken, "rules", "en", "Be kind."))
    assert await database.write(lambda uow: uow.groups.move(-1001, -1002))
    (left,) = await database.write(lambda uow: uow.groups.all())
    assert (left.id, left.chat_id) == (group_id, -1002)


async def test_what_was_put_up_before_a_move_is_not_mistaken_for_another_message(database: Database) -> None:
    """Message ids start anew: taking down number 5 of the old chat would take down somebody else's number 5."""
    group_id = await database.write(group)
    post = Letter(None, -1001, SCREEN, Class.POST, Lane.REMINDER, "post", "welcome:1", group_id=group_id)
    await database.write(lambda uow: uow.outbox.put(post, NOW))

    async def sent(uow: UnitOfWork) -> None:
        await uow.run(tables.outbox.update().values(state="sent", message_id=5))
        case = {"reference": "C-1", "group_id": group_id, "author_id": 5, "message_id": 5, "state": "open"}
        await uow.run(insert(tables.cases).values(**case, opened_at=NOW))

    await database.write(sent)
    assert await database.write(lambda uow: uow.outbox.put_up("welcome:1")) == [5]
    await database.write(lambda uow: uow.groups.move(-1001, -1002))
    assert await database.write(lambda uow: uow.outbox.put_up("welcome:1")) == []
    rows = await database.write(lambda uow: uow.run(select(tables.cases.c.message_id)))
    assert [row.message_id for row in rows] == [None]


async def test_an_effect_follows_its_group(database: Database) -> None:
    """D33: with its values, its person and who is to be told; one that is done is not done again."""
    somebody = await database.write(person)
    effect_id = await database.write(
        lambda uow: uow.effects.ask(ApproveJoin(-1001, 5), NOW, person_id=somebody.id, resume="group-approved")
    )
    await database.write(lambda uow: uow.effects.readdress(effect_id, ApproveJoin(-1002, 5), NOW))
    (row,) = await database.write(lambda uow: uow.effects.waiting(NOW))
    assert (row.effect, row.resume, row.attempts) == (ApproveJoin(-1002, 5), "group-approved", 1)
    await database.write(lambda uow: uow.effects.finish(effect_id, "done"))
    await database.write(lambda uow: uow.effects.readdress(effect_id, ApproveJoin(-1003, 5), NOW))
    assert await database.write(lambda uow: uow.effects.waiting(NOW)) == []


async def test_a_champion_of_one_group_loses_that_group_alone(database: Database) -> None:
    """B17, B13: the grant of the other group stays; a second press changes nothing."""
    one, two = Grant(Role.CHAMPION, 1), Grant(Role.CHAMPION, 2)
    somebody = await database.write(person)
    for at, grant in ((NOW, one), (NOW + DAY, two)):
        await database.write(lambda uow, a=at, g=grant: uow.roles.grant(somebody.id, g, a))  # type: ignore[misc] # a lambda's default
    assert await database.write(lambda uow: uow.roles.since(Role.CHAMPION, 1)) == {somebody.id: NOW}
    ended = await asyncio.gather(
        *(database.write(lambda uow: uow.roles.end(somebody.id, one, NOW + DAY)) for _ in range(10))
    )
    assert sum(ended) == 1
    assert await database.write(lambda uow: uow.roles.since(Role.CHAMPION, 1)) == {}
    after = await database.write(lambda uow: uow.people.get(somebody.id))
    assert after is not None
    assert after.grants == (two,)


async def test_what_is_planned_waits_until_it_is_done_or_dropped(database: Database) -> None:
    """The bot says once in a stranger's group why it leaves."""
    assert not await database.write(lambda uow: uow.schedule.is_planned("leave-group", -1002))
    await database.write(lambda uow: uow.schedule.plan(Due("leave-group", -1002, NOW, "k")))
    assert await database.write(lambda uow: uow.schedule.is_planned("leave-group", -1002))
    assert not await database.write(lambda uow: uow.schedule.is_planned("leave-group", -1003))
    await database.write(lambda uow: uow.schedule.cancel("leave-group", -1002))
    assert not await database.write(lambda uow: uow.schedule.is_planned("leave-group", -1002))
