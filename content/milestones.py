"""The calendar of jabs and check-ups, as gentle reminders of what the GP surgery will say."""

from pathlib import Path
from typing import Literal, Self

from pydantic import ValidationError, model_validator

from content.fault import in_plain_words
from content.front_matter import read_mapping
from content.record import Frozen, Name, Words
from domain.drip import Milestone

DAYS_OF_PREGNANCY = 280
Span = tuple[int, int]


class CalendarEntry(Frozen):
    """One milestone: exactly one of `weeks`, `months` (since birth) and `pregnancy_weeks`, both ends included."""

    id: Name
    kind: Literal["jabs", "visitor", "checkup", "pregnancy"]
    weeks: Span | None = None
    months: Span | None = None
    pregnancy_weeks: Span | None = None
    lesson: Name
    words: dict[str, Words]

    @model_validator(mode="after")
    def _one_span(self) -> Self:
        spans = [span for span in (self.weeks, self.months, self.pregnancy_weeks) if span]
        if len(spans) != 1 or spans[0][0] > spans[0][1]:
            raise ValueError("give exactly one of `weeks`, `months`, `pregnancy_weeks`, from and to")
        return self

    def age(self, language: str) -> str:
        """Return how old the child is then, in words."""
        return self.words.get(language, self.words["en"])

    def rule(self) -> Milestone:
        """Return the same in days: after the birth, or before the due date."""
        if self.pregnancy_weeks:
            first, last = (week * 7 - DAYS_OF_PREGNANCY for week in self.pregnancy_weeks)
            return Milestone(self.id, first, last + 6, expecting=True)
        if self.weeks:
            return Milestone(self.id, self.weeks[0] * 7, self.weeks[1] * 7 + 6)
        first, last = self.months or (0, 0)
        return Milestone(self.id, first * 365 // 12, last * 365 // 12)


class _File(Frozen):
    milestones: tuple[CalendarEntry, ...]


def read_milestones(path: Path) -> tuple[CalendarEntry, ...]:
    """Return the calendar; raises `ContentFault`."""
    try:
        return _File.model_validate(read_mapping(path)).milestones
    except ValidationError as fault:
        raise in_plain_words(path, fault, _File) from fault
