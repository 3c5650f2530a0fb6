"""A notice on its way: its start, pause, stop, on again."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from domain import whom
from domain.notices import SCREENS_ARE_KEPT, Notice, NoticeState
from domain.screen import Screen, button
from domain.words import text
from handlers import notice_progress as progress
from handlers.actions import OpenHome
from handlers.ctx import Ctx, House
from handlers.fanning_out import STARTS, mind_quiet
from handlers.notice_actions import OpenNotice, OpenNotices
from handlers.notice_run_actions import GoOnNotice, LeaveNotice, OpenReport, PauseNotice, StopNotice
from handlers.routes import FallsDue, Hourly, Press, Route
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

_UNDER_WAY = (NoticeState.RUNNING, NoticeState.PAUSED)


def routes() -> Iterable[Route]:
    """The start, and what may be done from then on."""
    yield FallsDue(STARTS, start)
    yield Hourly(wipe)
    yield Press(PauseNotice, pause)
    yield Press(GoOnNotice, go_on)
    yield Press(StopNotice, stop)
    yield Press(LeaveNotice, leave)


async def start(uow: UnitOfWork, house: House, item: Due, now: datetime) -> None:
    """From now on its letters leave. Undone or moved meanwhile: this start is none any more.

    Nobody takes a start back: the tick holds it before its notice, and who undoes holds the notice.
    """
    notice = await uow.notices.get(item.subject)
    if notice is None or notice.starts_at is None or notice.starts_at > now:
        return
    if await uow.notices.move(notice.id, (NoticeState.PLANNED,), NoticeState.RUNNING):
        await mind_quiet(uow, house, notice.id, now)
        uow.signals |= {"outbox", "notices"}


async def wipe(uow: UnitOfWork, house: House, now: datetime) -> None:
    """What was sent to many is kept word for word for a month."""
    await uow.notices.wipe_screens(now - SCREENS_ARE_KEPT)


async def pause(ctx: Ctx, press: PauseNotice) -> Screen:
    """Nothing more leaves until somebody says so; what had its turn already waits like the others."""
    await _rest(ctx, await progress.held(ctx, press.notice))
    return await _as_it_is(ctx, press.notice)


async def go_on(ctx: Ctx, press: GoOnNotice) -> Screen:
    """On again, where it was."""
    notice = await progress.held(ctx, press.notice)
    if await ctx.uow.notices.move(notice.id, (NoticeState.PAUSED,), NoticeState.RUNNING):
        await mind_quiet(ctx.uow, ctx.house, notice.id, ctx.now)
        ctx.uow.signals.add("outbox")
        await ctx.uow.audit.write(ctx.person.id, "notice-went-on", notice.subject, ctx.now)
    return await _as_it_is(ctx, press.notice)


async def stop(ctx: Ctx, press: StopNotice) -> Screen:
    """Rests and asks once; then whatever has not left stays here, in this very commit."""
    notice = await progress.held(ctx, press.notice)
    if notice.state in _UNDER_WAY and not press.sure:
        await _rest(ctx, notice)
        return await _ask(ctx, press.notice)
    if await ctx.uow.notices.move(notice.id, _UNDER_WAY, NoticeState.STOPPED):
        await ctx.uow.notice_tallies.stop(notice.id, ctx.now)
        await ctx.uow.audit.write(ctx.person.id, "notice-stopped", notice.subject, ctx.now)
    return await _as_it_is(ctx, press.notice)


async def leave(ctx: Ctx, press: LeaveNotice) -> Screen:
    """Back to where its kind is kept."""
    notice = await progress.held(ctx, press.notice)
    await progress.leave(ctx, notice)
    if not whom.may_write(ctx.person, notice.whom):
        return Screen(next=OpenHome())
    way = progress.way_back(notice)
    return Screen(next=OpenNotices() if isinstance(way, OpenNotice) else way)


async def _rest(ctx: Ctx, notice: Notice) -> None:
    if await ctx.uow.notices.move(notice.id, (NoticeState.RUNNING,), NoticeState.PAUSED):
        await ctx.uow.notice_tallies.hold(notice.id)
        await ctx.uow.audit.write(ctx.person.id, "notice-paused", notice.subject, ctx.now)


async def _ask(ctx: Ctx, notice_id: int) -> Screen:
    """The question takes the place of the progress, which is therefore not kept up to date meanwhile."""
    notice = await progress.held(ctx, notice_id)
    await progress.leave(ctx, notice)
    so_far = await ctx.uow.notice_tallies.course(notice)
    yes = button("notice-run-stop-yes", StopNotice(notice_id, sure=True))
    no = button("notice-run-stop-no", GoOnNotice(notice_id))
    back = button("form-back", OpenReport(notice_id))
    return Screen((text("notice-run-stop-sure", to_go=so_far.to_go, total=so_far.total),), ((yes, no), (back,)))


async def _as_it_is(ctx: Ctx, notice_id: int) -> Screen:
    return await progress.show(ctx, await progress.held(ctx, notice_id))
