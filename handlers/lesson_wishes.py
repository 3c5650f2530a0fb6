"""What would help this week, how often lessons come, and at which time of day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.drip import Slot, Wishes
from domain.people import Purpose
from domain.refused import Refused
from domain.screen import Button, Screen, button, in_twos
from domain.words import text
from handlers import lesson_hour
from handlers.actions import OpenLearn, OpenSettings
from handlers.ctx import Ctx
from handlers.learning_actions import OpenGoals, OpenHours, OpenPause, OpenSlots, SetAWeek, SetSlot, ToggleGoal
from handlers.routes import Press, Route
from handlers.telling import said_yes

A_WEEK = (1, 3, 5)
NOTHING = -1
MOST_GOALS = 3


def routes() -> Iterable[Route]:
    """Goals, how often, when."""
    yield Press(OpenGoals, open_goals)
    yield Press(ToggleGoal, toggle_goal)
    yield Press(OpenHours, open_hours)
    yield Press(OpenSlots, open_slots)
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
    ways.append(button("learn-list-button", OpenLearn()))
    return Screen((text("goals-heading"),), in_twos(ways))


async def toggle_goal(ctx: Ctx, press: ToggleGoal) -> Screen:
    """Chosen, or no longer; of more than three the oldest would be a guess, so the fourth is asked to wait."""
    if press.topic not in {topic.id for topic in ctx.house.library.lesson_topics}:
        raise Refused("old-button")
    wishes = await _wishes(ctx)
    chosen = wishes.interests ^ {press.topic}
    if len(chosen) > MOST_GOALS:
        raise Refused("goals-enough")
    await _wish(ctx, replace(wishes, interests=frozenset(chosen)))
    return await open_goals(ctx, OpenGoals())


async def open_hours(ctx: Ctx, _press: OpenHours) -> Screen:
    """How often, as it is now; the time of day, a break, or nothing at all are one tap away."""
    wishes = await _wishes(ctx)
    chosen = wishes.a_week if await said_yes(ctx, Purpose.LESSONS) else NOTHING
    often = [
        button("hours-a-week-chosen" if count == chosen else "hours-a-week", SetAWeek(count), count=count)
        for count in A_WEEK
    ]
    often.append(button("hours-none-chosen" if chosen == 0 else "hours-none", SetAWeek(0)))
    often.append(button("hours-nothing-chosen" if chosen == NOTHING else "hours-nothing", SetAWeek(NOTHING)))
    often.append(button("hours-time", OpenSlots(), at=f"{lesson_hour.CLOCK[wishes.slot]:%H:%M}"))
    often += [button("settings-pause", OpenPause()), button("form-back", OpenSettings())]
    return Screen((text("hours-heading"),), in_twos(often))


async def open_slots(ctx: Ctx, _press: OpenSlots) -> Screen:
    """At which time of day."""
    wishes = await _wishes(ctx)
    when = tuple(
        button(
            "hours-slot-chosen" if slot is wishes.slot else "hours-slot",
            SetSlot(slot.value),
            at=f"{lesson_hour.CLOCK[slot]:%H:%M}",
        )
        for slot in Slot
    )
    return Screen((text("hours-when"),), (when, (button("form-back", OpenHours()),)))


async def set_slot(ctx: Ctx, press: SetSlot) -> Screen:
    """Another time of day, from the next time on."""
    if press.slot not in {slot.value for slot in Slot}:
        raise Refused("old-button")
    await _wish(ctx, replace(await _wishes(ctx), slot=Slot(press.slot)))
    await lesson_hour.plan(ctx.uow, ctx.house, ctx.person.id, ctx.now)
    return await open_hours(ctx, OpenHours())


async def set_a_week(ctx: Ctx, press: SetAWeek) -> Screen:
    """At most so many from now on; nothing at all takes back the yes to lessons, anything else gives it."""
    if press.count not in {NOTHING, 0, *A_WEEK}:
        raise Refused("old-button")
    given = press.count != NOTHING
    if given != await said_yes(ctx, Purpose.LESSONS):
        await ctx.uow.consents.record(ctx.person.id, Purpose.LESSONS, given=given, how="settings", at=ctx.now)
    if given:
        await _wish(ctx, replace(await _wishes(ctx), a_week=press.count))
    return await open_hours(ctx, OpenHours())


async def _wish(ctx: Ctx, wishes: Wishes) -> None:
    await ctx.uow.learning.wish(ctx.person.id, slot=wishes.slot, a_week=wishes.a_week, interests=wishes.interests)


async def _wishes(ctx: Ctx) -> Wishes:
    return await ctx.uow.learning.wishes(ctx.person.id, ctx.house.lessons_a_week)
