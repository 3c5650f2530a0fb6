"""What would help this week, how often lessons come, and at which time of day."""

from __future__ import annotations

from collections.abc import Iterable

from domain.drip import Slot, Wishes
from domain.refused import Refused
from domain.screen import Button, Screen, button, in_twos
from domain.words import text
from handlers import lesson_hour
from handlers.actions import OpenHome, OpenLearn, OpenSettings
from handlers.ctx import Ctx
from handlers.learning_actions import OpenGoals, OpenHours, OpenPause, SetAWeek, SetSlot, ToggleGoal
from handlers.routes import Press, Route

A_WEEK = (1, 2, 3, 5)
MOST_GOALS = 3


def routes() -> Iterable[Route]:
    """Goals, how often, when."""
    yield Press(OpenGoals, open_goals)
    yield Press(ToggleGoal, toggle_goal)
    yield Press(OpenHours, open_hours)
    yield Press(SetSlot, set_slot)
    yield Press(SetAWeek, set_a_week)


async def open_goals(ctx: Ctx, _press: OpenGoals) -> Screen:
    """Up to three topics that would help; every second lesson is one of them."""
    wishes = await _wishes(ctx)
    ways: list[Button] = []
    for topic in ctx.house.library.lesson_topics:
        mark = "✓ " if topic.id in wishes.interests else ""
        label = f"{mark}{topic.emoji} {topic.title(ctx.language)}"
        ways.append(Button(text("plain", words=label), ToggleGoal(topic.id)))
    last = (button("learn-list-button", OpenLearn()), button("button-home", OpenHome()))
    return Screen((text("goals-heading"),), (*in_twos(ways), last))


async def toggle_goal(ctx: Ctx, press: ToggleGoal) -> Screen:
    """Chosen, or no longer; of more than three the oldest would be a guess, so the fourth is asked to wait."""
    if press.topic not in {topic.id for topic in ctx.house.library.lesson_topics}:
        raise Refused("old-button")
    wishes = await _wishes(ctx)
    chosen = wishes.interests ^ {press.topic}
    if len(chosen) > MOST_GOALS:
        raise Refused("goals-enough")
    await ctx.uow.learning.wish(ctx.person.id, slot=wishes.slot, a_week=wishes.a_week, interests=chosen)
    return await open_goals(ctx, OpenGoals())


async def open_hours(ctx: Ctx, _press: OpenHours) -> Screen:
    """How often and when, as it is now."""
    wishes = await _wishes(ctx)
    often = [
        button("hours-a-week-chosen" if count == wishes.a_week else "hours-a-week", SetAWeek(count), count=count)
        for count in A_WEEK
    ]
    none = (button("hours-none-chosen" if wishes.a_week == 0 else "hours-none", SetAWeek(0)),)
    when = tuple(
        button(f"hours-{slot}-chosen" if slot is wishes.slot else f"hours-{slot}", SetSlot(slot.value)) for slot in Slot
    )
    last = (button("settings-pause", OpenPause()), button("form-back", OpenSettings()))
    return Screen((text("hours-heading"),), (*in_twos(often), none, when, last))


async def set_slot(ctx: Ctx, press: SetSlot) -> Screen:
    """Another time of day, from the next time on."""
    if press.slot not in {slot.value for slot in Slot}:
        raise Refused("old-button")
    wishes = await _wishes(ctx)
    await ctx.uow.learning.wish(ctx.person.id, slot=Slot(press.slot), a_week=wishes.a_week, interests=wishes.interests)
    await lesson_hour.plan(ctx.uow, ctx.house, ctx.person.id, ctx.now)
    return await open_hours(ctx, OpenHours())


async def set_a_week(ctx: Ctx, press: SetAWeek) -> Screen:
    """At most so many from now on."""
    if press.count not in {0, *A_WEEK}:
        raise Refused("old-button")
    wishes = await _wishes(ctx)
    await ctx.uow.learning.wish(ctx.person.id, slot=wishes.slot, a_week=press.count, interests=wishes.interests)
    return await open_hours(ctx, OpenHours())


async def _wishes(ctx: Ctx) -> Wishes:
    return await ctx.uow.learning.wishes(ctx.person.id, ctx.house.lessons_a_week)
