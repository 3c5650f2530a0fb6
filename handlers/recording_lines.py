"""A recorded lesson in words: its title, its text as it is read aloud, and whether that text has changed since."""

from __future__ import annotations

from content.lesson import Lesson
from domain.recordings import Recording
from domain.words import Html, Line, Text, text
from handlers.ctx import Ctx
from handlers.source_lines import short_line


def text_now(ctx: Ctx, lesson: str, language: str) -> Lesson | None:
    """The lesson as it is shown now in that very language; None where it is not written."""
    return ctx.house.library.lesson_texts.get((lesson, language))


def changed(ctx: Ctx, recording: Recording) -> bool:
    """Whether the text is no longer the one that was read aloud."""
    now = text_now(ctx, recording.lesson, recording.language)
    return now is None or now.version != recording.version


def title(ctx: Ctx, lesson: str, language: str) -> str:
    """The lesson's title in a reader's language; its id once there is no such lesson any more."""
    try:
        return ctx.house.library.lesson(lesson, language).title
    except KeyError:
        return lesson


def in_language(language: str) -> Text:
    """A language by its own name."""
    return text(f"language-{language}")


def aloud(lesson: Lesson) -> tuple[Line, ...]:
    """The title and every card as one text."""
    return (text("recording-title", title=lesson.title), *(Html(card.html) for card in lesson.cards))


def draft(lesson: Lesson) -> Line:
    """Draft or checked; an unchecked translation says so."""
    return text("content-unchecked") if lesson.is_unchecked_translation else short_line(lesson)
