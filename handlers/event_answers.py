"""An event's card, Going, Maybe, Can't come, and what belongs to each: needs, a name at the door, what got in the way.

Everything behind the answer is optional, one screen each, and can be changed or forgotten until it begins.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.events import Answer, Event
from domain.form import Answers, Form, Kind, Step
from domain.refused import Refused
from domain.rsvp import Need, Needs, Rsvp, Why, check_open, is_open, unplanned
from domain.said import clean_name
from domain.screen import Button, Screen, button, in_twos
from domain.words import Line, text
from handlers import event_places, forms, joining_door
from handlers.actions import AnswerEvent, OpenEvent, OpenEvents
from handlers.ctx import Ctx
from handlers.event_actions import NeedInterpreter, NeedsSaid, OpenNeeds, RingBell, SayWhy, ToggleNeed
from handlers.event_cards import card, event_of, what_got_in_the_way
from handlers.event_needs import not_planned
from handlers.event_schedule import is_reminded, reminder_subject
from handlers.routes import FormRoute, Press, Route

DOOR_NAME = Form("doorname", (Step("called", Kind.TEXT, longest=40),))
MY_FIRST_NAME = "_first"


def routes() -> Iterable[Route]:
    """From the card, the notice, or a reminder."""
    yield Press(OpenEvent, open_event)
    yield Press(AnswerEvent, answer)
    yield Press(SayWhy, say_why)
    yield Press(OpenNeeds, open_needs)
    yield Press(ToggleNeed, toggle_need)
    yield Press(NeedInterpreter, need_interpreter)
    yield Press(NeedsSaid, needs_said)
    yield Press(RingBell, ring_bell)
    yield FormRoute(DOOR_NAME, name_said, choices={"called": first_name}, shows={"called": name_so_far})


async def open_event(ctx: Ctx, press: OpenEvent) -> Screen:
    """One event, with her answer so far."""
    return await card(ctx, await event_of(ctx, press.event))


async def answer(ctx: Ctx, press: AnswerEvent) -> Screen:
    """Going, maybe or can't come; pressing twice changes nothing."""
    if not ctx.person.joined:
        return joining_door.not_yet()
    event = await event_of(ctx, press.event)
    if press.answer not in tuple(Answer):
        raise Refused("old-button")
    before, holds = await event_places.settle(ctx.uow, ctx.house, event, ctx.person.id, Answer(press.answer), ctx.now)
    said = text(f"event-said-{holds.value}")
    if before is not holds and holds is Answer.CANNOT:
        return replace(what_got_in_the_way(event, text("event-you-cannot")), toast=said)
    if before is not holds and holds is Answer.GOING:
        return replace(await _needs_screen(ctx, event), toast=said)
    return replace(await card(ctx, event), toast=said)


async def say_why(ctx: Ctx, press: SayWhy) -> Screen:
    """One tap; it is counted, and nobody sees who gave it."""
    event = await event_of(ctx, press.event)
    if press.reason not in tuple(Why):
        raise Refused("old-button")
    await ctx.uow.rsvps.say_why(event.id, ctx.person.id, Why(press.reason))
    return replace(await card(ctx, event), toast=text("event-why-thanks"))


async def open_needs(ctx: Ctx, press: OpenNeeds) -> Screen:
    """What do you need?"""
    event, _ = await _hers(ctx, press.event)
    return await _needs_screen(ctx, event)


async def toggle_need(ctx: Ctx, press: ToggleNeed) -> Screen:
    """On, or off again; for an interpreter the language is asked."""
    event, held = await _hers(ctx, press.event)
    if press.option not in tuple(Need):
        raise Refused("old-button")
    needs = (held.needs or Needs()).toggled(Need(press.option))
    await ctx.uow.rsvps.set_needs(event.id, ctx.person.id, needs)
    if press.option == Need.INTERPRETER and Need.INTERPRETER in needs.what:
        return _which_language(ctx, event)
    return await _needs_screen(ctx, event)


async def need_interpreter(ctx: Ctx, press: NeedInterpreter) -> Screen:
    """Which language; empty for another one than ours."""
    event, held = await _hers(ctx, press.event)
    if press.language and press.language not in ctx.house.wording.languages:
        raise Refused("old-button")
    needs = (held.needs or Needs()).interpreted(press.language)
    await ctx.uow.rsvps.set_needs(event.id, ctx.person.id, needs)
    return await _needs_screen(ctx, event)


