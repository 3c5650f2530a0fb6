"""The commands for lessons and help cards: check, status, preview, export, import. They need no settings and no bot."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from bot.app import CannotStart, utc_now
from content.check import check
from content.exchange import Plan, plan, prove, read_rows, rows_of, write, write_rows
from content.library import FOLDER, Library
from content.preview import preview
from content.status import status


def add_content(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put `content` and what it can do on the command line."""
    parser = commands.add_parser("content", help="Lessons and help cards: what to mend, where they stand, in and out.")
    kinds = parser.add_subparsers(required=True, metavar="what")

    def add(name: str, command: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        made = kinds.add_parser(name, help=command.__doc__, description=command.__doc__)
        made.set_defaults(command=command)
        made.add_argument("--folder", type=Path, default=FOLDER, help="another folder of content than the bot's own")
        return made

    add("check", check_content)
    add("status", show_status)
    add("preview", write_preview).add_argument(
        "--out", type=Path, default=Path("preview.html"), help="the file to write"
    )
    out = add("export", export)
    out.add_argument("--language", required=True, help="the language to translate or check, as in tr")
    out.add_argument("--only", nargs="+", default=[], metavar="id", help="these lessons and help cards alone")
    out.add_argument("--out", type=Path, help="the file to write; content.<language>.csv by default")
    back = add("import", import_)
    back.add_argument("file", type=Path, help="the CSV file that came back")
    back.add_argument("--by", help="the name of whoever checked these translations; they then count as checked")
    back.add_argument("--dry-run", action="store_true", help="say what would change, change nothing")


def check_content(arguments: argparse.Namespace) -> int:
    """Look for what must be mended, and say where and how."""
    findings = check(_library(arguments), _today())
    _say(*findings)
    return 1 if any(not finding.is_notice for finding in findings) else 0


def show_status(arguments: argparse.Namespace) -> int:
    """Say how much is approved, which reviews are due, which translations are behind."""
    _say(status(_library(arguments), _today()).rstrip())
    return 0


def write_preview(arguments: argparse.Namespace) -> int:
    """Write one page that shows every text in every language."""
    _write(arguments.out, preview(_library(arguments), _today()).encode("utf-8"))
    _say(f"{arguments.out} shows every text. Open it in a browser; it needs no network.")
    return 0


def export(arguments: argparse.Namespace) -> int:
    """Write the texts of a language as a spreadsheet (CSV), English beside them."""
    rows = rows_of(_library(arguments), arguments.language, arguments.only)
    out = arguments.out or Path(f"content.{arguments.language}.csv")
    _write(out, write_rows(rows))
    _say(f"{out} has {len(rows)} rows. Change the column “translated text” alone, and save it as CSV UTF-8.")
    return 0


def import_(arguments: argparse.Namespace) -> int:
    """Take changed rows of a spreadsheet back into the files, if they break no rule."""
    if arguments.by is not None and not (arguments.by.strip() and arguments.by.isprintable()):
        raise CannotStart("--by takes the name of a person, on one line.")
    library = _library(arguments)
    planned = plan(library, read_rows(arguments.file), _today(), arguments.by and arguments.by.strip())
    findings = prove(library, planned, _today()) if planned.changes else []
    _tell(planned)
    if findings:
        _say("Nothing was changed, because the new words break rules:", *(f"  {each}" for each in findings))
        return 1
    if arguments.dry_run:
        _say("This was a dry run: nothing was changed.")
    else:
        write(library, planned)
        _say(f"{len(planned.changes)} files were changed." if planned.changes else "There was nothing to change.")
    return 1 if planned.refused else 0


def _tell(planned: Plan) -> None:
    for change in planned.changes:
        _say(f"{change.file}: {', '.join(change.parts) or 'no new words'}", *(f"  {note}" for note in change.notes))
    if planned.refused:
        _say("Not taken:", *(f"  {sentence}" for sentence in planned.refused))


def _library(arguments: argparse.Namespace) -> Library:
    return Library.load(arguments.folder)


def _today() -> date:
    return utc_now().date()


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as problem:
        raise CannotStart(
            f"{path} cannot be written ({type(problem).__name__}); choose another place with --out."
        ) from None


def _say(*lines: object) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
