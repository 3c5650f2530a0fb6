"""Puts the whole page together: one HTML file with its pictures inside, which needs no network."""

import base64
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from string import Template

from content.lesson import Lesson
from content.library import FOLDER, Library
from content.pictures import NoSuchPicture
from content.preview.screens import screens
from content.preview.texts import article, escaped, row
from content.record import Record
from content.wording import ENGLISH_ON_PURPOSE

_PAGE = Path(__file__).with_name("page.html")


def preview(library: Library, today: date, locales: Path = FOLDER / "locales") -> str:
    """Return the page as HTML: an index, every lesson and help card, every sentence of the screens."""
    groups = list(_groups(library))
    spoken = screens(locales)
    return Template(_PAGE.read_text(encoding="utf-8")).substitute(
        day=today.isoformat(),
        languages=", ".join(library.languages),
        counts=f"{len(library.lessons)} lessons, {len(library.help_cards)} help cards, "
        f"{sum(map(len, spoken.values()))} sentences of the screens",
        pictures="\n".join(_pictures(library)),
        index="".join(_index(name, texts) for name, texts in groups) + _screen_index(spoken),
        texts="".join(_group(library, name, texts) for name, texts in groups),
        screens="".join(_screen(name, keys, library.languages) for name, keys in spoken.items()),
    )


def _groups(library: Library) -> Iterator[tuple[str, list[Record]]]:
    """Yield the help cards, then each topic with its lessons; all English."""
    yield "Help cards", list(library.help_cards)
    for topic in library.lesson_topics:
        yield f"{topic.emoji} {topic.title('en')}", [each for each in library.lessons if each.topic == topic.id]
    known = {topic.id for topic in library.lesson_topics}
    lost: list[Record] = [each for each in library.lessons if each.topic not in known]
    if lost:
        yield "Without a topic", lost


def _index(name: str, texts: list[Record]) -> str:
    links = "".join(f'<li><a href="#{_anchor(text)}">{escaped(text.title)}</a></li>' for text in texts)
    return f"<details open><summary>{escaped(name)} ({len(texts)})</summary><ul>{links}</ul></details>"


def _screen_index(spoken: dict[str, dict[str, dict[str, str]]]) -> str:
    links = "".join(f'<li><a href="#screen-{name}">{name} ({len(keys)})</a></li>' for name, keys in spoken.items())
    return f"<details open><summary>Screens</summary><ul>{links}</ul></details>"


def _anchor(text: Record) -> str:
    return f"{'lesson' if isinstance(text, Lesson) else 'help'}-{text.id}"


def _group(library: Library, name: str, texts: list[Record]) -> str:
    whole = [article(library.languages, [_in(library, text, each) for each in library.languages]) for text in texts]
    return f'<div class="group"><h2>{escaped(name)}</h2>{"".join(whole)}</div>'


def _in(library: Library, text: Record, language: str) -> Record | None:
    shelf = library.lesson_texts if isinstance(text, Lesson) else library.card_texts
    return shelf.get((text.id, language))


def _screen(name: str, keys: dict[str, dict[str, str]], languages: tuple[str, ...]) -> str:
    rows = []
    for key, words in keys.items():
        cells: list[str | None] = [
            f"<pre>{escaped(words[each])}</pre>" if each in words else _absent(key) for each in languages
        ]
        rows.append(row(key, languages, cells))
    return f'<article id="screen-{name}" class="screens"><h3>{name}</h3>{"".join(rows)}</article>'


def _absent(key: str) -> str | None:
    return "<em>shown in English on purpose</em>" if ENGLISH_ON_PURPOSE.fullmatch(key) else None


def _pictures(library: Library) -> Iterator[str]:
    """Yield a rule for each picture, so that one shown in several places is in the file once."""
    cards = [card.picture for lesson in library.lesson_texts.values() for card in lesson.cards]
    cards += [card.picture for card in library.card_texts.values()]
    for name in sorted({picture.name for picture in cards if picture}):
        try:
            data = base64.b64encode(library.picture(name)).decode("ascii")
        except NoSuchPicture:
            continue  # the check names it
        yield f".p-{name}{{background-image:url(data:image/png;base64,{data})}}"
