"""Yes to a notice, in one commit: its screens and recipients are fixed, its letters wait for the start."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from domain.event_rules import check_news
from domain.events import Event
from domain.groups import Group
from domain.notices import Notice, NoticeKind, NoticeState
from domain.people import Purpose
from domain.quiet_time import quiet_time_of, when_awake
from domain.refused import Refused
from domain.screen import Screen
from handlers.ctx import Ctx, House
from storage.outbox import Fan
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

STARTS = "notice-starts"
_BEFORE = (NoticeState.DRAFT, NoticeState.ASKED)


async def approve(ctx: Ctx, notice: Notice, at: datetime, screens: Mapping[str, Screen]) -> Notice:
    """The notice as it is now: planned for `at` (aware), or, where somebody was quicker, as they left it.

    `screens` has one for every language of the house: that is what their readers get, whatever changes later.
    `wall` and `zone` of the notice say which local time was meant. Raises Refused when nobody fits, and where the
    event that it announces is off or has begun by then.
    """
    event = await event_of(ctx, notice)
    held = await ctx.uow.notices.get(notice.id)
    if held is None:
        raise Refused("old-button")
    if held.state not in _BEFORE or held.version != notice.version:
        return held
    if held.kind is NoticeKind.EVENT:
        check_news(event, at)
    people = await ctx.uow.audiences.people(held.whom, ctx.now, ctx.house.zone, held.written_by)
    groups = await ctx.uow.audiences.groups(held.whom)
    if not people and not groups:
        raise Refused("notice-run-nobody")
    version = held.version + 1
    moved = await ctx.uow.notices.move(
        held.id, _BEFORE, NoticeState.PLANNED, version=version, approved_by=ctx.person.id, approved_at=ctx.now,
        starts_at=at, wall=notice.wall, zone=notice.zone, fingerprint=notice.fingerprint, people=len(people),
        groups=len(groups), finished_at=None,
    )  # fmt: skip
    if moved:
        for language, screen in screens.items():
            await ctx.uow.notices.fix(held.id, language, screen)
        fan = Fan(
            held.id, version, tuple((one, chat, child) for one, chat, child, _ in people), needs=Purpose.NEARBY.value,
            due_at=at, expires_at=event.starts_at if event else None,  # news of an event is no news once it has begun
        )  # fmt: skip
        await _letters(ctx, fan, groups)
        await ctx.uow.schedule.plan(
            Due(STARTS, held.id, at, f"notice:{held.id}:{version}:starts", notice.wall, notice.zone)
        )
        await ctx.uow.audit.write(ctx.person.id, "notice-approved", held.subject, ctx.now)
    return await ctx.uow.notices.get(held.id) or held


async def _letters(ctx: Ctx, fan: Fan, groups: list[Group]) -> None:
    """One for each person, however many groups they are in; what goes into groups minds their quiet times."""
    await ctx.uow.outbox.fan_out(fan, ctx.now)
    by_time: dict[datetime, list[Group]] = defaultdict(list)
    for group in groups:
        quiet = quiet_time_of(group, ctx.house.zone)
        by_time[when_awake(fan.due_at or ctx.now, ctx.house.quiet, quiet)].append(group)
    for due, awake in by_time.items():
        posts = tuple((each.id, each.chat_id, next(iter(each.languages), None)) for each in awake)
        await ctx.uow.outbox.fan_out(replace(fan, people=(), groups=posts, needs="", due_at=due), ctx.now)


async def event_of(ctx: Ctx, notice: Notice) -> Event | None:
    """The event that it announces, held: always before the notice itself, so that nobody waits in a circle."""
    if notice.kind is not NoticeKind.EVENT or notice.event_id is None:
        return None
    return await ctx.uow.events.get(notice.event_id)


async def mind_quiet(uow: UnitOfWork, house: House, notice_id: int, now: datetime) -> None:
    """What is due in a group in its quiet time waits for its end. Call it whenever letters begin to leave late."""
    for group_id in await uow.notice_tallies.groups_due(notice_id, now):
        group = await uow.groups.get(group_id)
        if group is None:
            continue
        awake = when_awake(now, house.quiet, quiet_time_of(group, house.zone))
        if awake > now:
            await uow.notice_tallies.put_off(notice_id, group_id, awake)
