"""Telegram's HTML: what it becomes, and how mistakes are named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot

from simulator.entities import read_text
from simulator.errors import BotApiError
from simulator.html_reader import parse_html
from simulator.people import Person
from simulator.units import utf16_length


@pytest.mark.parametrize(
    ("source", "text", "kinds"),
    [
        ("<b>a</b><strong>b</strong>", "ab", [("bold", 0, 1), ("bold", 1, 1)]),
        (
            "<i>a</i> <em>b</em> <u>c</u> <ins>d</ins>",
            "a b c d",
            [("italic", 0, 1), ("italic", 2, 1), ("underline", 4, 1), ("underline", 6, 1)],
        ),
        (
            "<s>a</s><strike>b</strike><del>c</del>",
            "abc",
            [("strikethrough", 0, 1), ("strikethrough", 1, 1), ("strikethrough", 2, 1)],
        ),
        ('<span class="tg-spoiler">x</span><tg-spoiler>y</tg-spoiler>', "xy", [("spoiler", 0, 1), ("spoiler", 1, 1)]),
        ("😀<b>x</b>", "😀x", [("bold", 2, 1)]),
        ("&lt;b&gt; &amp;amp; &quot;&#65;&#x42; &nbsp;", '<b> &amp; "AB &nbsp;', []),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", 0, 1)]),
        ("<B>x</B >", "x", [("bold", 0, 1)]),
        ("<b></b>x", "x", []),
        ('<a href="nowhere">x</a>', "x", []),
    ],
)
def test_html_becomes_text_and_entities(source: str, text: str, kinds: list[tuple[str, int, int]]) -> None:
    """Each tag of Telegram's set, with offsets in UTF-16 units."""
    found, entities = parse_html(source)
    assert found == text
    assert [(e["type"], e["offset"], e["length"]) for e in entities] == kinds


def test_links_languages_and_emoji_keep_their_details() -> None:
    """What an attribute says arrives in the entity."""
    _, (link,) = parse_html('<a href="https://example.org/?a=1&amp;b=2">x</a>')
    assert link["url"] == "https://example.org/?a=1&b=2"
    _, (code,) = parse_html('<pre><code class="language-python">x</code></pre>')
    assert (code["type"], code["language"]) == ("pre", "python")
    _, (emoji,) = parse_html('<tg-emoji emoji-id="123">👍</tg-emoji>')
    assert emoji["custom_emoji_id"] == "123"


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("é<h1>x</h1>", 'Unsupported start tag "h1" at byte offset 2'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("a <", "Unclosed start tag at byte offset 2"),
        ('<a href="x"', "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("1 < 2 > 0", 'Unsupported start tag "" at byte offset 2'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
    ],
)
def test_mistakes_in_html_are_named_with_their_place(source: str, words: str) -> None:
    """The words that people search for when a message does not arrive."""
    with pytest.raises(BotApiError) as caught:
        parse_html(source)
    assert caught.value.description == f"Bad Request: can't parse entities: {words}"


def test_blank_edges_are_trimmed_and_entities_follow() -> None:
    """Telegram cuts white space at both ends of a message."""
    text, entities = read_text("\n <b> x </b>\n", "HTML")
    assert text == "x"
    assert [(e["offset"], e["length"]) for e in entities] == [(0, 1)]


def test_commands_and_addresses_are_found_but_not_inside_links() -> None:
    """What Telegram marks by itself."""
    text = "see /help or https://example.org/a, not a/b"
    _, entities = read_text(text, None)
    assert [(e["type"], text[e["offset"] : e["offset"] + e["length"]]) for e in entities] == [
        ("bot_command", "/help"),
        ("url", "https://example.org/a"),
    ]
    _, (only,) = read_text('<a href="https://example.org">/help</a>', "HTML")
    assert only["type"] == "text_link"


@given(st.text(alphabet="<>/ab&;lt# \"'=é😀", max_size=40))
def test_no_html_breaks_the_reader(source: str) -> None:
    """Anything is either refused in Telegram's words or gives entities that lie inside the text."""
    try:
        text, entities = read_text(source, "HTML")
    except BotApiError as refusal:
        text, entities = refusal.description.removeprefix("Bad Request: can't parse entities"), []
        assert text != refusal.description  # noqa: PT017 - refusing is one of two right outcomes
        return
    size = utf16_length(text)
    assert all(0 <= e["offset"] < e["offset"] + e["length"] <= size for e in entities)


async def test_formatting_survives_the_way_through_the_client(bot: Bot, amina: Person) -> None:
    """What the bot writes is what the library reads back."""
    source = "😀 <b>Coping <i>with</i> crying</b> &amp; <code>N18</code>"
    message = await bot.send_message(amina.id, source, parse_mode="HTML")
    assert message.text_html == source
    assert amina.screen.html == source
    assert amina.screen.text == "😀 Coping with crying & N18"
