"""Every log line of every test, written as in production and searched when the tests are over."""

import ast
import logging
import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import settings

from bot.logs import _QUIET, Redacted
from storage import sealing

settings.register_profile("suite", deadline=None)  # what else the machine does is nobody's fault
settings.load_profile("suite")
FOLDER = "ABC_PARENTS_TEST_LOGS"  # handed to the workers, and to processes that a test starts
STORIES = Path(__file__).parent / "stories"
SECRETS = {
    "a bot's token": re.compile(r"\d{6,}(:|%3A)[A-Za-z0-9_-]{10,}"),
    "an invite's token": re.compile(r"inv_[A-Za-z0-9_-]{20,}"),
    "a way into a group": re.compile(r"t\.me/\+[A-Za-z0-9_-]{6,}"),
    "a phone number": re.compile(r"(?<![\d-])(\+44|0)\s?7\d{3}\s?\d{3}\s?\d{3}(?!\d)"),
    "a canary": re.compile(r"canary", re.IGNORECASE),
    "a name": re.compile(r"\b(Amina|Leyla|Priya)\b"),
}
_SHORTEST_TEXT = 12  # shorter ones ("n18", "yes") stand in innocent lines too


class Diary(logging.FileHandler):
    """Writes what production would write."""

    def __init__(self, folder: Path, worker: str) -> None:
        super().__init__(folder / f"{worker}.log", encoding="utf-8", delay=True)
        self.setFormatter(Redacted(as_json=False))


def texts_of_stories(folder: Path = STORIES) -> set[str]:
    """What people write in the stories: every literal that is sent, said or edited, long enough to be told apart."""
    found = set()
    for file in folder.glob("test_*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in {"send", "say_in", "edit"}:
                words = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
                found |= {each for each in words if len(each) >= _SHORTEST_TEXT and not each.startswith("/")}
    return found


def leaks(lines: Iterable[str], texts: Iterable[str] = ()) -> Iterator[str]:
    """A sentence for each line that holds what no log may hold; the secret itself is not repeated."""
    texts = list(texts)
    for number, line in enumerate(lines, start=1):
        found = [what for what, pattern in SECRETS.items() if pattern.search(line)]
        found += ["somebody's message"] if any(text in line for text in texts) else []
        yield from (f"line {number} holds {what}: {_origin(line)}" for what in found)


def _origin(line: str) -> str:
    """Time, level and logger, without the message."""
    return " ".join(line.split()[:3])


def pytest_configure(config: pytest.Config) -> None:
    """One folder for the whole run; one file for each worker in it."""
    if not hasattr(config, "workerinput"):
        os.environ[FOLDER] = tempfile.mkdtemp(prefix="abc-parents-logs-")
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    config.stash[_DIARY] = Diary(Path(os.environ[FOLDER]), worker)
    for name, lowest in _QUIET.items():
        logging.getLogger(name).setLevel(lowest)
    # The same secret gives the same key. It is slow by design, and every town would wait for it four times.
    pytest.MonkeyPatch().setattr(sealing, "_derive", lru_cache(maxsize=64)(sealing._derive))


_DIARY = pytest.StashKey[Diary]()
_LEAKS = pytest.StashKey[list[str]]()


@pytest.fixture(autouse=True)
def _diary(request: pytest.FixtureRequest) -> Iterator[None]:
    """B12: everything is logged as in production, also when a test sets up logs by itself."""
    root = logging.getLogger()
    level, diary = root.level, request.config.stash[_DIARY]
    root.addHandler(diary)
    root.setLevel(logging.INFO)
    yield
    root.removeHandler(diary)
    root.setLevel(level)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """B12: search what was written; the run fails when anything is found."""
    diary = session.config.stash.get(_DIARY, None)
    if diary:
        diary.close()
    if hasattr(session.config, "workerinput"):
        return
    texts, found = texts_of_stories(), []
    for file in sorted(Path(os.environ[FOLDER]).glob("*.log")):
        with file.open(encoding="utf-8", errors="replace") as lines:
            found += [f"{file}: {leak}" for leak in leaks(lines, texts)]
    session.config.stash[_LEAKS] = found
    if found:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
    else:
        shutil.rmtree(os.environ[FOLDER], ignore_errors=True)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what was found, and where."""
    found = config.stash.get(_LEAKS, [])
    if found:
        terminalreporter.section("B12: the logs hold what they must not hold", red=True)
        for leak in found[:20]:
            terminalreporter.line(leak)
