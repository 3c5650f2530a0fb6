"""Notices approved, undone, paused and stopped by several at once, on both engines."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from random import Random

from content.crisis import load_lexicon
from content.library import Library
from content.wording import Wording
from domain.delivery import Next, State
from domain.groups import Group, Place
from domain.notices import SAME_AGAIN_WITHIN, SCREENS_ARE_KEPT, UNDO_FOR, Notice, NoticeKind, NoticeState, Whom
from domain.people import Grant, Person, Purpose, Role
from domain.screen import Screen
from domain.words import text
from handlers import notice_approving, notice_progress, notice_reports, notice_running, notice_second
from handlers.ctx import Ctx, House
from handlers.fanning_out import STARTS, approve
from handlers.notice_run_actions import (
    GoOnNotice,
    PauseNotice,
    SecondYes,
    SendRest,
    SendUnclear,
    StopNotice,
    UndoNotice,
)
from handlers.routes import Routes
from storage.database import Database
from storage.notice_tallies import Said
from storage.outbox import OutboxRow
from storage.unit_of_work import UnitOfWork
from tests.storage.place import DAY, NOW, area, people

HOUSE = House(Library.load(), Wording(), load_lexicon(), Routes(), "bot", frozenset())
SCREENS = {"en": Screen((text("plain", words="Hello"),)), "tr": Screen((text("plain", words="Merhaba"),))}
START = NOW + UNDO_FOR


async def _place(uow: UnitOfWork, parents: int) -> tuple[list[Person], Notice]:
    """Two coordinators, so many parents, and a draft for them all."""
    here = await area(uow)
    both = await people(uow, 2, 6001)
    for each in both:
        await uow.roles.grant(each.id, Grant(Role.COORDINATOR, here), NOW)
    for parent in await people(uow, parents, 7001):
        await uow.people.change(parent.id, area_id=here)
        await uow.consents.record(parent.id, Purpose.NEARBY, given=True, how="typed", at=NOW)
    new = Notice(0, NoticeKind.WORDS, NoticeState.DRAFT, Whom(areas=(here,)), both[0].id)
    notice_id = await uow.notices.add(new, NOW)
    found = await uow.notices.get(notice_id)
    assert found is not None
    return [await _person(uow, each.id) for each in both], found


async def _person(uow: UnitOfWork, person_id: int) -> Person:
    found = await uow.people.get(person_id)
    assert found is not None
    return found


def _ctx(uow: UnitOfWork, person: Person) -> Ctx:
    return Ctx(person, uow, NOW, Random(1), HOUSE)


async def _stored(database: Database, notice: Notice) -> Notice:
    found = await database.write(lambda uow: uow.notices.get(notice.id))
    assert found is not None
    return found


async def _start(uow: UnitOfWork) -> None:
    [due] = [d for d in await uow.schedule.ready(START) if d.kind == STARTS]
    await uow.schedule.finish(due.id)
    await notice_running.start(uow, HOUSE, due, START)


async def _running(database: Database, parents: int) -> tuple[list[Person], Notice]:
    both, draft = await database.write(lambda uow: _place(uow, parents))
    await database.write(lambda uow: approve(_ctx(uow, both[0]), draft, START, SCREENS))
    await database.write(_start)
    return both, await _stored(database, draft)


async def _claim(database: Database, limit: int) -> list[OutboxRow]:
    return await database.write(lambda uow: uow.outbox.claim(START, limit))


async def _settle(database: Database, row: OutboxRow, state: State) -> None:
    assert await database.write(lambda uow: uow.outbox.sending(row.id))
    assert await database.write(lambda uow: uow.outbox.settle(row.id, Next(state), START, before=State.SENDING))


async def test_of_two_who_approve_at_once_exactly_one_does(database: Database) -> None:
    """D32: one letter for each person, one approval, however many press at once."""
    both, draft = await database.write(lambda uow: _place(uow, 5))
    seen = await asyncio.gather(
        *(
            database.write(lambda uow, who=who: approve(_ctx(uow, who), draft, START, SCREENS))  # type: ignore[misc] # a lambda's default
            for who in both * 4
        )
    )
    assert {(each.state, each.version, each.people) for each in seen} == {(NoticeState.PLANNED, 1, 5)}
    assert await database.write(lambda uow: uow.outbox.tally(draft.subject)) == {State.PENDING: 5}
    assert await _claim(database, 99) == []  # nothing leaves before the start


async def test_an_undo_and_the_start_at_once_agree(database: Database) -> None:
    """C8: either nothing goes out at all, or it has started and all letters are there."""
    both, draft = await database.write(lambda uow: _place(uow, 3))
    planned = await database.write(lambda uow: approve(_ctx(uow, both[0]), draft, START, SCREENS))
    undo = UndoNotice(planned.id, planned.version)
    await asyncio.gather(
        database.write(lambda uow: notice_approving.undo(_ctx(uow, both[1]), undo)), database.write(_start_if_due)
    )
    after = await _stored(database, draft)
    letters = await database.write(lambda uow: uow.outbox.tally(draft.subject))
    if after.state is NoticeState.DRAFT:
        assert not letters
        assert after.people is None
    else:
        assert after.state is NoticeState.RUNNING
        assert letters == {State.PENDING: 3}


async def _start_if_due(uow: UnitOfWork) -> None:
    for due in [d for d in await uow.schedule.ready(START) if d.kind == STARTS]:
        if await uow.schedule.finish(due.id):
            await notice_running.start(uow, HOUSE, due, START)


async def test_an_old_start_starts_nothing(database: Database) -> None:
    """Undone and approved anew for later, the first start finds nothing to start."""
    both, draft = await database.write(lambda uow: _place(uow, 1))
    first = await database.write(lambda uow: approve(_ctx(uow, both[0]), draft, START, SCREENS))
    [due] = await database.write(lambda uow: uow.schedule.ready(START))
    await database.write(lambda uow: notice_approving.undo(_ctx(uow, both[0]), UndoNotice(first.id, 1)))
    again = await _stored(database, draft)
    await database.write(lambda uow: approve(_ctx(uow, both[0]), again, START + timedelta(hours=1), SCREENS))
    await database.write(lambda uow: notice_running.start(uow, HOUSE, due, START))
    assert (await _stored(database, draft)).state is NoticeState.PLANNED
    assert (await _stored(database, draft)).version == 3  # the undo counts: older buttons say yes to nothing


async def test_a_stop_among_departures_loses_and_doubles_nothing(database: Database) -> None:
    """D31: what has not left is stopped in one commit; what is leaving comes to its end; the sums stay whole."""
    both, notice = await _running(database, 12)
    rows = await _claim(database, 8)

    async def leave(row: OutboxRow) -> bool:
        return await database.write(lambda uow: uow.outbox.sending(row.id))

    sure = StopNotice(notice.id, sure=True)
    left, _ = await asyncio.gather(
        asyncio.gather(*(leave(row) for row in rows)),
        database.write(lambda uow: notice_running.stop(_ctx(uow, both[1]), sure)),
    )
    leaving = [row for row, went in zip(rows, left, strict=True) if went]
    course = await database.write(lambda uow: uow.notice_tallies.course(notice))
    assert (course.to_go, course.stopped, course.total) == (len(leaving), 12 - len(leaving), 12)
    assert await _claim(database, 99) == []
    await database.write(lambda uow: uow.notice_tallies.finish(START))
    assert ((await _stored(database, notice)).finished_at is None) == bool(leaving)
    wait = Next(State.PENDING, START + timedelta(seconds=3))
    for row in leaving:  # Telegram puts it off: it does not go later either
        await database.write(lambda uow, r=row: uow.outbox.settle(r.id, wait, START, before=State.SENDING))  # type: ignore[misc] # as above
    await database.write(lambda uow: uow.notice_tallies.finish(START))
    over = await _stored(database, notice)
    assert over.state is NoticeState.STOPPED
    assert over.finished_at == START
    assert (await database.write(lambda uow: uow.notice_tallies.course(notice))).stopped == 12


async def test_a_pause_gives_back_what_was_claimed_and_goes_on(database: Database) -> None:
    """Nothing waits for its lease, nothing leaves meanwhile, and nothing is over while it is paused with letters."""
    both, notice = await _running(database, 6)
    rows = await _claim(database, 4)
    await database.write(lambda uow: notice_running.pause(_ctx(uow, both[0]), PauseNotice(notice.id)))
    assert await database.write(lambda uow: uow.outbox.tally(notice.subject)) == {State.PENDING: 6}
    assert not await database.write(lambda uow: uow.outbox.sending(rows[0].id))
    assert await _claim(database, 99) == []
    assert await database.write(lambda uow: uow.notice_tallies.finish(START)) == []
    go_on = GoOnNotice(notice.id)
    await database.write(lambda uow: notice_running.go_on(_ctx(uow, both[1]), go_on))
    assert len(await _claim(database, 99)) == 6


async def test_only_the_unclear_ones_go_once_more(database: Database) -> None:
    """D28: after a yes to a second copy, exactly those of whom nobody knows; the report's sums stay whole."""
    both, notice = await _running(database, 4)
    ends = (State.SENT, State.UNKNOWN, State.UNREACHABLE, State.UNKNOWN)
    for row, state in zip(await _claim(database, 4), ends, strict=True):
        await _settle(database, row, state)
    assert await database.write(lambda uow: uow.notice_tallies.finish(START)) == [notice.id]
    again = SendUnclear(notice.id, 1, sure=True)
    await asyncio.gather(
        *(database.write(lambda uow, w=who: notice_reports.send_again(_ctx(uow, w), again)) for who in both)  # type: ignore[misc] # as above
    )
    after = await _stored(database, notice)
    assert (after.state, after.version) == (NoticeState.RUNNING, 2)
    rows = await _claim(database, 99)
    assert len(rows) == 2
    for row in rows:
        await _settle(database, row, State.SENT)
    course = await database.write(lambda uow: uow.notice_tallies.course(after))
    assert (course.sent, course.unreachable, course.unknown, course.total) == (3, 1, 0, 4)


