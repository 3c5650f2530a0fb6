"""Makes a cell safe for a spreadsheet, which would run `=…` as a formula, and gives the text back exactly."""

import re

# A text that already looks like a made-safe one gets one more apostrophe, so that exactly one can be taken off again.
_RUNS = re.compile(r"'*[=+\-@\t\r]")
_SAFE = re.compile(r"'+[=+\-@\t\r]")


def safe(text: str) -> str:
    """Return the text with an apostrophe before what a spreadsheet would take for a formula (ACCEPTANCE B19)."""
    return f"'{text}" if _RUNS.match(text) else text


def unsafe(cell: str) -> str:
    """Return the text that `safe` was given; an apostrophe that belongs to the text stays."""
    return cell[1:] if _SAFE.match(cell) else cell
