"""Chats: a person's private one with the bot, and groups with members, rights, topics and invite links."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from simulator.invite_links import InviteLink as InviteLink
from simulator.standing import ADMIN_RIGHTS as ADMIN_RIGHTS
from simulator.standing import INSIDE as INSIDE
from simulator.standing import MEMBER_PERMISSIONS as MEMBER_PERMISSIONS
from simulator.standing import Membership as Membership

if TYPE_CHECKING:
    from simulator.messages import Message
    from simulator.people import Person

Json = dict[str, Any]


@dataclass
class Chat:
    """What all kinds of chat share. Message ids only ever grow in a chat."""

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
        if message_id is None:
            return None
        place = bisect_left(self.messages, message_id, key=lambda m: m.message_id)
        found = self.messages[place] if place < len(self.messages) else None
        return found if found and found.message_id == message_id and not found.deleted else None


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
class Topic:
    """A topic of a forum; `thread` is the id of the message that made it, None for General."""

    thread: int | None
    name: str
    closed: bool = False


def _usual_permissions() -> dict[str, bool]:
    """Members may write anything; adding people and changing the group is for administrators."""
    return {name: name.startswith(("can_send", "can_add", "can_react")) for name in MEMBER_PERMISSIONS}


@dataclass
class Group(Chat):
    """A supergroup, or a basic group (`kind` "group"). `roster` keeps everybody who was ever in it, by user id.

    `forum`, `visible_history`, `join_by_request` and `permissions` may be changed at any time, as in its settings.
    """

    title: str = ""
    kind: str = "supergroup"
    forum: bool = False
    visible_history: bool = False
    join_by_request: bool = True
    permissions: dict[str, bool] = field(default_factory=_usual_permissions)
    now: Callable[[], int] = lambda: 0
    roster: dict[int, Membership] = field(default_factory=dict)
    people: dict[int, Person] = field(default_factory=dict)
    links: dict[str, InviteLink] = field(default_factory=dict)
    asking: dict[int, tuple[Person, InviteLink]] = field(default_factory=dict)
    topics: dict[int | None, Topic] = field(default_factory=lambda: {None: Topic(None, "General")})

    @property
    def members(self) -> list[Person]:
        """The people who are in it now, in order of arrival."""
        return [self.people[i] for i, m in self.roster.items() if m.inside and i in self.people]

    @property
    def pending_requests(self) -> list[Person]:
        """Who has asked to join and has no answer yet."""
        return [person for person, _ in self.asking.values()]

    @property
    def owner(self) -> Json:
        """The User object of the account that made it."""
        return next(m.user for m in self.roster.values() if m.status == "creator")

    def status_of(self, person: Person) -> str:
        """member, administrator, restricted, left, kicked, …; "left" for somebody never seen here."""
        return self.standing(person.id, person.as_json()).status

    def standing(self, user_id: int, user: Json) -> Membership:
        """This account's membership now; a new one of status "left" (not kept) when there is none."""
        found = self.roster.get(user_id)
        if found is None:
            return Membership(user, "left")
        if found.over(self.now()):
            found = self.roster[user_id] = found.afterwards()
        return found

    def used(self, link: InviteLink) -> int:
        """How many are in the group through this link at the moment."""
        return sum(m.inside and m.joined_with == link.address for m in self.roster.values())

    def as_json(self) -> Json:
        body: Json = {"id": self.id, "type": self.kind, "title": self.title}
        return body | {"is_forum": True} if self.forum else body
