"""The commands for local help: a table in, a table out."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.app import CannotStart, utc_now
from content.places import Read, decode, read_table, write_table
from content.wording import Wording
from domain.local_help import plan
from domain.place_faults import Nonsense
from domain.words import Line
from handlers.local_help_settling import carry_out
from storage.areas import Area
from storage.unit_of_work import UnitOfWork

Run = Callable[[Callable[[UnitOfWork], Awaitable[Any]]], Any]  # a unit of work in the database of the settings
_ENGLISH = "en"


def add_local_help(commands: argparse._SubParsersAction[argparse.ArgumentParser], run: Run) -> None:
    """Put `local-help` and what it can do on the command line."""
    parser = commands.add_parser("local-help", help="Places that help families: a table in, a table out.")
    kinds = parser.add_subparsers(required=True, metavar="what")

    def add(name: str, command: Callable[[argparse.Namespace, Run], int]) -> argparse.ArgumentParser:
        made = kinds.add_parser(name, help=command.__doc__, description=command.__doc__)
        made.set_defaults(command=lambda arguments: command(arguments, run))
        made.add_argument("--area", required=True, help="the area, by its short name")
        return made

    into = add("import", import_)
    into.add_argument("file", type=Path, help="the CSV file")
    into.add_argument("--dry-run", action="store_true", help="say what would change, change nothing")
    add("export", export).add_argument("--out", type=Path, help="the file to write; local-help-<area>.csv by default")


def import_(arguments: argparse.Namespace, run: Run) -> int:
    """Make an area's list what a table says, all of it or nothing."""
    try:
        content = arguments.file.read_bytes()
    except OSError as problem:
        raise CannotStart(f"{arguments.file} cannot be read ({type(problem).__name__}).") from None
    try:
        read = read_table(decode(content), utc_now().date())
    except Nonsense as fault:
        raise CannotStart(f"{arguments.file}: {_sentence(fault.line)}") from None
    if read.problems:
        _say(f"{arguments.file}: nothing was changed. This needs mending first:")
        _say(*(f"  {_sentence(each.line)}" for each in read.problems))
        return 1
    _say(run(lambda uow: _import(uow, arguments.area, read, dry=arguments.dry_run)))
    return 0


def export(arguments: argparse.Namespace, run: Run) -> int:
    """Write an area's list as a spreadsheet (CSV)."""

    async def entries(uow: UnitOfWork) -> str:
        return write_table(await uow.local_help.shown([(await _area(uow, arguments.area)).id]))

    out = arguments.out or Path(f"local-help-{arguments.area}.csv")
    words = run(entries)
    try:
        out.write_text(words, encoding="utf-8", newline="")
    except OSError as problem:
        raise CannotStart(f"{out} cannot be written ({type(problem).__name__}); choose another place.") from None
    _say(f"{out} has the list. Change it with any spreadsheet, save it as CSV UTF-8, and import it again.")
    return 0


async def _import(uow: UnitOfWork, slug: str, read: Read, *, dry: bool) -> str:
    area = await _area(uow, slug)
    await uow.local_help.lock(area.id)
    rows = [replace(entry, area_id=area.id) for entry in read.entries]
    planned = plan(await uow.local_help.all([area.id]), rows)
    changed = len(planned.changed) + len(planned.back)
    counts = f"{len(planned.new)} new, {changed} changed, {len(planned.gone)} gone"
    if planned.is_nothing:
        return f"{area.name}: everything is in the list already, just so."
    if dry:
        return f"{area.name}: {counts}. This was a dry run: nothing was changed."
    await carry_out(uow, area.id, planned, None, utc_now())
    return f"{area.name}: {counts}."


async def _area(uow: UnitOfWork, slug: str) -> Area:
    found = next((area for area in await uow.areas.all() if area.slug == slug), None)
    if found is None:
        names = ", ".join(area.slug for area in await uow.areas.all()) or "none yet"
        raise CannotStart(f"There is no area {slug}. The areas are: {names}.")
    return found


def _sentence(line: Line) -> str:
    """The same words as in the chat, without their markup."""
    return re.sub(r"</?\w+>|[\u2068\u2069]", "", Wording(first=_ENGLISH).plain(line, _ENGLISH))


def _say(*lines: object) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
