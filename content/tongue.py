"""In which language a few words are written, as far as lessons and help cards know those words."""

from __future__ import annotations

from content.search_index import Index
from content.spelling import folded, stem, telling

_THE_WORD, _ITS_STEM = 1.0, 0.5  # how surely a word that we use, or another form of it, tells its language


def tongue_of(words: str, index: Index) -> str | None:
    """Return the language that the words belong to; None where no word tells, or they tell different things."""
    asked = telling(folded(words))
    marks = {language: sum(_mark(word, language, index) for word in asked) for language in index.languages}
    best = max(marks.values())
    surest = [language for language, mark in marks.items() if mark == best]
    return surest[0] if len(surest) == 1 else None


def _mark(word: str, language: str, index: Index) -> float:
    ours = index.of_stem(stem(word, language), language)
    return _THE_WORD if word in ours else _ITS_STEM if ours else 0.0
