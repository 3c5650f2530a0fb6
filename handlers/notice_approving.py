"""Yes to a notice: now or later, by a second person where it goes to many; undone until it starts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from domain.approving import needs_second, sameness
from domain.dates import wall_to_utc
from domain.form import Answers, Form, Kind, NotUnderstood, Step, read
from domain.notices import Notice, NoticeState
from domain.refused import Refused
from domain.said import Said
from domain.screen import Screen, button
from domain.words import Line, Moment, text
from handlers import forms
from handlers import notice_progress as progress
from handlers.ctx import Ctx
from handlers.fanning_out import approve
from handlers.notice_asking import put_forward, warnings
from handlers.notice_lines import screens
from handlers.notice_run_actions import MoveNotice, PlanNotice, SendNotice, SendSurely, UndoNotice
from handlers.routes import FormRoute, Press, Route

LATER = Form(
    "noticelater",
    (Step("when", Kind.MOMENT, skippable=False), Step("sure", Kind.CHOICE, ("send",), skippable=False)),
    staff_write=True,
)
LATEST = timedelta(days=366)
_NOT_STARTED = (NoticeState.ASKED, NoticeState.PLANNED)


def routes() -> Iterable[Route]:
    """Now, later, another time, undo."""
    yield Press(SendNotice, send)
    yield Press(SendSurely, send)
    yield Press(PlanNotice, plan)
    yield Press(MoveNotice, plan)
    yield Press(UndoNotice, undo)
    yield FormRoute(LATER, planned, shows={"sure": look_again}, reads={"when": read_when}, thrown=not_later)


async def send(ctx: Ctx, press: SendNotice | SendSurely) -> Screen:
    """Now, in half a minute; what stands against it is said first."""
    notice = await progress.held(ctx, press.notice)
    if notice.state is NoticeState.DRAFT and notice.version != press.version:
        return progress.draft(ctx, notice, text("notice-run-changed"))
    if notice.state is not NoticeState.DRAFT:
        return await progress.show(ctx, notice)
    notice = await _fingerprinted(ctx, notice)
    against = await warnings(ctx, notice, ctx.now)
    if against and isinstance(press, SendNotice):
        yes = button("notice-run-send-again", SendSurely(notice.id, notice.version))
        later = button("notice-run-later", PlanNotice(notice.id, notice.version))
        back = button("form-back", progress.way_back(notice))
        return Screen(against, ((yes,), (later, back)))
    return await put_forward(ctx, notice, await screens(ctx, notice))


async def plan(ctx: Ctx, press: PlanNotice | MoveNotice) -> Screen:
    """Asks for the time."""
    notice = await progress.held(ctx, press.notice)
    wanted = NoticeState.PLANNED if isinstance(press, MoveNotice) else NoticeState.DRAFT
    if notice.state is not wanted or notice.version != press.version:
        return await progress.show(ctx, notice)
    await progress.leave(ctx, notice)
    return await forms.begin(ctx, LATER.name, {"_notice": notice.id, "_version": notice.version})


async def read_when(ctx: Ctx, said: Said) -> str:
    """A day and time still to come, that exists once. Raises NotUnderstood."""
    wall = str(read(LATER.first(), said, ctx.now, ctx.house.zone))
    at = wall_to_utc(wall, ctx.house.zone)
    if at <= ctx.now:
        raise NotUnderstood("noticelater-in-the-past")
    if at > ctx.now + LATEST:
        raise NotUnderstood("noticelater-too-far")
    return wall


async def look_again(ctx: Ctx, answers: Answers) -> tuple[Line, ...]:
    """When, to how many, and what stands against it."""
    notice = await progress.held(ctx, answers.get("_notice") or 0)
    at = wall_to_utc(answers["when"], ctx.house.zone)
    count = await ctx.uow.audiences.count(notice.whom, ctx.now, ctx.house.zone, notice.written_by)
    starts = text("notice-run-starts-at", at=Moment(at, "day_time", ctx.house.zone))
    goes_to = text("notice-run-goes-to", reach=progress.reach(*count))
    return (starts, goes_to, *await warnings(ctx, await _fingerprinted(ctx, notice), at))


async def planned(ctx: Ctx, answers: Answers) -> Screen:
    """Planned for that time; what was planned already moves to it."""
    notice = await progress.held(ctx, answers.get("_notice") or 0)
    if notice.version != answers.get("_version") or notice.state not in {NoticeState.DRAFT, NoticeState.PLANNED}:
        return await progress.show(ctx, notice)
    if wall_to_utc(answers["when"], ctx.house.zone) <= ctx.now:
        raise Refused("noticelater-in-the-past")
    if notice.state is NoticeState.PLANNED:
        return await _move(ctx, notice, answers["when"])
    notice = await _fingerprinted(ctx, notice)
    return await put_forward(ctx, notice, await screens(ctx, notice), answers["when"])


async def not_later(ctx: Ctx, answers: Answers) -> Screen:
    """No time was chosen: it stands as it stood, a draft or planned as before."""
    notice = await progress.held(ctx, answers.get("_notice") or 0)
    if notice.state is NoticeState.DRAFT:
        return Screen((text("noticelater-left"),), next=progress.way_back(notice))
    return await progress.show(ctx, notice, above=text("form-left-alone"))


async def undo(ctx: Ctx, press: UndoNotice) -> Screen:
    """A draft again, and nothing went out; once it has started there is only [Stop]."""
    notice = await progress.held(ctx, press.notice)
    if notice.state in {NoticeState.RUNNING, NoticeState.PAUSED}:
        return await progress.show(ctx, notice, above=text("notice-run-has-started"))
    if notice.version != press.version or not await _take_back(ctx, notice):
        return await progress.show(ctx, notice)
    await ctx.uow.audit.write(ctx.person.id, "notice-undone", notice.subject, ctx.now)
    return progress.draft(ctx, notice, text("notice-run-undone"))


async def _take_back(ctx: Ctx, notice: Notice) -> bool:
    empty = dict.fromkeys(
        ("approved_by", "approved_at", "starts_at", "wall", "zone", "people", "groups", "fingerprint", "bubble_chat",
         "bubble_id")
    )  # fmt: skip
    version = notice.version + 1  # what was pressed before is no yes to what is written from now on
    if not await ctx.uow.notices.move(notice.id, _NOT_STARTED, NoticeState.DRAFT, version=version, **empty):
        return False
    await ctx.uow.notice_tallies.take_back(notice.id)  # its start falls due and starts nothing: see `start`
    return True


async def _move(ctx: Ctx, notice: Notice, wall: str) -> Screen:
    """The same screens at another time, to those for whom it is now; who said yes stays who said yes.

    Where they have become so many that one yes is not enough, a second person is asked.
    """
    fixed = await ctx.uow.notices.screens(notice.id)
    if not await _take_back(ctx, notice):
        return await progress.show(ctx, await progress.held(ctx, notice.id))
    again = replace(await progress.held(ctx, notice.id), wall=wall, zone=ctx.house.zone, fingerprint=notice.fingerprint)
    people, _ = await ctx.uow.audiences.count(again.whom, ctx.now, ctx.house.zone, again.written_by)
    above = ctx.house.second_approval_above
    if needs_second(people, above) and not needs_second(notice.people or 0, above):
        return await put_forward(ctx, again, fixed, wall)
    moved = await approve(ctx, again, wall_to_utc(wall, ctx.house.zone), fixed)
    await ctx.uow.notices.move(moved.id, (moved.state,), moved.state, approved_by=notice.approved_by)
    return await progress.show(ctx, moved)


async def _fingerprinted(ctx: Ctx, notice: Notice) -> Notice:
    """With what tells it from others. From here on nobody else approves until this turn is over."""
    await ctx.uow.notice_tallies.one_at_a_time()
    same = sameness(notice, await ctx.uow.notices.words(notice.id))
    return replace(notice, fingerprint=ctx.uow.sealer.fingerprint(same))
