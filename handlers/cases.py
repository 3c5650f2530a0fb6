"""Cases: the reported message and its author, and what a champion may do about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from domain.authority import Right, may_in
from domain.cases import NOT_DONE, WAITING, WORDS_KEPT, Appeal, Case, CaseState, Deed, Step, Who, choices, may_see
from domain.groups import Group
from domain.people import Person, Role
from domain.refused import Refused
from domain.screen import Button, Screen, button, in_twos
from domain.words import Line, Moment, text
from handlers import case_alerts, case_doing, case_lines, case_people
from handlers.actions import OpenChampion, OpenDesk, OpenHome
from handlers.case_actions import (
    AnswerBan,
    BanEverywhere,
    OpenAppeal,
    OpenCase,
    OpenCases,
    PickLength,
    PickReason,
    PickRemoval,
    PreviewDeed,
)
from handlers.ctx import Ctx, House
from handlers.routes import FallsDue, Hourly, Press, Route
from storage.cases import subject
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

MOST_LISTED = 6


def routes() -> Iterable[Route]:
    """The list, one case, and what happens to cases by themselves."""
    yield Press(OpenCases, open_cases)
    yield Press(OpenCase, open_case)
    yield FallsDue("case-waits", remind)
    yield FallsDue("case-batch", tell_of_many)
    yield Hourly(forget)
    yield Hourly(case_doing.free_the_stuck)


async def open_cases(ctx: Ctx, press: OpenCases) -> Screen:
    """What waits, oldest first, and before it what waits for who oversees; what is about oneself is not there."""
    groups = {g.id: g for g in await ctx.uow.groups.all() if press.group in {0, g.id}}
    if press.group and not any(may_in(ctx.person, Right.HANDLE_CASE, g) for g in groups.values()) and not _owns(ctx):
        raise Refused("not-allowed")
    first = {case.id: case for case in await case_people.waiting_for_me(ctx, groups.values())}
    waiting = [(case, groups[case.group_id]) for case in await ctx.uow.cases.waiting(groups) if case.id not in first]
    others = [case for case, group in waiting if may_see(case, await case_people.stand(ctx, case, group))]
    mine = [*first.values(), *others]
    rows = tuple((_item(ctx, case),) for case in mine[:MOST_LISTED])
    heading = text("case-list", count=len(mine)) if mine else text("case-none")
    return Screen((heading,), (*rows, _back(ctx)))


async def open_case(ctx: Ctx, press: OpenCase) -> Screen:
    """What was reported, and what may be done; reading is written down."""
    case, group, who = await case_people.load(ctx, press.case)
    if case.state not in WAITING:
        return await _decided(ctx, case, group, who)
    await ctx.uow.audit.write(ctx.person.id, "case-read", subject(case.id), ctx.now)
    lines = (*await case_lines.card(ctx, case, group), *_notes(case))
    screen = Screen(lines, (*_moves(case, who), (button("form-back", OpenCases(group.id)),)), protect=True, fresh=True)
    return screen.followed_by(case_lines.media(case))


async def remind(uow: UnitOfWork, house: House, item: Due, now: datetime) -> None:
    """Nobody has decided: the coordinators hear of it, and later, each day, the owners, too."""
    case = await uow.cases.get(item.subject)
    group = await uow.groups.get(case.group_id) if case else None
    if case is None or group is None or case.state not in WAITING:
        return
    people = {p.id: p for p in await case_people.overseers(uow, house, case, group)}
    if case_alerts.is_late(item):
        people |= {p.id: p for p in await case_people.owners(uow, house)}
        await case_alerts.plan_next(uow, house, case.id, now)
    screen = case_alerts.letter("case-waits", case, group)
    await case_people.alert(uow, case, list(people.values()), f"waits:{item.key}", screen, now)
    await uow.audit.write(None, "case-waits", subject(case.id), now)


async def tell_of_many(uow: UnitOfWork, house: House, item: Due, now: datetime) -> None:
    """In a raid: one letter to each who would have heard of some of the cases, with how many those are."""
    group = await uow.groups.get(item.subject)
    if group is None:
        return
    people: dict[int, Person] = {}
    counts: Counter[int] = Counter()
    for case in await uow.cases.waiting([group.id]):
        told = {p.id: p for p in await case_people.first_told(uow, house, case, group, now)}
        people |= told
        counts.update(told.keys())
    for person_id, count in counts.items():
        row = (button("case-look", OpenCases(group.id)),)
        screen = Screen((text("case-many", count=count, group=group.name),), (row,))
        await case_people.write(uow, people[person_id], item.key, screen, now)


async def forget(uow: UnitOfWork, house: House, now: datetime) -> None:
    """Words are kept short: a month after the decision they go."""
    if await uow.cases.wipe_decided(now - WORDS_KEPT):
        await uow.audit.write(None, "cases-wiped", "cases", now)


async def _decided(ctx: Ctx, case: Case, group: Group, who: Who) -> Screen:
    """What became of it; whoever oversees a ban may extend it."""
    card = text("case-card", reference=case.reference, group=group.name)
    if case.state is CaseState.DOING:
        return Screen((card, text("case-doing")), ((button("form-back", OpenCases(group.id)),),))
    rows: list[tuple[Button, ...]] = []
    if who.overseer and case.deed is Deed.BAN and case.author_id:
        if await ctx.uow.bans.holds_everywhere(case.author_id):
            return Screen((card, text("case-done-ban"), text("case-kept-out-everywhere")), (_back(ctx),))
        if await ctx.uow.bans.holds(case.author_id, group.id):
            rows.append((button("case-everywhere", BanEverywhere(case.id)),))
    lines: list[Line] = [card, text(f"case-done-{case.deed}")]
    if case.decided_at:
        lines.append(text("case-done-on", on=Moment(case.decided_at, zone=ctx.house.zone)))
    return Screen(tuple(lines), (*rows, _back(ctx)))


def _notes(case: Case) -> tuple[Line, ...]:
    """What was tried, or asked for, and by now needs somebody."""
    if case.state is CaseState.ASKED:
        return (text("case-ban-asked", because=text(f"case-because-{case.reason}")),)
    if case.reason in NOT_DONE:
        return (text(f"case-note-{case.reason}"),)
    return ()


def _moves(case: Case, who: Who) -> tuple[tuple[Button, ...], ...]:
    """What this person may do now, two in a row."""
    allowed = set(choices(case, who))
    buttons = [_BUTTONS[move](case.id) for move in _BUTTONS if move in allowed]
    return in_twos(buttons)


_BUTTONS = {
    Deed.LEAVE: lambda case: button("case-leave", PreviewDeed(case, Deed.LEAVE)),
    Deed.TALK: lambda case: button("case-talk", PickReason(case, Deed.TALK)),
    Deed.WARN: lambda case: button("case-warn", PickReason(case, Deed.WARN)),
    Deed.MUTE: lambda case: button("case-mute", PickLength(case)),
    Deed.REMOVE: lambda case: button("case-remove", PickRemoval(case)),
    Step.HAND: lambda case: button("case-hand", PreviewDeed(case, Step.HAND)),
    Deed.SAFEGUARD: lambda case: button("case-safeguard", PreviewDeed(case, Deed.SAFEGUARD)),
    Step.AGREE: lambda case: button("case-agree", PreviewDeed(case, Step.AGREE)),
    Step.REFUSE: lambda case: button("case-refuse", AnswerBan(case, agree=False)),
}


def _item(ctx: Ctx, case: Case) -> Button:
    opened = Moment(case.opened_at, zone=ctx.house.zone)
    if case.appeal is Appeal.ASKED:
        return Button(text("case-item-appeal", reference=case.reference), OpenAppeal(case.id))
    key = "case-item-asked" if case.state is CaseState.ASKED else "case-item"
    return Button(text(key, reference=case.reference, opened=opened), OpenCase(case.id))


def _back(ctx: Ctx) -> tuple[Button, ...]:
    home = button("button-home", OpenHome())
    if ctx.person.holds(Role.CHAMPION):
        return (button("form-back", OpenChampion()), home)
    return (button("form-back", OpenDesk()), home) if ctx.person.holds(Role.COORDINATOR) else (home,)


def _owns(ctx: Ctx) -> bool:
    return ctx.person.holds(Role.OWNER)
