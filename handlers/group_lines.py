"""How a group is told of to parents: whom it is for, what it speaks, how large it is, who looks after it, its rules."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from domain.child import WEEKS_OF_PREGNANCY
from domain.groups import Group, Place, Weeks, weeks_of
from domain.line import is_few
from domain.people import Person, Role
from domain.words import Line, Moment, Text, text
from handlers.ctx import Ctx
from handlers.household import children_of

_FROM_THE_FIRST_WEEKS = -WEEKS_OF_PREGNANCY
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
        hers=text(f"tongue-{ctx.language}"),
        other=int(ctx.language not in group.languages),
        size=await _size_and_champions(ctx, group),
    )


def ages(from_weeks: int, to_weeks: int) -> Text:
    """Whom it is for: `babies under 6 months`, `people from 28 weeks of pregnancy`, `children from 1 to 2 years`."""
    early = from_weeks <= _FROM_THE_FIRST_WEEKS
    week = WEEKS_OF_PREGNANCY + from_weeks
    if to_weeks <= 0:
        return text("ages-expecting") if early else text("ages-from-week", week=week)
    if from_weeks < 0:
        to = _until(to_weeks)
        return text("ages-expecting-and-under", to=to) if early else text("ages-from-week-until", week=week, to=to)
    if from_weeks == 0:
        return text("ages-under", to=_until(to_weeks))
    return text("ages-from-to", start=_until(from_weeks), to=_until(to_weeks))


def at(weeks: int) -> Text:
    """One end of the ages: `28 weeks of pregnancy`, `birth`, `6 months`."""
    if weeks < 0:
        return text("ages-at-week", week=max(WEEKS_OF_PREGNANCY + weeks, 1))
    return _until(weeks) if weeks else text("ages-at-birth")


async def none_fits(ctx: Ctx, *, other: bool) -> Text:
    """No group that fits; for a pregnancy that is not as far as a group's first week, when it is."""
    area = ctx.person.area_id
    near = await ctx.uow.groups.in_areas([area]) if area is not None and not other else []
    first = min((group.from_weeks for group in near if group.is_offered and group.from_weeks < 0), default=None)
    due = [child.on.earliest() for child in await children_of(ctx.uow, ctx.person) if not child.born and child.on]
    days = [each for day in due if first is not None and (each := day + timedelta(weeks=first)) > ctx.today]
    if first is None or not days:
        return text("group-none-other" if other else "group-none")
    on = Moment(datetime.combine(min(days), time(12), UTC), "date")
    return text("group-too-early", week=WEEKS_OF_PREGNANCY + first, on=on)


def languages(codes: Sequence[str]) -> Text:
    """`English and Turkish`, in the reader's language."""
    names = [text(f"tongue-{code}") for code in codes]
    if len(names) == 1:
        return names[0]
    words = names[0]
    for name in names[1:-1]:
        words = text("list-comma", first=words, second=name)
    return text("list-and", first=words, second=names[-1])


def size(parents: int) -> Text:
    """How many parents are in it, champions left out; of a small one only that it is small."""
    if not parents:
        return text("group-no-parents")
    return text("group-few-parents") if is_few(parents) else text("group-parents", count=parents)


async def looked_after(ctx: Ctx, group: Group) -> Text | None:
    """Who looks after it: the champions inside by the names that the group sees, or how many; None without any."""
    champions = await _inside(ctx, group)
    names = [each.name for each in champions if each.name]
    if not champions:
        return None
    if len(names) != len(champions) or len(names) > _MOST_NAMED:
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


async def _size_and_champions(ctx: Ctx, group: Group) -> Text:
    many = size(group.members - len(await _inside(ctx, group)))
    who = await looked_after(ctx, group)
    return text("list-sentences", first=many, second=who) if who else many


async def _inside(ctx: Ctx, group: Group) -> list[Person]:
    """Its champions who are members of it."""
    holders = set(await ctx.uow.roles.holders(Role.CHAMPION, group.id))
    inside = [each.person_id for each in await ctx.uow.groups.standings(group.id, Place.MEMBER)]
    return await ctx.uow.people.many([each for each in inside if each in holders])


def _until(weeks: int) -> Text:
    if weeks >= _YEAR and weeks % _YEAR == 0:
        return text("ages-years", count=weeks // _YEAR)
    if weeks >= 8:
        return text("ages-months", count=round(weeks / _MONTH))
    return text("ages-weeks", count=weeks)
