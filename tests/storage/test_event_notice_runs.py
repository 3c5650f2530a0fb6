"""An event's notice when the event changes, moves or is called off meanwhile, on both engines."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

import pytest
from sqlalchemy import Row, select

from domain.delivery import Next, State
from domain.event_rules import next_version, with_field
from domain.events import Audience, Event, EventState
from domain.groups import Group
from domain.notices import UNDO_FOR, Notice, NoticeKind, NoticeState, Whom
from domain.people import Grant, Person, Purpose, Role
from domain.refused import Refused
from handlers import event_notices, notice_approving, notice_reports, notice_running, notice_second
from handlers.ctx import Ctx, House
from handlers.fanning_out import STARTS, approve
from handlers.notice_run_actions import GoOnNotice, PauseNotice, SecondYes, SendUnclear, UndoNotice
from handlers.routes import Routes
from storage import tables
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.storage.place import NOW, event, people
from tests.storage.test_notice_runs import HOUSE as BARE
from tests.storage.test_notice_runs import SCREENS, _ctx, _person, _place, _stored

T = TypeVar("T")
HOUSE = replace(BARE, second_approval_above=99, routes=Routes())
CAREFUL = replace(HOUSE, second_approval_above=1)
START = NOW + UNDO_FOR


class Place:
    """Two coordinators, three families and an event of their area."""

    def __init__(self, database: Database, both: list[int], event_id: int) -> None:
        self.database, self.both, self.event_id = database, both, event_id

    @classmethod
    async def made(cls, database: Database) -> Place:
        async def make(uow: UnitOfWork) -> tuple[list[int], int]:
            event_id = await event(uow)
            found = await uow.events.get(event_id)
            assert found is not None
            both = await people(uow, 2, 6001)
            for each in both:
                await uow.roles.grant(each.id, Grant(Role.COORDINATOR, found.area_id), NOW)
            for parent in await people(uow, 3, 7001):
                await uow.people.change(parent.id, area_id=found.area_id)
                await uow.consents.record(parent.id, Purpose.NEARBY, given=True, how="typed", at=NOW)
            return [each.id for each in both], event_id

        return cls(database, *await database.write(make))

    async def by(self, who: int, what: Callable[[Ctx], Awaitable[T]], house: House = HOUSE) -> T:
        """A turn of one of the coordinators."""

        async def turn(uow: UnitOfWork) -> T:
            person: Person = await _person(uow, self.both[who])
            return await what(replace(_ctx(uow, person), house=house))

        return await self.database.write(turn)

    async def event(self) -> Event:
        found = await self.database.write(lambda uow: uow.events.get(self.event_id))
        assert found is not None
        return found

    async def announced(self, house: House = HOUSE) -> Notice:
        now = await self.event()
        await self.by(0, lambda ctx: event_notices.announce(ctx, now), house)
        return await self.notice()

    async def notice(self) -> Notice:
        found = await self.database.write(lambda uow: uow.notices.of_event(self.event_id))
        return found[0]

    async def running(self) -> Notice:
        notice = await self.announced()
        [due] = [d for d in await self.database.write(lambda uow: uow.schedule.ready(START)) if d.kind == STARTS]
        await self.database.write(lambda uow: notice_running.start(uow, HOUSE, due, START))
        return replace(notice, state=NoticeState.RUNNING)

    async def moved(self, wall: str) -> Event:
        before = await self.event()
        after = next_version(with_field(before, "when", wall), NOW)

        async def change(ctx: Ctx) -> None:
            await ctx.uow.events.get(before.id)
            assert await ctx.uow.events.change_from(before, after)
            await event_notices.renew(ctx, after)

        await self.by(1, change)
        return after

    async def called_off(self) -> None:
        async def off(ctx: Ctx) -> None:
            now = await ctx.uow.events.get(self.event_id)
            assert now is not None
            await ctx.uow.events.change(replace(now, state=EventState.CANCELLED))
            await event_notices.call_back(ctx, self.event_id)

        await self.by(1, off)


async def test_whoever_gets_the_notice_after_a_change_reads_the_event_as_it_is(database: Database) -> None:
    """E35: planned or half-way, what has not left tells the new time, and does not leave once it has begun."""
    place = await Place.made(database)
    planned = await place.announced()
    first = await place.moved("2026-11-27T11:00")
    [row] = {each.expires_at for each in await _rows(database, planned)}
    assert row == first.starts_at
    screens = await database.write(lambda uow: uow.notices.screens(planned.id))
    assert "27 November" in HOUSE.wording.plain(screens["en"].lines[1], "en")
    assert (await place.notice()).version == planned.version  # Undo still works
    await database.write(lambda uow: uow.notices.move(planned.id, (NoticeState.PLANNED,), NoticeState.RUNNING))
    await place.moved("2026-11-26T11:00")
    assert (await place.notice()).version == planned.version + 1  # another edition: nobody keeps the old one
    screens = await database.write(lambda uow: uow.notices.screens(planned.id))
    assert "26 November" in HOUSE.wording.plain(screens["en"].lines[1], "en")
    assert {each.expires_at for each in await _rows(database, planned)} == {(await place.event()).starts_at}


async def test_what_stays_here_when_an_event_is_off_is_reported_as_stopped(database: Database) -> None:
    """E36: no letter leaves after it, the report says stopped, and whom it may have reached gets no second copy."""
    place = await Place.made(database)
    notice = await place.running()
    [one, *_] = await database.write(lambda uow: uow.outbox.claim(START, 1))
    await database.write(lambda uow: uow.outbox.sending(one.id))
    await place.called_off()
    course = await database.write(lambda uow: uow.notice_tallies.course(notice))
    assert (course.to_go, course.stopped, course.declined, course.total) == (1, 2, 0, 3)
    assert (await place.notice()).finished_at is None
    unclear = Next(State.UNKNOWN)
    await database.write(lambda uow: uow.outbox.settle(one.id, unclear, START, before=State.SENDING))
    await database.write(lambda uow: uow.notice_tallies.finish(START))
    assert (await place.notice()).finished_at == START
    again = SendUnclear(notice.id, notice.version, sure=True)
    with pytest.raises(Refused, match="desk-event-is-off"):
        await place.by(0, lambda ctx: notice_reports.send_again(ctx, again))


async def test_a_notice_that_nobody_said_yes_to_goes_with_its_event(database: Database) -> None:
    """E36: asked or undone, an event that is off leaves nothing to say yes to; what was planned does not start."""
    place = await Place.made(database)
    asked = await place.announced(CAREFUL)
    assert asked.state is NoticeState.ASKED
    await place.called_off()
    assert (await place.notice()).state is NoticeState.DROPPED
    with pytest.raises(Refused):
        await place.by(1, lambda ctx: notice_second.second_yes(ctx, SecondYes(asked.id, asked.version)))


async def test_a_second_yes_to_an_event_that_was_changed_meanwhile_looks_again(database: Database) -> None:
    """B14: nobody says yes to what they have not seen; the new time is shown, and then it may go."""
    place = await Place.made(database)
    asked = await place.announced(CAREFUL)
    await place.moved("2026-11-27T11:00")
    old = SecondYes(asked.id, asked.version)
    shown = await place.by(1, lambda ctx: notice_second.second_yes(ctx, old))
    assert "27 November" in HOUSE.wording.plain(shown.lines[1], "en")
    assert (await place.notice()).state is NoticeState.ASKED
    seen = SecondYes(asked.id, (await place.notice()).version)
    await place.by(1, lambda ctx: notice_second.second_yes(ctx, seen))
    assert (await place.notice()).state is NoticeState.PLANNED


async def test_a_planned_notice_of_an_event_that_is_off_never_starts(database: Database) -> None:
    """E36: its start falls due and starts nothing."""
    place = await Place.made(database)
    await place.announced()
    await place.called_off()
    [due] = [d for d in await database.write(lambda uow: uow.schedule.ready(START)) if d.kind == STARTS]
    await database.write(lambda uow: notice_running.start(uow, HOUSE, due, START))
    assert (await place.notice()).state is NoticeState.STOPPED
    assert await database.write(lambda uow: uow.outbox.claim(START, 9)) == []


async def test_no_notice_is_approved_for_a_time_when_its_event_has_begun(database: Database) -> None:
    """E36: all its letters would be late."""
    place = await Place.made(database)
    asked = await place.announced(CAREFUL)
    begins = (await place.event()).starts_at
    with pytest.raises(Refused, match="notice-run-after-event"):
        await place.by(1, lambda ctx: approve(ctx, asked, begins, SCREENS))


async def test_an_undone_notice_goes_to_those_for_whom_the_event_is_now(database: Database) -> None:
    """D32: undone, changed and sent again, it reaches the families of today's choice."""
    place = await Place.made(database)
    planned = await place.announced()
    await place.by(0, lambda ctx: notice_approving.undo(ctx, UndoNotice(planned.id, planned.version)))
    now = replace(await place.event(), audience=Audience.EXPECTING)
    await database.write(lambda uow: uow.events.change(now))
    shown = await place.by(0, lambda ctx: event_notices.announce(ctx, now))
    assert shown.lines[0].key == "announce-nobody"  # type: ignore[union-attr] # a text
    everyone = replace(now, audience=Audience.EVERYONE)
    await database.write(lambda uow: uow.notices.change(replace(planned, state=NoticeState.DRAFT, whom=Whom((99,)))))
    await place.by(0, lambda ctx: event_notices.announce(ctx, everyone))
    again = await place.notice()
    assert (again.id, again.whom, again.people) == (planned.id, event_notices.whom(everyone), 3)


