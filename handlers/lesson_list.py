"""Lessons as rows of buttons, a page at a time, with what is done and saved."""

from __future__ import annotations

from collections.abc import Sequence

from content.lesson import Lesson
from domain.action import Action
from domain.refused import Refused
from domain.screen import Button, button
from handlers.actions import OpenCard
from handlers.ctx import Ctx

A_PAGE = 5


def lesson_of(ctx: Ctx, lesson_id: str) -> Lesson:
    """A lesson in the reader's language, if it may be shown today. Raises Refused."""
    try:
        lesson = ctx.house.library.lesson(lesson_id, ctx.language)
    except KeyError:
        raise Refused("old-button") from None
    if not ctx.house.library.lesson(lesson_id, ctx.house.wording.first).is_current(ctx.today):
        raise Refused("lesson-resting")
    return lesson


def shown(ctx: Ctx) -> list[str]:
    """The ids of every lesson whose review is not overdue."""
    return [lesson.id for lesson in ctx.house.library.lessons if lesson.is_current(ctx.today)]


async def rows(ctx: Ctx, ids: Sequence[str], page: int, more: Action) -> list[tuple[Button, ...]]:
    """One lesson a row, and a way to the next page where there is one."""
    done = {p.lesson for p in await ctx.uow.progress.all(ctx.person.id) if p.finished_at}
    here = ids[max(page, 0) * A_PAGE : (max(page, 0) + 1) * A_PAGE] or ids[:A_PAGE]
    listed: list[tuple[Button, ...]] = [(item(ctx, lesson_id, done=lesson_id in done),) for lesson_id in here]
    return [*listed, (button("learn-more", more),)] if len(ids) > A_PAGE else listed


def item(ctx: Ctx, lesson_id: str, *, done: bool = False) -> Button:
    """The lesson's button: its title, and how long it takes or that it is done."""
    lesson = ctx.house.library.lesson(lesson_id, ctx.language)
    key = "learn-item-done" if done else "learn-item"
    return button(key, OpenCard(lesson_id, 1), title=lesson.title, minutes=lesson.minutes)
