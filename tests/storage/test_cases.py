"""Cases and bans in the database, on both engines."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

from domain.cases import Appeal, Case, CaseState
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.storage.place import DAY, NOW, group, people

NEW = Case(0, "C-4K2", 0, 500, NOW, author_name="A name", words="tea for sale", media_kind="photo", media="file")


async def one_case(database: Database) -> int:
    """A case in a group, and three people."""

    async def fill(uow: UnitOfWork) -> int:
        await people(uow, 3)
        return await uow.cases.add(replace(NEW, group_id=await group(uow), message_id=7))

    return await database.write(fill)


async def test_a_case_comes_back_as_it_was_stored(database: Database) -> None:
    """Sealed on the way in, opened on the way out."""
    case_id = await one_case(database)
    found = await database.write(lambda uow: uow.cases.get(case_id))
    assert found is not None
    assert found == replace(NEW, id=case_id, group_id=found.group_id, message_id=7)
    again = await database.write(lambda uow: uow.cases.of_message(found.group_id, 7))
    assert again == found


async def test_of_two_who_decide_at_once_one_does(database: Database) -> None:
    """B14: a conditional update, also where several processes share the database."""
    case_id = await one_case(database)

    def decide(by: int):  # type: ignore[no-untyped-def]
        return database.write(lambda uow: uow.cases.step(case_id, CaseState.OPEN, CaseState.DONE, decided_by=by))

    assert sorted(await asyncio.gather(decide(1), decide(2))) == [False, True]


async def test_who_asked_for_a_ban_cannot_agree_to_it(database: Database) -> None:
    """A ban by one person is impossible in the database itself, also when it is not known who asked."""
    case_id = await one_case(database)
    await database.write(lambda uow: uow.cases.step(case_id, CaseState.OPEN, CaseState.ASKED, taken_by=1))
    assert not await database.write(lambda uow: uow.cases.agree(case_id, 1))
    assert await database.write(lambda uow: uow.cases.agree(case_id, 2))
    await database.write(lambda uow: uow.cases.step(case_id, CaseState.DOING, CaseState.ASKED, taken_by=None))
    assert not await database.write(lambda uow: uow.cases.agree(case_id, 2))


async def test_reporters_are_told_once(database: Database) -> None:
    """Asked for twice, they are given once."""
    case_id = await one_case(database)
    assert await database.write(lambda uow: uow.cases.add_reporter(case_id, 1, NOW))
    assert not await database.write(lambda uow: uow.cases.add_reporter(case_id, 1, NOW))
    assert await database.write(lambda uow: uow.cases.reporters_to_tell(case_id, NOW)) == [1]
    assert await database.write(lambda uow: uow.cases.reporters_to_tell(case_id, NOW)) == []


async def test_words_go_with_time_but_never_of_what_is_open_or_looked_at_again(database: Database) -> None:
    """A month after the decision; an appeal that waits keeps them."""
    case_id = await one_case(database)
    later = NOW + 90 * DAY
    assert await database.write(lambda uow: uow.cases.wipe_decided(later)) == 0
    done = {"decided_at": NOW, "deed": "warn"}
    await database.write(lambda uow: uow.cases.step(case_id, CaseState.OPEN, CaseState.DONE, **done))
    await database.write(lambda uow: uow.cases.appeal(case_id, Appeal.NONE, Appeal.ASKED, appeal_words="no"))
    assert await database.write(lambda uow: uow.cases.wipe_decided(later)) == 0
    await database.write(lambda uow: uow.cases.appeal(case_id, Appeal.ASKED, Appeal.UPHELD))
    assert await database.write(lambda uow: uow.cases.wipe_decided(NOW - timedelta(hours=1))) == 0
    assert await database.write(lambda uow: uow.cases.wipe_decided(later)) == 1
    assert await database.write(lambda uow: uow.cases.wipe_decided(later)) == 0
    left = await database.write(lambda uow: uow.cases.get(case_id))
    assert left is not None
    assert (left.words, left.author_name, left.media, left.appeal_words, left.author_id) == ("", "", "", "", 0)


async def test_a_ban_holds_until_it_is_lifted_in_one_group_or_in_all(database: Database) -> None:
    """Without a group it holds in those to come, too."""
    case_id = await one_case(database)
    who = {"asked_by": 1, "agreed_by": 2}
    await database.write(lambda uow: uow.bans.add(500, 1, case_id, NOW, **who))
    assert await database.write(lambda uow: uow.bans.holds(500, 1))
    assert not await database.write(lambda uow: uow.bans.holds(500, 2))
    await database.write(lambda uow: uow.bans.add(500, None, case_id, NOW, **who))
    assert await database.write(lambda uow: uow.bans.holds(500, 2))
    assert await database.write(lambda uow: uow.bans.extended_by(500)) == 2
    assert await database.write(lambda uow: uow.bans.lift(case_id, NOW)) == 2
    assert not await database.write(lambda uow: uow.bans.any_of(500))
