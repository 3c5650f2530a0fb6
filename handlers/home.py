"""Home: who you are to us, what helps this week, what is near."""

from __future__ import annotations

from collections.abc import Iterable

from domain.authority import Right, may
from domain.child import Child, age, corrected, week_of_pregnancy
from domain.incoming import Commanded
from domain.screen import Button, Screen, button, in_twos
from domain.words import Line, Moment, text
from handlers import joining_door
from handlers.actions import (
    OpenCard,
    OpenChampion,
    OpenDesk,
    OpenEvents,
    OpenGroup,
    OpenHelp,
    OpenHome,
    OpenLearn,
    OpenOwner,
    OpenWorries,
)
from handlers.ctx import Ctx
from handlers.routes import Command, Press, Route


def routes() -> Iterable[Route]:
    """Ways home."""
    yield Command("menu", open_menu)
    yield Press(OpenHome, open_home)


async def open_menu(ctx: Ctx, _command: Commanded) -> Screen:
    """Home, with the keyboard brought back."""
    if not ctx.person.joined:
        return joining_door.not_yet()
    return Screen((text("home-keyboard"),), keyboard=True, next=OpenHome())


async def open_home(ctx: Ctx, press: OpenHome) -> Screen:
    """Hello, the lesson of the week, the next event."""
    if not ctx.person.joined:
        return joining_door.not_yet()
    children = await ctx.uow.people.children(ctx.person.id)
    silent = ctx.person.baby_stopped_at is not None
    lines: list[Line] = [text("home-hello", name=ctx.person.name) if ctx.person.name else text("home-hello-nameless")]
    rows: list[tuple[Button, ...]] = []
    if not silent:
        lines += [line for child in children if (line := age_line(ctx, child))]
        await _add_lesson(ctx, children, lines, rows)
    await _add_event(ctx, lines)
    rows.append((button("home-events", OpenEvents()), button("home-group", OpenGroup())))
    rows.append((button("button-urgent-help", OpenHelp()), button("home-learn", OpenLearn())))
    return Screen(tuple(lines), (*rows, *staff_row(ctx)), beside=press.beside)


def age_line(ctx: Ctx, child: Child) -> Line | None:
    """How old the child is, or how far the pregnancy; None when we do not know."""
    if not child.born:
        week = week_of_pregnancy(child, ctx.today)
        return text("home-expecting", week=week) if week else None
    found = age(child, ctx.today)
    if found is None:
        return None
    months = found.days // 30
    about = "about" if found.about else "exact"
    if found.weeks < 16:
        return text("home-weeks", weeks=found.weeks, about=about)
    return text("home-months", months=months, about=about) if months < 24 else text("home-years", years=months // 12)


def lessons_now(ctx: Ctx, children: list[Child]) -> list[str]:
    """The ids of the lessons that matter now, the most timely first, for all children."""
    found: list[str] = []
    for child in children:
        known = age(child, ctx.today)
        weeks = corrected(known, child).weeks if known and child.born else None
        found += ctx.house.library.for_stage(weeks if weeks is None else max(weeks, 0), not child.born)
    return list(dict.fromkeys(found))


async def _add_lesson(ctx: Ctx, children: list[Child], lines: list[Line], rows: list[tuple[Button, ...]]) -> None:
    begun = {p.lesson: p for p in await ctx.uow.progress.all(ctx.person.id)}
    for lesson_id in lessons_now(ctx, children) or [lesson.id for lesson in ctx.house.library.lessons]:
        progress = begun.get(lesson_id)
        if progress and progress.finished_at:
            continue
        lesson = ctx.house.library.lesson(lesson_id, ctx.language)
        lines.append(text("home-lesson", title=lesson.title, minutes=lesson.minutes))
        key = "home-carry-on" if progress and progress.card else "home-start"
        rows.append((button(key, OpenCard(lesson_id, max(progress.card, 1) if progress else 1)),))
        return
    lines.append(text("home-all-done"))


async def _add_event(ctx: Ctx, lines: list[Line]) -> None:
    if ctx.person.area_id is None:
        return
    coming = await ctx.uow.events.coming(ctx.now, (ctx.person.area_id,))
    if coming:
        event = coming[0]
        lines.append(text("home-event", title=event.title, at=Moment(event.starts_at), place=event.place))


def staff_row(ctx: Ctx) -> tuple[tuple[Button, ...], ...]:
    """Ways to the screens of champions and staff, for those who have them."""
    ways = [
        button(key, action)
        for key, action, right in (
            ("home-champion", OpenChampion(), Right.SEE_CHAMPION),
            ("home-desk", OpenDesk(), Right.SEE_DESK),
            ("home-worries", OpenWorries(), Right.HANDLE_WORRIES),
            ("home-owner", OpenOwner(), Right.SEE_OWNER),
        )
        if may(ctx.person, right)
    ]
    return in_twos(ways)
