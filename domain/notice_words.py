"""What a coordinator types, made safe to send: *bold*, _italic_, addresses as they are, and nothing else."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping

from domain.refused import Refused
from domain.words import Html

LONGEST, LONGEST_WITH_MEDIA = 4096, 1024  # UTF-16 units; what Telegram takes
FIELDS = ("area",)
_ADDRESS = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,!?;:)\]'*_]", re.IGNORECASE)
_FIELD = re.compile(r"\{(\w[\w .-]{0,39})\}")
# A mark opens before a letter and closes behind one, in one line; a mark inside of a word is a letter like any other.
_MARKED = re.compile(
    r"(?<![^\W_])(?<!\*)\*(?=\S)(?P<bold>[^*\n]*[^*\s])\*(?!\*)(?![^\W_])"
    r"|(?<!\w)_(?=\S)(?P<italic>[^_\n]*[^_\s])_(?!\w)"
)
_TAGS = {"bold": "b", "italic": "i"}


def to_html(words: str) -> Html:
    """The words in Telegram's HTML. Every tag is one of ours and is closed; everything else is escaped."""
    return Html(_read(words, lambda piece: html.escape(piece, quote=False), _tagged))


def without_marks(words: str) -> str:
    """The words as they are read: without the marks that make letters bold or italic."""
    return _read(words, str, lambda _tag, inside: inside)


def filled(words: str, values: Mapping[str, str]) -> str:
    """With a value in the place of each {field}. Raises Refused for a field that we don't know, naming it."""

    def value(found: re.Match[str]) -> str:
        name = found.group(1).strip()
        if name not in FIELDS:
            raise Refused("notice-unknown-field", field=found.group())
        return values.get(name, "")

    return _FIELD.sub(value, words)


def size(words: str) -> int:
    """How long it is, in the UTF-16 units that Telegram counts."""
    return len(words.encode("utf-16-le", "surrogatepass")) // 2


def _read(words: str, plain: Callable[[str], str], marked: Callable[[str, str], str]) -> str:
    shape = _ADDRESS.sub(lambda found: "x" * len(found.group()), words)  # no mark is looked for in an address

    def part(start: int, end: int) -> str:
        pieces = []
        while found := _MARKED.search(shape, start, end):
            kind = found.lastgroup or ""
            pieces += [plain(words[start : found.start()]), marked(_TAGS[kind], part(*found.span(kind)))]
            start = found.end()
        return "".join([*pieces, plain(words[start:end])])

    return part(0, len(words))


def _tagged(tag: str, inside: str) -> str:
    return f"<{tag}>{inside}</{tag}>"
