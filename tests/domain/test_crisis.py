"""The crisis net: no cry for help goes unanswered, however it is typed, and forms stay usable."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.crisis import load_lexicon
from domain.crisis import (
    LOSS,
    NEUTRAL,
    ORDER,
    SAFEGUARDING,
    CrisisClass,
    details,
    matches,
)

LEXICON = load_lexicon()
HERE = Path(__file__).parent
NEVER_SUPPRESSED = {
    "not breathing": "A",
    "blue lips": "A",
    "floppy": "A",
    "battery": "C",
    "kill myself": "E",
    "want to die": "E",
    "shook": "F",
    "raped": "H",
}


def _messages(name: str) -> list[tuple[str, str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [(line[0], line[2:]) for line in lines if line]


WRITTEN = _messages("crisis_messages.txt")
FRESH = _messages("crisis_messages_fresh.txt")
ORDINARY = (HERE / "ordinary_messages.txt").read_text(encoding="utf-8").splitlines()
KNOWN_FALSE_ALARMS = frozenset(
    {
        "he rolled over today",
        "happy to help at the door",
        "I would like to help out",
        "More pictures would help me understand",
        "thank you for your help",
        "does the blue room have toys",
        "shake the bottle first",
        "this coat fits well",
    }
)


def _values(text: str) -> str:
    return "".join(each.value for each in matches(text, LEXICON))


@pytest.mark.parametrize(("expected", "text"), [*WRITTEN, *FRESH])
def test_a_message_in_distress_gets_the_card_of_its_class(expected: str, text: str) -> None:
    """A7: written messages of every class, as typed at night, are recognised; no miss is accepted."""
    assert expected in _values(text)


def test_enough_written_messages_stand_behind_the_net() -> None:
    """A7: at least 250 messages, and every class and the Turkish catch-all among them."""
    assert len(WRITTEN) >= 250
    assert {label for label, _ in WRITTEN} == {each.value for each in CrisisClass}
    assert len(FRESH) >= 80


@pytest.mark.parametrize("text", [text for text in ORDINARY if text not in KNOWN_FALSE_ALARMS])
def test_an_ordinary_answer_raises_no_alarm(text: str) -> None:
    """Names, places, dates, thanks and small talk pass through a form without a card."""
    assert _values(text) == ""


def test_false_alarms_among_ordinary_messages_are_few_and_known() -> None:
    """The net is wide on purpose; what it catches too much is written down here and stays rare."""
    alarmed = {text for text in ORDINARY if _values(text)}
    assert len(ORDINARY) >= 120
    assert alarmed == KNOWN_FALSE_ALARMS


@pytest.mark.parametrize("words", NEVER_SUPPRESSED)
@pytest.mark.parametrize(
    "around",
    ["{}", "I did not say {} at all", "no {} today, all fine", "the lesson on {} was great, thanks", "{}?"],
)
def test_some_words_are_never_suppressed_by_context(words: str, around: str) -> None:
    """Rule 3 of the net: "not", thanks or talk of a lesson never hide the words that matter most."""
    assert NEVER_SUPPRESSED[words] in _values(around.format(words))


def test_a_child_in_danger_comes_before_the_parents_own_pain() -> None:
    """When both match both are shown, and the card that says 999 this minute is first."""
    found = matches("I want to die and the baby is not breathing", LEXICON)
    assert found[0] is CrisisClass.CHILD_LIFE
    assert CrisisClass.SELF_HARM in found


def test_cards_come_in_one_fixed_order() -> None:
    """The order holds every class once, so that no card can be forgotten."""
    assert sorted(ORDER) == sorted(CrisisClass)
    assert ORDER.index(CrisisClass.CHILD_LIFE) < ORDER.index(CrisisClass.SELF_HARM)


def test_baby_blues_shows_help_for_mood_as_well() -> None:
    """The word "blue" may be a mood: both cards are shown."""
    assert _values("I think its just the baby blues") == "AE"


def test_the_plain_card_stays_away_when_another_says_more() -> None:
    """ "Help" beside a named danger adds no second, vaguer card."""
    assert "N" not in _values("help she is not breathing")
    assert "N" not in _values("please help we lost the baby")


def test_turkish_words_give_one_card_with_every_number() -> None:
    """Turkish has no list per class until clinicians write it: plain words give the catch-all, letters or not."""
    assert matches("bebeğim nefes almıyor", LEXICON) == (CrisisClass.CATCH_ALL,)
    assert matches("bebegim nefes almiyor", LEXICON) == (CrisisClass.CATCH_ALL,)


def test_burn_and_head_lines_show_only_with_their_words() -> None:
    """The card for injuries gives burn or head advice only to those who wrote of a burn or a head."""
    assert details("she pulled the kettle onto her arm, its a burn", LEXICON) == ("crisis-C-burn",)
    assert details("he banged his head", LEXICON) == ("crisis-C-head",)
    assert details("he swallowed a battery", LEXICON) == ()


def test_the_groups_of_classes_are_those_of_the_policy() -> None:
    """Self-harm, harm to the baby, confusion, abuse and child abuse go to safeguarding; loss stops lessons."""
    assert "".join(sorted(SAFEGUARDING)) == "EFGHI"
    assert (LOSS, NEUTRAL) == (CrisisClass.LOSS, CrisisClass.ABUSE)


PLAIN = [(label, text) for label, text in WRITTEN if text.isascii() and text.replace(" ", "").isalpha()]
NOISE = st.sampled_from([".", ",", "!", "*", "_", "-", "\u200b", "\u200d", "\u2060", "\u00ad", "\ufe0f", "…"])


@settings(max_examples=150, deadline=None)
@given(message=st.sampled_from(PLAIN), data=st.data())
def test_noise_inside_words_never_loses_a_match(message: tuple[str, str], data: st.DataObject) -> None:
    """Punctuation, invisible characters, capitals and repeated letters hide nothing."""
    label, text = message
    noisy = ""
    for letter in text:
        change = data.draw(st.sampled_from(["", "", "", "noise", "capital", "repeat"]))
        if change == "noise":
            noisy += letter + data.draw(NOISE)
        elif change == "capital":
            noisy += letter.upper()
        elif change == "repeat" and letter.isalpha():
            noisy += letter * data.draw(st.integers(2, 5))
        else:
            noisy += letter
    assert label in _values(noisy)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400))
def test_no_text_at_all_can_break_the_net(text: str) -> None:
    """Whatever arrives is answered: matching never raises, and gives each class at most once."""
    found = matches(text, LEXICON)
    assert len(set(found)) == len(found)
    assert set(details(text, LEXICON)) <= {"crisis-C-burn", "crisis-C-head"}


@pytest.mark.parametrize(
    "hostile",
    [
        "not " * 1500,
        "a" * 6000,
        "notbreath" * 700,
        "x.y!1" * 1200,
        "k1ll n0t br3ath " * 400,
        "﷽" * 2000,
        "e\u0301" * 3000,
    ],
)
def test_a_long_or_hostile_message_is_read_in_bounded_time(hostile: str) -> None:
    """Five thousand characters and more take a fraction of a second, whatever they are."""
    started = time.perf_counter()
    matches(hostile, LEXICON)
    assert time.perf_counter() - started < 1.0


def test_an_ordinary_message_takes_no_time_worth_naming() -> None:
    """Every message passes the net first, so it must cost about a millisecond at most, even on a busy machine."""
    texts = [text for _, text in WRITTEN][:100]
    started = time.perf_counter()
    for text in texts:
        matches(text, LEXICON)
    assert (time.perf_counter() - started) / len(texts) < 0.005
