"""The message to keep: whole in every language, easy to read, and English where English is to be said."""

import re
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.drawing import Drawing
from content.reading_age import reading_age
from content.wording import Wording
from domain.appointments import LONGEST, LONGEST_WORRY, Whom, make, note
from domain.people import Person
from domain.screen import Screen
from handlers.appointment_lines import to_keep
from handlers.ctx import Ctx

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
WORDING = Wording(strict=True)
CTX = cast(Ctx, SimpleNamespace(person=Person(7, 7001), house=SimpleNamespace(zone="Europe/London")))


def kept(sign: str) -> Screen:
    """The message with as many of a sign as are kept, and everything that we may add."""
    words = note(sign * LONGEST, sign * LONGEST_WORRY, interpreter=True)
    return to_keep(CTX, make(7, Whom.VISITOR, words, NOW))


def drawn(screen: Screen, language: str) -> str:
    """The words as they are sent."""
    return Drawing(WORDING, cast(Any, None)).words(screen, language)


@pytest.mark.parametrize("language", WORDING.languages)
@pytest.mark.parametrize("sign", ["a", "ş", "👶", "&"])
def test_our_words_are_whole_however_long_hers_are(language: str, sign: str) -> None:
    """Whom to call before then is never what is cut off."""
    last = drawn(kept(sign).bubbles()[-1], language)
    assert "<b>999</b>" in last
    assert "<b>111</b>" in last
    assert not last.endswith("…")


@pytest.mark.parametrize("sign", ["a", "ş"])
def test_letters_stay_in_one_message(sign: str) -> None:
    """One message to keep is easier to find again than two."""
    assert len(kept(sign).bubbles()) == 1


def test_the_sentences_to_say_are_the_same_english_ones_in_every_language() -> None:
    """Whoever she talks with speaks English."""
    said = [set(re.findall("“[A-Z][^”]+”", drawn(kept("a"), language))) for language in WORDING.languages]
    assert len(said[0]) >= 5
    assert all(said[0] <= each for each in said)


def test_what_we_add_reads_at_eleven_at_most() -> None:
    """Words for a tired parent, not for a leaflet."""
    ours = drawn(Screen(kept("👶").bubbles()[-1].lines), "en")
    assert reading_age(re.sub("<[^>]+>", "", ours)) <= 11
