"""What ordinary members may do in a group: permissions as a request gives them, and as they hold for one person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.errors import NotAllowedError, bad_request
from simulator.standing import MEMBER_PERMISSIONS

if TYPE_CHECKING:
    from simulator.chats import Group
    from simulator.standing import Membership

Json = dict[str, Any]

MEDIA_PERMISSIONS = (
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
)
# What a message holds -> the permission that it needs and Telegram's word for it. Everything else counts as text.
NEEDED = {
    "photo": ("can_send_photos", "photos"),
    "voice": ("can_send_voice_notes", "voice notes"),
    "audio": ("can_send_audios", "music"),
    "video": ("can_send_videos", "videos"),
    "video_note": ("can_send_video_notes", "video notes"),
    "document": ("can_send_documents", "documents"),
    "sticker": ("can_send_other_messages", "stickers"),
    "poll": ("can_send_polls", "polls"),
    "via_bot": ("can_send_other_messages", "inline bots' messages"),
}
TEXT = ("can_send_messages", "text messages")
# What is taken from another permission when a request does not say.
FOLLOWS = {
    "can_react_to_messages": "can_send_messages",
    "can_edit_tag": "can_pin_messages",
    "can_manage_topics": "can_pin_messages",
}
SHORTEST_SECONDS, LONGEST_SECONDS = 30, 366 * 24 * 3600


def read_permissions(given: Json, *, independent: bool) -> dict[str, bool]:
    """All permissions from a ChatPermissions object; what is missing is refused. Raises BotApiError.

    Unless they are `independent`, stickers, games and link previews bring text and media with them, and polls text.
    """
    if unknown := given.keys() - set(MEMBER_PERMISSIONS):
        raise bad_request(f'unknown parameter "{min(unknown)}"')
    rights = {name: bool(given.get(name, given.get(FOLLOWS.get(name, ""), False))) for name in MEMBER_PERMISSIONS}
    if not independent:
        if rights["can_send_other_messages"] or rights["can_add_web_page_previews"]:
            rights |= dict.fromkeys(("can_send_messages", *MEDIA_PERMISSIONS), True)
        rights["can_send_messages"] |= rights["can_send_polls"]
    return rights


def ending(until: int, now: int) -> int:
    """When a ban or restriction ends: less than 30 seconds or more than 366 days from now means never (0)."""
    return until if now + SHORTEST_SECONDS <= until <= now + LONGEST_SECONDS else 0


def needed(content: Json) -> tuple[str, str]:
    """The permission that a message with this content needs, and Telegram's word for such messages."""
    return next((NEEDED[kind] for kind in NEEDED if kind in content), TEXT)


def allowed(group: Group, standing: Membership, permission: str) -> bool:
    """Whether somebody with this standing has a permission: the group's own, less what they were refused."""
    if standing.leads:
        return True
    own = standing.rights.get(permission, False) if standing.status == "restricted" else True
    return own and group.permissions.get(permission, False)


def check_may_write(group: Group, standing: Membership, content: Json) -> None:
    """Raises NotAllowedError, saying why, for somebody who may not post this in the group."""
    name, permission = standing.user["first_name"], needed(content)
    if not standing.inside:
        raise NotAllowedError(f"{name} is not in {group.title!r}")
    if allowed(group, standing, permission[0]):
        return
    if standing.status == "restricted" and not standing.rights.get("can_send_messages", False):
        raise NotAllowedError(f"{name} is muted in {group.title!r}")
    raise NotAllowedError(f"{name} may not send {permission[1]} in {group.title!r}")


def why_silent(group: Group, standing: Membership) -> Json | None:
    """Why somebody cannot write in a group: {"kind": "muted" | "nobody", "until"}; None when they can."""
    if allowed(group, standing, "can_send_messages"):
        return None
    muted = standing.status == "restricted" and not standing.rights.get("can_send_messages", False)
    return {"kind": "muted", "until": standing.until} if muted else {"kind": "nobody", "until": 0}
