"""Sentences that only fill values in are the same whether we join them or Fluent does."""

from __future__ import annotations

import pytest

from content.wording import Wording, variables
from domain.words import Text

WORDING = Wording()
VARIABLES = variables()
VALUES: tuple[str | int, ...] = (0, 5, 999, 1000, -3, "Amina & <b>", "ö" * 600, "")


@pytest.mark.parametrize("language", WORDING.languages)
def test_every_sentence_is_what_fluent_makes_of_it(language: str) -> None:
    """Each key of each language with numbers, names, markup and long words in it, plain and not."""
    joined = 0
    for key in WORDING.keys(language):
        filling = WORDING._filling(key, language)
        joined += filling is not None
        for value in VALUES:
            text = Text(key, dict.fromkeys(VARIABLES[language].get(key, ()), value))
            for plain in (True, False):
                args = {name: WORDING._argument(each, language, plain=plain) for name, each in text.args.items()}
                expected = WORDING._by_fluent(key, language, args)
                assert WORDING._format(text, language, plain=plain) == expected
    assert joined > len(WORDING.keys(language)) / 2, "the short way is hardly used"


def test_what_chooses_by_number_is_left_to_fluent() -> None:
    """Plurals are Fluent's: English says "1 baby" and "2 babies" because of the number, not of the digits."""
    choosing = [key for key in WORDING.keys("en") if WORDING._filling(key, "en") is None]
    assert "learn-essentials" in choosing
