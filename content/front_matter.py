"""Reads one Markdown file of content: its front matter as a mapping, its body, and the line where the body begins."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from content.fault import ContentFault


@dataclass(frozen=True)
class Page:
    """A content file as read: `record` from the front matter, `body` after it, `first_line` of the body (from 1)."""

    path: Path
    record: dict[str, Any]
    body: str
    first_line: int


def read_text(path: Path) -> str:
    """Return a content file's text; a symbolic link is refused, for it may lead out of the folder."""
    if path.is_symlink():
        raise ContentFault(path, "this is a symbolic link; put the file itself here.")
    return path.read_text(encoding="utf-8")


def read_mapping(path: Path) -> dict[str, Any]:
    """Return a YAML file which holds one mapping."""
    return _mapping(read_text(path), path, first_line=1)


def read_page(path: Path) -> Page:
    """Return a Markdown file which begins with front matter between two `---` lines."""
    lines = read_text(path).splitlines()
    if not lines or lines[0] != "---" or "---" not in lines[1:]:
        raise ContentFault(path, "begin the file with front matter between two lines of `---`.", 1)
    close = lines.index("---", 1)
    record = _mapping("\n".join(lines[1:close]), path, first_line=2)
    return Page(path=path, record=record, body="\n".join(lines[close + 1 :]), first_line=close + 2)


def _mapping(text: str, path: Path, first_line: int) -> dict[str, Any]:
    try:
        loaded = yaml.safe_load(text)
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        line = None if mark is None else mark.line + first_line
        raise ContentFault(path, "this is not valid YAML; look for a missing quote or space.", line) from fault
    if not isinstance(loaded, dict):
        raise ContentFault(path, "write `name: value` lines here.")
    return loaded


def language_of(path: Path) -> str:
    """Return `tr` for `feeling-low.tr.md`; files without a language are refused."""
    parts = path.name.split(".")
    if len(parts) != 3:
        raise ContentFault(path, "name the file `<id>.<language>.md`, like `feeling-low.en.md`.")
    return parts[1]