async def test_a_second_yes_and_a_calling_off_at_once_agree(database: Database) -> None:
    """E36: whoever comes first, both hold the event before its notice, and no letter is left to leave."""
    place = await Place.made(database)
    asked = await place.announced(CAREFUL)
    yes = SecondYes(asked.id, asked.version)
    done = await asyncio.gather(
        *(place.by(1, lambda ctx: notice_second.second_yes(ctx, yes)) for _ in range(3)),
        place.called_off(),
        return_exceptions=True,
    )
    assert {type(each) for each in done if isinstance(each, Exception)} <= {Refused}
    assert (await place.notice()).state in {NoticeState.DROPPED, NoticeState.STOPPED}
    assert not (await database.write(lambda uow: uow.outbox.tally(asked.subject)))[State.PENDING]


async def test_after_a_pause_nothing_is_put_up_in_a_group_at_night(database: Database) -> None:
    """C4: a notice that goes on in the evening waits for the morning in its groups."""
    both, draft = await database.write(lambda uow: _place(uow, 1))

    async def into_a_group(uow: UnitOfWork) -> Notice:
        here = draft.whom.areas[0]
        await uow.groups.add(Group(0, -1001, here, "Group", 0, 52, ("en",), 40))
        await uow.notices.change(replace(draft, whom=replace(draft.whom, to_groups=True)))
        return await approve(_ctx(uow, both[0]), await _again(uow, draft), START, SCREENS)

    notice = await database.write(into_a_group)
    await database.write(lambda uow: uow.notices.move(draft.id, (NoticeState.PLANNED,), NoticeState.RUNNING))
    await database.write(lambda uow: notice_running.pause(_ctx(uow, both[0]), PauseNotice(notice.id)))
    night = START + timedelta(hours=13)
    go_on = GoOnNotice(notice.id)
    await database.write(lambda uow: notice_running.go_on(replace(_ctx(uow, both[0]), now=night), go_on))
    at_once = await database.write(lambda uow: uow.outbox.claim(night, 99))
    assert [row.group_id for row in at_once] == [None]
    later = await database.write(lambda uow: uow.outbox.claim(night + timedelta(hours=10), 99))
    assert [row.group_id is not None for row in later if row.group_id] == [True]
    assert (await _stored(database, notice)).kind is NoticeKind.WORDS


async def _again(uow: UnitOfWork, notice: Notice) -> Notice:
    found = await uow.notices.get(notice.id)
    assert found is not None
    return found


async def _rows(database: Database, notice: Notice) -> list[Row[tuple[int, datetime]]]:
    query = select(tables.outbox.c.id, tables.outbox.c.expires_at).where(tables.outbox.c.notice_id == notice.id)

    async def rows(uow: UnitOfWork) -> list[Row[tuple[int, datetime]]]:
        return list((await uow.run(query)).all())

    return await database.write(rows)
