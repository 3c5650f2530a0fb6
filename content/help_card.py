"""A help card: what is red, amber and green about one trouble, read from one Markdown file."""

import html
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from content.fault import ContentFault, in_plain_words
from content.front_matter import Page, read_mapping
from content.markdown import inline
from content.record import Frozen, Name, Picture, Record, Words, version_of

Level = Literal["red", "amber", "green"]
LEVELS: tuple[Level, ...] = ("red", "amber", "green")


class Frame(Frozen):
    """The words that are the same on every help card of a language: headings and fixed closing lines."""

    red: Words
    amber: Words
    green: Words
    red_closing: Words
    amber_closing: Words
    closing: Words
    emergency_line: Words


class Headings(Frozen):
    """What a card says in place of the fixed words: about the parent, another number than 111 may be the first one."""

    red: Words | None = None
    amber: Words | None = None
    green: Words | None = None
    amber_closing: Words | None = None

    @property
    def are_own(self) -> bool:
        """True where the amber or the green heading is the card's own."""
        return self.amber is not None or self.green is not None


class Section(Frozen):
    """One level of a card: bullets, and perhaps a line of its own under them (all HTML)."""

    level: Level
    bullets: tuple[str, ...]
    note: str | None = None


class HelpCard(Record):
    """A help card in one language; red always comes first. `hide` offers to take it out of the chat again."""

    picture: Picture | None = None
    lesson: Name | None = None
    headings: Headings = Headings()
    hide: bool = False
    sections: tuple[Section, ...]
    frame: Frame

    @property
    def html(self) -> str:
        """Return the whole card as Telegram HTML, below 3,500 characters."""
        parts = [_bold(self.title), *map(self._section, self.sections), _bold(self.frame.closing)]
        return "\n\n".join(parts)

    def page(self, level: Level) -> str:
        """Return one level as Telegram HTML, with the title above and the fixed closing line below."""
        section = next(each for each in self.sections if each.level == level)
        return "\n\n".join([f"<b>{self.title}</b>", self._section(section), f"<b>{self.frame.closing}</b>"])

    def _section(self, section: Section) -> str:
        lines = [_bold(getattr(self.headings, section.level) or getattr(self.frame, section.level))]
        lines += [f"• {bullet}" for bullet in section.bullets]
        lines += [section.note] if section.note else []
        closing = {
            "red": self.frame.red_closing,
            "amber": self.headings.amber_closing or self.frame.amber_closing,
        }.get(section.level)
        return "\n".join([*lines, html.escape(closing, quote=False)] if closing else lines)


def _bold(words: str) -> str:
    return f"<b>{html.escape(words, quote=False)}</b>"


class Topic(Frozen):
    """A topic on the urgent-help screen: its place in the list, its words, and whether it has a card now."""

    id: Name
    emoji: Words
    card: bool
    titles: dict[str, Words]

    def title(self, language: str) -> str:
        """Return the topic's name in `language`, or in English."""
        return self.titles.get(language, self.titles["en"])


class Topics(Frozen):
    """The urgent-help screen: the card that is always first, then the topics in their order."""

    first: Name
    topics: tuple[Topic, ...]


def read_frame(path: Path) -> Frame:
    """Read the fixed words of one language."""
    try:
        return Frame.model_validate(read_mapping(path))
    except ValidationError as fault:
        raise in_plain_words(path, fault, Frame) from fault


def read_topics(path: Path) -> Topics:
    """Read the order of topics."""
    try:
        return Topics.model_validate(read_mapping(path))
    except ValidationError as fault:
        raise in_plain_words(path, fault, Topics) from fault


def read_help_card(page: Page, frames: dict[str, Frame]) -> HelpCard:
    """Return the help card of one page; raises `ContentFault` naming the file and, where known, the line."""
    language = page.record["language"]
    if language not in frames:
        raise ContentFault(page.path, f"write the fixed words of this language in `frame.{language}.yaml` first.")
    sections = _sections(page)
    own = page.record.get("headings")
    words = [page.record.get("title"), [section.model_dump() for section in sections], *([own] if own else [])]
    version = version_of(*words)
    read = {"sections": sections, "frame": frames[language], "version": version}
    try:
        return HelpCard.model_validate(page.record | read)
    except ValidationError as fault:
        raise in_plain_words(page.path, fault, HelpCard) from fault


def _sections(page: Page) -> tuple[Section, ...]:
    sections: list[Section] = []
    for number, raw in enumerate(page.body.splitlines(), start=page.first_line):
        line = raw.rstrip()
        if line.startswith("## "):
            sections.append(_opened(page.path, line[3:], sections, number))
        elif line and not sections:
            raise ContentFault(page.path, "begin with `## red`; nothing stands above it.", number)
        elif line:
            sections[-1] = _with_line(sections[-1], line, page.path, number)
    if not sections or not all(section.bullets for section in sections):
        raise ContentFault(page.path, "each of `## red`, `## amber`, `## green` needs bullets under it.")
    return tuple(sections)


def _opened(path: Path, level: str, before: list[Section], number: int) -> Section:
    # Red first is what a frightened parent reads; the order is therefore not a matter of taste.
    if len(before) == len(LEVELS) or level != LEVELS[len(before)]:
        raise ContentFault(path, "the headings are `## red`, `## amber`, `## green`, in this order.", number)
    return Section(level=LEVELS[len(before)], bullets=())


def _with_line(section: Section, line: str, path: Path, number: int) -> Section:
    if line.startswith("- "):
        if section.note:
            raise ContentFault(path, "put the bullets above the line of text.", number)
        bullet = inline(line[2:], path, number)
        return section.model_copy(update={"bullets": (*section.bullets, bullet)})
    if section.note or line.startswith("#"):
        raise ContentFault(path, "a section holds bullets (`- `) and then at most one line of text.", number)
    return section.model_copy(update={"note": inline(line, path, number)})
