"""My circumstances have changed: one calm button that stops everything about a baby at once. No reason is asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from domain.child import Child
from domain.effect import LeaveGroup
from domain.groups import Place
from domain.line import Deed
from domain.refused import Refused
from domain.screen import Button, Screen, button
from domain.words import text
from handlers import places
from handlers.actions import OpenHome, OpenSettings
from handlers.child_lines import name_of, said_of
from handlers.ctx import Ctx
from handlers.household import children_of
from handlers.learning_actions import LeaveGroups, OpenChildren, OpenCircumstances, OpenSupport, StartFor, StopMessages
from handlers.routes import Press, Route
from handlers.silencing import silence_all, silence_child

ALL = 0


def routes() -> Iterable[Route]:
    """The button, the stop, the people who can help, and the quiet way out of a group."""
    yield Press(OpenCircumstances, open_circumstances)
    yield Press(StopMessages, stop)
    yield Press(OpenSupport, support)
    yield Press(LeaveGroups, leave_groups)


async def open_circumstances(ctx: Ctx, press: OpenCircumstances) -> Screen:
    """What it does; with several children, about which of them."""
    if ctx.person.baby_stopped_at is not None:
        return _stopped(in_group=await _is_in_a_group(ctx), again=True)
    children = await children_of(ctx.uow, ctx.person)
    told = next((c for c in await ctx.uow.people.children(ctx.person.id) if c.id == press.child), None)
    if told is not None and told.stopped:
        return _stopped(in_group=await _is_in_a_group(ctx), again=True)
    back = button("circumstances-back", OpenHome() if press.child else OpenSettings())
    meant = told or (children[0] if len(children) == 1 and not press.child else None)
    if meant is None and children:
        return _which(children, back)
    rows = ((button("circumstances-stop", StopMessages(meant.id if meant else ALL)),),)
    more: tuple[tuple[Button, ...], ...] = ()
    if len(children) > 1:
        more = ((button("circumstances-all", StopMessages(ALL)),),)
    return Screen((text("circumstances-what"),), (*rows, *more, (back,)), fresh=True)


def _which(children: Sequence[Child], back: Button) -> Screen:
    """With several children, and from a button about one that is not there any more: nothing is guessed."""
    rows = tuple((Button(name_of(child), StopMessages(child.id)),) for child in children)
    every = (button("circumstances-all", StopMessages(ALL)),)
    return Screen((text("circumstances-which"),), (*rows, every, (back,)), fresh=True)


async def stop(ctx: Ctx, press: StopMessages) -> Screen:
    """In this very commit: what is waiting is looked at again before it leaves, and does not leave."""
    children = await children_of(ctx.uow, ctx.person)
    known = await ctx.uow.people.children(ctx.person.id)
    if press.child and press.child not in {child.id for child in known}:
        raise Refused("old-button")
    left = [child for child in children if child.id != press.child]
    if press.child and left:
        await silence_child(ctx, press.child)
        return _stopped_one(next(child for child in known if child.id == press.child))
    await silence_all(ctx)
    return _stopped(in_group=await _is_in_a_group(ctx))


async def support(ctx: Ctx, _press: OpenSupport) -> Screen:
    """Numbers, and nothing more."""
    own = () if ctx.language == ctx.house.wording.first else (text("help-emergency-line"),)
    leave = ((button("circumstances-leave", LeaveGroups()),),) if await _is_in_a_group(ctx) else ()
    return Screen((*own, text("circumstances-support")), (*leave, (button("button-home", OpenHome()),)))


async def leave_groups(ctx: Ctx, press: LeaveGroups) -> Screen:
    """Out of the group without a word there; the door stays open."""
    held = await ctx.uow.groups.places_of(ctx.person.id)
    groups = {group.id: group for group in await ctx.uow.groups.these(held)}
    mine = [groups[i] for i, place in sorted(held.items()) if place is Place.MEMBER and i in groups]
    if not mine:
        return Screen((text("circumstances-no-group"),), next=OpenHome())
    if not press.sure:
        names = ", ".join(group.name for group in mine)
        rows = (
            (button("circumstances-leave-yes", LeaveGroups(sure=True)),),
            (button("circumstances-back", OpenHome()),),
        )
        return Screen((text("circumstances-leave-sure", groups=names),), rows)
    for group in mine:
        await places.leave(ctx.uow, ctx.house, group.id, ctx.person.id, Deed.GO, ctx.now)
        await ctx.uow.effects.ask(LeaveGroup(group.chat_id, ctx.person.telegram_id), ctx.now, person_id=ctx.person.id)
    return Screen((text("circumstances-left"),), ((button("button-home", OpenHome()),),))


def _stopped_one(child: Child) -> Screen:
    """With other children: what stops, what goes on, and the way to stop that too."""
    rows = (
        (button("circumstances-people", OpenSupport()),),
        (button("circumstances-all", StopMessages(ALL)), button("crisis-button-undo", StartFor(child.id))),
        (button("button-home", OpenHome()),),
    )
    return Screen((text("circumstances-stopped-one", name=said_of(child)),), rows)


def _stopped(*, in_group: bool, again: bool = False) -> Screen:
    rows: list[tuple[Button, ...]] = [(button("circumstances-people", OpenSupport()),)]
    if in_group:
        rows.append((button("circumstances-leave", LeaveGroups()),))
    rows.append((button("circumstances-children", OpenChildren()), button("button-home", OpenHome())))
    return Screen((text("circumstances-already" if again else "circumstances-stopped"),), tuple(rows))


async def _is_in_a_group(ctx: Ctx) -> bool:
    return Place.MEMBER in (await ctx.uow.groups.places_of(ctx.person.id)).values()
