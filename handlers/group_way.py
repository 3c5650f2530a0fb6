"""The way into a group: 18 or over, the rules, a personal link."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from secrets import token_urlsafe

from domain.delivery import Class
from domain.effect import MakeInviteLink, RevokeInviteLink
from domain.groups import Group, Place, fits
from domain.incoming import EffectDone
from domain.line import LINK_LIVES, Deed, wanting_in
from domain.people import Purpose, Role
from domain.refused import Refused
from domain.screen import Button, Screen, button, toast
from domain.words import Moment, text
from handlers import group_lines, joining_door, places
from handlers.actions import AgreeRules, OpenGroup, OpenHelp, OpenHome, ReadRules, SayAdult
from handlers.ctx import Ctx
from handlers.line_actions import FindGroup, JoinLine, LetItGo, OpenMine
from handlers.routes import Press, Resumes, Route
from handlers.telling import said_yes, tell

_DOUBLE_TAP = timedelta(minutes=1)  # within it "I agree" was pressed twice; later a new link is wanted
_HOME = (button("button-home", OpenHome()),)


def routes() -> Iterable[Route]:
    """From the rules to the link."""
    yield Press(ReadRules, read_rules)
    yield Press(SayAdult, say_adult)
    yield Press(AgreeRules, agree)
    yield Resumes("group-link", link_made)


async def read_rules(ctx: Ctx, press: ReadRules) -> Screen:
    """Asked once: 18 or over? Then the rules."""
    found = await _group(ctx, press.group)
    if isinstance(found, Screen):
        return found
    if ctx.person.adult is None:
        yes, no = (SayAdult(found.id, adult=adult, line=press.line) for adult in (True, False))
        rows = ((button("yes", yes), button("no", no)), _HOME)
        return Screen((text("group-adult"), text("group-adult-why")), rows)
    if not ctx.person.adult:
        return _worker_first()
    place = await ctx.uow.groups.place(found.id, ctx.person.id)
    if place in {Place.MEMBER, Place.WAITING}:
        return Screen(next=OpenMine(found.id))
    if await _wanting(ctx, found, place) is Deed.WAIT:
        return _full(found)
    not_now = button("line-let-go", LetItGo(found.id)) if place is Place.OFFERED else button("form-back", FindGroup())
    return Screen((await group_lines.rules(ctx, found),), ((button("group-agree", AgreeRules(found.id)),), (not_now,)))


async def say_adult(ctx: Ctx, press: SayAdult) -> Screen:
    """Under 18: a named worker first, no group without a person's decision."""
    found = await _group(ctx, press.group)
    if isinstance(found, Screen):
        return found
    await ctx.uow.people.change(ctx.person.id, adult=press.adult)
    if press.adult and press.line:
        wish = JoinLine(press.group)
        return await ctx.house.routes.presses[JoinLine](ctx.as_person(adult=True), wish) or _full(found)
    if press.adult:
        return await read_rules(ctx.as_person(adult=True), ReadRules(press.group))
    screen = Screen((text("group-young-parent", person=ctx.person.label()),))
    for person_id in await ctx.uow.roles.holders(Role.COORDINATOR, found.area_id):
        await tell(ctx, person_id, screen, f"young:{ctx.person.id}:{person_id}", Class.ALERT)
    return _worker_first()


