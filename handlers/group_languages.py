"""The languages of a group, as far as the bot speaks them, for whoever puts something up in it."""

from __future__ import annotations

from collections.abc import Callable

from domain.action import Action
from domain.groups import Group
from domain.screen import Button, button
from handlers.ctx import Ctx


def languages_of(ctx: Ctx, group: Group) -> list[str]:
    """In the group's order; the first language of the bot where it speaks none of them."""
    known = [each for each in group.languages if each in ctx.house.wording.languages]
    return known or [ctx.house.wording.first]


def language_in(ctx: Ctx, group: Group, wished: str) -> str:
    """The wished language where the group has it, else the group's first one."""
    known = languages_of(ctx, group)
    return wished if wished in known else known[0]


def other_languages(ctx: Ctx, group: Group, chosen: str, way: Callable[[str], Action], most: int = 3) -> list[Button]:
    """A button for each other language of the group."""
    others = [each for each in languages_of(ctx, group) if each != chosen]
    return [button(f"language-{each}", way(each)) for each in others[:most]]
