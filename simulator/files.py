"""Files that went through the simulated Telegram: kept in memory, found by file_id or path."""

import struct
from dataclasses import dataclass, field
from typing import Any

from simulator.errors import bad_request

EXTENSION = {"photo": "jpg", "voice": "oga", "audio": "mp3", "video": "mp4", "document": "bin", "sticker": "webp"}
MIME_TYPE = {"voice": "audio/ogg", "audio": "audio/mpeg", "video": "video/mp4"}


@dataclass(frozen=True)
class Upload:
    """A file as it arrived in a request."""

    name: str
    content: bytes


@dataclass(frozen=True)
class StoredFile:
    """A file that Telegram keeps; `kind` is photo, voice, audio, video, document or sticker."""

    number: int
    kind: str
    name: str
    content: bytes

    @property
    def file_id(self) -> str:
        """What the bot sends to use it again."""
        return f"SIM{self.kind.upper()}{self.number:030d}"

    @property
    def path(self) -> str:
        """Where `/file/bot<token>/` serves it."""
        return f"{self.kind}s/file_{self.number}.{extension_of(self)}"

    def as_json(self) -> dict[str, Any]:
        """The fields that all of Telegram's file objects share."""
        return {"file_id": self.file_id, "file_unique_id": f"U{self.number:08d}", "file_size": len(self.content)}


@dataclass
class FileShelf:
    """All files by file_id."""

    by_id: dict[str, StoredFile] = field(default_factory=dict)

    def keep(self, kind: str, upload: Upload) -> StoredFile:
        """Store a new file. Raises BotApiError when Telegram would not take it."""
        if not upload.content:
            raise bad_request("file must be non-empty")
        if kind == "photo" and image_size(upload.content) is None:
            raise bad_request("IMAGE_PROCESS_FAILED")
        stored = StoredFile(len(self.by_id) + 1, kind, upload.name, upload.content)
        self.by_id[stored.file_id] = stored
        return stored

    def find(self, file_id: str) -> StoredFile:
        """The file with this id. Raises BotApiError for an unknown one."""
        if file_id not in self.by_id:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return self.by_id[file_id]

    def at_path(self, path: str) -> StoredFile | None:
        """The file served at this path."""
        return next((f for f in self.by_id.values() if f.path == path), None)

    def resolve(self, kind: str, value: Upload | str) -> StoredFile:
        """A new upload or the id of an earlier one, as `sendPhoto` and its sisters accept."""
        if isinstance(value, Upload):
            return self.keep(kind, value)
        stored = self.find(value)
        if stored.kind != kind:
            raise bad_request(f"can't use file of type {stored.kind.title()} as {kind.title()}")
        return stored


def media_json(stored: StoredFile, **details: Any) -> Any:
    """The value of `message.photo`, `message.voice`, … for this file."""
    base = stored.as_json()
    if stored.kind == "photo":
        width, height = image_size(stored.content) or (1, 1)
        return [{**base, "width": width, "height": height}]
    given = {name: value for name, value in details.items() if value is not None}
    if stored.kind in {"voice", "audio", "video"}:
        base |= {"duration": 0, "mime_type": MIME_TYPE[stored.kind]}
    if stored.kind == "video":
        base |= {"width": 320, "height": 240}
    if stored.kind in {"document", "audio", "video"}:
        base["file_name"] = stored.name
    if stored.kind == "sticker":
        base |= {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
    return base | given


def image_size(content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG or JPEG; None when it is neither."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return int(width), int(height)
    if content.startswith(b"\xff\xd8\xff"):
        return _jpeg_size(content) or (1, 1)
    return None


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    index = 2
    while index + 9 < len(content) and content[index] == 0xFF:
        marker, length = content[index + 1], struct.unpack(">H", content[index + 2 : index + 4])[0]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", content[index + 5 : index + 9])
            return int(width), int(height)
        index += 2 + length
    return None


def extension_of(stored: StoredFile) -> str:
    """The file's extension: that of its own name for documents, Telegram's usual one otherwise."""
    if stored.kind == "document" and "." in stored.name:
        return stored.name.rsplit(".", 1)[1]
    if stored.kind == "photo" and stored.content.startswith(b"\x89PNG"):
        return "png"
    return EXTENSION[stored.kind]
