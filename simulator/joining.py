"""Going into a group and out of it: invite links, join requests, leaving and being removed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from simulator.errors import LinkRefusedError
from simulator.standing import Membership

if TYPE_CHECKING:
    from simulator.chats import Group
    from simulator.invite_links import InviteLink
    from simulator.people import Person
    from simulator.world import World

Json = dict[str, Any]
Entered = Literal["joined", "requested", "already inside"]
WRITING_WINDOW_SECONDS = 300  # how long a bot may write to somebody who asked to join


def open_link(world: World, person: Person, address: str) -> Entered:
    """What happens when a person opens `https://t.me/+…`. Raises LinkRefusedError."""
    group, link = find_link(world, address)
    standing = group.standing(person.id, person.as_json())
    if standing.inside:
        return "already inside"
    if standing.status == "kicked":
        raise LinkRefusedError(f"{person.name} is banned from {group.title!r}")
    if why := why_closed(world, group, link):
        raise LinkRefusedError(f"the link {address} {why}")
    if link.asks:
        _ask(world, group, link, person)
        return "requested"
    admit(world, group, person, by=person.as_json(), link=link)
    return "joined"


def find_link(world: World, address: str) -> tuple[Group, InviteLink]:
    """The group and link behind an address. Raises LinkRefusedError when there is none."""
    for group in world.groups.values():
        if address in group.links:
            return group, group.links[address]
    raise LinkRefusedError(f"there is no such invite link: {address}")


def why_closed(world: World, group: Group, link: InviteLink) -> str | None:
    """Why nobody can use this link any more; None while it is open."""
    if link.revoked:
        return "was revoked"
    if link.expires is not None and link.expires <= world.seconds():
        return "has expired"
    if link.member_limit is not None and group.used(link) >= link.member_limit:
        return "is used up"
    return None


def _ask(world: World, group: Group, link: InviteLink, person: Person) -> None:
    if person.id in group.asking:
        return  # The phone shows "request sent" again; Telegram does not repeat the update.
    group.asking[person.id] = (person, link)
    person.chat.may_write_until = world.seconds() + WRITING_WINDOW_SECONDS
    bot = world.bot_standing(group)
    if bot.status == "administrator" and bot.rights.get("can_invite_users"):
        request = {
            "chat": group.as_json(),
            "from": person.as_json(),
            "user_chat_id": person.id,
            "date": world.seconds(),
            "invite_link": shown_link(group, link, to_bot=world.bot),
        }
        world.updates.push("chat_join_request", request)
    world.bell.ring()


def shown_link(group: Group, link: InviteLink, *, to_bot: Json) -> Json:
    """The link as an update tells it: the end is hidden when somebody else made it."""
    body = link.as_json(pending=sum(through is link for _, through in group.asking.values()))
    if link.creator["id"] != to_bot["id"]:
        body["invite_link"] = link.address[:-8] + "..."
    return body


def admit(world: World, group: Group, person: Person, *, by: Json, link: InviteLink, asked: bool = False) -> None:
    """Make somebody a member, with the updates and the line in the chat."""
    group.people[person.id] = person
    group.asking.pop(person.id, None)
    member = coming_in(group.standing(person.id, person.as_json()), joined_with=link.address)
    more: Json = {"invite_link": shown_link(group, link, to_bot=world.bot)}
    if asked:
        more["via_join_request"] = True
    world.set_standing(group, by, member, **more)
    world.post_service(group, person.as_json(), {"new_chat_members": [person.as_json()]})


def coming_in(was: Membership, joined_with: str | None = None) -> Membership:
    """The standing of somebody who was outside and comes in: who was restricted still is."""
    if was.status == "restricted":
        return Membership(was.user, "restricted", was.rights, was.until, joined_with)
    return Membership(was.user, joined_with=joined_with)


def remove(world: World, group: Group, user: Json, *, by: Json, status: str, until: int = 0) -> None:
    """Take somebody out of a group: they left, or `by` put them out."""
    was = group.standing(user["id"], user)
    new = Membership(user, status, until=until)
    if was.status == "restricted" and by["id"] == user["id"]:
        new = Membership(user, "restricted", was.rights, was.until, here=False)
    world.set_standing(group, by, new)
    if was.inside:
        world.post_service(group, by, {"left_chat_member": user})
