"""Yes to a notice, in one commit: its screens and recipients are fixed, its letters wait for the start."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime

from domain.groups import Group
from domain.notices import Notice, NoticeKind, NoticeState
from domain.people import Purpose
from domain.quiet_time import quiet_time_of, when_awake
from domain.refused import Refused
from domain.screen import Screen
from handlers.ctx import Ctx
from storage.outbox import Fan
from storage.schedule import Due

STARTS = "notice-starts"
_BEFORE = (NoticeState.DRAFT, NoticeState.ASKED)


async def approve(ctx: Ctx, notice: Notice, at: datetime, screens: Mapping[str, Screen]) -> Notice:
    """The notice as it is now: planned for `at` (aware), or, where somebody was quicker, as they left it.

    `screens` has one for every language of the house: that is what their readers get, whatever changes later.
    `wall` and `zone` of the notice say which local time was meant. Raises Refused when nobody fits.
    """
    held = await ctx.uow.notices.get(notice.id)
    if held is None:
        raise Refused("old-button")
    if held.state not in _BEFORE or held.version != notice.version:
        return held
    people = await ctx.uow.audiences.people(held.whom, ctx.now, ctx.house.zone)
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
        await _letters(ctx, held, version, at, [(one, chat, child) for one, chat, child, _ in people], groups)
        await ctx.uow.schedule.plan(
            Due(STARTS, held.id, at, f"notice:{held.id}:{version}:starts", notice.wall, notice.zone)
        )
        await ctx.uow.audit.write(ctx.person.id, "notice-approved", held.subject, ctx.now)
    return await ctx.uow.notices.get(held.id) or held


async def _letters(
    ctx: Ctx,
    notice: Notice,
    version: int,
    at: datetime,
    people: list[tuple[int, int, int | None]],
    groups: list[Group],
) -> None:
    """One for each person, however many groups they are in; what goes into groups minds their quiet times."""
    expires = await _expires(ctx, notice)
    needs = Purpose.NEARBY.value
    await ctx.uow.outbox.fan_out(Fan(notice.id, version, tuple(people), (), needs, at, expires), ctx.now)
    by_time: dict[datetime, list[Group]] = defaultdict(list)
    for group in groups:
        by_time[when_awake(at, ctx.house.quiet, quiet_time_of(group, ctx.house.zone))].append(group)
    for due, awake in by_time.items():
        posts = tuple((each.id, each.chat_id, next(iter(each.languages), None)) for each in awake)
        await ctx.uow.outbox.fan_out(Fan(notice.id, version, (), posts, "", due, expires), ctx.now)


async def _expires(ctx: Ctx, notice: Notice) -> datetime | None:
    """News of an event is no news once it has begun."""
    if notice.kind is not NoticeKind.EVENT or notice.event_id is None:
        return None
    event = await ctx.uow.events.get(notice.event_id)
    return event.starts_at if event else None
