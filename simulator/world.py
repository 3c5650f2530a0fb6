"""The whole simulated Telegram in memory: the bot's account, people, chats, files and what happens to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.bell import Bell
from simulator.chats import Chat, Group, PrivateChat
from simulator.entities import read_text, spotted
from simulator.files import FileShelf
from simulator.messages import Message
from simulator.standing import Membership
from simulator.updates import UpdateQueue

if TYPE_CHECKING:
    from simulator.clock import SimClock
    from simulator.inline_mode import InlineAsk, InlineCache
    from simulator.people import Person
    from simulator.presses import Press

Json = dict[str, Any]
FIRST_PERSON_ID = 710_000_001
FIRST_GROUP_ID = 1_001_000_000_001
FIRST_BASIC_GROUP_ID = 4_001_000_001
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
        self.inline_asks: dict[str, InlineAsk] = {}
        self.inline_cache: InlineCache = {}
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
        """Private chats and basic groups share one count, as with Telegram; each supergroup has its own."""
        if isinstance(chat, Group) and chat.kind == "supergroup":
            return chat.messages[-1].message_id + 1 if chat.messages else 1
        self._private_ids += 1
        return self._private_ids

    def post(self, chat: Chat, sender: Json, content: Json, **more: Any) -> Message:
        """Put a message into a chat, without telling the bot."""
        message = Message(self.new_message_id(chat), chat, sender, self.seconds(), content, **more)
        chat.messages.append(message)
        if message.from_bot:
            chat.bot_action = None
        message.changed = self.bell.ring()
        return message

    def post_from_person(self, chat: Chat, sender: Json, content: Json, **more: Any) -> Message:
        """A person's message: into the chat, and to the bot if it may read it."""
        message = self.post(chat, sender, content, **more)
        if self.bot_may_read(message):
            self.updates.push("message", message.as_json())
        return message

    def post_service(self, chat: Chat, sender: Json, content: Json, thread: int | None = None) -> Message:
        """A line such as "Amina joined". The bot is told of what others did, and of the line about somebody it put out:
        bots delete that line by its id (php-telegram-bot/core, issue 625)."""
        message = self.post(chat, sender, content, thread=thread)
        told = not message.from_bot or "left_chat_member" in content
        if told and (isinstance(chat, PrivateChat) or self.bot_standing(chat).inside):
            self.updates.push("message", message.as_json())
        return message

    def bot_standing(self, chat: Chat) -> Membership:
        """The bot's own membership of a group."""
        return chat.standing(self.bot["id"], self.bot) if isinstance(chat, Group) else Membership(self.bot)

    def bot_may_read(self, message: Message) -> bool:
        """Privacy mode: a bot that is no admin sees commands, answers to itself and what was sent through it."""
        if isinstance(message.chat, PrivateChat):
            return True
        standing = self.bot_standing(message.chat)
        if standing.status == "administrator":
            return True
        to_bot = message.reply_to is not None and message.reply_to.from_bot
        meant = to_bot or "via_bot" in message.content or self._is_command_for_bot(message.text)
        return standing.inside and meant

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


def text_content(text: str, *, html: bool = False) -> Json:
    """`text` and its entities as a person's phone sends them; with `html`, formatted as that says."""
    if html:
        text, found = read_text(text, "HTML")
    else:
        found = spotted(text)
    return {"text": text, "entities": found} if found else {"text": text}
