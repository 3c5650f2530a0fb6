"""The sentences of the screens as they stand in the locale files, all languages of a key together."""

from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

from fluent.syntax.ast import Message, Pattern, Term
from fluent.syntax.parser import FluentParser

from content.library import ENGLISH


def screens(folder: Path) -> dict[str, dict[str, dict[str, str]]]:
    """Return file name, then key, then language, to the words as written in Fluent; English keys first, in order."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    languages = sorted(
        (path.name for path in folder.iterdir() if path.is_dir()), key=lambda name: (name != ENGLISH, name)
    )
    for language in languages:
        for path in sorted((folder / language).glob("*.ftl")):
            for key, words in _messages(path.read_text(encoding="utf-8")):
                found.setdefault(path.name, {}).setdefault(key, {})[language] = words
    return dict(sorted(found.items()))


def _messages(source: str) -> Iterator[tuple[str, str]]:
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, Message | Term):
            name = entry.id.name
            if entry.value is not None:
                yield name, _words(entry.value, source)
            yield from ((f"{name}.{each.id.name}", _words(each.value, source)) for each in entry.attributes)


def _words(pattern: Pattern | None, source: str) -> str:
    if pattern is None or pattern.span is None:
        return ""
    start, end = pattern.span.start, pattern.span.end
    begins = source.rfind("\n", 0, start) + 1
    # A pattern that begins on its own line is indented there, too.
    lead = source[begins:start] if not source[begins:start].strip() else ""
    return dedent(lead + source[start:end]).strip()
