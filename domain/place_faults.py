"""What can be wrong with a table of places, in words: the whole file, or one cell and what would mend it."""

from __future__ import annotations

from dataclasses import dataclass

from domain.words import Text, text


class Nonsense(Exception):
    """The file is no table of places at all; `why` is binary, empty, large, columns, rows or broken."""

    def __init__(self, why: str, value: str = "") -> None:
        super().__init__(why)
        self.why = why
        self.value = value

    @property
    def line(self) -> Text:
        """In words."""
        return text(f"place-file-{self.why}", **({"value": self.value} if self.value else {}))


@dataclass(frozen=True)
class Problem:
    """One cell that cannot be taken: the row as a spreadsheet counts it, the column, and what would mend it."""

    row: int
    column: str
    what: str
    value: str = ""

    @property
    def line(self) -> Text:
        """In words."""
        cure = text(f"place-wrong-{self.what}")
        if not self.value:
            return text("place-problem", row=self.row, column=self.column, cure=cure)
        return text("place-problem-value", row=self.row, column=self.column, value=self.value, cure=cure)
