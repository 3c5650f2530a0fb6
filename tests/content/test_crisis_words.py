"""The crisis word lists and cards: complete, short, honest about being drafts, and loud when wrong."""

import re
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource

from content.crisis import FOLDER, BadWords, load_lexicon
from domain.crisis import CrisisClass

LOCALES = FOLDER.parent / "locales"
CARDS = [f"crisis-{each.value}" for each in CrisisClass]
OTHERS = [
    "crisis-default",
    "crisis-nobody-told",
    "crisis-kept-draft",
    "crisis-staff-will-read",
    "crisis-hide",
    "crisis-hidden",
    "crisis-emergency-line",
    *(f"crisis-button-{name}" for name in ("hide", "undo")),
]
GOOD = """
language: en
checked: false
spellings: {}
kept_apart: {}
groups: {baby: baby bub}
ordinary: the
phrases: {A: "{baby} floppy"}
squashed: {}
"""


def _text(language: str, key: str) -> str:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource((LOCALES / language / "crisis.ftl").read_text(encoding="utf-8")))
    message = bundle.get_message(key)
    assert message.value is not None
    text, errors = bundle.format_pattern(message.value, {"who": "Sam", "when": "Monday"})
    assert not errors
    return str(text)


@pytest.mark.parametrize("key", [*CARDS, *OTHERS, "crisis-C-burn", "crisis-C-head"])
def test_every_english_card_exists_and_fits_a_small_phone(key: str) -> None:
    """A7: each class has its fixed card, of at most 700 characters, in markup that Telegram accepts."""
    text = _text("en", key)
    assert 0 < len(text) <= 700
    assert set(re.findall(r"<[^>]+>", text)) <= {"<b>", "</b>"}
    assert text.count("<b>") == text.count("</b>")
    assert "!" not in text


@pytest.mark.parametrize("key", ["crisis-T", *OTHERS])
def test_turkish_has_the_line_that_goes_above_an_english_card(key: str) -> None:
    """Cards are not translated until clinicians have done it; the emergency line and buttons are."""
    assert 0 < len(_text("tr", key)) <= 700


def test_every_urgent_card_names_999_in_its_first_number() -> None:
    """Whoever reads only the first number of a life-threat or abuse card reads 999."""
    for label in "ABCDEFGHIJKNT":
        first = re.search(r"\b(999|A&amp;E|\d{3,})\b", _text("en", f"crisis-{label}").replace("38C", ""))
        assert first is not None
        assert first.group() in {"999", "A&amp;E"}, label


def test_the_abuse_card_is_plain() -> None:
    """Nothing but quiet text: no emoji that catches an eye across the room."""
    assert all(ord(letter) < 0x2100 for letter in _text("en", "crisis-H"))


@pytest.mark.parametrize("language", ["en", "tr"])
def test_each_word_list_says_that_nobody_has_checked_it(language: str) -> None:
    """An unchecked draft says so at its head and in its data."""
    text = (FOLDER / f"words.{language}.yaml").read_text(encoding="utf-8")
    assert "UNCHECKED DRAFT" in text
    assert "\nchecked: false\n" in text


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("{baby} floppy", "{bayb} floppy", "no group called 'bayb'"),
        ("{A:", "{Z:", "no class called 'Z'"),
        ("checked: false\n", "", "entry checked"),
        ("squashed: {}", 'squashed: {A: "blue"}', "too short"),
        ("language: en", "language: [", "not YAML"),
        ("baby bub", "baby b*b*!", "words.en.yaml"),
        ("floppy", "flop-py", "is not a word"),
        ("floppy", "a ~ b ~ c", "more than once"),
    ],
)
def test_a_bad_word_list_is_refused_in_plain_words(tmp_path: Path, old: str, new: str, said: str) -> None:
    """Whoever edits a list learns which file and which entry is wrong, at start and not at night."""
    (tmp_path / "words.en.yaml").write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BadWords, match=r"words\.en\.yaml") as refused:
        load_lexicon(tmp_path)
    assert said in str(refused.value)


def test_a_missing_word_list_is_refused(tmp_path: Path) -> None:
    """Without words there is no net, and the service must not start without one."""
    with pytest.raises(BadWords, match="missing"):
        load_lexicon(tmp_path)
