"""Groups: who is in them, muting, removing, letting back in, leaving."""

from typing import Any

from simulator import joining
from simulator.chats import INSIDE, MEMBER_PERMISSIONS, Group, Membership
from simulator.errors import bad_request
from simulator.methods.reach import group_with_right, known_chat, known_group, someone_in
from simulator.methods.table import Method, method
from simulator.parameters import Params
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
        body["permissions"] = dict.fromkeys(MEMBER_PERMISSIONS, True)
    if chat.pinned is not None and not chat.pinned.deleted:
        body["pinned_message"] = chat.pinned.as_json(with_reply=False)
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


def restrict_chat_member(world: World, params: Params) -> bool:
    """Mute somebody, or give the voice back."""
    group = group_with_right(world, params, *RESTRICTING)
    was = _ordinary(world, group, params)
    if was.status not in INSIDE:
        raise bad_request("USER_NOT_PARTICIPANT")
    given = params["permissions"]
    if unknown := given.keys() - set(MEMBER_PERMISSIONS):
        raise bad_request(f'unknown parameter "{min(unknown)}"')
    rights = {name: bool(given.get(name, False)) for name in MEMBER_PERMISSIONS}
    status = "member" if _all_talk(rights) else "restricted"
    new = Membership(was.user, status, rights, params.get("until_date", 0), was.joined_with)
    world.set_standing(group, world.bot, new)
    return True


def _all_talk(rights: dict[str, bool]) -> bool:
    return all(on for name, on in rights.items() if name.startswith(("can_send", "can_add")))


def ban_chat_member(world: World, params: Params) -> bool:
    """Remove somebody and keep them out."""
    group = group_with_right(world, params, *RESTRICTING)
    was = _ordinary(world, group, params)
    group.asking.pop(params["user_id"], None)
    until = params.get("until_date", 0)
    joining.remove(world, group, was.user, by=world.bot, status="kicked", until=until)
    return True


def unban_chat_member(world: World, params: Params) -> bool:
    """Let somebody come back; without `only_if_banned` this also removes a member."""
    group = group_with_right(world, params, *RESTRICTING)
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
