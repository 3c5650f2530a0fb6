"""People, their children, consents and roles, on both engines."""

from __future__ import annotations

import asyncio

import pytest

from domain.dates import PartDate
from domain.people import Grant, Purpose, Role
from storage.database import Database
from tests.storage.place import DAY, NOW, area, people, person

FAR_ID = 2**51 + 7  # Telegram ids have up to 52 bits


async def test_somebody_is_met_once(database: Database) -> None:
    """A Telegram id, however long, belongs to one person."""
    first = await database.write(lambda uow: uow.people.meet(FAR_ID, NOW))
    again = await database.write(lambda uow: uow.people.meet(FAR_ID, NOW + DAY))
    assert first.id == again.id
    assert await database.write(lambda uow: uow.people.find(FAR_ID)) == await database.write(
        lambda uow: uow.people.get(first.id)
    )
    assert await database.write(lambda uow: uow.people.find(1)) is None


async def test_what_is_changed_is_read_again(database: Database) -> None:
    """Fields come back as they were set, the sealed name and the zone of a time included."""
    somebody = await database.write(person)
    where = await database.write(area)
    values = {"name": "Ayşe", "stage": "baby", "adult": True, "area_id": where, "stopped_at": NOW}
    await database.write(lambda uow: uow.people.change(somebody.id, **values))
    found = await database.write(lambda uow: uow.people.get(somebody.id))
    assert found is not None
    assert {name: getattr(found, name) for name in values} == values
    assert found.stopped_at is not None
    assert found.stopped_at.utcoffset() is not None


async def test_a_time_without_a_zone_is_a_bug(database: Database) -> None:
    """A naive time is never stored."""
    somebody = await database.write(person)
    with pytest.raises(Exception, match="aware"):
        await database.write(lambda uow: uow.people.change(somebody.id, stopped_at=NOW.replace(tzinfo=None)))


async def test_only_those_who_joined_and_listen_are_reachable(database: Database) -> None:
    """Who has not joined, has stopped or has blocked the bot is not written to."""
    here, stopped, blocked = await database.write(lambda uow: people(uow, 3))
    await database.write(lambda uow: uow.people.meet(9999, NOW))
    await database.write(lambda uow: uow.people.change(stopped.id, stopped_at=NOW))
    await database.write(lambda uow: uow.people.cannot_reach(blocked.telegram_id, NOW, "blocked " * 50))
    reachable = await database.write(lambda uow: uow.people.reachable())
    assert [p.id for p in reachable] == [here.id]
    several = await database.write(lambda uow: uow.people.many([here.id, blocked.id]))
    assert {p.id for p in several} == {here.id, blocked.id}


async def test_children_are_replaced_as_told(database: Database) -> None:
    """The newest telling counts, in its order, with a day, a month or nothing known."""
    somebody, other = await database.write(lambda uow: people(uow, 2))
    told = [(True, PartDate(2026, 10, 19), 3), (False, PartDate(2027, 2), 0), (True, None, 0)]
    await database.write(lambda uow: uow.people.set_children(somebody.id, [(False, None, 0)]))
    await database.write(lambda uow: uow.people.set_children(somebody.id, told))
    await database.write(lambda uow: uow.people.set_children(other.id, told[:1]))
    found = await database.write(lambda uow: uow.people.children(somebody.id))
    assert [(c.born, c.on, c.weeks_early) for c in found] == told
    everybody = await database.write(lambda uow: uow.people.children_of_all())
    assert everybody[somebody.id] == found
    assert len(everybody[other.id]) == 1


