"""The end of a case: the person hears why, those who reported that somebody looked, whoever acted that it is done."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.cases import GRAVE, Case, Deed
from domain.delivery import Class
from domain.groups import Group
from domain.people import Person, Role
from domain.screen import Button, Screen, button
from domain.words import Line, text
from handlers import case_alerts, case_lines, case_people
from handlers.actions import OpenHome
from handlers.case_actions import BanEverywhere, OpenCases
from handlers.champion_actions import Debrief
from handlers.ctx import Ctx, House
from handlers.telling import tell
from storage.cases import subject
from storage.unit_of_work import UnitOfWork

OUT = frozenset({Deed.REMOVE, Deed.BAN})


async def decided(ctx: Ctx, case: Case) -> None:
    """No more alarms; those who reported hear, once, that somebody had a look."""
    await case_alerts.over(ctx.uow, case.id, ctx.now)
    screen = Screen((text("report-looked", reference=case.reference),), ((button("button-home", OpenHome()),),))
    for person_id in await ctx.uow.cases.reporters_to_tell(case.id, ctx.now):
        await tell(ctx, person_id, screen, f"{subject(case.id)}:end:{person_id}", Class.ANSWER)


async def tell_person(ctx: Ctx, case: Case, deed: Deed, lines: tuple[Line, ...]) -> bool:
    """The explanation, to whom it is about; whether they could be written to is written down."""
    person = await ctx.uow.people.find(case.author_id) if case.author_id else None
    reached = person is not None and person.unreachable_at is None and person.stopped_at is None
    if person is not None and reached:
        screen = case_lines.screen_for_person(case, lines, deed)
        await tell(ctx, person.id, screen, f"{subject(case.id)}:person", Class.ANSWER)
    await ctx.uow.audit.write(None, "case-told" if reached else "case-not-told", subject(case.id), ctx.now)
    return reached


async def tell_team(ctx: Ctx, case: Case, group: Group, key: str) -> None:
    """It is done: one letter to each who acted, and one to the coordinators who did not, where more may follow.

    That is a ban that should reach further, and whoever is out of this group but looks after another one.
    """
    author = await ctx.uow.people.find(case.author_id) if case.author_id and case.deed in OUT else None
    elsewhere = author is not None and any(g.role is Role.CHAMPION and g.scope != group.id for g in author.grants)
    more: tuple[Line, ...] = (text("case-champion-elsewhere"),) if elsewhere else ()
    await tell_actors(ctx.uow, case, group, key, ctx.now, more)
    if case.deed is not Deed.BAN and not more:
        return
    people = await case_people.overseers(ctx.uow, ctx.house, case, group)
    acted = [await ctx.uow.people.get(each) for each in (case.decided_by, case.taken_by) if each is not None]
    told = {p.id for p in acted if p is not None and p.holds(Role.COORDINATOR)}
    others = [p for p in people if p.id not in told]
    letter = case_alerts.letter(f"case-{case.deed}-letter", case, group)
    screen = replace(letter, lines=(*letter.lines, *more))
    await case_people.alert(ctx.uow, case, others, f"out:{ctx.now.isoformat()}", screen, ctx.now)


async def tell_actors(  # noqa: PLR0913,RUF100 - what is told of which case, and when
    uow: UnitOfWork, case: Case, group: Group, key: str, now: datetime, more: tuple[Line, ...] = ()
) -> None:
    """What became of it, to who decided it (and to who asked for a ban); `more` is for coordinators among them."""
    for person_id in dict.fromkeys((case.decided_by, case.taken_by)):
        person = await uow.people.get(person_id) if person_id is not None else None
        if person is None:
            continue
        line = text(key, reference=case.reference, group=group.name)
        lines = (line, *more) if person.holds(Role.COORDINATOR) else (line,)
        screen = Screen(lines, (*after(case, person), (button("case-list-open", OpenCases(group.id)), _home())))
        await case_people.tell_staff(uow, case, person, f"{key}:{now.isoformat()}", screen, now)


async def tell_overseers(uow: UnitOfWork, house: House, case: Case, group: Group, key: str, now: datetime) -> None:
    """Something for those who oversee the group, such as what the bot cannot do."""
    people = await case_people.overseers(uow, house, case, group)
    screen = case_alerts.letter(key, case, group)
    await case_people.alert(uow, case, people, f"{key}:{now.isoformat()}", screen, now)


def after(case: Case, person: Person) -> tuple[tuple[Button, ...], ...]:
    """What may follow a hard case for who decided it: a talk for a champion; for who oversees, a wider ban."""
    rows: list[tuple[Button, ...]] = []
    if case.deed in GRAVE and person.holds(Role.CHAMPION):
        rows.append((button("case-debrief", Debrief(case.id)),))
    if case.deed is Deed.BAN and person.holds(Role.COORDINATOR):
        rows.append((button("case-everywhere", BanEverywhere(case.id)),))
    return tuple(rows)


def _home() -> Button:
    return button("button-home", OpenHome())
