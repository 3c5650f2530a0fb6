"""A notice put forward: what stands against it, and on its way at once or, to many, before a second person first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from domain.approving import may_be_second, needs_second, say_the_same
from domain.dates import wall_to_utc
from domain.delivery import Class
from domain.notices import SAME_AGAIN_WITHIN, UNDO_FOR, Notice, NoticeState
from domain.people import Person, Role
from domain.refused import Refused
from domain.screen import Screen, button
from domain.words import Line, Moment, Text, text
from handlers import notice_progress as progress
from handlers.ctx import Ctx
from handlers.fanning_out import approve
from handlers.notice_run_actions import LookAtNotice
from handlers.telling import tell
from storage.notice_tallies import Said


async def put_forward(ctx: Ctx, notice: Notice, screens: Mapping[str, Screen], wall: str | None = None) -> Screen:
    """Where the notice stands now: planned for half a minute from now or for `wall` (local time), or asked about.

    `screens` has one for every language of the house. Raises Refused when nobody fits, or nobody else may say yes.
    """
    notice = replace(notice, wall=wall, zone=ctx.house.zone if wall else None)
    people, groups = await ctx.uow.audiences.count(notice.whom, ctx.now, ctx.house.zone, notice.written_by)
    if not people and not groups:
        raise Refused("notice-run-nobody")
    if needs_second(people, ctx.house.second_approval_above):
        return await _ask(ctx, notice, screens, progress.reach(people, groups))
    at = wall_to_utc(wall, ctx.house.zone) if wall else ctx.now + UNDO_FOR
    return await progress.show(ctx, await approve(ctx, notice, at, screens))


async def warnings(ctx: Ctx, notice: Notice, at: datetime) -> tuple[Line, ...]:
    """What stands against sending it at `at`: the same words went out lately; it is night then."""
    lines: list[Line] = []
    before = await said_before(ctx, notice)
    if before is not None:
        when = Moment(before.at, "day_time", ctx.house.zone)
        lines.append(text("notice-run-same-again", at=when, reach=progress.reach(before.people, before.groups)))
    quiet = ctx.house.quiet.until(at)
    if quiet:
        lines.append(text("notice-run-quiet", at=Moment(quiet, "time", ctx.house.zone)))
    return tuple(lines)


async def said_before(ctx: Ctx, notice: Notice) -> Said | None:
    """The same words, in one language at least, when they went out so lately that they need a yes of their own."""
    if notice.fingerprint is None:
        return None
    tallies, since = ctx.uow.notice_tallies, ctx.now - SAME_AGAIN_WITHIN
    same = await tallies.said_since(notice.fingerprint, since, but=notice.id)
    if same is not None:
        return same
    words = await ctx.uow.notices.words(notice.id)
    for other in await tallies.out_since(since, but=notice.id):
        if say_the_same(words, await ctx.uow.notices.words(other)) and (said := await tallies.said(other)):
            return said
    return None


async def _ask(ctx: Ctx, notice: Notice, screens: Mapping[str, Screen], size: Text) -> Screen:
    """A letter to everybody else who may say yes. While it is asked, `approved_by` is who put it forward."""
    asked = replace(notice, approved_by=ctx.person.id)
    seconds = await _seconds(ctx, asked)
    if not seconds:
        raise Refused("notice-run-no-second")
    at = wall_to_utc(notice.wall, ctx.house.zone) if notice.wall else None
    values = {"approved_by": ctx.person.id, "fingerprint": notice.fingerprint, "starts_at": at, "wall": notice.wall,
              "zone": notice.zone}  # fmt: skip
    if await ctx.uow.notices.move(notice.id, (NoticeState.DRAFT,), NoticeState.ASKED, **values):
        for language, screen in screens.items():
            await ctx.uow.notices.fix(notice.id, language, screen)
        letter = Screen(
            (text("notice-run-asks-you", reach=size),), ((button("notice-run-look", LookAtNotice(notice.id)),),)
        )
        for person in seconds:  # asked again after a [Not yet], they hear of it again
            key = f"notice:{notice.id}:{notice.version}:asked:{person.id}"
            await tell(ctx, person.id, letter, key, Class.ANSWER)  # work, whatever happened at home
        await ctx.uow.audit.write(ctx.person.id, "notice-put-forward", notice.subject, ctx.now)
    return await progress.show(ctx, await progress.held(ctx, notice.id))


async def _seconds(ctx: Ctx, notice: Notice) -> list[Person]:
    holders = {*await ctx.uow.roles.holders(Role.COORDINATOR), *await ctx.uow.roles.holders(Role.OWNER)}
    people = [await ctx.uow.people.get(each) for each in sorted(holders)]
    there = [p for p in people if p is not None and p.stopped_at is None and p.unreachable_at is None]
    return [p for p in there if may_be_second(p, notice)]
