"""Places in groups change hands here: whoever leaves makes room, and the next in line are offered it, in one commit.

Each function locks the group first: two people at once cannot both have the last place.
"""

from __future__ import annotations

from datetime import datetime

from domain.delivery import Class, Lane
from domain.effect import RevokeInviteLink
from domain.groups import Group, Place
from domain.line import Deed, offer_ends
from domain.people import Person
from domain.screen import Screen, button
from domain.words import Moment, text
from handlers.actions import OpenGroup
from handlers.ctx import House
from handlers.line_actions import FindGroup, JoinLine, LetItGo, TakeIt
from storage.outbox import Letter
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

LOOK = "line-look"  # what falls due when a place was kept long enough
_ON_THE_WAY = (Place.WAITING, Place.OFFERED, Place.ASSIGNED)


async def keep_line(uow: UnitOfWork, house: House, group_id: int, now: datetime) -> Group | None:
    """End what was kept long enough, and offer the room that there is to the next in line; gives the group after it.

    Call it whenever there may be more room: after a change of capacity, when a group is opened or protected again.
    """
    group = await uow.groups.lock(group_id)
    if group is None:
        return None
    overdue = await uow.groups.overdue(group_id, now)
    for held in overdue:
        await uow.groups.move_on(group_id, held.person_id, Deed.RUN_OUT, now)
        await _let_go_of(uow, group, held.person_id, now)
        await _say_it_ran_out(uow, group, held.person_id, held.place, now)
    if overdue:
        group = await uow.groups.lock(group_id)
    if group is None or not group.is_offered or not group.has_room:
        return group
    following = (await uow.groups.line(group_id))[: group.room]
    for standing in following:
        await _offer(uow, house, group, standing.person_id, now)
    return await uow.groups.get(group_id) if following else group


async def hold(uow: UnitOfWork, group_id: int, person_id: int, deed: Deed, now: datetime, until: datetime) -> bool:
    """Offer or assign a place until then; False where the person cannot get there from where they are."""
    if await uow.groups.move_on(group_id, person_id, deed, now, until) is None:
        return False
    await uow.schedule.plan(Due(LOOK, group_id, until, f"{LOOK}:{group_id}:{until.isoformat()}"))
    return True


async def leave(uow: UnitOfWork, house: House, group_id: int, person_id: int, deed: Deed, now: datetime) -> bool:
    """Out of a place, by any deed that leads out; the personal link ends, and the next in line are offered the room.

    `deed` is GO, REMOVE or BAN. False, and nothing done, where there is no such way from where the person is.
    """
    group = await uow.groups.lock(group_id)
    if group is None or await uow.groups.move_on(group_id, person_id, deed, now) is None:
        return False
    await _let_go_of(uow, group, person_id, now)
    await keep_line(uow, house, group_id, now)
    return True


async def come_in(uow: UnitOfWork, group_id: int, person_id: int, now: datetime) -> bool:
    """The person is inside now, by whatever way; False where that was known, or cannot be (a ban)."""
    group = await uow.groups.lock(group_id)
    if group is None or await uow.groups.move_on(group_id, person_id, Deed.ENTER, now) is None:
        return False
    await _let_go_of(uow, group, person_id, now)
    return True


async def give_up_places(uow: UnitOfWork, house: House, person: Person, now: datetime) -> None:
    """Whoever leaves the programme frees what was kept for them. In a group they stay until they leave it."""
    for group_id, place in sorted((await uow.groups.places_of(person.id)).items()):
        if place in _ON_THE_WAY:
            await leave(uow, house, group_id, person.id, Deed.GO, now)


async def position(uow: UnitOfWork, group_id: int, person_id: int) -> int:
    """Which in line the person is, from 1; counted anew each time."""
    ahead = [each.person_id for each in await uow.groups.line(group_id)]
    return ahead.index(person_id) + 1 if person_id in ahead else len(ahead) + 1


async def end_link(uow: UnitOfWork, group: Group, person_id: int, now: datetime) -> None:
    """The personal link opens nothing any more."""
    link = await uow.groups.link(group.id, person_id)
    if link:
        await uow.groups.set_link(group.id, person_id, None)
        await uow.effects.ask(RevokeInviteLink(group.chat_id, link), now)  # nobody's own: it outlives an erasure


async def _let_go_of(uow: UnitOfWork, group: Group, person_id: int, now: datetime) -> None:
    await end_link(uow, group, person_id, now)
    await uow.outbox.cancel(now, person_id=person_id, subject=f"line:{group.id}")


async def _offer(uow: UnitOfWork, house: House, group: Group, person_id: int, now: datetime) -> None:
    until = offer_ends(now, house.quiet)
    if not await hold(uow, group.id, person_id, Deed.OFFER, now, until):
        return
    rows = ((button("line-take", TakeIt(group.id)), button("line-let-go", LetItGo(group.id))),)
    words = text("line-offer", name=group.name, until=Moment(until, "day_time", house.zone))
    await _write(uow, group, person_id, Screen((words,), rows), f"offer:{now.isoformat()}", now, until)


async def _say_it_ran_out(uow: UnitOfWork, group: Group, person_id: int, place: Place, now: datetime) -> None:
    again = button("line-join-again", JoinLine(group.id)) if group.is_offered else button("group-find", FindGroup())
    rows = ((again, button("line-my-group", OpenGroup())),)
    screen = Screen((text(f"line-ran-out-{place.value}", name=group.name),), rows)
    await _write(uow, group, person_id, screen, f"over:{now.isoformat()}", now, None)


async def _write(
    uow: UnitOfWork, group: Group, person_id: int, screen: Screen, key: str, now: datetime, until: datetime | None
) -> None:
    person = await uow.people.get(person_id)
    if person is None:
        return
    whole_key = f"line:{group.id}:{person_id}:{key}"
    letter = Letter(
        person_id,
        person.telegram_id,
        screen,
        Class.REMINDER,
        Lane.REMINDER,
        whole_key,
        subject=f"line:{group.id}",
        expires_at=until,
    )
    await uow.outbox.put(letter, now)