async def test_c8_what_a_stop_kept_here_goes_out_once_and_its_count_is_of_those_who_got_it(database: Database) -> None:
    """C8, D31: exactly the stopped ones get it, whoever of two says so; "went out to" counts who got it."""
    both, notice = await _running(database, 3)
    for row in await _claim(database, 1):
        await _settle(database, row, State.SENT)
    assert await database.write(lambda uow: uow.notice_tallies.said(notice.id)) == Said(START, 3, 0)
    question = await database.write(lambda uow: notice_running.stop(_ctx(uow, both[0]), StopNotice(notice.id)))
    assert question.lines
    assert (await _stored(database, notice)).state is NoticeState.PAUSED  # nothing leaves while it asks
    await database.write(lambda uow: notice_running.stop(_ctx(uow, both[0]), StopNotice(notice.id, sure=True)))
    assert await database.write(lambda uow: uow.notice_tallies.said(notice.id)) == Said(START, 1, 0)
    again = SendRest(notice.id, notice.version, sure=True)
    await asyncio.gather(
        *(database.write(lambda uow, w=who: notice_reports.send_again(_ctx(uow, w), again)) for who in both)  # type: ignore[misc] # as above
    )
    assert (await _stored(database, notice)).version == notice.version + 1
    rows = await _claim(database, 99)
    assert len(rows) == 2
    for row in rows:
        await _settle(database, row, State.SENT)
    course = await database.write(lambda uow: uow.notice_tallies.course(notice))
    assert (course.sent, course.stopped, course.total) == (3, 0, 3)