async def agree(ctx: Ctx, press: AgreeRules) -> Screen:
    """A place of her own, if nobody was quicker; a personal link is being made and comes in a moment."""
    found = await _group(ctx, press.group)
    if isinstance(found, Screen):
        return found
    if ctx.person.adult is not True:
        return await read_rules(ctx, ReadRules(found.id))
    standing = await ctx.uow.groups.standing(found.id, ctx.person.id)
    place = standing.place if standing else None
    if place in {Place.MEMBER, Place.WAITING}:
        return Screen(next=OpenMine(found.id))
    if standing and place is Place.ASSIGNED and ctx.now - standing.changed_at < _DOUBLE_TAP:
        has_link = await ctx.uow.groups.link(found.id, ctx.person.id)
        return Screen(next=OpenMine(found.id)) if has_link else toast("group-making-link")
    if await _wanting(ctx, found, place) is Deed.WAIT:
        return _full(found)
    if not await said_yes(ctx, Purpose.NEARBY):
        await ctx.uow.consents.record(ctx.person.id, Purpose.NEARBY, given=True, how="group", at=ctx.now)
    until = ctx.now + LINK_LIVES
    if not await places.hold(ctx.uow, found.id, ctx.person.id, Deed.AGREE, ctx.now, until):
        raise Refused("group-a-human")
    effect = MakeInviteLink(found.chat_id, f"p-{token_urlsafe(6)}", until.isoformat())
    await ctx.uow.effects.ask(effect, ctx.now, person_id=ctx.person.id, resume="group-link")
    return Screen((text("group-making-link"),))


async def link_made(ctx: Ctx, result: EffectDone) -> Screen | None:
    """Her own link, kept sealed so that it can be ended once it is used."""
    group = await ctx.uow.groups.by_chat(result.values["chat_id"])
    link = result.found.get("link") if isinstance(result.found, dict) else None
    if group is None or link is None:
        return Screen((text("group-no-link"),), ((button("group-try-again", OpenGroup()),), _HOME), fresh=True)
    await ctx.uow.groups.lock(group.id)
    standing = await ctx.uow.groups.standing(group.id, ctx.person.id)
    if standing is None or standing.place is not Place.ASSIGNED:  # she went, or was let in, while it was being made
        await ctx.uow.effects.ask(RevokeInviteLink(group.chat_id, link), ctx.now)
        return None
    older = await ctx.uow.groups.link(group.id, ctx.person.id)
    if older and older != link:
        await ctx.uow.effects.ask(RevokeInviteLink(group.chat_id, older), ctx.now)
    await ctx.uow.groups.set_link(group.id, ctx.person.id, link)
    until = Moment(standing.until or ctx.now + LINK_LIVES, "day_time", ctx.house.zone)
    rows = ((Button(text("group-join"), url=link),), _HOME)
    return Screen((text("group-link", name=group.name, until=until),), rows, fresh=True)


async def _group(ctx: Ctx, group_id: int) -> Group | Screen:
    """The group with its line in order, if it is for her; else what to say. Raises Refused."""
    if not ctx.person.joined or ctx.person.stopped_at is not None:
        return joining_door.not_yet()
    if ctx.person.baby_stopped_at is not None:
        return Screen((text("circumstances-already"),), (_HOME,))
    group = await places.keep_line(ctx.uow, ctx.house, group_id, ctx.now)
    if group is None:
        raise Refused("old-button")
    place = await ctx.uow.groups.place(group.id, ctx.person.id)
    out = {Place.REMOVED, Place.BANNED}
    if place in out or await ctx.uow.bans.needs_a_human(ctx.person.telegram_id, group.id):
        raise Refused("group-a-human")
    if ctx.person.looks_after(group.id):
        return group  # a champion needs no age, no area and no open group
    if not group.is_offered and place is not Place.MEMBER:
        raise Refused("group-closed")
    if place in {None, Place.LEFT}:
        children = await group_lines.my_children(ctx)
        if group.area_id != ctx.person.area_id or not fits(group, children):
            raise Refused("group-not-for-you")
    return group


async def _wanting(ctx: Ctx, group: Group, place: Place | None) -> Deed:
    if ctx.person.looks_after(group.id):
        return Deed.AGREE
    return wanting_in(place, group.room, len(await ctx.uow.groups.line(group.id)))


def _full(group: Group) -> Screen:
    rows = ((button("line-join", JoinLine(group.id)), button("line-other-groups", FindGroup())), _HOME)
    return Screen((text("group-full", name=group.name),), rows)


def _worker_first() -> Screen:
    return Screen(
        (text("group-worker-first"),), ((button("button-urgent-help", OpenHelp()), button("button-home", OpenHome())),)
    )
