"""Sentences that only fill values in are joined here; those that choose, by number say, are left to Fluent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_ALIKE = 1000  # numbers below it are written with the same digits in every language of ours: nothing to group


@dataclass(frozen=True)
class Filling:
    """Words and names of variables in turn: words first, and at the end again."""

    words: tuple[str, ...]
    names: tuple[str, ...]

    def filled(self, values: Mapping[str, str | int]) -> str | None:
        """The sentence; None where a value is missing, or is a number that languages write differently."""
        parts = [self.words[0]]
        for name, words in zip(self.names, self.words[1:], strict=True):
            value = values.get(name)
            if isinstance(value, int) and 0 <= value < _ALIKE:
                value = str(value)
            if not isinstance(value, str):
                return None
            parts += (value, words)
        return "".join(parts)


def filling_of(pattern: Any) -> Filling | None:
    """From Fluent's parsed pattern; None for one that does more than to fill values in."""
    words, names = [""], []
    for element in getattr(pattern, "elements", [pattern]):
        expression: Any = getattr(element, "expression", None)
        if type(element).__name__ == "TextElement":
            words[-1] += element.value
        elif type(expression).__name__ == "VariableReference":
            names.append(expression.id.name)
            words.append("")
        else:
            return None
    return Filling(tuple(words), tuple(names))
