"""A group and who looks after it: loaded anew at every press, and the way back to where it is looked after."""

from __future__ import annotations

from domain.action import Action
from domain.authority import Right, authorise_in, may_in
from domain.groups import Group
from domain.people import Person, Role
from domain.refused import Refused
from domain.screen import Button, button
from handlers.actions import OpenDesk
from handlers.champion_actions import OpenPanel
from handlers.ctx import Ctx


async def group_of(ctx: Ctx, group_id: int, right: Right) -> Group:
    """The group, for somebody who (still) holds the right in it. Raises Refused."""
    group = await ctx.uow.groups.get(group_id)
    if group is None:
        raise Refused("old-button")
    authorise_in(ctx.person, right, group)
    return group


def place_of(ctx: Ctx, group: Group) -> Action:
    """Where the person looks after the group: a champion's panel, or the desk."""
    return OpenPanel(group.id) if may_in(ctx.person, Right.SEE_CHAMPION, group) else OpenDesk()


def back(ctx: Ctx, group: Group) -> Button:
    """The button that leads there."""
    return button("form-back", place_of(ctx, group))


async def champions(ctx: Ctx, group: Group) -> list[Person]:
    """The champions of a group, in the order of their grants, without their roles."""
    ids = list(dict.fromkeys(await ctx.uow.roles.holders(Role.CHAMPION, group.id)))
    found = {person.id: person for person in await ctx.uow.people.many(ids)}
    return [found[each] for each in ids if each in found]


def called(person: Person) -> str:
    """How colleagues see a champion: by the name that the group sees, too."""
    return person.name or person.label()
