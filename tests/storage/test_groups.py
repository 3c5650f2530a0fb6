"""Groups, places in them and who waits at the door, on both engines."""

from __future__ import annotations

import asyncio

from domain.groups import Asked, Place
from storage.database import Database
from tests.storage.place import DAY, NOW, group, letter, people, person


async def test_only_members_are_counted(database: Database) -> None:
    """Who was given a place or has left fills none."""
    group_id = await database.write(group)
    a, b, c = await database.write(lambda uow: people(uow, 3))
    for somebody, place in ((a, Place.MEMBER), (b, Place.ASSIGNED), (c, Place.LEFT)):
        await database.write(
            lambda uow, s=somebody, place=place: uow.groups.set_place(group_id, s.id, place, NOW)  # type: ignore[misc] # a lambda's default
        )
    found = await database.write(lambda uow: uow.groups.get(group_id))
    assert found is not None
    assert found.members == 1
    assert found == await database.write(lambda uow: uow.groups.by_chat(-1001))
    assert await database.write(lambda uow: uow.groups.place(group_id, b.id)) is Place.ASSIGNED
    assert await database.write(lambda uow: uow.groups.places_of(c.id)) == {group_id: Place.LEFT}
    assert await database.write(lambda uow: uow.groups.place(group_id, 999)) is None


async def test_a_personal_link_is_kept_until_it_is_dropped(database: Database) -> None:
    """The link comes back as it was, and goes when it was used."""
    group_id = await database.write(group)
    somebody = await database.write(person)
    await database.write(lambda uow: uow.groups.set_place(group_id, somebody.id, Place.ASSIGNED, NOW))
    await database.write(lambda uow: uow.groups.set_link(group_id, somebody.id, "https://t.me/+abc"))
    assert await database.write(lambda uow: uow.groups.link(group_id, somebody.id)) == "https://t.me/+abc"
    await database.write(lambda uow: uow.groups.set_link(group_id, somebody.id, None))
    assert await database.write(lambda uow: uow.groups.link(group_id, somebody.id)) is None


async def test_of_many_decisions_about_one_request_one_counts(database: Database) -> None:
    """B14: two champions at the door do not both let somebody in."""
    group_id = await database.write(group)
    asked = await database.write(lambda uow: uow.groups.ask(group_id, 5, NOW))
    decided = await asyncio.gather(
        *(
            database.write(lambda uow, d=d: uow.groups.decide(asked.id, d, NOW))  # type: ignore[misc] # a lambda's default
            for d in [Asked.APPROVED, Asked.DECLINED] * 50
        )
    )
    assert sum(decided) == 1
    assert await database.write(lambda uow: uow.groups.waiting(group_id)) == []


async def test_asking_again_opens_the_same_request(database: Database) -> None:
    """Somebody who was declined and asks again waits again, once, behind those who came before."""
    group_id = await database.write(group)
    first = await database.write(lambda uow: uow.groups.ask(group_id, 5, NOW))
    await database.write(lambda uow: uow.groups.decide(first.id, Asked.DECLINED, NOW))
    other = await database.write(lambda uow: uow.groups.ask(group_id, 6, NOW))
    again = await database.write(lambda uow: uow.groups.ask(group_id, 5, NOW + DAY))
    assert again.id == first.id
    assert await database.write(lambda uow: uow.groups.waiting(group_id)) == [other, again]
    assert await database.write(lambda uow: uow.groups.request(again.id)) == again


async def test_a_group_that_moves_moves_everywhere(database: Database) -> None:
    """D33: after becoming a supergroup the old chat id is nowhere, letters on their way included."""
    group_id = await database.write(group)
    somebody = await database.write(lambda uow: person(uow, -1001))  # a letter to the chat itself
    await database.write(lambda uow: uow.outbox.put(letter(somebody, "k"), NOW))
    await database.write(lambda uow: uow.groups.move(-1001, -1002))
    found = await database.write(lambda uow: uow.groups.get(group_id))
    assert found is not None
    assert found.chat_id == -1002
    (row,) = await database.write(lambda uow: uow.outbox.claim(NOW, 5))
    assert row.chat_id == -1002


async def test_a_group_is_protected_or_not(database: Database) -> None:
    """A8: whether the bot can look after a group is remembered."""
    group_id = await database.write(group)
    for protected in (False, True):
        await database.write(lambda uow, p=protected: uow.groups.protect(group_id, protected=p))  # type: ignore[misc] # as above
        found = await database.write(lambda uow: uow.groups.get(group_id))
        assert found is not None
        assert found.protected is protected
