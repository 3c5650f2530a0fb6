"""Lessons and help cards as they look in a group or any other chat: short, labelled, with a way to the whole."""

from __future__ import annotations

from content.help_card import HelpCard
from content.lesson import Lesson
from domain.inline import Card
from domain.screen import Button
from domain.words import Html, Line, text
from handlers.card_links import address, to_help_card, to_lesson
from handlers.ctx import Ctx
from handlers.source_lines import short_line


def help_card(ctx: Ctx, card: str, language: str) -> Card:
    """The red part, 999 first. Where the translation is unchecked, in English below the emergency line."""
    library = ctx.house.library
    shown: HelpCard = library.help_card(card, language)
    topic = next((each for each in library.topics if each.id == card), None)
    title = topic.title(language) if topic else shown.title
    lines: tuple[Line, ...] = (Html(shown.page("red")), short_line(shown))
    if shown.language != language:
        lines = (text("help-emergency-line"), *lines)
    payload = to_help_card(card)
    rows = opens(ctx, "inline-open-help", payload)
    return Card(payload, text("inline-title-help", title=title), text("inline-about-help"), lines, rows)


def lesson_card(ctx: Ctx, id_: str, language: str) -> Card:
    """The first card of the lesson, labelled as in the lesson itself."""
    lesson: Lesson = ctx.house.library.lesson(id_, language)
    label = text("content-unchecked") if lesson.is_unchecked_translation else short_line(lesson)
    lines = (text("inline-heading-lesson", title=lesson.title), Html(lesson.cards[0].html), label)
    about = text("inline-about-lesson", minutes=lesson.minutes)
    payload = to_lesson(id_)
    rows = opens(ctx, "inline-open-lesson", payload)
    return Card(payload, text("inline-title-lesson", title=lesson.title), about, lines, rows)


def opens(ctx: Ctx, label: str, payload: str) -> tuple[tuple[Button, ...], ...]:
    """The button that opens the whole in the private chat."""
    return ((Button(text(label), url=address(ctx.house, payload)),),)
