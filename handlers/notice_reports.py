"""What became of a notice, and whom it did not reach."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.delivery import State
from domain.event_rules import check_news
from domain.notice_course import part_of
from domain.notices import NoticeKind, NoticeState
from domain.people import Person
from domain.refused import Refused
from domain.screen import Button, Screen, button
from domain.words import Text, text
from handlers import notice_progress as progress
from handlers.ctx import Ctx
from handlers.fanning_out import event_of, mind_quiet
from handlers.notice_run_actions import OpenReport, SendRest, SendUnclear, WhoNot
from handlers.routes import Press, Route
from storage.notice_tallies import Missed

A_PAGE = 8
_OVER = (NoticeState.DONE, NoticeState.STOPPED)
_ONE_BY_ONE = (State.UNREACHABLE, State.UNKNOWN)


def routes() -> Iterable[Route]:
    """Progress and report, who did not get it, and once more to those who may not have."""
    yield Press(OpenReport, open_report)
    yield Press(WhoNot, who_not)
    yield Press(SendUnclear, send_again)
    yield Press(SendRest, send_again)


async def open_report(ctx: Ctx, press: OpenReport) -> Screen:
    """Where it stands."""
    return await progress.show(ctx, await progress.held(ctx, press.notice))


async def who_not(ctx: Ctx, press: WhoNot) -> Screen:
    """How many for which reason; those whom somebody may look after one by one, as in `Parent 7F3K: not reachable`."""
    notice = await progress.held(ctx, press.notice)
    await progress.leave(ctx, notice)
    end = await ctx.uow.notice_tallies.course(notice)
    if not end.not_got:
        return Screen((text("notice-run-all-got-it"),), ((button("form-back", OpenReport(notice.id)),),))
    page = max(press.page, 0)
    found = await ctx.uow.notice_tallies.missed(notice.id, page * A_PAGE, A_PAGE + 1, _ONE_BY_ONE)
    turns: list[Button] = []
    if page:
        turns.append(button("notice-run-earlier", WhoNot(notice.id, page - 1)))
    if len(found) > A_PAGE:
        turns.append(button("notice-run-more", WhoNot(notice.id, page + 1)))
    listed = [await _missed(ctx, each) for each in found[:A_PAGE]]
    back = (button("form-back", OpenReport(notice.id)),)
    parts = [progress.stacked(lines) for lines in (progress.not_got(end), listed) if lines]
    return Screen((text("notice-run-who-heading"), *parts), (tuple(turns), back) if turns else (back,))


async def send_again(ctx: Ctx, press: SendUnclear | SendRest) -> Screen:
    """Only to those of whom nobody knows whether it arrived, or only to those whom [Stop] left out; asks once.

    The first may get it twice, and that is said before.
    """
    notice = await progress.held(ctx, press.notice)
    rest = isinstance(press, SendRest)
    so_far = await ctx.uow.notice_tallies.course(notice)
    count = so_far.stopped if rest else so_far.unknown
    if notice.version != press.version or notice.state not in _OVER or not count or not notice.may_go_again(ctx.now):
        return await progress.show(ctx, notice)
    if not press.sure:
        await progress.leave(ctx, notice)
        whose = "rest" if rest else "unclear"
        yes = button(f"notice-run-{whose}-yes", replace(press, sure=True))
        rows = ((yes,), (button("form-back", OpenReport(notice.id)),))
        return Screen((text(f"notice-run-{whose}-sure", count=count),), rows)
    if notice.kind is NoticeKind.EVENT:
        check_news(await event_of(ctx, notice), ctx.now)
    version = notice.version + 1
    if not await ctx.uow.notices.move(notice.id, _OVER, NoticeState.RUNNING, version=version, finished_at=None):
        raise Refused("old-button")
    await ctx.uow.notice_tallies.once_more(notice.id, version, ctx.now, stopped=rest)
    await mind_quiet(ctx.uow, ctx.house, notice.id, ctx.now)
    await ctx.uow.audit.write(ctx.person.id, "notice-sent-again", notice.subject, ctx.now)
    return await progress.show(ctx, await progress.held(ctx, notice.id))


async def _missed(ctx: Ctx, missed: Missed) -> Text:
    why = text(f"notice-run-why-{part_of(missed.state, stopped=missed.stopped)}")
    if missed.person_id is not None:
        return text("notice-run-missed", who=Person(missed.person_id, 0).label(), why=why)
    group = await ctx.uow.groups.get(missed.group_id) if missed.group_id is not None else None
    return text("notice-run-missed", who=group.name if group else "–", why=why)
