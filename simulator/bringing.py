"""Bringing the bot into a group, as a `?startgroup=` link does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.errors import NotAllowedError
from simulator.standing import ADMIN_RIGHTS, NEVER_RIGHTS, Membership
from simulator.world import text_content

if TYPE_CHECKING:
    from simulator.chats import Group
    from simulator.world import World

Json = dict[str, Any]


def bring_bot(world: World, group: Group, person: Json, payload: str, rights: tuple[str, ...]) -> None:
    """The bot is added, or gets these rights if it is there; then it is told the payload in the group.

    Rights may be named as in links ("delete_messages") or as in the Bot API. Raises NotAllowedError for somebody who
    may not do that, ValueError for an unknown right.
    """
    named = full_names(rights)
    standing = group.standing(person["id"], person)
    if not standing.leads or (named and not standing.may("can_promote_members")):
        raise NotAllowedError(f"{person['first_name']} may not add the bot to {group.title!r}")
    was = world.bot_standing(group)
    if named or not was.inside:
        # Any right makes an administrator, and every administrator may "manage the chat".
        given = dict.fromkeys(("can_manage_chat", *named), True) if named else {}
        new = Membership(world.bot, "administrator" if named else "member", given)
        world.set_standing(group, person, new)
    if not was.inside:
        world.post_service(group, person, {"new_chat_members": [world.bot]})
    if payload:
        world.post_from_person(group, person, text_content(f"/start@{world.bot['username']} {payload}"))


def full_names(rights: tuple[str, ...]) -> list[str]:
    """Rights by the Bot API's names. Raises ValueError for an unknown one."""
    named = [right if right.startswith("can_") else f"can_{right}" for right in rights]
    if unknown := [right for right in named if right not in (*ADMIN_RIGHTS, *NEVER_RIGHTS)]:
        raise ValueError(f"Telegram knows no right {unknown[0]!r}")
    return named
