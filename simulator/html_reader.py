"""Telegram's HTML: text with tags in, plain text and entities (UTF-16 offsets) out."""

import re
from dataclasses import dataclass, field
from typing import Any

from simulator.addresses import is_web_address
from simulator.errors import bad_request
from simulator.units import byte_offset, slice16, utf16_length

Entity = dict[str, Any]

KIND_OF_TAG = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_CHARACTER = re.compile(r"&(?:(lt|gt|amp|quot)|#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6}));?")
_ATTRIBUTE = re.compile(r"\s+([^\s=>/\"']+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([A-Za-z0-9.\-]+)))?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}


@dataclass
class _Open:
    tag: str
    offset: int
    attributes: dict[str, str]
    index: int


@dataclass
class _HtmlReader:
    source: str
    index: int = 0
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    open: list[_Open] = field(default_factory=list)
    found: list[Entity] = field(default_factory=list)

    def read(self) -> tuple[str, list[Entity]]:
        while self.index < len(self.source):
            sign = self.source[self.index]
            if sign == "&":
                self._character()
            elif sign == "<":
                self._end_tag() if self.source.startswith("</", self.index) else self._start_tag()
            else:
                self._text(re.compile(r"[^&<]+").match(self.source, self.index))
        if self.open:
            raise _cannot_parse(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return "".join(self.pieces), self.found

    def _text(self, match: re.Match[str] | None) -> None:
        if match:
            self._append(match.group())
            self.index = match.end()

    def _append(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += utf16_length(piece)

    def _character(self) -> None:
        match = _CHARACTER.match(self.source, self.index)
        character = _decoded(match) if match else None
        self._append(character or "&")
        self.index = match.end() if match and character else self.index + 1

    def _start_tag(self) -> None:
        begin = self.index
        name = re.compile(r"<([^\s>]*)").match(self.source, begin)
        end = name.end() if name else begin + 1
        if name is None or end >= len(self.source):
            raise self._error("Unclosed start tag", begin)
        tag = name.group(1).lower()
        if tag not in KIND_OF_TAG:
            raise self._error(f'Unsupported start tag "{tag}"', begin)
        attributes, self.index = self._attributes(tag, begin, end)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise self._error('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(_Open(tag, self.length, attributes, begin))

    def _attributes(self, tag: str, begin: int, index: int) -> tuple[dict[str, str], int]:
        """Attributes by name and the index behind the tag."""
        attributes: dict[str, str] = {}
        while match := _ATTRIBUTE.match(self.source, index):
            value = next((v for v in match.groups()[1:] if v is not None), "")
            attributes[match.group(1).lower()] = _CHARACTER.sub(lambda m: _decoded(m) or m.group(), value)
            index = match.end()
        while index < len(self.source) and self.source[index].isspace():
            index += 1
        if index >= len(self.source):
            raise self._error("Unclosed start tag", begin)
        if self.source[index] != ">":
            raise self._error(f'Empty attribute name in the tag "{tag}"', index)
        return attributes, index + 1

    def _end_tag(self) -> None:
        begin = self.index
        if not self.open:
            raise self._error("Unexpected end tag", begin)
        match = re.compile(r"</([^\s>]*)\s*>").match(self.source, begin)
        if match is None:
            raise self._error("Unclosed end tag", begin)
        started = self.open.pop()
        ended = match.group(1).lower()
        if ended and ended != started.tag:
            said = f'Unmatched end tag at byte offset {byte_offset(self.source, begin)}, expected "</{started.tag}>"'
            raise _cannot_parse(f'{said}, found "</{ended}>"')
        self.index = match.end()
        self._close(started)

    def _close(self, started: _Open) -> None:
        length = self.length - started.offset
        if length <= 0:
            return
        entity: Entity = {"type": KIND_OF_TAG[started.tag], "offset": started.offset, "length": length}
        if started.tag == "a":
            address = started.attributes.get("href") or self._text_since(started)
            if not is_web_address(address, also_tg=True):
                return  # Telegram drops a link that leads nowhere and keeps its words.
            entity["url"] = address
        elif started.tag == "tg-emoji":
            if not started.attributes.get("emoji-id", "").isdigit():
                raise _cannot_parse("Invalid custom emoji identifier specified")
            entity["custom_emoji_id"] = started.attributes["emoji-id"]
        elif started.tag == "tg-time":
            if not started.attributes.get("unix", "").isdigit():
                raise _cannot_parse("Invalid Unix time specified")
            entity["unix_time"] = int(started.attributes["unix"])
            if started.attributes.get("format"):
                entity["date_time_format"] = started.attributes["format"]
        elif started.tag == "blockquote" and "expandable" in started.attributes:
            entity["type"] = "expandable_blockquote"
        elif started.tag == "code" and self._names_language(started):
            return
        self.found.append(entity)
        if started.tag == "pre":
            self._adopt_language(started, entity)

    def _names_language(self, code: _Open) -> bool:
        """`<pre><code class="language-x">` is one entity with a language, not two."""
        language = code.attributes.get("class", "")
        inside = bool(self.open) and self.open[-1].tag == "pre" and self.open[-1].offset == code.offset
        if inside and language.startswith("language-"):
            self.open[-1].attributes["language"] = language.removeprefix("language-")
            return True
        return False

    def _adopt_language(self, pre: _Open, entity: Entity) -> None:
        if "language" in pre.attributes:
            entity["language"] = pre.attributes["language"]

    def _text_since(self, started: _Open) -> str:
        return slice16("".join(self.pieces), started.offset, self.length)

    def _error(self, words: str, index: int) -> Exception:
        return _cannot_parse(f"{words} at byte offset {byte_offset(self.source, index)}")


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Plain text and entities of Telegram HTML; raises BotApiError "can't parse entities: …"."""
    return _HtmlReader(source).read()


def _decoded(match: re.Match[str]) -> str | None:
    name, decimal, hexadecimal = match.groups()
    if name:
        return _NAMED[str(name)]
    number = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else None


def _cannot_parse(words: str) -> Exception:
    return bad_request(f"can't parse entities: {words}")
