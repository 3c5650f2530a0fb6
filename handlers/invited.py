"""What follows for somebody whom an invitation has given a role; a champion is led into her own group."""

from __future__ import annotations

from datetime import datetime

from domain.effect import LookUpMember
from domain.groups import Group, Place
from domain.line import Deed
from domain.people import Grant, Person, Role
from domain.screen import Screen, button
from domain.words import text
from handlers import card_links, places
from handlers.actions import OpenChampion, OpenHome, ReadRules
from handlers.ctx import Ctx, House
from storage.unit_of_work import UnitOfWork


async def welcome(ctx: Ctx, grant: Grant, *, first_questions: bool) -> tuple[Ctx, Screen]:
    """You are a champion now. Whoever has not joined yet does so first, and is brought here behind it."""
    group = await ctx.uow.groups.lock(grant.scope) if grant.role is Role.CHAMPION and grant.scope else None
    if group is None:
        key = "invite-lead" if grant.role in {Role.LEAD, Role.DEPUTY} else f"invite-{grant.role.value}"
        return ctx, Screen((text(key),), fresh=True)
    await look_for(ctx.uow, ctx.house, group, ctx.person, ctx.now)
    if not first_questions:
        return ctx, await way_in(ctx, group)
    payload = card_links.to_group(group.id)
    await ctx.uow.people.change(ctx.person.id, payload=payload)
    return ctx.as_person(payload=payload), Screen((text("invite-champion-first", name=group.name),), fresh=True)


async def look_for(uow: UnitOfWork, house: House, group: Group, person: Person, now: datetime) -> None:
    """A champion may be inside by the group's own ways: then she is a member of it. In line she need not stand."""
    place = await uow.groups.place(group.id, person.id)
    if place is Place.WAITING:
        await places.leave(uow, house, group.id, person.id, Deed.GO, now)
    if place not in {Place.MEMBER, Place.REMOVED, Place.BANNED}:
        look = LookUpMember(group.chat_id, person.telegram_id)
        await uow.effects.ask(look, now, person_id=person.id, resume="group-looked-up")


async def way_in(ctx: Ctx, group: Group) -> Screen:
    """You look after it; and the button into it, for who is not inside yet."""
    inside = await ctx.uow.groups.place(group.id, ctx.person.id) is Place.MEMBER
    join = () if inside else ((button("group-join", ReadRules(group.id)),),)
    rows = (*join, (button("invite-panel", OpenChampion()), button("button-home", OpenHome())))
    words = text("invite-champion" if inside else "invite-champion-join", name=group.name)
    return Screen((words,), rows, fresh=True)
