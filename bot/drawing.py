"""A bubble as Telegram has it: HTML, keyboards, files by bytes or by a checked id, never by path."""

from __future__ import annotations

import os
import re
from html import unescape
from typing import Any

from telegram import InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import MessageLimit

from content.library import Library
from content.wording import Wording
from domain.screen import Button, Screen
from domain.words import Line, Text
from handlers.keyboard import PLACES

_FILE_ID = re.compile(r"[A-Za-z0-9_-]{20,200}")
LONGEST_LABEL = 64
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
Json = dict[str, Any]


class Drawing:
    """Draws in a language; keeps nothing."""

    def __init__(self, wording: Wording, library: Library) -> None:
        self.wording = wording
        self.library = library

    def words(self, screen: Screen, language: str | None) -> str:
        """The bubble's text in HTML, paragraphs apart, never longer than a message may be."""
        return fitting("\n\n".join(self.wording.line(line, language) for line in screen.lines))

    def toast(self, line: Line, language: str | None) -> str:
        """The short answer to a press."""
        return self.wording.plain(line, language)[:200]

    def keyboard(self, screen: Screen, language: str | None) -> Json | None:
        """The buttons under the bubble, or the persistent keyboard."""
        if screen.keyboard:
            labels = [{"text": self.wording.plain(Text(key), language)} for key, _ in PLACES]
            rows = [labels[i : i + 2] for i in range(0, len(labels), 2)]
            return {"keyboard": rows, "resize_keyboard": True, "is_persistent": True}
        if screen.no_keyboard:
            return {"remove_keyboard": True}
        rows_of_buttons = [[self._button(b, language) for b in row] for row in screen.rows if row]
        return {"inline_keyboard": rows_of_buttons} if rows_of_buttons else None

    def markup(self, screen: Screen, language: str | None) -> InlineKeyboardMarkup | None:
        """The buttons under the bubble as the library's own value, where it asks for one."""
        keyboard = self.keyboard(screen, language)
        return InlineKeyboardMarkup.de_json(keyboard) if keyboard and "inline_keyboard" in keyboard else None

    def picture(self, screen: Screen) -> bytes | None:
        """One of our own pictures as bytes; None where there is none (a missing picture never stops the words)."""
        if screen.picture is None:
            return None
        try:
            return self.library.picture(screen.picture)
        except LookupError:
            return None

    def _button(self, button: Button, language: str | None) -> Json:
        label = self.wording.plain(button.label, language)[:LONGEST_LABEL]
        if button.action is not None:
            return {"text": label, "callback_data": button.action.pack()}
        if button.copy is not None:
            return {"text": label, "copy_text": {"text": button.copy}}
        return {"text": label, "url": button.url}


def safe_file_id(file_id: str) -> str:
    """The id itself when it can be nothing else. Raises ValueError for anything that might name a path or address."""
    if not _FILE_ID.fullmatch(file_id) or os.path.lexists(file_id):  # the library opens what exists here
        raise ValueError("this is no file id of Telegram's")
    return file_id


def plain(html: str) -> str:
    """The words without markup, as they are read; for when Telegram cannot read it."""
    return unescape(_without_tags(html))


def length(html: str) -> int:
    """How long Telegram counts the words: UTF-16 units, without markup."""
    return _units(plain(html))


def fitting(html: str, longest: int = int(MessageLimit.MAX_TEXT_LENGTH)) -> str:
    """At most `longest` UTF-16 units; what is too long is cut and loses its markup, so that no tag stays open."""
    if _units(html) <= longest:
        return html
    cut = _without_tags(html)
    while _units(cut) > longest - 1:
        cut = cut[: len(cut) - max(1, (_units(cut) - longest) // 2)]
    return re.sub(r"&[#\w]*$", "", cut) + "…"


def _without_tags(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


def _units(words: str) -> int:
    return len(words.encode("utf-16-le")) // 2
