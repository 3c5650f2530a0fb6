"""Progress in a lesson follows its cards."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from domain.journey import Outline, Progress, answer, begin, finish, turn_to
from domain.refused import Refused

OUTLINE = Outline("crying", "v1", cards=3, questions={"worst": ("first", "weeks"), "angry": ("hold", "step")})
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def read_all(progress: Progress) -> Progress:
    for card in range(1, OUTLINE.cards + 1):
        progress = turn_to(progress, card, OUTLINE)
    return progress


def refusal(refused: pytest.ExceptionInfo[Refused]) -> str:
    return refused.value.key


def test_cards_are_opened_one_after_another_and_any_earlier_one_again() -> None:
    """Going back loses nothing, and a double tap changes nothing."""
    progress = turn_to(turn_to(begin(OUTLINE), 1, OUTLINE), 2, OUTLINE)
    assert turn_to(progress, 1, OUTLINE) == progress
    assert turn_to(progress, 2, OUTLINE) == progress
    assert turn_to(progress, 3, OUTLINE).card == 3


@pytest.mark.parametrize(
    ("card", "key"), [(0, "lesson-no-such-card"), (4, "lesson-no-such-card"), (2, "lesson-locked")]
)
def test_a_card_that_is_not_there_or_not_yet_open_is_refused(card: int, key: str) -> None:
    """An old or made-up button opens nothing out of order."""
    with pytest.raises(Refused) as refused:
        turn_to(begin(OUTLINE), card, OUTLINE)
    assert refusal(refused) == key


def test_the_first_answer_stays() -> None:
    """A second tap, on whichever answer, changes nothing."""
    once = answer(read_all(begin(OUTLINE)), "worst", "first", OUTLINE)
    assert once.answers == {"worst": "first"}
    assert answer(once, "worst", "weeks", OUTLINE) == once


@pytest.mark.parametrize(("question", "option"), [("worst", "never"), ("other", "first"), ("", "")])
def test_an_answer_nobody_offered_is_refused(question: str, option: str) -> None:
    """Answers come from the lesson, not from whoever makes up a button."""
    with pytest.raises(Refused) as refused:
        answer(read_all(begin(OUTLINE)), question, option, OUTLINE)
    assert refusal(refused) == "quiz-no-such-answer"


def test_the_quiz_waits_for_the_last_card() -> None:
    """Nobody is asked about what she has not been shown."""
    with pytest.raises(Refused) as refused:
        answer(begin(OUTLINE), "worst", "weeks", OUTLINE)
    assert refusal(refused) == "lesson-locked"


def test_a_lesson_is_finished_when_read_and_answered_rightly_or_not() -> None:
    """A wrong answer still finishes: the reason was shown."""
    progress = answer(read_all(begin(OUTLINE)), "worst", "first", OUTLINE)
    with pytest.raises(Refused) as refused:
        finish(progress, NOON, OUTLINE)
    assert refusal(refused) == "quiz-unanswered"
    done = finish(answer(progress, "angry", "step", OUTLINE), NOON, OUTLINE)
    assert done.finished_at == NOON


def test_a_lesson_is_finished_once() -> None:
    """A repeated tap, even after the text has changed, keeps the first time."""
    done = Progress("crying", "v1", card=3, answers={"worst": "weeks", "angry": "step"}, finished_at=NOON)
    assert finish(done, NOON.replace(hour=13), Outline("crying", "v2", cards=9)) == done


def test_a_lesson_half_read_is_not_finished() -> None:
    """Finishing asks for every card."""
    with pytest.raises(Refused) as refused:
        finish(turn_to(begin(OUTLINE), 1, OUTLINE), NOON, OUTLINE)
    assert refusal(refused) == "lesson-locked"


@pytest.mark.parametrize("changed", [Outline("crying", "v2", cards=3), Outline("mood", "v1", cards=3)])
def test_progress_in_a_text_that_has_changed_is_refused(changed: Outline) -> None:
    """Numbers of cards mean nothing in another version; the way on is to begin again."""
    progress = read_all(begin(OUTLINE))
    acts: list[Callable[[], Progress]] = [
        lambda: turn_to(progress, 1, changed),
        lambda: answer(progress, "worst", "weeks", changed),
        lambda: finish(progress, NOON, changed),
    ]
    for act in acts:
        with pytest.raises(Refused) as refused:
            act()
        assert refusal(refused) == "lesson-changed"
    assert begin(changed).card == 0


def test_a_time_without_a_zone_is_a_mistake_of_ours() -> None:
    """Times are aware everywhere."""
    with pytest.raises(ValueError, match="aware"):
        finish(read_all(begin(OUTLINE)), NOON.replace(tzinfo=None), OUTLINE)
