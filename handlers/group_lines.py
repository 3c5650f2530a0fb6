"""How a group is told of to parents: whom it is for, what it speaks, how large it is, who looks after it, its rules."""

from __future__ import annotations

from collections.abc import Sequence

from domain.groups import Group, Place, Weeks, weeks_of
from domain.line import is_few
from domain.people import Role
from domain.words import Line, Text, text
from handlers.ctx import Ctx
from handlers.household import children_of

_YEAR = 52
_MONTH = 52 / 12
_MOST_NAMED = 2


async def my_children(ctx: Ctx) -> list[Weeks]:
    """The ages of all her children, as far as they are known."""
    children = await children_of(ctx.uow, ctx.person)
    return [weeks for child in children if (weeks := weeks_of(child, ctx.today)) is not None]


async def card(ctx: Ctx, group: Group) -> Text:
    """What somebody wants to know before choosing it."""
    return text(
        "group-card",
        name=group.name,
        ages=ages(group.from_weeks, group.to_weeks),
        languages=languages(sorted(group.languages, key=lambda code: code != ctx.language)),
        hers=text(f"language-{ctx.language}"),
        other=int(ctx.language not in group.languages),
        size=size(group),
        who=await looked_after(ctx, group),
    )


def ages(from_weeks: int, to_weeks: int) -> Text:
    """Whom it is for: `babies under 6 months`, `people who are expecting`, `children from 1 year to 2 years`."""
    if to_weeks <= 0:
        return text("ages-expecting")
    if from_weeks <= 0:
        to = _until(to_weeks)
        return text("ages-expecting-and-under", to=to) if from_weeks < 0 else text("ages-under", to=to)
    return text("ages-from-to", start=_until(from_weeks), to=_until(to_weeks))


def languages(codes: Sequence[str]) -> Text:
    """`English and Türkçe`."""
    names = [text(f"language-{code}") for code in codes]
    if len(names) == 1:
        return names[0]
    words = names[0]
    for name in names[1:-1]:
        words = text("list-comma", first=words, second=name)
    return text("list-and", first=words, second=names[-1])


def size(group: Group) -> Text:
    """How many are in it; of a small one only that it is small."""
    return text("group-few-parents") if is_few(group.members) else text("group-parents", count=group.members)


async def looked_after(ctx: Ctx, group: Group) -> Text:
    """Who looks after it: the champions' own names, which everybody in the group sees; else how many they are."""
    champions = await ctx.uow.people.many(await ctx.uow.roles.holders(Role.CHAMPION, group.id))
    inside = {each.person_id for each in await ctx.uow.groups.standings(group.id, Place.MEMBER)}
    names = [each.name for each in champions if each.id in inside and each.name]
    if len(names) != len(champions) or not 1 <= len(names) <= _MOST_NAMED:
        return text("group-champions", count=len(champions))
    if len(names) == 1:
        return text("group-champion-one", name=names[0])
    return text("group-champion-two", first=names[0], second=names[1])


async def rules(ctx: Ctx, group: Group) -> Line:
    """The group's own rules in her language, or in one that it has them in; else the programme's."""
    own = await ctx.uow.groups.words(group.id, "rules")
    words = own.get(ctx.language) or next((own[code] for code in group.languages if code in own), None)
    if words is None:
        return text("group-rules", name=group.name)
    return text("group-own-rules", name=group.name, words=words)


def _until(weeks: int) -> Text:
    if weeks >= _YEAR and weeks % _YEAR == 0:
        return text("ages-years", count=weeks // _YEAR)
    if weeks >= 8:
        return text("ages-months", count=round(weeks / _MONTH))
    return text("ages-weeks", count=weeks)
