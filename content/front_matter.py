"""Reads one Markdown file of content: its front matter as a mapping, its body, and the line where the body begins."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from content.fault import ContentFault, line_in


@dataclass(frozen=True)
class Page:
    """A content file as read: `record` from the front matter, `body` after it, `first_line` of the body (from 1)."""

    path: Path
    record: dict[str, Any]
    body: str
    first_line: int


# libyaml where it is there: six times as fast, and two hundred files are read at each start.
_Safe: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Safe):  # type: ignore[misc] # one of the two above
    """YAML in which a key stands once and a date stays as written, so that a bad one is named by its field."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002 - PyYAML's signature
        seen: set[str] = set()
        for key, _ in node.value:
            if key.tag == "tag:yaml.org,2002:merge":
                raise yaml.MarkedYAMLError(None, None, "values are written out here", key.start_mark)
            if str(key.value) in seen:
                raise _Twice(None, None, str(key.value), key.start_mark)
            seen.add(str(key.value))
        made: dict[Any, Any] = super().construct_mapping(node, deep)
        return made


class _Twice(yaml.MarkedYAMLError):
    """A key stands twice in one mapping; `problem` is the key."""


_Loader.yaml_implicit_resolvers = {
    first: [each for each in resolvers if each[0] != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read_text(path: Path) -> str:
    """Return a content file's text; a symbolic link is refused, for it may lead out of the folder."""
    if path.is_symlink():
        raise ContentFault(path, "this is a symbolic link; put the file itself here.")
    try:
        raw = path.read_bytes()
    except FileNotFoundError as fault:
        raise ContentFault(path, "this file is missing; write it, or take it back from an older version.") from fault
    except IsADirectoryError as fault:
        raise ContentFault(path, "this is a folder; put a text file here or rename the folder.") from fault
    except OSError as fault:
        raise ContentFault(path, "this file cannot be opened; let the bot's user read it.") from fault
    try:
        return raw.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as fault:
        line = raw[: fault.start].count(b"\n") + 1
        raise ContentFault(path, "this is not UTF-8 text; save it as UTF-8.", line) from fault


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
        loaded = yaml.load(text, Loader=_Loader)  # noqa: S506 - a SafeLoader, only stricter
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        line = None if mark is None else mark.line + first_line
        if isinstance(fault, _Twice):
            raise ContentFault(path, f"`{fault.problem}` stands twice; keep one of them.", line) from fault
        raise ContentFault(path, "this is not valid YAML; look for a missing quote or space.", line) from fault
    except (ValueError, TypeError, AttributeError) as fault:  # PyYAML's own, at a `!!tag` that does not fit its value
        raise ContentFault(path, "a value here cannot be read; put it in quotes.") from fault
    if not isinstance(loaded, dict):
        raise ContentFault(path, "write `name: value` lines here.", first_line)
    return {str(name): value for name, value in loaded.items()}


def listed(page: Page, name: str) -> list[Any]:
    """Return what stands under `name`, an empty list when nothing does; anything but a list is refused."""
    value = page.record.get(name)
    if value is None:
        return []
    if not isinstance(value, list):
        raise ContentFault(page.path, f"`{name}` must be a list, as in [one, two].", line_in(page.path, [name]))
    return value


def language_of(path: Path) -> str:
    """Return `tr` for `feeling-low.tr.md`; files without a language are refused."""
    parts = path.name.split(".")
    if len(parts) != 3:
        raise ContentFault(path, "name the file `<id>.<language>.md`, like `feeling-low.en.md`.")
    return parts[1]
