"""What keeps a child safe comes back as a question: what would you do? "Not sure" is a full answer."""

from __future__ import annotations

from collections.abc import Iterable

from content.lesson import Lesson, Question
from domain import review
from domain.refused import Refused
from domain.review import Recall
from domain.screen import Button, Screen, button
from domain.words import Html, Line, text
from handlers import lesson_list
from handlers.actions import OpenHelpCard, OpenHome, OpenLearn
from handlers.ctx import Ctx
from handlers.learning_actions import AnswerRecall, OpenRecall
from handlers.recall_lines import question_screen
from handlers.routes import Press, Route

NOT_SURE = 0


def routes() -> Iterable[Route]:
    """Questions that come back."""
    yield Press(OpenRecall, open_recall)
    yield Press(AnswerRecall, answer)


async def open_recall(ctx: Ctx, press: OpenRecall) -> Screen:
    """The oldest question that is due, or that of one lesson."""
    recalls = await ctx.uow.learning.recalls(ctx.person.id)
    due = [r for r in recalls if r.is_due(ctx.today) and (not press.lesson or r.lesson == press.lesson)]
    due = [r for r in due if r.lesson in lesson_list.shown(ctx)]
    if not due:
        return Screen((text("recall-none"),), ((button("learn-list-button", OpenLearn()), _home()),))
    recall = min(due, key=lambda r: (r.due_on or ctx.today, r.lesson))
    lesson = lesson_list.lesson_of(ctx, recall.lesson)
    return question_screen(lesson, review.question_of(recall, len(lesson.quiz)), ((_home(),),))


async def answer(ctx: Ctx, press: AnswerRecall) -> Screen:
    """Known: it comes back later. Anything else: just the card that says it, and the question again soon."""
    lesson = lesson_list.lesson_of(ctx, press.lesson)
    recall = next((r for r in await ctx.uow.learning.recalls(ctx.person.id) if r.lesson == lesson.id), None)
    if recall is None or not 1 <= press.question <= len(lesson.quiz):
        raise Refused("old-button")
    asked = lesson.quiz[press.question - 1]
    if not 0 <= press.option <= len(asked.options):
        raise Refused("old-button")
    knew = press.option != NOT_SURE and asked.options[press.option - 1].id == asked.right
    await _keep(ctx, recall, press.question, lesson, knew=knew)
    return await _known(ctx, lesson, asked) if knew else _card_again(lesson, asked, unsure=press.option == NOT_SURE)


async def _keep(ctx: Ctx, recall: Recall, question: int, lesson: Lesson, *, knew: bool) -> None:
    """A question that is not due, or not this one's turn, changes nothing: it was a second tap, or an old message."""
    if recall.is_due(ctx.today) and question == review.question_of(recall, len(lesson.quiz)):
        following = review.known(recall, ctx.today) if knew else review.not_sure(recall, ctx.today)
        await ctx.uow.learning.save_recall(ctx.person.id, following)


async def _known(ctx: Ctx, lesson: Lesson, asked: Question) -> Screen:
    """The reason once more, with the picture that shows it, and the next question if one waits."""
    waiting = [r for r in await ctx.uow.learning.recalls(ctx.person.id) if r.is_due(ctx.today)]
    more = ((button("recall-next", OpenRecall(), count=len(waiting)),),) if waiting else ()
    right = next(option for option in asked.options if option.id == asked.right)
    rows = (*more, *_help(lesson), (button("learn-list-button", OpenLearn()), _home()))
    card = lesson.cards[asked.card - 1]
    picture = card.picture.name if card.picture else None
    return Screen((text("learn-right", right=right.text), Html(asked.reason)), rows, picture=picture)


def _card_again(lesson: Lesson, asked: Question, *, unsure: bool) -> Screen:
    """The one card that says it, with its picture."""
    card = lesson.cards[asked.card - 1]
    right = next(option for option in asked.options if option.id == asked.right)
    lines: list[Line] = [text("recall-not-sure" if unsure else "learn-other", right=right.text), Html(card.html)]
    if lesson.is_draft or lesson.is_unchecked_translation:
        lines.append(text("content-unchecked" if lesson.is_unchecked_translation else "content-draft-short"))
    rows = (*_help(lesson), (button("learn-list-button", OpenLearn()), _home()))
    return Screen(tuple(lines), rows, picture=card.picture.name if card.picture else None)


def _help(lesson: Lesson) -> tuple[tuple[Button, ...], ...]:
    return ((button("learn-help-card", OpenHelpCard(lesson.help_card, beside=True)),),) if lesson.help_card else ()


def _home() -> Button:
    return button("button-home", OpenHome())