async def needs_said(ctx: Ctx, press: NeedsSaid) -> Screen:
    """On to the name at the door; not while something else is being written."""
    event, held = await _hers(ctx, press.event)
    if await ctx.uow.questions.of(ctx.person.id) is not None:
        return await card(ctx, event)
    return await forms.begin(ctx, DOOR_NAME.name, {"_event": event.id, "_name": held.door_name})


async def first_name(ctx: Ctx, _answers: Answers) -> list[tuple[str, Line]]:
    """The name that she has here, where she has one."""
    return [(MY_FIRST_NAME, text("doorname-called-first", name=ctx.person.name))] if ctx.person.name else []


async def name_so_far(_ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """The name that stands there already."""
    name = answers.get("_name")
    return (text("event-door-name", name=name), text("doorname-forget")) if name else ()


async def name_said(ctx: Ctx, answers: Answers) -> Screen:
    """Kept for those who help at the door, until it begins; passed over, no name is kept."""
    event = await ctx.uow.events.get(answers.get("_event") or 0)
    if event is None:
        return Screen(next=OpenEvents())
    said = answers.get("called") or ""
    name = (ctx.person.name or "") if said == MY_FIRST_NAME else clean_name(said)
    if is_open(event, ctx.now):
        await ctx.uow.rsvps.set_door_name(event.id, ctx.person.id, name)
    return await card(ctx, event)


async def ring_bell(ctx: Ctx, press: RingBell) -> Screen:
    """Reminders without an answer, or for somebody who is not sure."""
    event = await event_of(ctx, press.event)
    check_open(event, ctx.now)
    held = await ctx.uow.rsvps.answer_of(event.id, ctx.person.id)
    if not ctx.person.joined or (press.on and held not in {None, Answer.MAYBE}):
        raise Refused("old-button")
    if press.on and not is_reminded(event, ctx.now):
        raise Refused("event-bell-late")
    await ctx.uow.event_bells.ring(event.id, ctx.person.id, ctx.now, on=press.on)
    if not press.on:
        await ctx.uow.outbox.cancel(ctx.now, person_id=ctx.person.id, subject=reminder_subject(event.id))
    return replace(await card(ctx, event), toast=text("event-bell-on" if press.on else "event-bell-off"))


async def _hers(ctx: Ctx, event_id: int) -> tuple[Event, Rsvp]:
    """An event that she is going to, still to come. Raises Refused."""
    event = await event_of(ctx, event_id)
    check_open(event, ctx.now)
    held = await ctx.uow.rsvps.of(event.id, ctx.person.id)
    if held is None or held.answer is not Answer.GOING:
        raise Refused("event-not-going")
    return event, held


async def _needs_screen(ctx: Ctx, event: Event) -> Screen:
    held = await ctx.uow.rsvps.of(event.id, ctx.person.id)
    needs = (held.needs if held else None) or Needs()
    lines: list[Line] = [text("event-you-going"), text("event-needs-what"), *not_planned(event)]
    lines.append(text("event-needs-who-sees"))
    if Need.INTERPRETER in needs.what and needs.language:
        lines.append(text("event-needs-language", language=text(f"tongue-{needs.language}")))
    taps = [_tap(event, each, on=each in needs.what) for each in Need]
    done = button("event-needs-done" if needs.what else "event-needs-none", NeedsSaid(event.id))
    return Screen(tuple(lines), (*in_twos(taps), (done, button("event-to-card", OpenEvent(event.id)))))


def _tap(event: Event, need: Need, *, on: bool) -> Button:
    asked_for = "event-need-asked" if unplanned(event.access, (need,)) else "event-need-on"
    words = text(asked_for if on else "event-need-off", need=text(f"event-need-{need.value}"))
    return Button(words, ToggleNeed(event.id, need.value))


def _which_language(ctx: Ctx, event: Event) -> Screen:
    ways = [button(f"tongue-{each}", NeedInterpreter(event.id, each)) for each in ctx.house.wording.languages[:6]]
    ways.append(button("event-other-language", NeedInterpreter(event.id, "")))
    return Screen((text("event-which-language"),), in_twos(ways))
