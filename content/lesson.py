"""A lesson: a few cards and a short quiz, read from one Markdown file."""

from collections.abc import Iterable, Sequence
from typing import Annotated, Any, Self, TypeVar

from pydantic import Field, ValidationError, model_validator

from content.fault import ContentFault, in_plain_words, line_in
from content.front_matter import Page, listed
from content.markdown import inline, to_html
from content.record import Frozen, Name, Picture, Record, Watch, Words, version_of
from domain.choosing import Offer
from domain.journey import Outline, Window

_Part = TypeVar("_Part", bound=Frozen)


class Stage(Frozen):
    """When a lesson is meant: in pregnancy, or from and to which full week of age (both included)."""

    expecting: bool = False
    from_weeks: int | None = Field(default=None, ge=0)
    to_weeks: int | None = Field(default=None, ge=0)

    @model_validator(mode="after")
    def _one_or_the_other(self) -> Self:
        if self.expecting == (self.from_weeks is not None):
            raise ValueError("give either `expecting: true` or `from_weeks`")
        if self.from_weeks is not None and self.to_weeks is not None and self.to_weeks < self.from_weeks:
            raise ValueError("`to_weeks` comes before `from_weeks`")
        return self

    def window(self) -> Window:
        """Return the same as the rules know it."""
        return Window(expecting=self.expecting, from_weeks=self.from_weeks, to_weeks=self.to_weeks)


class Option(Frozen):
    """One possible answer: its id travels in the button, its text stands on it."""

    id: Name
    text: Words


class Question(Frozen):
    """A quiz question; `reason` explains the right answer and is shown whichever was chosen (HTML).

    `card` (from 1) is the card that holds the answer: whoever is not sure is shown just that one again. `picture`
    is what the question shows when it comes back; it must not give the answer away.
    """

    id: Name
    card: int = Field(ge=1)
    question: Words
    options: tuple[Option, ...] = Field(min_length=2, max_length=4)
    right: Name
    reason: str
    picture: Name | None = None

    @model_validator(mode="after")
    def _right_is_an_option(self) -> Self:
        ids = [option.id for option in self.options]
        if self.right not in ids or len(set(ids)) != len(ids):
            raise ValueError(f"`right: {self.right}` must be the id of exactly one option")
        return self


class CardPicture(Picture):
    """Which card (counted from 1) a picture stands on."""

    card: int = Field(ge=1)


class Card(Frozen):
    """One screen of a lesson: Telegram HTML and, sometimes, a picture above it."""

    html: str
    picture: Picture | None = None


class Lesson(Record):
    """A lesson in one language; an `essential` one is about safety, and its questions come back later.

    `by_birth_age`: it goes by the calendar even for a child born early, as jabs do. Without `by_itself` it is found
    by whoever looks for it and never sent, offered or asked about. `early_only`: for families of a child born early;
    `months` (1 to 12): it matters in these months of the year only.
    """

    topic: Name
    minutes: int = Field(ge=1, le=15)
    stages: tuple[Stage, ...] = Field(min_length=1)
    essential: bool = False
    by_birth_age: bool = False
    by_itself: bool = True
    early_only: bool = False
    months: tuple[Annotated[int, Field(ge=1, le=12)], ...] = ()
    help_card: Name | None = None
    watch: Watch | None = None
    cards: tuple[Card, ...]
    quiz: tuple[Question, ...] = ()

    def offer(self) -> Offer:
        """Return what the rules of `domain.choosing` need to know of this lesson."""
        windows = tuple(stage.window() for stage in self.stages)
        return Offer(self.id, self.topic, windows, self.essential, self.by_birth_age, self.early_only)

    def outline(self) -> Outline:
        """Return what the rules of `domain.journey` need to know of this lesson."""
        questions = {asked.id: tuple(option.id for option in asked.options) for asked in self.quiz}
        return Outline(lesson=self.id, version=self.version, cards=len(self.cards), questions=questions)


def read_lesson(page: Page) -> Lesson:
    """Return the lesson of one page; raises `ContentFault` naming the file and, where known, the line."""
    record = {name: value for name, value in page.record.items() if name != "pictures"}
    cards = _cards(page, _parts(page, "pictures", CardPicture))
    quiz = [_answered(each, place, page, len(cards)) for place, each in enumerate(_parts(page, "quiz", Question))]
    version = version_of(record.get("title"), _plain(cards), [asked.model_dump(exclude_none=True) for asked in quiz])
    try:
        return Lesson.model_validate(record | {"cards": cards, "quiz": quiz, "version": version})
    except ValidationError as fault:
        raise in_plain_words(page.path, fault, Lesson) from fault


def _parts(page: Page, name: str, model: type[_Part]) -> list[_Part]:
    parts = []
    for place, entry in enumerate(listed(page, name)):
        try:
            parts.append(model.model_validate(entry))
        except ValidationError as fault:
            raise in_plain_words(page.path, fault, model, [name, place]) from fault
    return parts


def _plain(values: Iterable[Frozen]) -> list[dict[str, Any]]:
    return [value.model_dump() for value in values]


def _cards(page: Page, pictures: Sequence[CardPicture]) -> tuple[Card, ...]:
    by_card = {entry.card: Picture(name=entry.name, alt=entry.alt) for entry in pictures}
    texts = split_cards(page)
    beyond = [number for number in by_card if number > len(texts)]
    if beyond:
        cure = f"a picture stands on card {beyond[0]}, but there are {len(texts)} cards; correct `card`."
        raise ContentFault(page.path, cure, line_in(page.path, ["pictures"]))
    return tuple(
        Card(html=to_html(text, page.path, line), picture=by_card.get(number))
        for number, (line, text) in enumerate(texts, start=1)
    )


def split_cards(page: Page) -> list[tuple[int, str]]:
    """Return (first line in the file, text) of each card."""
    cards: list[tuple[int, list[str]]] = [(page.first_line, [])]
    for number, line in enumerate(page.body.splitlines(), start=page.first_line):
        if line.rstrip() == "---":
            cards.append((number + 1, []))
        else:
            cards[-1][1].append(line)
    for number, lines in cards:
        if not any(line.strip() for line in lines):
            raise ContentFault(page.path, "this card is empty; write it or remove its `---`.", number)
    return [(number, "\n".join(lines)) for number, lines in cards]


def _answered(question: Question, place: int, page: Page, cards: int) -> Question:
    if question.card > cards:
        cure = f"`{question.id}` is answered on card {question.card}, but there are {cards} cards; correct `card`."
        raise ContentFault(page.path, cure, line_in(page.path, ["quiz", place, "card"]))
    try:
        return question.model_copy(update={"reason": inline(question.reason.strip(), page.path, 1)})
    except ContentFault as fault:
        raise ContentFault(page.path, fault.sentence, line_in(page.path, ["quiz", place, "reason"])) from fault
