"""An event's notice: for whom, its screens, how it went out, and that it goes no further."""

from __future__ import annotations

from dataclasses import replace

from domain.delivery import State
from domain.events import Audience, Event, EventState, audience_shown
from domain.notices import OPEN, Notice, NoticeKind, NoticeState, Whom
from domain.screen import Button, Screen, button
from domain.words import Line, text
from handlers import event_lines, event_schedule, notice_asking
from handlers.actions import OpenDeskEvent
from handlers.ctx import Ctx
from handlers.event_desk_actions import SendEvent
from handlers.notice_run_actions import OpenReport

_NOT_OUT = {NoticeState.DRAFT, NoticeState.DROPPED}
_NO_YES_YET = (NoticeState.DRAFT, NoticeState.ASKED)


def whom(event: Event) -> Whom:
    """The families of its area that it is for."""
    stages = () if event.audience is Audience.EVERYONE else (event.audience.value,)
    return Whom(areas=(event.area_id,), stages=stages)


async def audience(ctx: Ctx, event: Event) -> Line:
    """How many get it besides whoever looks at it now, as staff may see it."""
    people, _ = await ctx.uow.audiences.count(whom(event), ctx.now, ctx.house.zone, ctx.person.id)
    shown = audience_shown(people)
    return text("announce-few") if shown is None else text("announce-about", count=shown)


async def screens(ctx: Ctx, event: Event) -> dict[str, Screen]:
    """The notice for readers of each language of the house."""
    words = await ctx.uow.events.words(event.id)
    counts = await ctx.uow.rsvps.counts(event.id)
    return {
        each: event_lines.notice(event, counts, event_lines.in_words_of(event, words, each), each)
        for each in ctx.house.wording.languages
    }


async def announce(ctx: Ctx, event: Event) -> Screen:
    """From now on it is on, and its notice goes out soon; nothing happens twice."""
    before = await newest(ctx, event.id)
    if before is not None and before.state not in _NOT_OUT:
        return Screen(toast=text("announce-already"), next=OpenDeskEvent(event.id))
    if await ctx.uow.events.move_state(event.id, EventState.DRAFT, EventState.ANNOUNCED):
        await event_schedule.plan(ctx.uow, replace(event, state=EventState.ANNOUNCED))
        await ctx.uow.audit.write(ctx.person.id, "event-announced", f"event:{event.id}", ctx.now)
    writer = before.written_by if before is not None and before.state is NoticeState.DRAFT else ctx.person.id
    people, _ = await ctx.uow.audiences.count(whom(event), ctx.now, ctx.house.zone, writer)
    if not people:
        return Screen((text("announce-nobody"),), ((button("announce-look", OpenDeskEvent(event.id)),),))
    notice = await _as_now(ctx, before, event) if before is not None else await _new(ctx, event)
    return await notice_asking.put_forward(ctx, notice, await screens(ctx, event))


async def newest(ctx: Ctx, event_id: int) -> Notice | None:
    """The event's last notice."""
    return next(iter(await ctx.uow.notices.of_event(event_id)), None)


async def went(ctx: Ctx, event: Event) -> tuple[Line, ...]:
    """How the notice went: whom it reached, and whom it did not."""
    notice = await newest(ctx, event.id)
    if event.state is EventState.CANCELLED:
        return ()
    if notice is None or notice.state in _NOT_OUT:
        return (text("desk-event-not-told"),)
    tally = await ctx.uow.outbox.tally(notice.subject)
    sent = text(
        "desk-event-sent",
        sent=tally[State.SENT],
        waiting=tally[State.PENDING] + tally[State.CLAIMED] + tally[State.SENDING],
        not_reached=tally[State.UNREACHABLE] + tally[State.FAILED] + tally[State.EXPIRED] + tally[State.CANCELLED],
        unknown=tally[State.UNKNOWN],
    )
    return (sent,)


async def way(ctx: Ctx, event: Event) -> Button:
    """To how the notice goes; or, where families have not been told, to telling them."""
    notice = await newest(ctx, event.id)
    if notice is None or notice.state in _NOT_OUT:
        return button("announce-tell", SendEvent(event.id, event.sequence))
    return button("desk-event-notice", OpenReport(notice.id))


async def renew(ctx: Ctx, event: Event) -> None:
    """The event has changed: whoever gets its notice from now on reads it as it is, and not after it has begun."""
    for notice in await ctx.uow.notices.of_event(event.id):
        if notice.state in _NOT_OUT:
            continue
        for language, screen in (await screens(ctx, event)).items():
            await ctx.uow.notices.fix(notice.id, language, screen)
        await ctx.uow.notice_tallies.end_at(notice.id, event.starts_at)
        if notice.state is not NoticeState.PLANNED:  # what is on its way is another edition; what is asked, asked anew
            await ctx.uow.notices.move(notice.id, (notice.state,), notice.state, version=notice.version + 1)


async def call_back(ctx: Ctx, event_id: int) -> None:
    """The event is off: what has not left stays here, and what nobody said yes to is dropped."""
    for notice in await ctx.uow.notices.of_event(event_id):
        await ctx.uow.notices.move(notice.id, _NO_YES_YET, NoticeState.DROPPED, finished_at=ctx.now)
        if await ctx.uow.notices.move(notice.id, OPEN, NoticeState.STOPPED):
            await ctx.uow.notice_tallies.stop(notice.id, ctx.now)
            ctx.uow.signals.add("notices")


async def _as_now(ctx: Ctx, notice: Notice, event: Event) -> Notice:
    """What was undone goes out again, to those for whom the event is now; what was dropped is no draft any more."""
    if notice.state is not NoticeState.DRAFT:
        return await _new(ctx, event)
    again = replace(notice, whom=whom(event))
    if again != notice:
        await ctx.uow.notices.change(again)
    return again


async def _new(ctx: Ctx, event: Event) -> Notice:
    draft = Notice(0, NoticeKind.EVENT, NoticeState.DRAFT, whom(event), ctx.person.id, event_id=event.id)
    notice = await ctx.uow.notices.get(await ctx.uow.notices.add(draft, ctx.now))
    assert notice is not None  # noqa: S101 - written in this very turn
    return notice
