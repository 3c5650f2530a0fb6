"""The preview shows every text and every sentence in every language, in one file that needs no network."""

import html
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from content.library import Library, all_texts
from content.markdown import plain
from content.preview import preview
from content.preview.screens import screens
from content.wording import HERE, Wording
from tests.content.shelf import LESSON_FILE, TURKISH_CARD_FILE, replace_in, write_turkish

TODAY = date(2026, 11, 21)
VOID = {"meta", "input", "br"}


class Balanced(HTMLParser):
    """Fails where a tag is closed that is not open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def page() -> str:
    return preview(Library.load(), TODAY)


def test_every_text_is_in_the_preview_in_every_language(page: str) -> None:
    """Cards, questions, answers, titles and sources: nobody approves what they have not seen."""
    library = Library.load()
    for lesson in library.lesson_texts.values():
        assert all(card.html.replace("\n", "<br>") in page for card in lesson.cards)
        for asked in lesson.quiz:
            assert all(html.escape(words) in page for words in (asked.question, *(o.text for o in asked.options)))
            assert asked.reason in page
    for card in library.card_texts.values():
        assert card.html.replace("\n", "<br>") in page
    for text in all_texts(library):
        assert html.escape(text.title) in page
        assert all(html.escape(source.name) in page for source in text.sources)


def test_every_sentence_of_the_screens_is_in_the_preview(page: str) -> None:
    """Each key of the locale files stands with its languages side by side."""
    shown = screens(HERE)
    keys = {key for of_file in shown.values() for key in of_file}
    assert keys >= Wording().keys("en")
    assert all(f"<h4>{key}</h4>" in page for key in keys)
    assert shown["home.ftl"]["home-hello"] == {"en": "Hello { $name }.", "tr": "Merhaba { $name }."}


def test_the_preview_is_one_whole_file_without_the_network(page: str) -> None:
    """It can be sent by mail, and opening it tells nobody."""
    assert re.findall(r"<(?:link|img|iframe|script src)\b", page) == []
    assert set(re.findall(r"url\((\w+:)", page)) == {"data:"}
    assert "default-src 'none'" in page
    checked = Balanced()
    checked.feed(page)
    assert checked.open == []


def test_every_link_of_the_index_leads_to_its_text(page: str) -> None:
    """The index misses nothing and points at nothing that is not there."""
    places = set(re.findall(r'<article id="([\w.-]+)"', page))
    assert set(re.findall(r'href="#([\w.-]+)"', page)) == places
    assert len(places) >= len(Library.load().lessons) + len(Library.load().help_cards)


def test_a_missing_translation_an_unknown_topic_and_a_missing_picture_are_shown_as_such(tmp_path: Path) -> None:
    """A shelf that is not ready can be looked at all the same."""
    folder = write_turkish(tmp_path)
    (folder / TURKISH_CARD_FILE).unlink()
    (folder / "pictures/png/bath.png").unlink()
    replace_in(folder / LESSON_FILE, "topic: washing", "topic: bathing")
    page = preview(Library.load(folder), TODAY)
    assert "<em>missing</em>" in page
    assert "Without a topic" in page
    assert "Yakın durun." in plain(page)


def test_words_in_a_text_cannot_become_markup_of_the_page(tmp_path: Path) -> None:
    """A title with a tag is shown as letters."""
    folder = write_turkish(tmp_path)
    replace_in(folder / LESSON_FILE, "title: Bath time", "title: '<script>alert(1)</script>'")
    page = preview(Library.load(folder), TODAY)
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
