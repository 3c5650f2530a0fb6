"""One welcome an hour for everybody who came, which takes the one before it down."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from functools import reduce

from domain.authority import Right, may_in
from domain.delivery import Class, Lane
from domain.effect import DeleteMessages
from domain.groups import Group
from domain.incoming import JoinedLine, LeftLine
from domain.newcomers import MOST_NAMES, WELCOMED_WITHIN
from domain.people import Person
from domain.quiet_time import quiet_time_of, when_awake
from domain.screen import Button, Screen
from domain.words import Html, Line, Text, text
from handlers.card_links import HELP, address
from handlers.ctx import Ctx, House
from handlers.entering import WELCOME, plan_welcome
from handlers.routes import FallsDue, Happens, Route
from storage.outbox import Letter
from storage.schedule import Due
from storage.unit_of_work import UnitOfWork

_STILL_A_WELCOME = timedelta(hours=1)


def routes() -> Iterable[Route]:
    """Telegram's own lines about who came and who went, and the group's own hello."""
    yield Happens(LeftLine, take_down)
    yield Happens(JoinedLine, take_down)
    yield FallsDue(WELCOME, welcome)


async def take_down(ctx: Ctx, line: LeftLine | JoinedLine) -> Screen | None:
    """Whoever leaves quietly leaves no line behind; whoever comes is welcomed by the group, not by a line."""
    if await ctx.uow.groups.by_chat(line.chat_id) is not None:
        await ctx.uow.effects.ask(DeleteMessages(line.chat_id, (line.message_id,)), ctx.now)
    return None


async def welcome(uow: UnitOfWork, house: House, due: Due, now: datetime) -> None:
    """Whoever came and is still there. Not in quiet hours, nor while the bot cannot look after the group: later."""
    group = await uow.groups.get(due.subject)
    came = await uow.newcomers.unwelcomed(due.subject, now - WELCOMED_WITHIN)
    if group is None or not came:
        return
    if not group.protected or when_awake(now, house.quiet, quiet_time_of(group, house.zone)) > now:
        await plan_welcome(uow, house, group, now)
        return
    people = [person for each in came if (person := await uow.people.get(each)) is not None]
    parents = [person for person in people if not may_in(person, Right.POST_TO_GROUP, group)]
    for person in people:
        await uow.groups.welcomed(group.id, person.id, now)
    if parents:
        await _post(uow, group, await _screen(uow, house, group, parents), now)


async def _post(uow: UnitOfWork, group: Group, screen: Screen, now: datetime) -> None:
    """The new one up, the old one down."""
    subject = f"{WELCOME}:{group.id}"
    old = await uow.outbox.take_down(subject, now)
    if old:
        await uow.effects.ask(DeleteMessages(group.chat_id, tuple(old)), now)
    letter = Letter(
        None,
        group.chat_id,
        screen,
        Class.POST,
        Lane.REMINDER,
        f"{subject}:{now.timestamp()}",
        subject,
        expires_at=now + _STILL_A_WELCOME,
        group_id=group.id,
    )
    await uow.outbox.put(letter, now)


async def _screen(uow: UnitOfWork, house: House, group: Group, parents: Sequence[Person]) -> Screen:
    own = (await uow.groups.words(group.id, WELCOME)).get(next(iter(group.languages), house.wording.first))
    lines: list[Line] = [
        hello(parents),
        text("plain", words=own) if own else text("newcomers-say-hello"),
        text("newcomers-not-read"),
    ]
    for language in group.languages[1:2]:
        short = text("newcomers-welcome-short", count=len(parents))
        lines.append(Html(house.wording.line(short, language)))
    return Screen(tuple(lines), ((Button(text("group-open-chat"), url=address(house, HELP)),),))


def hello(parents: Sequence[Person]) -> Text:
    """By first name, as the group sees it, who has joined the programme; of the others only how many they are."""
    names = [person.name for person in parents if person.joined and person.name][:MOST_NAMES]
    if not names:
        return text("newcomers-welcome", count=len(parents))
    more = len(parents) - len(names)
    if more or len(names) == 1:
        return text("newcomers-welcome-names", names=_listed(names), more=more)
    return text("newcomers-welcome-all", names=_listed(names[:-1]), last=names[-1])


def _listed(names: Sequence[str]) -> Text:
    first = text("plain", words=names[0])
    return reduce(lambda before, name: text("newcomers-comma", before=before, name=name), names[1:], first)
