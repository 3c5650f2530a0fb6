"""Who looks after a group: inviting a champion by a single-use link, and taking the role away."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import timedelta

from domain.delivery import Class
from domain.people import Grant, Role
from domain.refused import Refused
from domain.screen import Button, Screen, button, in_twos
from domain.words import Line, Moment, text
from handlers.actions import OpenHome
from handlers.ctx import Ctx
from handlers.group_desk import group_of
from handlers.routes import Press, Route
from handlers.setup_actions import EndChampion, InviteChampion, OpenGroupCard, OpenGroupChampions
from handlers.telling import tell

INVITE_LIVES = timedelta(hours=48)
_MOST_SHOWN = 6


def routes() -> Iterable[Route]:
    """Champions of a group."""
    yield Press(OpenGroupChampions, open_champions)
    yield Press(InviteChampion, invite)
    yield Press(EndChampion, end)


async def open_champions(ctx: Ctx, press: OpenGroupChampions) -> Screen:
    """Each by label and since when: no names."""
    group = await group_of(ctx, press.group)
    lines: list[Line] = [text("groupset-who", name=group.name)]
    buttons: list[Button] = []
    for person_id, since in list((await ctx.uow.roles.since(Role.CHAMPION, group.id)).items())[:_MOST_SHOWN]:
        person = await ctx.uow.people.get(person_id)
        if person is not None:
            lines.append(text("groupset-champion", person=person.label(), since=Moment(since, "date")))
            buttons.append(button("groupset-end", EndChampion(group.id, person.id), person=person.label()))
    lines += [] if buttons else [text("groupset-nobody")]
    last = (button("groupset-invite", InviteChampion(group.id)), button("form-back", OpenGroupCard(group.id)))
    return Screen(tuple(lines), (*in_twos(buttons), last))


async def invite(ctx: Ctx, press: InviteChampion) -> Screen:
    """Shown once: only its hash is kept."""
    group = await group_of(ctx, press.group)
    token = secrets.token_urlsafe(32)
    grant = Grant(Role.CHAMPION, group.id)
    await ctx.uow.roles.invite(token, grant, ctx.now, ctx.now + INVITE_LIVES)
    await ctx.uow.audit.write(ctx.person.id, "champion-invited", f"group:{group.id}", ctx.now)
    link = f"https://t.me/{ctx.house.bot_username}?start=inv_{token}"
    rows = ((Button(text("groupset-copy"), copy=link),), (button("form-back", OpenGroupChampions(group.id)),))
    return Screen((text("groupset-invite-link", name=group.name, link=link),), rows)


async def end(ctx: Ctx, press: EndChampion) -> Screen:
    """Asked once more; then it holds from this commit on, for buttons that she still has, too (B17)."""
    group = await group_of(ctx, press.group)
    person = await ctx.uow.people.get(press.person)
    if person is None:
        raise Refused("old-button")
    if not press.sure:
        sure = button("groupset-end-yes", EndChampion(group.id, person.id, sure=True))
        rows = ((sure, button("form-back", OpenGroupChampions(group.id))),)
        return Screen((text("groupset-end-sure", person=person.label(), name=group.name),), rows)
    if not await ctx.uow.roles.end(person.id, Grant(Role.CHAMPION, group.id), ctx.now):
        return Screen(toast=text("groupset-ended-already"), next=OpenGroupChampions(group.id))
    await ctx.uow.audit.write(ctx.person.id, "champion-ended", f"group:{group.id}", ctx.now, f"person:{person.id}")
    told = Screen((text("groupset-you-ended", name=group.name),), ((button("button-home", OpenHome()),),))
    key = f"champion-ended:{group.id}:{person.id}:{ctx.now.isoformat()}"
    await tell(ctx, person.id, told, key, Class.ANSWER)
    return Screen(toast=text("groupset-ended"), next=OpenGroupChampions(group.id))
