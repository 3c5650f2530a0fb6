"""What parents see of a text: its words without marks, and its length as Telegram counts it."""

from content.help_card import HelpCard
from content.lesson import Lesson
from content.markdown import plain
from content.record import Record


def words_of(text: Record) -> str:
    """Return all that parents read of a lesson or help card, without marks, one line a sentence or bullet."""
    if isinstance(text, HelpCard):
        return plain(text.html)
    if not isinstance(text, Lesson):
        return text.title
    quiz = [line for asked in text.quiz for line in (asked.question, *(o.text for o in asked.options), asked.reason)]
    return plain("\n".join([*(card.html for card in text.cards), *quiz]))


def units(markup: str) -> int:
    """Return the length of what is seen, as Telegram counts it: in UTF-16 units, tags left out."""
    return len(plain(markup).encode("utf-16-le")) // 2
