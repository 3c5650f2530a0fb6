"""Conversations as data: named steps, what each of them understands, and the way from one to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from domain.dates import NotADate, read_date, read_moment
from domain.said import Said, Sent, clean
from domain.words import Argument

Answers = Mapping[str, Any]  # step name -> JSON value; SKIPPED where a step was passed over
SKIPPED = None
LONGEST_TEXT = 4000  # characters; a whole Telegram message is at most 4096


class Kind(StrEnum):
    """What a step asks for."""

    TEXT = "text"  # words
    WORDS = "words"  # words, or a voice note, photo or video
    CHOICE = "choice"  # one of some
    DATE = "date"  # a day, or month and year
    MOMENT = "moment"  # a day and a clock time
    NUMBER = "number"
    PLACE = "place"  # one of some, or typed
    CONFIRM = "confirm"  # yes to what is shown


class NotUnderstood(Exception):
    """The message does not answer the step; `key` says kindly what would, with `args` where it names something."""

    def __init__(self, key: str, **args: Argument) -> None:
        super().__init__(key)
        self.key = key
        self.args_for_text = args


@dataclass(frozen=True)
class Step:
    """One question. Its words are found by name: `<form>-<step>`, `-invalid`, `-why`, `-<option>`.

    `options` are ids; a step whose options come from the database leaves them empty. `only_if` says, from the
    answers so far, whether the step is asked at all.
    """

    name: str
    kind: Kind
    options: tuple[str, ...] = ()
    skippable: bool = True
    why: bool = False
    lowest: int = 0
    highest: int = 10**6
    longest: int = LONGEST_TEXT
    only_if: Callable[[Answers], bool] = lambda _: True


@dataclass(frozen=True)
class Form:
    """Steps in order. `staff_read` tells that people in the team will read the answers, `staff_write` that one of them
    writes them. A `fleeting` form, such as a search, is answered at once and leaves no draft behind. Only a form that
    is `open_to_all` begins by its name alone; the others are about something that is put in when they begin."""

    name: str
    steps: tuple[Step, ...]
    staff_read: bool = False
    staff_write: bool = False
    cancellable: bool = True
    fleeting: bool = False
    open_to_all: bool = False
    words_of: str = ""

    @property
    def words(self) -> str:
        """The form under whose name the words stand, where two forms share them."""
        return self.words_of or self.name

    def step(self, name: str) -> Step | None:
        """The step of that name, if the form (still) has one."""
        return next((s for s in self.steps if s.name == name), None)

    def first(self) -> Step:
        """Where the form begins."""
        return self.steps[0]

    def after(self, name: str, answers: Answers) -> Step | None:
        """The next step to ask once `name` is answered; None when the form is complete."""
        names = [s.name for s in self.steps]
        later = self.steps[names.index(name) + 1 :]
        return next((s for s in later if s.only_if(answers)), None)

    def before(self, name: str, answers: Answers) -> Step | None:
        """The step asked before `name`; None at the beginning."""
        names = [s.name for s in self.steps]
        earlier = reversed(self.steps[: names.index(name)])
        return next((s for s in earlier if s.only_if(answers)), None)


def read(step: Step, said: Said, now: datetime, zone: str) -> Any:
    """The message as this step's answer, a JSON value. Raises NotUnderstood with the key of a kind hint.

    `now` is aware and says what is meant by today and by a day without a year; `zone` is where clocks are read.
    """
    if said.edited:
        raise NotUnderstood("form-edited")
    if step.kind is Kind.WORDS and said.kind in {Sent.VOICE, Sent.AUDIO, Sent.PHOTO, Sent.VIDEO} and said.file_id:
        return {"kind": said.kind.value, "file_id": said.file_id, "text": clean(said.text)[: step.longest]}
    if said.kind is not Sent.TEXT:
        raise NotUnderstood("form-not-words" if step.kind is Kind.WORDS else f"form-wants-{_hint(step.kind)}")
    written = clean(said.text)
    if not written:
        raise NotUnderstood("form-empty")
    return _from_text(step, written, now, zone)


def _from_text(step: Step, written: str, now: datetime, zone: str) -> Any:
    match step.kind:
        case Kind.TEXT:
            return written[: step.longest]
        case Kind.WORDS:
            return {"kind": "text", "text": written[: step.longest]}
        case Kind.NUMBER:
            return _number(step, written)
        case Kind.DATE | Kind.MOMENT:
            return _date(step, written, now, zone)
        case _:  # a choice, a place or a confirmation that was typed instead of pressed
            raise NotUnderstood("form-press-a-button")


def _number(step: Step, written: str) -> int:
    digits = written.replace(" ", "")
    if not (digits.isascii() and digits.isdigit() and len(digits) < 9):
        raise NotUnderstood("form-wants-number")
    if not step.lowest <= int(digits) <= step.highest:
        raise NotUnderstood("form-number-out-of-range")
    return int(digits)


def _date(step: Step, written: str, now: datetime, zone: str) -> str:
    try:
        if step.kind is Kind.DATE:
            return read_date(written, now.astimezone(ZoneInfo(zone)).date()).isoformat()
        return read_moment(written, now, zone)
    except NotADate as problem:
        raise NotUnderstood(problem.key) from problem


def _hint(kind: Kind) -> str:
    return {Kind.NUMBER: "number", Kind.DATE: "date", Kind.MOMENT: "moment", Kind.TEXT: "text"}.get(kind, "button")
