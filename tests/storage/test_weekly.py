"""Questions of the week, days off and posts, on both engines."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from sqlalchemy import select

from domain.delivery import Class, Lane, Next, State
from domain.rest import OPEN_END
from domain.weekly import GroupQuestion, QuestionState
from storage import tables
from storage.database import Database
from storage.outbox import Letter
from storage.unit_of_work import UnitOfWork
from tests.storage.place import DAY, NOW, SCREEN, group, people, person


async def a_question(uow: UnitOfWork, group_id: int) -> int | None:
    """Ask one, unless there is one: as a champion's press does it."""
    await uow.groups.lock(group_id)
    if await uow.weekly.live(group_id) is not None:
        return None
    question = GroupQuestion(0, group_id, "", "What helps?", None, NOW, NOW + 7 * DAY, QuestionState.OPEN)
    return await uow.weekly.add(question)


async def test_of_many_who_ask_at_once_one_does(database: Database) -> None:
    """Never two open questions in a group, whoever presses when."""
    group_id = await database.write(group)
    asked = await asyncio.gather(*(database.write(lambda uow: a_question(uow, group_id)) for _ in range(20)))
    assert len([each for each in asked if each is not None]) == 1


async def test_words_and_answers_are_sealed(database: Database) -> None:
    """B21: what is in the file says nothing without the key."""
    group_id = await database.write(group)
    somebody = await database.write(person)
    number = await database.write(lambda uow: a_question(uow, group_id))
    assert number is not None
    await database.write(lambda uow: uow.weekly.answer(number, somebody.id, "Longer hours", NOW))

    async def raw(uow: UnitOfWork) -> bytes:
        answers = (await uow.run(select(tables.question_answers.c.words))).scalar_one()
        return bytes(answers) + bytes((await uow.run(select(tables.group_questions.c.words))).scalar_one())

    found = await database.write(raw)
    assert b"hours" not in found
    assert b"helps" not in found
    kept = await database.write(lambda uow: uow.weekly.get(number))
    assert kept is not None
    assert kept.words == "What helps?"


async def test_each_has_one_answer_and_it_can_go(database: Database) -> None:
    """A new one takes the place of the old one, also when both come at once."""
    group_id = await database.write(group)
    somebody = await database.write(person)
    number = await database.write(lambda uow: a_question(uow, group_id))
    assert number is not None
    await asyncio.gather(
        *(
            database.write(lambda uow, w=w: uow.weekly.answer(number, somebody.id, w, NOW))  # type: ignore[misc] # a lambda's default
            for w in ("one", "two", "three")
        )
    )
    assert await database.write(lambda uow: uow.weekly.count(number)) == 1
    assert await database.write(lambda uow: uow.weekly.withdraw(number, somebody.id))
    assert not await database.write(lambda uow: uow.weekly.withdraw(number, somebody.id))


async def test_everybody_is_asked_and_told_once(database: Database) -> None:
    """Of two champions who give it back at once, one does."""
    group_id = await database.write(group)
    somebody = await database.write(person)
    number = await database.write(lambda uow: a_question(uow, group_id))
    assert number is not None
    assert await database.write(lambda uow: uow.weekly.ask(number, somebody.id))
    assert not await database.write(lambda uow: uow.weekly.ask(number, somebody.id))
    await database.write(lambda uow: uow.weekly.step(number, QuestionState.OPEN, QuestionState.CLOSED, NOW))
    given = await asyncio.gather(
        *(database.write(lambda uow: uow.weekly.give_back(number, "Longer hours", NOW)) for _ in range(10))
    )
    assert sum(given) == 1
    assert await database.write(lambda uow: uow.weekly.live(group_id)) is None


