"""Putting something up in a group by hand: once, not in its quiet time, and who did it hears when it failed."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.action import Action
from domain.authority import Right
from domain.delivery import Class, Lane, State
from domain.effect import DeleteMessages
from domain.groups import Group
from domain.posting import GIVEN_UP_AFTER, LARGEST_STAMP, came_lately, quiet_until
from domain.refused import Refused
from domain.screen import Button, Screen, button, toast
from domain.words import Line, Moment, text
from handlers.champion_actions import OpenPanel, TakeDown
from handlers.ctx import Ctx, House
from handlers.looked_after import back, group_of
from storage.outbox import Letter
from storage.posts import Fate
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

KIND = "posted"  # falls due shortly after something should be up
STARTER, CARD, QUESTION, ANSWERS = "starter", "card", "question", "answers"
_LOOK_AFTER = timedelta(minutes=1)
_MOST_LOOKS = 30
_ON_ITS_WAY = {State.PENDING, State.CLAIMED, State.SENDING}


async def ready(ctx: Ctx, group_id: int) -> Group:
    """The group, if she may post in it and it is looked after; nobody else posts before this commit. Raises Refused."""
    await group_of(ctx, group_id, Right.POST_TO_GROUP)
    group = await ctx.uow.groups.lock(group_id)
    if group is None or not group.protected:
        raise Refused("post-unprotected", name=group.name if group else "")
    return group


def new_stamp(ctx: Ctx) -> int:
    """What tells one preview from another."""
    return ctx.rng.randrange(1, LARGEST_STAMP)


def subject_of(what: str, group_id: int, stamp: int) -> str:
    """The name under which a post is found again, at most 40 characters."""
    return f"{what}:{group_id}:{stamp}"


async def doubts(ctx: Ctx, group: Group, what: str) -> tuple[Line, ...]:
    """What she should know before it goes up; nothing in most cases."""
    lines: list[Line] = []
    if what == STARTER:
        last = await ctx.uow.posts.last(group.id, STARTER)
        if last is not None and came_lately(last, ctx.now):
            lines.append(text("post-had-one", at=Moment(last, zone=ctx.house.zone)))
    until = quiet_until(group, ctx.now, ctx.house.zone)
    if until is not None:
        lines.append(text("post-quiet", until=Moment(until, "time", ctx.house.zone)))
    return tuple(lines)


def asks_first(ctx: Ctx, group: Group, lines: tuple[Line, ...], sure: Action) -> Screen:
    """Shall it go up all the same?"""
    rows = ((button("post-all-the-same", sure), back(ctx, group)),)
    return Screen((*lines, text("post-sure")), rows)


async def put_up(  # noqa: PLR0913,RUF100 - one argument per fact about a post
    ctx: Ctx, group: Group, screen: Screen, *, what: str, stamp: int, language: str, about: str = ""
) -> bool:
    """Have it put up now, or when the group's quiet time ends; False when it is there already."""
    subject = subject_of(what, group.id, stamp)
    due = quiet_until(group, ctx.now, ctx.house.zone) or ctx.now
    letter = Letter(
        person_id=None,
        chat_id=group.chat_id,
        screen=screen,
        kind=Class.POST,
        lane=Lane.REMINDER,
        key=f"{what}:{group.id}:{about}:{stamp}",
        subject=subject,
        due_at=due,
        expires_at=due + GIVEN_UP_AFTER,
        group_id=group.id,
        language=language,
    )
    if not await ctx.uow.outbox.put(letter, ctx.now):
        return False
    await ctx.uow.schedule.plan(_look(subject, stamp, ctx.person.id, due + _LOOK_AFTER, 1))
    await ctx.uow.audit.write(ctx.person.id, f"post-{what}", f"group:{group.id}", ctx.now)
    return True


def on_its_way(ctx: Ctx, group: Group, what: str, stamp: int) -> Screen:
    """It goes up now or later, and can be taken down again."""
    until = quiet_until(group, ctx.now, ctx.house.zone)
    line: Line = text("post-on-its-way", name=group.name)
    if until is not None:
        line = text("post-goes-up-later", name=group.name, until=Moment(until, "time", ctx.house.zone))
    return Screen((line,), ((take_down_button(group, what, stamp), back(ctx, group)),))


def take_down_button(group: Group, what: str, stamp: int) -> Button:
    """Take it down."""
    return button("post-take-down", TakeDown(group.id, what, stamp))


async def take_down(ctx: Ctx, press: TakeDown) -> Screen:
    """Out of the group while Telegram still allows it, or stopped before it went up."""
    group = await group_of(ctx, press.group, Right.POST_TO_GROUP)
    subject = subject_of(press.what, group.id, press.stamp)
    stopped = await ctx.uow.outbox.cancel(ctx.now, subject=subject)
    up = await ctx.uow.posts.taken_down(subject)
    if up:
        await ctx.uow.effects.ask(DeleteMessages(group.chat_id, tuple(up)), ctx.now)
    if not up and not stopped:
        fate = await ctx.uow.posts.fate(subject)
        return toast("post-just-leaving" if fate and fate.state in _ON_ITS_WAY else "post-is-down")
    await ctx.uow.schedule.cancel(KIND, press.stamp)
    await ctx.uow.audit.write(ctx.person.id, f"post-{press.what}-down", f"group:{group.id}", ctx.now)
    return Screen((text("post-taken-down"),), ((back(ctx, group),),))


async def look_after(uow: UnitOfWork, house: House, item: Due, now: datetime) -> None:
    """Whether it is up; who put it up hears when it is not, and why."""
    looks, person_id, subject = item.key.split(":", 3)[1:]
    fate = await uow.posts.fate(subject)
    if fate is None or fate.state is State.SENT:
        return
    if fate.state in _ON_ITS_WAY and int(looks) < _MOST_LOOKS:
        again = _look(subject, item.subject, int(person_id), now + _LOOK_AFTER * int(looks), int(looks) + 1)
        await uow.schedule.plan(again)
        return
    person = await uow.people.get(int(person_id))
    group = await uow.groups.get(int(subject.split(":")[1]))
    if person is None or group is None:
        return
    screen = Screen(
        (text("post-failed", name=group.name), text(_why(fate, group))), ((button("panel-open", OpenPanel(group.id)),),)
    )
    letter = Letter(person.id, person.telegram_id, screen, Class.ALERT, Lane.ALERT, f"{subject}:failed")
    await uow.outbox.put(letter, now)


def _why(fate: Fate, group: Group) -> str:
    if fate.state is State.UNKNOWN:
        return "post-why-unknown"
    if "topic" in fate.reason or "thread" in fate.reason:
        return "post-why-topic"
    if fate.state in {State.CANCELLED, State.UNREACHABLE} or not group.protected:
        return "post-why-unprotected"
    return "post-why-refused"


def _look(subject: str, stamp: int, person_id: int, at: datetime, looks: int) -> Due:
    return Due(KIND, stamp, at, f"{KIND}:{looks}:{person_id}:{subject}")
