"""Whom a notice is for, in words, and how many that are: rounded, never names."""

from __future__ import annotations

from domain.events import audience_shown
from domain.notices import Notice, Whom
from domain.words import Line, Text, text
from handlers.ctx import Ctx


async def lines(ctx: Ctx, notice: Notice) -> list[Line]:
    """Every part that says something, then the count as it is now."""
    return [*await parts(ctx, notice.whom), await count(ctx, notice)]


async def parts(ctx: Ctx, whom: Whom) -> list[Line]:
    """What was chosen, a line for each part."""
    found: list[Line] = []
    for part, names in (await _chosen(ctx, whom)).items():
        if names:
            found.append(text(f"notice-whom-{part}s", names=", ".join(names)))
    if whom.event_id is not None:
        key = "notice-whom-came" if whom.attended else "notice-whom-missed"
        titles = await ctx.uow.audiences.titles([whom.event_id])
        found += [text(key, title=title) for title in titles.values()]
    if whom.unseen_weeks is not None:
        found.append(text("notice-whom-unseen", weeks=whom.unseen_weeks))
    if whom.only_groups:
        found.append(text("notice-whom-only-groups"))
    elif whom.to_groups:
        found.append(text("notice-whom-to-groups"))
    return found


async def count(ctx: Ctx, notice: Notice) -> Line:
    """How many people and groups get it, as staff may see it."""
    whom = notice.whom
    people, groups = await ctx.uow.audiences.count(whom, ctx.now, ctx.house.zone, notice.written_by)
    if whom.only_groups:
        return text("notice-count-groups", groups=groups)
    if whom.to_groups:
        return text("notice-count-both", people=people_shown(people), groups=groups)
    if not people:
        return text("notice-count-nobody")
    return text("notice-count-people", people=people_shown(people))


def people_shown(people: int) -> Text:
    """`about 215 people`, `fewer than 8 people`, or `nobody`."""
    if not people:
        return text("notice-count-none")
    shown = audience_shown(people)
    return text("notice-count-few") if shown is None else text("notice-count-about", people=shown)


async def _chosen(ctx: Ctx, whom: Whom) -> dict[str, list[str]]:
    named = {each.id: each.name for each in await ctx.uow.areas.all()}
    groups = await ctx.uow.groups.these(whom.groups) if whom.groups else []
    topics = {each.id: each.title(ctx.language) for each in ctx.house.library.lesson_topics}
    return {
        "area": [named[each] for each in whom.areas if each in named],
        "stage": [_plain(ctx, f"notice-stage-{each}") for each in whom.stages],
        "language": [_plain(ctx, f"language-{each}") for each in whom.languages],
        "group": [each.name for each in groups],
        "interest": [topics.get(each, each) for each in whom.interests],
    }


def _plain(ctx: Ctx, key: str) -> str:
    return ctx.house.wording.plain(text(key), ctx.language)
