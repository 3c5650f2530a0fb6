"""One account's standing in a group, and what administrators and members may do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

ADMIN_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_restrict_members",
    "can_invite_users",
    "can_pin_messages",
    "can_change_info",
    "can_manage_video_chats",
)
# Rights that nobody gets unless they are named.
NEVER_RIGHTS = (
    "can_promote_members",
    "can_manage_topics",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)
MEMBER_PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)
INSIDE = frozenset({"creator", "administrator", "member", "restricted"})


@dataclass
class Membership:
    """One account's standing in a group. `until` is in Unix seconds of the simulated clock, 0 for ever.

    Somebody restricted who left stays restricted, with `here` False, so that leaving and coming back lifts nothing.
    """

    user: Json
    status: str = "member"
    rights: dict[str, bool] = field(default_factory=dict)
    until: int = 0
    joined_with: str | None = None
    here: bool = True

    @property
    def inside(self) -> bool:
        """Whether this account is in the group now."""
        return self.status in INSIDE and self.here

    @property
    def leads(self) -> bool:
        """Whether this account is the owner or an administrator."""
        return self.status in {"creator", "administrator"}

    def may(self, right: str) -> bool:
        """Whether this account has an administrator's right; the owner has them all."""
        return self.status == "creator" or (self.status == "administrator" and self.rights.get(right, False))

    def over(self, seconds: int) -> bool:
        """Whether a ban or a restriction for a time has ended at this Unix time."""
        return self.status in {"restricted", "kicked"} and 0 < self.until <= seconds

    def afterwards(self) -> Membership:
        """What is left of it when its time is over."""
        inside = self.status == "restricted" and self.here
        return Membership(self.user, "member" if inside else "left", joined_with=self.joined_with if inside else None)

    def as_json(self) -> Json:
        """The Bot API's ChatMember object."""
        body: Json = {"user": self.user, "status": self.status}
        if self.status == "creator":
            body["is_anonymous"] = False
        elif self.status == "administrator":
            body |= {"can_be_edited": False, "is_anonymous": False}
            body |= {name: self.rights.get(name, False) for name in (*ADMIN_RIGHTS, *NEVER_RIGHTS)}
        elif self.status == "restricted":
            body |= {"is_member": self.here, "until_date": self.until}
            body |= {name: self.rights.get(name, False) for name in MEMBER_PERMISSIONS}
        elif self.status == "kicked":
            body["until_date"] = self.until
        return body
