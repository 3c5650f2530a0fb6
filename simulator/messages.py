"""One message in a simulated chat: what people see of it and how the Bot API tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulator.chats import Chat

Json = dict[str, Any]
SERVICE_KINDS = frozenset({"new_chat_members", "left_chat_member", "pinned_message", "migrate_from_chat_id"})
MEDIA_KINDS = ("photo", "voice", "audio", "video", "document", "sticker")


@dataclass
class Message:
    """A message, live: later edits and deletion show in the same object.

    `content` holds the Bot API fields that say what it is (text, entities, photo, caption, …); `html` is the
    text or caption as the bot wrote it; `changed` is the bell's count at its last change.
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

    @property
    def from_bot(self) -> bool:
        """Whether the bot wrote it."""
        return bool(self.sender["is_bot"])

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
        if self.edit_date is not None:
            body["edit_date"] = self.edit_date
        if self.protected:
            body["has_protected_content"] = True
        if self.button_rows:
            body["reply_markup"] = self.markup
        if self.reply_to is not None and with_reply and not self.reply_to.deleted:
            body["reply_to_message"] = self.reply_to.as_json(with_reply=False)
        return body

    def __repr__(self) -> str:
        flags = " deleted" if self.deleted else ""
        return f"<{self.sender['first_name']}#{self.message_id}{flags}: {self.text!r} {self.buttons or ''}>"


# The three names that tests and stories use for it.
BotMessage = Message
SentMessage = Message
