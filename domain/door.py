"""The list at the door: in which order, under which names, and found by the first letter."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.rsvp import Rsvp

NO_LETTER, NO_NAME = "#", "?"  # initials of what begins with a sign, and of those who gave no name
_DOTLESS = str.maketrans({"ı": "i", "İ": "i"})


@dataclass(frozen=True)
class Guest:
    """Somebody who said they come. `name` is empty where none was given.

    `number` counts those of one name, from 1, in the order in which they answered; 0 for a name that is there once.
    """

    person_id: int
    name: str
    here: bool
    number: int = 0


def guests(going: Iterable[Rsvp]) -> list[Guest]:
    """Who is not here yet first, then who is; by name, those without one last."""
    found = list(going)
    often = Counter(_sorted_as(each.door_name) for each in found)
    so_far: Counter[str] = Counter()
    listed = []
    for each in found:
        name = _sorted_as(each.door_name)
        so_far[name] += 1
        number = so_far[name] if often[name] > 1 or not name else 0
        listed.append(Guest(each.person_id, each.door_name, each.arrived_at is not None, number))
    return sorted(listed, key=lambda guest: (guest.here, _place(guest), guest.number))


def initial(guest: Guest) -> str:
    """The letter under which somebody is looked for, without its accents."""
    name = _sorted_as(guest.name)
    if not name:
        return NO_NAME
    return name[0].upper()[0] if name[0].isalpha() else NO_LETTER


def sections(found: Sequence[Guest], most: int) -> list[tuple[str, str]]:
    """The alphabet in at most so many parts of about the same length: the first and last initial of each."""
    counts = Counter(initial(each) for each in found)
    letters = sorted(counts, key=_rank)
    parts: list[tuple[str, str]] = []
    before = 0
    for letter in letters:
        if parts and before * most // len(found) < len(parts):
            parts[-1] = (parts[-1][0], letter)
        else:
            parts.append((letter, letter))
        before += counts[letter]
    return parts


def between(found: Iterable[Guest], first: str, last: str) -> list[Guest]:
    """Those of one part of the alphabet, in the order of the list; everybody where no part is named."""
    if not first:
        return list(found)
    return [each for each in found if _rank(first) <= _rank(initial(each)) <= _rank(last)]


def _sorted_as(name: str) -> str:
    apart = unicodedata.normalize("NFKD", name.strip().translate(_DOTLESS).casefold())
    return "".join(each for each in apart if not unicodedata.combining(each))


def _place(guest: Guest) -> tuple[int, str, str]:
    return (*_rank(initial(guest)), _sorted_as(guest.name))


def _rank(letter: str) -> tuple[int, str]:
    return {NO_LETTER: 1, NO_NAME: 2}.get(letter, 0), letter
