"""Whoever was taken out of a group comes back by a human's word alone: with or without a place, also after erasing."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.cases import CaseState
from domain.effect import ApproveJoin, Ban, Effect, Restrict
from domain.groups import Asked, Group, GroupState, Place
from domain.incoming import AskedToJoin, MemberChanged
from domain.line import Deed
from domain.people import Person
from domain.refused import Refused
from handlers import places
from handlers.actions import AgreeRules, DecideJoin, DeleteAll
from handlers.case_actions import BanEverywhere
from handlers.champion_actions import LetInAllTheSame
from handlers.group_door import asked_to_join, member_changed
from handlers.group_line import join_line
from handlers.group_way import agree
from handlers.line_actions import FindGroup, JoinLine
from handlers.my_group import find_group
from handlers.rights import delete
from storage import tables
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.storage.casework import AMINA, DAN, PRIYA, ROSA, SAM, Casework, keys
from tests.storage.place import DAY, NOW


@pytest.fixture
async def work(sqlite: Database) -> Casework:
    """Everybody is there, and nothing has happened."""
    return await Casework(sqlite).begin()


def group(work: Casework) -> Group:
    """Their group."""
    assert work.group is not None
    return work.group


async def place(work: Casework, who: int, group_id: int = 1) -> Place | None:
    """Somebody's place."""
    return await work.database.write(lambda uow: uow.groups.place(group_id, work.people[who].id))


async def set_place(work: Casework, who: int, where: Place, group_id: int = 1) -> None:
    """As it came about before."""
    await work.database.write(lambda uow: uow.groups.set_place(group_id, work.people[who].id, where, work.now))


async def effects(work: Casework, kind: type[Effect]) -> list[Effect]:
    """What Telegram is still to be asked, of a kind."""
    waiting = await work.database.write(lambda uow: uow.effects.waiting(work.now, 100))
    return [row.effect for row in waiting if isinstance(row.effect, kind)]


async def comes_in(work: Casework, who: int) -> None:
    """By the group's own link, or added by somebody."""
    work.now += timedelta(minutes=1)
    await work.do(lambda ctx: member_changed(ctx, MemberChanged(-1001, inside=True, status="member")), who)


async def goes(work: Casework, who: int) -> None:
    """Out of the group by themselves."""
    work.now += timedelta(minutes=1)
    left = MemberChanged(-1001, inside=False, status="left", was_inside=True)
    await work.do(lambda ctx: member_changed(ctx, left), who)


async def begins_anew(work: Casework, who: int = AMINA) -> None:
    """Everything is erased; then they join the programme as somebody new, with the same Telegram account."""
    telegram_id = work.people[who].telegram_id
    screen = await work.do(lambda ctx: delete(ctx, DeleteAll()), who)
    assert "rights-kept-ban" in keys(screen)

    async def again(uow: UnitOfWork) -> Person:
        met = await uow.people.meet(telegram_id, work.now)
        area = group(work).area_id
        await uow.people.change(met.id, joined_at=work.now, language="en", adult=True, area_id=area)
        return met

    work.people[who] = await work.database.write(again)


async def is_kept_outside(work: Casework, who: int = AMINA) -> None:
    """No way in by themselves: not offered, no place, no line, and nobody lets them in but a human."""
    assert "group-none" in keys(await work.do(lambda ctx: find_group(ctx, FindGroup()), who))
    for handler, action in ((agree, AgreeRules(1)), (join_line, JoinLine(1))):
        with pytest.raises(Refused, match="group-a-human"):
            await work.do(lambda ctx, h=handler, a=action: h(ctx, a), who)  # type: ignore[misc] # a lambda's default
    await work.do(lambda ctx: asked_to_join(ctx, AskedToJoin(-1001, "https://t.me/+x")), who)
    assert await effects(work, ApproveJoin) == []
    waiting = await work.database.write(lambda uow: uow.groups.waiting(1))
    assert [each.telegram_id for each in waiting] == [work.people[who].telegram_id]


