"""The sources that texts are drawn from, each written down once and cited by its number."""

from pathlib import Path
from typing import Any

from pydantic import ValidationError

from content.fault import ContentFault, in_plain_words
from content.front_matter import Page, read_mapping
from content.record import Source


def read_sources(path: Path) -> dict[str, Source]:
    """Return every source by its number, as in `S10`; raises `ContentFault`."""
    try:
        return {str(number): Source.model_validate(entry) for number, entry in read_mapping(path).items()}
    except ValidationError as fault:
        raise in_plain_words(path, fault) from fault


def cited(page: Page, known: dict[str, Source]) -> dict[str, Any]:
    """Return the page's record with its sources in full: the numbers cited, then what is `to_verify` by name."""
    record = dict(page.record)
    numbers = record.pop("sources", None) or []
    unknown = [str(number) for number in numbers if str(number) not in known]
    if unknown:
        raise ContentFault(page.path, f"the source `{unknown[0]}` is not in `sources.yaml`; add it there.")
    open_ones = [Source(name=str(name)) for name in record.pop("to_verify", None) or []]
    return record | {"sources": [*(known[str(number)] for number in numbers), *open_ones]}
