"""Arriving in a group: a hello that she writes with help and posts herself. The bot never posts in her name."""

from __future__ import annotations

from collections.abc import Iterable

from domain.child import Child, age, week_of_pregnancy
from domain.form import Answers, Form, Kind, Step
from domain.groups import Group, Place
from domain.refused import Refused
from domain.screen import Button, Screen, button
from domain.words import Line, Text, text
from handlers import forms, group_lines, invited
from handlers.actions import BeginForm, OpenHome
from handlers.child_lines import MONTHS_UNTIL, WEEKS_UNTIL
from handlers.ctx import Ctx
from handlers.household import children_of
from handlers.line_actions import ChampionIn, OpenArrived, SeeRules, WriteHello
from handlers.routes import FormRoute, Press, Route

LONGEST_COPY = 256  # what Telegram takes for a copy button
HELLO = Form(
    "hello",
    (
        Step("called", Kind.TEXT, longest=40),
        Step("child", Kind.CHOICE),
        Step("topic", Kind.TEXT, longest=150),
        Step("languages", Kind.CHOICE),
    ),
)
_NONE = "none"


def routes() -> Iterable[Route]:
    """A champion's way in; you're in; and a hello."""
    yield Press(ChampionIn, champion_in)
    yield Press(OpenArrived, open_arrived)
    yield Press(WriteHello, write_hello)
    yield FormRoute(HELLO, hello_done, choices={"child": which_child, "languages": which_languages})


async def champion_in(ctx: Ctx, press: ChampionIn) -> Screen:
    """The group that she looks after, and the button into it; home for somebody who does not (any more)."""
    group = await ctx.uow.groups.get(press.group)
    if group is None or not ctx.person.looks_after(group.id):
        return Screen(next=OpenHome())
    return await invited.way_in(ctx, group)


async def open_arrived(ctx: Ctx, press: OpenArrived) -> Screen:
    """You're in; who is there for you; nothing must be said."""
    group = await _inside(ctx, press.group)
    rows = (
        (button("hello-write", WriteHello(group.id)), button("hello-later", OpenHome())),
        (button("hello-ask", BeginForm("feedback")), button("group-rules-button", SeeRules(group.id))),
    )
    who = await group_lines.looked_after(ctx, group)
    return Screen((text("group-in", name=group.name), *((who,) if who else ())), rows, fresh=True)


async def write_hello(ctx: Ctx, press: WriteHello) -> Screen:
    """A few questions, each of which may be skipped."""
    group = await _inside(ctx, press.group)
    return await forms.begin(ctx, HELLO.name, {"_group": group.id})


async def which_child(ctx: Ctx, _answers: Answers) -> list[tuple[str, Line]]:
    """What we know of her children, as she may want to say it; and nothing."""
    children = await children_of(ctx.uow, ctx.person)
    known = [(str(child.id), facts) for child in children if (facts := _age(ctx, child)) is not None]
    found: list[tuple[str, Line]] = [
        (option, text(f"hello-child-{kind}", count=count)) for option, (kind, count) in known
    ]
    return [*found, (_NONE, text("hello-child-none"))]


async def which_languages(ctx: Ctx, answers: Answers) -> list[tuple[str, Line]]:
    """The languages that the bot speaks, and all of them."""
    codes = ctx.house.wording.languages
    alone: list[tuple[str, Line]] = [(code, text(f"tongue-{code}")) for code in codes]
    return [*alone, (" ".join(codes), group_lines.languages(codes))]


async def hello_done(ctx: Ctx, answers: Answers) -> Screen:
    """Her own words put together, to copy and post; nothing of it is kept."""
    group = await _inside(ctx, answers.get("_group", 0))
    words = await _words(ctx, group, answers)
    rows = ((button("hello-again", WriteHello(group.id)), button("button-home", OpenHome())),)
    if len(words) > LONGEST_COPY:
        whole = Screen((text("hello-words", words=words),))
        return whole.followed_by(Screen((text("hello-forward", name=group.name),), rows))
    copy = (Button(text("hello-copy"), copy=words),)
    return Screen((text("hello-shown", words=words, name=group.name),), (copy, *rows))


async def _words(ctx: Ctx, group: Group, answers: Answers) -> str:
    """The hello in a language that the group speaks: hers, where it does."""
    language = ctx.language if ctx.language in group.languages else group.languages[0]
    parts: list[Text] = [
        text("hello-part-name", name=answers["called"]) if answers.get("called") else text("hello-part-hi")
    ]
    child = next((c for c in await children_of(ctx.uow, ctx.person) if str(c.id) == answers.get("child")), None)
    facts = _age(ctx, child) if child else None
    if facts is not None:
        parts.append(text(f"hello-part-{facts[0]}", count=facts[1]))
    if answers.get("languages"):
        codes = [code for code in answers["languages"].split() if code in ctx.house.wording.languages]
        parts.append(text("hello-part-languages", languages=group_lines.languages(codes)))
    if answers.get("topic"):
        parts.append(text("hello-part-topic", topic=answers["topic"]))
    return " ".join(ctx.house.wording.plain(part, language) for part in parts)


def _age(ctx: Ctx, child: Child) -> tuple[str, int] | None:
    """In what, and how many of it: weeks of a pregnancy, weeks, months or years."""
    if not child.born:
        week = week_of_pregnancy(child, ctx.today)
        return ("expecting", week) if week else None
    found = age(child, ctx.today)
    if found is None:
        return None
    months = found.days * 12 // 365
    if found.weeks < WEEKS_UNTIL:
        return "weeks", found.weeks
    return ("months", months) if months < MONTHS_UNTIL else ("years", months // 12)


async def _inside(ctx: Ctx, group_id: int) -> Group:
    """A group that she is in. Raises Refused."""
    group = await ctx.uow.groups.get(group_id)
    if group is None or await ctx.uow.groups.place(group.id, ctx.person.id) is not Place.MEMBER:
        raise Refused("old-button")
    return group
