"""Settings: wrong ones are explained in plain words, each by its name."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import BadSettings, Settings, load_settings
from tests.conftest import FOLDER

HOUSE = Path(__file__).parents[2]
GOOD: dict[str, str] = {
    "bot_token": "123456789:TEST-abcdefghijklmnopqrstuvwxyz0123456",
    "secret_key": "a secret of a test, with more than 32 characters",
    "owner_ids": "5001, 5002",
    "allow_unapproved_content": "true",
}
NO_SECRETS = ("abcdefghijklmnopqrstuvwxyz0123456", "a secret of a test")


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting from outside, and no `.env`."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)


def test_good_settings_are_read() -> None:
    """Owners are numbers, and what is not set has its default."""
    settings = load_settings(**GOOD)
    assert settings.owner_ids == {5001, 5002}
    assert settings.bot_api_url == "https://api.telegram.org"
    assert settings.quiet().start.hour == 21


def test_settings_never_print_their_secrets() -> None:
    """B12: neither token nor key is in their words."""
    shown = repr(load_settings(**GOOD, secret_key_previous="an older secret of a test, with 32 and more"))
    assert not any(secret in shown for secret in (*NO_SECRETS, "an older secret"))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("bot_token", "nonsense"),
        ("bot_token", ""),
        ("secret_key", "too short"),
        ("owner_ids", ""),
        ("owner_ids", "Sam"),
        ("owner_ids", "5001;5002"),
        ("owner_ids", "-5001"),
        ("owner_ids", "1087968824"),
        ("bot_api_url", "api.telegram.org"),
        ("bot_api_url", "ftp://example.org"),
        ("database_url", "nonsense"),
        ("database_url", "mysql://root@localhost/x"),
        ("database_url", "sqlite:///data.db"),
        ("allow_unapproved_content", "perhaps"),
        ("default_language", "xx"),
        ("default_language", "../en"),
        ("time_zone", "Edmonton"),
        ("time_zone", "../../etc/passwd"),
        ("send_rate", "0"),
        ("send_rate", "fast"),
        ("send_rate", "nan"),
        ("quiet_hours", "at night"),
        ("quiet_hours", "25:00-08:00"),
        ("log_format", "xml"),
        ("log_level", "LOUD"),
        ("tick_seconds", "0"),
        ("tick_seconds", "soon"),
    ],
)
def test_a_bad_value_is_explained_in_one_sentence_with_its_name(name: str, value: str) -> None:
    """F47: it says which setting, and what it should be; the value itself is not repeated."""
    with pytest.raises(BadSettings) as problem:
        load_settings(**{**GOOD, name: value})
    said = str(problem.value)
    assert said.startswith(f"{name.upper()} ")
    assert said.endswith(".")
    assert len(said.splitlines()) == 1
    assert not any(secret in said for secret in NO_SECRETS)


def test_everything_wrong_is_said_at_once() -> None:
    """F47: nobody starts a bot three times to learn of three mistakes."""
    with pytest.raises(BadSettings) as problem:
        load_settings(send_rate=0)
    names = [line.split()[0] for line in str(problem.value).splitlines()]
    assert sorted(names) == ["BOT_TOKEN", "OWNER_IDS", "SECRET_KEY", "SEND_RATE"]


def run(tmp_path: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """The command line in a process of its own, with these settings and no others."""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(HOUSE), **settings}
    command = [sys.executable, "-m", "bot", *arguments]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, check=False, text=True, timeout=60
    )
    with Path(os.environ[FOLDER], f"command-{os.getpid()}.log").open("a", encoding="utf-8") as diary:
        diary.write(done.stderr)  # B12 looks into it, too
    return done


@pytest.mark.parametrize("command", ["run", "check", "migrate"])
def test_without_settings_the_bot_says_which_are_missing(tmp_path: Path, command: str) -> None:
    """F47: sentences and an exit code, no traceback, and nothing half started."""
    done = run(tmp_path, command)
    assert done.returncode == 1
    for name in ("BOT_TOKEN", "SECRET_KEY", "OWNER_IDS"):
        assert f"{name} is missing" in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_more_than_thirty_a_second_has_to_be_paid_for() -> None:
    """D30: Telegram's own limit is not passed by a slip; the sentence says what to set."""
    with pytest.raises(BadSettings, match=r"SEND_RATE cannot be used: Telegram allows 30 a second; .*PAID_BROADCASTS"):
        load_settings(**GOOD, send_rate=31)
    assert load_settings(**GOOD, send_rate=1000, paid_broadcasts=True).send_rate == 1000
    assert load_settings(**GOOD, send_rate=60, free_rate=60).free_rate == 60


def test_content_that_nobody_signed_off_stops_the_start(tmp_path: Path) -> None:
    """F47: the operator decides to run with drafts; the setting is named."""
    given = {name.upper(): value for name, value in GOOD.items()} | {"ALLOW_UNAPPROVED_CONTENT": "false"}
    done = run(tmp_path, "check", **given)
    assert done.returncode == 1
    assert "ALLOW_UNAPPROVED_CONTENT=true" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_cannot_be_written_is_explained(tmp_path: Path) -> None:
    """F47: the database's address is the setting to look at."""
    (tmp_path / "file").write_text("no folder")
    given = {name.upper(): value for name, value in GOOD.items()}
    done = run(tmp_path, "check", **given, DATABASE_URL=f"sqlite+aiosqlite:///{tmp_path}/file/bot.db")
    assert done.returncode == 1
    assert "DATABASE_URL" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_example_names_every_setting_with_a_comment() -> None:
    """`.env.example` and the settings are the same list; each has a comment above it."""
    lines = (HOUSE / ".env.example").read_text().splitlines()
    named = {}
    for above, line in zip(["", *lines], lines, strict=False):
        found = re.fullmatch(r"#? ?([A-Z_]+)=(.*)", line)
        if found:
            named[found.group(1)] = above
    assert set(named) == {name.upper() for name in Settings.model_fields}
    assert all(above.startswith("# ") for above in named.values())


def test_the_defaults_in_the_example_are_the_real_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the example shows as optional is what happens without it."""
    lines = (HOUSE / ".env.example").read_text().splitlines()
    shown = dict(line[1:].strip().split("=", 1) for line in lines if re.match(r"#[A-Z_]+=", line))
    shown.pop("SECRET_KEY_PREVIOUS")
    plain = load_settings(**GOOD)
    assert load_settings(**GOOD, **{name.lower(): value for name, value in shown.items()}) == plain
