"""What falls due, what is to be done on Telegram, counts and the audit trail, on both engines."""

from __future__ import annotations

import asyncio
from datetime import date

from sqlalchemy import delete, select, update

from domain.effect import ApproveJoin, DeleteMessages
from storage import tables
from storage.database import Database
from storage.schedule import Due
from tests.storage.place import DAY, NOW, person


async def test_a_thing_is_planned_once(database: Database) -> None:
    """E38: repeated ticks and double taps plan nothing twice; what is due comes oldest first."""
    late = Due("lesson", 1, NOW, "lesson:1", "2026-11-23T10:00", "Europe/London", NOW + DAY)
    early = Due("lesson", 2, NOW - DAY, "lesson:2")
    to_come = Due("lesson", 3, NOW + DAY, "lesson:3")
    planned = await asyncio.gather(*(database.write(lambda uow: uow.schedule.plan(late)) for _ in range(20)))
    assert sum(planned) == 1
    await database.write(lambda uow: uow.schedule.plan(early))
    await database.write(lambda uow: uow.schedule.plan(to_come))
    ready = await database.write(lambda uow: uow.schedule.ready(NOW))
    assert [item.key for item in ready] == ["lesson:2", "lesson:1"]
    assert (ready[1].wall, ready[1].zone, ready[1].expires_at) == (late.wall, late.zone, late.expires_at)


async def test_of_many_ticks_one_closes_a_row(database: Database) -> None:
    """E38: what is due is done by one tick."""
    await database.write(lambda uow: uow.schedule.plan(Due("lesson", 1, NOW, "k")))
    (item,) = await database.write(lambda uow: uow.schedule.ready(NOW))
    closed = await asyncio.gather(*(database.write(lambda uow: uow.schedule.finish(item.id)) for _ in range(20)))
    assert sum(closed) == 1
    assert await database.write(lambda uow: uow.schedule.ready(NOW)) == []


async def test_what_is_cancelled_does_not_fall_due(database: Database) -> None:
    """A plan about one thing is dropped without the plans about another."""
    for subject in (1, 2):
        await database.write(lambda uow, s=subject: uow.schedule.plan(Due("worry", s, NOW, f"worry:{s}")))  # type: ignore[misc] # a lambda's default
    await database.write(lambda uow: uow.schedule.cancel("worry", 1))
    assert [item.subject for item in await database.write(lambda uow: uow.schedule.ready(NOW))] == [2]


async def test_an_effect_comes_back_as_it_was_asked(database: Database) -> None:
    """Its values survive, its person and who is to be told; it waits when told to, and ends once."""
    somebody = await database.write(person)
    asked = DeleteMessages(-1001, (4, 5))
    effect_id = await database.write(
        lambda uow: uow.effects.ask(asked, NOW, person_id=somebody.id, resume="messages-gone")
    )
    (row,) = await database.write(lambda uow: uow.effects.waiting(NOW))
    assert (row.effect, row.person_id, row.resume, row.attempts) == (asked, somebody.id, "messages-gone", 0)
    await database.write(lambda uow: uow.effects.later(effect_id, NOW + DAY))
    assert await database.write(lambda uow: uow.effects.waiting(NOW)) == []
    (row,) = await database.write(lambda uow: uow.effects.waiting(NOW + DAY))
    assert row.attempts == 1
    ended = await asyncio.gather(
        *(database.write(lambda uow: uow.effects.finish(effect_id, "done")) for _ in range(20))
    )
    assert sum(ended) == 1


async def test_an_effect_wakes_its_worker_only_after_the_commit(database: Database) -> None:
    """A signal of a turn that was rolled back wakes nobody."""
    woken: list[str] = []
    database.listeners["effects"] = lambda: woken.append("effects")

    async def fails(uow: object) -> None:
        await uow.effects.ask(ApproveJoin(-1001, 5), NOW)  # type: ignore[attr-defined] # a unit of work
        raise ValueError("no")

    await asyncio.gather(database.write(fails), return_exceptions=True)
    assert woken == []
    await database.write(lambda uow: uow.effects.ask(ApproveJoin(-1001, 5), NOW))
    assert woken == ["effects"]


async def test_crisis_cards_are_counted_by_day(database: Database) -> None:
    """A number per day and class, counted right when many come at once."""
    day = date(2026, 11, 23)
    await asyncio.gather(*(database.write(lambda uow: uow.crisis_counts.count(["A", "B"], day)) for _ in range(30)))
    table = tables.crisis_counts
    rows = (await database.write(lambda uow: uow.run(select(table).order_by(table.c["class"])))).all()
    assert [tuple(row) for row in rows] == [("2026-11-23", "A", 30), ("2026-11-23", "B", 30)]


async def _three_lines(database: Database) -> None:
    for number in range(3):
        await database.write(lambda uow, n=number: uow.audit.write(n, "worry-read", f"voice:{n}", NOW, "why"))  # type: ignore[misc] # as above


async def test_the_audit_trail_holds_together(database: Database) -> None:
    """Lines that nobody touched follow from one another."""
    await _three_lines(database)
    assert await database.write(lambda uow: uow.audit.first_broken()) is None


async def _change(database: Database, line: int, column: str, value: object) -> None:
    changed = update(tables.audit).where(tables.audit.c.id == line).values({column: value})
    await database.write(lambda uow: uow.run(changed))


async def test_a_changed_audit_line_shows(database: Database) -> None:
    """Whichever word of a line is changed, that line is named."""
    table = tables.audit
    changes = {"actor": 9, "action": "x", "object": "voice:9", "reason": "x", "at": NOW + DAY, "chain": "x"}
    await _three_lines(database)
    second = (await database.write(lambda uow: uow.run(select(table).order_by(table.c.id)))).all()[1]
    for column, value in changes.items():
        await _change(database, second.id, column, value)
        assert await database.write(lambda uow: uow.audit.first_broken()) == second.id
        await _change(database, second.id, column, second._mapping[column])
    assert await database.write(lambda uow: uow.audit.first_broken()) is None


async def test_a_missing_audit_line_shows(database: Database) -> None:
    """A line taken out breaks the one behind it."""
    table = tables.audit
    await _three_lines(database)
    _, second, third = (await database.write(lambda uow: uow.run(select(table).order_by(table.c.id)))).all()
    await database.write(lambda uow: uow.run(delete(table).where(table.c.id == second.id)))
    assert await database.write(lambda uow: uow.audit.first_broken()) == third.id


async def test_what_is_patient_lets_everything_else_go_first(database: Database) -> None:
    """A2: at nine o'clock thousands of lesson hours fall due; an alert due a second later is not behind them."""
    await database.write(lambda uow: uow.schedule.plan(Due("lesson-hour", 1, NOW - DAY, "patient")))
    await database.write(lambda uow: uow.schedule.plan(Due("worry-alert", 2, NOW, "alert")))
    found = await database.write(lambda uow: uow.schedule.ready(NOW, limit=1, last={"lesson-hour"}))
    assert [item.kind for item in found] == ["worry-alert"]
    rest = await database.write(lambda uow: uow.schedule.ready(NOW, without={found[0].id}, last={"lesson-hour"}))
    assert [item.kind for item in rest] == ["lesson-hour"]
