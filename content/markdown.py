"""A small strict Markdown turned into Telegram's HTML: paragraphs, bullets, bold, italic, links; nothing else."""

import html
import re
from pathlib import Path

from content.fault import ContentFault

_UNKNOWN_LINE = (
    (re.compile(r"#"), "headings are not used inside a card; make the line **bold** instead"),
    (re.compile(r"\s*\d+[.)]\s"), "numbered lists are not used; begin each line with `- `"),
    (re.compile(r"\s*[*+]\s"), "begin a list line with `- `"),
    (re.compile(r"\s+\S"), "begin the line at the left edge; nothing is indented"),
    (re.compile(r">"), "quotations are not used; write a plain paragraph"),
    (re.compile(r"```|~~~"), "code is not used; write plain words"),
    (re.compile(r"\|"), "tables are not used; write short bullets"),
    (re.compile(r"(-{2,}|={3,}|\*{3,}|_{3,})\s*$"), "a line of marks is not used here; remove it"),
)
_INLINE = re.compile(
    r"\*\*(?P<bold>[^*\n]+)\*\*|(?<!\w)_(?P<italic>[^_\n]+)_(?!\w)|(?<!!)\[(?P<label>[^\]\n]+)\]\((?P<address>[^)\s]+)\)"
)
_LEFT_OVER = re.compile(r"[*`\[\]<>]|(?<!\w)_|_(?!\w)|\\")
_ADDRESS = re.compile(r"https://[^\s\"'<>]+")


def to_html(text: str, path: Path, first_line: int = 1) -> str:
    """Return Telegram HTML for Markdown `text`, which begins at `first_line` (from 1) of the file `path`.

    Raises `ContentFault`, naming file and line, at anything outside the subset.
    """
    lines = []
    for offset, line in enumerate(text.splitlines()):
        lines.append(_line(line.rstrip(), path, first_line + offset))
    return "\n".join(lines).strip()


def _line(line: str, path: Path, number: int) -> str:
    for pattern, cure in _UNKNOWN_LINE:
        if pattern.match(line):
            raise ContentFault(path, f"{cure}.", number)
    if line.startswith("- "):
        return "• " + inline(line[2:].strip(), path, number)
    return inline(line, path, number)


def inline(text: str, path: Path, number: int) -> str:
    """Return one line as HTML: `**bold**`, `_italic_`, `[words](https://…)`; all else is escaped."""
    parts, end = [], 0
    for found in _INLINE.finditer(text):
        parts.append(_plain(text[end : found.start()], path, number))
        parts.append(_marked(found, path, number))
        end = found.end()
    parts.append(_plain(text[end:], path, number))
    return "".join(parts)


def _plain(text: str, path: Path, number: int) -> str:
    left_over = _LEFT_OVER.search(text)
    if left_over:
        raise ContentFault(path, f"the mark `{left_over[0]}` has no partner or no meaning here; remove it.", number)
    return html.escape(text, quote=False)


def _marked(found: re.Match[str], path: Path, number: int) -> str:
    if found["bold"]:
        return f"<b>{_plain(found['bold'], path, number)}</b>"
    if found["italic"]:
        return f"<i>{_plain(found['italic'], path, number)}</i>"
    # Only the web: a `file:` or relative address must never reach anything that could open it.
    if not _ADDRESS.fullmatch(found["address"]):
        raise ContentFault(path, "a link must begin with https://; give the full address.", number)
    return f'<a href="{html.escape(found["address"])}">{_plain(found["label"], path, number)}</a>'


def plain(markup: str) -> str:
    """Return what a reader sees of Telegram HTML: no tags, no escapes. Its limits are counted on this."""
    return html.unescape(re.sub(r"<[^>]+>", "", markup))
