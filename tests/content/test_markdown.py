"""The small Markdown becomes Telegram's HTML, or is refused with file, line and cure."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.fault import ContentFault
from content.library import Library
from content.markdown import plain, to_html

FILE = Path("lessons/bath-time.en.md")
TELEGRAM = re.compile(r"(?:[^<>&]|&amp;|&lt;|&gt;|&quot;|&#x27;|</?[bi]>|<a href=\"https://[^\"<>]+\">|</a>)*")


def test_bold_italic_links_and_bullets_become_telegram_html() -> None:
    """All that writers may use arrives as the tags Telegram knows."""
    text = "**Stay** _close_\n\n- one\n- [two](https://example.org/a?b=1&c=2)"
    assert to_html(text, FILE) == (
        '<b>Stay</b> <i>close</i>\n\n• one\n• <a href="https://example.org/a?b=1&amp;c=2">two</a>'
    )


def test_an_ampersand_is_escaped_and_seen_again_as_itself() -> None:
    """What parents read never turns into markup, and lengths count what they see."""
    assert to_html("A&E, 5 & 6", FILE) == "A&amp;E, 5 &amp; 6"
    assert plain(to_html("**A&E**", FILE)) == "A&E"


@pytest.mark.parametrize(
    "line",
    [
        "# Heading",
        "1. first",
        "* star",
        "+ plus",
        "  indented",
        "> quoted",
        "```",
        "| a | b |",
        "***",
        "an **open mark",
        "an _open mark",
        "some `code`",
        "<b>raw</b>",
        "![alt](https://example.org/a.png)",
        "[file](file:///etc/passwd)",
        "[path](../../.env)",
        "[old](http://example.org)",
        "[script](javascript:alert)",
        "**bold [link](https://example.org)**",
        "a \\* b",
    ],
)
def test_anything_else_is_refused_naming_file_and_line(line: str) -> None:
    """B18: an address that is not of the web, and any mark we do not know, stops the load with its place."""
    with pytest.raises(ContentFault, match=r"lessons/bath-time\.en\.md, line 7: .+\."):
        to_html(f"Fine.\n{line}", FILE, first_line=6)


def test_an_underscore_inside_a_word_is_a_letter() -> None:
    """Italic begins at a word's edge only."""
    assert to_html("a_b_c", FILE) == "a_b_c"


@given(st.text(st.sampled_from("ab *_[]()<>&\"'`-#!\n.:/https") | st.characters(codec="utf-8"), max_size=60))
def test_whatever_is_written_comes_out_as_whole_html_or_not_at_all(text: str) -> None:
    """No text can smuggle a tag, or an open one, into a message."""
    try:
        shown = to_html(text, FILE)
    except ContentFault:
        return
    assert TELEGRAM.fullmatch(shown)
    for tag in ("b", "i", "a"):
        assert len(re.findall(rf"<{tag}[ >]", shown)) == shown.count(f"</{tag}>")


def test_all_real_texts_are_whole_telegram_html() -> None:
    """Cards, reasons and help cards hold Telegram's tags and escapes, and nothing bare."""
    library = Library.load()
    lessons = library.lesson_texts.values()
    shown = [card.html for lesson in lessons for card in lesson.cards]
    shown += [asked.reason for lesson in lessons for asked in lesson.quiz]
    shown += [card.html for card in library.card_texts.values()]
    assert [text for text in shown if not TELEGRAM.fullmatch(text)] == []
