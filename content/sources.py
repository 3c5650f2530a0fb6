"""The sources that texts are drawn from, each written down once and cited by its number."""

from pathlib import Path
from typing import Any

from pydantic import ValidationError

from content.fault import ContentFault, in_plain_words, line_in
from content.front_matter import Page, listed, read_mapping
from content.record import Source


def read_sources(path: Path) -> dict[str, Source]:
    """Return every source by its number, as in `S10`; raises `ContentFault`."""
    return {number: _source(path, number, entry) for number, entry in read_mapping(path).items()}


def _source(path: Path, number: str, entry: Any) -> Source:
    try:
        return Source.model_validate(entry)
    except ValidationError as fault:
        raise in_plain_words(path, fault, Source, [number]) from fault


def cited(page: Page, known: dict[str, Source]) -> dict[str, Any]:
    """Return the page's record with its sources in full: the numbers cited, then what is `to_verify` by name."""
    numbers = [str(number) for number in listed(page, "sources")]
    for place, number in enumerate(numbers):
        if number not in known:
            cure = f"the source `{number}` is not in `sources.yaml`; add it there or correct the number."
            raise ContentFault(page.path, cure, line_in(page.path, ["sources", place]))
    open_ones = [Source(name=name) for name in _named(page)]
    record = {name: value for name, value in page.record.items() if name not in ("sources", "to_verify")}
    return record | {"sources": [*(known[number] for number in numbers), *open_ones]}


def _named(page: Page) -> list[str]:
    names = listed(page, "to_verify")
    for place, name in enumerate(names):
        if not isinstance(name, str) or not name.strip():
            cure = "each entry of `to_verify` must be words; put it in quotes."
            raise ContentFault(page.path, cure, line_in(page.path, ["to_verify", place]))
    return names