async def test_who_writes_a_notice_gets_no_copy_of_it(database: Database) -> None:
    """A2: whoever writes has seen the preview; neither the count nor the letters include them."""
    both, draft = await database.write(lambda uow: _place(uow, 2))

    async def lives_here(uow: UnitOfWork) -> tuple[int, int]:
        await uow.people.change(both[0].id, area_id=draft.whom.areas[0])
        await uow.consents.record(both[0].id, Purpose.NEARBY, given=True, how="typed", at=NOW)
        return await uow.audiences.count(draft.whom, NOW, HOUSE.zone, both[0].id)

    assert await database.write(lives_here) == (2, 0)
    planned = await database.write(lambda uow: approve(_ctx(uow, both[1]), draft, START, SCREENS))
    assert planned.people == 2


async def test_who_has_left_is_counted_and_not_listed(database: Database) -> None:
    """C8: data deleted meanwhile leaves the sums whole; the list names nobody and skips who has gone."""
    both, notice = await _running(database, 3)
    rows = await _claim(database, 3)
    for row, state in zip(rows, (State.SENT, State.UNREACHABLE, State.FAILED), strict=True):
        await _settle(database, row, state)
    gone = await database.write(lambda uow: _person(uow, rows[1].person_id or 0))
    await database.write(lambda uow: uow.rights.erase(gone, NOW))
    course = await database.write(lambda uow: uow.notice_tallies.course(notice))
    assert (course.sent, course.refused, course.left, course.total) == (1, 1, 1, 3)
    [missed] = await database.write(lambda uow: uow.notice_tallies.missed(notice.id, 0, 9))
    assert (missed.person_id, missed.state) == (rows[2].person_id, State.FAILED)
    shown = await database.write(lambda uow: notice_progress.screen(uow, HOUSE, notice, START))
    assert "▓" in HOUSE.wording.plain(shown.lines[0], "en")
    assert both


