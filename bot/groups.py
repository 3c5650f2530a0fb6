"""What is done in groups on Telegram: one request, or two, for each effect."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from telegram import Bot, ChatMember, ChatPermissions

from domain.effect import (
    ApproveJoin,
    Ban,
    DeclineJoin,
    DeleteMessages,
    Effect,
    LeaveChat,
    LeaveGroup,
    LookAtGroup,
    LookUpMember,
    MakeInviteLink,
    Restrict,
    RevokeInviteLink,
    SetGroupLevel,
    Unban,
)
from domain.group_check import RIGHTS

Found = dict[str, Any]
# Members never add people themselves: everybody comes in by request, through a link of their own.
_TEXT = ChatPermissions(can_send_messages=True, can_react_to_messages=True, can_invite_users=False)
_ALL = ChatPermissions(
    can_send_messages=True,
    can_send_audios=True,
    can_send_documents=True,
    can_send_photos=True,
    can_send_videos=True,
    can_send_video_notes=True,
    can_send_voice_notes=True,
    can_send_polls=True,
    can_send_other_messages=True,
    can_add_web_page_previews=True,
    can_react_to_messages=True,
    can_invite_users=False,
)
# One person's level; the group's own still holds. Only all of them together lift a restriction for good.
_PERSONS = {"nothing": ChatPermissions.no_permissions(), "text": _TEXT, "all": ChatPermissions.all_permissions()}
_EVERYBODYS = {"text": _TEXT, "all": _ALL}


async def on_telegram(bot: Bot, effect: Effect) -> Found:
    """Do it; gives what was found out. Raises Telegram's errors, ValueError for an effect that is not about groups."""
    deed = _DEEDS.get(type(effect))
    if deed is None:
        raise ValueError(effect.kind)
    return await deed(bot, effect) or {}


async def _make_link(bot: Bot, effect: MakeInviteLink) -> Found:
    expires = datetime.fromisoformat(effect.expires)
    link = await bot.create_chat_invite_link(
        effect.chat_id, expire_date=expires, name=effect.name, creates_join_request=True
    )
    return {"link": link.invite_link}


async def _revoke_link(bot: Bot, effect: RevokeInviteLink) -> None:
    await bot.revoke_chat_invite_link(effect.chat_id, effect.link)


async def _approve(bot: Bot, effect: ApproveJoin) -> None:
    await bot.approve_chat_join_request(effect.chat_id, effect.user_id)


async def _decline(bot: Bot, effect: DeclineJoin) -> None:
    await bot.decline_chat_join_request(effect.chat_id, effect.user_id)


async def _take_out(bot: Bot, effect: LeaveGroup) -> None:
    await bot.ban_chat_member(effect.chat_id, effect.user_id)
    await bot.unban_chat_member(effect.chat_id, effect.user_id, only_if_banned=True)


async def _ban(bot: Bot, effect: Ban) -> None:
    await bot.ban_chat_member(effect.chat_id, effect.user_id)


async def _unban(bot: Bot, effect: Unban) -> None:
    await bot.unban_chat_member(effect.chat_id, effect.user_id, only_if_banned=True)


async def _restrict(bot: Bot, effect: Restrict) -> None:
    until = datetime.fromisoformat(effect.until) if effect.until else None
    await bot.restrict_chat_member(
        effect.chat_id,
        effect.user_id,
        _PERSONS[effect.level],
        until_date=until,
        use_independent_chat_permissions=True,
    )


async def _set_level(bot: Bot, effect: SetGroupLevel) -> None:
    await bot.set_chat_permissions(effect.chat_id, _EVERYBODYS[effect.level], use_independent_chat_permissions=True)


async def _delete(bot: Bot, effect: DeleteMessages) -> None:
    await bot.delete_messages(effect.chat_id, list(effect.message_ids))


async def _leave(bot: Bot, effect: LeaveChat) -> None:
    await bot.leave_chat(effect.chat_id)


async def _look_up(bot: Bot, effect: LookUpMember) -> Found:
    return {"status": (await bot.get_chat_member(effect.chat_id, effect.user_id)).status}


async def _look_at(bot: Bot, effect: LookAtGroup) -> Found:
    chat = await bot.get_chat(effect.chat_id)
    me = await bot.get_chat_member(effect.chat_id, bot.id)
    everybody = chat.permissions
    return {
        "title": chat.title or "",
        "kind": chat.type,
        "forum": bool(chat.is_forum),
        "public": bool(chat.username),
        "history": bool(chat.has_visible_history),
        "by_request": bool(chat.join_by_request),
        "adding": bool(everybody and everybody.can_invite_users),
        "status": me.status,
        "rights": [name for name in RIGHTS if me.status == ChatMember.ADMINISTRATOR and getattr(me, name, False)],
    }


_DEEDS: dict[type[Effect], Callable[[Bot, Any], Awaitable[Found | None]]] = {
    MakeInviteLink: _make_link,
    RevokeInviteLink: _revoke_link,
    ApproveJoin: _approve,
    DeclineJoin: _decline,
    LeaveGroup: _take_out,
    Ban: _ban,
    Unban: _unban,
    Restrict: _restrict,
    SetGroupLevel: _set_level,
    DeleteMessages: _delete,
    LeaveChat: _leave,
    LookUpMember: _look_up,
    LookAtGroup: _look_at,
}
