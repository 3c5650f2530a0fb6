"""Groups: who is in them, muting, removing, letting back in, leaving."""

from typing import Any

from simulator import joining
from simulator.chats import Group
from simulator.errors import bad_request
from simulator.methods.reach import group_with_right, known_chat, known_group, someone_in
from simulator.methods.table import Method, method
from simulator.parameters import Params
from simulator.permissions import ending, read_permissions
from simulator.standing import Membership
from simulator.world import World

Json = dict[str, Any]
RESTRICTING = ("can_restrict_members", "restrict/unrestrict chat member")


def get_chat(world: World, params: Params) -> Json:
    """The ChatFullInfo object."""
    chat = known_chat(world, params)
    body = chat.as_json() | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(
            (
                "unlimited_gifts",
                "limited_gifts",
                "unique_gifts",
                "premium_subscription",
                "gifts_from_channels",
            ),
            False,
        ),
    }
    if isinstance(chat, Group):
        body |= _about_group(world, chat)
    if chat.pinned is not None and not chat.pinned.deleted:
        body["pinned_message"] = chat.pinned.as_json(with_reply=False)
    return body


def _about_group(world: World, group: Group) -> Json:
    """What only groups have; what is not so is left out, and only an administrator learns about the history."""
    body: Json = {"permissions": dict(group.permissions)}
    if group.kind == "supergroup" and group.join_by_request:
        body["join_by_request"] = True
    if group.kind == "supergroup" and group.visible_history and world.bot_standing(group).leads:
        body["has_visible_history"] = True
    return body


def get_chat_member(world: World, params: Params) -> Json:
    """One account's standing."""
    chat = known_chat(world, params)
    if isinstance(chat, Group):
        return someone_in(world, chat, params).as_json()
    raise bad_request("chat member status is available for supergroups only in this simulator")


def get_chat_administrators(world: World, params: Params) -> list[Json]:
    """Owner and administrators; other bots do not exist here."""
    group = known_group(world, params)
    return [m.as_json() for m in group.roster.values() if m.status in {"creator", "administrator"}]


def get_chat_member_count(world: World, params: Params) -> int:
    """How many accounts are in it, the bot included."""
    chat = known_chat(world, params)
    return sum(m.inside for m in chat.roster.values()) if isinstance(chat, Group) else 2


def set_chat_permissions(world: World, params: Params) -> bool:
    """What ordinary members may do. Telegram tells nobody."""
    group = group_with_right(world, params, "can_restrict_members", "change chat permissions")
    independent = params.get("use_independent_chat_permissions", False)
    group.permissions = read_permissions(params["permissions"], independent=independent)
    world.bell.ring()
    return True


def restrict_chat_member(world: World, params: Params) -> bool:
    """Mute somebody, or give the voice back: only all permissions together make an ordinary member again."""
    group = group_with_right(world, params, *RESTRICTING, basic_too=False)
    was = _ordinary(world, group, params)
    if not was.inside and was.status != "restricted":
        raise bad_request("USER_NOT_PARTICIPANT")
    independent = params.get("use_independent_chat_permissions", False)
    rights = read_permissions(params["permissions"], independent=independent)
    until = ending(params.get("until_date", 0), world.seconds())
    new = Membership(was.user, "restricted", rights, until, was.joined_with, was.inside)
    world.set_standing(group, world.bot, new.afterwards() if all(rights.values()) else new)
    return True


def ban_chat_member(world: World, params: Params) -> bool:
    """Remove somebody and keep them out."""
    group = group_with_right(world, params, *RESTRICTING)
    was = _ordinary(world, group, params)
    group.asking.pop(params["user_id"], None)
    until = ending(params.get("until_date", 0), world.seconds()) if group.kind == "supergroup" else 0
    joining.remove(world, group, was.user, by=world.bot, status="kicked", until=until)
    return True


def unban_chat_member(world: World, params: Params) -> bool:
    """Let somebody come back; without `only_if_banned` this also removes a member."""
    group = group_with_right(world, params, *RESTRICTING, basic_too=False)
    was = _ordinary(world, group, params)
    if was.status == "kicked" or (was.inside and not params.get("only_if_banned")):
        joining.remove(world, group, was.user, by=world.bot, status="left")
    return True


def _ordinary(world: World, group: Group, params: Params) -> Membership:
    """The standing of somebody who can be restricted. Raises BotApiError for admins and the bot itself."""
    if params["user_id"] == world.bot["id"]:
        raise bad_request("can't restrict self")
    standing = someone_in(world, group, params)
    if standing.status == "creator":
        raise bad_request("can't remove chat owner")
    if standing.status == "administrator":
        raise bad_request("user is an administrator of the chat")
    return standing


def leave_chat(world: World, params: Params) -> bool:
    """The bot goes."""
    group = known_group(world, params)
    joining.remove(world, group, world.bot, by=world.bot, status="left")
    return True


METHODS: list[Method] = [
    method("getChat", "chat_id!:chat", get_chat),
    method("getChatMember", "chat_id!:chat user_id!:int", get_chat_member),
    method("getChatAdministrators", "chat_id!:chat return_bots:bool", get_chat_administrators),
    method("getChatMemberCount", "chat_id!:chat", get_chat_member_count),
    method(
        "setChatPermissions",
        "chat_id!:chat permissions!:object use_independent_chat_permissions:bool",
        set_chat_permissions,
    ),
    method(
        "restrictChatMember",
        "chat_id!:chat user_id!:int permissions!:object use_independent_chat_permissions:bool until_date:int",
        restrict_chat_member,
    ),
    method(
        "banChatMember",
        "chat_id!:chat user_id!:int until_date:int revoke_messages:bool",
        ban_chat_member,
    ),
    method("unbanChatMember", "chat_id!:chat user_id!:int only_if_banned:bool", unban_chat_member),
    method("leaveChat", "chat_id!:chat", leave_chat),
]