async def test_letters_that_might_have_left_are_counted_for_the_owner(database: Database) -> None:
    """A paused notice keeps nobody waiting by mistake; what is due and does not leave is an owner's matter."""
    both, notice = await _running(database, 2)
    assert await database.write(lambda uow: uow.notice_tallies.waiting(START)) == (2, START)
    await database.write(lambda uow: notice_running.pause(_ctx(uow, both[0]), PauseNotice(notice.id)))
    assert await database.write(lambda uow: uow.notice_tallies.waiting(START)) == (0, None)


async def test_d32_who_is_in_two_groups_gets_it_once_and_groups_hear_it_after_the_night(database: Database) -> None:
    """D32: overlapping groups make one letter for each person; nothing is put up in a group in the night."""
    both, draft = await database.write(lambda uow: _place(uow, 2))
    night = START + timedelta(hours=13)

    async def into_groups(uow: UnitOfWork) -> Notice:
        rows = await uow.audiences.people(draft.whom, NOW, HOUSE.zone)
        groups = []
        for number in (1, 2):
            new = Group(0, -1000 - number, draft.whom.areas[0], f"Group {number}", 0, 52, ("en",), 40)
            groups.append(await uow.groups.add(new))
            for person_id, *_ in rows:
                await uow.groups.set_place(groups[-1], person_id, Place.MEMBER, NOW)
        await uow.notices.change(replace(draft, whom=replace(draft.whom, groups=tuple(groups), to_groups=True)))
        found = await uow.notices.get(draft.id)
        assert found is not None
        return await approve(_ctx(uow, both[0]), found, night, SCREENS)

    planned = await database.write(into_groups)
    assert (planned.people, planned.groups) == (2, 2)
    await database.write(lambda uow: uow.notices.move(draft.id, (NoticeState.PLANNED,), NoticeState.RUNNING))
    at_once = await database.write(lambda uow: uow.outbox.claim(night, 99))
    assert [row.group_id for row in at_once] == [None, None]
    in_the_morning = await database.write(lambda uow: uow.outbox.claim(night + timedelta(hours=10), 99))
    assert len([row for row in in_the_morning if row.group_id is not None]) == 2


async def test_the_same_words_are_known_again_until_they_are_undone(database: Database) -> None:
    """D32: what went out within twelve hours is found by its fingerprint; what was undone never went out."""
    both, draft = await database.write(lambda uow: _place(uow, 3))
    marked = replace(draft, fingerprint="f")
    planned = await database.write(lambda uow: approve(_ctx(uow, both[0]), marked, START, SCREENS))

    async def known(uow: UnitOfWork) -> Said | None:
        return await uow.notice_tallies.said_since("f", NOW - SAME_AGAIN_WITHIN, but=0)

    assert await database.write(known) == Said(START, 3, 0)
    assert await database.write(lambda uow: uow.notice_tallies.said_since("f", NOW - DAY, but=draft.id)) is None
    assert await database.write(lambda uow: uow.notice_tallies.said_since("f", NOW, but=0))  # said yes to, and not out
    assert await database.write(lambda uow: uow.notice_tallies.said_since("f", START, but=0)) is None
    await database.write(lambda uow: notice_approving.undo(_ctx(uow, both[1]), UndoNotice(draft.id, planned.version)))
    assert await database.write(known) is None


