"""The question of the week: order, pages, drafts."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.weekly import (
    A_PAGE,
    ANSWERABLE,
    Answer,
    GroupQuestion,
    QuestionState,
    closed,
    draft,
    in_no_order,
    may_be_quoted,
    may_close_early,
    pages,
    written_for,
)

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
ANSWERS = st.lists(
    st.builds(Answer, st.integers(1, 10**6), st.text(min_size=1, max_size=1000)), unique_by=lambda each: each.id
)


@given(ANSWERS, st.integers(1, 1000), st.randoms())
def test_the_order_is_the_same_whoever_came_first(answers: list[Answer], question: int, rng: object) -> None:
    """What a champion sees tells nothing of who answered when."""
    again = list(answers)
    rng.shuffle(again)  # type: ignore[attr-defined] # hypothesis's own Random
    assert in_no_order(question, answers) == in_no_order(question, again)


def test_the_order_is_another_for_each_question_and_not_the_one_of_arrival() -> None:
    """Twenty answers that came one after another stand in no such order."""
    answers = [Answer(number, str(number)) for number in range(20)]
    orders = {tuple(each.id for each in in_no_order(question, answers)) for question in range(20)}
    assert len(orders) == 20
    assert tuple(range(20)) not in orders


@given(ANSWERS)
def test_every_answer_stands_on_exactly_one_page(answers: list[Answer]) -> None:
    """None is lost, none is cut, and a page is a card's length unless one answer alone is longer."""
    found = pages(answers)
    assert [each for page in found for each in page] == answers
    assert all(page for page in found)
    assert all(len(page) == 1 or sum(len(each.words) for each in page) <= A_PAGE for page in found)


@given(ANSWERS)
def test_a_draft_can_be_sent_by_hand(answers: list[Answer]) -> None:
    """One bullet a line, never longer than a message takes beside the rest of the screen."""
    assert len(draft(answers)) <= 1800


def test_below_three_nobody_is_quoted() -> None:
    """Two answers could show who said what."""
    assert [may_be_quoted(count) for count in range(5)] == [False, False, False, True, True]


def test_below_three_nobody_closes_it_early() -> None:
    """It waits for more answers, until its time is over."""
    assert [may_close_early(count) for count in range(5)] == [False, False, False, True, True]


def test_each_reads_their_own_language_where_it_was_written() -> None:
    """Else what was written first, and the language that it is in."""
    both = {"tr": "Merhaba", "en": "Hello"}
    assert written_for("en", both) == ("en", "Hello")
    assert written_for("pl", both) == ("tr", "Merhaba")


def test_a_question_without_answers_ends_and_blocks_nothing() -> None:
    """There is nothing to give back, so nothing waits for it."""
    assert closed(0) is QuestionState.ENDED
    assert closed(1) is QuestionState.CLOSED


def test_answers_come_in_until_the_moment_it_closes() -> None:
    """Not a second longer, also where nobody has looked yet."""
    question = GroupQuestion(1, 1, "", "Why?", None, NOW, NOW + ANSWERABLE, QuestionState.OPEN)
    assert question.takes_answers(NOW + ANSWERABLE - timedelta(seconds=1))
    assert not question.takes_answers(NOW + ANSWERABLE)
