"""Who looks after a group at this moment: its champions who are not off; if there are none, the coordinators."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from domain.groups import Group
from domain.people import Role
from storage.unit_of_work import UnitOfWork


async def on_duty(uow: UnitOfWork, group: Group, now: datetime) -> list[int]:
    """Person ids, at least one of them where anybody can be reached at all."""
    off = await uow.groups.off_duty(now)
    champions = [each for each in await uow.roles.holders(Role.CHAMPION, group.id) if each not in off]
    # A champion who wants to hear nothing about babies is spared her group's letters, too.
    on = await _reached(uow, champions, spare=True)
    return on or await _reached(uow, await uow.roles.holders(Role.COORDINATOR, group.area_id), spare=False)


async def _reached(uow: UnitOfWork, ids: Iterable[int], *, spare: bool) -> list[int]:
    people = {each.id: each for each in await uow.people.many(ids)}
    return [
        each
        for each in dict.fromkeys(ids)
        if (who := people.get(each)) is not None
        and who.stopped_at is None
        and who.unreachable_at is None
        and not (spare and who.baby_stopped_at is not None)
    ]