async def test_of_two_with_the_same_words_a_second_person_passes_one_unwarned(database: Database) -> None:
    """D32: each put forward before the other went out, the same words need a yes that knows of it."""
    both, draft = await database.write(lambda uow: _place(uow, 2))

    async def asked(uow: UnitOfWork) -> int:
        one = replace(draft, state=NoticeState.ASKED, fingerprint="f", approved_by=both[0].id)
        notice_id = await uow.notices.add(one, NOW)
        for language, screen in SCREENS.items():
            await uow.notices.fix(notice_id, language, screen)
        return notice_id

    two = [await database.write(asked), await database.write(asked)]

    async def yes(notice_id: int, *, sure: bool = False) -> None:
        press = SecondYes(notice_id, 0, sure)
        await database.write(lambda uow: notice_second.second_yes(_ctx(uow, both[1]), press))

    await asyncio.gather(*(yes(each) for each in two))
    states = [(await _stored(database, replace(draft, id=each))).state for each in two]
    assert sorted(states) == [NoticeState.ASKED, NoticeState.PLANNED]
    await yes(two[states.index(NoticeState.ASKED)], sure=True)
    assert {(await _stored(database, replace(draft, id=each))).state for each in two} == {NoticeState.PLANNED}


async def test_a_month_after_its_end_a_notice_is_kept_by_its_words_and_numbers(database: Database) -> None:
    """6.2: the fixed screens go, what was written and the sums stay, and nothing may be sent once more without them."""
    both, notice = await _running(database, 1)
    await database.write(lambda uow: uow.notices.set_words(notice.id, "en", "Hello"))
    [row] = await _claim(database, 1)
    await _settle(database, row, State.UNKNOWN)
    await database.write(lambda uow: uow.notice_tallies.finish(START))
    later = START + SCREENS_ARE_KEPT
    await database.write(lambda uow: notice_running.wipe(uow, HOUSE, later))
    assert await database.write(lambda uow: uow.notices.screens(notice.id))
    later += timedelta(seconds=1)
    await database.write(lambda uow: notice_running.wipe(uow, HOUSE, later))
    assert await database.write(lambda uow: uow.notices.screens(notice.id)) == {}
    assert await database.write(lambda uow: uow.notices.words(notice.id)) == {"en": "Hello"}
    again = SendUnclear(notice.id, 1, sure=True)
    await database.write(lambda uow: notice_reports.send_again(replace(_ctx(uow, both[0]), now=later), again))
    assert (await _stored(database, notice)).state is NoticeState.DONE


async def test_what_is_moved_and_has_become_many_asks_a_second_person(database: Database) -> None:
    """C8: another time is no way past the second yes."""
    both, draft = await database.write(lambda uow: _place(uow, 2))
    planned = await database.write(lambda uow: approve(_ctx(uow, both[0]), draft, START, SCREENS))
    wall = {"_notice": draft.id, "_version": planned.version, "when": "2026-11-24T10:00"}
    few = replace(HOUSE, second_approval_above=2)
    await database.write(lambda uow: notice_approving.planned(replace(_ctx(uow, both[0]), house=few), wall))
    moved = await _stored(database, draft)
    assert moved.state is NoticeState.PLANNED
    [more] = await database.write(lambda uow: people(uow, 1, 8001))
    await database.write(lambda uow: uow.people.change(more.id, area_id=draft.whom.areas[0]))
    await database.write(lambda uow: uow.consents.record(more.id, Purpose.NEARBY, given=True, how="typed", at=NOW))
    wall |= {"_version": moved.version}
    await database.write(lambda uow: notice_approving.planned(replace(_ctx(uow, both[0]), house=few), wall))
    assert (await _stored(database, draft)).state is NoticeState.ASKED
    assert not await database.write(lambda uow: uow.outbox.tally(draft.subject))
