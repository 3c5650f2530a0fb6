"""One lesson: its cards with Next and Back, a quiz with reasons, and what a parent thinks of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from content.lesson import Lesson
from domain import journey, review
from domain.journey import Progress
from domain.refused import Refused
from domain.screen import Button, Screen, button
from domain.words import Html, Line, text
from handlers import forms
from handlers.actions import (
    AnswerQuiz,
    FinishLesson,
    OpenCard,
    OpenHelpCard,
    OpenHome,
    OpenLearn,
    OpenQuiz,
)
from handlers.ctx import Ctx
from handlers.household import mine, next_lessons
from handlers.learning_actions import NoteLesson, NotForMe, OpenSaved, SaveLesson
from handlers.lesson_list import item, lesson_of, shown
from handlers.lesson_notes import NOTES, add_note
from handlers.progress_lines import progress_lines
from handlers.recordings_played import listen_button
from handlers.routes import Press, Route
from handlers.source_lines import checked_line
from storage.learning import PASSED, SAVED


def routes() -> Iterable[Route]:
    """Cards, quiz, end, marks, notes."""
    yield Press(OpenCard, open_card)
    yield Press(OpenQuiz, open_quiz)
    yield Press(AnswerQuiz, answer_quiz)
    yield Press(FinishLesson, finish)
    yield Press(SaveLesson, save)
    yield Press(NotForMe, not_for_me)
    yield Press(NoteLesson, note)


async def open_card(ctx: Ctx, press: OpenCard) -> Screen:
    """One card of a lesson; how far she is, is kept."""
    lesson = lesson_of(ctx, press.lesson)
    outline = ctx.house.library.outline(lesson.id)
    progress = journey.turn_to(await _progress(ctx, lesson), press.card, outline)
    await ctx.uow.progress.save(ctx.person.id, progress, ctx.now)
    return await _card_screen(ctx, lesson, press.card)


async def open_quiz(ctx: Ctx, press: OpenQuiz) -> Screen:
    """One question of the quiz."""
    lesson = lesson_of(ctx, press.lesson)
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
    lesson = lesson_of(ctx, press.lesson)
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
    """The lesson is done: what it is based on, what she thinks of it, what comes next and what goes with it."""
    lesson = lesson_of(ctx, press.lesson)
    progress = await _progress(ctx, lesson)
    done = journey.finish(progress, ctx.now, ctx.house.library.outline(lesson.id))
    await ctx.uow.progress.save(ctx.person.id, done, ctx.now)
    if lesson.essential and progress.finished_at is None:
        await _bring_back(ctx, lesson)
    home = await mine(ctx)
    lines = (text("learn-finished", title=lesson.title), *progress_lines(ctx, home), checked_line(lesson))
    onward = [i for i in next_lessons(ctx, home) if i != lesson.id][:1]
    onward += [i for i in lesson.related if i not in {*onward, *home.reading.done} and i in shown(ctx)][:1]
    rows = tuple((item(ctx, lesson_id),) for lesson_id in onward)
    return Screen((*lines, text("learn-useful")), (*_notes(lesson), *rows, (button("button-home", OpenHome()),)))


async def save(ctx: Ctx, press: SaveLesson) -> Screen:
    """Kept for later, or no longer; from a card, back to that card."""
    lesson = lesson_of(ctx, press.lesson)
    if press.saved:
        await ctx.uow.learning.mark(ctx.person.id, lesson.id, SAVED, ctx.now)
    else:
        await ctx.uow.learning.unmark(ctx.person.id, lesson.id, SAVED)
    said = text("learn-saved-toast" if press.saved else "learn-unsaved-toast")
    if 1 <= press.card <= len(lesson.cards):
        return replace(await _card_screen(ctx, lesson, press.card), toast=said)
    rows = ((button("learn-saved-open", OpenSaved()), button("button-home", OpenHome())),)
    return Screen((text("learn-saved-line", title=lesson.title),), rows, toast=said)


async def not_for_me(ctx: Ctx, press: NotForMe) -> Screen:
    """It is not offered any more, and stays where it can be found; with a way back."""
    lesson = lesson_of(ctx, press.lesson)
    if press.undo:
        await ctx.uow.learning.unmark(ctx.person.id, lesson.id, PASSED)
        return await open_card(ctx, OpenCard(lesson.id, 1))
    await ctx.uow.learning.mark(ctx.person.id, lesson.id, PASSED, ctx.now)
    undo = (button("learn-passed-undo", NotForMe(lesson.id, undo=True)),)
    rows = (undo, (button("learn-list-button", OpenLearn()), button("button-home", OpenHome())))
    return Screen((text("learn-passed", title=lesson.title),), rows)


async def note(ctx: Ctx, press: NoteLesson) -> Screen:
    """A tap is kept at once; for all but "helpful" a sentence may follow, and staff will answer it."""
    lesson = lesson_of(ctx, press.lesson)
    if press.what not in NOTES:
        raise Refused("old-button")
    voice_id = await add_note(ctx, lesson, press.what)
    if press.what == "helpful":
        onward = [i for i in next_lessons(ctx, await mine(ctx)) if i != lesson.id][:1]
        rows = (*((item(ctx, lesson_id),) for lesson_id in onward), (button("button-home", OpenHome()),))
        return Screen((text("say-thanks-note"),), rows, toast=text("say-kept"))
    return await forms.begin(ctx, "feedback", {"_voice": voice_id, "_note": press.what})


def _notes(lesson: Lesson) -> tuple[tuple[Button, ...], ...]:
    ways = [button(f"note-{what}", NoteLesson(lesson.id, what)) for what in NOTES]
    return tuple(ways[:2]), tuple(ways[2:])


async def _card_screen(ctx: Ctx, lesson: Lesson, card: int) -> Screen:
    here = lesson.cards[card - 1]
    lines: list[Line] = [text("learn-heading", title=lesson.title, card=card, of=len(lesson.cards))]
    lines.append(Html(here.html))
    if lesson.is_draft or lesson.is_unchecked_translation:
        lines.append(text("content-unchecked" if lesson.is_unchecked_translation else "content-draft-short"))
    rows = (_onward(lesson, card), await _beside(ctx, lesson, card), _away(lesson, card))
    return Screen(tuple(lines), rows, picture=here.picture.name if here.picture else None)


def _onward(lesson: Lesson, card: int) -> tuple[Button, ...]:
    last = card == len(lesson.cards)
    onward = button("learn-quiz", OpenQuiz(lesson.id)) if last else button("learn-next", OpenCard(lesson.id, card + 1))
    if last and not lesson.quiz:
        onward = button("learn-next", FinishLesson(lesson.id))
    return (onward,) if card == 1 else (button("form-back", OpenCard(lesson.id, card - 1)), onward)


async def _beside(ctx: Ctx, lesson: Lesson, card: int) -> tuple[Button, ...]:
    """Listen and watch where there is something to hear or see, and save."""
    saved = lesson.id in (await ctx.uow.learning.marks(ctx.person.id))[SAVED]
    key = "learn-unsave" if saved else "learn-save"
    listen = await listen_button(ctx, lesson)
    watch = Button(text("learn-watch", name=lesson.watch.name), url=lesson.watch.url) if lesson.watch else None
    keep = button(key, SaveLesson(lesson.id, card, saved=not saved))
    return tuple(each for each in (listen, watch, keep) if each is not None)


def _away(lesson: Lesson, card: int) -> tuple[Button, ...]:
    """Not for me at the beginning; afterwards the help card, where one belongs to the lesson."""
    first = button("learn-not-for-me", NotForMe(lesson.id)) if card == 1 else None
    if first is None and lesson.help_card:
        first = button("learn-help-card", OpenHelpCard(lesson.help_card, beside=True))
    home = button("button-home", OpenHome())
    return (first, home) if first else (button("learn-list-button", OpenLearn()), home)


async def _bring_back(ctx: Ctx, lesson: Lesson) -> None:
    """What keeps a child safe comes back; a lesson done once more does not start that again."""
    known = {recall.lesson for recall in await ctx.uow.learning.recalls(ctx.person.id)}
    if lesson.quiz and lesson.id not in known:
        await ctx.uow.learning.save_recall(ctx.person.id, review.first(lesson.id, ctx.today))


async def _progress(ctx: Ctx, lesson: Lesson) -> Progress:
    """How far she is; from the beginning when the lesson is new to her or its text has changed."""
    outline = ctx.house.library.outline(lesson.id)
    kept = await ctx.uow.progress.of(ctx.person.id, lesson.id)
    return kept if kept and kept.version == outline.version else journey.begin(outline)
