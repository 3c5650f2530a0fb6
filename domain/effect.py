"""Things to be done on Telegram after the commit, whose results come back and resume a named handler."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any, ClassVar

_SHORTEST = timedelta(minutes=1)  # of a restriction; twice what Telegram names, for the way there


@dataclass(frozen=True)
class Effect:
    """The base of all effects. `kind` names it in the database."""

    kind: ClassVar[str] = ""

    def values(self) -> dict[str, Any]:
        """Its fields as JSON values."""
        return asdict(self)


@dataclass(frozen=True)
class MakeInviteLink(Effect):
    """A personal link into a group that makes a join request; `name` is opaque, `expires` an ISO time."""

    kind: ClassVar[str] = "make_invite_link"
    chat_id: int
    name: str
    expires: str


@dataclass(frozen=True)
class RevokeInviteLink(Effect):
    """End a personal link once it is used or given up."""

    kind: ClassVar[str] = "revoke_invite_link"
    chat_id: int
    link: str


@dataclass(frozen=True)
class ApproveJoin(Effect):
    """Let somebody into a group."""

    kind: ClassVar[str] = "approve_join"
    chat_id: int
    user_id: int


@dataclass(frozen=True)
class DeclineJoin(Effect):
    """Refuse a request to join."""

    kind: ClassVar[str] = "decline_join"
    chat_id: int
    user_id: int


@dataclass(frozen=True)
class LeaveGroup(Effect):
    """Take somebody out of a group at their own wish; they may come back by a new link."""

    kind: ClassVar[str] = "leave_group"
    chat_id: int
    user_id: int


@dataclass(frozen=True)
class Restrict(Effect):
    """What somebody may send in a group: `level` is nothing, text or all; `until` an ISO time, or empty for good."""

    kind: ClassVar[str] = "restrict"
    chat_id: int
    user_id: int
    level: str
    until: str = ""

    def is_over(self, now: datetime) -> bool:
        """Whether it is too late for it: what ends within half a minute, or has ended, Telegram keeps for good."""
        return bool(self.until) and datetime.fromisoformat(self.until) < now + _SHORTEST


@dataclass(frozen=True)
class SetGroupLevel(Effect):
    """What everybody may send in a group: `level` is text or all."""

    kind: ClassVar[str] = "set_group_level"
    chat_id: int
    level: str


@dataclass(frozen=True)
class Ban(Effect):
    """Take somebody out of a group and keep them out."""

    kind: ClassVar[str] = "ban"
    chat_id: int
    user_id: int


@dataclass(frozen=True)
class Unban(Effect):
    """Somebody may come back by a new link."""

    kind: ClassVar[str] = "unban"
    chat_id: int
    user_id: int


@dataclass(frozen=True)
class LookAtGroup(Effect):
    """What Telegram says about a group and the bot's rights in it.

    Found: {"title", "kind", "forum", "public", "history", "by_request", "adding", "status", "rights": [...]}; see
    `domain/group_check`.
    """

    kind: ClassVar[str] = "look_at_group"
    chat_id: int


@dataclass(frozen=True)
class LookUpMember(Effect):
    """What somebody is in a group at this moment. Found: {"status": "member"}, or administrator, left, kicked, …"""

    kind: ClassVar[str] = "look_up_member"
    chat_id: int
    user_id: int


@dataclass(frozen=True)
class LeaveChat(Effect):
    """The bot goes out of a group that is none of ours."""

    kind: ClassVar[str] = "leave_chat"
    chat_id: int


@dataclass(frozen=True)
class DeleteMessages(Effect):
    """Take messages out of a chat while Telegram still allows it."""

    kind: ClassVar[str] = "delete_messages"
    chat_id: int
    message_ids: tuple[int, ...]


@dataclass(frozen=True)
class KeepFile(Effect):
    """Fetch a file from Telegram so that it can be stored encrypted here."""

    kind: ClassVar[str] = "keep_file"
    file_id: str
    voice_id: int


@dataclass(frozen=True)
class KeepRecording(Effect):
    """Fetch a lesson that was read aloud, so that it outlives the file that Telegram holds."""

    kind: ClassVar[str] = "keep_recording"
    file_id: str
    recording_id: int


@dataclass(frozen=True)
class FetchText(Effect):
    """Fetch a small file that somebody of the team sent, to be read as words; `about` names what it is for.

    Found: {"content": base64}, or {"too_large": true}.
    """

    kind: ClassVar[str] = "fetch_text"
    file_id: str
    about: str


EFFECTS: dict[str, type[Effect]] = {
    kind.kind: kind
    for kind in (
        LeaveGroup,
        MakeInviteLink,
        RevokeInviteLink,
        ApproveJoin,
        DeclineJoin,
        Restrict,
        SetGroupLevel,
        Ban,
        Unban,
        LookAtGroup,
        LookUpMember,
        LeaveChat,
        DeleteMessages,
        KeepFile,
        KeepRecording,
        FetchText,
    )
}


def effect_of(kind: str, values: dict[str, Any]) -> Effect:
    """The effect that `values()` described."""
    if "message_ids" in values:
        values = {**values, "message_ids": tuple(values["message_ids"])}
    return EFFECTS[kind](**values)
