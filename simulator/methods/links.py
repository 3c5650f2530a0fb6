"""Invite links and the answers to requests to join."""

from typing import Any

from simulator import joining
from simulator.chats import Group
from simulator.errors import bad_request
from simulator.invite_links import InviteLink
from simulator.methods.reach import group_with_right, someone_in
from simulator.methods.table import Method, method
from simulator.parameters import Params
from simulator.world import World

Json = dict[str, Any]
INVITING = ("can_invite_users", "manage chat invite link")
FORM = "chat_id!:chat name:str expire_date:int member_limit:int creates_join_request:bool"


def create_link(world: World, params: Params) -> Json:
    """A new link."""
    group = group_with_right(world, params, *INVITING)
    _check(params)
    world.link_count += 1
    link = InviteLink(f"https://t.me/+SimulatedLink{world.link_count:06d}", world.bot)
    _fill(link, params)
    group.links[link.address] = link
    world.bell.ring()
    return _shown(group, link)


def edit_link(world: World, params: Params) -> Json:
    """New conditions for one of the bot's own links; what is not named is taken away, as with Telegram."""
    group = group_with_right(world, params, *INVITING)
    link = _own_link(group, world, params["invite_link"])
    if link.revoked:
        raise bad_request("INVITE_HASH_EXPIRED")
    _check(params)
    _fill(link, params)
    world.bell.ring()
    return _shown(group, link)


def revoke_link(world: World, params: Params) -> Json:
    """Close one of the bot's own links for good."""
    group = group_with_right(world, params, *INVITING)
    link = _own_link(group, world, params["invite_link"])
    link.revoked = True
    world.bell.ring()
    return _shown(group, link)


def approve(world: World, params: Params) -> bool:
    """Let in who asked."""
    group, person, link = _asking(world, params)
    joining.admit(world, group, person, by=world.bot, link=link, asked=True)
    return True


def decline(world: World, params: Params) -> bool:
    """Turn down who asked."""
    group, person, _ = _asking(world, params)
    group.asking.pop(person.id)
    world.bell.ring()
    return True


def _check(params: Params) -> None:
    if len(params.get("name", "")) > 32:
        raise bad_request("invite link name is too long")
    limit = params.get("member_limit")
    if limit is not None and not 1 <= limit <= 99999:
        raise bad_request("member limit must be between 1 and 99999")
    if limit is not None and params.get("creates_join_request"):
        raise bad_request("member limit can't be specified for links requiring administrator approval")


def _fill(link: InviteLink, params: Params) -> None:
    link.name = params.get("name") or None
    link.expires = params.get("expire_date") or None
    link.member_limit = params.get("member_limit")
    link.asks = params.get("creates_join_request", False)


def _shown(group: Group, link: InviteLink) -> Json:
    return link.as_json(pending=sum(through is link for _, through in group.asking.values()))


def _own_link(group: Group, world: World, address: str) -> InviteLink:
    link = group.links.get(address)
    if link is None:
        raise bad_request("INVITE_HASH_INVALID")
    if link.creator["id"] != world.bot["id"]:
        raise bad_request("not enough rights to manage chat invite link")
    return link


def _asking(world: World, params: Params) -> tuple[Group, Any, InviteLink]:
    group = group_with_right(world, params, "can_invite_users", "manage chat join requests")
    if someone_in(world, group, params).inside:
        raise bad_request("USER_ALREADY_PARTICIPANT")
    if params["user_id"] not in group.asking:
        raise bad_request("HIDE_REQUESTER_MISSING")
    return group, *group.asking[params["user_id"]]


METHODS: list[Method] = [
    method("createChatInviteLink", FORM, create_link),
    method("editChatInviteLink", "invite_link!:str " + FORM, edit_link),
    method("revokeChatInviteLink", "chat_id!:chat invite_link!:str", revoke_link),
    method("approveChatJoinRequest", "chat_id!:chat user_id!:int", approve),
    method("declineChatJoinRequest", "chat_id!:chat user_id!:int", decline),
]
