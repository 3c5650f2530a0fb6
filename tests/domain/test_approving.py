"""Who may say yes to a notice, and when two notices say the same."""

from __future__ import annotations

from dataclasses import replace

import pytest

from domain.approving import may_approve, may_be_second, needs_second, sameness, say_the_same
from domain.notices import Notice, NoticeKind, NoticeState, Whom
from domain.people import Grant, Person, Role

NOTICE = Notice(1, NoticeKind.WORDS, NoticeState.ASKED, Whom(areas=(1, 2)), written_by=10, approved_by=11)


def somebody(number: int, *grants: Grant) -> Person:
    """A person with these roles."""
    return Person(number, 7000 + number, grants=grants)


@pytest.mark.parametrize(
    ("grants", "allowed"),
    [
        ((Grant(Role.OWNER),), True),
        ((Grant(Role.COORDINATOR, 1), Grant(Role.COORDINATOR, 2)), True),
        ((Grant(Role.COORDINATOR, 1),), False),
        ((Grant(Role.CHAMPION, 1), Grant(Role.CHAMPION, 2)), False),
        ((Grant(Role.LEAD),), False),
        ((), False),
    ],
)
def test_only_who_has_every_area_of_it_says_yes(grants: tuple[Grant, ...], allowed: bool) -> None:
    """A coordinator of one area decides nothing for another; without areas it is for all, and the owner's."""
    assert may_approve(somebody(1, *grants), NOTICE.whom) is allowed
    assert may_approve(somebody(1, *grants), Whom()) is (Grant(Role.OWNER) in grants)


def test_the_second_person_is_somebody_else() -> None:
    """Neither who wrote it nor who put it forward is their own second person."""
    owner = Grant(Role.OWNER)
    assert not may_be_second(somebody(10, owner), NOTICE)
    assert not may_be_second(somebody(11, owner), NOTICE)
    assert may_be_second(somebody(12, owner), NOTICE)
    assert needs_second(501, 500)
    assert not needs_second(500, 500)


def test_two_notices_are_the_same_by_words_file_and_event() -> None:
    """D32: spaces make no difference; another language, picture or event does."""
    words = {"en": "Come and  play\n", "tr": "Gelin"}
    same = sameness(NOTICE, words)
    assert same == sameness(replace(NOTICE, id=2, whom=Whom()), {"tr": "Gelin", "en": "Come and play"})
    assert same != sameness(NOTICE, {"en": "Come and play"})
    assert same != sameness(replace(NOTICE, media="photo"), words)
    assert same != sameness(replace(NOTICE, event_id=3), words)


def test_the_same_words_in_one_language_are_known_again() -> None:
    """D32: another picture or one language less makes no new notice of it."""
    assert say_the_same({"en": "Come and  play\n", "tr": "Gelin"}, {"en": "Come and play"})
    assert not say_the_same({"en": "Come and play"}, {"tr": "Come and play"})
    assert not say_the_same({"en": "Come and play"}, {"en": "Come and sing", "tr": "Gelin"})
