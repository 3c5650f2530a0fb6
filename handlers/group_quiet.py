"""Quiet time of a group: the urgent-help card once, media off until the morning.

What is planned to end says that it has begun: nothing else is remembered, and looking again changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.delivery import Class, Lane
from domain.effect import DeleteMessages, SetGroupLevel
from domain.groups import Group
from domain.quiet_time import Night, quiet_time_of
from domain.screen import Button, Screen
from domain.words import Html, Line, Moment, text
from handlers.card_links import HELP, address
from handlers.ctx import House
from handlers.routes import FallsDue, Hourly, Route
from storage.outbox import Letter
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

BEGINS, ENDS = "quiet-begins", "quiet-ends"
AGAIN = timedelta(hours=1)


def routes() -> Iterable[Route]:
    """Evening, morning, and a look every hour: times may have been changed, a beginning or an end slept through."""
    yield FallsDue(BEGINS, in_the_evening)
    yield FallsDue(ENDS, in_the_morning)
    yield Hourly(look_everywhere)


async def look_everywhere(uow: UnitOfWork, house: House, now: datetime) -> None:
    """Every group, with what is planned for it."""
    begins, ends = await uow.schedule.planned(BEGINS), await uow.schedule.planned(ENDS)
    for group in await uow.groups.all():
        await _look(uow, house, group, begins.get(group.id), ends.get(group.id), now)


async def in_the_evening(uow: UnitOfWork, house: House, due: Due, now: datetime) -> None:
    """Perhaps late; when it is over already, it does not begin any more."""
    await look(uow, house, due.subject, now)


async def in_the_morning(uow: UnitOfWork, house: House, due: Due, now: datetime) -> None:
    """Perhaps late, even in the next night. When the quiet time was made longer, it goes on."""
    group = await uow.groups.get(due.subject)
    if group is None:
        return
    quiet = quiet_time_of(group, house.zone)
    night = quiet.now(now) if quiet else None
    if night is not None and night.begins < due.at:
        await _plan_end(uow, house, group, night, now)
    elif group.protected:
        await _end(uow, group, now)
    else:  # nothing can be switched on here now: again in an hour
        await uow.schedule.plan(_due(house, ENDS, group, now + AGAIN, now))
    await look(uow, house, group.id, now)


async def look(uow: UnitOfWork, house: House, group_id: int, now: datetime) -> None:
    """Make one group be as its quiet time says; to be called when the times were changed, if an hour is too long."""
    group = await uow.groups.get(group_id)
    if group is not None:
        begins = (await uow.schedule.planned(BEGINS, group_id)).get(group_id)
        ends = (await uow.schedule.planned(ENDS, group_id)).get(group_id)
        await _look(uow, house, group, begins, ends, now)


async def _look(
    uow: UnitOfWork, house: House, group: Group, begins: Due | None, ends: Due | None, now: datetime
) -> None:
    """By the clock it is quiet or not; by what is planned (`begins`, `ends`) it has begun or not."""
    quiet = quiet_time_of(group, house.zone)
    night = quiet.now(now) if quiet else None
    if night is None and ends is not None and group.protected:
        await uow.schedule.cancel(ENDS, group.id)
        await _end(uow, group, now)
    elif night is not None and ends is None and group.protected:
        await _begin(uow, house, group, night, now)
    elif night is not None and ends is not None and ends.at != night.ends:
        await _plan_end(uow, house, group, night, now)
    following = quiet.following(now).begins if quiet else None
    if begins is not None and begins.at != following:
        await uow.schedule.cancel(BEGINS, group.id)
    if following is not None and (begins is None or begins.at != following):
        await uow.schedule.plan(_due(house, BEGINS, group, following, now))


async def _begin(uow: UnitOfWork, house: House, group: Group, night: Night, now: datetime) -> None:
    await _plan_end(uow, house, group, night, now)
    await uow.effects.ask(SetGroupLevel(group.chat_id, "text"), now)
    subject = _subject(group)
    card = Letter(
        None,
        group.chat_id,
        _card(house, group, night),
        Class.POST,
        Lane.REMINDER,
        f"{subject}:{night.begins.isoformat()}:{now.timestamp()}",  # the times may be taken away and set again
        subject,
        expires_at=night.ends,
        group_id=group.id,
    )
    await uow.outbox.put(card, now)


async def _end(uow: UnitOfWork, group: Group, now: datetime) -> None:
    """Media come back; the card goes. Whoever is new keeps their own first day."""
    await uow.effects.ask(SetGroupLevel(group.chat_id, "all"), now)
    up = await uow.outbox.take_down(_subject(group), now)
    if up:
        await uow.effects.ask(DeleteMessages(group.chat_id, tuple(up)), now)


async def _plan_end(uow: UnitOfWork, house: House, group: Group, night: Night, now: datetime) -> None:
    await uow.schedule.cancel(ENDS, group.id)
    await uow.schedule.plan(_due(house, ENDS, group, night.ends, now))


def _due(house: House, kind: str, group: Group, at: datetime, now: datetime) -> Due:
    """The key holds when it was planned, for times may be changed there and back."""
    wall = at.astimezone(ZoneInfo(house.zone)).strftime("%Y-%m-%dT%H:%M")
    return Due(kind, group.id, at, f"{kind}:{group.id}:{at.isoformat()}:{now.timestamp()}", wall, house.zone)


def _subject(group: Group) -> str:
    return f"quiet:{group.id}"


def _card(house: House, group: Group, night: Night) -> Screen:
    """The numbers first, then that nobody answers, and until when: each in the group's first two languages."""
    said: list[Line] = [text("quiet-numbers"), text("quiet-time", until=Moment(night.ends, "time", house.zone))]
    lines: list[Line] = []
    for line in said:
        lines += [line, *(Html(house.wording.line(line, language)) for language in group.languages[1:2])]
    return Screen(tuple(lines), ((Button(text("group-open-chat"), url=address(house, HELP)),),))
