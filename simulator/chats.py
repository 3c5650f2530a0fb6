"""Chats: a person's private one with the bot, and supergroups with members, rights and invite links."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from simulator.messages import Message

if TYPE_CHECKING:
    from simulator.people import Person

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
NEVER_RIGHTS = ("can_promote_members", "can_post_stories", "can_edit_stories", "can_delete_stories")
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
class Chat:
    """What both kinds of chat share."""

    id: int
    messages: list[Message] = field(default_factory=list)
    keyboard: list[list[str]] | None = None
    keyboard_json: Json | None = None
    bot_action: tuple[str, float] | None = None
    pinned: Message | None = None

    def as_json(self) -> Json:
        """The Bot API's Chat object."""
        raise NotImplementedError

    def message(self, message_id: int | None) -> Message | None:
        """The message with this id that has not been deleted."""
        return next((m for m in self.messages if m.message_id == message_id and not m.deleted), None)


@dataclass
class PrivateChat(Chat):
    """One person's chat with the bot."""

    user: Callable[[], Json] = dict
    started: bool = False
    blocked: bool = False
    may_write_until: float = 0.0

    def as_json(self) -> Json:
        user = self.user()
        names: Json = {k: user[k] for k in ("first_name", "last_name", "username") if k in user}
        return {"id": self.id, "type": "private", **names}


@dataclass
class Membership:
    """One account's standing in a group."""

    user: Json
    status: str = "member"
    rights: dict[str, bool] = field(default_factory=dict)
    until: int = 0
    joined_with: str | None = None

    @property
    def inside(self) -> bool:
        """Whether this account is in the group now."""
        return self.status in INSIDE

    def as_json(self) -> Json:
        """The Bot API's ChatMember object."""
        body: Json = {"user": self.user, "status": self.status}
        if self.status == "creator":
            body["is_anonymous"] = False
        elif self.status == "administrator":
            body |= {"can_be_edited": False, "is_anonymous": False}
            body |= {name: self.rights.get(name, False) for name in (*ADMIN_RIGHTS, *NEVER_RIGHTS)}
        elif self.status == "restricted":
            body |= {"is_member": True, "until_date": self.until}
            body |= {name: self.rights.get(name, False) for name in MEMBER_PERMISSIONS}
        elif self.status == "kicked":
            body["until_date"] = self.until
        return body


@dataclass
class InviteLink:
    """A link into a group; times are Unix seconds of the simulated clock."""

    address: str
    creator: Json
    name: str | None = None
    expires: int | None = None
    member_limit: int | None = None
    asks: bool = False
    primary: bool = False
    revoked: bool = False

    def as_json(self, pending: int = 0) -> Json:
        """The Bot API's ChatInviteLink object."""
        body: Json = {
            "invite_link": self.address,
            "creator": self.creator,
            "creates_join_request": self.asks,
            "is_primary": self.primary,
            "is_revoked": self.revoked,
        }
        if self.asks:
            body["pending_join_request_count"] = pending
        given = {"name": self.name, "expire_date": self.expires, "member_limit": self.member_limit}
        return body | {name: value for name, value in given.items() if value is not None}


@dataclass
class Group(Chat):
    """A supergroup. `roster` keeps everybody who was ever in it, by user id."""

    title: str = ""
    roster: dict[int, Membership] = field(default_factory=dict)
    people: dict[int, Person] = field(default_factory=dict)
    links: dict[str, InviteLink] = field(default_factory=dict)
    asking: dict[int, tuple[Person, InviteLink]] = field(default_factory=dict)

    @property
    def members(self) -> list[Person]:
        """The people who are in it now, in order of arrival."""
        return [self.people[i] for i, m in self.roster.items() if m.inside and i in self.people]

    @property
    def pending_requests(self) -> list[Person]:
        """Who has asked to join and has no answer yet."""
        return [person for person, _ in self.asking.values()]

    def status_of(self, person: Person) -> str:
        """member, administrator, restricted, left, kicked, …; "left" for somebody never seen here."""
        return self.standing(person.id, person.as_json()).status

    def standing(self, user_id: int, user: Json) -> Membership:
        """This account's membership; a new one of status "left" (not kept) when there is none."""
        return self.roster.get(user_id) or Membership(user, "left")

    def used(self, link: InviteLink) -> int:
        """How many are in the group through this link at the moment."""
        return sum(m.inside and m.joined_with == link.address for m in self.roster.values())

    def as_json(self) -> Json:
        return {"id": self.id, "type": "supergroup", "title": self.title}