async def test_an_erasure_brings_nobody_back_who_was_taken_out(work: Casework) -> None:
    """A10: the place is erased, that a human decides is not; and /delete says that it is kept."""
    await work.reported()
    await work.decided("remove")
    await begins_anew(work)
    await is_kept_outside(work)


async def test_a_stranger_who_was_taken_out_does_not_come_back_by_joining(work: Casework) -> None:
    """A10: no person of ours when taken out, one of ours a day later: a human decides all the same."""
    telegram_id = work.people[AMINA].telegram_id
    await work.reported()
    await work.do(lambda ctx: delete(ctx, DeleteAll()), AMINA)
    await work.decided("remove")

    async def joins(uow: UnitOfWork) -> Person:
        met = await uow.people.meet(telegram_id, NOW)
        await uow.people.change(met.id, joined_at=NOW, language="en", adult=True, area_id=group(work).area_id)
        return met

    work.people[AMINA] = await work.database.write(joins)
    await is_kept_outside(work)


async def test_a_humans_yes_is_the_end_of_having_been_taken_out(work: Casework) -> None:
    """Asked once more with open eyes; then the place is theirs, and a later way is the ordinary one."""
    await work.reported()
    await work.decided("remove")
    await begins_anew(work)
    await is_kept_outside(work)
    (request,) = await work.database.write(lambda uow: uow.groups.waiting(1))
    assert "champion-was-out" in keys(await work.press(ROSA, DecideJoin(request.id, let_in=True)))
    await work.press(ROSA, LetInAllTheSame(request.id))
    await comes_in(work, AMINA)
    assert await place(work, AMINA) is Place.MEMBER
    assert not await work.database.write(lambda uow: uow.bans.needs_a_human(work.people[AMINA].telegram_id, 1))


async def test_another_look_ends_having_been_taken_out(work: Casework) -> None:
    """The appeal forgives: no human has to decide once more."""
    await work.reported()
    await work.decided("remove")
    await work.appealed()
    await work.judged("changed", PRIYA)
    assert not await work.database.write(lambda uow: uow.bans.any_of(work.people[AMINA].telegram_id))


@pytest.mark.parametrize("before", [None, Place.LEFT, Place.REMOVED, Place.WAITING])
async def test_who_comes_in_by_the_groups_own_link_is_told_of(work: Casework, before: Place | None) -> None:
    """A10: never assigned, gone, or taken out: no place by just being there; the champions have a look."""
    if before:
        await set_place(work, DAN, before)
    await comes_in(work, DAN)
    assert await place(work, DAN) is before
    assert (await work.letters(ROSA)).count("door-came-unseen") == 1


async def test_who_is_under_18_comes_in_by_a_humans_word_alone(work: Casework) -> None:
    """Not even a place that was kept for them lets them in silently."""
    await set_place(work, DAN, Place.ASSIGNED)
    await work.database.write(lambda uow: uow.people.change(work.people[DAN].id, adult=False))
    await comes_in(work, DAN)
    assert await place(work, DAN) is Place.ASSIGNED
    assert "door-came-unseen" in await work.letters(ROSA)
    (request,) = await work.database.write(lambda uow: uow.groups.waiting(1))
    await work.press(ROSA, LetInAllTheSame(request.id))
    await comes_in(work, DAN)
    assert await place(work, DAN) is Place.MEMBER


async def test_an_approval_is_for_one_coming_in(work: Casework) -> None:
    """Let in, gone, in again by the group's own link: that is a new question."""
    asked = await work.database.write(lambda uow: uow.groups.ask(1, work.people[DAN].telegram_id, NOW))
    await work.press(ROSA, LetInAllTheSame(asked.id))
    await comes_in(work, DAN)
    assert await place(work, DAN) is Place.MEMBER
    assert "door-came-unseen" not in await work.letters(ROSA)
    await goes(work, DAN)
    await comes_in(work, DAN)
    assert await place(work, DAN) is Place.LEFT
    assert "door-came-unseen" in await work.letters(ROSA)


