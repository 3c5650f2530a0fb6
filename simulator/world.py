"""The whole simulated Telegram in memory: the bot's account, people, chats, files and what happens to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.bell import Bell
from simulator.chats import ADMIN_RIGHTS, Chat, Group, Membership, PrivateChat
from simulator.entities import spotted
from simulator.files import FileShelf
from simulator.messages import Message
from simulator.updates import UpdateQueue

if TYPE_CHECKING:
    from simulator.clock import SimClock
    from simulator.people import Person
    from simulator.presses import Press

Json = dict[str, Any]
FIRST_PERSON_ID = 710_000_001
FIRST_GROUP_ID = 1_001_000_000_001
GROUP_OWNER: Json = {"id": 700_000_000, "is_bot": False, "first_name": "Group owner"}


class World:
    """Everything that the simulator knows. All ids count up from fixed numbers, so runs are the same."""

    def __init__(self, token: str, clock: SimClock, *, username: str, first_update_id: int) -> None:
        self.token = token
        self.clock = clock
        self.bell = Bell()
        self.updates = UpdateQueue(self.bell, first_update_id)
        self.files = FileShelf()
        self.people: dict[int, Person] = {}
        self.groups: dict[int, Group] = {}
        self.presses: dict[str, Press] = {}
        self.commands: dict[str, list[Json]] = {}
        self.profile: dict[str, str] = {}
        self.link_count = 0
        self.moved: dict[int, int] = {}
        self._private_ids = 0
        bot_id = int(token.split(":", 1)[0])
        self.bot: Json = {"id": bot_id, "is_bot": True, "first_name": "ABC Parents", "username": username}
        clock.on_jump(self.bell.ring)

    def seconds(self) -> int:
        """The simulated time in Unix seconds."""
        return int(self.clock.now().timestamp())

    def chat(self, chat_id: int) -> Chat | None:
        """A person's private chat or a group."""
        if chat_id in self.people:
            return self.people[chat_id].chat
        return self.groups.get(chat_id)

    def new_message_id(self, chat: Chat) -> int:
        """Private chats share one count, as with Telegram; each supergroup has its own."""
        if isinstance(chat, PrivateChat):
            self._private_ids += 1
            return self._private_ids
        return len(chat.messages) + 1

    def post(self, chat: Chat, sender: Json, content: Json, **more: Any) -> Message:
        """Put a message into a chat, without telling the bot."""
        message = Message(self.new_message_id(chat), chat, sender, self.seconds(), content, **more)
        chat.messages.append(message)
        if message.from_bot:
            chat.bot_action = None
        message.changed = self.bell.ring()
        return message

    def post_from_person(self, chat: Chat, sender: Json, content: Json, reply_to: Message | None) -> Message:
        """A person's message: into the chat, and to the bot if it may read it."""
        message = self.post(chat, sender, content, reply_to=reply_to)
        if self.bot_may_read(message):
            self.updates.push("message", message.as_json())
        return message

    def post_service(self, chat: Chat, sender: Json, content: Json) -> Message:
        """A line such as "Amina joined". The bot is told of what others did, and of the line about somebody it put out:
        bots delete that line by its id (php-telegram-bot/core, issue 625)."""
        message = self.post(chat, sender, content)
        told = not message.from_bot or "left_chat_member" in content
        if told and (isinstance(chat, PrivateChat) or self.bot_standing(chat).inside):
            self.updates.push("message", message.as_json())
        return message

    def bot_standing(self, chat: Chat) -> Membership:
        """The bot's own membership of a group."""
        return chat.standing(self.bot["id"], self.bot) if isinstance(chat, Group) else Membership(self.bot)

    def bot_may_read(self, message: Message) -> bool:
        """Privacy mode: in groups a bot that is not an admin sees commands and answers to itself only."""
        if isinstance(message.chat, PrivateChat):
            return True
        standing = self.bot_standing(message.chat)
        if standing.status == "administrator":
            return True
        to_bot = message.reply_to is not None and message.reply_to.from_bot
        return standing.inside and (to_bot or self._is_command_for_bot(message.text))

    def _is_command_for_bot(self, text: str) -> bool:
        if not text.startswith("/"):
            return False
        word = text.split(maxsplit=1)[0]
        return "@" not in word or word.lower().endswith("@" + str(self.bot["username"]).lower())

    def set_standing(self, group: Group, by: Json, new: Membership, **more: Any) -> None:
        """Change somebody's standing in a group and tell the bot about it, as far as it may know."""
        old = group.standing(new.user["id"], new.user)
        group.roster[new.user["id"]] = new
        change = {
            "chat": group.as_json(),
            "from": by,
            "date": self.seconds(),
            "old_chat_member": old.as_json(),
            "new_chat_member": new.as_json(),
            **more,
        }
        if new.user["id"] == self.bot["id"]:
            self.updates.push("my_chat_member", change)
        elif self.bot_standing(group).status == "administrator":
            self.updates.push("chat_member", change)
        self.bell.ring()

    def add_group(self, title: str, members: list[Person], *, bot_is_admin: bool) -> Group:
        """A new supergroup with these people and the bot in it."""
        group = Group(-(FIRST_GROUP_ID + len(self.groups) + len(self.moved)), title=title)
        self.groups[group.id] = group
        group.roster[GROUP_OWNER["id"]] = Membership(GROUP_OWNER, "creator")
        for person in members:
            group.people[person.id] = person
            group.roster[person.id] = Membership(person.as_json())
        self.set_bot_standing(group, "administrator" if bot_is_admin else "member")
        return group

    def set_bot_standing(self, group: Group, status: str, **rights: bool) -> None:
        """The group's owner makes the bot administrator, member, left or kicked; rights default to all."""
        given = dict.fromkeys(ADMIN_RIGHTS, True) | rights if status == "administrator" else {}
        self.set_standing(group, GROUP_OWNER, Membership(self.bot, status, given))

    def promote(self, group: Group, person: Person) -> None:
        """Make a member an administrator with all rights."""
        new = Membership(person.as_json(), "administrator", dict.fromkeys(ADMIN_RIGHTS, True))
        self.set_standing(group, GROUP_OWNER, new)

    def move_group(self, group: Group) -> None:
        """Give a group a new id, as when it becomes a supergroup; the old one is refused with the new one named."""
        old = group.as_json() | {"type": "group"}
        del self.groups[group.id]
        self.moved[old["id"]] = group.id = -(FIRST_GROUP_ID + len(self.groups) + len(self.moved) + 1)
        self.groups[group.id] = group
        told = self.post(group, GROUP_OWNER, {"migrate_from_chat_id": old["id"]})
        farewell = {k: v for k, v in told.as_json().items() if k != "migrate_from_chat_id"}
        self.updates.push("message", farewell | {"chat": old, "migrate_to_chat_id": group.id})
        self.updates.push("message", told.as_json())


def text_content(text: str) -> Json:
    """`text` and its entities as a person's phone sends them."""
    found = spotted(text)
    return {"text": text, "entities": found} if found else {"text": text}
