"""An event again: a copy at another time, or the same in each of the coming weeks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.dates import wall_to_utc
from domain.event_rules import MOST_REPEATS, copied, weekly
from domain.events import Event, EventState
from domain.form import Answers, Form, Kind, Step
from domain.refused import Refused
from domain.screen import Screen, button
from domain.words import Line, Moment, text
from handlers import event_counts, event_fields, event_lines, event_schedule, forms
from handlers.actions import OpenDeskEvent, OpenDeskEvents
from handlers.ctx import Ctx
from handlers.event_desk_actions import CopyEvent, RepeatEvent
from handlers.event_fields import event_of, step
from handlers.routes import FormRoute, Press, Route

COPY = Form("eventcopy", (step("when"), step("changed")), staff_write=True)
REPEAT = Form(
    "eventrepeat",
    (Step("times", Kind.NUMBER, skippable=False, lowest=1, highest=MOST_REPEATS), step("changed")),
    staff_write=True,
)


def routes() -> Iterable[Route]:
    """Two buttons, two forms."""
    yield Press(CopyEvent, begin_copy)
    yield Press(RepeatEvent, begin_repeat)
    shows = {"changed": reasons}
    left = event_fields.left_alone
    yield FormRoute(COPY, copy, reads=event_fields.reads(COPY), shows=shows, thrown=left)
    shows = {"times": first_again, **shows}
    yield FormRoute(REPEAT, repeat, reads=event_fields.reads(REPEAT), shows=shows, thrown=left)


async def begin_copy(ctx: Ctx, press: CopyEvent) -> Screen:
    """When is it this time?"""
    event = await event_of(ctx, press.event)
    return await forms.begin(ctx, COPY.name, {"_source": event.id, "_language": event.language})


async def begin_repeat(ctx: Ctx, press: RepeatEvent) -> Screen:
    """How many more times?"""
    event = await _announced(ctx, press.event)
    return await forms.begin(ctx, REPEAT.name, {"_source": event.id, "_language": event.language})


async def reasons(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """What got in parents' way last time, in counts."""
    event = await event_of(ctx, answers.get("_source") or 0)
    whys = await event_counts.whys(ctx, event.id)
    return (text("desk-event-whys", whys=event_lines.joined(whys)),) if whys else ()


async def first_again(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """When the first of them would be."""
    event = await _announced(ctx, answers.get("_source") or 0)
    [(wall, _)] = weekly(event.wall, event.zone, 1)
    return (text("eventrepeat-first", title=event.title, at=Moment(wall_to_utc(wall, event.zone), zone=event.zone)),)


async def copy(ctx: Ctx, answers: Answers) -> Screen:
    """A draft with everything but the time, and nobody's answers."""
    source = await event_of(ctx, answers.get("_source") or 0)
    fresh = copied(source, answers["when"], answers.get("changed") or "", state=EventState.DRAFT, series_id=None)
    event_id = await _add(ctx, source, fresh)
    await ctx.uow.audit.write(ctx.person.id, "event-copied", f"event:{event_id}", ctx.now)
    return Screen(toast=text("announce-kept"), next=OpenDeskEvent(event_id))


async def repeat(ctx: Ctx, answers: Answers) -> Screen:
    """Events of their own in the weeks that follow; they appear in What's on, and no notice goes out for them."""
    source = await _announced(ctx, answers.get("_source") or 0)
    series = source.series_id or source.id
    if source.series_id is None:
        await ctx.uow.events.change(replace(source, series_id=series))
    others = await ctx.uow.events.series(series)
    there = {each.wall for each in others if each.state is EventState.ANNOUNCED}
    made, skipped = 0, []
    for wall, exists in weekly(source.wall, source.zone, answers["times"]):
        if not exists:
            skipped.append(wall)
        elif wall not in there and wall_to_utc(wall, source.zone) > ctx.now:
            await _put_on(ctx, source, wall, answers.get("changed") or "", series)
            made += 1
    await ctx.uow.audit.write(ctx.person.id, "event-repeated", f"event:{source.id}", ctx.now, str(made))
    return _repeated(source, made, skipped)


async def _put_on(ctx: Ctx, source: Event, wall: str, changed: str, series: int) -> None:
    fresh = copied(source, wall, changed, state=EventState.ANNOUNCED, series_id=series)
    event = await ctx.uow.events.get(await _add(ctx, source, fresh))
    assert event is not None  # noqa: S101 - written in this very turn
    await event_schedule.plan(ctx.uow, event)


async def _add(ctx: Ctx, source: Event, fresh: Event) -> int:
    event_id = await ctx.uow.events.add(fresh, ctx.person.id, ctx.now)
    for words in (await ctx.uow.events.words(source.id)).values():
        await ctx.uow.events.set_words(event_id, words)
    return event_id


async def _announced(ctx: Ctx, event_id: int) -> Event:
    event = await event_of(ctx, event_id)
    if event.state is not EventState.ANNOUNCED:
        raise Refused("desk-event-is-off")
    return event


def _repeated(source: Event, made: int, skipped: list[str]) -> Screen:
    """How many there are now; and the days on which the clocks change at that very time."""
    lines: list[Line] = [text("desk-event-repeated", count=made)]
    days = (Moment(wall_to_utc(wall, source.zone), "date", source.zone) for wall in skipped)
    lines += [text("desk-event-skipped", on=day) for day in days]
    rows = ((button("form-back", OpenDeskEvent(source.id)), button("desk-events", OpenDeskEvents())),)
    return Screen(tuple(lines), rows)
