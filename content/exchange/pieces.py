"""Takes one content file apart into the pieces that people read, and puts changed pieces back, all else untouched."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from content.fault import ContentFault
from content.record import version_of

_FRONT = re.compile(r"---\r?\n(.*?)^---\r?(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"## (\w+)\s*$")


@dataclass(frozen=True)
class Piece:
    """A piece of a file: `text` as a person edits it, which stands from `start` to `end` (characters) in the file.

    `kind` says how it is written: `line` (quoted YAML), `list` (YAML, words between commas) or `block` (Markdown).
    """

    part: str
    kind: str
    text: str
    start: int
    end: int


def raw_text(path: Path) -> str:
    """Return the file as it is, with its own line ends."""
    return path.read_bytes().decode("utf-8")


def pieces(text: str) -> dict[str, Piece]:
    """Return the pieces of a lesson or help card by part, as in `card 3` or `quiz angry reason`, in reading order."""
    front, record = _front(text)
    head = {piece.part: piece for piece in _head(record, text, front.start(1))}
    body = {piece.part: piece for piece in _body(text, front.end())}
    first = {part: head.pop(part) for part in ("title", "keywords") if part in head}
    return first | body | head


def fingerprint(text: str) -> str:
    """Return a short hash of all pieces: it changes when anything changes that an import could overwrite."""
    return version_of([(piece.part, piece.text) for piece in pieces(text).values()])


def _front(text: str) -> tuple[re.Match[str], dict[str, yaml.Node]]:
    """Return where the front matter stands, and its values by name, each with its place from there."""
    front = _FRONT.match(text)
    if front is None:
        raise ValueError("a content file begins with front matter")
    return front, _mapping(yaml.compose(front[1], Loader=yaml.SafeLoader))


def _head(record: dict[str, yaml.Node], text: str, offset: int) -> Iterator[Piece]:
    for part, value in _words(record):
        start, end = value.start_mark.index + offset, value.end_mark.index + offset
        kind, words = "line", value.value
        if isinstance(value, yaml.SequenceNode):
            kind, words = "list", ", ".join(each.value for each in value.value)
        end = start + len(text[start:end].rstrip())  # the end of a block reaches to the next key
        yield Piece(part, kind, words, start, end)


def _words(record: dict[str, yaml.Node]) -> Iterator[tuple[str, yaml.Node]]:
    """Yield the front matter's words for people with the name of their part."""
    yield from ((name, record[name]) for name in ("title", "keywords") if name in record)
    if "picture" in record and _mapping(record["picture"]):
        yield "picture", _mapping(record["picture"])["alt"]
    for entry in _entries(record, "pictures"):
        yield f"picture of card {entry['card'].value}", entry["alt"]
    for asked in _entries(record, "quiz"):
        name = f"quiz {asked['id'].value}"
        yield f"{name} question", asked["question"]
        for option in asked["options"].value:
            yield f"{name} option {_mapping(option)['id'].value}", _mapping(option)["text"]
        yield f"{name} reason", asked["reason"]


def _mapping(node: yaml.Node | None) -> dict[str, yaml.Node]:
    return {key.value: value for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}


def _entries(record: Mapping[str, yaml.Node], name: str) -> Iterator[dict[str, yaml.Node]]:
    if isinstance(record.get(name), yaml.SequenceNode):
        yield from map(_mapping, record[name].value)


def _body(text: str, offset: int) -> Iterator[Piece]:
    """Yield the cards of a lesson, or the sections of a help card below their headings."""
    begun: list[tuple[str, int, int]] = []  # part, start, end
    at, number = offset, 1
    sections = any(_HEADING.match(line) for line in text[offset:].splitlines())
    if not sections:
        begun.append(("card 1", at, at))
    for line in text[offset:].splitlines(keepends=True):
        heading = _HEADING.match(line) if sections else None
        at += len(line)
        if heading:
            begun.append((heading[1], at, at))
        elif not sections and line.rstrip() == "---":
            number += 1
            begun.append((f"card {number}", at, at))
        elif begun:
            part, start, _ = begun[-1]
            begun[-1] = (part, start, at)
    for part, start, end in begun:
        whole = text[start:end]
        words = whole.strip()
        first = start + len(whole) - len(whole.lstrip())
        yield Piece(part, "block", words.replace("\r\n", "\n"), first, first + len(words))


def with_pieces(text: str, changes: Mapping[str, str]) -> str:
    """Return the file with the new words of some parts in their places."""
    known = pieces(text)
    for piece in sorted((known[part] for part in changes), key=lambda each: each.start, reverse=True):
        text = text[: piece.start] + _written(piece, changes[piece.part], text) + text[piece.end :]
    return text


def _written(piece: Piece, words: str, text: str) -> str:
    if piece.kind == "block":
        return words.replace("\n", "\r\n") if "\r\n" in text else words
    if piece.kind == "list":
        return f"[{', '.join(quoted(each.strip()) for each in words.split(',') if each.strip())}]"
    return quoted(words)


def quoted(words: str) -> str:
    """Return words as a YAML value in double quotes, on one line, whatever they hold."""
    dumped: str = yaml.safe_dump(words, default_style='"', allow_unicode=True, width=1_000_000)
    return dumped.strip()


def with_field(path: Path, text: str, name: str, value: str) -> str:
    """Return the file with `name: value` (YAML) in its front matter; a new line goes below `translation`."""
    front, record = _front(text)
    if name in record:
        start, end = (mark.index + front.start(1) for mark in (record[name].start_mark, record[name].end_mark))
        return text[:start] + (value if end > start else f" {value}") + text[end:]
    if "translation" not in record:
        raise ContentFault(path, "`translation` is missing; add it.")
    below = text.index("\n", record["translation"].start_mark.index + front.start(1)) + 1
    end_of_line = "\r\n" if text[:below].endswith("\r\n") else "\n"
    return f"{text[:below]}{name}: {value}{end_of_line}{text[below:]}"
