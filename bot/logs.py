"""Logs that never hold a token, a message or a name: redaction on every handler, exceptions without their words."""

from __future__ import annotations

import json
import logging
import re
import sys
import traceback
from datetime import UTC, datetime
from typing import Any

_SECRETS = (
    re.compile(r"\d{6,}(:|%3A)[A-Za-z0-9_-]{10,}"),  # a bot token, bare or in an address
    re.compile(r"inv_[A-Za-z0-9_-]{20,}"),  # an invite
    re.compile(r"https://t\.me/\+[A-Za-z0-9_-]+"),  # somebody's own way into a group
    re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+"),
    re.compile(r"(?<![\w-])\+?\d[\d ]{8,}\d(?![\w-])"),  # a phone number
)
_QUIET = {"httpx": 30, "httpcore": 30, "telegram": 30, "apscheduler": 40, "aiosqlite": 30, "asyncio": 30}


def redact(words: str) -> str:
    """The words without anything that looks like a secret or a contact."""
    for pattern in _SECRETS:
        words = pattern.sub("[…]", words)
    return words


class Redacted(logging.Formatter):
    """One line a record. An exception shows its type and where it came from, never its words."""

    def __init__(self, *, as_json: bool) -> None:
        super().__init__()
        self._json = as_json

    def format(self, record: logging.LogRecord) -> str:
        """The finished line."""
        message = record.getMessage()
        if record.name == "asyncio":
            message = message.partition("\n")[0]  # what follows prints the exception of a lost task, with its words
        message = redact(message)
        where = _where(record.exc_info[1]) if record.exc_info and record.exc_info[1] else ""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        if self._json:
            line: dict[str, Any] = {"at": at, "level": record.levelname, "from": record.name, "message": message}
            return json.dumps(line | ({"where": where} if where else {}), ensure_ascii=False)
        return f"{at} {record.levelname} {record.name}: {message}{' | ' + where if where else ''}"


def _where(problem: BaseException) -> str:
    frames = traceback.extract_tb(problem.__traceback__)[-6:]
    steps = " > ".join(f"{frame.filename.rsplit('/', 2)[-1]}:{frame.lineno} {frame.name}" for frame in frames)
    cause = f", because of {_where(problem.__cause__)}" if problem.__cause__ else ""
    return f"{type(problem).__name__} at {steps}{cause}"


def set_up_logs(log_format: str = "text", level: str = "INFO") -> None:
    """One handler, redacted; libraries that print what passes through them are kept quiet."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Redacted(as_json=log_format == "json"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name, lowest in _QUIET.items():
        logging.getLogger(name).setLevel(lowest)
