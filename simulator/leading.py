"""What the owner of a group does: make it, name administrators, add and put out people, topics, upgrade it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator import joining
from simulator.chats import Group, Topic
from simulator.errors import NotAllowedError
from simulator.permissions import allowed
from simulator.standing import ADMIN_RIGHTS, Membership
from simulator.world import FIRST_BASIC_GROUP_ID, FIRST_GROUP_ID, GROUP_OWNER, World

if TYPE_CHECKING:
    from simulator.people import Person

Json = dict[str, Any]
TOPIC_COLOUR = 7322096
# What "all rights" means for a person, who may lead more than a bot is usually let.
PERSON_RIGHTS = (*ADMIN_RIGHTS, "can_promote_members", "can_manage_topics")


def make_group(
    world: World, title: str, members: list[Person], *, owner: Person | None = None, kind: str = "supergroup"
) -> Group:
    """A group without the bot; its owner is an account without a phone unless one is given."""
    group = Group(_free_id(world, kind), title=title, kind=kind, now=world.seconds)
    world.groups[group.id] = group
    creator = owner.as_json() if owner else GROUP_OWNER
    group.roster[creator["id"]] = Membership(creator, "creator")
    for person in [owner] if owner else []:
        group.people[person.id] = person
    for person in members:
        group.people[person.id] = person
        group.roster.setdefault(person.id, Membership(person.as_json()))
    world.bell.ring()
    return group


def set_up(
    group: Group,
    *,
    forum: bool = False,
    visible_history: bool = False,
    join_by_request: bool = True,
    members_may_add: bool = False,
) -> None:
    """A group's settings, as in its owner's app."""
    group.forum = forum
    group.visible_history = visible_history
    group.join_by_request = join_by_request
    group.permissions["can_invite_users"] = members_may_add


def _free_id(world: World, kind: str) -> int:
    count = len(world.groups) + len(world.moved)
    return -((FIRST_GROUP_ID if kind == "supergroup" else FIRST_BASIC_GROUP_ID) + count)


def set_bot_standing(world: World, group: Group, status: str, **rights: bool) -> None:
    """The group's owner makes the bot administrator, member, left or kicked; rights default to the usual ones."""
    given = dict.fromkeys(ADMIN_RIGHTS, True) | rights if status == "administrator" else {}
    world.set_standing(group, group.owner, Membership(world.bot, status, given))


def promote(world: World, group: Group, person: Person, **rights: bool) -> None:
    """Make a member an administrator with all rights but those that are switched off."""
    given = dict.fromkeys(PERSON_RIGHTS, True) | rights
    world.set_standing(group, group.owner, Membership(person.as_json(), "administrator", given))


def demote(world: World, group: Group, person: Person) -> None:
    """Make an administrator an ordinary member again. Raises NotAllowedError for who is none."""
    standing = group.standing(person.id, person.as_json())
    if standing.status != "administrator":
        raise NotAllowedError(f"{person.name} is no administrator of {group.title!r}")
    world.set_standing(group, group.owner, Membership(person.as_json(), joined_with=standing.joined_with))


def add_member(world: World, group: Group, person: Person, by: Person | None = None) -> None:
    """Somebody is added without a link: by `by`, or by a member where members may, or by the owner.

    Raises NotAllowedError for who may not add people and for who is banned.
    """
    standing = group.standing(person.id, person.as_json())
    if standing.inside:
        return
    if standing.status == "kicked":
        raise NotAllowedError(f"{person.name} is banned from {group.title!r}")
    adder = by.as_json() if by else _who_may_add(group)
    hand = group.standing(adder["id"], adder)
    if not hand.inside or not (
        hand.may("can_invite_users") if hand.leads else allowed(group, hand, "can_invite_users")
    ):
        raise NotAllowedError(f"{adder['first_name']} may not add people to {group.title!r}")
    group.people[person.id] = person
    group.asking.pop(person.id, None)
    world.set_standing(group, adder, joining.coming_in(standing))
    world.post_service(group, adder, {"new_chat_members": [person.as_json()]})


def _who_may_add(group: Group) -> Json:
    ordinary = (p.as_json() for p in group.members if group.roster[p.id].status == "member")
    found = next(ordinary, None) if group.permissions["can_invite_users"] else None
    return found or group.owner


def remove_member(world: World, group: Group, person: Person) -> None:
    """The owner puts somebody out; in a supergroup they are banned by that. Raises NotAllowedError for the owner."""
    if group.standing(person.id, person.as_json()).status == "creator":
        raise NotAllowedError(f"{person.name} is the owner of {group.title!r}")
    status = "kicked" if group.kind == "supergroup" else "left"
    joining.remove(world, group, person.as_json(), by=group.owner, status=status)


def make_topic(world: World, group: Group, name: str) -> int:
    """A new topic of a forum. Returns its thread id."""
    group.forum = True
    content = {"forum_topic_created": {"name": name, "icon_color": TOPIC_COLOUR}}
    line = world.post(group, group.owner, content)
    line.thread = line.message_id
    group.topics[line.message_id] = Topic(line.message_id, name)
    _tell(world, group, line.as_json())
    return line.message_id


def close_topic(world: World, group: Group, thread: int | None) -> None:
    """Close a topic; None closes General. Raises KeyError for an unknown one."""
    group.topics[thread].closed = True
    world.post_service(group, group.owner, {"forum_topic_closed": {}}, thread)


def reopen_topic(world: World, group: Group, thread: int | None) -> None:
    """Open a closed topic again. Raises KeyError for an unknown one."""
    group.topics[thread].closed = False
    world.post_service(group, group.owner, {"forum_topic_reopened": {}}, thread)


def upgrade(world: World, group: Group, *, new_first: bool = False) -> None:
    """Give a group a new id, as when it becomes a supergroup; the old one is refused with the new one named.

    Message ids start anew. The bot hears of it from the old chat and from the new one, in this order or the other.
    """
    old = group.as_json() | {"type": "group"}
    farewell = world.post(group, group.owner, {}).as_json() | {"chat": old}
    del world.groups[group.id]
    world.moved[old["id"]] = group.id = -(FIRST_GROUP_ID + len(world.groups) + len(world.moved) + 1)
    world.groups[group.id] = group
    group.kind, group.messages, group.pinned = "supergroup", [], None
    told = world.post(group, group.owner, {"migrate_from_chat_id": old["id"]}).as_json()
    updates = [farewell | {"migrate_to_chat_id": group.id}, told]
    for update in reversed(updates) if new_first else updates:
        _tell(world, group, update)


def _tell(world: World, group: Group, message: Json) -> None:
    if world.bot_standing(group).inside:
        world.updates.push("message", message)
