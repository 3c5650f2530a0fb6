"""Saying yes to a notice: who may, when a second person must, and what makes two notices the same."""

from __future__ import annotations

import json
from collections.abc import Mapping

from domain.authority import Right, may
from domain.notices import Notice, Whom
from domain.people import Person


def may_approve(person: Person, whom: Whom) -> bool:
    """Whether the person may say yes to a notice to these: every area of it is theirs, or all areas are."""
    areas = whom.areas or (0,)  # there is no area 0: only a right without a scope reaches it
    return all(may(person, Right.APPROVE_NOTICE, area) for area in areas)


def needs_second(people: int, above: int) -> bool:
    """Whether one person's yes is not enough for a notice to this many."""
    return people > above


def may_be_second(person: Person, notice: Notice) -> bool:
    """Whether this is somebody else than who wrote it and who put it forward (`approved_by` while it is asked)."""
    return person.id not in {notice.written_by, notice.approved_by} and may_approve(person, notice.whom)


def sameness(notice: Notice, words: Mapping[str, str]) -> str:
    """What two notices have in common when they say the same: their words in all languages, file and event."""
    said = {language: " ".join(each.split()) for language, each in words.items()}
    return json.dumps([said, notice.media, notice.event_id], sort_keys=True, ensure_ascii=False)


def say_the_same(words: Mapping[str, str], others: Mapping[str, str]) -> bool:
    """Whether two notices have the same words in one language at least, with whatever picture and other languages."""
    return any(words[each].split() == others[each].split() for each in words if each in others)
