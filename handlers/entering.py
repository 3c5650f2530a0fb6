"""What follows when somebody has come into a group, by whatever way: a first day without media, and a welcome.

A mute that still runs comes first: going out and in again, or beginning anew, ends none.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.authority import Right, may_in
from domain.effect import Restrict
from domain.groups import Group, Standing
from domain.newcomers import first_day_ends, is_new
from domain.people import Person
from domain.quiet_time import quiet_time_of, when_awake
from handlers.ctx import Ctx, House
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

DAY_GOES_ON = "first-day"
WELCOME = "welcome"


async def entered(ctx: Ctx, group: Group) -> None:
    """The person of this turn is in the group now. Whoever was there lately is nobody new; nothing happens twice."""
    standing = await ctx.uow.groups.standing(group.id, ctx.person.id)
    if standing is None or standing.entered_at is None:
        return
    if await _is_first_time(ctx.uow, group, standing):
        await hold_media(ctx.uow, group, ctx.person, standing, ctx.now)
    else:
        await hold_mute(ctx.uow, group, ctx.person.telegram_id, ctx.now)
    if standing.welcomed_at is None:
        await plan_welcome(ctx.uow, ctx.house, group, ctx.now)


async def hold_media(uow: UnitOfWork, group: Group, person: Person, standing: Standing, now: datetime) -> None:
    """Telegram itself refuses media of somebody new until the first day is over. Who looks after the group is free.

    Telegram knows one restriction for each member: while a mute runs it is the mute, then the rest of the first day.
    """
    muted = await hold_mute(uow, group, person.telegram_id, now)
    if muted is not None:
        await hold_media_again(uow, group, person, muted)
        return
    if standing.entered_at is None or not is_new(standing.entered_at, now):
        return
    if may_in(person, Right.POST_TO_GROUP, group):
        return
    until = first_day_ends(standing.entered_at).isoformat(timespec="seconds")
    await uow.effects.ask(Restrict(group.chat_id, person.telegram_id, "text", until), now, person_id=person.id)


async def hold_mute(uow: UnitOfWork, group: Group, telegram_id: int, now: datetime) -> datetime | None:
    """Whoever is muted in the group stays so, to its end; gives that end, or None where there is no mute."""
    until = await uow.cases.muted_until(telegram_id, group.id, now)
    if until is not None:
        await uow.effects.ask(Restrict(group.chat_id, telegram_id, "nothing", until.isoformat()), now)
    return until


async def hold_media_again(uow: UnitOfWork, group: Group, person: Person, at: datetime) -> None:
    """After a mute that ends at `at`: Telegram forgets the first day with it, so it is told again if it goes on."""
    number = await uow.newcomers.number(group.id, person.id)
    standing = await uow.groups.standing(group.id, person.id)
    if number is not None and standing is not None and is_new(standing.entered_at, at):
        await uow.schedule.plan(Due(DAY_GOES_ON, number, at, f"{DAY_GOES_ON}:{number}:{at.isoformat()}"))


async def plan_welcome(uow: UnitOfWork, house: House, group: Group, now: datetime) -> None:
    """One welcome an hour, on the hour, for everybody who came meanwhile; after quiet hours in the morning."""
    hour = now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    at = when_awake(hour, house.quiet, quiet_time_of(group, house.zone))
    await uow.schedule.plan(Due(WELCOME, group.id, at, f"{WELCOME}:{group.id}:{at.isoformat()}"))


async def _is_first_time(uow: UnitOfWork, group: Group, standing: Standing) -> bool:
    """Whether this stay has just begun: planned once, for its end. Telegram tells of one coming in by several ways."""
    number = await uow.newcomers.number(group.id, standing.person_id)
    if number is None or standing.entered_at is None:
        return False
    key = f"{DAY_GOES_ON}:{number}:{standing.entered_at.isoformat()}"
    return await uow.schedule.plan(Due(DAY_GOES_ON, number, first_day_ends(standing.entered_at), key))
