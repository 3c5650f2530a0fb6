"""The champion's panel: her groups, who is on, who waits at the door, who is new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import timedelta

from domain.authority import Right, authorise, may, scopes
from domain.groups import Group, Place, Standing
from domain.incoming import Commanded
from domain.newcomers import MOST_NAMES
from domain.people import Person
from domain.screen import Button, Screen, button
from domain.words import Line, Moment, text
from handlers.actions import OpenChampion, OpenHome, OpenWaiting
from handlers.case_actions import OpenCases
from handlers.champion_actions import (
    ComeBack,
    OpenMore,
    OpenNewcomers,
    OpenPanel,
    OpenRest,
    OpenSharing,
    OpenStarters,
    OpenWeekly,
)
from handlers.ctx import Ctx
from handlers.looked_after import called, champions, group_of
from handlers.on_duty import on_duty
from handlers.recording_actions import OpenRecording
from handlers.rest_lines import off_until
from handlers.routes import Command, Press, Route

NEW_FOR = timedelta(days=7)
MOST_GROUPS, MOST_NEWCOMERS = 6, 12


def routes() -> Iterable[Route]:
    """/champion."""
    yield Command("champion", open_by_command)
    yield Press(OpenChampion, open_champion)
    yield Press(OpenPanel, open_panel)
    yield Press(OpenMore, open_more)
    yield Press(OpenNewcomers, open_newcomers)


async def open_by_command(ctx: Ctx, _command: Commanded) -> Screen:
    """The champion's group, or groups."""
    return await open_champion(ctx, OpenChampion())


async def open_champion(ctx: Ctx, _press: OpenChampion) -> Screen:
    """One group at once; of several, which?"""
    authorise(ctx.person, Right.SEE_CHAMPION)
    mine = await _mine(ctx)
    if len(mine) == 1:
        return await _panel(ctx, mine[0])
    rows = [(button("panel-of", OpenPanel(each.id), name=each.name),) for each in mine[:MOST_GROUPS]]
    last = (button("recording-open", OpenRecording()), button("button-home", OpenHome()))
    return Screen((text("panel-which" if mine else "champion-no-group"),), (*rows, last))


async def open_panel(ctx: Ctx, press: OpenPanel) -> Screen:
    """One group: who is on, what waits, what can be done."""
    return await _panel(ctx, await group_of(ctx, press.group, Right.POST_TO_GROUP))


async def open_more(ctx: Ctx, press: OpenMore) -> Screen:
    """What is not needed every day."""
    group = await group_of(ctx, press.group, Right.SEE_CHAMPION)
    rows = [(button("recording-open", OpenRecording()),)]
    if len(await _mine(ctx)) > 1:
        rows.append((button("panel-others", OpenChampion()),))
    last = (button("form-back", OpenPanel(group.id)), button("button-home", OpenHome()))
    return Screen((text("panel-more-of", name=group.name),), (*rows, last))


async def open_newcomers(ctx: Ctx, press: OpenNewcomers) -> Screen:
    """Who came within a week, newest first; never more than a champion needs."""
    group = await group_of(ctx, press.group, Right.POST_TO_GROUP)
    new = sorted(await _newcomers(ctx, group), key=lambda each: each.entered_at or ctx.now, reverse=True)
    people = {each.id: each for each in await ctx.uow.people.many([each.person_id for each in new])}
    names = await _names(ctx, group, new, people)
    lines: list[Line] = [text("panel-newcomers-heading", name=group.name, count=len(new))]
    for each in new[:MOST_NEWCOMERS]:
        key = "panel-newcomer-welcomed" if each.welcomed_at else "panel-newcomer"
        since = Moment(each.entered_at or ctx.now, "day", ctx.house.zone)
        lines.append(text(key, person=names[each.person_id], since=since))
    return Screen(tuple(lines), ((button("form-back", OpenPanel(group.id)),),))


async def _panel(ctx: Ctx, group: Group) -> Screen:
    waiting = len(await ctx.uow.groups.waiting(group.id))
    cases = await ctx.uow.cases.open_count(group.id, ctx.person)
    new = len(await _newcomers(ctx, group))
    off = (await ctx.uow.rests.until([ctx.person.id], ctx.now)).get(ctx.person.id)
    heading = text("panel-heading", name=group.name, parents=await _parents(ctx, group))
    lines: list[Line] = [heading, *([off_until(off, ctx.house.zone)] if off else []), await _who_is_on(ctx, group)]
    if not group.protected:
        lines.append(text("panel-unprotected"))
    lines.append(text("panel-counts", waiting=waiting, cases=cases, newcomers=new))
    rest = button("rest-back", ComeBack(group.id)) if off else button("panel-rest", OpenRest(group.id))
    return Screen(tuple(lines), _rows(group, waiting, cases, rest))


def _rows(group: Group, waiting: int, cases: int, rest: Button) -> tuple[tuple[Button, ...], ...]:
    """Long labels stand alone: two of them in a row are cut off on a phone."""
    return (
        (
            button("champion-waiting", OpenWaiting(group.id), count=waiting),
            button("panel-cases", OpenCases(group.id), count=cases),
        ),
        (button("panel-start", OpenStarters(group.id)),),
        (button("panel-weekly", OpenWeekly(group.id)),),
        (button("panel-share", OpenSharing(group.id)), button("panel-newcomers", OpenNewcomers(group.id))),
        (rest, button("panel-more", OpenMore(group.id))),
    )


async def _parents(ctx: Ctx, group: Group) -> int:
    """How many are inside beside the champions."""
    inside = {each.person_id for each in await ctx.uow.groups.standings(group.id, Place.MEMBER)}
    return len(inside - {each.id for each in await champions(ctx, group)})


async def _names(ctx: Ctx, group: Group, new: list[Standing], people: Mapping[int, Person]) -> dict[int, str]:
    """Colleagues by first name, and whoever the welcome has named in the group; everybody else by a label."""
    colleagues = {each.id for each in await champions(ctx, group)}
    together = Counter(each.welcomed_at for each in new if each.person_id not in colleagues)
    found = {}
    for each in new:
        person = people[each.person_id]
        # A welcome names only so many: where more came together, who of them was named is not kept.
        named = person.joined and each.welcomed_at is not None and together[each.welcomed_at] <= MOST_NAMES
        found[person.id] = called(person) if named or person.id in colleagues else person.label()
    return found


async def _who_is_on(ctx: Ctx, group: Group) -> Line:
    """Names of colleagues, as the group sees them; the coordinators where no champion is on."""
    on = set(await on_duty(ctx.uow, group, ctx.now))
    here = [each for each in await champions(ctx, group) if each.id in on]
    others = [called(each) for each in here if each.id != ctx.person.id]
    if not here:
        return text("panel-nobody-on")
    if len(others) == len(here):
        return text("panel-others-on", first=others[0], more=len(others) - 1)
    return text("panel-you-and", first=others[0], more=len(others) - 1) if others else text("panel-you-alone")


async def _newcomers(ctx: Ctx, group: Group) -> list[Standing]:
    inside = await ctx.uow.groups.standings(group.id, Place.MEMBER)
    return [each for each in inside if each.entered_at and each.entered_at > ctx.now - NEW_FOR]


async def _mine(ctx: Ctx) -> list[Group]:
    if not may(ctx.person, Right.SEE_CHAMPION):
        return []
    return await ctx.uow.groups.these(scopes(ctx.person, Right.SEE_CHAMPION))
