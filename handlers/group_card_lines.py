"""A group in words, for the people who set it up."""

from __future__ import annotations

from domain.group_check import lacking_to_open
from domain.group_settings import age_choice
from domain.groups import Group, GroupState, Place
from domain.people import Role
from domain.words import Line, Text, text
from handlers.ctx import Ctx
from handlers.group_checking import missing_lines


def state_of(group: Group) -> Text:
    """New, open or closed; red while the bot cannot look after it."""
    if group.protected or group.checked_at is None:
        return text(f"groupset-state-{group.state.value}")
    return text("groupset-state-red")


async def item(ctx: Ctx, group: Group) -> Text:
    """One line of the list: how it is, how full, and how many wait in line."""
    line = len(await ctx.uow.groups.standings(group.id, Place.WAITING))
    counts = {"members": group.members, "places": group.capacity, "line": line}
    return text("groupset-item", name=named(group), state=state_of(group), **counts)


async def card(ctx: Ctx, group: Group) -> list[Line]:
    """All that is set, and what is missing."""
    area = await ctx.uow.areas.get(group.area_id)
    line = len(await ctx.uow.groups.standings(group.id, Place.WAITING))
    champions = len(await ctx.uow.roles.holders(Role.CHAMPION, group.id))
    lines: list[Line] = [
        text("groupset-head", name=named(group), state=state_of(group), area=area.name if area else "–"),
        text("groupset-facts", ages=ages(group), languages=languages(ctx, group), places=places(group, line),
             champions=champions),
        text("groupset-manners", quiet=quiet(group), rules=await own(ctx, group, "rules"),
             welcome=await own(ctx, group, "welcome")),
    ]  # fmt: skip
    return lines + _to_do(group, champions)


def named(group: Group) -> Text | str:
    """Its name, or that it has none yet."""
    return group.name or text("groupset-no-name")


def ages(group: Group) -> Text:
    """The choice, or weeks where it is none of them."""
    choice = age_choice(group)
    if choice:
        return text(f"groupages-ages-{choice}")
    if group.from_weeks >= group.to_weeks:
        return text("groupset-unset")
    return text("groupset-weeks", first=group.from_weeks, last=group.to_weeks)


def languages(ctx: Ctx, group: Group) -> Text | str:
    """Each in its own words."""
    names = [ctx.house.wording.plain(text(f"language-{each}"), ctx.language) for each in group.languages]
    return ", ".join(names) or text("groupset-unset")


def places(group: Group, line: int) -> Text:
    """How many there are, are taken, are kept, and how many wait."""
    if not group.capacity:
        return text("groupset-unset")
    return text("groupset-full", members=group.members, of=group.capacity, kept=group.held, line=line)


def quiet(group: Group) -> Text | str:
    """From when to when, or that there is none."""
    if group.quiet_from and group.quiet_to:
        return f"{group.quiet_from}–{group.quiet_to}"
    return text("groupset-no-quiet")


async def own(ctx: Ctx, group: Group, kind: str) -> Text | str:
    """In which languages the group has words of its own."""
    words = await ctx.uow.groups.words(group.id, kind)
    return ", ".join(sorted(words)) or text("groupset-ours")


def _to_do(group: Group, champions: int) -> list[Line]:
    """What to mend first; then what is needed to open it."""
    if group.checked_at is None:
        return [text("groupset-unseen")]
    if group.missing:
        return [text("groupset-mend"), *missing_lines(group.missing)]
    if group.state is GroupState.OPEN and not champions:
        return [text("groupset-no-champion")]
    if group.state is not GroupState.NEW:
        return []
    left = [text(f"groupset-need-{each}") for each in lacking_to_open(group, champions)]
    return [text("groupset-to-open"), *left] if left else [text("groupset-ready"), text("groupset-own-link")]