async def test_each_coming_in_unseen_is_told_and_counts_as_nobodys_decision(work: Casework) -> None:
    """Twice in, twice told; and no request is written down as approved."""
    for _ in range(2):
        await comes_in(work, DAN)
        await goes(work, DAN)
    assert (await work.letters(ROSA)).count("door-came-unseen") == 2
    found = await work.database.write(lambda uow: uow.groups.request_of(1, work.people[DAN].telegram_id))
    assert found is None or found.state is not Asked.APPROVED


async def test_who_is_banned_and_inside_goes_out_again(work: Casework) -> None:
    """Telegram forgot, or somebody added them: the ban is asked for again, and the champions know."""
    await work.reported()
    await work.decided("ban")
    await comes_in(work, AMINA)
    assert await effects(work, Ban) == [Ban(-1001, work.people[AMINA].telegram_id)]
    assert "door-came-unseen" in await work.letters(ROSA)
    assert await place(work, AMINA) is Place.BANNED


@pytest.mark.parametrize("erased", [False, True])
async def test_going_out_and_in_again_ends_no_mute(work: Casework, erased: bool) -> None:
    """The stricter of the two holds to its end, then the rest of the first day; also after an erasure."""
    await work.reported()
    await work.decided("mute", hours=1)
    ends = (await work.case()).ends_at
    assert ends is not None
    await goes(work, AMINA)
    if erased:
        telegram_id = work.people[AMINA].telegram_id
        await work.do(lambda ctx: delete(ctx, DeleteAll()), AMINA)
        assert (await work.case()).author_name == ""
        met = await work.database.write(lambda uow: uow.people.meet(telegram_id, work.now))
        await work.database.write(lambda uow: uow.people.change(met.id, joined_at=work.now, adult=True))
        work.people[AMINA] = met
    await set_place(work, AMINA, Place.ASSIGNED)
    await comes_in(work, AMINA)
    assert await place(work, AMINA) is Place.MEMBER
    asked = await effects(work, Restrict)
    assert [(each.level, each.until) for each in asked] == [("nothing", ends.isoformat())]  # type: ignore[attr-defined] # restrictions
    if erased:
        assert set(await work.due("first-day")) == {ends, NOW + timedelta(minutes=2) + DAY}


async def test_a_mute_that_is_over_is_not_held(work: Casework) -> None:
    """To the second."""
    await work.reported()
    await work.decided("mute", hours=1)
    ends = (await work.case()).ends_at
    assert ends is not None
    them = work.people[AMINA].telegram_id
    for at, found in ((ends - timedelta(seconds=1), ends), (ends, None)):
        assert await work.database.write(lambda uow, at=at: uow.cases.muted_until(them, 1, at)) == found  # type: ignore[misc] # a lambda's default
    assert await work.database.write(lambda uow: uow.cases.muted_until(them, 2, NOW)) is None
    assert (await work.case()).state is CaseState.DONE


async def test_a_wide_ban_that_is_lifted_brings_nobody_back_where_another_case_took_them_out(work: Casework) -> None:
    """Each decision stands for itself: taken out of Toddlers before, still taken out of Toddlers after."""
    other = Group(0, -2002, group(work).area_id, "Toddlers", 26, 52, ("en",), 40)
    third = Group(0, -3003, group(work).area_id, "Twins", 26, 52, ("en",), 40)
    toddlers, twins = [await work.database.write(lambda uow, g=g: uow.groups.add(g)) for g in (other, third)]  # type: ignore[misc] # a lambda's default
    await set_place(work, AMINA, Place.REMOVED, toddlers)
    await set_place(work, AMINA, Place.MEMBER, twins)
    await work.reported()
    await work.decided("ban")
    await work.press(PRIYA, BanEverywhere(1, sure=True))
    assert [await place(work, AMINA, g) for g in (toddlers, twins)] == [Place.REMOVED, Place.BANNED]
    await work.appealed()
    await work.judged("changed", SAM)
    assert [await place(work, AMINA, g) for g in (1, toddlers, twins)] == [Place.LEFT, Place.REMOVED, Place.LEFT]


