"""A rest: no lessons and no notices for a week or a month; what she asked for still comes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from domain.dates import wall_to_utc
from domain.refused import Refused
from domain.screen import Button, Screen, button
from domain.words import Moment, text
from handlers import joining_door
from handlers.actions import AskStop, OpenHome
from handlers.ctx import Ctx
from handlers.learning_actions import AskSilence, OpenCircumstances, OpenPause, SetPause
from handlers.routes import Command, Press, Route

LENGTHS = (7, 30)


def routes() -> Iterable[Route]:
    """/pause."""
    yield Command("pause", lambda ctx, _command: open_pause(ctx, OpenPause()))
    yield Press(OpenPause, open_pause)
    yield Press(SetPause, set_pause)
    yield Press(AskSilence, ask_silence)


async def open_pause(ctx: Ctx, _press: OpenPause) -> Screen:
    """For how long?"""
    if not ctx.person.joined:
        return joining_door.not_yet()
    until = ctx.person.paused_until
    resting = until is not None and until > ctx.now
    lines = (text("pause-until", day=Moment(until, "date")),) if until is not None and resting else ()
    ways = tuple(button(f"pause-{days}", SetPause(days)) for days in LENGTHS)
    end: tuple[tuple[Button, ...], ...] = ((button("pause-end", SetPause(0)),),) if resting else ()
    return Screen((*lines, text("pause-heading")), (ways, *end, (button("button-home", OpenHome()),)))


async def ask_silence(ctx: Ctx, _press: AskSilence) -> Screen:
    """Written words are not enough to know which silence is meant: each is one tap away."""
    rows = (
        (button("settings-pause", OpenPause()), button("settings-stop", AskStop())),
        (button("circumstances-button", OpenCircumstances()),),
        (button("button-home", OpenHome()),),
    )
    return Screen((text("pause-which"),), rows)


async def set_pause(ctx: Ctx, press: SetPause) -> Screen:
    """From now until the morning after so many days; 0 ends it."""
    if press.days not in {0, *LENGTHS}:
        raise Refused("old-button")
    if press.days == 0:
        await ctx.uow.people.change(ctx.person.id, paused_until=None)
        return Screen((text("pause-ended"),), next=OpenHome())
    day = ctx.today + timedelta(days=press.days)
    until = wall_to_utc(f"{day.isoformat()}T00:00", ctx.house.zone)
    await ctx.uow.people.change(ctx.person.id, paused_until=until)
    rows = ((button("pause-end", SetPause(0)), button("button-home", OpenHome())),)
    return Screen((text("pause-set", day=Moment(until, "date")),), rows)
