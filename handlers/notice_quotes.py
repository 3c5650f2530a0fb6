"""What is written and what is missing of a notice, quoted for whoever writes it."""

from __future__ import annotations

from collections.abc import Mapping

from domain.notice_words import without_marks
from domain.words import Text, text
from handlers import notice_lines
from handlers.ctx import Ctx

QUOTED, LABEL = 300, 40  # characters


def gap(ctx: Ctx, words: Mapping[str, str], language: str) -> Text:
    """A language in which nothing is written, and what its readers get."""
    if not words:
        return text("notice-words-none", language=named(language))
    return text("notice-words-gap", language=named(language), other=named(notice_lines.base(ctx.house, words)))


def named(language: str) -> Text:
    """A language by its own name."""
    return text(f"language-{language}")


def short(words: str, most: int = QUOTED) -> str:
    """The beginning, without marks."""
    said = without_marks(words)
    return said[:most] + ("…" if len(said) > most else "")


def label(words: str) -> str:
    """The beginning in one line, for a button."""
    return short(" ".join(words.split()), LABEL)
