"""The command line: run, check, migrate, seed, invite, content, local-help. Problems are said in sentences."""

from __future__ import annotations

import argparse
import asyncio
import gc
import secrets
import signal
import sys
from collections.abc import Awaitable, Callable, Coroutine
from datetime import timedelta
from typing import Any, TypeVar

from bot.app import App, CannotStart, bring_up_to_date, check_content, utc_now
from bot.content_cli import add_content
from bot.local_help_cli import add_local_help
from bot.logs import set_up_logs
from bot.seeding import NotEmpty, seed_database
from bot.settings import BadSettings, Settings, load_settings
from content.crisis import BadWords, load_lexicon
from content.fault import ContentFault
from content.library import Library
from content.wording import MissingWords, Wording
from domain.people import Grant, Role
from handlers.table import table
from storage.database import Database, StorageProblem
from storage.sealing import CannotOpen
from storage.unit_of_work import UnitOfWork

T = TypeVar("T")
INVITE_LIVES = timedelta(hours=48)
_PLAIN = (BadSettings, CannotStart, StorageProblem, NotEmpty, ContentFault, MissingWords, BadWords, CannotOpen)


def main(arguments: list[str] | None = None) -> int:
    """The exit code: 0 when all is well, 1 for a problem that is explained, 2 for a wrong command."""
    parsed = _parser().parse_args(arguments)
    try:
        return int(parsed.command(parsed) or 0)
    except _PLAIN as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(_arguments: argparse.Namespace) -> int:
    """Run the bot until it is told to stop."""
    settings = load_settings()
    set_up_logs(settings.log_format, settings.log_level)
    _in_loop(_run(settings))
    return 0


def check(_arguments: argparse.Namespace) -> int:
    """Look at settings, content, words, routes and the database; say what is wrong; start nothing."""
    settings = load_settings()
    library = Library.load()
    Wording(first=settings.default_language)
    load_lexicon()
    table()
    check_content(settings, library)
    _in_loop(_with_database(settings, _nothing))
    print("Settings, content, words and database are in order.")
    return 0


def migrate_database(_arguments: argparse.Namespace) -> int:
    """Bring the schema up to date; an SQLite database is copied first."""
    settings = load_settings()
    print(_in_loop(bring_up_to_date(settings, utc_now())))
    return 0


def seed(_arguments: argparse.Namespace) -> int:
    """Put the invented place into an empty database."""
    settings = load_settings()
    _in_loop(seed_database(settings, utc_now()))
    print("The demo place is in the database. Everybody in it is invented.")
    return 0


def invite(arguments: argparse.Namespace) -> int:
    """Make a single-use link that grants a role, shown once, good for 48 hours."""
    settings = load_settings()
    token = secrets.token_urlsafe(32)
    now = utc_now()

    async def write(uow: UnitOfWork) -> None:
        scope = await _scope(uow, Role(arguments.role), arguments.area, arguments.group)
        await uow.roles.invite(token, Grant(Role(arguments.role), scope), now, now + INVITE_LIVES)

    _in_loop(_with_database(settings, write))
    print("This link works once, for 48 hours, and is not shown again:")
    print(f"https://t.me/{arguments.bot}?start=inv_{token}")
    return 0


async def _scope(uow: UnitOfWork, role: Role, area: str | None, group: int | None) -> int | None:
    if role is Role.COORDINATOR:
        found = next((a for a in await uow.areas.all() if a.slug == area), None)
        if found is None:
            names = ", ".join(a.slug for a in await uow.areas.all()) or "none yet"
            raise CannotStart(f"A coordinator needs --area with one of the areas that exist: {names}.")
        return found.id
    if role is Role.CHAMPION:
        if group is None or await uow.groups.get(group) is None:
            numbers = ", ".join(f"{g.id} ({g.name})" for g in await uow.groups.all()) or "none yet"
            raise CannotStart(f"A champion needs --group with the number of a group that exists: {numbers}.")
        return group
    return None


async def _run(settings: Settings) -> None:
    app = App(settings)
    look_for_rubbish_less_often()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, app.stopping.set)
    await app.run()


def look_for_rubbish_less_often() -> None:
    """What is loaded stays, and a turn leaves little behind: Python looks for cycles far too often for that."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


async def _with_database(settings: Settings, work: Callable[[UnitOfWork], Awaitable[T]]) -> T:
    await bring_up_to_date(settings, utc_now())
    database = Database(settings.database_url, settings.sealer())
    await database.start()
    try:
        return await database.write(work)
    finally:
        await database.close()


async def _nothing(uow: UnitOfWork) -> None:
    await uow.areas.all()


def _in_loop(work: Coroutine[Any, Any, T]) -> T:
    """On uvloop where it is to be had."""
    try:
        import uvloop  # noqa: PLC0415 - not made for every system
    except ImportError:
        return asyncio.run(work)
    return uvloop.run(work)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="abc-parents", description="A peer-support messaging bot for new parents.")
    commands = parser.add_subparsers(required=True, metavar="command")

    def add(name: str, command: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=command.__doc__, description=command.__doc__)
        made.set_defaults(command=command)
        return made

    add("run", run)
    add("check", check)
    add("migrate", migrate_database)
    add("seed", seed).add_argument("what", choices=["demo"], help="the invented place to try the bot in")
    add_content(commands)
    add_local_help(commands, lambda work: _in_loop(_with_database(load_settings(), work)))
    making = add("invite", invite)
    making.add_argument("role", choices=[role.value for role in Role])
    making.add_argument("--area", help="the area of a coordinator, by its short name")
    making.add_argument("--group", type=int, help="the group of a champion, by its number")
    making.add_argument("--bot", required=True, help="the bot's username, without @")
    return parser


if __name__ == "__main__":
    sys.exit(main())