async def test_the_newest_consent_counts_and_none_is_overwritten(database: Database) -> None:
    """C25: each yes and no is kept; the last one holds."""
    somebody, other = await database.write(lambda uow: people(uow, 2))
    for given in (True, False, True, False):
        await database.write(
            lambda uow, given=given: uow.consents.record(  # type: ignore[misc] # a lambda's default
                somebody.id, Purpose.NEARBY, given=given, how="settings", at=NOW
            )
        )
    await database.write(lambda uow: uow.consents.record(other.id, Purpose.NEARBY, given=True, how="joining", at=NOW))
    assert await database.write(lambda uow: uow.consents.of(somebody.id)) == {Purpose.NEARBY: False}
    assert await database.write(lambda uow: uow.consents.holders(Purpose.NEARBY)) == {other.id}
    assert await database.write(lambda uow: uow.consents.holders(Purpose.HEALTH)) == set()
    kept = await database.write(lambda uow: uow.rights.everything(somebody))
    assert [row["given"] for row in kept["consents"]] == [True, False, True, False]
    assert all(row["wording"] and row["how"] == "settings" for row in kept["consents"])


async def test_a_role_is_held_until_it_is_taken_away(database: Database) -> None:
    """B17: a grant is one however often it is given, and ends at once everywhere."""
    somebody = await database.write(person)
    for grant in (Grant(Role.CHAMPION, 1), Grant(Role.CHAMPION, 1), Grant(Role.CHAMPION, 2)):
        await database.write(lambda uow, grant=grant: uow.roles.grant(somebody.id, grant, NOW))  # type: ignore[misc] # as above
    found = await database.write(lambda uow: uow.people.get(somebody.id))
    assert found is not None
    assert found.grants == (Grant(Role.CHAMPION, 1), Grant(Role.CHAMPION, 2))
    assert await database.write(lambda uow: uow.roles.holders(Role.CHAMPION, 2)) == [somebody.id]
    assert await database.write(lambda uow: uow.roles.holders(Role.CHAMPION, 3)) == []
    assert await database.write(lambda uow: uow.roles.revoke(somebody.id, Role.CHAMPION, NOW)) == 2
    assert await database.write(lambda uow: uow.roles.revoke(somebody.id, Role.CHAMPION, NOW)) == 0
    found = await database.write(lambda uow: uow.people.get(somebody.id))
    assert found is not None
    assert not found.holds(Role.CHAMPION)
    assert await database.write(lambda uow: uow.roles.holders(Role.CHAMPION)) == []


async def test_an_invite_used_by_a_hundred_people_at_once_lets_one_in(database: Database) -> None:
    """B15: a token is spent once; the others hear the same as with an unknown one."""
    crowd = await database.write(lambda uow: people(uow, 100))
    grant = Grant(Role.LEAD)
    await database.write(lambda uow: uow.roles.invite("the-token", grant, NOW, NOW + 2 * DAY))
    spent = await asyncio.gather(
        *(database.write(lambda uow, p=p: uow.roles.spend("the-token", p.id, NOW)) for p in crowd)  # type: ignore[misc] # as above
    )
    assert [each for each in spent if each] == [grant]


async def test_a_late_invite_and_an_unknown_one_give_the_same(database: Database) -> None:
    """B15: nothing tells an expired token from one that never was."""
    somebody = await database.write(person)
    await database.write(lambda uow: uow.roles.invite("late", Grant(Role.LEAD), NOW, NOW + DAY))
    assert await database.write(lambda uow: uow.roles.spend("late", somebody.id, NOW + DAY)) is None
    assert await database.write(lambda uow: uow.roles.spend("never", somebody.id, NOW)) is None


async def test_areas_are_found_and_wished_for(database: Database) -> None:
    """An area has its districts; a wish for another one is remembered once."""
    somebody = await database.write(person)
    where = await database.write(area)
    found = await database.write(lambda uow: uow.areas.get(where))
    assert found is not None
    assert found.districts == ("N9", "N18")
    assert await database.write(lambda uow: uow.areas.get(where + 1)) is None
    for _ in range(2):
        await database.write(lambda uow: uow.areas.wish(somebody.id, "N22", NOW))
    kept = await database.write(lambda uow: uow.rights.everything(somebody))
    assert [row["district"] for row in kept["area_wishes"]] == ["N22"]
