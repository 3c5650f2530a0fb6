"""The documents say what is so: settings, commands, targets, links and names in them exist, and none is missing."""

from __future__ import annotations

import argparse
import ast
import re
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from bot.app import _COMMANDS
from bot.cli import _parser
from bot.settings import Settings
from handlers.table import table

HOUSE = Path(__file__).parents[1]
STAFF_COMMANDS = {"champion", "desk", "owner"}
QUIETLY_THERE = {"cancel"}  # works everywhere, and is not worth a line in the menu
OTHERS_VARIABLES = {
    "DEMO_FESTIVAL",
    "DEMO_PORT",
    "LOG_LEVEL",
    "PYTHON",
    "ABC_PARENTS_YEAR_FAMILIES",
}  # read by the demo, by make, by a proof
SETTING = re.compile(r"`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?:=[^`]*)?`")
NOT_WRITTEN = (  # put together here, so that this file does not hold them either
    re.compile("|".join(("pypi" + r"\.org", "pythonhosted" + r"\.org", "npm" + r"js\.org", r"index-url\s*=?\s*http"))),
    re.compile(r"(?<![\w.~/-])/(" + "|".join(("work", "root", "home")) + r")/\w"),
    re.compile(
        r"\b(chat" + r"gpt|open" + r"ai|anth" + r"ropic|cla" + r"ude|co" + r"pilot|langu" + r"age model)\b", re.I
    ),
    re.compile(r"\b(A" + r"I|L" + r"LM)\b"),
    re.compile(r"\b(as an|the|an|this) (assist" + r"ant|coding ag" + r"ent|cod" + r"ing session)\b", re.IGNORECASE),
)
# A decision has to name what was not taken.
MAY_NAME_IT = {"docs/decisions/0004-crisis-words.md"}
PICTURES = {".png", ".jpg", ".ico", ".ttf", ".woff2"}


def _read(name: str) -> str:
    return (HOUSE / name).read_text(encoding="utf-8")


def _documents() -> dict[str, str]:
    """README, changelog and docs by their path."""
    paths = [HOUSE / "README.md", HOUSE / "CHANGELOG.md", *(HOUSE / "docs").rglob("*.md")]
    return {str(path.relative_to(HOUSE)): path.read_text(encoding="utf-8") for path in paths}


