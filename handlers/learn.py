"""Lessons: short cards with Next and Back, a quiz with reasons, progress kept."""

from __future__ import annotations

from collections.abc import Iterable

from content.lesson import Lesson
from domain import journey
from domain.incoming import Commanded
from domain.journey import Progress
from domain.refused import Refused
from domain.screen import Button, Screen, button
from domain.words import Html, Line, text
from handlers import joining_door
from handlers.actions import AnswerQuiz, FinishLesson, OpenCard, OpenHome, OpenLearn, OpenQuiz, TapFace
from handlers.ctx import Ctx
from handlers.home import lessons_now
from handlers.routes import Command, Press, Route
from handlers.source_lines import checked_line

FACES = ("face-1", "face-2", "face-3")


def routes() -> Iterable[Route]:
    """/learn and what is in it."""
    yield Command("learn", open_by_command)
    yield Press(OpenLearn, open_learn)
    yield Press(OpenCard, open_card)
    yield Press(OpenQuiz, open_quiz)
    yield Press(AnswerQuiz, answer_quiz)
    yield Press(FinishLesson, finish)


async def open_by_command(ctx: Ctx, _command: Commanded) -> Screen:
    """The list of lessons."""
    return await open_learn(ctx, OpenLearn())


async def open_learn(ctx: Ctx, _press: OpenLearn) -> Screen:
    """The lessons that matter now first, then the others, with what is done."""
    if not ctx.person.joined:
        return joining_door.not_yet()
    begun = {p.lesson: p for p in await ctx.uow.progress.all(ctx.person.id)}
    now = [] if ctx.person.baby_stopped_at else lessons_now(ctx, await ctx.uow.people.children(ctx.person.id))
    ids = list(dict.fromkeys([*now, *(lesson.id for lesson in ctx.house.library.lessons)]))[:6]
    rows = [(_lesson_button(ctx, lesson_id, begun.get(lesson_id)),) for lesson_id in ids]
    done = sum(1 for p in begun.values() if p.finished_at)
    return Screen((text("learn-list"), text("learn-done", done=done)), (*rows, (button("button-home", OpenHome()),)))


async def open_card(ctx: Ctx, press: OpenCard) -> Screen:
    """One card of a lesson; how far she is, is kept."""
    lesson = _lesson(ctx, press.lesson)
    outline = ctx.house.library.outline(lesson.id)
    progress = await _progress(ctx, lesson)
    progress = journey.turn_to(progress, press.card, outline)
    await ctx.uow.progress.save(ctx.person.id, progress, ctx.now)
    return _card_screen(lesson, press.card)


async def open_quiz(ctx: Ctx, press: OpenQuiz) -> Screen:
    """One question of the quiz."""
    lesson = _lesson(ctx, press.lesson)
    if not 1 <= press.question <= len(lesson.quiz):
        return await finish(ctx, FinishLesson(lesson.id))
    asked = lesson.quiz[press.question - 1]
    rows = tuple(
        (Button(text("plain", words=option.text), AnswerQuiz(lesson.id, press.question, number)),)
        for number, option in enumerate(asked.options, start=1)
    )
    heading = text("learn-question", number=press.question, of=len(lesson.quiz))
    back = (button("form-back", OpenCard(lesson.id, len(lesson.cards))),)
    return Screen((heading, text("plain", words=asked.question)), (*rows, back))


async def answer_quiz(ctx: Ctx, press: AnswerQuiz) -> Screen:
    """The reason for the right answer, whichever was chosen; the first answer is kept."""
    lesson = _lesson(ctx, press.lesson)
    if not (1 <= press.question <= len(lesson.quiz)):
        raise Refused("old-button")
    asked = lesson.quiz[press.question - 1]
    if not 1 <= press.option <= len(asked.options):
        raise Refused("old-button")
    chosen = asked.options[press.option - 1]
    outline = ctx.house.library.outline(lesson.id)
    progress = journey.answer(await _progress(ctx, lesson), asked.id, chosen.id, outline)
    await ctx.uow.progress.save(ctx.person.id, progress, ctx.now)
    right = next(option for option in asked.options if option.id == asked.right)
    key = "learn-right" if chosen.id == asked.right else "learn-other"
    following = (
        OpenQuiz(lesson.id, press.question + 1) if press.question < len(lesson.quiz) else FinishLesson(lesson.id)
    )
    return Screen((text(key, right=right.text), Html(asked.reason)), ((button("learn-next", following),),))


async def finish(ctx: Ctx, press: FinishLesson) -> Screen:
    """The lesson is done: what it is based on, and was it useful?"""
    lesson = _lesson(ctx, press.lesson)
    progress = await _progress(ctx, lesson)
    done = journey.finish(progress, ctx.now, ctx.house.library.outline(lesson.id))
    await ctx.uow.progress.save(ctx.person.id, done, ctx.now)
    faces = tuple(button(key, TapFace("l", lesson.id, score)) for score, key in enumerate(FACES, start=1))
    lines = (text("learn-finished", title=lesson.title), checked_line(lesson), text("learn-useful"))
    return Screen(lines, (faces[::-1], (button("button-home", OpenHome()),)))


def _card_screen(lesson: Lesson, card: int) -> Screen:
    shown = lesson.cards[card - 1]
    lines: list[Line] = [text("learn-heading", title=lesson.title, card=card, of=len(lesson.cards))]
    lines.append(Html(shown.html))
    if lesson.is_draft or lesson.is_unchecked_translation:
        lines.append(text("content-unchecked" if lesson.is_unchecked_translation else "content-draft-short"))
    last = card == len(lesson.cards)
    onward = button("learn-quiz", OpenQuiz(lesson.id)) if last else button("learn-next", OpenCard(lesson.id, card + 1))
    if last and not lesson.quiz:
        onward = button("learn-next", FinishLesson(lesson.id))
    ways = [onward] if card == 1 else [button("form-back", OpenCard(lesson.id, card - 1)), onward]
    rows = (tuple(ways), (button("learn-list-button", OpenLearn()), button("button-home", OpenHome())))
    return Screen(tuple(lines), rows, picture=shown.picture.name if shown.picture else None)


def _lesson(ctx: Ctx, lesson_id: str) -> Lesson:
    try:
        return ctx.house.library.lesson(lesson_id, ctx.language)
    except KeyError:
        raise Refused("old-button") from None


async def _progress(ctx: Ctx, lesson: Lesson) -> Progress:
    """How far she is; from the beginning when the lesson is new to her or its text has changed."""
    outline = ctx.house.library.outline(lesson.id)
    kept = await ctx.uow.progress.of(ctx.person.id, lesson.id)
    return kept if kept and kept.version == outline.version else journey.begin(outline)


def _lesson_button(ctx: Ctx, lesson_id: str, progress: Progress | None) -> Button:
    lesson = ctx.house.library.lesson(lesson_id, ctx.language)
    key = "learn-item-done" if progress and progress.finished_at else "learn-item"
    return button(key, OpenCard(lesson_id, 1), title=lesson.title, minutes=lesson.minutes)
