"""Who a case concerns in the team: who may see it, who is told, who oversees it. Never the person it is about."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from domain.authority import Right, may_in
from domain.cases import Appeal, Case, CaseState, Who, may_see, waits_for
from domain.delivery import Class, Lane
from domain.groups import Group
from domain.people import SHARED_IDS, Person, Role
from domain.refused import Refused
from domain.screen import Screen
from handlers.ctx import Ctx, House
from handlers.on_duty import on_duty
from storage.cases import subject
from storage.outbox import Letter
from storage.unit_of_work import UnitOfWork


async def load(ctx: Ctx, case_id: int) -> tuple[Case, Group, Who]:
    """A case with its group, for somebody who may see it. Raises Refused; whom it is about learns nothing by it."""
    case = await ctx.uow.cases.get(case_id)
    group = await ctx.uow.groups.get(case.group_id) if case else None
    if case is None or group is None or case.author_id == ctx.person.telegram_id:
        raise Refused("old-button")
    who = await stand(ctx, case, group)
    if not who.champion and not who.overseer:
        raise Refused("not-allowed")
    if not may_see(case, who):
        raise Refused("case-decided-already" if case.state is CaseState.DONE else "case-with-coordinator")
    return case, group, who


async def stand(ctx: Ctx, case: Case, group: Group) -> Who:
    """How the person of this turn stands to a case, by the roles held at this moment."""
    person = ctx.person
    if person.telegram_id in SHARED_IDS:
        return Who(person.id, person.telegram_id)
    champion = any(g.role is Role.CHAMPION and g.scope in {None, group.id} for g in person.grants)
    overseer = may_in(person, Right.OVERSEE_CASES, group)
    if not overseer and person.holds(Role.OWNER):
        overseer = not await _coordinators(ctx.uow, case, group)
    return Who(person.id, person.telegram_id, champion, overseer)


async def overseers(uow: UnitOfWork, house: House, case: Case, group: Group) -> list[Person]:
    """The coordinators of the area who can be reached and are free to decide; the owners where there is none."""
    found = await _coordinators(uow, case, group)
    return found or [p for p in await owners(uow, house) if _is_free(p, case, _involved(case))]


async def owners(uow: UnitOfWork, house: House) -> list[Person]:
    """Whoever runs the service."""
    return [p for each in sorted(house.owner_ids) if (p := await uow.people.find(each))]


async def waiting_for_me(ctx: Ctx, groups: Iterable[Group]) -> list[Case]:
    """What waits for the person of this turn as one who oversees: handed over, a second person, another look."""
    here = {group.id: group for group in groups}
    found = await ctx.uow.cases.for_overseers(here)
    return [case for case in found if waits_for(case, await stand(ctx, case, here[case.group_id]))]


async def first_told(uow: UnitOfWork, house: House, case: Case, group: Group, now: datetime) -> list[Person]:
    """Who hears of a case first: the champions on duty; who oversees it where there is none, or it was handed over."""
    if case.state is not CaseState.HANDED:
        ids = await on_duty(uow, group, now)
        found = [p for p in await uow.people.many(ids) if _is_free(p, case, _involved(case))]
        if found:
            return found
    return await overseers(uow, house, case, group)


async def alert(uow: UnitOfWork, case: Case, people: list[Person], what: str, screen: Screen, now: datetime) -> None:
    """The same letter to each of them, once for each `what`; a reference and never a word of it (A4)."""
    for person in people:
        await tell_staff(uow, case, person, what, screen, now)


async def tell_staff(
    uow: UnitOfWork, case: Case, person: Person | None, what: str, screen: Screen, now: datetime
) -> None:
    """A letter about a case to one of the team; nothing for nobody, and never to whom the case is about."""
    if person is None or person.telegram_id == case.author_id:
        return
    await write(uow, person, f"{subject(case.id)}:{what}", screen, now, subject(case.id))


async def write(uow: UnitOfWork, person: Person, key: str, screen: Screen, now: datetime, about: str = "") -> None:
    """A letter to one of the team, unique by key and person."""
    whole_key = f"{key}:{person.id}"
    letter = Letter(person.id, person.telegram_id, screen, Class.ALERT, Lane.ALERT, whole_key, about)
    await uow.outbox.put(letter, now)


async def _coordinators(uow: UnitOfWork, case: Case, group: Group) -> list[Person]:
    ids = await uow.roles.holders(Role.COORDINATOR, group.area_id)
    return [p for p in await uow.people.many(ids) if _is_free(p, case, _involved(case))]


def _involved(case: Case) -> Collection[int | None]:
    """Who may not be the one who decides now: a ban needs a second person, another look a fresh one."""
    if case.appeal is Appeal.ASKED:
        return {case.decided_by, case.taken_by}
    return {case.taken_by} if case.state is CaseState.ASKED else ()


def _is_free(person: Person, case: Case, apart: Collection[int | None]) -> bool:
    there = person.stopped_at is None and person.unreachable_at is None
    return there and person.id not in apart and person.telegram_id != case.author_id
