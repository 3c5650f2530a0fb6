"""A group in words, for the people who set it up."""

from __future__ import annotations

from domain.group_check import lacking_to_open
from domain.group_settings import age_choice
from domain.groups import Group, GroupState, Place
from domain.people import Role
from domain.words import Line, Text, text
from handlers import group_lines
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
    if not group.capacity:
        return text("groupset-item-unset", name=named(group), state=state_of(group))
    counts = {"members": group.members, "places": group.capacity, "line": line}
    return text("groupset-item", name=named(group), state=state_of(group), **counts)


async def card(ctx: Ctx, group: Group) -> list[Line]:
    """All that is set, and what is missing."""
    area = await ctx.uow.areas.get(group.area_id)
    line = len(await ctx.uow.groups.standings(group.id, Place.WAITING))
    champions = await _champions(ctx, group)
    lines: list[Line] = [
        text("groupset-head", name=named(group), state=state_of(group), area=area.name if area else "–"),
        text("groupset-facts", ages=ages(group), languages=languages(group.languages), places=places(group, line),
             champions=len(champions)),
        text("groupset-manners", quiet=quiet(group), rules=await own(ctx, group, "rules"),
             welcome=await own(ctx, group, "welcome")),
    ]  # fmt: skip
    return lines + _to_do(group, len(champions), await _inside(ctx, group, champions))


async def left_to_do(ctx: Ctx, group: Group) -> tuple[str, ...]:
    """What has to be done before the group can be opened."""
    champions = await _champions(ctx, group)
    return lacking_to_open(group, len(champions), await _inside(ctx, group, champions))


def named(group: Group) -> Text | str:
    """Its name, or that it has none yet."""
    return group.name or text("groupset-no-name")


def ages(group: Group) -> Text:
    """The choice, or from when to when where it is none of them."""
    choice = age_choice(group)
    if choice:
        return text(f"groupages-ages-{choice}")
    if group.from_weeks >= group.to_weeks:
        return text("groupset-unset")
    return text("groupset-weeks", first=group_lines.at(group.from_weeks), last=group_lines.at(group.to_weeks))


def languages(codes: tuple[str, ...]) -> Text:
    """By their names in the reader's language."""
    return group_lines.languages(codes) if codes else text("groupset-unset")


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


async def own(ctx: Ctx, group: Group, kind: str) -> Text:
    """In which languages the group has words of its own."""
    words = await ctx.uow.groups.words(group.id, kind)
    return group_lines.languages(sorted(words)) if words else text("groupset-ours")


async def _champions(ctx: Ctx, group: Group) -> set[int]:
    return set(await ctx.uow.roles.holders(Role.CHAMPION, group.id))


async def _inside(ctx: Ctx, group: Group, champions: set[int]) -> int:
    return len(champions & {each.person_id for each in await ctx.uow.groups.standings(group.id, Place.MEMBER)})


def _to_do(group: Group, champions: int, inside: int) -> list[Line]:
    """What to mend first; then what is needed to open it."""
    if group.checked_at is None:
        return [text("groupset-unseen")]
    if group.missing:
        return [text("groupset-mend"), *missing_lines(group.missing)]
    if group.state is GroupState.OPEN and not champions:
        return [text("groupset-no-champion")]
    if group.state is GroupState.OPEN and not inside:
        return [text("groupset-no-champion-inside")]
    if group.state is not GroupState.NEW:
        return []
    left = lacking_to_open(group, champions, inside)
    if not left:
        return [text("groupset-ready"), text("groupset-own-link")]
    list_of = text("groupset-to-open")
    for each in left:  # one paragraph: the card is long enough
        list_of = text("list-below", first=list_of, second=text(f"groupset-need-{each}"))
    return [list_of]
