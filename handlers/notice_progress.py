"""A notice that is no draft any more, as one bubble: when it starts, how far it is, what became of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import reduce

from domain import whom
from domain.approving import may_approve
from domain.events import audience_shown
from domain.notice_course import Course, bar, minutes_left
from domain.notices import Notice, NoticeKind, NoticeState
from domain.refused import Refused
from domain.screen import Button, Screen, button
from domain.words import Line, Moment, Text, text
from handlers.actions import OpenDeskEvent, OpenHome
from handlers.ctx import Ctx, House
from handlers.fanning_out import event_of
from handlers.notice_actions import OpenNotice
from handlers.notice_run_actions import (
    GoOnNotice,
    LeaveNotice,
    MoveNotice,
    OpenReport,
    PauseNotice,
    SendRest,
    SendUnclear,
    StopNotice,
    UndoNotice,
    WhoNot,
)
from storage.unit_of_work import UnitOfWork

SOON = timedelta(minutes=1)
_COUNTED_BY = timedelta(seconds=10)  # a start that is near is told in steps of this
_PACE_OVER = timedelta(seconds=20)
_LIVE = frozenset({NoticeState.PLANNED, NoticeState.RUNNING, NoticeState.PAUSED, NoticeState.STOPPED})


async def held(ctx: Ctx, notice_id: int) -> Notice:
    """A notice of this person's desk, held until the turn is over. Raises Refused."""
    seen = await ctx.uow.notices.look(notice_id)
    if seen is not None:
        await event_of(ctx, seen)  # the event first, then its notice
    notice = await ctx.uow.notices.get(notice_id)
    if notice is None or notice.state is NoticeState.DROPPED:
        raise Refused("notice-run-gone")
    if not (whom.may_write(ctx.person, notice.whom) or may_approve(ctx.person, notice.whom)):
        raise Refused("not-allowed")
    return notice


async def show(ctx: Ctx, notice: Notice, above: Line | None = None) -> Screen:
    """Where it stands. The bubble in which this is shown is kept up to date from now on, as long as it is under way."""
    if notice.state is NoticeState.DRAFT:
        return draft(ctx, notice)
    if notice.state in _LIVE and notice.finished_at is None and ctx.message_id:
        bubble = {"bubble_chat": ctx.person.telegram_id, "bubble_id": ctx.message_id}
        await ctx.uow.notices.move(notice.id, (notice.state,), notice.state, **bubble)
        ctx.uow.signals.add("notices")
    shown = await screen(ctx.uow, ctx.house, notice, ctx.now)
    if above is None:
        return shown
    return Screen((above, *shown.lines), shown.rows)


def draft(ctx: Ctx, notice: Notice, said: Text | None = None) -> Screen:
    """Where a draft goes on, for somebody who may write it; `said` is a short word before."""
    if whom.may_write(ctx.person, notice.whom):
        return Screen(toast=said, next=way_back(notice))
    return Screen((said or text("notice-run-is-draft"),), ((button("button-home", OpenHome()),),))


async def leave(ctx: Ctx, notice: Notice) -> None:
    """Something else is shown in the bubble of this press: it is kept up to date no longer."""
    await ctx.uow.notice_tallies.forget_bubble(notice.id, ctx.message_id)


async def screen(uow: UnitOfWork, house: House, notice: Notice, now: datetime) -> Screen:
    """The bubble of a notice that is no draft, as it is now."""
    match notice.state:
        case NoticeState.ASKED:
            undo = button("notice-run-take-back", UndoNotice(notice.id, notice.version))
            return Screen((text("notice-run-asked"),), ((undo, _back(notice)),))
        case NoticeState.PLANNED:
            return _planned(house, notice, now)
        case NoticeState.RUNNING | NoticeState.PAUSED:
            return await _under_way(uow, house, notice, now)
        case _:
            return _report(notice, await uow.notice_tallies.course(notice), now)


def reach(people: int, groups: int) -> Text:
    """`about 215 people, 2 groups`; small numbers of people are never told."""
    shown = audience_shown(people)
    persons = text("notice-run-few") if shown is None else text("notice-run-about", count=shown)
    if not groups:
        return persons
    in_groups = text("notice-run-groups", count=groups)
    return text("notice-run-reach", people=persons, groups=in_groups) if people else in_groups


def stacked(lines: list[Text]) -> Text:
    """Lines close under one another, as one."""
    return reduce(lambda above, below: text("notice-run-under", above=above, below=below), lines)


