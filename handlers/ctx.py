"""What a handler is given: the person, one unit of work, the time, and the words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from random import Random
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from content.finder import Finder
from content.library import Library
from content.starters import Starters, load_starters
from content.wording import Wording
from domain.crisis import Lexicon
from domain.delivery import QuietHours
from domain.people import Person
from storage.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from handlers.routes import FormRoute, Routes


@dataclass(frozen=True)
class House:
    """What is the same for every turn: content, routes, and the settings that words and rules depend on."""

    library: Library
    wording: Wording
    lexicon: Lexicon
    routes: Routes
    bot_username: str
    owner_ids: frozenset[int]
    zone: str = "Europe/London"
    lessons_a_week: int = 3
    second_approval_above: int = 500  # people; a notice to more needs a second person
    quiet: QuietHours = field(default_factory=QuietHours)

    @cached_property
    def finder(self) -> Finder:
        """The search over all lessons and help cards."""
        return Finder.over(self.library)

    @cached_property
    def starters(self) -> Starters:
        """What champions may post, and questions of the week. Raises ContentFault."""
        return load_starters(self.library.folder)


@dataclass(frozen=True)
class Ctx:
    """One turn of one person. `message_id` is the message pressed on or sent."""

    person: Person
    uow: UnitOfWork
    now: datetime
    rng: Random
    house: House
    message_id: int = 0

    @property
    def today(self) -> date:
        """Today where the programme works."""
        return self.now.astimezone(ZoneInfo(self.house.zone)).date()

    @property
    def language(self) -> str:
        """The person's language, or the first one."""
        return self.person.language or self.house.wording.first

    @property
    def forms(self) -> Mapping[str, FormRoute]:
        """Every form by name."""
        return self.house.routes.forms

    def as_person(self, **changed: object) -> Ctx:
        """The same turn after the person changed."""
        return replace(self, person=replace(self.person, **changed))  # type: ignore[arg-type] # fields by name
