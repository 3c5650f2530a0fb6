"""One message in a simulated chat: what people see of it and how the Bot API tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulator.chats import Chat
    from simulator.files import StoredFile

Json = dict[str, Any]
SERVICE_KINDS = frozenset(
    {
        "new_chat_members",
        "left_chat_member",
        "pinned_message",
        "migrate_from_chat_id",
        "migrate_to_chat_id",
        "forum_topic_created",
        "forum_topic_closed",
        "forum_topic_reopened",
    }
)
MEDIA_KINDS = ("photo", "voice", "audio", "video", "document", "sticker")


@dataclass
class Message:
    """A message, live: later edits and deletion show in the same object.

    `content` holds the Bot API fields that say what it is (text, entities, photo, caption, …); `html` is the
    text or caption as the bot wrote it; `changed` is the bell's count at its last change; `thread` is the id of its
    topic; `sender_chat` is set when somebody wrote as a group or a channel, through an account that many share;
    `file` is what was sent with it, as Telegram keeps it.
    """

    message_id: int
    chat: Chat
    sender: Json
    date: int
    content: Json
    html: str = ""
    markup: Json | None = None
    reply_keyboard: Json | None = None
    reply_to: Message | None = None
    protected: bool = False
    edit_date: int | None = None
    deleted: bool = False
    changed: int = 0
    thread: int | None = None
    sender_chat: Json | None = None
    file: StoredFile | None = None

    @property
    def from_bot(self) -> bool:
        """Whether the bot wrote it: the accounts that anonymous admins and channels share are bots too."""
        return bool(self.sender["is_bot"]) and self.sender_chat is None

    @property
    def text(self) -> str:
        """The words of it, without formatting: text or caption."""
        return str(self.content.get("text", self.content.get("caption", "")))

    @property
    def entities(self) -> list[Json]:
        """Formatting of `text`, in UTF-16 offsets."""
        found: list[Json] = self.content.get("entities") or self.content.get("caption_entities") or []
        return found

    @property
    def edited(self) -> bool:
        """Whether it carries the "edited" mark."""
        return self.edit_date is not None

    @property
    def media(self) -> tuple[str, str] | None:
        """Kind and file_id of the photo, voice note, … in it."""
        for kind in MEDIA_KINDS:
            if kind in self.content:
                value = self.content[kind]
                return kind, str((value[-1] if isinstance(value, list) else value)["file_id"])
        return None

    @property
    def photo(self) -> str | None:
        """The file_id of its photo."""
        media = self.media
        return media[1] if media and media[0] == "photo" else None

    @property
    def document(self) -> StoredFile | None:
        """The document in it: its `name` and its `content`, as bytes."""
        return self.file if self.file is not None and "document" in self.content else None

    @property
    def venue(self) -> Json | None:
        """The pin in it: location, title and address."""
        found: Json | None = self.content.get("venue")
        return found

    @property
    def words(self) -> str:
        """Everything that can be read in it: its text, or what stands under its pin."""
        return f"{self.venue['title']}\n{self.venue['address']}" if self.venue else self.text

    @property
    def buttons(self) -> list[list[str]]:
        """Labels of the inline buttons, row by row."""
        return [[button["text"] for button in row] for row in self.button_rows]

    @property
    def button_rows(self) -> list[list[Json]]:
        """The inline buttons whole, row by row."""
        rows: list[list[Json]] = (self.markup or {}).get("inline_keyboard", [])
        return rows

    @property
    def keyboard(self) -> list[list[str]] | None:
        """Labels of the chat's persistent reply keyboard as it is now."""
        return self.chat.keyboard

    @property
    def service(self) -> bool:
        """Whether it is Telegram's own line, such as "Amina joined"."""
        return bool(SERVICE_KINDS & self.content.keys())

    def as_json(self, *, with_reply: bool = True) -> Json:
        """The Bot API's Message object."""
        body: Json = {
            "message_id": self.message_id,
            "from": self.sender,
            "chat": self.chat.as_json(),
            "date": self.date,
            **self.content,
        }
        if self.sender_chat is not None:
            body["sender_chat"] = self.sender_chat
        if self.edit_date is not None:
            body["edit_date"] = self.edit_date
        if self.protected:
            body["has_protected_content"] = True
        if self.button_rows:
            body["reply_markup"] = self.markup
        return body | self._place_json(with_reply=with_reply)

    def _place_json(self, *, with_reply: bool) -> Json:
        """Topic and reply. A plain message in a topic answers the line that made the topic; a reply outside topics
        names a thread that is none: the message that began the conversation."""
        answers = self.reply_to if self.reply_to is not None and not self.reply_to.deleted else None
        body: Json = {}
        if self.thread is not None:
            body = {"message_thread_id": self.thread, "is_topic_message": True}
            answers = answers or self._topic_line()
        elif self.reply_to is not None and self.chat.as_json()["type"] == "supergroup":
            body = {"message_thread_id": self.reply_to.root.message_id}
        if answers is not None and with_reply:
            body["reply_to_message"] = answers.as_json(with_reply=False)
        return body

    def _topic_line(self) -> Message | None:
        line = self.chat.message(self.thread)
        return line if line is not self else None

    @property
    def root(self) -> Message:
        """The message that began the conversation of replies that this one is in."""
        first = self
        while first.reply_to is not None:
            first = first.reply_to
        return first

    def __repr__(self) -> str:
        flags = " deleted" if self.deleted else ""
        return f"<{self.sender['first_name']}#{self.message_id}{flags}: {self.words!r} {self.buttons or ''}>"


# The three names that tests and stories use for it.
BotMessage = Message
SentMessage = Message