def _committed() -> Iterator[Path]:
    """Every file that is in the repository, or would be with the next commit."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=HOUSE,
        capture_output=True,
        check=False,
        text=True,
    )
    if listed.returncode:
        pytest.skip("this is no git checkout")
    yield from (HOUSE / name for name in listed.stdout.splitlines() if (HOUSE / name).is_file())


def _subcommands(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    [choices] = [each.choices for each in parser._actions if isinstance(each, argparse._SubParsersAction)]
    return dict(choices)


def test_the_example_of_settings_holds_every_setting_and_nothing_else() -> None:
    """What can be set is explained in one place."""
    explained = set(re.findall(r"^#?([A-Z][A-Z_]+)=", _read(".env.example"), re.MULTILINE))
    assert explained == {name.upper() for name in Settings.model_fields}


def test_every_setting_in_the_example_has_a_sentence_above_it() -> None:
    """A name alone explains nothing."""
    lines = _read(".env.example").splitlines()
    for above, line in pairwise(lines):
        if re.match(r"#?[A-Z][A-Z_]+=", line):
            assert re.match(r"# \S+ \S+", above), line


def test_settings_that_documents_name_exist() -> None:
    """A setting that was renamed is renamed in the documents, too."""
    known = {name.upper() for name in Settings.model_fields} | OTHERS_VARIABLES
    constants = set(re.findall(r"^_?([A-Z][A-Z_0-9]+)\b.*=", "\n".join(_sources()), re.MULTILINE))
    for name, words in _documents().items():
        missing = set(SETTING.findall(words)) - known - constants
        assert not missing, f"{name} names {missing}"


def _sources() -> Iterator[str]:
    for folder in ("bot", "handlers", "content", "storage", "domain", "simulator"):
        yield from (path.read_text(encoding="utf-8") for path in (HOUSE / folder).rglob("*.py"))


def test_every_command_of_the_command_line_is_in_a_document() -> None:
    """`abc-parents <command>` is explained somewhere, and what is explained exists."""
    words = "\n".join(_documents().values())
    known = set(_subcommands(_parser()))
    named = set(re.findall(r"abc-parents ([a-z-]+)", words)) | set(re.findall(r"`([a-z]+)(?: [^`]*)?`", words)) & known
    assert named >= known, f"no document names {known - named}"
    assert set(re.findall(r"`abc-parents ([a-z-]+)", words)) <= known


def test_every_target_of_make_that_documents_name_exists() -> None:
    """`make <target>` does something."""
    targets = set(re.findall(r"^([a-z-]+):", _read("Makefile"), re.MULTILINE))
    for name, words in _documents().items():
        assert set(re.findall(r"(?:`|^)make ([a-z-]+)", words, re.MULTILINE)) <= targets, name


def test_every_command_in_the_private_chat_is_in_the_menu_or_for_staff() -> None:
    """What is handled can be found, and what the menu offers is handled."""
    handled = set(table().commands)
    assert handled - STAFF_COMMANDS - QUIETLY_THERE == set(_COMMANDS)
    assert handled >= STAFF_COMMANDS | QUIETLY_THERE


def test_the_readme_names_the_commands_for_staff() -> None:
    """They are not in the menu, so they must be written down."""
    for each in STAFF_COMMANDS:
        assert f"/{each}" in _read("README.md")


def test_every_link_to_a_file_leads_to_one() -> None:
    """Links inside the repository are not broken."""
    for name, words in _documents().items():
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", words):
            assert ((HOUSE / name).parent / target).exists(), f"{name} links to {target}"


def test_every_file_that_documents_name_exists() -> None:
    """`folder/file.py` in a document is a file or folder of the repository."""
    own = r"(?:bot|handlers|content|storage|domain|simulator|docs|tests)"
    for name, words in _documents().items():
        for path in re.findall(rf"`({own}/[\w./-]+)`", words):
            assert (HOUSE / path).exists(), f"{name} names {path}"


def test_every_package_says_its_one_job() -> None:
    """`__init__.py` has a docstring of one sentence."""
    for path in _committed():
        if path.name == "__init__.py":
            words = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
            assert words.endswith("."), f"{path.relative_to(HOUSE)} has no sentence"
            assert len(words.split("\n\n")[0].splitlines()) <= 2, path


def test_the_words_everybody_must_know_are_where_the_architecture_says() -> None:
    """Each word is a class in a file that its line names, or the file itself."""
    lines = re.findall(r"^\* \*\*(\w+)\*\*: (.*(?:\n  .*)*)", _read("docs/architecture.md"), re.MULTILINE)
    assert len(lines) >= 11
    for word, line in lines:
        files = [HOUSE / each for each in re.findall(r"`([\w/]+\.py)`", line)]
        assert files, f"{word} names no file"
        trees = [ast.parse(path.read_text(encoding="utf-8")) for path in files]
        classes = {node.name for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
        assert word in classes or any(path.stem.startswith(word.lower()) for path in files), f"{word} is elsewhere"


def test_no_file_names_what_only_one_machine_has() -> None:
    """No host of a package registry, no path of somebody's machine, nobody's tools; the project speaks of itself."""
    for path in _committed():
        name = str(path.relative_to(HOUSE))
        if path.suffix in PICTURES or name in MAY_NAME_IT:
            continue
        words = path.read_text(encoding="utf-8", errors="replace")
        for pattern in NOT_WRITTEN:
            found = pattern.search(words)
            assert found is None, f"{name}: {found.group() if found else ''}"
