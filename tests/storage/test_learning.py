"""What decides which lesson somebody gets, kept and read again, on both engines."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import Row, select, update

from domain.child import Child
from domain.dates import PartDate
from domain.delivery import State
from domain.drip import Post, PostKind, Slot, Wishes
from domain.people import Person
from domain.review import Recall
from storage import tables
from storage.database import Database
from storage.learning import PASSED, SAVED
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork
from tests.storage.place import DAY, NOW, letter, people, person

TODAY = NOW.date()
DUE = Child(0, 0, born=False, on=PartDate(2026, 12, 24))


async def _posted(uow: UnitOfWork, somebody: Person, day: date, state: State, child: int | None = None) -> None:
    """A post of that day whose letter ended so."""
    key = f"post:{somebody.id}:{day.isoformat()}"
    assert await uow.learning.keep_post(somebody.id, Post(PostKind.LESSON, f"l{day.day}", child, day), key, NOW)
    await uow.outbox.put(letter(somebody, key), NOW)
    await uow.run(update(tables.outbox).where(tables.outbox.c.dedupe_key == key).values(state=state.value))


async def test_who_has_said_nothing_gets_as_many_as_usual_in_the_morning(database: Database) -> None:
    """Wishes have a default; a house that sends fewer is heard; 0 a week is an answer, not nothing."""
    somebody = await database.write(person)
    assert await database.write(lambda uow: uow.learning.wishes(somebody.id, 2)) == Wishes(Slot.MORNING, 2, frozenset())
    await database.write(
        lambda uow: uow.learning.wish(somebody.id, slot=Slot.EVENING, a_week=0, interests=frozenset({"sleep", "me"}))
    )
    wanted = Wishes(Slot.EVENING, 0, frozenset({"sleep", "me"}))
    assert await database.write(lambda uow: uow.learning.wishes(somebody.id, 2)) == wanted


async def test_marks_are_each_persons_own_and_can_be_taken_away(database: Database) -> None:
    """Saved and "not for me" are two marks; twice is once; a neighbour sees neither."""
    amina, dan = await database.write(lambda uow: people(uow, 2))
    for lesson, mark in (("a", SAVED), ("a", SAVED), ("a", PASSED), ("b", PASSED)):
        await database.write(lambda uow, le=lesson, m=mark: uow.learning.mark(amina.id, le, m, NOW))  # type: ignore[misc] # a lambda's default
    marks = await database.write(lambda uow: uow.learning.marks(amina.id))
    assert marks == {SAVED: frozenset({"a"}), PASSED: frozenset({"a", "b"})}
    await database.write(lambda uow: uow.learning.unmark(amina.id, "a", PASSED))
    marks = await database.write(lambda uow: uow.learning.marks(amina.id))
    assert marks == {SAVED: frozenset({"a"}), PASSED: frozenset({"b"})}
    none: dict[str, frozenset[str]] = {SAVED: frozenset(), PASSED: frozenset()}
    assert await database.write(lambda uow: uow.learning.marks(dan.id)) == none


async def test_a_point_that_comes_back_is_one_row_and_may_come_to_its_end(database: Database) -> None:
    """Recalls survive the database, the last one without a day."""
    somebody = await database.write(person)
    first = Recall("sleep", 0, 0, TODAY)
    for recall in (first, Recall("fits", 1, 2, TODAY + DAY), replace(first, step=3, due_on=None)):
        await database.write(lambda uow, r=recall: uow.learning.save_recall(somebody.id, r))  # type: ignore[misc] # as above
    found = await database.write(lambda uow: uow.learning.recalls(somebody.id))
    assert found == [Recall("sleep", 3, 0, None), Recall("fits", 1, 2, TODAY + DAY)]


async def test_one_post_a_person_and_day(database: Database) -> None:
    """Never two things a day, however many would write at once; another day or another person is free."""
    amina, dan = await database.write(lambda uow: people(uow, 2))
    post = Post(PostKind.LESSON, "sleep", 4, TODAY)

    async def keep(number: int) -> bool:
        mine = replace(post, about=f"l{number}")
        return await database.write(lambda uow: uow.learning.keep_post(amina.id, mine, f"k{number}", NOW))

    written = await asyncio.gather(*(keep(number) for number in range(10)))
    assert sum(written) == 1
    assert await database.write(lambda uow: uow.learning.keep_post(dan.id, post, "d", NOW))
    later = replace(post, day=TODAY + DAY)
    assert await database.write(lambda uow: uow.learning.keep_post(amina.id, later, "later", NOW))
    assert len(await database.write(lambda uow: uow.learning.posts(amina.id))) == 2


@pytest.mark.parametrize("state", list(State))
async def test_what_was_written_and_never_left_does_not_count(database: Database, state: State) -> None:
    """A lesson whose letter was cancelled, expired or reached nobody may come again; what may have come counts."""
    somebody = await database.write(person)
    await database.write(lambda uow: _posted(uow, somebody, TODAY, state, child=7))
    never = {State.CANCELLED, State.EXPIRED, State.UNREACHABLE, State.FAILED}
    found = await database.write(lambda uow: uow.learning.posts(somebody.id))
    assert found == ([] if state in never else [Post(PostKind.LESSON, f"l{TODAY.day}", 7, TODAY)])


async def test_posts_come_in_the_order_of_days_even_without_their_letters(database: Database) -> None:
    """Finished letters are swept one day: their posts go on counting."""
    somebody = await database.write(person)
    for days in (3, 1, 2):
        day = TODAY - timedelta(days=days)
        post = Post(PostKind.NUDGE, f"l{days}", None, day)
        await database.write(lambda uow, p=post: uow.learning.keep_post(somebody.id, p, f"gone:{p.day}", NOW))  # type: ignore[misc] # as above
    found = await database.write(lambda uow: uow.learning.posts(somebody.id))
    assert [post.about for post in found] == ["l3", "l2", "l1"]


async def test_whoever_has_joined_and_has_no_hour_is_found(database: Database) -> None:
    """Only a planned hour counts, and only that of lessons; who has not joined has none to miss."""
    planned, done, other, missing = await database.write(lambda uow: people(uow, 4))
    await database.write(lambda uow: uow.people.meet(9999, NOW))

    async def plan(uow: UnitOfWork) -> None:
        await uow.schedule.plan(Due("lesson-hour", planned.id, NOW, "a"))
        await uow.schedule.plan(Due("lesson-hour", done.id, NOW, "b"))
        await uow.schedule.plan(Due("event-over", other.id, NOW, "c"))
        (item,) = [due for due in await uow.schedule.ready(NOW) if due.key == "b"]
        await uow.schedule.finish(item.id)

    await database.write(plan)
    found = await database.write(lambda uow: uow.learning.without_hour("lesson-hour"))
    assert found == [done.id, other.id, missing.id]


async def test_every_date_that_changed_leaves_a_line(database: Database) -> None:
    """A corrected date, a birth and weeks early are each kept with what was known before; a nickname is no fact."""
    somebody = await database.write(person)
    child_id = await database.write(lambda uow: uow.people.add_child(somebody.id, DUE))
    before = Child(child_id, somebody.id, born=False, on=DUE.on)
    assert await database.write(lambda uow: uow.people.child(somebody.id, child_id)) == before
    born = replace(before, born=True, on=PartDate(2026, 11), weeks_early=5, nickname="Bean")
    await database.write(lambda uow: uow.people.change_child(before, born, NOW))
    assert await database.write(lambda uow: uow.people.child(somebody.id, child_id)) == born
    await database.write(lambda uow: uow.people.change_child(born, replace(born, nickname=""), NOW + DAY))
    rows = await database.write(_changes)
    changes = {(row.what, row.old, row.new) for row in rows}
    assert changes == {("born", "False", "True"), ("on", "2026-12-24", "2026-11"), ("weeks_early", "0", "5")}
    assert {(row.person_id, row.child_id, row.at) for row in rows} == {(somebody.id, child_id, NOW)}
    assert len(rows) == 3


async def _changes(uow: UnitOfWork) -> list[Row[Any]]:
    return list((await uow.run(select(tables.child_changes))).all())


async def test_a_child_is_stopped_and_started_alone(database: Database) -> None:
    """A6: a stop is that child's only, nobody else's child can be stopped, and it is undone by asking."""
    amina, dan = await database.write(lambda uow: people(uow, 2))
    one, two = [await database.write(lambda uow: uow.people.add_child(amina.id, DUE)) for _ in range(2)]
    await database.write(lambda uow: uow.people.stop_child(amina.id, one, NOW))
    await database.write(lambda uow: uow.people.stop_child(dan.id, two, NOW))
    found = await database.write(lambda uow: uow.people.children(amina.id))
    assert {child.id: child.stopped for child in found} == {one: True, two: False}
    await database.write(lambda uow: uow.people.stop_child(amina.id, one, None))
    found = await database.write(lambda uow: uow.people.children(amina.id))
    assert not any(child.stopped for child in found)


async def test_a_child_told_of_by_mistake_is_gone_for_its_own_parent_alone(database: Database) -> None:
    """Dropping takes one child; the id of somebody else's child drops nothing."""
    amina, dan = await database.write(lambda uow: people(uow, 2))
    one, two = [await database.write(lambda uow: uow.people.add_child(amina.id, DUE)) for _ in range(2)]
    await database.write(lambda uow: uow.people.drop_child(dan.id, two))
    await database.write(lambda uow: uow.people.drop_child(amina.id, one))
    assert [child.id for child in await database.write(lambda uow: uow.people.children(amina.id))] == [two]
    everybody = await database.write(lambda uow: uow.people.children_of_all())
    assert {owner: [child.id for child in kids] for owner, kids in everybody.items()} == {amina.id: [two]}
