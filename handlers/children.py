"""My children: several of them, the baby is here, another date, a nickname; each with a way to silence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.child import Child
from domain.dates import PartDate
from domain.form import Answers, Form, Kind, Step
from domain.people import Purpose
from domain.refused import Refused
from domain.screen import Button, Screen, button
from domain.words import Line, text
from handlers import forms, joining_dates, joining_door
from handlers.actions import OpenHome, OpenSettings
from handlers.child_lines import age_line, name_of
from handlers.ctx import Ctx
from handlers.learning_actions import (
    AddChild,
    BabyIsHere,
    ChangeDate,
    DropChild,
    NameChild,
    NotYet,
    OpenChild,
    OpenChildren,
    OpenCircumstances,
    StartFor,
)
from handlers.routes import FormRoute, Press, Route

MOST_CHILDREN = 6
NICKNAME = Step("nickname", Kind.TEXT, longest=20, why=True)
ADDING = Form("addchild", (*joining_dates.CHILD, NICKNAME), words_of="joining")
ARRIVED = Form("babyhere", joining_dates.BIRTH, words_of="joining")
DATE = Form("childdate", joining_dates.DATES, words_of="joining")
NAMING = Form("childname", (NICKNAME,), words_of="joining")


def routes() -> Iterable[Route]:
    """Children, from settings and from the messages about them."""
    yield Press(OpenChildren, open_children)
    yield Press(OpenChild, open_child)
    yield Press(AddChild, add_child)
    yield Press(BabyIsHere, baby_is_here)
    yield Press(NotYet, not_yet)
    yield Press(ChangeDate, change_date)
    yield Press(NameChild, name_child)
    yield Press(DropChild, drop_child)
    yield Press(StartFor, start_for)
    yield FormRoute(ADDING, added, reads=joining_dates.READS)
    yield FormRoute(ARRIVED, arrived, reads={"born": joining_dates.read_born})
    yield FormRoute(DATE, date_changed, reads=joining_dates.READS)
    yield FormRoute(NAMING, named)


async def open_children(ctx: Ctx, _press: OpenChildren) -> Screen:
    """Everybody we were told of."""
    if not ctx.person.joined:
        return joining_door.not_yet()
    children = await ctx.uow.people.children(ctx.person.id)
    lines: list[Line] = [text("children-heading" if children else "children-none")]
    rows: list[tuple[Button, ...]] = [(Button(name_of(child), OpenChild(child.id)),) for child in children]
    if len(children) < MOST_CHILDREN:
        rows.append((button("children-add", AddChild()),))
    rows.append((button("form-back", OpenSettings()), button("button-home", OpenHome())))
    return Screen(tuple(lines), tuple(rows))


async def open_child(ctx: Ctx, press: OpenChild) -> Screen:
    """What is known of one child, and what can be changed."""
    child = await _mine(ctx, press.child)
    silent = child.stopped or ctx.person.baby_stopped_at is not None
    if silent:
        rows = (((button("child-start", StartFor(child.id)),)), (button("form-back", OpenChildren()),))
        return Screen((text("child-silent"),), rows)
    known = age_line(ctx, child) or text("child-age-unknown")
    first = [button("child-date", ChangeDate(child.id)), button("child-name", NameChild(child.id))]
    here = ((button("baby-here-yes", BabyIsHere(child.id)),),) if not child.born else ()
    last = (button("child-drop", DropChild(child.id)), button("form-back", OpenChildren()))
    calm = (button("circumstances-button", OpenCircumstances(child.id)),)
    return Screen((known,), (*here, tuple(first), calm, last))


async def add_child(ctx: Ctx, _press: AddChild) -> Screen:
    """One more, as far as anybody can be told apart."""
    if len(await ctx.uow.people.children(ctx.person.id)) >= MOST_CHILDREN:
        raise Refused("children-enough")
    return await forms.begin(ctx, ADDING.name, await _known(ctx))


async def added(ctx: Ctx, answers: Answers) -> Screen:
    """Kept; while messages about a baby are silenced, a new child is asked about first."""
    if not answers.get("stage"):
        return Screen((text("settings-saved"),), next=OpenChildren())
    if len(await ctx.uow.people.children(ctx.person.id)) >= MOST_CHILDREN:
        raise Refused("children-enough")
    on = answers.get("due") or answers.get("born")
    child_id = await ctx.uow.people.add_child(
        ctx.person.id,
        Child(
            0,
            ctx.person.id,
            born=answers["stage"] != "expecting",
            on=PartDate.parse(on) if on else None,
            weeks_early=answers.get("weeks") or 0,
            nickname=answers.get("nickname") or "",
        ),
    )
    if ctx.person.baby_stopped_at is not None:
        rows = ((button("child-start", StartFor(child_id)),), (button("child-leave-silent", OpenHome()),))
        return Screen((text("child-added-silent"),), rows)
    return Screen((text("child-added"),), next=OpenChildren())


async def baby_is_here(ctx: Ctx, press: BabyIsHere) -> Screen:
    """When, and was it early? Nothing is assumed."""
    child = await _mine(ctx, press.child)
    if child.born:
        return await open_child(ctx, OpenChild(child.id))
    known = await _known(ctx)
    if known[Purpose.HEALTH.value] != "yes":  # no date is asked for, so there is nothing to ask
        return await arrived(ctx, {"_child": child.id})
    begun = await forms.begin(ctx, ARRIVED.name, {**known, "stage": "baby", "_child": child.id})
    return replace(begun, beside=True)


async def arrived(ctx: Ctx, answers: Answers) -> Screen:
    """From now on by the birth date."""
    child = await _meant(ctx, answers)
    if child is None:
        return Screen((text("child-gone"),), next=OpenChildren())
    on = answers.get("born")
    changed = replace(child, born=True, on=PartDate.parse(on) if on else None, weeks_early=answers.get("weeks") or 0)
    await ctx.uow.people.change_child(child, changed, ctx.now)
    return Screen((text("baby-here-welcome"),), next=OpenHome())


async def not_yet(ctx: Ctx, press: NotYet) -> Screen:
    """No more of it for two weeks."""
    child = await _mine(ctx, press.child)
    rows = ((button("baby-here-date", ChangeDate(child.id)), button("button-home", OpenHome())),)
    return Screen((text("baby-here-waiting"),), rows)


async def change_date(ctx: Ctx, press: ChangeDate) -> Screen:
    """Another due date, or the right birth date."""
    child = await _mine(ctx, press.child)
    known = {**await _known(ctx), "stage": "baby" if child.born else "expecting", "_child": child.id}
    if known[Purpose.HEALTH.value] != "yes":
        raise Refused("child-date-not-kept")
    return replace(await forms.begin(ctx, DATE.name, known), beside=True)


async def date_changed(ctx: Ctx, answers: Answers) -> Screen:
    """The new date counts at once, and the old one is kept beside it."""
    child = await _meant(ctx, answers)
    if child is None:
        return Screen((text("child-gone"),), next=OpenChildren())
    on = answers.get("due") or answers.get("born")
    if on:
        early = answers.get("weeks") or 0 if "early" in answers else child.weeks_early
        await ctx.uow.people.change_child(child, replace(child, on=PartDate.parse(on), weeks_early=early), ctx.now)
    return Screen((text("settings-saved"),), next=OpenChild(child.id))


async def name_child(ctx: Ctx, press: NameChild) -> Screen:
    """A nickname, so that several are told apart."""
    child = await _mine(ctx, press.child)
    return await forms.begin(ctx, NAMING.name, {"_child": child.id})


async def named(ctx: Ctx, answers: Answers) -> Screen:
    """Called so from now on."""
    child = await _meant(ctx, answers)
    if child is None:
        return Screen((text("child-gone"),), next=OpenChildren())
    await ctx.uow.people.change_child(child, replace(child, nickname=answers.get("nickname") or ""), ctx.now)
    return Screen((text("settings-saved"),), next=OpenChild(child.id))


async def drop_child(ctx: Ctx, press: DropChild) -> Screen:
    """Told of by mistake: asked once, then gone. For a loss there is the other button."""
    child = await _mine(ctx, press.child)
    if not press.sure:
        rows = (
            (button("child-drop-yes", DropChild(child.id, sure=True)), button("form-back", OpenChild(child.id))),
            (button("circumstances-button", OpenCircumstances(child.id)),),
        )
        return Screen((text("child-drop-sure"),), rows)
    await ctx.uow.people.drop_child(ctx.person.id, child.id)
    return Screen((text("child-dropped"),), next=OpenChildren())


async def start_for(ctx: Ctx, press: StartFor) -> Screen:
    """She asked for it: messages about this child again, and about no other that was silenced."""
    child = await _mine(ctx, press.child)
    if ctx.person.baby_stopped_at is not None:
        for other in await ctx.uow.people.children(ctx.person.id):
            await ctx.uow.people.stop_child(ctx.person.id, other.id, ctx.person.baby_stopped_at)
        await ctx.uow.people.change(ctx.person.id, baby_stopped_at=None)
        await ctx.uow.learning.forget_what_comes_back(ctx.person.id)
    await ctx.uow.people.stop_child(ctx.person.id, child.id, None)
    return Screen((text("child-started"),), next=OpenChildren())


async def _mine(ctx: Ctx, child_id: int) -> Child:
    child = await ctx.uow.people.child(ctx.person.id, child_id)
    if child is None:
        raise Refused("old-button")
    return child


async def _meant(ctx: Ctx, answers: Answers) -> Child | None:
    """The child that a form was begun for; None when it was taken away meanwhile."""
    return await ctx.uow.people.child(ctx.person.id, answers.get("_child", 0))


async def _known(ctx: Ctx) -> dict[str, object]:
    """Dates are asked only of those who said yes to keeping what says something about health."""
    consents = await ctx.uow.consents.of(ctx.person.id)
    return {Purpose.HEALTH.value: "yes" if consents.get(Purpose.HEALTH) else "no"}
