"""B12 for the whole suite: the search at its end finds what it is there to find."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import FOLDER, STORIES, Diary, leaks, texts_of_stories

HOUSE = Path(__file__).parents[1]
A_TOKEN = ":".join(["123456789", "AAF-abcdefghijklmnopqrstuvwxyz_123"])


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (f"polling https://api.telegram.org/bot{A_TOKEN}/getUpdates", "a bot's token"),
        ("/start inv_abcdefghijklmnopqrstuvwxyz012345", "an invite's token"),
        ("link https://t.me/+AbCdEf012345", "a way into a group"),
        ("call 07700 900123", "a phone number"),
        ("call +447700900123", "a phone number"),
        ("hello Amina", "a name"),
        ("a CANARY sang", "a canary"),
        ("failed at 'I feel so alone these nights'", "somebody's message"),
    ],
)
def test_each_kind_of_secret_is_found(line: str, what: str) -> None:
    """B12: a search that finds nothing proves something only if it can find."""
    found = list(leaks(["an innocent line", line], ["I feel so alone these nights"]))
    assert len(found) == 1
    assert what in found[0]
    assert found[0].startswith("line 2 ")


def test_an_ordinary_log_is_clean() -> None:
    """Row numbers, ids, dates and addresses without a token are no secrets."""
    lines = [
        "2026-11-23T10:00:00.000+00:00 INFO bot.turns: row 12 was refused: old-button",
        "http://127.0.0.1:45457",
    ]
    assert list(leaks(lines, texts_of_stories())) == []


def test_the_messages_of_the_stories_are_known() -> None:
    """What people write in the stories is looked for word by word."""
    assert texts_of_stories(STORIES)


def test_what_this_test_logs_is_written_for_the_search() -> None:
    """Each test's records reach the file of its worker, redacted as in production."""
    diaries = [each for each in logging.getLogger().handlers if isinstance(each, Diary)]
    assert len(diaries) == 1
    logging.getLogger("tests.every_log").info("polling %s", A_TOKEN)
    written = Path(diaries[0].baseFilename)
    assert written.parent == Path(os.environ[FOLDER])
    assert "tests.every_log: polling […]" in written.read_text(encoding="utf-8")


A_LEAKING_TEST = """
from pathlib import Path
import os

def test_that_leaks():
    Path(os.environ["ABC_PARENTS_TEST_LOGS"], "a-child.log").write_text("today INFO somewhere: hello Amina")
"""


@pytest.mark.parametrize("workers", ["0", "2"])
def test_a_run_that_leaks_fails(tmp_path: Path, workers: str) -> None:
    """B12: with and without workers, a passing test is not enough when a log holds a name."""
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "conftest.py").write_text((HOUSE / "tests" / "conftest.py").read_text(encoding="utf-8"))
    (tmp_path / "pytest.ini").write_text("[pytest]\nasyncio_default_fixture_loop_scope = function\n")
    (tmp_path / "tests" / "test_leak.py").write_text(A_LEAKING_TEST)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-n",
        workers,
        "-p",
        "no:cacheprovider",
        str(tmp_path / "tests"),
    ]
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(HOUSE)}
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, check=False, text=True, timeout=120
    )
    assert "1 passed" in done.stdout
    assert done.returncode == 1
    assert "a-child.log: line 1 holds a name" in done.stdout
    assert "Amina" not in done.stdout
