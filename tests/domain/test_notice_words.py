"""Words of a notice: whatever is typed, what is sent is whole and safe."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.notice_words import filled, size, to_html, without_marks
from domain.refused import Refused
from simulator.html_reader import parse_html

PIECES = [*"*_<>&;/ab \n\"'{}", "😀", "&lt;", "<b>", "</i>", "https://x.org/a_b*", "ö"]
TYPED = st.lists(st.sampled_from(PIECES)).map("".join)


@given(TYPED | st.text())
def test_whatever_is_typed_is_whole_html_and_reads_as_it_was_typed(words: str) -> None:
    """A2: no tag stays open, none slips through, and not a letter is lost but the marks."""
    text, entities = parse_html(to_html(words).source)
    assert text == without_marks(words)
    assert {each["type"] for each in entities} <= {"bold", "italic"}


@given(TYPED)
def test_only_marks_are_ever_taken_away(words: str) -> None:
    """Everything else that was typed is there, in its order."""
    letters = [each for each in words if each not in "*_"]
    assert [each for each in without_marks(words) if each not in "*_"] == letters


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("*Stay & play*, _free_", "<b>Stay &amp; play</b>, <i>free</i>"),
        ("*_both_* and _*both*_", "<b><i>both</i></b> and <i><b>both</b></i>"),
        ("*a _b* c_", "<b>a _b</b> c_"),
        ("2*3*4 snake_case_name", "2*3*4 snake_case_name"),
        ("* a list\n* of two", "* a list\n* of two"),
        ("*open", "*open"),
        ("*over\nlines*", "*over\nlines*"),
        ("see https://x.org/_a_/*b* now", "see https://x.org/_a_/*b* now"),
        ("*see https://x.org/a_b*", "<b>see https://x.org/a_b</b>"),
        ("<a href='x'>*hi*</a>", "&lt;a href='x'&gt;<b>hi</b>&lt;/a&gt;"),
    ],
)
def test_marks_count_where_somebody_meant_them(typed: str, sent: str) -> None:
    """Stars and lines inside of words, lists and addresses are letters like any other."""
    assert to_html(typed).source == sent


def test_a_field_we_know_is_filled_in_and_another_is_refused_by_its_name() -> None:
    """A2: nobody gets a notice with a hole in it; the cure is named."""
    assert filled("Come to {area} or {area}.", {"area": "Edmonton"}) == "Come to Edmonton or Edmonton."
    assert filled("a { and a }", {}) == "a { and a }"
    with pytest.raises(Refused) as problem:
        filled("Hello {name}", {"area": "Edmonton"})
    assert problem.value.key == "notice-unknown-field"
    assert problem.value.args_for_text == {"field": "{name}"}


def test_length_is_counted_as_telegram_does() -> None:
    """An emoji is two."""
    assert size("a😀") == 3