async def test_nobody_comes_in_from_having_been_taken_out_by_a_fact(database: Database) -> None:
    """On both engines: inside or not, the place stays until a human forgives."""
    casework = await Casework(database).begin()
    await set_place(casework, DAN, Place.REMOVED)
    them = casework.people[DAN].id
    assert not await database.write(lambda uow: places.come_in(uow, 1, them, NOW))
    await database.write(lambda uow: uow.groups.move_on(1, them, Deed.FORGIVE, NOW))
    assert await database.write(lambda uow: places.come_in(uow, 1, them, NOW))


async def test_what_is_kept_of_somebody_by_group_is_one_look(database: Database) -> None:
    """A ban, a removal, and a removal that was forgiven."""
    casework = await Casework(database).begin()
    other = Group(0, -2002, group(casework).area_id, "Toddlers", 26, 52, ("en",), 40)
    toddlers = await database.write(lambda uow: uow.groups.add(other))
    await casework.reported()
    for group_id in (1, 1, toddlers):
        await database.write(lambda uow, g=group_id: uow.bans.taken_out(5, g, 1, NOW, None))  # type: ignore[misc] # as above
    await database.write(lambda uow: uow.bans.may_come_back(5, 1, NOW))
    kept = await database.write(lambda uow: uow.bans.kept_out(5))
    assert (kept.everywhere, kept.groups) == (False, frozenset({toddlers}))
    assert not await database.write(lambda uow: uow.bans.holds(5, toddlers))
    await database.write(lambda uow: uow.bans.add(5, None, 1, NOW, asked_by=None, agreed_by=None))
    kept = await database.write(lambda uow: uow.bans.kept_out(5))
    assert kept.of(1)
    assert await database.write(lambda uow: uow.bans.holds_everywhere(5))


async def test_a_group_that_moves_is_never_lost_when_two_hear_of_it_at_once(database: Database) -> None:
    """D33: both service messages, both taken at once, with a fresh row in the way: one group, with everything in it."""
    casework = await Casework(database).begin()
    area = group(casework).area_id

    async def fresh(uow: UnitOfWork) -> None:
        new = Group(0, -1002, area, "New", 0, 26, ("en",), 40, state=GroupState.NEW)
        taken = await uow.groups.add_new(new)
        assert taken is not None
        await uow.groups.set_words(taken, "rules", "en", "Be kind")
        await uow.groups.ask(taken, 5, NOW + DAY)
        await uow.groups.ask(1, 5, NOW)
        await uow.groups.ask(taken, 6, NOW)
        await uow.groups.set_place(taken, casework.people[AMINA].id, Place.WAITING, NOW)
        await uow.groups.set_place(taken, casework.people[DAN].id, Place.MEMBER, NOW)

    await database.write(lambda uow: uow.run(tables.groups.update().values(state="new")))
    await database.write(fresh)
    moved = await asyncio.gather(*(database.write(lambda uow: uow.groups.move(-1001, -1002)) for _ in range(8)))
    assert sum(moved) == 1
    (left,) = await database.write(lambda uow: uow.groups.all())
    assert (left.id, left.chat_id, left.members) == (1, -1002, 2)
    waiting = await database.write(lambda uow: uow.groups.waiting(1))
    assert {(each.telegram_id, each.asked_at) for each in waiting} == {(5, NOW + DAY), (6, NOW)}
    words = await database.write(lambda uow: uow.run(select(tables.group_words)))
    assert words.all() == []
