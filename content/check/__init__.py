"""Says what must be mended in lessons, help cards and local help before parents read them, with a cure for each."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from content.check import lessons, places, records, shelf, starters, words
from content.check.finding import Finding, Said
from content.fault import line_in
from content.front_matter import read_page
from content.lesson import split_cards
from content.library import Library, all_texts, file_of

_RULES = (*records.RULES, *lessons.RULES, *words.RULES)

__all__ = ["Finding", "check"]


def check(library: Library, today: date) -> list[Finding]:
    """Return all findings, those of one file together; last, a notice that counts what nobody has approved."""
    said = [
        (file_of(text), each) for text in all_texts(library) for rule in _RULES for each in rule(text, library, today)
    ]
    said += [(file, each) for file, rule in (*shelf.RULES, *starters.RULES) for each in rule(library)]
    said += places.found(library, today)
    findings = [Finding(file, each.sentence, line=_line(library.folder / file, each)) for file, each in said]
    return [*findings, *_unapproved(library)]


def _line(path: Path, said: Said) -> int | None:
    if said.where and said.where[0] == "cards":
        return split_cards(read_page(path))[int(said.where[1]) - 1][0]
    return line_in(path, said.where)


def _unapproved(library: Library) -> Iterator[Finding]:
    texts = list(all_texts(library))
    drafts = sum(text.is_draft for text in texts)
    open_sources = {source.name for text in texts for source in text.sources if source.to_verify}
    if drafts:
        yield Finding(
            "content",
            f"{drafts} of {len(texts)} texts are drafts and {len(open_sources)} sources are still to be verified; "
            "a named clinician must approve each text before parents rely on it.",
            is_notice=True,
        )