def not_got(end: Course) -> list[Text]:
    """How many did not get it, or may not have, a line for each reason that there is."""
    parts = ("unreachable", "refused", "unknown", "stopped", "declined", "late")
    return [text(f"notice-run-{part}", count=getattr(end, part)) for part in parts if getattr(end, part)]


def way_back(notice: Notice) -> OpenNotice | OpenDeskEvent:
    """Where the draft of it is."""
    if notice.kind is NoticeKind.EVENT and notice.event_id is not None:
        return OpenDeskEvent(notice.event_id)
    return OpenNotice(notice.id)


def _planned(house: House, notice: Notice, now: datetime) -> Screen:
    assert notice.starts_at is not None  # noqa: S101 - written with the state
    lines: list[Line] = [_starts(house, notice.starts_at, now)]
    lines.append(text("notice-run-goes-to", reach=reach(notice.people or 0, notice.groups or 0)))
    quiet = house.quiet.until(notice.starts_at)
    if quiet:
        lines.append(text("notice-run-quiet", at=Moment(quiet, "time", house.zone)))
    undo = button("notice-run-undo", UndoNotice(notice.id, notice.version))
    later = button("notice-run-move", MoveNotice(notice.id, notice.version))
    return Screen(tuple(lines), ((undo, later), (_back(notice),)))


def _starts(house: House, at: datetime, now: datetime) -> Text:
    left = at - now
    if left > SOON:
        return text("notice-run-starts-at", at=Moment(at, "day_time", house.zone))
    if left <= timedelta():
        return text("notice-run-starts-now")
    steps = -(-left // _COUNTED_BY)
    return text("notice-run-starts-in", seconds=int(steps * _COUNTED_BY.total_seconds()))


async def _under_way(uow: UnitOfWork, house: House, notice: Notice, now: datetime) -> Screen:
    so_far = await uow.notice_tallies.course(notice)
    numbers = text("notice-run-progress", bar=bar(so_far.done, so_far.total), done=so_far.done, total=so_far.total,
                   missed=so_far.unreachable)  # fmt: skip
    lines: list[Line] = [numbers]
    stop = button("notice-run-stop", StopNotice(notice.id))
    if notice.state is NoticeState.PAUSED:
        lines.append(text("notice-run-paused"))
        first = button("notice-run-go-on", GoOnNotice(notice.id))
    else:
        pace = await _pace(uow, house, notice, so_far, now)
        lines += [pace] if pace else []
        first = button("notice-run-pause", PauseNotice(notice.id))
    again = button("notice-run-look-again", OpenReport(notice.id))
    return Screen(tuple(lines), ((first, stop), (again, _back(notice))))


async def _pace(uow: UnitOfWork, house: House, notice: Notice, so_far: Course, now: datetime) -> Line | None:
    """When it goes on, if it rests; else how long it still takes."""
    next_at = await uow.notice_tallies.next_at(notice.id)
    if next_at is not None and next_at > now + SOON:
        return text("notice-run-rests", at=Moment(next_at, "time", house.zone))
    since = max(now - _PACE_OVER, notice.starts_at or now)
    lately = await uow.notice_tallies.lately(notice.id, since)
    minutes = minutes_left(so_far.to_go, lately, (now - since).total_seconds())
    return text("notice-run-minutes", minutes=minutes) if minutes is not None else None


def _report(notice: Notice, end: Course, now: datetime) -> Screen:
    """The sums, which make up exactly those for whom it was fixed; what is nothing is not told."""
    key = "notice-run-was-stopped" if notice.state is NoticeState.STOPPED else "notice-run-done"
    told = [text("notice-run-sent", sent=end.sent, total=end.total), *not_got(end)]
    told += [text("notice-run-left", count=end.left)] if end.left else []
    told += [text("notice-run-leaving", count=end.to_go)] if end.to_go else []
    buttons: list[Button] = []
    if end.not_got:
        buttons.append(button("notice-run-who-not", WhoNot(notice.id)))
    if end.unknown and notice.may_go_again(now):
        buttons.append(button("notice-run-unclear", SendUnclear(notice.id, notice.version)))
    if end.stopped and notice.may_go_again(now):
        buttons.append(button("notice-run-rest", SendRest(notice.id, notice.version)))
    return Screen((text(key), stacked(told)), (*((each,) for each in buttons), (_back(notice),)))


def _back(notice: Notice) -> Button:
    return button("form-back", LeaveNotice(notice.id))