async def test_answers_go_a_month_after_the_return_or_three_after_nobody_gave_them_back(database: Database) -> None:
    """What is kept is kept for a reason; an open question is never wiped."""
    group_id = await database.write(group)
    somebody = await database.write(person)
    number = await database.write(lambda uow: a_question(uow, group_id))
    assert number is not None
    await database.write(lambda uow: uow.weekly.answer(number, somebody.id, "Longer hours", NOW))
    assert await database.write(lambda uow: uow.weekly.wipe(NOW + 60 * DAY)) == 0
    await database.write(lambda uow: uow.weekly.step(number, QuestionState.OPEN, QuestionState.CLOSED, NOW))
    await database.write(lambda uow: uow.weekly.give_back(number, "Longer hours", NOW))
    assert await database.write(lambda uow: uow.weekly.wipe(NOW + 30 * DAY)) == 0
    assert await database.write(lambda uow: uow.weekly.wipe(NOW + 30 * DAY + timedelta(seconds=1))) == 1
    second = await database.write(lambda uow: a_question(uow, group_id))
    assert second is not None
    await database.write(lambda uow: uow.weekly.answer(second, somebody.id, "Longer hours", NOW))
    await database.write(lambda uow: uow.weekly.step(second, QuestionState.OPEN, QuestionState.CLOSED, NOW))
    assert await database.write(lambda uow: uow.weekly.wipe(NOW + 91 * DAY)) == 1
    assert await database.write(lambda uow: uow.weekly.live(group_id)) is None


async def test_a_rest_ends_when_its_time_is_over_or_when_she_says_so(database: Database) -> None:
    """A new rest goes over into the old one, and coming back ends all of it."""
    a, b = await database.write(lambda uow: people(uow, 2))
    await database.write(lambda uow: uow.rests.take(a.id, NOW, OPEN_END))
    await database.write(lambda uow: uow.rests.take(b.id, NOW, NOW + DAY))
    off = await database.write(lambda uow: uow.rests.until([a.id, b.id], NOW))
    assert off == {a.id: OPEN_END, b.id: NOW + DAY}
    assert await database.write(lambda uow: uow.groups.off_duty(NOW)) == {a.id, b.id}
    assert await database.write(lambda uow: uow.rests.end(a.id, NOW + DAY))
    assert not await database.write(lambda uow: uow.rests.end(a.id, NOW + DAY))
    assert await database.write(lambda uow: uow.rests.until([a.id, b.id], NOW + DAY)) == {}


async def test_strangers_are_those_who_have_not_joined(database: Database) -> None:
    """Somebody of ours is never declined with a crowd."""
    group_id = await database.write(group)
    somebody = await database.write(person)
    await database.write(lambda uow: uow.people.meet(501, NOW))  # talked with us, never joined
    for telegram_id in (somebody.telegram_id, 501, 502):
        await database.write(lambda uow, t=telegram_id: uow.groups.ask(group_id, t, NOW))  # type: ignore[misc] # a lambda's default
    found = await database.write(lambda uow: uow.groups.strangers(group_id))
    assert [each.telegram_id for each in found] == [501, 502]


async def test_a_post_that_was_taken_down_or_failed_is_no_post(database: Database) -> None:
    """The newest that is up or on its way counts; what it was is remembered."""
    group_id = await database.write(group)

    async def put(uow: UnitOfWork, stamp: int) -> None:
        letter = Letter(
            None, -1001, SCREEN, Class.POST, Lane.REMINDER, f"starter:{group_id}:small-win:{stamp}",
            f"starter:{group_id}:{stamp}", group_id=group_id,
        )  # fmt: skip
        assert await uow.outbox.put(letter, NOW)

    await database.write(lambda uow: put(uow, 1))
    assert await database.write(lambda uow: uow.posts.last(group_id, "starter")) == NOW
    assert await database.write(lambda uow: uow.posts.last(group_id, "card")) is None
    assert await database.write(lambda uow: uow.posts.used(group_id, "starter")) == {"small-win"}

    async def sent(uow: UnitOfWork) -> None:
        (row,) = await uow.outbox.claim(NOW, 5)
        assert await uow.outbox.sending(row.id)
        await uow.outbox.settle(row.id, Next(State.SENT), NOW, before=State.SENDING, message_id=77)

    await database.write(sent)
    assert await database.write(lambda uow: uow.posts.last(group_id, "starter")) == NOW
    assert await database.write(lambda uow: uow.posts.taken_down(f"starter:{group_id}:1")) == [77]
    assert await database.write(lambda uow: uow.posts.taken_down(f"starter:{group_id}:1")) == []
    assert await database.write(lambda uow: uow.posts.last(group_id, "starter")) is None
    fate = await database.write(lambda uow: uow.posts.fate(f"starter:{group_id}:1"))
    assert fate is not None
    assert fate.state is State.SENT
