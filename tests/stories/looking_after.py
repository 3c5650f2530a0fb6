"""What people do about a group that champions look after, for the stories of it."""

from __future__ import annotations

from dataclasses import replace

from domain.groups import Group, Place
from domain.people import Grant, Role
from domain.people import Person as Ours
from simulator.people import Person
from storage.unit_of_work import UnitOfWork
from tests.stories.town import Town


async def ours(town: Town, phone: Person) -> Ours:
    """The person of ours behind a phone."""

    async def work(uow: UnitOfWork) -> Ours:
        return await uow.people.meet(phone.id, town.clock.now())

    return await town.ask(work)


async def the_group(town: Town) -> Group:
    """The town's group as it is kept now."""
    found = await town.ask(lambda uow: uow.groups.by_chat(town.group.id))
    assert found is not None
    return found


async def change_group(town: Town, **values: object) -> None:
    """Somebody has set the group up anew."""
    group = await the_group(town)
    await town.ask(lambda uow: uow.groups.change(replace(group, **values)))  # type: ignore[arg-type] # fields by name


async def makes_champion(town: Town, phone: Person) -> None:
    """The team trusts this person with the town's group."""
    person, group = await ours(town, phone), await the_group(town)
    grant = Grant(Role.CHAMPION, group.id)
    await town.ask(lambda uow: uow.roles.grant(person.id, grant, town.clock.now()))


async def is_no_champion_any_more(town: Town, phone: Person) -> None:
    """The role is taken away."""
    person = await ours(town, phone)
    await town.ask(lambda uow: uow.roles.revoke(person.id, Role.CHAMPION, town.clock.now()))


async def put_inside(town: Town, phone: Person, place: Place = Place.MEMBER) -> None:
    """Somebody has this place in the town's group."""
    person, group = await ours(town, phone), await the_group(town)
    await town.ask(lambda uow: uow.groups.set_place(group.id, person.id, place, town.clock.now()))


def put_up(town: Town) -> list[str]:
    """What the bot has in the group now, in order."""
    return [message.text for message in town.group.messages if message.from_bot and not message.deleted]
