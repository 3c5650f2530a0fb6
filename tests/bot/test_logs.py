"""Logs: what they must never hold."""

import json
import logging
import sys
from collections.abc import Iterator

import pytest

from bot.logs import Redacted, redact, set_up_logs

TOKEN = "123456789:AAF-abcdefghijklmnopqrstuvwxyz_123"
INVITE = "inv_abcdefghijklmnopqrstuvwxyz0123456789ABCDEF"
CANARY = "my baby has swallowed something"
URL = f"https://api.telegram.org/bot{TOKEN}/sendMessage"


@pytest.fixture
def own_logs() -> Iterator[logging.Logger]:
    """The production set-up for one test, and the one before put back after it."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield root
    root.handlers[:] = handlers
    root.setLevel(level)


def line(message: str, *values: object, problem: BaseException | None = None, name: str = "bot.turns") -> list[str]:
    """A record as it is written, as text and as JSON."""
    info = (type(problem), problem, problem.__traceback__) if problem else None
    record = logging.LogRecord(name, logging.ERROR, __file__, 1, message, values, info)
    return [Redacted(as_json=False).format(record), Redacted(as_json=True).format(record)]


def _fail(problem: Exception) -> None:
    try:
        dict[str, str]()[CANARY]
    except KeyError as cause:
        raise problem from cause


def raised(problem: Exception) -> Exception:
    """The exception as it is caught, with a trace and a cause."""
    with pytest.raises(type(problem)) as caught:
        _fail(problem)
    return caught.value


@pytest.mark.parametrize(
    "lines",
    [
        line(f"polling {URL}"),
        line("polling %s", URL),
        line("polling %(url)s", {"url": URL}),
        line("polling %r", {"token": TOKEN}),
        line("failed", problem=raised(RuntimeError(f"{URL}: {CANARY}"))),
        line("/start %s", INVITE),
        line("link https://t.me/+AbCdEf0123456"),
        line("escaped https://api.telegram.org/bot123456789%3AAAF-abcdefghijklmnopqrstuvwxyz_123/getMe"),
    ],
)
def test_no_secret_is_in_a_line(lines: list[str]) -> None:
    """B12: neither a bot's nor an invite's token, in the message, its values, an exception, or an address."""
    for each in lines:
        assert "abcdefghijklmnopqrstuvwxyz" not in each
        assert "AbCdEf" not in each
        assert CANARY not in each


@pytest.mark.parametrize("contact", ["07700 900123", "+44 7700 900123", "+447700900123", "amina@example.org"])
def test_no_contact_is_in_a_line(contact: str) -> None:
    """B12: what looks like a phone number or an address is taken out."""
    for each in line("reached %s today", contact):
        assert contact not in each
        assert "reached […] today" in each


def test_an_exception_shows_its_kind_and_place_but_not_its_words() -> None:
    """B12: an exception's words may be somebody's words."""
    for each in line("row %s failed", 7, problem=raised(ValueError(CANARY))):
        assert "row 7 failed" in each
        assert "ValueError" in each
        assert "because of KeyError" in each
        assert "test_logs.py" in each
        assert CANARY not in each
        assert len(each.splitlines()) == 1


def test_a_task_that_nobody_asked_after_does_not_tell_its_words() -> None:
    """B12: asyncio prints the whole exception of a lost task; only its first line is kept."""
    lost = f"Task exception was never retrieved\nfuture: <Task exception=ValueError('{CANARY}')>"
    for each in line(lost, problem=raised(ValueError(CANARY)), name="asyncio"):
        assert "never retrieved" in each
        assert CANARY not in each


def test_a_json_line_is_json() -> None:
    """For log collectors, one object a line."""
    found = json.loads(line('a "quoted" word')[1])
    assert found["message"] == 'a "quoted" word'
    assert found["level"] == "ERROR"
    assert found["from"] == "bot.turns"


def test_ordinary_words_stay_as_they_are() -> None:
    """What helps an operator is not lost: row numbers, dates, counts."""
    words = "row 1234567 parked at 2026-11-23 10:00, 12 of 64 lessons"
    assert redact(words) == words


def test_the_production_set_up_writes_redacted_lines(
    own_logs: logging.Logger, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """B12: every logger, ours and the libraries', ends in the one redacting handler; chatty ones are kept quiet."""
    set_up_logs("text", "DEBUG")
    logging.getLogger("somebody.elses").debug("asking %s", URL)
    logging.getLogger("httpx").info("HTTP Request: POST %s", URL)
    logging.getLogger("telegram.Bot").debug("chat %s said %s", 7, CANARY)
    written = capsys.readouterr().err
    assert "asking […" not in written
    assert "asking https://api.telegram.org/bot[…]/sendMessage" in written
    assert "HTTP Request" not in written
    assert CANARY not in written
    assert len(own_logs.handlers) == 1
    assert isinstance(own_logs.handlers[0], logging.StreamHandler)
    assert own_logs.handlers[0].stream is sys.stderr
