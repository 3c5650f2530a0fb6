"""The commands for local help: a table in, the same table out, and every trouble a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.cli import main
from content.places import HERE
from simulator.demo import TOKEN


@pytest.fixture
def _settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new database with the demo place."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path / 'abc.db'}")
    monkeypatch.setenv("SECRET_KEY", "a secret of this test, for nobody else")
    monkeypatch.setenv("OWNER_IDS", "5001")
    assert main(["seed", "demo"]) == 0


@pytest.mark.usefixtures("_settings")
def test_a_table_goes_in_and_comes_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Import is all or nothing, a dry run changes nothing, and what is exported changes nothing when it comes back."""
    table = str(HERE / "haringey.csv")
    rows = len((HERE / "haringey.csv").read_text(encoding="utf-8").splitlines()) - 1
    assert main(["local-help", "import", table, "--area", "tottenham", "--dry-run"]) == 0
    assert f"{rows} new, 0 changed, 0 gone. This was a dry run" in capsys.readouterr().out
    assert main(["local-help", "import", table, "--area", "tottenham"]) == 0
    assert f"Tottenham: {rows} new, 0 changed, 0 gone." in capsys.readouterr().out
    assert main(["local-help", "export", "--area", "tottenham", "--out", "out.csv"]) == 0
    assert main(["local-help", "import", "out.csv", "--area", "tottenham"]) == 0
    assert "everything is in the list already" in capsys.readouterr().out

    bad = (tmp_path / "out.csv").read_text(encoding="utf-8").replace("family-hub", "pub", 1)
    (tmp_path / "bad.csv").write_text(bad, encoding="utf-8")
    assert main(["local-help", "import", "bad.csv", "--area", "tottenham"]) == 1
    assert "category, “pub”: that kind is not known" in capsys.readouterr().out
    for arguments, sentence in (
        (["import", "missing.csv", "--area", "tottenham"], "missing.csv cannot be read"),
        (["import", "abc.db", "--area", "tottenham"], "not a table I can read"),
        (["export", "--area", "atlantis"], "There is no area atlantis. The areas are: edmonton, tottenham."),
        (["export", "--area", "tottenham", "--out", "no/such/folder.csv"], "cannot be written"),
    ):
        assert main(["local-help", *arguments]) == 1
        assert sentence in capsys.readouterr().err
