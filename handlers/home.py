"""Home: who you are to us, what helps this week, what is near."""

from __future__ import annotations

from collections.abc import Iterable

from domain.authority import Right, may
from domain.drip import Household
from domain.incoming import Commanded
from domain.screen import Button, Screen, button, in_twos
from domain.whats_on import her_next, listed, next_near
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
from handlers.child_lines import age_line
from handlers.ctx import Ctx
from handlers.household import mine, next_lessons
from handlers.learning_actions import AddChild
from handlers.local_help_actions import OpenLocalHelp
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
    home = await mine(ctx)
    lines: list[Line] = [text("home-hello", name=ctx.person.name) if ctx.person.name else text("home-hello-nameless")]
    rows: list[tuple[Button, ...]] = []
    lines += [line for child in home.children if (line := age_line(ctx, child))]
    if home.children:
        _add_lesson(ctx, home, lines, rows)
    elif ctx.person.baby_stopped_at is None and not await ctx.uow.people.children(ctx.person.id):
        lines.append(text("children-none"))
        rows.append((button("children-add", AddChild()),))
    await _add_event(ctx, lines, home)
    rows.append((button("home-events", OpenEvents()), button("home-group", OpenGroup())))
    rows.append((button("button-urgent-help", OpenHelp()), button("home-learn", OpenLearn())))
    rows.append((button("local-help-button", OpenLocalHelp()),))
    return Screen(tuple(lines), (*rows, *staff_row(ctx)), beside=press.beside)


def _add_lesson(ctx: Ctx, home: Household, lines: list[Line], rows: list[tuple[Button, ...]]) -> None:
    """The next lesson, or the one that was begun and fits."""
    following = next_lessons(ctx, home)
    if not following:
        lines.append(text("home-all-done"))
        return
    begun = {left.lesson: left.card for left in home.begun if left.lesson in following}
    lesson_id = next(reversed(begun), following[0])
    lesson = ctx.house.library.lesson(lesson_id, ctx.language)
    lines.append(text("home-lesson", title=lesson.title, minutes=lesson.minutes))
    key = "home-carry-on" if lesson_id in begun else "home-start"
    rows.append((button(key, OpenCard(lesson_id, begun.get(lesson_id, 1))),))


async def _add_event(ctx: Ctx, lines: list[Line], home: Household) -> None:
    """What she goes to next, then what else is near and suits; nothing new by itself after a stop about babies."""
    answers = await ctx.uow.whats_on.answers(ctx.person.id, ctx.now)
    area = ctx.person.area_id
    if area is None and not answers:
        return
    coming = await ctx.uow.events.coming(ctx.now, None if answers else (area,) if area else None)
    near = listed(coming, answers)
    hers = her_next(near)
    other = next_near(near, area, home.children, ctx.today) if ctx.person.baby_stopped_at is None else None
    words = await ctx.uow.whats_on.titles([each.id for each in (hers, other) if each])
    for key, event in (("home-event-mine", hers), ("home-event", other)):
        if event is not None:
            title = words.get(event.id, {}).get(ctx.language, event.title)
            lines.append(text(key, title=title, at=Moment(event.starts_at, zone=event.zone), place=event.place))


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
