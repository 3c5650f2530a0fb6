"""Turns lessons and help cards into rows of HTML, the languages of each piece side by side."""

import html
from collections.abc import Callable, Sequence
from itertools import zip_longest
from typing import TypeVar

from content.help_card import HelpCard
from content.lesson import Card, Lesson, Question, Stage
from content.library import ENGLISH
from content.reading_age import reading_age
from content.record import Picture, Record, Source
from content.seen import words_of

_T = TypeVar("_T")
Versions = Sequence[Record | None]  # one text in every language, in the order of the page; None where it is missing


def escaped(words: object) -> str:
    """Return plain words as HTML."""
    return html.escape(str(words))


def row(label: str, languages: Sequence[str], cells: Sequence[str | None]) -> str:
    """Return one piece in all languages; `cells` are HTML."""
    shown = [
        f'<div class="cell" lang="{language}"><span class="tongue">{language}</span>'
        f"{cell if cell is not None else '<em>missing</em>'}</div>"
        for language, cell in zip(languages, cells, strict=True)
    ]
    return f'<section class="row"><h4>{escaped(label)}</h4><div class="cells">{"".join(shown)}</div></section>'


def article(languages: Sequence[str], texts: Versions) -> str:
    """Return one lesson or help card with all that is known about it."""
    original = next(text for text in texts if text is not None)
    pieces = _lesson if isinstance(original, Lesson) else _help_card
    kind = "lesson" if isinstance(original, Lesson) else "help"
    rows = [row("Title and state", languages, _each(_state, texts)), *pieces(languages, texts)]
    title = f"<h3>{escaped(original.title)} <code>{original.id}</code></h3>"
    about = f"<p class=about>{_about(original)}</p>"
    shown = f"{title}{about}{''.join(rows)}{_sources(original.sources)}"
    return f'<article id="{kind}-{original.id}" data-kind="{kind}">{shown}</article>'


def _each(shown: Callable[[_T], str], things: Sequence[_T | None]) -> list[str | None]:
    return [None if thing is None else shown(thing) for thing in things]


def _about(text: Record) -> str:
    facts = [f"reading age {reading_age(words_of(text)):.1f}"]
    if isinstance(text, Lesson):
        facts += [f"topic {text.topic}", f"{text.minutes} min", "; ".join(map(_stage, text.stages))]
        facts += ["essential"] if text.essential else []
        facts += [] if text.by_itself else ["never sent by itself"]
        facts += ["for children born early"] if text.early_only else []
        facts += [f"in the months {', '.join(map(str, text.months))}"] if text.months else []
        facts += [f"help card {text.help_card}"] if text.help_card else []
        facts += [f"watch: {text.watch.name}, {text.watch.url}"] if text.watch else []
    if isinstance(text, HelpCard) and text.lesson:
        facts.append(f"lesson {text.lesson}")
    facts += [f"related: {', '.join(text.related)}"] if text.related else []
    return " · ".join(map(escaped, facts))


def _stage(stage: Stage) -> str:
    if stage.expecting:
        return "in pregnancy"
    return (
        f"weeks {stage.from_weeks} to {stage.to_weeks}"
        if stage.to_weeks is not None
        else f"from week {stage.from_weeks}"
    )


def _state(text: Record) -> str:
    marks: list[tuple[str, str]] = [("open" if text.is_draft else "ok", text.status)]
    if text.language != ENGLISH:
        marks.append(("open" if text.is_unchecked_translation else "ok", f"translation: {text.translation}"))
    badges = "".join(f'<span class="badge {kind}">{escaped(words)}</span> ' for kind, words in marks)
    by = f"approved by {text.approved_by}, {text.approved_on}; " if text.approved_by else ""
    checked = f"checked by {text.checked_by}; " if text.checked_by else ""
    lines = f"{by}{checked}review by {text.review_by}; last changed {text.last_changed}; version {text.version}"
    found = f"<br>Found by: {escaped(', '.join(text.keywords))}" if text.keywords else ""
    return f"<b>{escaped(text.title)}</b><br>{badges}<small>{escaped(lines)}{found}</small>"


def _lesson(languages: Sequence[str], texts: Versions) -> list[str]:
    lessons = [text if isinstance(text, Lesson) else None for text in texts]
    rows = []
    for number, cards in enumerate(zip_longest(*[lesson.cards if lesson else () for lesson in lessons]), start=1):
        rows.append(row(f"Card {number}", languages, _each(_card, cards)))
    for asked in zip_longest(*[lesson.quiz if lesson else () for lesson in lessons]):
        first = next(each for each in asked if each)
        rows.append(row(f"Question {first.id}, card {first.card}", languages, _each(_question, asked)))
    return rows


def _card(card: Card) -> str:
    return _pictured(card.picture) + _lines(card.html)


def _question(asked: Question) -> str:
    options = "".join(
        f'<li class="{"right" if option.id == asked.right else "other"}">{escaped(option.text)}</li>'
        for option in asked.options
    )
    reason = f"<div class=reason>{_lines(asked.reason)}</div>"
    return f"<b>{escaped(asked.question)}</b><ul class=options>{options}</ul>{reason}"


def _help_card(languages: Sequence[str], texts: Versions) -> list[str]:
    cards = [text if isinstance(text, HelpCard) else None for text in texts]
    return [row("Card", languages, _each(lambda card: _pictured(card.picture) + _lines(card.html), cards))]


def _pictured(picture: Picture | None) -> str:
    if picture is None:
        return ""
    alt = escaped(picture.alt)
    return f'<div class="picture p-{picture.name}" role="img" aria-label="{alt}"></div><p class=alt>{alt}</p>'


def _lines(markup: str) -> str:
    """Telegram keeps line ends as they are; HTML does not."""
    return markup.replace("\n", "<br>")


def _sources(sources: Sequence[Source]) -> str:
    items = "".join(f"<li>{_named(each)} {_seen(each)}</li>" for each in sources)
    return f"<details class=sources><summary>{len(sources)} sources</summary><ol>{items}</ol></details>"


def _named(source: Source) -> str:
    name = escaped(source.name)
    return f'<a href="{escaped(source.url)}" rel="noreferrer">{name}</a>' if source.url else name


def _seen(source: Source) -> str:
    words = "to verify" if source.to_verify else f"seen {source.seen}"
    return f'<span class="badge {"open" if source.to_verify else "ok"}">{words}</span>'
