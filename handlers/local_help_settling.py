"""A doubt about a place comes to its end, and whoever wanted to hear of it is told, once."""

from __future__ import annotations

from datetime import datetime

from domain.delivery import Class, Lane
from domain.local_help import DoubtState, Entry, Plan, Said
from domain.refused import Refused
from domain.screen import Screen, button
from domain.words import text
from handlers.local_help_actions import OpenHelpPlace, OpenLocalHelp
from storage.outbox import Letter
from storage.unit_of_work import UnitOfWork


async def settle(uow: UnitOfWork, entry: Entry, doubt: Said, how: str, by: int | None, now: datetime) -> None:
    """`how` is kept, changed or down. Raises Refused when somebody settled it before."""
    if not await uow.local_help.settle(doubt.id, by):
        raise Refused("place-settled-already")
    person = await uow.people.get(doubt.person_id) if doubt.person_id is not None else None
    if person is None or doubt.state is not DoubtState.WANTS:
        return
    see = button("place-all", OpenLocalHelp()) if how == "down" else button("place-see", OpenHelpPlace(entry.id))
    screen = Screen((text(f"place-told-{how}", name=entry.name),), ((see,),))
    key = f"place-doubt:{doubt.id}"
    await uow.outbox.put(Letter(person.id, person.telegram_id, screen, Class.ANSWER, Lane.REMINDER, key), now)


async def carry_out(uow: UnitOfWork, area_id: int, plan: Plan, by: int | None, now: datetime) -> str:
    """All that a table changes, and the doubts about what it takes away; gives the counts for the audit trail."""
    await uow.local_help.carry_out(area_id, plan, by, now)
    for entry in plan.gone:
        for doubt in await uow.local_help.doubted(entry.id):
            await settle(uow, entry, doubt, "down", by, now)
    counts = f"{len(plan.new)} new, {len(plan.changed) + len(plan.back)} changed, {len(plan.gone)} gone"
    await uow.audit.write(by, "local-help-imported", f"area:{area_id}", now, counts)
    return counts
