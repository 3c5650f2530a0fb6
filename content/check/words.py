"""What no text may say: a dose, a verdict that soothes, words that a child of eleven would not read."""

import re
from collections.abc import Iterator
from datetime import date

from content.check.finding import Rule, Said
from content.library import ENGLISH, Library
from content.reading_age import reading_age
from content.record import Record
from content.seen import words_of

OLDEST_READER = 11
_AMOUNT = (
    r"ml|mls|mg|mcg|µg|millilit\w+|milligram\w*|drops?|puffs?|tablets?|teaspoons?|doses?|damla|puf|ölçek|doz|kaşık"
)
_DOSE = re.compile(rf"\d[\d.,]*\s*(?:{_AMOUNT})\b", re.IGNORECASE)
_REASSURING = re.compile(r"that[’']s fine|don[’']t worry|nothing to worry|merak etmeyin|endişelenmeyin", re.IGNORECASE)


def _words(text: Record, _library: Library, _today: date) -> Iterator[Said]:
    words = words_of(text)
    dose = _DOSE.search(words)
    if dose:
        yield Said(f"“{dose[0]}” looks like a dose; write “read the bottle, ask a pharmacist” instead.")
    soothing = _REASSURING.search(words)
    if soothing:
        yield Said(f"“{soothing[0]}” is a verdict that nobody here can give; say when to get help instead.")
    if text.language == ENGLISH and reading_age(words) > OLDEST_READER:
        age = f"{reading_age(words):.1f}"
        yield Said(f"the reading age is {age}; use shorter sentences and words, down to {OLDEST_READER}.")


RULES: tuple[Rule, ...] = (_words,)
