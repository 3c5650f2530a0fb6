"""What is answered in the group itself: /rules and /help. Anything personal belongs in the private chat."""

from __future__ import annotations

from collections.abc import Iterable

from domain.groups import Group
from domain.incoming import GroupCommand
from domain.screen import Button, Screen
from domain.words import Html, Line, Text, text
from handlers.ctx import Ctx
from handlers.routes import InGroup, Route


def routes() -> Iterable[Route]:
    """The commands that everybody has in a group."""
    yield InGroup("help", show_help)
    yield InGroup("rules", show_rules)


async def show_help(ctx: Ctx, command: GroupCommand) -> Screen:
    """The numbers, and the way to the private chat."""
    group = await ctx.uow.groups.by_chat(command.chat_id)
    languages = _languages(ctx, group)
    return _put_up(ctx, [_said(ctx, text("group-help"), each) for each in languages], languages)


async def show_rules(ctx: Ctx, command: GroupCommand) -> Screen | None:
    """The rules of this group, its own where it has some; a stranger's group has none of ours."""
    group = await ctx.uow.groups.by_chat(command.chat_id)
    if group is None:
        return None
    own = await ctx.uow.groups.words(group.id, "rules")
    languages = _languages(ctx, group)
    return _put_up(ctx, [_rules(ctx, group, own.get(each), each) for each in languages], languages)


def _rules(ctx: Ctx, group: Group, own: str | None, language: str) -> Line:
    if own is None:
        return _said(ctx, text("group-rules", name=group.name), language)
    return _said(ctx, text("groupset-rules-there", name=group.name, words=own), language)


def _put_up(ctx: Ctx, lines: list[Line], languages: tuple[str, ...]) -> Screen:
    """The same for everybody, whoever asked: in the group's languages, not in the asker's."""
    label = Html(ctx.house.wording.plain(text("group-open-chat"), languages[0]))
    return Screen(tuple(lines), ((Button(label, url=f"https://t.me/{ctx.house.bot_username}?start=help"),),))


def _said(ctx: Ctx, line: Text, language: str) -> Html:
    """The line in a language; what people wrote is escaped by the wording."""
    return Html(ctx.house.wording.line(line, language))


def _languages(ctx: Ctx, group: Group | None) -> tuple[str, ...]:
    return group.languages if group and group.languages else (ctx.house.wording.first,)
