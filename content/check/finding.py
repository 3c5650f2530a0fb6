"""What a check says: a sentence with its place in a file."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from content.library import Library
from content.lines import Key
from content.record import Record


@dataclass(frozen=True)
class Finding:
    """One thing to mend in `file`, at `line` (from 1) where it is known; a notice is known and lets the check pass."""

    file: str
    sentence: str
    is_notice: bool = False
    line: int | None = None

    def __str__(self) -> str:
        return (
            f"{self.file}: {self.sentence}" if self.line is None else f"{self.file}, line {self.line}: {self.sentence}"
        )


@dataclass(frozen=True)
class Said:
    """What a rule says of a file; `where` is the key it is about, or `("cards", 3)` for the third card."""

    sentence: str
    where: tuple[Key, ...] = ()


Rule = Callable[[Record, Library, date], Iterator[Said]]
