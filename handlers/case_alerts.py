"""The letters that tell the team of a case: at once, bundled in a raid, and again when nobody decides."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.cases import BATCH, RAID, WAITS, Case
from domain.delivery import QuietHours
from domain.groups import Group
from domain.screen import Screen, button
from domain.words import text
from handlers import case_people
from handlers.case_actions import OpenCase
from handlers.ctx import Ctx, House
from storage.cases import subject
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork


async def ring(ctx: Ctx, case: Case, group: Group) -> None:
    """Tell who looks after the group; where cases pour in, one letter for all of them in a while."""
    if await ctx.uow.cases.opened_since(group.id, ctx.now - timedelta(hours=1)) > RAID:
        at = _next_batch(ctx.now)
        await ctx.uow.schedule.plan(Due("case-batch", group.id, at, f"case-batch:{group.id}:{at.isoformat()}"))
        return
    people = await case_people.first_told(ctx.uow, ctx.house, case, group, ctx.now)
    screen = letter("case-alert", case, group)
    await case_people.alert(ctx.uow, case, people, f"opened:{case.state.value}", screen, ctx.now)


async def plan_waits(uow: UnitOfWork, house: House, case_id: int, now: datetime) -> None:
    """When the coordinators hear that nobody has decided, and when the owners do, too; never at night.

    What was planned before is not, any more.
    """
    await uow.schedule.cancel("case-waits", case_id)
    for number, wait in enumerate(WAITS):
        await _plan(uow, house, case_id, now, wait, number)


async def plan_next(uow: UnitOfWork, house: House, case_id: int, now: datetime) -> None:
    """Once more a day later, for as long as it waits."""
    await _plan(uow, house, case_id, now, WAITS[-1], len(WAITS) - 1)


def is_late(item: Due) -> bool:
    """Whether a planned reminder is one that the owners get, too."""
    return item.key.endswith(f":{len(WAITS) - 1}")


async def over(uow: UnitOfWork, case_id: int, now: datetime) -> None:
    """Nobody needs to be told any more: what has not left, stays."""
    await uow.schedule.cancel("case-waits", case_id)
    await uow.outbox.cancel(now, subject=subject(case_id))


def letter(key: str, case: Case, group: Group) -> Screen:
    """A reference and a group's name, and the way to it."""
    line = text(key, reference=case.reference, group=group.name)
    return Screen((line,), ((button("case-look", OpenCase(case.id)),),))


async def _plan(uow: UnitOfWork, house: House, case_id: int, now: datetime, wait: timedelta, number: int) -> None:
    at = now + wait
    key = f"case-waits:{case_id}:{now.isoformat()}:{number}"
    await uow.schedule.plan(Due("case-waits", case_id, QuietHours(zone=house.zone).until(at) or at, key))


def _next_batch(now: datetime) -> datetime:
    seconds = int(BATCH.total_seconds())
    return now - timedelta(seconds=now.timestamp() % seconds) + BATCH
