"""The shelf: every lesson and help card, loaded and checked at start, found by id and language."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from content.fault import ContentFault, line_in
from content.front_matter import Page, language_of, read_page
from content.help_card import Frame, HelpCard, Topic, read_frame, read_help_card, read_topics
from content.lesson import Lesson, read_lesson
from content.milestones import CalendarEntry, read_milestones
from content.pictures import picture
from content.record import Record, Source
from content.sources import cited, read_sources
from content.topics import LessonTopic, read_lesson_topics
from content.translated import in_full
from domain.journey import Outline

FOLDER = Path(__file__).parent
ENGLISH = "en"
_Text = TypeVar("_Text", bound=Record)


@dataclass(frozen=True, eq=False)
class Library:
    """All texts that teach or help. Texts are kept by (id, language); English is there for every id.

    One is the same as another only where it is the very same: what is made from it is made once.
    """

    folder: Path
    lesson_texts: dict[tuple[str, str], Lesson] = field(repr=False)
    card_texts: dict[tuple[str, str], HelpCard] = field(repr=False)
    frames: dict[str, Frame] = field(repr=False)
    topics: tuple[Topic, ...]
    first_card: str
    lesson_topics: tuple[LessonTopic, ...]
    milestones: tuple[CalendarEntry, ...] = ()
    sources: dict[str, Source] = field(default_factory=dict, repr=False)

    @classmethod
    def load(cls, folder: Path | None = None) -> "Library":
        """Read the folder of content (the project's own by default); raises `ContentFault` in plain words."""
        folder = folder or FOLDER
        help_folder = folder / "help"
        frames = {path.name.split(".")[1]: read_frame(path) for path in sorted(help_folder.glob("frame.*.yaml"))}
        if ENGLISH not in frames:
            raise ContentFault(help_folder / f"frame.{ENGLISH}.yaml", "this file is missing; write the fixed words.")
        topics = read_topics(help_folder / "topics.yaml")
        sources = read_sources(folder / "sources.yaml")
        return cls(
            folder=folder,
            lesson_texts=_shelve(folder / "lessons", read_lesson, sources),
            card_texts=_shelve(help_folder, lambda page: read_help_card(page, frames), sources),
            frames=frames,
            topics=topics.topics,
            first_card=topics.first,
            lesson_topics=read_lesson_topics(folder / "lessons" / "topics.yaml"),
            milestones=read_milestones(folder / "milestones.yaml"),
            sources=sources,
        )

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """The English lessons, in the order of their ids."""
        return tuple(text for (_, language), text in self.lesson_texts.items() if language == ENGLISH)

    def offered(self, today: date) -> tuple[Lesson, ...]:
        """The English lessons whose review is not over, in the order of their ids; the others rest."""
        return tuple(lesson for lesson in sorted(self.lessons, key=lambda each: each.id) if lesson.is_current(today))

    @property
    def help_cards(self) -> tuple[HelpCard, ...]:
        """The English help cards, by id."""
        return tuple(text for (_, language), text in self.card_texts.items() if language == ENGLISH)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which anything here is written, English first."""
        used = {language for _, language in (*self.lesson_texts, *self.card_texts)}
        return (ENGLISH, *sorted(used - {ENGLISH}))

    def lesson(self, id: str, language: str) -> Lesson:  # noqa: A002 - a lesson's id is called id everywhere
        """Return a lesson in `language`, or in English; `Lesson.language` says which. Raises `KeyError`."""
        return self.lesson_texts.get((id, language)) or self.lesson_texts[id, ENGLISH]

    def help_card(self, id: str, language: str) -> HelpCard:  # noqa: A002
        """Return a help card which may be shown by itself: in `language` if checked, else in English.

        With an English card goes `emergency_line(language)`; `draft_card` has the draft, one tap away.
        """
        card = self.card_texts.get((id, language))
        if card is None or card.is_unchecked_translation:
            return self.card_texts[id, ENGLISH]
        return card

    def draft_card(self, id: str, language: str) -> HelpCard | None:  # noqa: A002
        """Return the unchecked translation of a help card, to be shown labelled as such, or None."""
        card = self.card_texts.get((id, language))
        return card if card is not None and card.is_unchecked_translation else None

    def emergency_line(self, language: str) -> str:
        """Return "call 999, say interpreter" in `language`, or in English."""
        return (self.frames.get(language) or self.frames[ENGLISH]).emergency_line

    def outline(self, id: str) -> Outline:  # noqa: A002
        """Return what the rules of progress need; the same in all languages, so that one may change midway."""
        return self.lesson(id, ENGLISH).outline()

    def picture(self, name: str) -> bytes:
        """Return a picture's PNG by name; raises `NoSuchPicture`."""
        return picture(name, self.folder / "pictures" / "png")


def _shelve(folder: Path, read: Callable[[Page], _Text], sources: dict[str, Source]) -> dict[tuple[str, str], _Text]:
    """Read each file of a folder once; a translation is completed from the English file beside it."""
    paths = sorted(folder.glob("*.md"), key=lambda path: (language_of(path) != ENGLISH, path.name))
    pages = {path: read_page(path) for path in paths}
    originals = {_id_of(page): page for page in pages.values() if language_of(page.path) == ENGLISH}
    texts = {}
    for path, page in pages.items():
        id_, language = _id_of(page), language_of(path)
        if id_ not in originals:
            missing = folder / f"{id_}.{ENGLISH}.md"
            raise ContentFault(missing, f"this file is missing; `{path.name}` needs it to fall back on.")
        record = page.record if language == ENGLISH else in_full(page, originals[id_])
        full = replace(page, record=record | {"language": language})
        texts[id_, language] = read(replace(full, record=cited(full, sources)))
    return texts


def _id_of(page: Page) -> str:
    """Return the id that the file says and is named after."""
    id_ = page.record.get("id")
    if not isinstance(id_, str) or not id_:
        name = page.path.name.split(".")[0]
        raise ContentFault(page.path, f"the `id` is missing; write `id: {name}`.", line_in(page.path, ["id"]) or 2)
    if page.path.name != f"{id_}.{language_of(page.path)}.md":
        raise ContentFault(page.path, f"the id is `{id_}`; name the file after it.", line_in(page.path, ["id"]))
    return id_


def file_of(text: Record) -> str:
    """Return the file a text was read from, below the folder of content."""
    folder = "lessons" if isinstance(text, Lesson) else "help"
    return f"{folder}/{text.id}.{text.language}.md"


def all_texts(library: Library) -> Iterable[Record]:
    """Return every lesson and help card in every language."""
    return (*library.lesson_texts.values(), *library.card_texts.values())
