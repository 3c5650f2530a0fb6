"""The text of a message as Telegram keeps it: trimmed, with formatting, commands and addresses marked."""

import re
from typing import Any

from simulator.errors import bad_request
from simulator.html_reader import parse_html
from simulator.units import utf16_length

Entity = dict[str, Any]

_TOP = "com|org|net|info|uk|eu|io|me|co|app|dev|tr|ru|de|fr|pl|ro|in|bd|so|link|site|shop|online|xyz|ly|tv|biz"
_WEB = re.compile(
    r"https?://[^\s<>\"]+[^\s<>\".,!?;:)\]']"
    rf"|(?<![\w@./-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:{_TOP})(?![\w@-]|\.\w)(?:[/?#][^\s<>\"]*[^\s<>\".,!?;:)\]'])?",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\w-])", re.IGNORECASE)
_MENTION = re.compile(r"(?<![\w@/.])@[A-Za-z][A-Za-z0-9_]{3,31}(?![\w@])")
_COMMAND = re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")


def read_text(source: str, parse_mode: str | None) -> tuple[str, list[Entity]]:
    """Text as Telegram would show it: parsed, trimmed, links and commands found. Raises BotApiError."""
    if parse_mode is None or parse_mode == "":
        text, found = source, list[Entity]()
    elif parse_mode.lower() == "html":
        text, found = parse_html(source)
    else:
        raise bad_request("unsupported parse_mode")
    text, found = _trimmed(text, found)
    return text, in_order([*found, *_not_inside(spotted(text), found)])


def spotted(text: str) -> list[Entity]:
    """What Telegram finds in plain text by itself: commands, web and mail addresses, mentions."""
    return [
        {"type": kind, "offset": utf16_length(text[: m.start()]), "length": utf16_length(m.group())}
        for kind, pattern in (("bot_command", _COMMAND), ("url", _WEB), ("email", _EMAIL), ("mention", _MENTION))
        for m in pattern.finditer(text)
    ]


def in_order(entities: list[Entity]) -> list[Entity]:
    """By offset; an outer entity before what it contains."""
    return sorted(entities, key=lambda e: (e["offset"], -e["length"]))


def _not_inside(extra: list[Entity], found: list[Entity]) -> list[Entity]:
    links = [e for e in found if e["type"] in {"text_link", "code", "pre"}]
    return [
        e
        for e in extra
        if not any(e["offset"] < o["offset"] + o["length"] and o["offset"] < e["offset"] + e["length"] for o in links)
    ]


def _trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    lead = utf16_length(text) - utf16_length(text.lstrip())
    text = text.strip()
    size = utf16_length(text)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - lead, 0)
        end = min(entity["offset"] - lead + entity["length"], size)
        if end > start:
            kept.append({**entity, "offset": start, "length": end - start})
    return text, kept
